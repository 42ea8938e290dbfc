// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDialog>
#include <QImage>

#include <memory>

namespace Pandian {

namespace Ui {
class ImageDialog;
}

// Caption, credit and alternative text of an image, beside the image itself.
class ImageDialog : public QDialog
{
    Q_OBJECT

public:
    ImageDialog(const Image &image, const QImage &pixels, QWidget *parent = nullptr);
    ~ImageDialog() override;

    Image image() const;

private:
    const Image m_before;
    std::unique_ptr<Ui::ImageDialog> m_ui;
};

} // namespace Pandian

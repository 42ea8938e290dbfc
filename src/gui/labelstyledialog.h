// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class LabelStyleDialog;
}

// A label of any word, put together from what stands before and behind the number.
class LabelStyleDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LabelStyleDialog(const LabelStyle &style, QWidget *parent = nullptr);
    ~LabelStyleDialog() override;

    LabelStyle style() const;

private:
    void showExample();

    std::unique_ptr<Ui::LabelStyleDialog> m_ui;
};

} // namespace Pandian

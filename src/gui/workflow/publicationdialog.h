// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"

#include <QDialog>
#include <QPointer>

#include <memory>

namespace Pandian {

namespace Ui {
class PublicationDialog;
}

// 登记发表: when and where a signed article appeared. Begins with what is known; a time that is not
// known is asked for.
class PublicationDialog : public QDialog
{
    Q_OBJECT

public:
    // `known`: the record to be followed by a better one.
    PublicationDialog(OpenArticle &article, const std::optional<Publication> &known,
                      QWidget *parent = nullptr);
    ~PublicationDialog() override;

    void accept() override;

private:
    void fill(const std::optional<Publication> &known);
    void showTrouble();
    QString trouble() const; // empty: all is well

    std::unique_ptr<Ui::PublicationDialog> m_ui;
    QPointer<OpenArticle> m_article;
};

} // namespace Pandian

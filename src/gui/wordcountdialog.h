// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPointer>

class QLabel;
class QSpinBox;

namespace Pandian {

class OpenArticle;

// 字数统计: the whole article, then lead and sections, in every way of counting; and how long the
// article is to be.
class WordCountDialog : public QDialog
{
    Q_OBJECT

public:
    WordCountDialog(OpenArticle &article, QWidget *parent);

    void done(int result) override;

private:
    bool keepTarget();

    QPointer<OpenArticle> m_article;
    QSpinBox *m_target;
    QLabel *m_trouble;
};

} // namespace Pandian

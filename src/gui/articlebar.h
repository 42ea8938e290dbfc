// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"

#include <QFrame>
#include <QPointer>

class QHBoxLayout;
class QLabel;

namespace Pandian {

// Over the page of an article that is not an author's to change now: why, and what can be done.
class ArticleBar : public QFrame
{
    Q_OBJECT

public:
    explicit ArticleBar(QWidget *parent = nullptr);

    void setArticle(OpenArticle *article); // null: none

Q_SIGNALS:
    void actionRequested(Pandian::Action action);
    void signInRequested();

private:
    void refresh();
    void addButton(const QString &text, const std::function<void()> &pressed);

    QPointer<OpenArticle> m_article;
    QLabel *m_text;
    QHBoxLayout *m_buttons;
};

} // namespace Pandian

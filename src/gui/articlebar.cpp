// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlebar.h"

#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace Pandian {

namespace {

bool isReviewing(const Facts &facts)
{
    return roundOf(facts.state) && facts.reviewer && facts.person &&
           *facts.reviewer == facts.person->id;
}

QString textInReview(const Facts &facts, const QString &reviewer)
{
    const QString round = roundText(*roundOf(facts.state));
    if (isReviewing(facts)) {
        return ArticleBar::tr("You are doing the review “%1” of this article; what you change in "
                              "the text is recorded as yours.")
            .arg(round);
    }
    if (!reviewer.isEmpty()) {
        return ArticleBar::tr("In review; %1 is doing “%2”. The text is locked meanwhile.")
            .arg(reviewer, round);
    }
    return ArticleBar::tr("In review; waiting for “%1”. The text is locked until then.").arg(round);
}

// Empty: nothing stands in the way of writing, and nothing is to be known before.
QString textFor(const OpenArticle &article, const Facts &facts)
{
    if (!facts.person) {
        return ArticleBar::tr("Nobody is signed in; the article can only be read.");
    }
    if (facts.inRecycleBin) {
        return ArticleBar::tr("This article is in the recycle bin and can only be read.");
    }
    if (roundOf(facts.state)) {
        return textInReview(facts, article.summary().reviewerName);
    }
    switch (facts.state) {
    case State::SignedOff:
        return ArticleBar::tr("Signed off: the text is fixed. What has to be changed needs a "
                              "correction.");
    case State::Archived:
        return facts.everSignedOff
                   ? ArticleBar::tr("Archived: the text is fixed.")
                   : ArticleBar::tr("Archived, from outside, not reviewed here: the text is "
                                    "fixed.");
    case State::Rejected:
        return ArticleBar::tr("Rejected in the final review: the text is kept as it is.");
    case State::Withdrawn:
        return ArticleBar::tr("Withdrawn: the text is kept as it is.");
    case State::Returned:
        return article.isEditable()
                   ? ArticleBar::tr("Returned for changes; what is to be changed is written in "
                                    "“Article details”.")
                   : ArticleBar::tr("Returned for changes; waiting for its author.");
    default:
        return article.isEditable() ? QString() : article.refusalTexts(Action::Edit).value(0);
    }
}

} // namespace

ArticleBar::ArticleBar(QWidget *parent)
    : QFrame(parent), m_text(new QLabel(this)), m_buttons(new QHBoxLayout)
{
    makeStrip(*this, Strip::Notice);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_buttons);
    hide();
}

void ArticleBar::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
    }
    m_article = article;
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &ArticleBar::refresh);
    }
    refresh();
}

void ArticleBar::refresh()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one being pressed
        delete item;
    }
    if (!m_article) {
        hide();
        return;
    }
    const Result<Facts> read = m_article->facts(Action::Edit);
    const QString text = read ? textFor(*m_article, *read) : read.error().message;
    m_text->setText(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty() || !read) {
        return;
    }
    const Facts &facts = *read;
    if (!facts.person) {
        addButton(tr("Sign in…"), [this] { Q_EMIT signInRequested(); });
    }
    for (const Action action :
         {Action::Recall, Action::Approve, Action::Return, Action::Correct, Action::Restore}) {
        const bool deciding = action == Action::Approve || action == Action::Return;
        Facts asked = facts;
        asked.hasOpinion = true; // it is asked for next
        asked.fullReadConfirmed = true;
        if (deciding ? isReviewing(facts) : refusals(action, asked).isEmpty()) {
            const QString dots =
                action == Action::Recall || action == Action::Restore ? QString() : u"…"_qs;
            addButton(actionText(action, facts.state) + dots,
                      [this, action] { Q_EMIT actionRequested(action); });
        }
    }
}

void ArticleBar::addButton(const QString &text, const std::function<void()> &pressed)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(true); // Enter presses it
    connect(button, &QPushButton::clicked, this, pressed);
    m_buttons->addWidget(button);
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/articletexts.h"

#include "gui/shorttime.h"

#include <QCoreApplication>
#include <QLocale>

namespace Pandian {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("ArticleTexts", source);
}

} // namespace

QString titleText(const ArticleSummary &article)
{
    return article.title.isEmpty() ? text(QT_TRANSLATE_NOOP("ArticleTexts", "(no headline yet)"))
                                   : article.title;
}

QString personText(const ArticleSummary &article)
{
    return article.reviewerName.isEmpty() ? article.creatorName : article.reviewerName;
}

QString wordsText(const ArticleSummary &article)
{
    return text(QT_TRANSLATE_NOOP("ArticleTexts", "%1 characters"))
        .arg(QLocale().toString(article.words));
}

QString describingText(const ArticleSummary &article)
{
    const QString dot = text(QT_TRANSLATE_NOOP("ArticleTexts", ", "));
    QStringList lines{titleText(article)};
    if (!article.subtitle.isEmpty()) {
        lines.append(QStringLiteral("——") + article.subtitle);
    }
    if (!article.columnPath.isEmpty()) {
        lines.append(article.columnPath.join(u" > "));
    }
    QStringList facts{stateText(article.state)};
    if (article.external) {
        facts.append(text(QT_TRANSLATE_NOOP("ArticleTexts", "from outside")));
    }
    if (article.major) {
        facts.append(text(QT_TRANSLATE_NOOP("ArticleTexts", "major")));
    }
    facts << wordsText(article) << personText(article) << fullTime(article.modified);
    lines.append(facts.join(dot));
    return lines.join(u'\n');
}

QString queueText(Queue queue)
{
    switch (queue) {
    case Queue::All:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "All articles"));
    case Queue::Mine:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "My articles"));
    case Queue::AwaitingMe:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "Awaiting my review"));
    case Queue::Returned:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "Returned"));
    case Queue::InReview:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "In review"));
    case Queue::SignedOff:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "Signed off"));
    case Queue::Archived:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "Archived"));
    case Queue::RecycleBin:
        return text(QT_TRANSLATE_NOOP("ArticleTexts", "Recycle bin"));
    }
    Q_UNREACHABLE();
}

} // namespace Pandian

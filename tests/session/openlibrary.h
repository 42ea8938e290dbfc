// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/settings.h"
#include "session/workspace.h"
#include "storage/articles.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace Pandian {

template <typename T>
QString errorText(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().message + u" — "_qs + result.error().detail;
}

// Stops the test with the error's own words.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &answered = (result);                                                           \
        QVERIFY2(answered.ok(), qPrintable(errorText(answered)));                                  \
    } while (false)

#define VERIFY_ERROR(result, expected)                                                             \
    do {                                                                                           \
        const auto &failed = (result);                                                             \
        QVERIFY(!failed.ok());                                                                     \
        QCOMPARE(failed.error().code, expected);                                                   \
        QVERIFY2(isPlainSentence(failed.error().message), qPrintable(failed.error().message));     \
    } while (false)

// For the person at the desk: nothing left to fill in, nothing technical.
inline bool isPlainSentence(const QString &message)
{
    return message.size() > 10 && message.endsWith(u'.') && !message.contains(u'%') &&
           !message.contains(u'\n') && !message.contains(u"SQL"_qs);
}

// A folder for a library and its user's settings.
struct Home
{
    QTemporaryDir dir;
    QString library = dir.filePath(u"稿库.sqlite"_qs);
    // An hour ago; each reading, on whatever thread, a second later.
    std::atomic<qint64> time = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    Settings settings{dir.filePath(u"settings.ini"_qs)};

    Clock clock()
    {
        return [this] { return time += 1000; };
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(dir.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
};

// Everything 送审 asks for.
inline Article completeArticle(const QString &title)
{
    Article article;
    article.id = ArticleId::create();
    article.title = title;
    article.columnPath = {u"首页"_qs, u"会议精神"_qs};
    article.source = u"山西日报"_qs;
    article.responsibleEditor = u"高鹤"_qs;
    article.lead = {paragraph(u"回首过去一年。"_qs)};
    article.sections = {
        Section{SectionId::create(), u"站好“忠诚哨”"_qs, {paragraph(u"集中整治。"_qs)}}};
    return article;
}

inline int articleCount(Database &db)
{
    const Result<int> all = countArticles(db, Queue::All, {});
    const Result<int> binned = countArticles(db, Queue::RecycleBin, {});
    return all && binned ? *all + *binned : -1;
}

template <typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000)) {
        return Error{ErrorCode::Internal, u"no answer"_qs, {}};
    }
    return future.result();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/libraryedits.h"
#include "session/settings.h"
#include "session/workspace.h"

#include <QInputMethodEvent>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <atomic>

namespace Pandian {

// Stops the test with the error's own words.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto verified = (result);                                                            \
        QVERIFY2(verified.ok(), qPrintable(errorText(verified)));                                  \
    } while (false)

template <typename T>
QString errorText(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().message + u" — "_qs + result.error().detail;
}

// As an input method commits it.
inline void typeText(QWidget *field, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

// A real library in a folder of its own, opened as the windows open it.
struct WorkspaceFixture
{
    QTemporaryDir dir;
    // An hour ago; each reading, on whatever thread, a second later.
    std::atomic<qint64> time = QDateTime::currentMSecsSinceEpoch() - 3'600'000;
    Settings settings{dir.filePath(u"settings.ini"_qs)};
    Workspace workspace{settings, [this] { return time += 1000; }};

    Result<void> open() { return workspace.openLibrary(dir.filePath(u"稿库.sqlite"_qs)); }

    Person owner() const { return workspace.person().value_or(Person()); }

    // By whoever is signed in, an administrator.
    Result<Person> add(const QString &name, Roles roles, const QByteArray &password = {})
    {
        PersonEdit edit;
        edit.name = name;
        edit.roles = roles;
        if (!password.isEmpty()) {
            edit.password = password;
        }
        return wait(savePerson(workspace, edit));
    }

    template <typename T>
    static Result<T> wait(const QFuture<Result<T>> &future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); })) {
            return Error{ErrorCode::Internal, u"no answer"_qs, {}};
        }
        return future.result();
    }

    static Article article(const QString &title)
    {
        Article article;
        article.id = ArticleId::create();
        article.title = title;
        article.subtitle = u"我省以扎实步履开创新局面"_qs;
        article.columnPath = {u"首页"_qs, u"专题"_qs, u"会议精神"_qs};
        article.source = u"山西日报"_qs;
        article.responsibleEditor = u"高鹤"_qs;
        article.lead = {paragraph(u"回首过去一年，平安建设走过了不平凡的历程。"_qs)};
        Section section;
        section.id = SectionId::create();
        section.title = u"站好“忠诚哨”"_qs;
        section.blocks = {paragraph(u"省委政法委推动成立领导小组。"_qs)};
        article.sections = {section};
        return article;
    }

    // A draft of whoever is signed in.
    Result<ArticleId> create(const Article &article)
    {
        const Result<void> created = createArticle(workspace.database(), article, owner().id);
        if (!created) {
            return created.error();
        }
        Q_EMIT workspace.articlesChanged();
        return article.id;
    }
    Result<ArticleId> create(const QString &title) { return create(article(title)); }
};

} // namespace Pandian

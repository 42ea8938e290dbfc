// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/whendone.h"

#include <QTest>

using namespace Pandian;

class TestWhenDone : public QObject
{
    Q_OBJECT

    QPromise<Result<int>> m_promise;
    std::unique_ptr<QObject> m_window;

    void answer()
    {
        m_promise.addResult(Result<int>(7));
        m_promise.finish();
    }

private Q_SLOTS:
    void init()
    {
        m_promise = {};
        m_promise.start();
        m_window = std::make_unique<QObject>();
    }

    void callsWithTheAnswer()
    {
        int got = 0;
        whenDone(m_promise.future(), m_window.get(), [&got](const Result<int> &n) { got = *n; });
        answer();
        QTRY_COMPARE(got, 7);
    }

    void isSilentWhenTheWindowIsGone()
    {
        bool called = false;
        whenDone(m_promise.future(), m_window.get(), [&](const Result<int> &) { called = true; });
        m_window.reset();
        answer();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void passesTheAnswerOn()
    {
        int got = 0;
        QObject outer;
        const auto next = afterwards(m_promise.future(), m_window.get(),
                                     [](const Result<int> &n) { return Result<int>(*n + 1); });
        whenDone(next, &outer, [&got](const Result<int> &n) { got = *n; });
        answer();
        QTRY_COMPARE(got, 8);
    }

    // Nobody is left who could answer: nothing is called, and nothing crashes.
    void isSilentWhenWhoPassesItOnIsGone()
    {
        bool called = false;
        QObject outer;
        const auto next =
            afterwards(m_promise.future(), m_window.get(), [](const Result<int> &n) { return n; });
        whenDone(next, &outer, [&](const Result<int> &) { called = true; });
        m_window.reset();
        answer();
        QTRY_VERIFY(next.isCanceled());
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TestWhenDone)
#include "tst_whendone.moc"

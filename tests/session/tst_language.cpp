// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/language.h"

#include "workflow/workflow.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace Pandian;

class TestLanguage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksChinese();
    void speaksEnglish();
    void changesBackAndForth();
    void installsOnce();
};

void TestLanguage::speaksChinese()
{
    installTranslations(*QCoreApplication::instance(), u"zh_CN"_qs);
    QCOMPARE(stateText(State::AwaitingFirst), u"待初审"_qs);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_qs);
    QCOMPARE(QLocale().toString(QDate(2020, 2, 19), QLocale::LongFormat),
             u"2020年2月19日星期三"_qs);
}

void TestLanguage::speaksEnglish()
{
    installTranslations(*QCoreApplication::instance(), u"en"_qs);
    QCOMPARE(stateText(State::AwaitingFirst), u"Awaiting first review"_qs);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestLanguage::changesBackAndForth()
{
    installTranslations(*QCoreApplication::instance(), u"zh_CN"_qs);
    installTranslations(*QCoreApplication::instance(), u"en"_qs);
    QCOMPARE(actionText(Action::Submit, State::Draft), u"Submit"_qs);
    installTranslations(*QCoreApplication::instance(), u"zh_CN"_qs);
    QCOMPARE(actionText(Action::Submit, State::Draft), u"送审"_qs);
}

void TestLanguage::installsOnce()
{
    installTranslations(*QCoreApplication::instance(), u"zh_CN"_qs);
    const auto before = QCoreApplication::instance()->findChildren<QTranslator *>().size();
    installTranslations(*QCoreApplication::instance(), u"zh_CN"_qs);
    QCOMPARE(QCoreApplication::instance()->findChildren<QTranslator *>().size(), before);
}

QTEST_GUILESS_MAIN(TestLanguage)
#include "tst_language.moc"

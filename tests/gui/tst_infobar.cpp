// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/infobar.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

#include <array>

using namespace Pandian;

namespace {

InfoMessage message(const QString &key, InfoMessage::Kind kind, const QString &text)
{
    return {.key = key, .kind = kind, .text = text};
}

constexpr auto notice = InfoMessage::Kind::Notice;
constexpr auto warning = InfoMessage::Kind::Warning;

} // namespace

class TestInfoBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheLatestAndThenTheOneBefore();
    void tellsTheSameTroubleOnce();
    void takesNoOtherMessageForIt();
    void noticesTakeEachOthersPlace();
    void dropsWhatIsAboutSomethingElse();
    void buttonsCloseAndAct();
    void workStaysUntilItEnds();
    void showsDetailsOnRequest();
};

void TestInfoBar::showsTheLatestAndThenTheOneBefore()
{
    InfoBar bar;
    QVERIFY(bar.isHidden());
    bar.showMessage(message(u"a"_qs, warning, u"第一条"_qs));
    bar.showMessage(message(u"b"_qs, warning, u"第二条"_qs));
    QCOMPARE(bar.text(), u"第二条"_qs);
    bar.findChild<QToolButton *>()->click();
    QCOMPARE(bar.text(), u"第一条"_qs);
    bar.findChild<QToolButton *>()->click();
    QVERIFY(bar.isHidden());
}

void TestInfoBar::tellsTheSameTroubleOnce()
{
    InfoBar bar;
    for (int i = 0; i < 3; ++i) { // an autosave that fails every 10 s
        bar.showError({ErrorCode::DiskFull, u"磁盘已满。"_qs, {}});
    }
    bar.findChild<QToolButton *>()->click();
    QVERIFY(bar.isEmpty());
}

// Which begins with the same words, or where there are none.
void TestInfoBar::takesNoOtherMessageForIt()
{
    InfoBar bar;
    bar.showMessage(message(u"a"_qs, warning, u"磁盘已满。备份没有做成。"_qs));
    bar.showMessage(message(u"b"_qs, warning, u"已恢复"_qs));
    bar.showError({ErrorCode::DiskFull, u"磁盘已满。"_qs, {}});
    QCOMPARE(bar.text(), u"磁盘已满。"_qs);
    bar.findChild<QToolButton *>()->click();
    QCOMPARE(bar.text(), u"已恢复"_qs);
    InfoMessage kept = message({}, warning, u"磁盘已满。文字另存为新稿件。"_qs);
    kept.trouble = u"磁盘已满。"_qs;
    bar.showMessage(kept);
    bar.showMessage(message(u"b"_qs, warning, u"已恢复"_qs));
    bar.showError({ErrorCode::DiskFull, u"磁盘已满。"_qs, {}});
    QCOMPARE(bar.text(), kept.text); // says more of the same
}

void TestInfoBar::noticesTakeEachOthersPlace()
{
    InfoBar bar;
    bar.showMessage(message(u"w"_qs, warning, u"要紧"_qs));
    bar.showMessage(message(u"a"_qs, notice, u"已导出"_qs));
    bar.showMessage(message(u"b"_qs, notice, u"已备份"_qs));
    QCOMPARE(bar.text(), u"已备份"_qs);
    bar.dismiss(u"b"_qs);
    QCOMPARE(bar.text(), u"要紧"_qs);
}

// Of the article nothing stays when the person changes; of the library all does.
void TestInfoBar::dropsWhatIsAboutSomethingElse()
{
    using About = InfoMessage::About;
    InfoBar bar;
    const std::array levels{About::Program, About::Library, About::Person, About::Article,
                            About::Step};
    for (const About about : levels) {
        InfoMessage one = message(QString::number(int(about)), warning, u"旧"_qs);
        one.about = about;
        bar.showMessage(one);
    }
    InfoMessage work = message(u"import"_qs, InfoMessage::Kind::Running, u"正在导入"_qs);
    work.about = About::Step;
    bar.showMessage(work);
    bar.dismissAbout(About::Person);
    QCOMPARE(bar.text(), work.text); // says itself when it has ended
    bar.dismiss(work.key);
    int left = 0;
    for (; !bar.isEmpty(); ++left) {
        bar.findChild<QToolButton *>()->click();
    }
    QCOMPARE(left, 2);
}

void TestInfoBar::buttonsCloseAndAct()
{
    InfoBar bar;
    int pressed = 0;
    InfoMessage one = message(u"a"_qs, warning, u"一"_qs);
    one.buttons = {{u"查看"_qs, [&pressed] { ++pressed; }}, {u"知道了"_qs, {}}};
    bar.showMessage(one);
    bar.findChildren<QPushButton *>().constFirst()->click();
    QCOMPARE(pressed, 1);
    QVERIFY(bar.isEmpty());
    bar.showMessage(one);
    bar.findChildren<QPushButton *>().constLast()->click();
    QCOMPARE(pressed, 1);
    QVERIFY(bar.isEmpty());
}

void TestInfoBar::workStaysUntilItEnds()
{
    InfoBar bar;
    bool cancelled = false;
    InfoMessage work = message(u"import"_qs, InfoMessage::Kind::Running, u"正在导入"_qs);
    work.buttons = {{u"取消"_qs, [&cancelled] { cancelled = true; }}};
    bar.showMessage(work);
    bar.setProgress(u"import"_qs, 1, 4);
    auto *progress = bar.findChild<QProgressBar *>();
    QVERIFY(!progress->isHidden());
    QCOMPARE(progress->value() * 4, progress->maximum());
    bar.findChild<QPushButton *>()->click();
    QVERIFY(cancelled);
    QCOMPARE(bar.text(), u"正在导入"_qs); // the work says itself when it has ended
    QVERIFY(bar.findChild<QToolButton *>()->isHidden());
    bar.dismiss(u"import"_qs);
    QVERIFY(bar.isHidden());
}

void TestInfoBar::showsDetailsOnRequest()
{
    InfoBar bar;
    InfoMessage found = message(u"a"_qs, warning, u"识别到"_qs);
    found.details = {u"没有时间"_qs, u"跳号"_qs};
    found.detailsButton = u"查看"_qs;
    bar.showMessage(found);
    QLabel *details = nullptr;
    const QList<QLabel *> labels = bar.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->text().contains(u"跳号"_qs)) {
            details = label;
        }
    }
    QVERIFY(details);
    QVERIFY(details->isHidden());
    auto *button = bar.findChild<QPushButton *>();
    button->click();
    QVERIFY(!details->isHidden());
    QCOMPARE(button->text(), u"Hide"_qs);
    button->click();
    QVERIFY(details->isHidden());
    QCOMPARE(button->text(), found.detailsButton);
    QVERIFY(!bar.isEmpty());
    found.details = QStringList(13, u"跳号"_qs);
    bar.showMessage(found);
    QCOMPARE(details->text().count(u"跳号"_qs), 13);
    found.details = QStringList(40, u"跳号"_qs);
    bar.showMessage(found);
    QVERIFY(details->text().endsWith(u"28 more"_qs));
}

QTEST_MAIN(TestInfoBar)
#include "tst_infobar.moc"

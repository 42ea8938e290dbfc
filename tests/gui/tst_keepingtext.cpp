// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/libraryactions.h"
#include "gui/actions/versionactions.h"
#include "gui/people/signindialog.h"
#include "gui/workflow/articleactions.h"
#include "session/articledocument.h"
#include "session/deskwork.h"
#include "session/language.h"
#include "storage/database.h"
#include "storage/sql.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QTemporaryDir>

using namespace Pandian;

// What the window does with text that the library does not take.
class TestKeepingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void tellsWhereTheTextIsNow();
    void savingTellsItToo();
    void closingTellsItFirst();
    void tellsOfADraftLeftBehind();
    void tellsNobodyElse_data();
    void tellsNobodyElse();
    void autosaveErrorIsTakenBack();
    void closingAsks();
    void anotherArticleLeavesItOpen();
    void closingItsTabAsks();
    void asksAboutEachOfThem();
    void everyWayOutAsks_data();
    void everyWayOutAsks();
    void cancelledSignInHoldsOn();
    void putsTheTextIntoAFile();
    void halfTypedDetailsAreAskedAbout_data();
    void halfTypedDetailsAreAskedAbout();
    void signingOutAsks();
    void troubleIsNotTakenForSignedOut();

private:
    OpenArticle &article() const { return *m_session->workspace.article(); }
    QMessageBox *question() const { return m_session->child<QMessageBox>(); }
    void press(const QString &text) const;
    ActionRequest submission() const; // of what is saved, not of what is being written here
    void submitElsewhere(const ActionRequest &submit) const;
    void submitElsewhere() const { submitElsewhere(submission()); }
    void trigger(const QString &entry) const;
    static void acceptSignIn(SignInDialog &dialog);
    void setKind(const QString &kind) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

void TestKeepingText::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

// A complete article with one version, being written.
void TestKeepingText::init()
{
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    m_session->window->openDemonstration();
    QTRY_VERIFY(m_session->editor().hasFocus());
    QVERIFY(article().save());
    article().setAutosaveDelay(600'000);
    m_session->type(u"汀兰这一年"_qs);
}

void TestKeepingText::press(const QString &text) const
{
    QVERIFY(question());
    const QList<QAbstractButton *> buttons = question()->buttons();
    for (QAbstractButton *button : buttons) {
        if (button->text() == text) {
            button->click();
            return;
        }
    }
    QFAIL(qPrintable(u"no button "_qs + text));
}

void TestKeepingText::trigger(const QString &entry) const
{
    const QList<QAction *> actions = m_session->window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == entry && !action->isSeparator()) {
            action->trigger();
        }
    }
}

ActionRequest TestKeepingText::submission() const
{
    ActionRequest submit;
    submit.action = Action::Submit;
    submit.article = article().id();
    submit.person = article().person().id;
    submit.revision = article().base();
    return submit;
}

void TestKeepingText::submitElsewhere(const ActionRequest &submit) const
{
    const auto db = Database::open(m_session->settings.libraryPath());
    QVERIFY(db);
    const Result<State> submitted = act(**db, submit);
    QVERIFY2(submitted, submitted ? "" : qPrintable(submitted.error().message));
}

// One that the library does not have: as good as a full disk.
void TestKeepingText::setKind(const QString &kind) const
{
    Article metadata = article().document()->metadata();
    metadata.kind = kind;
    article().document()->setMetadata(metadata);
}

void TestKeepingText::tellsWhereTheTextIsNow()
{
    const ArticleId id = article().id();
    submitElsewhere();
    QVERIFY(article().flushDraft());
    QVERIFY(!m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
    QVERIFY2(m_session->infoBar().text().contains(u"我的稿件"_qs),
             qPrintable(m_session->infoBar().text()));
    m_session->infoButton(u"打开"_qs)->click();
    QVERIFY(article().id() != id);
    QTRY_VERIFY(m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
}

// Where the draft is in the library already.
void TestKeepingText::savingTellsItToo()
{
    QVERIFY(article().flushDraft());
    submitElsewhere();
    m_session->child<VersionActions>()->saveAction()->trigger();
    QVERIFY(!m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
    QVERIFY2(m_session->infoBar().text().contains(u"我的稿件"_qs),
             qPrintable(m_session->infoBar().text()));
    QTRY_VERIFY(m_session->infoButton(u"打开"_qs));
    m_session->infoButton(u"打开"_qs)->click();
    QTRY_VERIFY(m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
}

void TestKeepingText::closingTellsItFirst()
{
    submitElsewhere();
    QVERIFY(!m_session->window->close());
    QVERIFY(m_session->infoBar().text().contains(u"我的稿件"_qs));
    QVERIFY(m_session->window->close());
}

void TestKeepingText::tellsOfADraftLeftBehind()
{
    const ActionRequest submit = submission();
    QVERIFY(m_session->workspace.closeArticles());
    submitElsewhere(submit);
    QVERIFY(m_session->infoBar().isEmpty());
    QVERIFY(m_session->workspace.openArticle(submit.article));
    QVERIFY2(m_session->infoBar().text().contains(u"我的稿件"_qs),
             qPrintable(m_session->infoBar().text()));
    QVERIFY(!m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
    m_session->infoButton(u"打开"_qs)->click();
    QTRY_VERIFY(m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
}

void TestKeepingText::tellsNobodyElse_data()
{
    QTest::addColumn<bool>("elsewhere");
    QTest::newRow("the next person") << false;
    QTest::newRow("another library") << true;
}

void TestKeepingText::tellsNobodyElse()
{
    QFETCH(bool, elsewhere);
    submitElsewhere();
    QVERIFY(article().flushDraft());
    QVERIFY(m_session->infoBar().text().contains(u"我的稿件"_qs));
    Q_EMIT m_session->workspace.personChanged(); // a new name, say
    QVERIFY(!m_session->infoBar().isEmpty());
    if (elsewhere) {
        QVERIFY(m_session->workspace.openLibrary(m_folder->filePath(u"别处.sqlite"_qs)));
    } else {
        QVERIFY(m_session->workspace.signOut());
    }
    QVERIFY2(m_session->infoBar().isEmpty(), qPrintable(m_session->infoBar().text()));
}

void TestKeepingText::autosaveErrorIsTakenBack()
{
    const QString kind = article().document()->metadata().kind;
    setKind(u"no-such-kind"_qs);
    QVERIFY(!article().flushDraft());
    QVERIFY(!m_session->infoBar().isEmpty());
    setKind(kind);
    QVERIFY(article().flushDraft());
    QVERIFY(m_session->infoBar().isEmpty());
}

void TestKeepingText::closingAsks()
{
    setKind(u"no-such-kind"_qs);
    QVERIFY(!m_session->window->close());
    QVERIFY(question());
    press(u"返回"_qs);
    QTRY_VERIFY(!question());
    QVERIFY(m_session->window->isVisible());
    QVERIFY(m_session->editor().toPlainText().contains(u"汀兰这一年"_qs));
    QVERIFY(!m_session->window->close());
    press(u"仍然关闭"_qs);
    QTRY_VERIFY(!m_session->window->isVisible());
}

void TestKeepingText::anotherArticleLeavesItOpen()
{
    const QPointer<OpenArticle> written = &article();
    setKind(u"no-such-kind"_qs);
    trigger(u"新建稿件(&N)"_qs);
    QVERIFY(!question());
    QVERIFY(&article() != written);
    QVERIFY(written);
    QVERIFY(written->document()->snapshot().title != article().document()->snapshot().title);
    QVERIFY(!m_session->window->close()); // asks about the one that is not in the library
    QVERIFY(question());
    QCOMPARE(&article(), written.data());
    press(u"仍然关闭"_qs);
    QTRY_VERIFY(!m_session->window->isVisible());
}

void TestKeepingText::closingItsTabAsks()
{
    const ArticleId first = article().id();
    QVERIFY(m_session->workspace.newArticle());
    const ArticleId second = article().id();
    QTRY_VERIFY(m_session->editor().hasFocus());
    article().setAutosaveDelay(600'000);
    setKind(u"no-such-kind"_qs);
    trigger(u"关闭稿件(&C)"_qs);
    QCOMPARE(article().id(), second);
    press(u"返回"_qs);
    QTRY_VERIFY(!question());
    QCOMPARE(article().id(), second);
    trigger(u"关闭稿件(&C)"_qs);
    press(u"仍然关闭"_qs);
    QCOMPARE(article().id(), first);
    QCOMPARE(m_session->workspace.openArticles().size(), 1);
}

// One after the other.
void TestKeepingText::asksAboutEachOfThem()
{
    setKind(u"no-such-kind"_qs);
    const ArticleId first = article().id();
    QVERIFY(m_session->workspace.newArticle());
    article().setAutosaveDelay(600'000);
    setKind(u"no-such-kind"_qs);
    const ArticleId second = article().id();
    QVERIFY(!m_session->window->close());
    QCOMPARE(article().id(), first);
    press(u"仍然关闭"_qs);
    QCOMPARE(article().id(), second);
    QTRY_COMPARE(m_session->window->findChildren<QMessageBox *>().size(), 1);
    QVERIFY(m_session->window->isVisible());
    press(u"仍然关闭"_qs);
    QTRY_VERIFY(!m_session->window->isVisible());
}

void TestKeepingText::everyWayOutAsks_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("another person") << u"切换用户…"_qs;
    QTest::newRow("a library that is there") << u"打开稿库(&O)…"_qs;
    QTest::newRow("another library") << QString();
}

void TestKeepingText::everyWayOutAsks()
{
    QFETCH(QString, entry);
    const ArticleId id = article().id();
    const QPointer<OpenArticle> left = &article();
    const QString library = m_session->workspace.libraryPath();
    setKind(u"no-such-kind"_qs);
    if (entry.isEmpty()) {
        m_session->child<LibraryActions>()->moveTo(m_folder->filePath(u"别处.sqlite"_qs));
    }
    if (!entry.isEmpty()) {
        trigger(entry);
    }
    if (auto *dialog = m_session->child<QFileDialog>()) {
        QVERIFY(Database::open(m_folder->filePath(u"别处.sqlite"_qs)));
        Q_EMIT dialog->fileSelected(m_folder->filePath(u"别处.sqlite"_qs));
    } else if (auto *signIn = m_session->child<SignInDialog>()) {
        acceptSignIn(*signIn);
    }
    QVERIFY(question());
    QCOMPARE(article().id(), id);
    press(u"仍然关闭"_qs);
    QTRY_VERIFY(!left); // opened again for another person, it is another object
    QCOMPARE(m_session->workspace.libraryPath() != library,
             entry.isEmpty() || entry.startsWith(u"打开稿库"_qs));
    QTRY_VERIFY(!m_session->child<SignInDialog>());
}

void TestKeepingText::acceptSignIn(SignInDialog &dialog)
{
    QTRY_VERIFY(dialog.findChild<QListWidget *>()->count() > 0);
    dialog.accept();
}

void TestKeepingText::cancelledSignInHoldsOn()
{
    setKind(u"no-such-kind"_qs);
    trigger(u"切换用户…"_qs);
    if (question()) {
        press(u"仍然关闭"_qs);
    }
    QTRY_VERIFY(m_session->child<SignInDialog>());
    m_session->child<SignInDialog>()->reject();
    QTRY_VERIFY(!m_session->child<SignInDialog>());
    QVERIFY(!article().flushDraft());
    article().giveUp();
}

void TestKeepingText::putsTheTextIntoAFile()
{
    setKind(u"no-such-kind"_qs);
    QVERIFY(!m_session->window->close());
    press(u"把文字存成文件…"_qs);
    QTRY_VERIFY(m_session->child<QFileDialog>());
    const QString path = m_folder->filePath(u"留底.txt"_qs);
    Q_EMIT m_session->child<QFileDialog>()->fileSelected(path);
    QTRY_VERIFY(!m_session->window->isVisible());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(file.readAll()).contains(u"汀兰这一年"_qs));
}

void TestKeepingText::halfTypedDetailsAreAskedAbout_data()
{
    QTest::addColumn<bool>("window");
    QTest::newRow("the window") << true;
    QTest::newRow("its tab") << false;
}

// A day that is none is in no version and no draft: it would be gone without a word.
void TestKeepingText::halfTypedDetailsAreAskedAbout()
{
    QFETCH(bool, window);
    const auto published = article().document()->metadata().published;
    const ArticleId id = article().id();
    auto *day = m_session->child<QLineEdit>(u"dateLineEdit"_qs);
    const auto leave = [&] {
        if (window) {
            m_session->window->close();
        } else {
            trigger(u"关闭稿件(&C)"_qs);
        }
    };
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, u"2020/02/30"_qs);
    leave();
    QVERIFY(question());
    QVERIFY(question()->text().contains(u"2020/02/30"));
    press(u"返回"_qs);
    QCOMPARE(article().id(), id);
    QCOMPARE(day->text(), u"2020/02/30"_qs); // to be mended
    QTRY_VERIFY(!question());
    leave();
    press(u"不保留，继续"_qs);
    QTRY_VERIFY(window ? !m_session->window->isVisible() : !m_session->workspace.article());
    const auto db = Database::open(m_session->settings.libraryPath());
    QVERIFY(db);
    const auto draft = loadDraft(**db, id, (*people(**db)).constFirst().id);
    QVERIFY(draft && *draft);
    QCOMPARE((*draft)->content.published, published);
}

void TestKeepingText::signingOutAsks()
{
    setKind(u"no-such-kind"_qs);
    trigger(u"退出登录"_qs);
    QVERIFY(question());
    QVERIFY(m_session->workspace.person());
    press(u"仍然关闭"_qs);
    QVERIFY(!m_session->workspace.person());
}

void TestKeepingText::troubleIsNotTakenForSignedOut()
{
    const QAction *submit = m_session->child<ArticleActions>()->menuAction(Action::Submit);
    QTRY_VERIFY(submit->isEnabled());
    const auto db = Database::open(m_session->settings.libraryPath());
    QVERIFY(db);
    QVERIFY(execute(**db, u"ALTER TABLE setting RENAME TO gone"_qs));
    m_session->type(u"再写"_qs);
    QTRY_VERIFY(!submit->isEnabled());
    QVERIFY2(!submit->toolTip().contains(u"登录"_qs), qPrintable(submit->toolTip()));
    QVERIFY(!submit->toolTip().isEmpty());
    m_session->child<ArticleActions>()->start(Action::Submit, m_session->window.get());
    QCOMPARE(m_session->infoBar().text(), submit->toolTip());
    article().giveUp();
}

QTEST_MAIN(TestKeepingText)
#include "tst_keepingtext.moc"

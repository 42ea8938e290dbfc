// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"
#include "windowfixture.h"

#include "gui/articleinfopane.h"
#include "gui/articlestatusbar.h"
#include "gui/differencedialog.h"
#include "gui/failurepage.h"
#include "gui/statecolor.h"
#include "gui/theme.h"
#include "gui/welcomepage.h"
#include "gui/wordcountdialog.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "storage/people.h"
#include "text/counting.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

using namespace Pandian;

namespace {

constexpr auto writeAndWait = "--write-and-wait"; // this program as the one that is killed

QAction *menuAction(const MainWindow &window, const QString &text)
{
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == text) {
            return action;
        }
    }
    return nullptr;
}

QString statusText(const Session &session)
{
    QStringList texts;
    const QList<QLabel *> labels = session.child<ArticleStatusBar>()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible()) {
            texts.append(label->text());
        }
    }
    return texts.join(u'|');
}

// What cannot be read of the status bar and of the fields, each text against what lies behind it.
QStringList illegible(const Session &session)
{
    QStringList bad;
    const QColor window = session.window->palette().color(QPalette::Window);
    const QList<QLabel *> labels = session.window->statusBar()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (contrast(label->palette().color(QPalette::WindowText), window) < textContrast) {
            bad.append(label->text());
        }
    }
    const QList<QWidget *> widgets = session.child<ArticleInfoPane>()->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool field =
            qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
        const QPalette &colors = widget->palette();
        if (field &&
            contrast(colors.color(QPalette::Text), colors.color(QPalette::Base)) < textContrast) {
            bad.append(widget->objectName());
        }
    }
    return bad;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

class EventCounter : public QObject
{
public:
    explicit EventCounter(QEvent::Type type) : m_type(type) {}
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == m_type ? 1 : 0;
        return false;
    }

private:
    const QEvent::Type m_type;
};

// Begins an article, waits until it is saved by itself, says so and waits for its end.
int writeArticle(const QString &folder)
{
    Session session(folder);
    session.start();
    menuAction(*session.window, u"新建稿件(&N)"_qs)->trigger();
    session.type(u"书香绿意润街巷"_qs);
    QObject::connect(
        session.workspace.article(), &OpenArticle::autosaved, qApp,
        [] { QTextStream(stdout) << "saved" << Qt::endl; }, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void beginsWithTheWelcomePage();
    void onlyWritersBeginArticles();
    void welcomesWithTheLibraryOnceItIsUsed();
    void newArticleIsWrittenAndSaved();
    void styleButtonSaysWhatTheParagraphIs();
    void wordCountIsThatOfTheStatusBar();
    void isBackAfterAKill();
    void recoveredArticlesAreAllShown();
    void recoveredChangesAreShown();
    void goesFromChangeToChange();
    void recoveredArticlesAreNobodyElses();
    void signingInKeepsTheArticleOpen();
    void reopensWhereItWasLeft();
    void keepsTheLayout();
    void safeModeLeavesTheSavedLayoutAlone();
    void narrowWindowsHideTheRightPanes();
    void fitsASmallScreen();
    void resetsTheLayout();
    void keysAndMenusFollowTheArticle();
    void themeChangesAtOnce();
    void followsTheDesktop();
    void keysGoFromPaneToPane();
    void countsTheSection();
    void focusModeHidesThePanes();
    void focusModeEndsWithTheSession();
    void keepsTheStatusBar();
    void tellsWhereTheCaretIs();
    void countingMovesNothing();
    void undoneSelectionIsNotCounted();
    void linksFollowTheTheme();
    void everyFailureHasItsPage_data();
    void everyFailureHasItsPage();
    void damagedLibraryIsRestored();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMainWindow::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
}

void TestMainWindow::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void TestMainWindow::onlyWritersBeginArticles()
{
    Session session(m_folder->path());
    session.start();
    const QAction *begin = menuAction(*session.window, u"新建稿件(&N)"_qs);
    const QAction *import = menuAction(*session.window, u"导入文件(&I)…"_qs);
    QVERIFY(begin->isEnabled());
    QVERIFY(import->isEnabled());
    Workspace &workspace = session.workspace;
    const auto reviewer =
        addPerson(workspace.database(), u"李初"_qs, Role::FirstReviewer, workspace.person()->id);
    QVERIFY(reviewer);
    QVERIFY(workspace.signIn(reviewer->id, {}));
    QVERIFY(!begin->isEnabled());
    QVERIFY(!import->isEnabled());
    QCOMPARE(begin->toolTip(),
             u"无法操作：需要“撰稿”角色。请管理员为您设置，或由有此角色的同事办理。"_qs);
}

void TestMainWindow::beginsWithTheWelcomePage()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.child<WelcomePage>()->isVisible());
    QCOMPARE(statusText(session), u"尚未打开稿件|100%"_qs);
    QVERIFY(!session.child<QListWidget>(u"recentListWidget"_qs)->isVisible());
    const QList<QDockWidget *> docks = session.window->findChildren<QDockWidget *>();
    QVERIFY(!docks.isEmpty());
    for (const QDockWidget *dock : docks) {
        QVERIFY2(!dock->isVisible(), qPrintable(dock->objectName()));
    }
    for (const auto &name : {u"撤销(&U)"_qs, u"粘贴(&P)"_qs, u"保存版本(&S)"_qs, u"加粗(&B)"_qs,
                             u"新盘点(&S)"_qs, u"导出网页…"_qs}) {
        QVERIFY2(!menuAction(*session.window, name)->isEnabled(), qPrintable(name));
    }
    for (const auto &name :
         {u"粘贴(&P)"_qs, u"保存版本(&S)"_qs, u"导出网页…"_qs, u"字数统计…"_qs, u"专注模式"_qs}) {
        QCOMPARE(menuAction(*session.window, name)->toolTip(),
                 u"没有打开的稿件；请先打开一篇。"_qs);
    }
    QCOMPARE(session.window->windowTitle(), u"盘点编辑台"_qs);
}

// Whoever signs in next finds there what waits for a review.
void TestMainWindow::welcomesWithTheLibraryOnceItIsUsed()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    QTRY_VERIFY(session.child<EditorPage>()->isVisible());
    QVERIFY(session.workspace.signOut());
    QTRY_VERIFY(session.child<WelcomePage>()->isVisible());
    QVERIFY(session.child<QDockWidget>(u"libraryDock"_qs)->isVisible());
    QVERIFY(!session.child<QDockWidget>(u"navigationDock"_qs)->isVisible());
    QVERIFY(!session.child<QDockWidget>(u"detailsDock"_qs)->isVisible());
}

void TestMainWindow::newArticleIsWrittenAndSaved()
{
    Session session(m_folder->path());
    session.start();
    session.child<WelcomePage>()->findChild<QPushButton *>(u"newPushButton"_qs)->click();
    QTRY_VERIFY(session.editor().hasFocus());
    session.type(u"汀兰这一年"_qs);
    QCOMPARE(session.window->windowTitle(), u"汀兰这一年[*] — 盘点编辑台"_qs); // saved or not
    QTRY_VERIFY_WITH_TIMEOUT(statusText(session).contains(u"已自动保存"_qs), 10000);
    QVERIFY(statusText(session).contains(u"● 草稿"_qs));
    QTRY_VERIFY(statusText(session).contains(u"字数 5|盘点 0 节"_qs));
    menuAction(*session.window, u"保存版本(&S)"_qs)->trigger();
    QVERIFY(statusText(session).contains(u"● 草稿 · 第 1 版"_qs));
    QVERIFY(statusText(session).contains(u"已保存第 1 版"_qs));
    QTRY_COMPARE(session.window->windowTitle(), u"汀兰这一年[*] — 盘点编辑台"_qs);
    QVERIFY(!session.window->isWindowModified());
    QVERIFY(session.infoBar().isEmpty());
}

void TestMainWindow::styleButtonSaysWhatTheParagraphIs()
{
    Session session(m_folder->path());
    session.start();
    const auto *button = session.child<QToolButton>(u"styleButton"_qs);
    QVERIFY(!button->isEnabled());
    menuAction(*session.window, u"新建稿件(&N)"_qs)->trigger();
    QTRY_COMPARE(button->text(), u"主题"_qs);
    QVERIFY(button->isEnabled());
    QTest::keyClick(&session.editor(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(button->text(), u"导语"_qs);
    menuAction(*session.window, u"署名(&Y)"_qs)->trigger();
    QTRY_COMPARE(button->text(), u"署名"_qs);
    menuAction(*session.window, u"撤销(&U)"_qs)->trigger();
    QTRY_COMPARE(button->text(), u"导语"_qs);
}

void TestMainWindow::wordCountIsThatOfTheStatusBar()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    menuAction(*session.window, u"字数统计…"_qs)->trigger();
    auto *dialog = session.child<WordCountDialog>();
    QVERIFY(dialog);
    const auto *table = dialog->findChild<QTableWidget *>();
    const auto cell = [table](int row, int column) { return table->item(row, column)->text(); };
    QCOMPARE(table->rowCount(), 10); // all of it twice, lead, seven sections
    QTRY_VERIFY2(statusText(session).contains(u"字数 "_qs + cell(0, 1)),
                 qPrintable(statusText(session)));
    const Article article = session.workspace.article()->document()->snapshot();
    QCOMPARE(cell(0, 4), QLocale().toString(countArticle(article).han));
    QVERIFY(QLocale().toInt(cell(1, 1)) > QLocale().toInt(cell(0, 1))); // column and details
    QCOMPARE(cell(2, 1), QLocale().toString(countBlocks(article.lead).words));
    QCOMPARE(cell(9, 0), u"盘点7 "_qs + article.sections.constLast().title);

    auto *target = dialog->findChild<QSpinBox *>();
    QCOMPARE(target->value(), 0);
    target->selectAll();
    QTest::keyClicks(target, u"3000"_qs);
    QTest::keyClick(dialog, Qt::Key_Escape); // from within the field
    QTRY_VERIFY2(statusText(session).contains(u"字数 "_qs + cell(0, 1) + u" / 3,000"_qs),
                 qPrintable(statusText(session)));
    QVERIFY(session.workspace.article()->document()->snapshot() == article); // no part of it
}

void TestMainWindow::isBackAfterAKill()
{
    QProcess program;
    program.start(QCoreApplication::applicationFilePath(),
                  {QLatin1String(writeAndWait), m_folder->path()});
    QVERIFY(program.waitForReadyRead(30000));
    QCOMPARE(program.readAllStandardOutput().trimmed(), "saved");
    program.kill();
    QVERIFY(program.waitForFinished());

    Session session(m_folder->path());
    session.start();
    QTRY_COMPARE(session.infoBar().text(),
                 u"上次的工作意外中断，已恢复 1 篇稿件：《书香绿意润街巷》"_qs);
    QVERIFY(session.infoButton(u"知道了"_qs));
    QVERIFY(!QApplication::activeModalWidget());
    session.infoButton(u"查看"_qs)->click();
    QTRY_VERIFY(session.editor().toPlainText().contains(u"书香绿意润街巷"_qs));
    QCOMPARE(session.infoBar().text(), u"本稿尚未保存过版本，恢复的全部内容都在页面上。"_qs);
    const QTextCursor caret = session.editor().textCursor();
    QCOMPARE(caret.block().text(), u"书香绿意润街巷"_qs);
    QVERIFY(caret.atBlockEnd());
}

// In tabs, the newest in front; and once.
void TestMainWindow::recoveredArticlesAreAllShown()
{
    {
        Session session(m_folder->path());
        session.start();
        for (const auto &title : {u"书香绿意润街巷"_qs, u"细处用心暖万家"_qs}) {
            QVERIFY(session.workspace.newArticle());
            QTRY_VERIFY(session.editor().hasFocus());
            session.type(title);
        }
        QVERIFY(session.window->close());
    }
    QVERIFY(write(m_folder->filePath(u"library.sqlite.session"_qs), "1")); // it did not end well
    Session session(m_folder->path());
    session.start();
    QCOMPARE(session.infoBar().text(),
             u"上次的工作意外中断，已恢复 2 篇稿件：《细处用心暖万家》、《书香绿意润街巷》"_qs);
    session.infoButton(u"查看"_qs)->click();
    QCOMPARE(session.workspace.openArticles().size(), 2);
    QTRY_VERIFY(session.editor().toPlainText().contains(u"细处用心"_qs));
    QVERIFY(!session.window->findChild<DifferenceDialog *>()); // of no version to compare with
    QCOMPARE(session.infoBar().text(), u"本稿尚未保存过版本，恢复的全部内容都在页面上。"_qs);
    Q_EMIT session.workspace.personChanged(); // a new name, say
    QVERIFY(!session.infoBar().text().contains(u"已恢复"_qs));
}

// What was typed after the last version, beside it; it can be given up, and had back.
void TestMainWindow::recoveredChangesAreShown()
{
    {
        Session session(m_folder->path());
        session.start();
        QVERIFY(session.workspace.newArticle());
        QTRY_VERIFY(session.editor().hasFocus());
        session.type(u"书香绿意"_qs);
        QVERIFY(session.workspace.article()->save());
        session.type(u"润街巷"_qs);
        QVERIFY(session.window->close());
    }
    QVERIFY(write(m_folder->filePath(u"library.sqlite.session"_qs), "1")); // it did not end well
    Session session(m_folder->path());
    session.start();
    session.infoButton(u"查看"_qs)->click();
    QPointer<DifferenceDialog> dialog = session.window->findChild<DifferenceDialog *>();
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    const auto *text = dialog->findChild<QTextBrowser *>();
    QCOMPARE(text->toPlainText(), u"书香绿意润街巷"_qs);
    QTextCursor last(text->document());
    last.movePosition(QTextCursor::End);
    QVERIFY(last.charFormat().fontUnderline());
    session.type(u"新"_qs); // goes on beside it
    QTRY_VERIFY(text->toPlainText().endsWith(u"巷新"_qs));
    auto *back = dialog->findChild<QPushButton *>(u"backPushButton"_qs);
    QCOMPARE(back->text(), u"恢复到第 1 版(&R)"_qs);
    back->click();
    QTRY_VERIFY(!dialog);
    QCOMPARE(session.editor().toPlainText().trimmed(), u"书香绿意"_qs);
    session.infoButton(u"找回我的改动"_qs)->click();
    QVERIFY(session.editor().toPlainText().contains(u"巷新"_qs));
}

// From the first one on, however long the text is.
void TestMainWindow::goesFromChangeToChange()
{
    Article before;
    before.title = u"书香绿意"_qs;
    for (int i = 0; i < 200; ++i) {
        before.lead.append(paragraph(u"第%1段，日夜守护。"_qs.arg(i)));
    }
    Article after = before;
    after.title = u"书香绿意润街巷"_qs;
    after.lead[100] = paragraph(u"第100段，昼夜守护。"_qs);
    after.lead[101] = paragraph(u"第101段，昼夜守护。"_qs);
    after.lead[199] = paragraph(u"第199段，昼夜守护。"_qs);
    DifferenceDialog dialog(u"对比"_qs, u"恢复"_qs, nullptr);
    dialog.setTexts(before, after);
    dialog.findChild<QCheckBox *>()->setChecked(true); // the whole article
    dialog.show();
    auto *text = dialog.findChild<QTextBrowser *>();
    auto *previous = dialog.findChild<QPushButton *>(u"previousPushButton"_qs);
    auto *next = dialog.findChild<QPushButton *>(u"nextPushButton"_qs);
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(text->verticalScrollBar()->value(), 0);
    QVERIFY(!previous->isEnabled());
    const auto line = [text] { return text->textCursor().block().text(); };
    next->click();
    QVERIFY(line().startsWith(u"第100段"_qs));
    QVERIFY(text->viewport()->rect().contains(text->cursorRect()));
    QVERIFY(!text->textCursor().hasSelection()); // which would hide the colours
    QCOMPARE(text->extraSelections().size(), 1);
    dialog.setTexts(before, after); // as when something is typed beside it
    QVERIFY(line().startsWith(u"第100段"_qs));
    next->click();
    QVERIFY(line().startsWith(u"第101段"_qs));
    next->click();
    QVERIFY(line().startsWith(u"第199段"_qs));
    QVERIFY(!next->isEnabled());
    previous->click();
    QVERIFY(line().startsWith(u"第101段"_qs));
    previous->click();
    previous->click();
    QCOMPARE(text->verticalScrollBar()->value(), 0);
}

void TestMainWindow::recoveredArticlesAreNobodyElses()
{
    {
        Session session(m_folder->path());
        session.start();
        QVERIFY(session.workspace.newArticle());
        QTRY_VERIFY(session.editor().hasFocus());
        session.type(u"书香绿意润街巷"_qs);
        QVERIFY(session.window->close());
    }
    QVERIFY(write(m_folder->filePath(u"library.sqlite.session"_qs), "1")); // it did not end well
    Session session(m_folder->path());
    session.start();
    QVERIFY(!session.infoBar().isEmpty());
    const Person owner = *session.workspace.person();
    const auto other = addPerson(session.workspace.database(), u"李四"_qs, Role::Writer, owner.id);
    QVERIFY(other);
    Q_EMIT session.workspace.personChanged(); // a new name, say
    QVERIFY(!session.infoBar().isEmpty());
    QVERIFY(session.workspace.signIn(other->id, {}));
    QVERIFY(session.infoBar().isEmpty());
}

// As the next person sees it: what the first one has typed is his draft.
void TestMainWindow::signingInKeepsTheArticleOpen()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    QTRY_VERIFY(session.editor().hasFocus());
    const ArticleId id = session.workspace.article()->id();
    const Person owner = *session.workspace.person();
    const auto other = addPerson(session.workspace.database(), u"李四"_qs, Role::Writer, owner.id);
    QVERIFY(other);
    QVERIFY(session.workspace.article()->save());
    auto *page = session.child<EditorPage>();
    const int caret = session.editor().document()->characterCount() / 2;
    page->goToPosition(caret);
    session.type(u"只在草稿里"_qs);
    session.infoBar().showMessage({.text = u"已导出"_qs, .about = InfoMessage::About::Article});
    QVERIFY(session.workspace.signIn(other->id, {}));
    QVERIFY(session.workspace.article());
    QCOMPARE(session.workspace.article()->id(), id);
    QCOMPARE(session.workspace.article()->person().id, other->id);
    QVERIFY(!session.editor().toPlainText().contains(u"只在草稿里"_qs));
    QTRY_VERIFY(session.editor().hasFocus());
    QVERIFY(page->isVisible());
    QVERIFY(std::abs(page->caretPosition() - caret) <= 5);
    QVERIFY(session.infoBar().isEmpty());
    QVERIFY(session.workspace.signIn(owner.id, {}));
    QVERIFY(session.editor().toPlainText().contains(u"只在草稿里"_qs));
}

void TestMainWindow::reopensWhereItWasLeft()
{
    int caret = 0;
    int top = 0;
    {
        Session session(m_folder->path());
        session.start();
        session.window->openDemonstration();
        QTRY_VERIFY(session.child<EditorPage>()->isVisible());
        session.window->resize(1200, 700);
        auto *page = session.child<EditorPage>();
        caret = session.editor().document()->characterCount() / 2;
        page->goToPosition(caret);
        QScrollBar *bar = session.editor().verticalScrollBar();
        bar->setValue(bar->value() + 40);
        top = session.editor().cursorForPosition(QPoint(0, 0)).position();
        QVERIFY(top > 0);
        QVERIFY(session.window->close());
    }
    Session session(m_folder->path());
    session.start();
    QTRY_COMPARE(session.child<EditorPage>()->caretPosition(), caret);
    QTRY_COMPARE(session.editor().cursorForPosition(QPoint(0, 0)).position(), top);
    QVERIFY(session.infoBar().isEmpty());
}

void TestMainWindow::keepsTheLayout()
{
    int width = 0;
    {
        Session session(m_folder->path());
        session.start();
        session.window->openDemonstration();
        auto *dock = session.child<QDockWidget>(u"navigationDock"_qs);
        QTRY_VERIFY(dock->isVisible());
        session.window->resizeDocks({dock}, {260}, Qt::Horizontal);
        QTRY_VERIFY(std::abs(dock->width() - 260) < 10);
        width = dock->width();
        session.child<QToolBar>()->toggleViewAction()->trigger();
        QVERIFY(session.window->close());
    }
    Session session(m_folder->path());
    session.start();
    QTRY_COMPARE(session.child<QDockWidget>(u"navigationDock"_qs)->width(), width);
    QVERIFY(!session.child<QToolBar>()->isVisible());
}

void TestMainWindow::safeModeLeavesTheSavedLayoutAlone()
{
    const auto startsWithBar = [this](SavedLayout layout, bool toggle) {
        Session session(m_folder->path(), layout);
        session.start();
        session.window->openDemonstration();
        auto *bar = session.child<QToolBar>();
        auto *page = session.child<EditorPage>();
        const bool opened = QTest::qWaitFor([page] { return page->isVisible(); });
        const bool shown = opened && bar->isVisible();
        if (toggle) {
            bar->toggleViewAction()->trigger();
        }
        return session.window->close() && shown;
    };
    QVERIFY(startsWithBar(SavedLayout::Use, true)); // hides it
    QVERIFY(startsWithBar(SavedLayout::LeaveAlone, false));
    QVERIFY(!startsWithBar(SavedLayout::Use, false));
}

void TestMainWindow::narrowWindowsHideTheRightPanes()
{
    Session session(m_folder->path());
    session.window->resize(1279, 720);
    session.start();
    session.window->openDemonstration();
    QTRY_VERIFY(session.child<QDockWidget>(u"navigationDock"_qs)->isVisible());
    QVERIFY(!session.child<QDockWidget>(u"detailsDock"_qs)->isVisible());
    session.window->resize(1366, 768);
    menuAction(*session.window, u"重置窗口布局"_qs)->trigger();
    QTRY_VERIFY(session.child<QDockWidget>(u"detailsDock"_qs)->isVisible());
}

// 1366 × 768 at 150 %, less the task bar and the window's own frame.
void TestMainWindow::fitsASmallScreen()
{
    Session session(m_folder->path());
    session.start();
    for (int i = 0; i < 12; ++i) { // and they are all listed on the welcome page
        QVERIFY(session.workspace.newArticle());
    }
    QVERIFY(session.workspace.signOut());
    QTRY_VERIFY(session.child<WelcomePage>()->isVisible());
    const Person owner = people(session.workspace.database())->first();
    QVERIFY(session.workspace.signIn(owner.id, {}));
    session.window->openDemonstration();
    QTRY_VERIFY(session.child<EditorPage>()->isVisible());
    session.child<QDockWidget>(u"detailsDock"_qs)->show();
    session.infoBar().showMessage({.kind = InfoMessage::Kind::Warning,
                                   .text = u"识别到主题、副题、发表时间、来源。"_qs.repeated(8)});
    const QSize room(910, 430);
    session.window->resize(room);
    QTRY_VERIFY(session.infoBar().height() > 60); // in several lines
    QCOMPARE(session.window->size(), room);
    QVERIFY(session.workspace.closeArticles());
    QTRY_VERIFY(session.child<WelcomePage>()->isVisible());
    QCOMPARE(session.window->size(), room);
}

void TestMainWindow::resetsTheLayout()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    auto *dock = session.child<QDockWidget>(u"navigationDock"_qs);
    QTRY_VERIFY(dock->isVisible());
    dock->toggleViewAction()->trigger();
    QVERIFY(!dock->isVisible());
    menuAction(*session.window, u"重置窗口布局"_qs)->trigger();
    QVERIFY(dock->isVisible());
    QTRY_VERIFY(std::abs(dock->width() - 228) < 10);
}

void TestMainWindow::keysAndMenusFollowTheArticle()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    auto *page = session.child<EditorPage>();
    QTRY_VERIFY(page->isVisible() && session.editor().hasFocus());
    QAction *undo = menuAction(*session.window, u"撤销(&U)"_qs);
    QVERIFY(!undo->isEnabled());
    page->goToPosition(session.editor().document()->characterCount() - 1);
    session.type(u"好"_qs);
    QTRY_VERIFY(undo->isEnabled());
    QTest::keyClick(&session.editor(), Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!undo->isEnabled());
    QTest::keyClick(&session.editor(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(page->isFindBarVisible());
    auto *replacement = page->findChild<QLineEdit *>(u"replacementLineEdit"_qs);
    QVERIFY(!replacement->isVisible());
    QTest::keyClick(session.window.get(), Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(replacement->isVisible());
    QTest::keyClick(session.window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(page->zoomPercent(), 110);
    QVERIFY(statusText(session).contains(u"110%"_qs));
    QCOMPARE(session.settings.zoomPercent(), 110);
}

void TestMainWindow::themeChangesAtOnce()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    QTRY_VERIFY(session.child<EditorPage>()->isVisible());
    OpenArticle *article = session.workspace.article();
    QVERIFY(article->save());
    ActionRequest request;
    request.article = article->id();
    request.revision = article->summary().head;
    request.person = session.workspace.person()->id;
    const auto submitted = article->perform(request);
    QVERIFY(submitted);
    QVERIFY(!article->isEditable());
    const QLabel *state = session.window->statusBar()->findChildren<QLabel *>().first();
    const auto lightness = [&session] {
        return session.window->palette().color(QPalette::Window).lightness();
    };
    const QColor onLight = state->palette().color(QPalette::WindowText);
    QVERIFY(lightness() > 200);
    QTRY_COMPARE(illegible(session), QStringList());
    menuAction(*session.window, u"暗色"_qs)->trigger();
    QVERIFY(lightness() < 60);
    QCOMPARE(session.settings.theme(), Theme::Dark);
    QTRY_COMPARE(illegible(session), QStringList());
    QTRY_COMPARE(state->palette().color(QPalette::WindowText),
                 stateColor(State::AwaitingFirst, session.window->palette()));
    menuAction(*session.window, u"亮色"_qs)->trigger();
    QVERIFY(lightness() > 200);
    QTRY_COMPARE(illegible(session), QStringList());
    QTRY_COMPARE(state->palette().color(QPalette::WindowText), onLight);
}

void TestMainWindow::followsTheDesktop()
{
    Session session(m_folder->path());
    session.start();
    const auto changeDesktop = [&session] {
        QEvent change(QEvent::ThemeChange);
        QCoreApplication::sendEvent(session.window.get(), &change);
        QCoreApplication::sendPostedEvents();
    };
    menuAction(*session.window, u"跟随系统"_qs)->trigger();
    const bool isDark = currentColors().window == darkColors().window;
    const Theme other = isDark ? Theme::Light : Theme::Dark;
    const QColor ofDesktop = currentColors().window;
    applyTheme(other); // what the desktop was before
    changeDesktop();
    QTRY_COMPARE(currentColors().window, ofDesktop);

    menuAction(*session.window, isDark ? u"亮色"_qs : u"暗色"_qs)->trigger();
    const QColor chosen = currentColors().window;
    QVERIFY(chosen != ofDesktop);
    changeDesktop();
    QCOMPARE(currentColors().window, chosen);
    menuAction(*session.window, u"亮色"_qs)->trigger();
}

void TestMainWindow::keysGoFromPaneToPane()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.workspace.newArticle());
    QTRY_VERIFY(session.editor().hasFocus());
    auto *details = session.window->findChild<QDockWidget *>(u"detailsDock"_qs);
    session.window->resize(1366, 768); // the offscreen screen has no room for it
    details->show();
    QTRY_VERIFY(session.window->rect().intersects(details->geometry()));
    const auto isIn = [&](const QString &dock) {
        const auto *pane = session.window->findChild<QDockWidget *>(dock);
        return pane && pane->isAncestorOf(QApplication::focusWidget());
    };
    QAction *next = menuAction(*session.window, u"下一个窗格"_qs);
    QVERIFY(next);
    next->trigger();
    QVERIFY(isIn(u"navigationDock"_qs));
    next->trigger();
    QVERIFY(isIn(u"detailsDock"_qs));
    next->trigger();
    QVERIFY(session.editor().hasFocus());
    menuAction(*session.window, u"上一个窗格"_qs)->trigger();
    QVERIFY(isIn(u"detailsDock"_qs));
}

void TestMainWindow::countsTheSection()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.workspace.newArticle());
    session.editor().moveCursor(QTextCursor::End);
    session.type(u"导语五个字"_qs);
    QTRY_VERIFY(statusText(session).contains(u"字数 5|"_qs));
    session.child<EditorPage>()->newSection();
    session.type(u"三个字"_qs);
    QTRY_VERIFY2(statusText(session).contains(u"字数 11（本节 6）"_qs), // with its label

                 qPrintable(statusText(session)));
}

void TestMainWindow::focusModeHidesThePanes()
{
    Session session(m_folder->path());
    session.start();
    session.window->openDemonstration();
    auto *dock = session.child<QDockWidget>(u"navigationDock"_qs);
    QTRY_VERIFY(dock->isVisible() && session.editor().hasFocus());
    QTest::keyClick(&session.editor(), Qt::Key_F11);
    QTRY_VERIFY(session.window->isFullScreen());
    QVERIFY(!dock->isVisible());
    QVERIFY(session.window->statusBar()->isVisible());
    QTest::keyClick(&session.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!session.window->isFullScreen());
    QVERIFY(dock->isVisible());
}

void TestMainWindow::focusModeEndsWithTheSession()
{
    {
        Session session(m_folder->path());
        session.start();
        session.window->openDemonstration();
        QTRY_VERIFY(session.editor().hasFocus());
        session.child<QToolBar>()->toggleViewAction()->trigger(); // kept all the same
        QTest::keyClick(&session.editor(), Qt::Key_F11);
        QTRY_VERIFY(session.window->isFullScreen());
        QVERIFY(session.window->close());
    }
    Session session(m_folder->path());
    session.start();
    QTRY_VERIFY(session.child<QDockWidget>(u"navigationDock"_qs)->isVisible());
    QVERIFY(!session.window->isFullScreen());
    QVERIFY(!session.child<QToolBar>()->isVisible());
}

void TestMainWindow::keepsTheStatusBar()
{
    {
        Session session(m_folder->path());
        session.start();
        menuAction(*session.window, u"状态栏"_qs)->trigger();
        QVERIFY(!session.window->statusBar()->isVisible());
    }
    {
        Session safe(m_folder->path(), SavedLayout::LeaveAlone);
        safe.start();
        QVERIFY(safe.window->statusBar()->isVisible());
    }
    Session session(m_folder->path());
    session.start();
    QVERIFY(!session.window->statusBar()->isVisible());
    menuAction(*session.window, u"状态栏"_qs)->trigger();
    QVERIFY(session.window->statusBar()->isVisible());
}

void TestMainWindow::tellsWhereTheCaretIs()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.workspace.newArticle());
    QTRY_VERIFY(session.editor().hasFocus());
    Article article = session.workspace.article()->document()->snapshot();
    article.lead = {paragraph(u"回首过去一年。"_qs)};
    article.sections = {
        Section{SectionId::create(), u"站好“忠诚哨”"_qs, {paragraph(u"集中整治。"_qs)}}};
    session.workspace.article()->document()->reset(article);
    const auto tells = [&session](const QString &text, int offset, const QString &place) {
        const int found = session.editor().document()->find(text).selectionStart();
        session.child<EditorPage>()->goToPosition(found + offset);
        return QTest::qWaitFor([&] { return statusText(session).split(u'|').contains(place); });
    };
    QVERIFY(tells(u"回首"_qs, 2, u"第 1 段，第 3 字"_qs));
    QVERIFY(tells(u"站好"_qs, 1, u"盘点标题"_qs));
    QVERIFY(tells(u"集中"_qs, 0, u"第 2 段，第 1 字"_qs));
    session.child<EditorPage>()->goToPosition(0);
    QTRY_VERIFY(statusText(session).split(u'|').contains(u"引题"_qs));
}

// With every key the whole window was laid out and painted once more.
void TestMainWindow::countingMovesNothing()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.workspace.newArticle());
    QTRY_VERIFY(session.editor().hasFocus());
    session.editor().moveCursor(QTextCursor::End);
    session.type(u"汀兰这一年书香绿意润街巷"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(statusText(session).contains(u"已自动保存"_qs), 10000);
    QTRY_VERIFY(statusText(session).contains(u"字数 12|"_qs));
    const QList<QLabel *> labels = session.window->statusBar()->findChildren<QLabel *>();
    const auto look = [&labels] {
        QList<QRect> rects;
        for (const QLabel *label : labels) {
            rects.append(label->geometry());
        }
        return rects;
    };
    const QList<QRect> before = look();
    EventCounter layouts(QEvent::LayoutRequest);
    session.window->statusBar()->installEventFilter(&layouts);
    session.type(u"暖"_qs);
    QTRY_VERIFY(statusText(session).contains(u"字数 13|"_qs));
    QVERIFY(statusText(session).contains(u"第 14 字"_qs));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(layouts.count, 0);
    QCOMPARE(look(), before);
}

void TestMainWindow::undoneSelectionIsNotCounted()
{
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.workspace.newArticle());
    QTRY_VERIFY(session.editor().hasFocus());
    session.editor().moveCursor(QTextCursor::End);
    session.type(u"汀兰"_qs);
    session.editor().moveCursor(QTextCursor::StartOfBlock);
    session.editor().moveCursor(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    session.child<EditorPage>()->toggleBold();
    QTRY_VERIFY(statusText(session).contains(u"选中 2"_qs));
    session.child<EditorPage>()->undo();
    QTRY_VERIFY(!statusText(session).contains(u"选中"_qs));
    // And no room is kept for it.
    const auto labels = session.child<ArticleStatusBar>()->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && !label->text().isEmpty()) {
            QVERIFY2(label->width() < label->fontMetrics().horizontalAdvance(label->text()) + 40,
                     qPrintable(label->text()));
        }
    }
}

void TestMainWindow::linksFollowTheTheme()
{
    Session session(m_folder->path());
    session.start();
    auto *label = session.child<QLabel>(u"libraryLabel"_qs);
    QTRY_VERIFY(label->isVisible());
    const auto shown = [label](const QColor &color) {
        const QImage image = label->grab().toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color) {
                    return true;
                }
            }
        }
        return false;
    };
    menuAction(*session.window, u"暗色"_qs)->trigger();
    QTRY_VERIFY(shown(darkColors().link));
    QVERIFY(!shown(lightColors().link));
    menuAction(*session.window, u"亮色"_qs)->trigger();
    QTRY_VERIFY(shown(lightColors().link));
}

void TestMainWindow::everyFailureHasItsPage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("message");
    QTest::newRow("garbage") << QByteArray("not a database, whatever it is called")
                             << u"稿库无法读取"_qs << u"不是稿库"_qs;
    QTest::newRow("damaged") << (QByteArray("SQLite format 3\0", 16) + QByteArray(4096, '\x55'))
                             << u"稿库无法读取"_qs << u"从备份还原"_qs;
}

void TestMainWindow::everyFailureHasItsPage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    QFETCH(QString, message);
    const QString path = m_folder->filePath(u"library.sqlite"_qs);
    QVERIFY(write(path, bytes));
    Session session(m_folder->path());
    session.start();
    QVERIFY(session.child<FailurePage>()->isVisible());
    const auto *shownTitle = session.child<FailurePage>()->findChild<QLabel *>(u"titleLabel"_qs);
    QVERIFY(shownTitle);
    QCOMPARE(shownTitle->text(), title);
    const QString shown =
        session.child<FailurePage>()->findChild<QLabel *>(u"messageLabel"_qs)->text();
    QVERIFY2(shown.contains(message), qPrintable(shown));
    QVERIFY(!QApplication::activeModalWidget());

    QVERIFY(QFile::remove(path));
    session.child<QPushButton>(u"retryPushButton"_qs)->click();
    QTRY_VERIFY(session.child<WelcomePage>()->isVisible());
}

void TestMainWindow::damagedLibraryIsRestored()
{
    const QString path = m_folder->filePath(u"library.sqlite"_qs);
    {
        Session session(m_folder->path());
        session.start();
        session.window->openDemonstration();
        QTRY_VERIFY(session.child<EditorPage>()->isVisible());
        QTRY_VERIFY(!backups(path).isEmpty()); // the daily one
        QVERIFY(session.window->close());
    }
    QVERIFY(write(path, "SQLite format 3"));
    QFile::remove(path + u"-wal"_qs);
    Session session(m_folder->path());
    session.start();
    auto *restore = session.child<QPushButton>(u"restorePushButton"_qs);
    QVERIFY(restore->isVisible());
    restore->click();
    QTRY_VERIFY_WITH_TIMEOUT(session.infoBar().text().startsWith(u"稿库已还原"_qs), 20000);
    QVERIFY(session.child<WelcomePage>()->isVisible());
    QVERIFY(session.workspace.isOpen());
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], writeAndWait) == 0) {
        installTranslations(application, u"zh_CN"_qs);
        return writeArticle(QString::fromLocal8Bit(argv[2]));
    }
    TestMainWindow test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_mainwindow.moc"

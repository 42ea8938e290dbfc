// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endtoend/desktop.h"

#include "gui/editor/editorpage.h"
#include "gui/icons.h"
#include "gui/infobar.h"
#include "gui/library/librarypane.h"
#include "gui/library/queuelist.h"
#include "gui/mainwindow.h"
#include "gui/navigation/navigationpane.h"
#include "gui/people/peopledialog.h"
#include "gui/people/persondialog.h"
#include "gui/people/signindialog.h"
#include "gui/theme.h"
#include "gui/welcomepage.h"
#include "gui/workflow/decisiondialog.h"
#include "gui/workflow/publicationdialog.h"
#include "gui/workflow/reasonspopup.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "session/settings.h"
#include "session/workspace.h"
#include "storage/articles.h"
#include "storage/desk.h"
#include "storage/verify.h"
#include "support/sourcetree.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>
#include <QTextLayout>
#include <QTimer>
#include <QToolButton>

namespace Pandian {

namespace {

constexpr int patience = 15'000; // milliseconds; for QTRY_…, which go on as soon as they can

struct Colleague
{
    QString name;
    QStringList roleCheckBoxes;
};

QString plain(const QString &text)
{
    static const QRegularExpression accessKey(QStringLiteral("\\(&.\\)|&|…"));
    return QString(text).remove(accessKey);
}

QAction *entry(const QList<QAction *> &actions, const QString &text)
{
    for (QAction *action : actions) {
        if (plain(action->text()) == text) {
            return action;
        }
    }
    return nullptr;
}

// The dialog that stands open; one at a time.
template <typename Dialog = QDialog>
Dialog *openDialog()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *widget : windows) {
        auto *dialog = qobject_cast<Dialog *>(widget);
        if (dialog && dialog->isVisible()) {
            return dialog;
        }
    }
    return nullptr;
}

QPushButton *mainButton(const QWidget &dialog)
{
    const auto *box = dialog.findChild<QDialogButtonBox *>();
    for (const auto which :
         {QDialogButtonBox::Ok, QDialogButtonBox::Save, QDialogButtonBox::Close}) {
        if (box != nullptr && box->button(which) != nullptr) {
            return box->button(which);
        }
    }
    return nullptr;
}

} // namespace

// The whole job at a real desktop, by keyboard and mouse: an article comes in as a text file, is
// edited, submitted, read and approved by three people, published and put out as HTML.
class MainJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void beginsWithTheWelcomePage();
    void showsTheDemonstration();
    void importsTheArticle();
    void keepsWhatIsTyped();
    void movesASectionByKeyboard();
    void movesASectionByMouse();
    void movesAParagraphByMouse();
    void dividesAPastedText();
    void addsPeople();
    void submits();
    void isApprovedByThree();
    void recordsThePublication();
    void exportsThePage();
    void looksWellInTheDark();
    void cleanup();
    void cleanupTestCase();

private:
    void chooseFromMenu(const QString &menu, const QString &item);
    void chooseFromMenu(const QString &menu, const QString &inner, const QString &item);
    void clickInfoButton(const QString &text);
    void dragFifthSectionBeforeSecond();
    void choose(QMenu &menu, const QString &item);
    void nameFile(const QString &path);
    void signInAs(const QString &name);
    void raise(const QString &pane);
    void openFromQueue();
    void decide(const QString &button, const QString &opinion);
    void refusesASecondSignOff();
    QPushButton *nextButton() const;
    OpenArticle *article() const { return m_workspace->article(); }

    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QString m_textFile;
    ArticleId m_id;
    bool m_failed = false;
    const QList<Colleague> m_colleagues{
        {QStringLiteral("陈初"),
         {QStringLiteral("firstCheckBox"), QStringLiteral("secondCheckBox")}},
        {QStringLiteral("傅复"), {QStringLiteral("secondCheckBox")}},
        {QStringLiteral("钟终"), {QStringLiteral("finalCheckBox")}},
    };
};

void MainJobTest::initTestCase()
{
    const QString root = sourcePath();
    m_textFile = root + QStringLiteral("/../shared/samples/shanxi-2020.txt");
    if (!QFile::exists(m_textFile)) {
        qInfo("The published sample is not here; the demonstration article takes its place.");
        m_textFile = root + QStringLiteral("/resources/samples/demonstration.txt");
    }
    m_settings = std::make_unique<Settings>(m_dir.filePath(QStringLiteral("settings.ini")));
    m_workspace = std::make_unique<Workspace>(*m_settings);
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->resize(1366, 768);
    m_window->show();
    m_window->openLibrary(m_dir.filePath(QStringLiteral("library.sqlite")));
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->showMaximized();
    QTRY_VERIFY(m_window->width() > 1300);
    QVERIFY(m_workspace->isOpen());
}

// Each step stands on the one before.
void MainJobTest::init()
{
    if (m_failed) {
        QSKIP("An earlier step failed.");
    }
}

void MainJobTest::cleanup()
{
    if (QTest::currentTestFailed()) {
        m_failed = true;
        Hands::takeScreenshot(QStringLiteral("failed"));
    }
}

// Through the menu bar with the mouse, as it stands on the screen.
void MainJobTest::chooseFromMenu(const QString &menu, const QString &item)
{
    QMenuBar *bar = m_window->menuBar();
    QAction *top = entry(bar->actions(), menu);
    QVERIFY2(top, qPrintable(menu));
    Hands::click(*bar, bar->actionGeometry(top).center());
    choose(*top->menu(), item);
}

void MainJobTest::chooseFromMenu(const QString &menu, const QString &inner, const QString &item)
{
    QMenuBar *bar = m_window->menuBar();
    QAction *top = entry(bar->actions(), menu);
    QVERIFY2(top, qPrintable(menu));
    Hands::click(*bar, bar->actionGeometry(top).center());
    QTRY_VERIFY_WITH_TIMEOUT(top->menu()->isVisible(), patience);
    QAction *way = entry(top->menu()->actions(), inner);
    QVERIFY2(way, qPrintable(inner));
    Hands::key(way->text().section(u'&', 1).left(1).toLower()); // opens as the mouse goes over it
    choose(*way->menu(), item);
}

void MainJobTest::clickInfoButton(const QString &text)
{
    const auto found = [this, &text]() -> QPushButton * {
        const auto buttons = m_window->findChild<InfoBar *>()->findChildren<QPushButton *>();
        const auto one = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *b) {
            return b->isVisible() && b->text() == text;
        });
        return one == buttons.end() ? nullptr : *one;
    };
    QTRY_VERIFY_WITH_TIMEOUT(found(), patience);
    Hands::click(*found());
}

void MainJobTest::choose(QMenu &menu, const QString &item)
{
    QTRY_VERIFY_WITH_TIMEOUT(menu.isVisible(), patience);
    QAction *action = entry(menu.actions(), item);
    QVERIFY2(action, qPrintable(item));
    QVERIFY2(action->isEnabled(), qPrintable(item + u' ' + action->toolTip()));
    Hands::click(menu, menu.actionGeometry(action).center());
    QTRY_VERIFY_WITH_TIMEOUT(!menu.isVisible(), patience);
}

// In the file dialog that stands open.
void MainJobTest::nameFile(const QString &path)
{
    const QPointer<QFileDialog> dialog = openDialog<QFileDialog>();
    auto *name = dialog->findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(name->hasFocus(), patience);
    name->setCompleter(nullptr); // Qt's list of suggestions comes when it likes and takes keys
    Hands::key(QStringLiteral("ctrl+a"));
    Hands::type(path);
    QTRY_COMPARE_WITH_TIMEOUT(name->text(), path, patience);
    Hands::key(QStringLiteral("Return"));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
}

QPushButton *MainJobTest::nextButton() const
{
    return m_window->findChild<QPushButton *>(QStringLiteral("nextActionPushButton"));
}

void MainJobTest::beginsWithTheWelcomePage()
{
    QVERIFY(article() == nullptr);
    QVERIFY(Hands::takeScreenshot(QStringLiteral("first-run")));
}

// Its screenshot stands in the README.
void MainJobTest::showsTheDemonstration()
{
    const auto *welcome = m_window->findChild<WelcomePage *>();
    Hands::click(*welcome->findChild<QPushButton *>(QStringLiteral("demonstrationPushButton")));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EditorPage *>()->isVisible(), patience);
    Hands::key(QStringLiteral("ctrl+s"));
    QTRY_VERIFY_WITH_TIMEOUT(!article()->hasUnsavedChanges(), patience);
    QVERIFY(Hands::takeScreenshot(QStringLiteral("demonstration")));
}

void MainJobTest::importsTheArticle()
{
    const ArticleId demonstration = article()->id();
    chooseFromMenu(QStringLiteral("文件"), QStringLiteral("导入文件"));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QFileDialog>(), patience);
    nameFile(QFileInfo(m_textFile).canonicalFilePath());
    QTRY_VERIFY_WITH_TIMEOUT(article()->id() != demonstration, patience);
    m_id = article()->id();
    QCOMPARE(article()->document()->sectionCount(), 7);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EditorPage *>()->isVisible(), patience);
    QVERIFY(m_window->findChild<EditorPage *>()->isEditable());
    QVERIFY(Hands::takeScreenshot(QStringLiteral("main-window")));
}

void MainJobTest::keepsWhatIsTyped()
{
    auto *page = m_window->findChild<EditorPage *>();
    const QString before = plainText(article()->document()->snapshot().lead);
    page->goToSection({});
    Hands::click(*page->textEdit()->viewport(), page->textEdit()->cursorRect().center());
    QTRY_VERIFY_WITH_TIMEOUT(page->hasFocus(), patience);
    Hands::key(QStringLiteral("Home"));
    Hands::type(QStringLiteral("2026 "));
    QTRY_VERIFY_WITH_TIMEOUT(plainText(article()->document()->snapshot().lead) != before, patience);
    QVERIFY(plainText(article()->document()->snapshot().lead).contains(QStringLiteral("2026 ")));
    // Two seconds later it is on the disk, though nobody saved.
    QTRY_VERIFY_WITH_TIMEOUT(article()->lastAutosave() > 0, patience);
    Hands::key(QStringLiteral("ctrl+s"));
    QTRY_VERIFY_WITH_TIMEOUT(!article()->hasUnsavedChanges(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(article()->summary().revisionNumber, 2, patience);
}

void MainJobTest::movesASectionByKeyboard()
{
    auto *page = m_window->findChild<EditorPage *>();
    const Article before = article()->document()->snapshot();
    page->goToSection(before.sections.at(4).id);
    page->textEdit()->setFocus();
    Hands::key(QStringLiteral("alt+shift+Up"));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot().sections.at(3),
                              before.sections.at(4), patience);
    Hands::key(QStringLiteral("ctrl+z"));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot(), before, patience);
}

// 盘点5 is drawn above 盘点2 in the navigation pane.
void MainJobTest::dragFifthSectionBeforeSecond()
{
    const Article before = article()->document()->snapshot();
    const auto *list = m_window->findChild<NavigationPane *>()->findChild<QListView *>();
    QTRY_VERIFY_WITH_TIMEOUT( // what the key before it moved back stands where it belongs
        list->model()->index(5, 0).data().toString().contains(before.sections.at(4).title),
        patience);
    const auto place = [list](int row) { return list->visualRect(list->model()->index(row, 0)); };
    Hands::drag(*list->viewport(), place(5).center(),
                QPoint(place(2).center().x(), place(2).top()));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot().sections.at(1),
                              before.sections.at(4), patience);
}

void MainJobTest::movesASectionByMouse()
{
    const Article before = article()->document()->snapshot();
    dragFifthSectionBeforeSecond();
    QVERIFY(Hands::takeScreenshot(QStringLiteral("dragged")));
    m_window->findChild<EditorPage *>()->textEdit()->setFocus();
    Hands::key(QStringLiteral("ctrl+z"));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot(), before, patience);
}

// The last paragraph of the lead is drawn in front of the first one of 盘点1.
void MainJobTest::movesAParagraphByMouse()
{
    auto *page = m_window->findChild<EditorPage *>();
    QTextEdit *text = page->textEdit();
    const Article before = article()->document()->snapshot();
    page->goToSection(before.sections.first().id);
    const QTextBlock heading = text->textCursor().block();
    text->setTextCursor(QTextCursor(heading.previous()));
    Hands::click(*text->viewport(), text->cursorRect().center());
    Hands::key(QStringLiteral("Home"));
    for (int line = 0; line < heading.previous().layout()->lineCount(); ++line) {
        Hands::key(QStringLiteral("shift+Down"));
    }
    QTRY_COMPARE_WITH_TIMEOUT(text->textCursor().selectionEnd(), heading.position(), patience);
    const auto start = [text](const QTextBlock &block) {
        return text->cursorRect(QTextCursor(block)).center();
    };
    Hands::drag(*text->viewport(), start(heading.previous()) + QPoint(40, 0),
                start(heading.next()));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot().sections.first().blocks,
                              QList<Block>{before.lead.last()} + before.sections.first().blocks,
                              patience);
    QCOMPARE(article()->document()->snapshot().lead, before.lead.first(before.lead.size() - 1));
    Hands::key(QStringLiteral("ctrl+z"));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->snapshot(), before, patience);
}

// As somebody would who has never seen the program: the whole text is pasted, divided, put in
// another order, and its labels get another word.
void MainJobTest::dividesAPastedText()
{
    QFile file(m_textFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(file.readAll()));
    const ArticleId imported = article()->id();
    Hands::key(QStringLiteral("ctrl+n"));
    QTRY_VERIFY_WITH_TIMEOUT(article()->id() != imported, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<EditorPage *>()->hasFocus(), patience);
    Hands::key(QStringLiteral("ctrl+v"));
    clickInfoButton(QStringLiteral("应用"));
    const auto text = [this] { return article()->document()->snapshot(); };
    QTRY_COMPARE_WITH_TIMEOUT(text().sections.size(), 7, patience);
    const Article divided = text();
    dragFifthSectionBeforeSecond();
    auto *page = m_window->findChild<EditorPage *>();
    page->textEdit()->setFocus();
    Hands::key(QStringLiteral("ctrl+z"));
    QTRY_COMPARE_WITH_TIMEOUT(text(), divided, patience);

    page->goToSection(divided.sections.at(2).id);
    chooseFromMenu(QStringLiteral("稿件"), QStringLiteral("盘点"), QStringLiteral("合并到上一节"));
    QTRY_COMPARE_WITH_TIMEOUT(text().sections.size(), 6, patience);
    QCOMPARE(text().sections.at(1).id, divided.sections.at(1).id);
    QCOMPARE(plainText(text().sections.at(1).blocks),
             plainText(divided.sections.at(1).blocks) + u'\n' + divided.sections.at(2).title +
                 u'\n' + plainText(divided.sections.at(2).blocks));
    page->goToSection(divided.sections.at(3).id);
    Hands::key(QStringLiteral("Down")); // into its first paragraph
    Hands::key(QStringLiteral("End"));
    Hands::key(QStringLiteral("ctrl+Return"));
    QTRY_COMPARE_WITH_TIMEOUT(text().sections.size(), 7, patience);
    QCOMPARE(text().sections.at(2).id, divided.sections.at(3).id);

    auto *styles = m_window->findChild<QComboBox *>(QStringLiteral("styleComboBox"));
    Hands::click(*styles);
    QTRY_VERIFY_WITH_TIMEOUT(styles->view()->isVisible(), patience);
    Hands::key(QStringLiteral("Home"));
    for (int row = styles->findText(QStringLiteral("看点1"), Qt::MatchContains); row > 0; --row) {
        Hands::key(QStringLiteral("Down"));
    }
    Hands::key(QStringLiteral("Return"));
    QTRY_COMPARE_WITH_TIMEOUT(article()->document()->outline().at(1).label, QStringLiteral("看点1"),
                              patience);
    QVERIFY(Hands::takeScreenshot(QStringLiteral("divided")));
    page->textEdit()->setFocus();
    Hands::key(QStringLiteral("ctrl+s"));
    QTRY_VERIFY_WITH_TIMEOUT(!article()->hasUnsavedChanges(), patience);
    Hands::key(QStringLiteral("ctrl+w"));
    QTRY_VERIFY_WITH_TIMEOUT(article() && article()->id() == imported, patience);
}

void MainJobTest::addsPeople()
{
    chooseFromMenu(QStringLiteral("工具"), QStringLiteral("人员与权限"));
    for (const Colleague &colleague : m_colleagues) {
        QTRY_VERIFY_WITH_TIMEOUT(openDialog<PeopleDialog>(), patience);
        const QDialog *people = openDialog<PeopleDialog>();
        Hands::click(*people->findChild<QPushButton *>(QStringLiteral("addPushButton")));
        QTRY_VERIFY_WITH_TIMEOUT(openDialog<PersonDialog>(), patience);
        const QPointer<QDialog> person = openDialog<PersonDialog>();
        auto *name = person->findChild<QLineEdit *>(QStringLiteral("nameLineEdit"));
        QTRY_VERIFY_WITH_TIMEOUT(name->hasFocus(), patience);
        Hands::commit(colleague.name);
        QTRY_COMPARE_WITH_TIMEOUT(name->text(), colleague.name, patience);
        auto *writer = person->findChild<QCheckBox *>(QStringLiteral("writerCheckBox"));
        if (writer->isChecked()) {
            Hands::click(*writer, {10, writer->height() / 2});
            QTRY_VERIFY_WITH_TIMEOUT(!writer->isChecked(), patience);
        }
        for (const QString &box : colleague.roleCheckBoxes) {
            auto *role = person->findChild<QCheckBox *>(box);
            Hands::click(*role, {10, role->height() / 2});
            QTRY_VERIFY_WITH_TIMEOUT(role->isChecked(), patience);
        }
        Hands::click(*mainButton(*person));
        QTRY_VERIFY_WITH_TIMEOUT(!person || !person->isVisible(), patience);
    }
    QVERIFY(Hands::takeScreenshot(QStringLiteral("people")));
    Hands::key(QStringLiteral("Escape"));
    QTRY_VERIFY_WITH_TIMEOUT(!openDialog(), patience);
}

// Presses the toolbar's next step and fills in the dialog that asks.
void MainJobTest::decide(const QString &button, const QString &opinion)
{
    QTRY_VERIFY2_WITH_TIMEOUT(nextButton()->text().startsWith(button),
                              qPrintable(nextButton()->text()), patience);
    Hands::click(*nextButton());
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<DecisionDialog>(), patience);
    const QPointer<QDialog> dialog = openDialog<DecisionDialog>();
    auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("opinionPlainTextEdit"));
    if (!opinion.isEmpty()) {
        Hands::click(*text);
        QTRY_VERIFY_WITH_TIMEOUT(text->hasFocus(), patience);
        Hands::commit(opinion);
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), opinion, patience);
    }
    QVERIFY(Hands::takeScreenshot(QStringLiteral("decision-") + button));
    Hands::click(*mainButton(*dialog));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
}

void MainJobTest::submits()
{
    decide(QStringLiteral("送审"), {});
    QTRY_COMPARE_WITH_TIMEOUT(article()->summary().state, State::AwaitingFirst, patience);
    QVERIFY(!m_window->findChild<EditorPage *>()->isEditable());
    QVERIFY(Hands::takeScreenshot(QStringLiteral("submitted")));
}

void MainJobTest::signInAs(const QString &name)
{
    auto *corner = qobject_cast<QToolButton *>(m_window->menuBar()->cornerWidget());
    // The button's menu has an event loop of its own, out of which the choice is made.
    QTimer chooser;
    connect(&chooser, &QTimer::timeout, this, [this, &chooser, menu = corner->menu()] {
        if (menu->isVisible()) {
            chooser.stop();
            choose(*menu, QStringLiteral("切换用户"));
        }
    });
    chooser.start(20);
    Hands::click(*corner);
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<SignInDialog>(), patience);
    const QPointer<QDialog> dialog = openDialog<SignInDialog>();
    auto *list = dialog->findChild<QListWidget *>();
    QTRY_VERIFY_WITH_TIMEOUT(list->count() == 1 + m_colleagues.size(), patience);
    const QList<QListWidgetItem *> found = list->findItems(name, Qt::MatchStartsWith);
    QCOMPARE(found.size(), 1);
    Hands::click(*list->viewport(), list->visualItemRect(found.first()).center());
    QTRY_COMPARE_WITH_TIMEOUT(list->currentItem(), found.first(), patience);
    Hands::key(QStringLiteral("Return"));
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->person() && m_workspace->person()->name == name,
                             patience);
    QTRY_VERIFY_WITH_TIMEOUT(!openDialog(), patience);
}

// By the tab, where the pane has one.
void MainJobTest::raise(const QString &pane)
{
    const QList<QTabBar *> bars = m_window->findChildren<QTabBar *>();
    for (const QTabBar *bar : bars) {
        for (int i = 0; i < bar->count(); ++i) {
            if (bar->isVisible() && bar->tabText(i) == pane && bar->currentIndex() != i) {
                Hands::click(*bar, bar->tabRect(i).center());
                QTRY_COMPARE_WITH_TIMEOUT(bar->currentIndex(), i, patience);
            }
        }
    }
}

// 待我审核, and the one article in it.
void MainJobTest::openFromQueue()
{
    const auto *pane = m_window->findChild<LibraryPane *>();
    auto *queues = pane->findChild<QueueList *>();
    QTRY_VERIFY_WITH_TIMEOUT(queues->isVisible(), patience);
    raise(QStringLiteral("稿库")); // the article is open still, with its navigation in front
    const int row = int(QueueList::queues().indexOf(Queue::AwaitingMe));
    Hands::click(*queues->viewport(), queues->visualItemRect(queues->item(row)).center());
    QTRY_COMPARE_WITH_TIMEOUT(queues->currentQueue(), Queue::AwaitingMe, patience);
    auto *list = pane->findChild<QListView *>(QStringLiteral("articleListView"));
    QTRY_COMPARE_WITH_TIMEOUT(list->model()->rowCount(), 1, patience);
    Hands::doubleClick(*list->viewport(), list->visualRect(list->model()->index(0, 0)).center());
    QTRY_VERIFY_WITH_TIMEOUT(article() && article()->id() == m_id, patience);
    QCOMPARE(article()->person().id, m_workspace->person()->id);
}

void MainJobTest::isApprovedByThree()
{
    const QStringList buttons{QStringLiteral("通过"), QStringLiteral("通过"),
                              QStringLiteral("签发")};
    const QList<State> states{State::AwaitingSecond, State::AwaitingFinal, State::SignedOff};
    for (int i = 0; i < m_colleagues.size(); ++i) {
        signInAs(m_colleagues.at(i).name);
        openFromQueue();
        QTRY_COMPARE_WITH_TIMEOUT(nextButton()->text(), QStringLiteral("开始审阅"), patience);
        Hands::click(*nextButton());
        decide(buttons.at(i), QStringLiteral("已通读，同意。"));
        QTRY_COMPARE_WITH_TIMEOUT(article()->summary().state, states.at(i), patience);
        if (i == 0) {
            refusesASecondSignOff();
        }
    }
    const Result<QList<SignOff>> all = signOffs(m_workspace->database(), m_id);
    QVERIFY(all.ok());
    QCOMPARE(all->size(), 3);
    for (const SignOff &signOff : *all) {
        QVERIFY(signOff.valid);
        QCOMPARE(signOff.revision, article()->summary().head);
    }
    QVERIFY(Hands::takeScreenshot(QStringLiteral("signed-off")));
}

// The first reviewer also has the role of the second one, but not for the same article.
void MainJobTest::refusesASecondSignOff()
{
    Hands::click(*nextButton());
    QTRY_VERIFY_WITH_TIMEOUT(m_window->findChild<ReasonsPopup *>(), patience);
    auto *popup = m_window->findChild<ReasonsPopup *>();
    QVERIFY(QTest::qWaitForWindowExposed(popup));
    QStringList reasons;
    const QList<QLabel *> labels = popup->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        reasons.append(label->text());
    }
    QVERIFY2(reasons.join(u' ').contains(QStringLiteral("您已担任本稿的“初审”")),
             qPrintable(reasons.join(u'\n')));
    QVERIFY(Hands::takeScreenshot(QStringLiteral("refused")));
    Hands::key(QStringLiteral("Escape"));
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<ReasonsPopup *>(), patience);
    QCOMPARE(article()->summary().state, State::AwaitingSecond);
}

void MainJobTest::recordsThePublication()
{
    chooseFromMenu(QStringLiteral("稿件"), QStringLiteral("登记发表"));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<PublicationDialog>(), patience);
    const QPointer<QDialog> dialog = openDialog<PublicationDialog>();
    const QList<std::pair<QString, QString>> fields{
        {QStringLiteral("dateLineEdit"), QStringLiteral("2026-11-24")},
        {QStringLiteral("timeLineEdit"), QStringLiteral("08:30")},
        {QStringLiteral("addressLineEdit"), QStringLiteral("https://news.example/1.html")},
    };
    for (const auto &[name, value] : fields) {
        auto *field = dialog->findChild<QLineEdit *>(name);
        Hands::click(*field);
        QTRY_VERIFY_WITH_TIMEOUT(field->hasFocus(), patience);
        Hands::key(QStringLiteral("ctrl+a"));
        Hands::type(value);
        QTRY_COMPARE_WITH_TIMEOUT(field->text(), value, patience);
    }
    QVERIFY(Hands::takeScreenshot(QStringLiteral("publication")));
    Hands::click(*mainButton(*dialog));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog || !dialog->isVisible(), patience);
    const Result<std::optional<Publication>> record = publication(m_workspace->database(), m_id);
    QVERIFY(record.ok() && record->has_value());
    const Result<QList<SignOff>> after = signOffs(m_workspace->database(), m_id);
    QVERIFY(after.ok());
    for (const SignOff &signOff : *after) {
        QVERIFY2(signOff.valid, "the time of publication voids nothing");
    }
}

void MainJobTest::exportsThePage()
{
    chooseFromMenu(QStringLiteral("文件"), QStringLiteral("导出网页"));
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QFileDialog>(), patience);
    const QString path = m_dir.filePath(QStringLiteral("page.html"));
    nameFile(path);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    QFile page(path);
    QVERIFY(page.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(page.readAll());
    QVERIFY(html.contains(m_colleagues.last().name));
    QVERIFY(!html.contains(QStringLiteral("src=\"http")));
    QVERIFY(Hands::takeScreenshot(QStringLiteral("exported")));
}

void MainJobTest::looksWellInTheDark()
{
    m_settings->setTheme(Theme::Dark);
    applyTheme(Theme::Dark);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->palette().window().color().lightness() < 100, patience);
    m_window->findChild<EditorPage *>()->goToSection({});
    QVERIFY(Hands::takeScreenshot(QStringLiteral("main-window-dark")));
}

void MainJobTest::cleanupTestCase()
{
    const Result<VerifyReport> report = verifyLibrary(m_workspace->database());
    QVERIFY(report.ok());
    QVERIFY(report->problems.isEmpty());
    m_window.reset();
    m_workspace.reset();
}

} // namespace Pandian

int main(int argc, char *argv[])
{
    Pandian::Desktop desktop;
    if (!desktop.start()) {
        return 1;
    }
    QApplication application(argc, argv);
    Pandian::installTranslations(application, QStringLiteral("zh_CN"));
    QApplication::setFont(Pandian::uiFont());
    QApplication::setWindowIcon(Pandian::applicationIcon());
    Pandian::applyTheme(Pandian::Theme::Light);
    Pandian::MainJobTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_endtoend.moc"

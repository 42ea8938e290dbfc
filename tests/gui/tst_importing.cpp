// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/libraryactions.h"
#include "gui/encodingquestion.h"
#include "gui/exporter.h"
#include "gui/importer.h"
#include "gui/leaving.h"
#include "gui/people/signindialog.h"
#include "session/articledocument.h"
#include "session/language.h"
#include "session/libraryworker.h"
#include "storage/database.h"
#include "storage/librarysettings.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QWindow>

using namespace Pandian;

namespace {

const char *const articleText = "您的位置: 首页 >汀兰城市服务专题>年度盘点\n"
                                "书香绿意润街巷 细处用心暖万家——我市公共服务工作回望\n"
                                "发表时间:2026/01/15 来源:汀兰日报 责任编辑:文舒 审核人:沈言\n"
                                "\n"
                                "回望2025年，汀兰市的变化藏在一条条街巷里。\n"
                                "\n"
                                "盘点1 点亮“阅读灯”，让书香走进家门口\n"
                                "\n"
                                "傍晚六点半，柳荫社区的城市书房准时亮灯。\n"
                                "\n"
                                "盘点2 种下“口袋园”，让绿意走进生活圈\n"
                                "\n"
                                "全年新建口袋公园二十三座。\n";

} // namespace

class TestImporting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void tellsWhatWasRecognised();
    void takesTheTextAlone();
    void keepsWhatWasWrittenSinceTheImport();
    void takesTheClipboard();
    void copiedFilesAreImported();
    void clipboardCanBeCancelled();
    void tellsThatTheClipboardIsEmpty();
    void takesDroppedFiles_data();
    void takesDroppedFiles();
    void asksAboutEachOfSeveral();
    void takesPastedFiles();
    void asksForTheEncodingWhenUnsure();
    void leavesOutWhatIsNotAnswered();
    void nothingRunsWhileItAsks();
    void leavingAsksBeforeItStops_data();
    void leavingAsksBeforeItStops();
    void leavingGoesOnWhenTheImportHasEnded();
    void leavingWaitsForWhatIsToBeRead();
    void leavingTakesTheStepOnce();
    void leavingDropsTheQuestion();
    void isAnsweredByKey();
    void tellsWhatCannotBeRead();
    void exportsAndReadsBack();
    void exportsWhatItWasAskedFor();
    void windowCanGoDuringAnExport();
    void exportDuringACorrectionSaysWhatItIs();
    void previewsWhatIsOnTheScreen();
    void namesFilesAfterTitles_data();
    void namesFilesAfterTitles();

    void openedUrl(const QUrl &url) { m_opened.append(url); } // as the system's browser

private:
    QString file(const QString &name, const QByteArray &bytes) const;
    bool drop(const QMimeData &data, const QPoint &place) const; // in the window
    QMessageBox *question() const { return m_session->child<QMessageBox>(); }
    void press(const QString &text) const; // in the question
    void importClipboard() const;
    QString shownText() const { return m_session->editor().toPlainText(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
    QList<QUrl> m_opened;
};

void TestImporting::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
    QDesktopServices::setUrlHandler(u"file"_qs, this, "openedUrl");
}

void TestImporting::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    m_opened.clear();
}

void TestImporting::cleanup()
{
    m_session.reset();
}

QString TestImporting::file(const QString &name, const QByteArray &bytes) const
{
    const QString path = m_folder->filePath(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
}

void TestImporting::importClipboard() const
{
    const QList<QAction *> actions = m_session->window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == u"从剪贴板导入(&B)") {
            action->trigger();
        }
    }
}

void TestImporting::tellsWhatWasRecognised()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_COMPARE(
        m_session->infoBar().text(),
        u"识别到：栏目、主题、副题、发表时间、来源、责任编辑、审核人（来源标注）、外来稿、2 个盘点。"_qs);
    QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
    QPushButton *questions = nullptr;
    QTRY_VERIFY((questions = m_session->infoButton(u"查看 1 个疑问"_qs))); // the time of day
    questions->click();
    bool shown = false;
    const QList<QLabel *> labels = m_session->infoBar().findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        shown = shown || (label->isVisible() && label->text().contains(u"时间"_qs) &&
                          !label->text().startsWith(u"识别到"_qs));
    }
    QVERIFY(shown);
    QPushButton *details = m_session->infoButton(u"稿件信息"_qs);
    QVERIFY(details);
    details->click();
    QVERIFY(m_session->infoBar().isHidden());
}

void TestImporting::takesTheTextAlone()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->infoButton(u"只要文本"_qs));
    const ArticleDocument &document = *m_session->workspace.article()->document();
    const Article recognised = document.snapshot();
    m_session->infoButton(u"只要文本"_qs)->click();
    QVERIFY(m_session->infoBar().isEmpty());
    const Article alone = document.snapshot();
    QVERIFY(alone.title.isEmpty() && alone.sections.isEmpty() && alone.source.isEmpty());
    QCOMPARE(alone.external, recognised.external);
    QVERIFY(plainText(alone.lead).contains(recognised.source)); // as text
    QVERIFY(plainText(alone.lead).contains(recognised.sections.constLast().title));
    QTest::keyClick(&m_session->editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document.snapshot() == recognised);
}

void TestImporting::keepsWhatWasWrittenSinceTheImport()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->infoButton(u"只要文本"_qs));
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->type(u"写了很久"_qs);
    const Article written = m_session->workspace.article()->document()->snapshot();
    m_session->infoButton(u"只要文本"_qs)->click();
    QVERIFY(m_session->workspace.article()->document()->snapshot() == written);
    QVERIFY(m_session->infoBar().text().contains(u"改"));
    QVERIFY(!m_session->infoButton(u"只要文本"_qs));
}

void TestImporting::takesTheClipboard()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(articleText));
    importClipboard();
    QVERIFY(!m_session->workspace.article()); // not while the window waits
    QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
    QVERIFY(m_session->infoBar().text().startsWith(u"识别到："_qs));
}

// Not their addresses.
void TestImporting::copiedFilesAreImported()
{
    auto *copied = new QMimeData;
    const QString path = file(u"一.txt"_qs, articleText);
    copied->setUrls({QUrl::fromLocalFile(path)});
    copied->setText(QUrl::fromLocalFile(path).toString());
    QGuiApplication::clipboard()->setMimeData(copied);
    importClipboard();
    QTRY_VERIFY(m_session->workspace.article());
    QCOMPARE(m_session->workspace.article()->document()->sectionCount(), 2);
}

void TestImporting::clipboardCanBeCancelled()
{
    QSemaphore free;
    m_session->workspace.worker().run<int>([&free](Database &) {
        free.acquire();
        return Result<int>(0);
    });
    QGuiApplication::clipboard()->setText(QString::fromUtf8(articleText));
    importClipboard();
    QPushButton *cancel = m_session->infoButton(u"取消"_qs);
    if (cancel) {
        cancel->click();
    }
    free.release();
    QVERIFY(cancel);
    QTRY_VERIFY(m_session->infoBar().isHidden());
    const Result<int> count =
        countArticles(m_session->workspace.database(), Queue::All, PersonId());
    QVERIFY(count);
    QCOMPARE(*count, 0);
}

void TestImporting::tellsThatTheClipboardIsEmpty()
{
    QGuiApplication::clipboard()->setText(u"  \n"_qs);
    importClipboard();
    QVERIFY(m_session->infoBar().text().startsWith(u"剪贴板里没有文字"_qs));
    QVERIFY(!m_session->workspace.article());
}

// In the way of the desktop: what lies there is asked first.
bool TestImporting::drop(const QMimeData &data, const QPoint &place) const
{
    QWindow *window = m_session->window->windowHandle();
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &move);
    QDropEvent drop(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
    return enter.isAccepted() && drop.isAccepted();
}

void TestImporting::takesDroppedFiles_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<QString>("field");
    QTest::newRow("on the welcome page") << false << QString();
    QTest::newRow("on an article") << true << QString();
    QTest::newRow("on its details") << true << u"columnLineEdit"_qs;
    QTest::newRow("on its abstract") << true << u"abstractPlainTextEdit"_qs;
}

void TestImporting::takesDroppedFiles()
{
    QFETCH(bool, open);
    QFETCH(QString, field);
    QPoint place = m_session->window->rect().center();
    if (open) {
        QVERIFY(m_session->workspace.newArticle());
        QTRY_VERIFY(m_session->editor().hasFocus());
        const QWidget *target =
            field.isEmpty() ? &m_session->editor() : m_session->child<QWidget>(field);
        if (!field.isEmpty()) {
            m_session->child<QDockWidget>(u"detailsDock"_qs)->show();
            place = target->mapTo(m_session->window.get(), target->rect().center());
        }
        QTRY_VERIFY(target->isVisible());
        QVERIFY(target->rect().contains(target->mapFrom(m_session->window.get(), place)));
    }
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(u"一.txt"_qs, articleText)),
                  QUrl::fromLocalFile(file(u"二.txt"_qs, "另一篇\n\n文字。\n"))});
    data.setText(data.urls().constFirst().toString()); // as file managers do
    QVERIFY(drop(data, place));
    QVERIFY(!shownText().contains(u"file:"_qs));
    QTRY_COMPARE(m_session->infoBar().text(), u"已导入 2 篇稿件，最后一篇已打开。"_qs);
    QTRY_VERIFY(shownText().contains(u"另一篇"_qs));
}

// What is asked about one of several files is not lost with the others.
void TestImporting::asksAboutEachOfSeveral()
{
    m_session->window->openFiles({file(u"跳号.txt"_qs, "跳号的稿件\n\n盘点1 甲事\n\n一段。\n\n"
                                                       "盘点3 乙事\n\n一段。\n"),
                                  file(u"二.txt"_qs, "另一篇\n\n文字。\n")});
    QTRY_COMPARE(m_session->infoBar().text(), u"已导入 2 篇稿件，最后一篇已打开。"_qs);
    QStringList said;
    for (const QLabel *label : m_session->infoBar().findChildren<QLabel *>()) {
        said.append(label->text());
    }
    const QString all = said.join(u'\n');
    QVERIFY2(all.contains(u"“跳号.txt”：") && all.contains(u"中间缺号"), qPrintable(all));
}

void TestImporting::takesPastedFiles()
{
    for (const Qt::KeyboardModifiers modifiers :
         {Qt::KeyboardModifiers(Qt::ControlModifier), Qt::ControlModifier | Qt::ShiftModifier}) {
        QVERIFY(m_session->workspace.newArticle());
        QTRY_VERIFY(m_session->editor().hasFocus());
        auto *data = new QMimeData;
        data->setUrls({QUrl::fromLocalFile(file(u"稿件.txt"_qs, articleText))});
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(&m_session->editor(), Qt::Key_V, modifiers);
        QVERIFY(!shownText().contains(u"file:"_qs));
        QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
    }
}

void TestImporting::asksForTheEncodingWhenUnsure()
{
    // “水” in GB18030 is also valid UTF-8 of two bytes.
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    auto *question = m_session->child<EncodingQuestion>();
    QTRY_VERIFY(question->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
    auto *choices = question->findChild<QListWidget *>();
    QVERIFY(choices->count() >= 2);
    int row = -1;
    for (int i = 0; i < choices->count(); ++i) {
        if (choices->item(i)->text() == u"GB18030：水") {
            row = i;
        }
    }
    QVERIFY(row >= 0);
    choices->setCurrentRow(row);
    question->findChildren<QPushButton *>().constFirst()->click();
    QTRY_VERIFY(shownText().contains(u"水"_qs));
    QVERIFY(!question->isVisible());
}

void TestImporting::leavesOutWhatIsNotAnswered()
{
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    auto *question = m_session->child<EncodingQuestion>();
    QTRY_VERIFY(question->isVisible());
    question->findChildren<QPushButton *>().constLast()->click();
    QVERIFY(!question->isVisible());
    const Result<int> count =
        countArticles(m_session->workspace.database(), Queue::All, PersonId());
    QVERIFY(count);
    QCOMPARE(*count, 0);
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)}); // and goes on
    QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
}

void TestImporting::nothingRunsWhileItAsks()
{
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    auto *question = m_session->child<EncodingQuestion>();
    QTRY_VERIFY(question->isVisible());
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)}); // waits
    QVERIFY(m_session->infoBar().isEmpty());
    question->findChildren<QPushButton *>().constLast()->click();
    QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
}

void TestImporting::press(const QString &text) const
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

void TestImporting::leavingAsksBeforeItStops_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("closing") << QString();
    QTest::newRow("signing out") << u"退出登录"_qs;
    QTest::newRow("another person") << u"切换用户…"_qs;
    QTest::newRow("another library") << u"别处"_qs;
}

// The rest would be left out untold, or land in the other library.
void TestImporting::leavingAsksBeforeItStops()
{
    QFETCH(QString, way);
    const QString library = m_session->workspace.libraryPath();
    const auto leave = [&] {
        if (way.isEmpty()) {
            m_session->window->close();
        } else if (way == u"别处"_qs) {
            m_session->child<LibraryActions>()->moveTo(m_folder->filePath(u"别处.sqlite"_qs));
        }
        const QList<QAction *> actions = m_session->window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (!way.isEmpty() && action->text() == way) {
                action->trigger();
            }
        }
    };
    const auto left = [&] {
        return !m_session->window->isVisible() || !m_session->workspace.person() ||
               m_session->child<SignInDialog>() || m_session->workspace.libraryPath() != library;
    };
    m_session->window->openFiles(
        {file(u"一.txt"_qs, articleText), file(u"二.txt"_qs, "另一篇\n\n文字。\n")});
    leave();
    QVERIFY(!left());
    press(u"返回"_qs);
    QVERIFY(!left());
    QVERIFY(m_session->infoButton(u"取消"_qs)); // it goes on
    leave();
    press(u"停止导入"_qs);
    QTRY_VERIFY(left());
    const auto db = Database::open(library);
    QVERIFY(db);
    const Result<int> count = countArticles(**db, Queue::All, PersonId());
    QVERIFY(count);
    QCOMPARE(*count, 0);
}

void TestImporting::leavingGoesOnWhenTheImportHasEnded()
{
    m_session->window->openFiles({file(u"一.txt"_qs, "主题\n\n导语一段。\n")}); // nothing to ask
    m_session->window->close();
    QVERIFY(m_session->window->isVisible());
    QVERIFY(question()); // nobody answers it
    QTRY_VERIFY(!m_session->window->isVisible());
    const auto db = Database::open(m_session->settings.libraryPath());
    QVERIFY(db);
    QCOMPARE(*countArticles(**db, Queue::All, PersonId()), 1); // and nothing was left out
}

// The window would be gone before anybody has read what failed.
void TestImporting::leavingWaitsForWhatIsToBeRead()
{
    m_session->window->openFiles({file(u"一.txt"_qs, articleText), file(u"空.txt"_qs, {})});
    m_session->window->close();
    QVERIFY(question());
    QTRY_VERIFY(m_session->infoBar().text().contains(u"空.txt"_qs));
    QTRY_VERIFY(!question() || !question()->isVisible());
    QVERIFY(m_session->window->isVisible());
    m_session->window->close();
    QVERIFY(!m_session->window->isVisible());
}

// The import asks for an encoding and ends while its question is being answered.
void TestImporting::leavingTakesTheStepOnce()
{
    const auto *asked = m_session->child<EncodingQuestion>();
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    QTRY_VERIFY(asked->isVisible());
    int steps = 0;
    auto *importer = m_session->child<Importer>();
    askAboutImport(*importer, m_session->window.get(), [&steps] { ++steps; });
    press(u"停止导入"_qs);
    QTRY_COMPARE(steps, 1);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(steps, 1);
}

void TestImporting::leavingDropsTheQuestion()
{
    const auto *asked = m_session->child<EncodingQuestion>();
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    QTRY_VERIFY(asked->isVisible());
    m_session->window->close();
    press(u"停止导入"_qs);
    QTRY_VERIFY(!m_session->window->isVisible());
    QVERIFY(asked->isHidden());
}

void TestImporting::isAnsweredByKey()
{
    auto *question = m_session->child<EncodingQuestion>();
    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    QTRY_VERIFY(question->isVisible());
    QTest::keyClick(question->findChild<QListWidget *>(), Qt::Key_Escape);
    QVERIFY(!question->isVisible());
    QVERIFY(!m_session->workspace.article());

    m_session->window->openFiles({file(u"短.txt"_qs, "\xcb\xae")});
    QTRY_VERIFY(question->isVisible());
    QTest::keyClick(question->findChildren<QPushButton *>().constFirst(), Qt::Key_Return);
    QVERIFY(!question->isVisible());
    QTRY_VERIFY(m_session->workspace.article());
}

void TestImporting::tellsWhatCannotBeRead()
{
    m_session->window->openFiles({m_session->workspace.libraryPath()});
    QTRY_VERIFY(m_session->infoBar().text().contains(u"正在使用的稿库"_qs));
    m_session->window->openFiles({file(u"空.txt"_qs, {})});
    QTRY_VERIFY(m_session->infoBar().text().contains(u"“空.txt”：文件是空的"_qs));
    m_session->window->openFiles({file(u"空.txt"_qs, {}), m_folder->filePath(u"没有.txt"_qs)});
    QTRY_COMPARE(m_session->infoBar().text(), u"2 个文件没有导入。"_qs);
    QVERIFY(m_session->infoButton(u"查看原因"_qs));
    QVERIFY(!m_session->workspace.article());
}

void TestImporting::exportsAndReadsBack()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(shownText().contains(u"柳荫社区"_qs));
    const Article before = m_session->workspace.article()->document()->snapshot();
    const QString path = m_folder->filePath(u"稿件.html"_qs);
    m_session->child<Exporter>()->exportTo(m_session->workspace.article()->id(), path);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"已导出到"_qs));
    QVERIFY(m_session->infoButton(u"打开所在文件夹"_qs));
    m_session->infoButton(u"打开网页"_qs)->click();
    QTRY_COMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(path)});

    m_session->window->openFiles({path});
    QTRY_VERIFY(m_session->workspace.article() &&
                m_session->workspace.article()->id() != before.id);
    Article after = m_session->workspace.article()->document()->snapshot();
    after.id = before.id;
    QVERIFY(after == before);
}

// While its name is asked for another article can come up.
void TestImporting::exportsWhatItWasAskedFor()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->workspace.article());
    const ArticleId asked = m_session->workspace.article()->id();
    QVERIFY(m_session->workspace.newArticle());
    QVERIFY(m_session->workspace.article()->id() != asked);
    const QString path = m_folder->filePath(u"稿件.html"_qs);
    m_session->child<Exporter>()->exportTo(asked, path);
    QTRY_VERIFY(QFileInfo::exists(path));
    QFile page(path);
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(page.readAll()).contains(u"柳荫社区"));
}

// QFuture::then() took the program along.
void TestImporting::windowCanGoDuringAnExport()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->workspace.article());
    const QString path = m_folder->filePath(u"稿件.html"_qs);
    m_session->child<Exporter>()->exportTo(m_session->workspace.article()->id(), path);
    m_session.reset();
    QVERIFY(QFileInfo::exists(path)); // and it is finished
}

// Not what is on the screen.
void TestImporting::exportDuringACorrectionSaysWhatItIs()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->workspace.article());
    LibrarySettings settings;
    settings.singlePersonMode = true;
    QVERIFY(setLibrarySettings(m_session->workspace.database(), settings,
                               m_session->workspace.person()->id));
    const auto act = [this](Action action) {
        ActionRequest request;
        request.action = action;
        request.opinion = u"同意"_qs;
        QVERIFY(m_session->workspace.article()->perform(request));
    };
    act(Action::Submit);
    for (int i = 0; i < 3; ++i) {
        act(Action::StartReview);
        act(Action::Approve);
    }
    const QString path = m_folder->filePath(u"稿件.html"_qs);
    m_session->child<Exporter>()->exportTo(m_session->workspace.article()->id(), path);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"已导出到"_qs));
    QVERIFY(!m_session->infoBar().text().contains(u"更正"_qs));
    act(Action::Correct);
    m_session->child<Exporter>()->exportTo(m_session->workspace.article()->id(), path);
    QTRY_VERIFY2(m_session->infoBar().text().contains(u"上次签发的一版"_qs),
                 qPrintable(m_session->infoBar().text()));
}

void TestImporting::previewsWhatIsOnTheScreen()
{
    m_session->window->openFiles({file(u"稿件.txt"_qs, articleText)});
    QTRY_VERIFY(m_session->editor().hasFocus());
    m_session->child<EditorPage>()->goToPosition(m_session->editor().document()->characterCount() -
                                                 1);
    m_session->type(u"尚未保存的一句。"_qs);
    m_session->child<Exporter>()->preview();
    QTRY_COMPARE(m_opened.size(), 1);
    QFile page(m_opened.constFirst().toLocalFile());
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY(page.readAll().contains("尚未保存的一句。"));
    QVERIFY(!(page.permissions() & (QFile::ReadGroup | QFile::ReadOther)) ||
            !(QFile::permissions(QFileInfo(page).path()) & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestImporting::namesFilesAfterTitles_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"开辟改革新路径"_qs << u"开辟改革新路径"_qs;
    QTest::newRow("forbidden") << u"甲/乙:丙*“丁”?\n戊"_qs << u"甲 乙 丙 “丁” 戊"_qs;
    QTest::newRow("empty") << QString() << u"稿件"_qs;
    QTest::newRow("only forbidden") << u"///"_qs << u"稿件"_qs;
    QTest::newRow("dots") << u"..标题..."_qs << u"标题"_qs;
    QTest::newRow("device") << u"CON"_qs << u"稿件CON"_qs;
    QTest::newRow("long") << QString(200, u'长') << QString(60, u'长');
    QTest::newRow("cut in a pair") << QString(59, u'a') + u"𠀀"_qs << QString(59, u'a');
}

void TestImporting::namesFilesAfterTitles()
{
    QFETCH(QString, title);
    QFETCH(QString, name);
    QCOMPARE(fileNameFromTitle(title), name);
}

QTEST_MAIN(TestImporting)
#include "tst_importing.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "core/articlecheck.h"
#include "gui/actions/linkactions.h"
#include "gui/editor/linkdialog.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextDocument>
#include <QToolTip>

using namespace Pandian;

// Links in the text: made and changed by dialog, followed by Ctrl+click.
class TestLinks : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private:
    struct LinkPage : Page
    {
        explicit LinkPage(const Article &text = pageArticle(), bool editable = true)
            : Page(text, editable), actions(page, &page)
        {
            QObject::connect(&page, &EditorPage::contextMenuRequested, &page,
                             [this](QMenu *menu) { actions.fillContextMenu(*menu); });
        }
        void ask() // Ctrl+K is a shortcut of the window that has the focus
        {
            QTRY_VERIFY(!dialog());
            page.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&page));
            press(Qt::Key_K, Qt::ControlModifier);
        }
        LinkDialog *dialog() const { return page.findChild<LinkDialog *>(); }
        QLineEdit &field(const QString &name) const
        {
            return *dialog()->findChild<QLineEdit *>(name);
        }
        // In the dialog that Ctrl+K opens. Null: not touched.
        void fill(const QString &text, const QString &address) const
        {
            for (const auto &[name, value] :
                 {std::pair(u"textLineEdit"_qs, text), std::pair(u"addressLineEdit"_qs, address)}) {
                if (!value.isNull()) {
                    field(name).selectAll();
                    field(name).insert(value); // as an input method or a paste does
                }
            }
            QTest::keyClick(&field(u"addressLineEdit"_qs), Qt::Key_Return);
        }
        void clickMenu(const QString &entry)
        {
            const QPoint place = editor().cursorRect().center();
            QContextMenuEvent event(QContextMenuEvent::Keyboard, place,
                                    editor().viewport()->mapToGlobal(place));
            QCoreApplication::sendEvent(editor().viewport(), &event);
            QMenu *menu = nullptr;
            QTRY_VERIFY((menu = editor().findChild<QMenu *>()));
            const QList<QAction *> entries = menu->actions();
            for (QAction *action : entries) {
                if (action->text() == entry && action->isEnabled()) {
                    action->trigger();
                    menu->close();
                    return;
                }
            }
            QFAIL(qPrintable(u"no entry "_qs + entry));
        }
        QList<Run> lead() const
        {
            return std::get<TextBlock>(document.snapshot().lead.first()).runs;
        }
        QPoint pointAt(const QString &text, int offset)
        {
            QTextCursor cursor(editor().document());
            cursor.setPosition(find(text) + offset);
            const QRect left = editor().cursorRect(cursor);
            cursor.movePosition(QTextCursor::NextCharacter);
            return (left.center() + editor().cursorRect(cursor).center()) / 2;
        }

        LinkActions actions;
    };

    // 回首 [来时] 路。, the link bold in its second half.
    static Article linkArticle()
    {
        Article article = pageArticle();
        article.lead = {
            TextBlock{TextKind::Paragraph,
                      {Run{u"回首"_qs, {}, {}}, Run{u"来"_qs, {}, m_address},
                       Run{u"时"_qs, RunStyle::Bold, m_address}, Run{u"路。"_qs, {}, {}}},
                      ListKind::Bullet,
                      0}};
        return article;
    }

    QList<QUrl> m_opened;
    inline static const QString m_address = QStringLiteral("https://www.example.gov.cn/a?b=1&c=2");

private Q_SLOTS:
    void initTestCase() { QDesktopServices::setUrlHandler(u"https"_qs, this, "opened"); }
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"https"_qs); }
    void init() { m_opened.clear(); }
    void aSelectionBecomesALink();
    void aLinkIsPutAtTheCaret();
    void onlySomeAddressesAreTaken_data();
    void onlySomeAddressesAreTaken();
    void theLinkAtTheCaretIsChanged();
    void aLinkIsRemoved();
    void typingDoesNotProlongIt_data();
    void typingDoesNotProlongIt();
    void clicks_data();
    void clicks();
    void theAddressIsInATip_data();
    void theAddressIsInATip();
    void saysWhyNotOpened_data();
    void saysWhyNotOpened();
    void theTextKeepsItsSpaces();
    void aLongTextIsNotCut();
    void saysThatTheArticleWasClosedToChanges();
    void titlesHoldNone();
    void readOnlyTextIsLeftAlone();
    void copiesKeepTheirLinks();
};

void TestLinks::aSelectionBecomesALink()
{
    LinkPage page;
    page.select(u"来时"_qs, 0, u"来时"_qs, 2);
    page.ask();
    QVERIFY(page.dialog());
    QCOMPARE(page.field(u"textLineEdit"_qs).text(), u"来时"_qs);
    page.fill({}, m_address);
    const QList<Run> expected{
        {u"回首"_qs, {}, {}}, {u"来时"_qs, {}, m_address}, {u"路。"_qs, {}, {}}};
    QCOMPARE(page.lead(), expected);
    const QTextCursor caret = page.editor().textCursor();
    QVERIFY(!caret.hasSelection());
    QTextCursor inside(caret);
    inside.movePosition(QTextCursor::PreviousCharacter);
    QVERIFY(inside.charFormat().fontUnderline());
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
}

void TestLinks::aLinkIsPutAtTheCaret()
{
    LinkPage page;
    page.place(u"来时"_qs);
    page.ask();
    page.fill(u"那段"_qs, u" mailto:desk@example.cn "_qs);
    const QList<Run> expected{{u"回首"_qs, {}, {}},
                              {u"那段"_qs, {}, u"mailto:desk@example.cn"_qs},
                              {u"来时路。"_qs, {}, {}}};
    QCOMPARE(page.lead(), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.ask();
    page.fill({}, m_address); // without a text the address is it
    QCOMPARE(page.lead().at(1), (Run{m_address, {}, m_address}));
}

void TestLinks::onlySomeAddressesAreTaken_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "javascript:alert(1)", "file:///etc/passwd", "www.example.cn",
                                "http://", "https://a b.cn", "mailto:"}) {
        QTest::newRow(address) << QString::fromUtf8(address);
    }
}

void TestLinks::onlySomeAddressesAreTaken()
{
    QFETCH(QString, address);
    LinkPage page;
    page.select(u"来时"_qs, 0, u"来时"_qs, 2);
    page.ask();
    page.fill({}, address);
    QVERIFY(page.dialog()->isVisible());
    QVERIFY(page.dialog()
                ->findChild<QLabel *>(u"troubleLabel"_qs)
                ->text()
                .contains(u"http://, https:// or mailto:"_qs));
    QVERIFY(page.isAsBefore());
}

void TestLinks::theLinkAtTheCaretIsChanged()
{
    LinkPage page(linkArticle());
    page.place(u"来时"_qs, 1);
    page.ask();
    QCOMPARE(page.field(u"textLineEdit"_qs).text(), u"来时"_qs);
    QCOMPARE(page.field(u"addressLineEdit"_qs).text(), m_address);
    page.fill({}, u"http://example.cn"_qs);
    QList<Run> expected{{u"回首"_qs, {}, {}},
                        {u"来"_qs, {}, u"http://example.cn"_qs},
                        {u"时"_qs, RunStyle::Bold, u"http://example.cn"_qs},
                        {u"路。"_qs, {}, {}}};
    QCOMPARE(page.lead(), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());
    page.ask();
    page.fill(u"走过的"_qs, {});
    expected = {{u"回首"_qs, {}, {}}, {u"走过的"_qs, {}, m_address}, {u"路。"_qs, {}, {}}};
    QCOMPARE(page.lead(), expected);
}

void TestLinks::aLinkIsRemoved()
{
    LinkPage page(linkArticle());
    page.place(u"来时"_qs, 1);
    page.clickMenu(u"Remove link"_qs);
    const QList<Run> expected{
        {u"回首来"_qs, {}, {}}, {u"时"_qs, RunStyle::Bold, {}}, {u"路。"_qs, {}, {}}};
    QCOMPARE(page.lead(), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(page.isAsBefore());

    page.ask();
    const QList<QPushButton *> buttons = page.dialog()->findChildren<QPushButton *>();
    const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *one) {
        return one->text() == u"&Remove link"_qs;
    });
    QVERIFY(remove != buttons.end());
    (*remove)->click();
    QCOMPARE(page.lead(), expected);
}

void TestLinks::typingDoesNotProlongIt_data()
{
    QTest::addColumn<int>("offset"); // from the link's start
    QTest::addColumn<bool>("linked");
    QTest::newRow("before") << 0 << false;
    QTest::newRow("inside") << 1 << true;
    QTest::newRow("behind") << 2 << false;
}

void TestLinks::typingDoesNotProlongIt()
{
    QFETCH(int, offset);
    QFETCH(bool, linked);
    Article article = linkArticle();
    std::get<TextBlock>(article.lead.first()).runs.removeFirst(); // it begins with the link
    LinkPage page(article);
    const auto linkOf = [&page](const QString &text) {
        const QList<Run> runs = page.lead();
        const auto run = std::find_if(runs.cbegin(), runs.cend(),
                                      [&](const Run &one) { return one.text.contains(text); });
        return run == runs.cend() ? u"missing"_qs : run->link;
    };
    const QString expected = linked ? m_address : QString();
    page.place(u"来时"_qs, offset);
    QTest::keyClicks(&page.editor(), u"x"_qs);
    QCOMPARE(linkOf(u"x"_qs), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    page.compose(u"zhong"_qs);
    page.commit(u"中"_qs);
    QCOMPARE(linkOf(u"中"_qs), expected);
    page.press(Qt::Key_Z, Qt::ControlModifier);
    // Coming from within it.
    page.place(u"来时"_qs, 1);
    if (offset != 1) {
        page.press(offset == 0 ? Qt::Key_Left : Qt::Key_Right);
    }
    QTest::keyClicks(&page.editor(), u"y"_qs);
    QCOMPARE(linkOf(u"y"_qs), expected);
}

void TestLinks::clicks_data()
{
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<QString>("at");
    QTest::addColumn<bool>("editable");
    QTest::addColumn<bool>("opens");
    const Qt::KeyboardModifiers ctrl = Qt::ControlModifier;
    const Qt::KeyboardModifiers none = Qt::NoModifier;
    QTest::newRow("click") << none << u"来时"_qs << true << false;
    QTest::newRow("Ctrl+click") << ctrl << u"来时"_qs << true << true;
    QTest::newRow("Ctrl+click, read-only") << ctrl << u"来时"_qs << false << true;
    QTest::newRow("Ctrl+click beside it") << ctrl << u"集中"_qs << true << false;
}

void TestLinks::clicks()
{
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(QString, at);
    QFETCH(bool, editable);
    QFETCH(bool, opens);
    LinkPage page(linkArticle(), editable);
    page.place(u"筑牢墙"_qs);
    const int before = page.page.caretPosition();
    QTest::mouseClick(page.editor().viewport(), Qt::LeftButton, modifiers, page.pointAt(at, 0));
    QCOMPARE(m_opened, opens ? QList<QUrl>{QUrl(m_address)} : QList<QUrl>());
    if (opens) {
        QCOMPARE(page.page.caretPosition(), before);
    } else {
        QVERIFY(qAbs(page.page.caretPosition() - page.find(at)) <= 1);
    }
}

void TestLinks::theAddressIsInATip_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("ordinary") << m_address;
    QTest::newRow("like markup") << u"https://a.cn/<b>x</b><img src=\"file:///etc/x.png\">"_qs;
}

void TestLinks::theAddressIsInATip()
{
    QFETCH(QString, address);
    Article article = linkArticle();
    for (Run &run : std::get<TextBlock>(article.lead.first()).runs) {
        run.link = run.link.isEmpty() ? QString() : address;
    }
    LinkPage page(article);
    const auto tipAt = [&page](const QString &text) {
        const QPoint point = page.pointAt(text, 0);
        QWidget *viewport = page.editor().viewport();
        QHelpEvent event(QEvent::ToolTip, point, viewport->mapToGlobal(point));
        QCoreApplication::sendEvent(viewport, &event);
    };
    tipAt(u"来时"_qs);
    QTRY_VERIFY(QToolTip::isVisible());
    QTextDocument shown; // as a tool tip reads its text
    shown.setHtml(QToolTip::text());
    QVERIFY2(shown.toPlainText().startsWith(address + u'\n'), qPrintable(shown.toPlainText()));
    tipAt(u"集中"_qs);
    QTRY_VERIFY(!QToolTip::isVisible());
}

void TestLinks::saysWhyNotOpened_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("web") << u"http://example.cn"_qs << u"browser"_qs;
    QTest::newRow("mail") << u"mailto:desk@example.cn"_qs << u"mail program"_qs;
    QTest::newRow("upper case") << u"MAILTO:desk@example.cn"_qs << u"mail program"_qs;
    QTest::newRow("elsewhere") << u"file:///etc/passwd"_qs << u"http://, https:// or mailto:"_qs;
}

// Nothing is there to open them with.
void TestLinks::saysWhyNotOpened()
{
    QFETCH(QString, address);
    QFETCH(QString, expected);
    Article article = linkArticle();
    std::get<TextBlock>(article.lead.first()).runs[1].link = address;
    LinkPage page(article);
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.place(u"来时"_qs);
    page.press(Qt::Key_Right);
    page.press(Qt::Key_Left, Qt::ShiftModifier);
    page.clickMenu(u"Open link"_qs);
    QCOMPARE(refused.size(), 1);
    const QString why = refused.first().first().toString();
    QVERIFY2(why.contains(expected), qPrintable(why));
}

void TestLinks::theTextKeepsItsSpaces()
{
    const QString before = u"那　段\u00A0来\u2028时"_qs;
    Article article = pageArticle();
    article.lead = {paragraph(before + u"路。"_qs)};
    LinkPage page(article);
    page.select(u"那"_qs, 0, u"路。"_qs, 0);
    page.ask();
    QTest::keyClick(&page.field(u"textLineEdit"_qs), Qt::Key_End);
    page.field(u"textLineEdit"_qs).insert(u"的"_qs);
    page.fill({}, m_address);
    QCOMPARE(page.lead().first(), (Run{before + u"的"_qs, {}, m_address}));
}

void TestLinks::aLongTextIsNotCut()
{
    Article article = pageArticle();
    article.lead = {paragraph(QString(MaxLine, u'长') + u"尾"_qs)};
    LinkPage page(article);
    page.select(u"长"_qs, 0, u"尾"_qs, 1);
    page.ask();
    QVERIFY(!page.field(u"textLineEdit"_qs).isEnabled());
    page.fill({}, m_address);
    QCOMPARE(page.lead(), (QList<Run>{{QString(MaxLine, u'长') + u"尾"_qs, {}, m_address}}));
}

// While the dialog was open.
void TestLinks::saysThatTheArticleWasClosedToChanges()
{
    LinkPage page;
    page.select(u"来时"_qs, 0, u"来时"_qs, 2);
    page.ask();
    page.page.setDocument(&page.document, false);
    QVERIFY(page.dialog());
    QSignalSpy refused(&page.page, &EditorPage::textRefused);
    page.fill({}, m_address);
    QCOMPARE(refused.size(), 1);
    QVERIFY(page.isAsBefore());
}

void TestLinks::titlesHoldNone()
{
    LinkPage page;
    for (const QString &title : {u"盘点过去"_qs, u"筑牢墙"_qs}) {
        page.select(title, 0, title, 2);
        page.ask();
        QVERIFY(!page.dialog());
    }
    page.select(u"集中"_qs, 0, u"成效"_qs, 2); // nor do two paragraphs hold one
    page.ask();
    QVERIFY(!page.dialog());
}

void TestLinks::readOnlyTextIsLeftAlone()
{
    LinkPage page(linkArticle(), false);
    page.place(u"来时"_qs, 1);
    page.ask();
    QVERIFY(!page.dialog());
    page.clickMenu(u"Open link"_qs);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(m_address)});
}

void TestLinks::copiesKeepTheirLinks()
{
    LinkPage page(linkArticle());
    page.select(u"首来"_qs, 0, u"路。"_qs, 1);
    page.press(Qt::Key_C, Qt::ControlModifier);
    const QString html = QGuiApplication::clipboard()->mimeData()->html();
    QVERIFY2(html.contains(u"href=\"https://www.example.gov.cn/a?b=1&amp;c=2\">来</a>"_qs),
             qPrintable(html));
    page.place(u"集中"_qs);
    page.press(Qt::Key_V, Qt::ControlModifier);
    const Article article = page.document.snapshot();
    const QList<Run> pasted = std::get<TextBlock>(article.sections.first().blocks.first()).runs;
    QCOMPARE(pasted.at(1), (Run{u"来"_qs, {}, m_address}));
    QCOMPARE(pasted.at(2), (Run{u"时"_qs, RunStyle::Bold, m_address}));
}

QTEST_MAIN(TestLinks)
#include "tst_links.moc"

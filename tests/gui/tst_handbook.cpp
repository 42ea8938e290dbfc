// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/handbookwindow.h"
#include "session/language.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextBrowser>
#include <QToolButton>

using namespace Pandian;

namespace {

struct Handbook
{
    QTextBrowser &browser() const { return *window.findChild<QTextBrowser *>(); }
    QString chapter() const { return browser().source().fileName(); }
    QStringList links() const
    {
        QStringList links;
        const QTextDocument &text = *browser().document();
        for (QTextBlock block = text.begin(); block.isValid(); block = block.next()) {
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                if (const QString link = it.fragment().charFormat().anchorHref(); !link.isEmpty()) {
                    links.append(link);
                }
            }
        }
        return links;
    }
    // With the mouse, on the first link of this text.
    void click(const QString &text) const
    {
        QTextCursor cursor = browser().document()->find(text);
        while (!cursor.isNull() && cursor.charFormat().anchorHref().isEmpty()) {
            cursor = browser().document()->find(text, cursor);
        }
        QVERIFY2(!cursor.isNull(), qPrintable(text));
        cursor.setPosition(cursor.selectionStart());
        browser().setTextCursor(cursor);
        browser().ensureCursorVisible();
        const QPoint place = browser().cursorRect(cursor).center() + QPoint(4, 0);
        QTest::mouseMove(browser().viewport(), place);
        QTest::mouseClick(browser().viewport(), Qt::LeftButton, {}, place);
    }

    HandbookWindow window;
};

} // namespace

class TestHandbook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void opensAtF1();
    void everyLinkLeadsToAChapter();
    void linksAreFollowed();
    void nothingLeadsOutside_data();
    void nothingLeadsOutside();
    void findsInTheChapter();

    void openedUrl(const QUrl &url) { m_opened.append(url); } // as the system's browser

private:
    QList<QUrl> m_opened;
};

void TestHandbook::initTestCase()
{
    installTranslations(*qApp, u"zh_CN"_qs);
    for (const auto &scheme : {u"http"_qs, u"https"_qs, u"file"_qs}) {
        QDesktopServices::setUrlHandler(scheme, this, "openedUrl");
    }
}

void TestHandbook::opensAtF1()
{
    const QTemporaryDir folder;
    Session session(folder.path());
    session.start();
    QVERIFY(!session.child<HandbookWindow>());
    QTest::keyClick(session.window.get(), Qt::Key_F1);
    QVERIFY(session.child<HandbookWindow>());
    const auto &handbook = *session.child<HandbookWindow>();
    QVERIFY(handbook.isVisible());
    QCOMPARE(handbook.findChild<QTextBrowser *>()->source().fileName(), u"index.md"_qs);
    QTest::keyClick(handbook.findChild<QTextBrowser *>(), Qt::Key_Escape);
    QVERIFY(!handbook.isVisible());
    QTest::keyClick(session.window.get(), Qt::Key_F1);
    QVERIFY(handbook.isVisible());
}

void TestHandbook::everyLinkLeadsToAChapter()
{
    Handbook handbook;
    const QStringList chapters = QDir(u":/handbook/zh_CN"_qs).entryList({u"*.md"_qs});
    QVERIFY(chapters.size() > 10);
    QSet<QString> reached;
    for (const QString &chapter : chapters) {
        handbook.window.showChapter(chapter);
        QVERIFY2(!handbook.browser().document()->isEmpty(), qPrintable(chapter));
        const QStringList links = handbook.links();
        for (const QString &link : links) {
            QVERIFY2(chapters.contains(link), qPrintable(chapter + u": "_qs + link));
            reached.insert(link);
        }
    }
    QCOMPARE(reached.size(), chapters.size() - 1); // all but the table of contents
}

void TestHandbook::linksAreFollowed()
{
    Handbook handbook;
    handbook.window.showChapter();
    handbook.click(u"快速上手"_qs);
    QCOMPARE(handbook.chapter(), u"01-quickstart.md"_qs);
    QVERIFY(handbook.window.windowTitle().startsWith(u"快速上手"_qs));
    handbook.click(u"写稿与分节"_qs);
    QCOMPARE(handbook.chapter(), u"02-writing.md"_qs);
    const QList<QToolButton *> buttons = handbook.window.findChildren<QToolButton *>();
    const auto press = [&buttons](const QString &text) {
        for (QToolButton *button : buttons) {
            if (button->text() == text) {
                button->click();
            }
        }
    };
    press(u"后退"_qs);
    QCOMPARE(handbook.chapter(), u"01-quickstart.md"_qs);
    press(u"前进"_qs);
    QCOMPARE(handbook.chapter(), u"02-writing.md"_qs);
    press(u"目录"_qs);
    QCOMPARE(handbook.chapter(), u"index.md"_qs);
}

void TestHandbook::nothingLeadsOutside_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("web") << u"https://127.0.0.1/"_qs;
    QTest::newRow("file") << u"file:///etc/hostname"_qs;
    QTest::newRow("script") << u"javascript:alert(1)"_qs;
}

void TestHandbook::nothingLeadsOutside()
{
    QFETCH(QString, address);
    Handbook handbook;
    handbook.window.showChapter();
    QTextCursor(handbook.browser().document())
        .insertHtml(u"<p><a href='%1'>外面的世界</a></p>"_qs.arg(address));
    m_opened.clear();
    handbook.click(u"外面的世界"_qs);
    QCOMPARE(handbook.chapter(), u"index.md"_qs);
    QVERIFY(handbook.browser().toPlainText().contains(u"快速上手"_qs));
    QVERIFY(m_opened.isEmpty());
}

void TestHandbook::findsInTheChapter()
{
    Handbook handbook;
    handbook.window.showChapter(u"02-writing.md"_qs);
    QVERIFY(QTest::qWaitForWindowActive(&handbook.window));
    auto *query = handbook.window.findChild<QLineEdit *>();
    QTest::keyClick(&handbook.browser(), Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(query->hasFocus());
    QTest::keyClicks(query, u"Ctrl"_qs);
    QCOMPARE(handbook.browser().textCursor().selectedText(), u"Ctrl"_qs);
    const int first = handbook.browser().textCursor().position();
    QTest::keyClick(query, Qt::Key_F3);
    const int second = handbook.browser().textCursor().position();
    QVERIFY(second > first);
    QTest::keyClick(query, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(handbook.browser().textCursor().position(), first);
    QTest::keyClick(query, Qt::Key_F3, Qt::ShiftModifier); // round the beginning
    QVERIFY(handbook.browser().textCursor().position() > second);
}

QTEST_MAIN(TestHandbook)
#include "tst_handbook.moc"

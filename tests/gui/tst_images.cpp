// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"
#include "windowfixture.h"

#include "gui/actions/editactions.h"
#include "gui/actions/imageactions.h"
#include "gui/editor/imagedialog.h"
#include "gui/workflow/reasonspopup.h"
#include "session/language.h"
#include "storage/desk.h"
#include "support/sourcetree.h"

#include <QAction>
#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QWindow>

#include <algorithm>

using namespace Pandian;

namespace {

QImage picture(const QColor &color = Qt::darkCyan)
{
    QImage image(60, 40, QImage::Format_RGB32);
    image.fill(color);
    return image;
}

} // namespace

// Images in the window of a library.
class TestImages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }
    void init();
    void cleanup() { m_session.reset(); }

    void bringsInFiles();
    void bringsInWhatWasCopied();
    void keepsToItsPlace();
    void anotherArticleTakesNone();
    void anotherTextTakesNone();
    void wordsInTheSelectionStay();
    void isStoredOnce();
    void leavesAParagraphWhereItWas_data();
    void leavesAParagraphWhereItWas();
    void isRefusedInTitles();
    void tellsWhatIsNoImage();
    void takesDroppedFiles();
    void isDescribed();
    void isDescribedWhereItDividesAParagraph();
    void isDescribedByDoubleClick();
    void needsAlternativeTextForReview();
    void isLeftAloneWhereNothingMayChange();
    void pagesWithWordsComeInAsWords();
    void takesThePicturesOfAPage();

private:
    ImageActions &images() const { return m_session->child<EditActions>()->images(); }
    Article text() const { return m_session->workspace.article()->document()->snapshot(); }
    QList<Image> imagesInText() const
    {
        QList<Image> found;
        const Article article = text();
        QList<Block> blocks = article.lead;
        for (const Section &section : article.sections) {
            blocks += section.blocks;
        }
        for (const Block &block : std::as_const(blocks)) {
            if (const auto *image = std::get_if<Image>(&block)) {
                found.append(*image);
            }
        }
        return found;
    }
    QString save(const QString &name, const QImage &image) const
    {
        const QString path = m_folder->filePath(name);
        return image.save(path) ? path : QString();
    }
    void placeBehind(const QString &words) const
    {
        QTextCursor cursor = m_session->editor().document()->find(words);
        cursor.setPosition(cursor.selectionEnd());
        m_session->editor().setTextCursor(cursor);
    }
    ImageDialog *dialog() const { return m_session->child<ImageDialog>(); }
    void fill(const QString &caption, const QString &credit, const QString &alternative) const
    {
        dialog()->findChild<QLineEdit *>(u"captionLineEdit"_qs)->setText(caption);
        dialog()->findChild<QLineEdit *>(u"creditLineEdit"_qs)->setText(credit);
        dialog()->findChild<QPlainTextEdit *>()->setPlainText(alternative);
        dialog()->accept();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Session> m_session;
};

// A finished article, open to be written on.
void TestImages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<Session>(m_folder->path());
    m_session->start();
    Article article = pageArticle();
    article.source = u"本报"_qs;
    article.responsibleEditor = u"高鹤"_qs;
    Workspace &workspace = m_session->workspace;
    QVERIFY(createArticle(workspace.database(), article, workspace.person()->id));
    QVERIFY(workspace.openArticle(article.id));
    QTRY_VERIFY(m_session->editor().isVisible());
    placeBehind(u"集中整治。"_qs);
}

void TestImages::bringsInFiles()
{
    const Article before = text();
    images().insertFiles({save(u"甲.png"_qs, picture(Qt::red)), save(u"乙.jpg"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 2);
    const QList<Block> blocks = text().sections.first().blocks;
    QCOMPARE(blocks.size(), 4); // each below the one before, the paragraphs as they were
    QCOMPARE(plainText(blocks.at(0)), u"集中整治。"_qs);
    QVERIFY(std::holds_alternative<Image>(blocks.at(1)));
    QVERIFY(std::holds_alternative<Image>(blocks.at(2)));
    QCOMPARE(plainText(blocks.at(3)), u"成效明显。"_qs);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"图片已插入"_qs));
    const Result<Asset> stored =
        loadAsset(m_session->workspace.database(), imagesInText().constLast().sha256);
    QVERIFY(stored);
    QCOMPARE(stored->mediaType, u"image/jpeg"_qs);
    const Article after = text();
    m_session->editor().undo(); // both at once
    QCOMPARE(text(), before);
    m_session->editor().redo();
    QCOMPARE(text(), after);
}

// A picture of a page comes with markup that names where it lies.
void TestImages::bringsInWhatWasCopied()
{
    auto *screenshot = new QMimeData;
    screenshot->setImageData(picture());
    QGuiApplication::clipboard()->setMimeData(screenshot);
    m_session->editor().paste();
    QTRY_COMPARE(imagesInText().size(), 1);

    auto *copied = new QMimeData;
    copied->setHtml(
        u"<meta charset=\"utf-8\"><img src=\"https://example.cn/a.png\" alt=\"会场\">"_qs);
    copied->setImageData(picture(Qt::blue));
    QGuiApplication::clipboard()->setMimeData(copied);
    m_session->editor().paste();
    QTRY_COMPARE(imagesInText().size(), 2);
}

void TestImages::keepsToItsPlace()
{
    const QString path = save(u"甲.png"_qs, picture());
    images().insertFiles({path});
    placeBehind(u"日夜守护。"_qs); // before the image has been read
    m_session->type(u"从未停歇。"_qs);
    QTRY_COMPARE(imagesInText().size(), 1);
    QVERIFY(std::holds_alternative<Image>(text().sections.first().blocks.at(1)));
    QCOMPARE(plainText(text().sections.at(1).blocks.first()), u"日夜守护。从未停歇。"_qs);
    m_session->type(u"一以贯之。"_qs); // the caret has not moved away
    QCOMPARE(plainText(text().sections.at(1).blocks.first()), u"日夜守护。从未停歇。一以贯之。"_qs);
}

void TestImages::leavesAParagraphWhereItWas_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"Backspace", "Delete", "a selection"}) {
        QTest::newRow(way) << QString::fromLatin1(way);
    }
}

void TestImages::leavesAParagraphWhereItWas()
{
    QFETCH(QString, way);
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1);
    const Article before = text();
    QTextEdit &editor = m_session->editor();
    QTextCursor caret = editor.textCursor();
    if (way != u"Backspace") {
        const auto mode = way == u"Delete" ? QTextCursor::MoveAnchor : QTextCursor::KeepAnchor;
        caret.movePosition(QTextCursor::PreviousCharacter, mode);
        editor.setTextCursor(caret);
    }
    QTest::keyClick(&editor, way == u"Backspace" ? Qt::Key_Backspace : Qt::Key_Delete);
    QVERIFY(imagesInText().isEmpty());
    QCOMPARE(blockRole(editor.textCursor().block()), BlockRole::Body);
    m_session->type(u"换成一段话"_qs);
    QCOMPARE(plainText(text().sections.first().blocks.at(1)), u"换成一段话"_qs);
    m_session->editor().undo();
    m_session->editor().undo();
    QCOMPARE(text(), before);
}

void TestImages::anotherArticleTakesNone()
{
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QVERIFY(m_session->workspace.newArticle());
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"图片读完之前打开了另一篇稿件"_qs));
    QVERIFY(imagesInText().isEmpty());
}

void TestImages::anotherTextTakesNone()
{
    images().insertFiles({save(u"甲.png"_qs, picture())});
    m_session->workspace.article()->document()->reset(text());
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"图片读完之前正文换了"_qs));
    QVERIFY(imagesInText().isEmpty());
}

void TestImages::wordsInTheSelectionStay()
{
    QTextCursor words = m_session->editor().document()->find(u"日夜守护。"_qs);
    m_session->editor().setTextCursor(words);
    images().insertFiles({save(u"甲.png"_qs, picture())});
    words.setPosition(words.selectionStart() + 2);
    m_session->editor().setTextCursor(words);
    m_session->type(u"不停"_qs);
    QTRY_COMPARE(imagesInText().size(), 1);
    QCOMPARE(plainText(text().sections.at(1).blocks.first()), u"日夜不停守护。"_qs);
}

void TestImages::isStoredOnce()
{
    const QString path = save(u"甲.png"_qs, picture());
    images().insertFiles({path, path});
    QTRY_COMPARE(imagesInText().size(), 2);
    QCOMPARE(imagesInText().constFirst(), imagesInText().constLast());
}

void TestImages::isRefusedInTitles()
{
    const Article before = text();
    QTextCursor title(m_session->editor().document()->findBlockByNumber(1));
    m_session->editor().setTextCursor(title);
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_VERIFY(m_session->infoBar().text().contains(u"标题和单元格里不能放图片"_qs));
    QCOMPARE(text(), before);
}

void TestImages::tellsWhatIsNoImage()
{
    const Article before = text();
    const QString path = m_folder->filePath(u"假.png"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write("no image at all") > 0);
    file.close();
    images().insertFiles({path, save(u"真.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1); // the next one comes in all the same
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"图片已插入"_qs));
    m_session->infoBar().dismiss(u"undescribed"_qs);
    QVERIFY(m_session->infoBar().text().contains(u"不是能显示的图片"_qs));
    m_session->editor().undo();
    QCOMPARE(text(), before);
}

// Images go into the text where they are dropped, texts into the library.
void TestImages::takesDroppedFiles()
{
    const QString imageFile = save(u"甲.png"_qs, picture());
    QTextEdit &editor = m_session->editor();
    QTextCursor target = editor.document()->find(u"连通民心。"_qs);
    target.setPosition(target.selectionEnd());
    editor.setTextCursor(target);
    editor.ensureCursorVisible();
    const QPoint spot =
        editor.viewport()->mapTo(m_session->window.get(), editor.cursorRect().center());
    placeBehind(u"集中整治。"_qs);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(imageFile)});
    QWindow *window = m_session->window->windowHandle();
    QDragEnterEvent enter(spot, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enter);
    QDragMoveEvent move(spot, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &move);
    QDropEvent drop(spot, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drop);
    QVERIFY(drop.isAccepted());
    QTRY_COMPARE(imagesInText().size(), 1);
    QVERIFY(std::holds_alternative<Image>(text().sections.at(2).blocks.at(1)));
}

void TestImages::isDescribed()
{
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1);
    const Article before = text();
    images().describeAction()->trigger();
    QVERIFY(dialog());
    fill(u"会场一角"_qs, u"张三 摄"_qs, u"代表们\n在会场里就座"_qs);
    const Image image = imagesInText().constFirst();
    QCOMPARE(image.caption, u"会场一角"_qs);
    QCOMPARE(image.credit, u"张三 摄"_qs);
    QCOMPARE(image.alternativeText, u"代表们 在会场里就座"_qs);
    m_session->editor().undo();
    QCOMPARE(text(), before);
    m_session->editor().redo();
    QCOMPARE(imagesInText().constFirst(), image);
    QTRY_VERIFY(!dialog());
    images().describeAction()->trigger();
    QVERIFY(dialog());
    QCOMPARE(dialog()->image(), image);
    placeBehind(u"集中整治。"_qs);
    QVERIFY(!images().describeAction()->isEnabled());
}

void TestImages::isDescribedWhereItDividesAParagraph()
{
    placeBehind(u"集中"_qs);
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_VERIFY(m_session->infoButton(u"图片说明(&D)…"_qs));
    QCOMPARE(plainText(text().sections.first().blocks.at(2)), u"整治。"_qs);
    m_session->infoButton(u"图片说明(&D)…"_qs)->click();
    QTRY_VERIFY(dialog());
    fill(u"会场一角"_qs, {}, u"会场"_qs);
    QCOMPARE(imagesInText().constFirst().caption, u"会场一角"_qs);
}

void TestImages::isDescribedByDoubleClick()
{
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1);
    QTextEdit &editor = m_session->editor();
    const QPoint image = editor.cursorRect().center() - QPoint(10, 0);
    QTest::mouseDClick(editor.viewport(), Qt::LeftButton, {}, image);
    QTRY_VERIFY(dialog());
    dialog()->reject();
}

void TestImages::needsAlternativeTextForReview()
{
    const OpenArticle &article = *m_session->workspace.article();
    QVERIFY2(article.refusalTexts(Action::Submit).isEmpty(),
             qPrintable(article.refusalTexts(Action::Submit).join(u'\n')));
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1);
    QCOMPARE(missingFields(text()), QStringList{u"图片的替代文字"_qs});
    QVERIFY(article.refusalTexts(Action::Submit).join(u' ').contains(u"图片的替代文字"));
    QTextCursor elsewhere = m_session->editor().textCursor();
    elsewhere.movePosition(QTextCursor::Start);
    m_session->editor().setTextCursor(elsewhere);
    m_session->window->findChild<QPushButton *>(u"nextActionPushButton"_qs)->click();
    QTRY_VERIFY(m_session->child<ReasonsPopup>());
    const auto buttons = m_session->child<ReasonsPopup>()->findChildren<QPushButton *>();
    const auto fillIn = std::find_if(buttons.begin(), buttons.end(), [](const auto *button) {
        return button->text() == u"去填写"_qs;
    });
    QVERIFY(fillIn != buttons.end());
    (*fillIn)->click();
    QTRY_VERIFY(dialog());
    fill({}, {}, u"会场"_qs);
    QVERIFY(article.refusalTexts(Action::Submit).isEmpty());
}

void TestImages::isLeftAloneWhereNothingMayChange()
{
    images().insertFiles({save(u"甲.png"_qs, picture())});
    QTRY_COMPARE(imagesInText().size(), 1);
    images().describeAction()->trigger();
    fill({}, {}, u"会场"_qs);
    const Article before = text();
    ActionRequest submit;
    submit.action = Action::Submit;
    QVERIFY(m_session->workspace.article()->perform(submit));
    QTRY_VERIFY(!images().insertAction()->isEnabled());
    QVERIFY(!images().describeAction()->isEnabled());
    images().insertFiles({save(u"乙.png"_qs, picture())});
    QTRY_VERIFY(m_session->infoBar().text().contains(u"不能修改"_qs));
    QCOMPARE(text(), before);
    QTRY_VERIFY(!dialog());
    QTest::mouseDClick(m_session->editor().viewport(), Qt::LeftButton, {},
                       m_session->editor().cursorRect().center() - QPoint(10, 0));
    QVERIFY(!dialog());
}

// What a spreadsheet or a page copies has its picture besides.
void TestImages::pagesWithWordsComeInAsWords()
{
    auto *copied = new QMimeData;
    copied->setHtml(u"<p>春风化雨</p>"_qs);
    copied->setImageData(picture());
    QGuiApplication::clipboard()->setMimeData(copied);
    m_session->editor().paste();
    QVERIFY(plainText(text().sections.first().blocks).contains(u"春风化雨"_qs));
    images().insertFiles({save(u"后来.png"_qs, picture(Qt::red))}); // the queue is worked off
    QTRY_COMPARE(imagesInText().size(), 1);
}

// Those that are part of it or lie beside it; no others, and no dots that count readers.
void TestImages::takesThePicturesOfAPage()
{
    const QTemporaryDir temporary; // of this test: what lies outside of it is nobody's business
    qputenv("TMPDIR", QFile::encodeName(temporary.path()));
    const auto back = qScopeGuard([] { qunsetenv("TMPDIR"); });
    const QTemporaryDir beside; // in the folder for temporary files, as a word processor does
    const QString path = beside.filePath(u"clip_image001.png"_qs);
    QVERIFY(picture(Qt::green).save(path));
    QBuffer inside;
    QVERIFY(inside.open(QIODevice::WriteOnly));
    QVERIFY(picture(Qt::yellow).save(&inside, "PNG"));
    auto *page = new QMimeData;
    page->setHtml(u"<p>甲段</p><p><img src=\"%1\"></p><p>乙段</p>"
                  "<p><img src=\"data:image/png;base64,%2\"></p>"
                  "<p><img src=\"https://example.cn/photo.jpg\">丙段</p>"
                  "<p><img width=\"1\" height=\"1\" src=\"https://example.cn/count.gif\"></p>"
                  "<p><img src=\"%3\"></p>"
                  "<table><tr><td>格<img src=\"%1\"></td><td>丁</td></tr></table>"
                  "<p><img src=\"file://elsewhere/share/x.png\"></p>"_qs.arg(
                      QUrl::fromLocalFile(path).toString(),
                      QString::fromLatin1(inside.data().toBase64()),
                      QUrl::fromLocalFile(save(u"私事.png"_qs, picture())).toString()));
    QGuiApplication::clipboard()->setMimeData(page);
    m_session->editor().paste();
    QTRY_COMPARE(imagesInText().size(), 2);
    const QList<Block> blocks = text().sections.first().blocks;
    QStringList order;
    for (const Block &block : blocks) {
        order.append(std::holds_alternative<Image>(block) ? u"图"_qs : plainText(block));
    }
    QCOMPARE(order.join(u'|'), u"集中整治。甲段|图|乙段|图|丙段|格\t丁|成效明显。"_qs);
    QTRY_VERIFY(m_session->infoBar().text().startsWith(u"4 张图片没有带进来"_qs));
}

QTEST_MAIN(TestImages)
#include "tst_images.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/articledocument.h"

#include "core/articlecheck.h"
#include "session/documentstyle.h"
#include "support/randomarticle.h"
#include "support/sourcetree.h"
#include "text/sectionlabel.h"
#include "text/segmenting.h"

#include <QBuffer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextCursor>
#include <QTextFragment>
#include <QTextLayout>

using namespace Pandian;

namespace {

// What the article itself says the outline is.
QList<OutlineEntry> expectedOutline(const Article &article)
{
    QList<OutlineEntry> outline{{}};
    for (const Section &section : article.sections) {
        const int number = int(outline.size());
        outline.append(
            {section.id, number, sectionLabel(article.labelStyle, number), section.title, 0});
    }
    return outline;
}

// Empty where the outline says of every section what the text says, and where it stands.
QString outlineDefects(const ArticleDocument &document)
{
    QStringList defects;
    const QList<OutlineEntry> outline = document.outline();
    const QList<OutlineEntry> expected = expectedOutline(document.snapshot());
    if (outline.size() != expected.size() || document.sectionCount() != expected.size() - 1) {
        return u"%1 entries, not %2"_qs.arg(outline.size()).arg(expected.size());
    }
    for (qsizetype i = 0; i < outline.size(); ++i) {
        OutlineEntry entry = outline.at(i);
        const QTextBlock block = document.textDocument()->findBlock(entry.position);
        if (block.position() != entry.position || sectionId(block) != entry.id) {
            defects.append(u"entry %1 points at another block"_qs.arg(i));
        }
        if (i > 0 && document.labelOf(block) != entry.label) {
            defects.append(u"entry %1 is labelled otherwise in the text"_qs.arg(i));
        }
        const int end = i + 1 < outline.size() ? outline.at(i + 1).position
                                               : document.textDocument()->characterCount();
        for (const int position : {entry.position, end - 1}) {
            if (document.sectionAt(position).id != entry.id) {
                defects.append(u"position %1 is not in entry %2"_qs.arg(position).arg(i));
            }
        }
        entry.position = 0;
        if (entry != expected.at(i)) {
            defects.append(u"entry %1 reads %2 %3"_qs.arg(i).arg(entry.label, entry.title));
        }
    }
    return defects.join(u"; "_qs);
}

QByteArray png(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    image.save(&buffer, "PNG");
    return bytes;
}

Article smallArticle()
{
    Article article;
    article.id = ArticleId::create();
    article.kicker = u"学习贯彻会议精神"_qs;
    article.title = u"盘点过去一年"_qs;
    article.lead = {paragraph(u"回首过去一年。"_qs)};
    for (const QString &title : {u"站好“忠诚哨”"_qs, u"筑牢“防火墙”"_qs}) {
        article.sections.append(Section{SectionId::create(), title, {paragraph(u"集中整治。"_qs)}});
    }
    return article;
}

QTextCursor cursorIn(const ArticleDocument &document, const QString &text)
{
    return document.textDocument()->find(text);
}

// Of every block and of all that stands in it.
QList<QTextFormat> formatsOf(const QTextDocument &document)
{
    QList<QTextFormat> formats;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        formats += {block.blockFormat(), block.charFormat()};
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            formats.append(it.fragment().charFormat());
        }
    }
    return formats;
}

void undoAll(QTextDocument &document)
{
    while (document.isUndoAvailable()) {
        document.undo();
    }
}

void redoAll(QTextDocument &document)
{
    while (document.isRedoAvailable()) {
        document.redo();
    }
}

// Between two characters, as a caret stands, never in the middle of one.
int caretPosition(const QTextDocument &document, int position)
{
    return document.characterAt(position).isLowSurrogate() ? position - 1 : position;
}

// One of the things that an editor's keys do, anywhere.
void editAnywhere(QTextDocument &document, Random &random)
{
    const int last = document.characterCount() - 1;
    QTextCursor cursor(&document);
    cursor.setPosition(caretPosition(document, randomUpTo(random, last)));
    switch (randomUpTo(random, 7)) {
    case 0:
    case 1:
        cursor.insertText(randomLine(random));
        break;
    case 2:
        cursor.insertBlock();
        break;
    case 3:
        cursor.deletePreviousChar();
        break;
    case 4:
        cursor.deleteChar();
        break;
    case 5: {
        const int end = std::min(cursor.position() + randomUpTo(random, 60), last);
        cursor.setPosition(caretPosition(document, end), QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
        break;
    }
    case 6:
        cursor.insertText(QString(QChar(QChar::LineSeparator)));
        break;
    default:
        cursor.insertText(u"甲\n\n乙\n丙"_qs);
    }
}

} // namespace

class TestArticleDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textFilesComeBack_data();
    void textFilesComeBack();
    void randomArticlesComeBack();
    void oddTextsComeBack_data();
    void oddTextsComeBack();
    void outlineFollowsTheText();
    void labelsFollowTheStyle();
    void aLabelStyleIsUndone();
    void metadataIsKeptApart();
    void editsAreUndoneAndRedone();
    void whateverIsTypedCanBeStored_data();
    void whateverIsTypedCanBeStored();
    void preeditIsNoChange();
    void resetHasNoWayBack();
    void rewritingIsUndoneInOneStep();
    void undoTakesBackItsOwnMetadata();
    void rewritingBringsLabelsOfItsStyle();
    void headlineComesBackWhole();
    void linesInAHeadingBecomeParagraphs_data();
    void linesInAHeadingBecomeParagraphs();
    void titlesStayOneLine();
    void imagesComeFromTheLibraryAlone();
};

void TestArticleDocument::textFilesComeBack_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("published article") << u"/../shared/samples/shanxi-2020.txt"_qs;
    QTest::newRow("demonstration article") << u"/resources/samples/demonstration.txt"_qs;
}

void TestArticleDocument::textFilesComeBack()
{
    QFETCH(QString, path);
    QFile file(sourcePath() + path);
    if (!file.exists() && path.contains(u"shared"_qs)) {
        QSKIP("The published article ../shared/samples/shanxi-2020.txt is not here.");
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Result<Segmented> read = segmentText(QString::fromUtf8(file.readAll()));
    QVERIFY(read.ok());
    QCOMPARE(read->article.sections.size(), 7);
    const ArticleDocument document(read->article);
    QVERIFY(document.snapshot() == read->article);
    QCOMPARE(outlineDefects(document), QString());
    QCOMPARE(document.outline().last().label, u"盘点7"_qs);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestArticleDocument::randomArticlesComeBack()
{
    Random random(5);
    for (int i = 0; i < 400; ++i) {
        const Article article = randomArticle(random);
        const ArticleDocument document(article);
        QVERIFY2(document.snapshot() == article, qPrintable(u"article %1"_qs.arg(i)));
        const QString defects = outlineDefects(document);
        QVERIFY2(defects.isEmpty(), qPrintable(u"article %1: %2"_qs.arg(i).arg(defects)));
    }
}

void TestArticleDocument::oddTextsComeBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("object replacement character") << u"前\ufffc后"_qs;
    QTest::newRow("byte order mark") << u"\ufeff前"_qs;
    QTest::newRow("replacement character") << u"\ufffd"_qs;
    QTest::newRow("no-break space") << u"前\u00a0后"_qs;
    QTest::newRow("beyond the BMP") << u"𠮷👨\u200d👩\u200d👧\U0010fffd"_qs;
    QTest::newRow("right to left") << u"\u202eمرحبا\u202c"_qs;
    QTest::newRow("ideographic spaces") << u"　　前　"_qs;
    QTest::newRow("mark-up") << u"<script>alert(1)</script>]]>&amp;"_qs;
}

void TestArticleDocument::oddTextsComeBack()
{
    QFETCH(QString, text);
    Article article = smallArticle();
    article.kicker = text;
    article.title = text;
    article.subtitle = text;
    article.lead = {paragraph(text), paragraph(u"\t前\u2028"_qs + text + u"\u2028"_qs)};
    article.sections.first().title = text;
    article.sections.first().blocks = {paragraph(text)};
    QVERIFY(checkArticle(article).ok());
    const ArticleDocument document(article);
    QVERIFY(document.snapshot() == article);
}

void TestArticleDocument::outlineFollowsTheText()
{
    const Article article = smallArticle();
    ArticleDocument document(article);
    document.textDocument()->documentLayout(); // as in a window: Qt says where a change was
    QSignalSpy structure(&document, &ArticleDocument::structureChanged);
    QSignalSpy changes(&document, &ArticleDocument::changed);

    QTextCursor cursor = cursorIn(document, u"回首"_qs);
    cursor.setPosition(cursor.selectionStart());
    cursor.insertText(u"昨天，"_qs);
    QCOMPARE(outlineDefects(document), QString());
    QCOMPARE(structure.count(), 0); // only positions shift
    QCOMPARE(changes.count(), 1);

    cursor = cursorIn(document, u"忠诚"_qs);
    cursor.insertText(u"平安"_qs);
    QCOMPARE(structure.count(), 1);
    QCOMPARE(document.outline().at(1).title, u"站好“平安哨”"_qs);
    QCOMPARE(outlineDefects(document), QString());

    cursor.movePosition(QTextCursor::EndOfBlock);
    cursor.insertBlock(); // Enter: what follows is a paragraph of the section
    QCOMPARE(document.sectionCount(), 2);
    QCOMPARE(document.snapshot().sections.first().id, article.sections.first().id);
    QCOMPARE(document.snapshot().sections.first().blocks.size(), 2);
    QCOMPARE(outlineDefects(document), QString());

    undoAll(*document.textDocument());
    QVERIFY(document.snapshot() == article);
    QCOMPARE(outlineDefects(document), QString());
}

void TestArticleDocument::labelsFollowTheStyle()
{
    ArticleDocument document(smallArticle());
    QSignalSpy structure(&document, &ArticleDocument::structureChanged);
    Article metadata = document.metadata();
    metadata.labelStyle = {u"第"_qs, Numerals::Chinese, u"部分"_qs, u"\n"_qs};
    document.setMetadata(metadata);
    QCOMPARE(structure.count(), 1);
    QCOMPARE(document.outline().at(2).label, u"第二部分"_qs);
    QCOMPARE(outlineDefects(document), QString());
    QVERIFY(document.labelOf(document.textDocument()->firstBlock()).isEmpty());
}

void TestArticleDocument::aLabelStyleIsUndone()
{
    const Article article = smallArticle();
    ArticleDocument document(article);
    QTextDocument &text = *document.textDocument();
    const QList<QTextFormat> formats = formatsOf(text);
    Article metadata = document.metadata();
    metadata.labelStyle = {u"第"_qs, Numerals::Chinese, u"部分"_qs, u"\n"_qs};
    document.setMetadata(metadata);
    const Article relabelled = document.snapshot();
    QSignalSpy metadataChanges(&document, &ArticleDocument::metadataChanged);
    text.undo();
    QVERIFY(document.snapshot() == article);
    QVERIFY(formatsOf(text) == formats);
    QCOMPARE(document.outline().at(2).label, u"盘点2"_qs);
    QCOMPARE(metadataChanges.count(), 1);
    text.redo();
    QVERIFY(document.snapshot() == relabelled);
    QCOMPARE(document.outline().at(2).label, u"第二部分"_qs);
}

void TestArticleDocument::metadataIsKeptApart()
{
    const Article article = smallArticle();
    ArticleDocument document(article);
    QSignalSpy metadataChanges(&document, &ArticleDocument::metadataChanged);
    QSignalSpy changes(&document, &ArticleDocument::changed);
    const quint64 before = document.changeNumber();
    QVERIFY(document.metadata().title.isEmpty());
    QVERIFY(document.metadata().sections.isEmpty());

    Article wanted = document.metadata();
    wanted.source = u"山西日报"_qs;
    wanted.published = PublicationDate{QDate(2020, 2, 19), QTime(8, 30)};
    wanted.title = u"不算数的主题"_qs; // of the text, and no business of this function
    document.setMetadata(wanted);
    QCOMPARE(metadataChanges.count(), 1);
    QCOMPARE(changes.count(), 1);
    QVERIFY(document.changeNumber() > before);
    QVERIFY(document.metadata().title.isEmpty());
    Article expected = article;
    expected.source = wanted.source;
    expected.published = wanted.published;
    QVERIFY(document.snapshot() == expected);

    document.setMetadata(document.metadata());
    QCOMPARE(changes.count(), 1);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestArticleDocument::editsAreUndoneAndRedone()
{
    Random random(6);
    for (int i = 0; i < 30; ++i) {
        const Article article = randomArticle(random);
        ArticleDocument document(article);
        QTextDocument &text = *document.textDocument();
        for (int edits = 0; edits < 15; ++edits) {
            editAnywhere(text, random);
        }
        const Article edited = document.snapshot();
        undoAll(text);
        QVERIFY2(document.snapshot() == article, qPrintable(u"article %1, undone"_qs.arg(i)));
        QCOMPARE(outlineDefects(document), QString());
        redoAll(text);
        QVERIFY2(document.snapshot() == edited, qPrintable(u"article %1, redone"_qs.arg(i)));
        QCOMPARE(outlineDefects(document), QString());
    }
}

void TestArticleDocument::whateverIsTypedCanBeStored_data()
{
    QTest::addColumn<bool>("layout");
    QTest::newRow("in a window") << true;
    QTest::newRow("without a layout") << false;
}

void TestArticleDocument::whateverIsTypedCanBeStored()
{
    QFETCH(bool, layout);
    Random random(7);
    for (int i = 0; i < 25; ++i) {
        ArticleDocument document(randomArticle(random));
        if (layout) {
            document.textDocument()->documentLayout();
        }
        for (int edits = 0; edits < 25; ++edits) {
            editAnywhere(*document.textDocument(), random);
            const QString where = u"article %1, edit %2: "_qs.arg(i).arg(edits);
            const Result<void> sound = checkArticle(document.snapshot());
            QVERIFY2(sound.ok(), qPrintable(where + (sound ? QString()
                                                           : sound.error().message + u" — "_qs +
                                                                 sound.error().detail)));
            const QString defects = outlineDefects(document);
            QVERIFY2(defects.isEmpty(), qPrintable(where + defects));
        }
    }
}

void TestArticleDocument::preeditIsNoChange()
{
    const Article article = smallArticle();
    ArticleDocument document(article);
    document.textDocument()->documentLayout();
    QSignalSpy changes(&document, &ArticleDocument::changed);
    const quint64 before = document.changeNumber();
    const QTextBlock block = cursorIn(document, u"回首"_qs).block();
    block.layout()->setPreeditArea(2, u"pinyin"_qs);
    document.textDocument()->markContentsDirty(block.position(), block.length());
    QCOMPARE(changes.count(), 0);
    QCOMPARE(document.changeNumber(), before);
    QVERIFY(document.snapshot() == article);
}

void TestArticleDocument::resetHasNoWayBack()
{
    ArticleDocument document(smallArticle());
    QTextDocument *const text = document.textDocument();
    QTextCursor(text->lastBlock()).insertText(u"新"_qs);
    QSignalSpy changes(&document, &ArticleDocument::changed);
    Random random(8);
    const Article other = randomArticle(random);
    document.reset(other);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(document.textDocument(), text);
    QVERIFY(!text->isUndoAvailable());
    QVERIFY(document.snapshot() == other);
    QCOMPARE(outlineDefects(document), QString());
}

void TestArticleDocument::rewritingIsUndoneInOneStep()
{
    Random random(17);
    for (int round = 0; round < 300; ++round) {
        ArticleDocument document(randomArticle(random));
        QTextDocument &text = *document.textDocument();
        for (int edits = randomUpTo(random, 5); edits > 0; --edits) {
            editAnywhere(text, random);
        }
        const Article before = document.snapshot();
        const QList<QTextFormat> formatsBefore = formatsOf(text);
        Article after = randomArticle(random);
        after.id = before.id;
        QSignalSpy changed(&document, &ArticleDocument::changed);
        document.rewrite(after);
        QVERIFY(changed.count() > 0);
        QVERIFY(document.snapshot() == after);
        QCOMPARE(outlineDefects(document), QString());
        const QList<QTextFormat> formatsAfter = formatsOf(text);
        text.undo();
        QVERIFY(document.snapshot() == before);
        QVERIFY(formatsOf(text) == formatsBefore);
        QCOMPARE(outlineDefects(document), QString());
        text.redo();
        QVERIFY(document.snapshot() == after);
        QVERIFY(formatsOf(text) == formatsAfter);
    }
}

// What was entered by itself since, stays; and what was undone comes back by redo alone.
void TestArticleDocument::undoTakesBackItsOwnMetadata()
{
    const Article before = smallArticle();
    ArticleDocument document(before);
    QTextDocument &text = *document.textDocument();
    Article article = before;
    article.title = u"另一个主题"_qs;
    article.source = u"山西日报"_qs;
    article.statedReviewer = u"王延辉"_qs;
    article.external = true;
    document.rewrite(article);
    Article metadata = document.metadata();
    metadata.source = u"汀兰日报"_qs;
    document.setMetadata(metadata);
    text.undo();
    Article expected = before;
    expected.source = u"汀兰日报"_qs;
    QVERIFY(document.snapshot() == expected);
    text.redo();
    QCOMPARE(document.metadata().statedReviewer, u"王延辉"_qs);
    QCOMPARE(document.metadata().source, u"汀兰日报"_qs);
    metadata = document.metadata();
    metadata.external = false;
    document.setMetadata(metadata);
    text.undo();
    text.redo();
    QVERIFY(!document.metadata().external);
    text.undo();
    QTextCursor cursor(&text);
    for (const QString &word : {u"甲"_qs, u"乙"_qs, u"丙"_qs, u"丁"_qs}) {
        cursor.movePosition(word == u"乙" ? QTextCursor::Start : QTextCursor::End);
        cursor.beginEditBlock();
        cursor.insertText(word);
        cursor.endEditBlock();
    }
    QVERIFY(!document.metadata().external);
    QVERIFY(document.metadata().statedReviewer.isEmpty());
    while (text.isUndoAvailable()) {
        text.undo();
    }
    while (text.isRedoAvailable()) {
        text.redo();
    }
    QVERIFY(!document.metadata().external);
    QCOMPARE(document.metadata().source, u"汀兰日报"_qs);
}

void TestArticleDocument::rewritingBringsLabelsOfItsStyle()
{
    ArticleDocument document(smallArticle());
    Article article = smallArticle();
    article.labelStyle.before = u"看点"_qs;
    article.source = u"山西日报"_qs;
    QSignalSpy metadata(&document, &ArticleDocument::metadataChanged);
    document.rewrite(article);
    QCOMPARE(document.outline().last().label, u"看点2"_qs);
    QCOMPARE(document.metadata().source, u"山西日报"_qs);
    QCOMPARE(metadata.count(), 1);
}

void TestArticleDocument::headlineComesBackWhole()
{
    const Article article = smallArticle();
    ArticleDocument document(article);
    QTextCursor all(document.textDocument());
    all.select(QTextCursor::Document);
    all.removeSelectedText();
    Article nothing = document.metadata();
    nothing.lead = {paragraph(QString())};
    QVERIFY(document.snapshot() == nothing);
    QCOMPARE(blockRole(document.textDocument()->findBlockByNumber(1)), BlockRole::Title);
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
}

void TestArticleDocument::linesInAHeadingBecomeParagraphs_data()
{
    QTest::addColumn<QString>("inserted"); // into 站好“忠诚哨”
    QTest::addColumn<bool>("atStart");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("below"); // more paragraphs in the section
    QTest::addColumn<int>("above"); // and in the lead
    QTest::newRow("Enter before it") << u"\n"_qs << true << u"站好“忠诚哨”"_qs << 0 << 1;
    QTest::newRow("Enter behind it") << u"\n"_qs << false << u"站好“忠诚哨”"_qs << 1 << 0;
    QTest::newRow("two before it") << u"\n\n"_qs << true << u"站好“忠诚哨”"_qs << 0 << 2;
    QTest::newRow("two behind it") << u"\n\n"_qs << false << u"站好“忠诚哨”"_qs << 2 << 0;
    QTest::newRow("lines before it") << u"一\n\n二\n"_qs << true << u"一"_qs << 3 << 0;
    QTest::newRow("lines behind it") << u"\n\n二"_qs << false << u"站好“忠诚哨”"_qs << 2 << 0;
}

void TestArticleDocument::linesInAHeadingBecomeParagraphs()
{
    QFETCH(QString, inserted);
    QFETCH(bool, atStart);
    QFETCH(QString, title);
    QFETCH(int, below);
    QFETCH(int, above);
    const Article article = smallArticle();
    ArticleDocument document(article);
    QTextCursor cursor = cursorIn(document, u"忠诚"_qs);
    cursor.movePosition(atStart ? QTextCursor::StartOfBlock : QTextCursor::EndOfBlock);
    cursor.insertText(inserted);
    const Article edited = document.snapshot();
    QCOMPARE(edited.sections.size(), article.sections.size());
    QCOMPARE(edited.sections.first().id, article.sections.first().id);
    QCOMPARE(edited.sections.first().title, title);
    QCOMPARE(edited.sections.first().blocks.size(), 1 + below);
    QCOMPARE(edited.lead.size(), 1 + above);
    QCOMPARE(outlineDefects(document), QString());
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
}

// A line break inside a paragraph is a character; in a title it cannot be stored.
void TestArticleDocument::titlesStayOneLine()
{
    Article article = smallArticle();
    article.sections.first().blocks = {paragraph(u"前\u2028后"_qs)};
    ArticleDocument document(article);
    QTextCursor cursor = cursorIn(document, u"前"_qs);
    cursor.movePosition(QTextCursor::StartOfBlock);
    cursor.deletePreviousChar(); // to the end of the heading
    QCOMPARE(document.snapshot().sections.first().title, u"站好“忠诚哨”前 后"_qs);
    cursor = cursorIn(document, u"盘点过去"_qs);
    cursor.insertText(QString(QChar(QChar::LineSeparator)));
    QVERIFY(checkArticle(document.snapshot()).ok());
    QCOMPARE(outlineDefects(document), QString());
}

void TestArticleDocument::imagesComeFromTheLibraryAlone()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"secret.png"_qs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray secret = png({7, 5});
    QCOMPARE(file.write(secret), secret.size());
    file.close();

    ArticleDocument document(smallArticle());
    const QString known(64, u'a');
    const QString wide(64, u'b');
    document.setImageLookup([&](const QString &sha256) {
        return sha256 == known  ? png({9, 4})
               : sha256 == wide ? png({2 * MaxImageWidth, 100})
                                : QByteArray();
    });
    const auto image = [&document](const QUrl &url) {
        return document.textDocument()
            ->resource(QTextDocument::ImageResource, url)
            .value<QImage>()
            .size();
    };
    QCOMPARE(image(imageUrl(known)), QSize(9, 4));
    QCOMPARE(image(imageUrl(wide)).width(), MaxImageWidth);
    const QSize placeholder = image(imageUrl(QString(64, u'c')));
    QVERIFY(!placeholder.isEmpty());
    QCOMPARE(image(QUrl::fromLocalFile(path)), placeholder);
    QCOMPARE(image(QUrl(path)), placeholder);
    QVERIFY(!document.textDocument()
                 ->resource(QTextDocument::StyleSheetResource, QUrl::fromLocalFile(path))
                 .isValid());
}

QTEST_MAIN(TestArticleDocument)
#include "tst_articledocument.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "pagefixture.h"

#include "gui/editor/clipboard.h"
#include "support/sourcetree.h"

#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>

using namespace Pandian;

namespace {

QString capturesPath()
{
    return sourcePath(u"tests/data/clipboard"_qs);
}

QString captureFile(const QString &name, const QString &file)
{
    QFile opened(capturesPath() + u'/' + name + u'/' + file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

QMimeData *capture(const QString &name)
{
    auto *data = new QMimeData;
    data->setHtml(captureFile(name, u"clip.html"_qs));
    return data;
}

QString marked(const QList<Run> &runs)
{
    QString text;
    for (const Run &run : runs) {
        const int stars = (run.styles.testFlag(RunStyle::Bold) ? 2 : 0) +
                          (run.styles.testFlag(RunStyle::Italic) ? 1 : 0);
        text += QString(stars, u'*') + run.text + QString(stars, u'*');
    }
    return text.replace(QChar::LineSeparator, u'⏎').replace(QChar::Nbsp, u' ');
}

QString lineOf(const TextBlock &text)
{
    const QString mark = text.list == ListKind::Number ? u"#. "_qs : u"- "_qs;
    return text.kind == TextKind::ListItem
               ? QString(text.level * 2, u' ') + mark + marked(text.runs)
               : marked(text.runs);
}

QString lineOf(const TableCell &cell)
{
    QStringList texts;
    for (const TextBlock &text : cell.blocks) {
        texts.append(lineOf(text));
    }
    QString line = texts.join(u" / "_qs);
    line += line.isEmpty() ? u"()"_qs : QString();
    line += cell.columnSpan > 1 ? u"{%1 columns}"_qs.arg(cell.columnSpan) : QString();
    line += cell.rowSpan > 1 ? u"{%1 rows}"_qs.arg(cell.rowSpan) : QString();
    return line;
}

QStringList linesOf(const Table &table)
{
    QStringList lines{table.headerRows > 0 ? u"+ header rows: %1"_qs.arg(table.headerRows)
                                           : u"+"_qs};
    for (const QList<TableCell> &row : table.rows) {
        QStringList cells;
        for (const TableCell &cell : row) {
            cells.append(lineOf(cell));
        }
        lines.append(cells.join(u" | "_qs));
    }
    return lines << u"+"_qs;
}

QStringList linesOf(const Block &block)
{
    if (const auto *table = std::get_if<Table>(&block)) {
        return linesOf(*table);
    }
    const auto *text = std::get_if<TextBlock>(&block);
    return {text ? lineOf(*text) : u"[image]"_qs};
}

// What README.md in the folder of the captures says of expected.txt.
QStringList linesOf(const Clip &clip)
{
    QStringList lines;
    for (const ClipParagraph &paragraph : clip.paragraphs) {
        lines += linesOf(paragraph.block);
    }
    if (clip.imagesLeftOut > 0) {
        lines.append(u"left out: %1"_qs.arg(clip.imagesLeftOut));
    }
    return lines;
}

QStringList withoutImages(QStringList lines)
{
    lines.removeIf([](const QString &line) {
        return line == u"[image]" || line.startsWith(u"left out: "_qs);
    });
    return lines;
}

// Looks and addresses, of which a page has none before the paste.
bool isForeign(const QTextFormat &format, const QTextCharFormat &ofPage)
{
    return format.isImageFormat() || format.hasProperty(QTextFormat::AnchorHref) ||
           format.hasProperty(QTextFormat::AnchorName) ||
           format.property(QTextFormat::FontFamilies) !=
               ofPage.property(QTextFormat::FontFamilies) ||
           format.foreground() != ofPage.foreground() || format.background() != ofPage.background();
}

} // namespace

// What other programs put on the clipboard, tests/data/clipboard/README.md tells which.
class TestClipCaptures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreEnough();
    void areReadAsAnEditorWants_data() { addCaptures(); }
    void areReadAsAnEditorWants();
    void bringInNothingElse_data() { addCaptures(); }
    void bringInNothingElse();

private:
    static QStringList names()
    {
        return QDir(capturesPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    }
    static void addCaptures()
    {
        QTest::addColumn<QString>("name");
        const QStringList all = names();
        for (const QString &name : all) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
};

// Each with a line about it.
void TestClipCaptures::thereAreEnough()
{
    const QStringList all = names();
    QVERIFY(all.size() >= 30);
    QFile readme(capturesPath() + u"/README.md"_qs);
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    for (const QString &name : all) {
        QVERIFY2(text.contains(u"| "_qs + name + u" |"_qs), qPrintable(name));
    }
}

void TestClipCaptures::areReadAsAnEditorWants()
{
    QFETCH(QString, name);
    const std::unique_ptr<QMimeData> data(capture(name));
    QVERIFY(!data->html().isEmpty());
    const QString read = linesOf(readClip(*data)).join(u'\n') + u'\n';
    QVERIFY2(read == captureFile(name, u"expected.txt"_qs), qPrintable(u'\n' + read));
}

// Images come in by way of the library, which a page alone does not have.
void TestClipCaptures::bringInNothingElse()
{
    QFETCH(QString, name);
    Page page;
    connect(&page.page, &EditorPage::imagesPasted, &page.page,
            [&page](QList<ClipParagraph> paragraphs) {
                paragraphs.removeIf([](const ClipParagraph &paragraph) {
                    return std::holds_alternative<Image>(paragraph.block);
                });
                QTextCursor caret = page.editor().textCursor();
                page.page.pasteParagraphs(caret, paragraphs);
            });
    page.place(u"回首来时路。"_qs, 6);
    page.press(Qt::Key_Return);
    QGuiApplication::clipboard()->setMimeData(capture(name));
    page.press(Qt::Key_V, Qt::ControlModifier);

    const Article article = page.document.snapshot();
    QStringList lines;
    for (const Block &block : article.lead.mid(1)) {
        lines += linesOf(block);
    }
    lines.removeAll(QString()); // below a table
    QStringList expected = captureFile(name, u"expected.txt"_qs).split(u'\n');
    expected.removeAll(QString());
    QCOMPARE(lines, withoutImages(expected));
    static const QRegularExpression markup(
        u"https?:|javascript|alert\\(|mso-|font-|rgb\\(|</|<!|<[a-z]+[ >]|\\x{FFFC}"_qs);
    const QString text = page.document.textDocument()->toPlainText();
    const auto match = markup.match(text);
    QVERIFY2(!match.hasMatch(), qPrintable(match.captured()));

    const QTextBlock before = page.document.textDocument()->find(u"回首来时路。"_qs).block();
    const QTextBlock sections = page.document.textDocument()->find(u"站好岗"_qs).block();
    for (QTextBlock block = before; block != sections; block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QVERIFY2(!isForeign(it.fragment().charFormat(), before.begin().fragment().charFormat()),
                     qPrintable(it.fragment().text()));
        }
    }
    QCOMPARE(page.sections().size(), 3);
}

QTEST_MAIN(TestClipCaptures)
#include "tst_clipcaptures.moc"

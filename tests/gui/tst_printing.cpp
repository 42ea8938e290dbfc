// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/printing.h"

#include "pagefixture.h"

#include <QBuffer>
#include <QImage>
#include <QPrinter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace Pandian {

class TestPrinting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingStandsOnThePaper();
    void headingsStayWithTheirText();
    void onlyTheSheetsAskedFor();
    void imagesFitTheSheet();

private:
    // The text of each sheet, read from the file of a printer that writes files.
    QStringList sheets(const Article &article, int from = 0, int to = 0);

    QTemporaryDir m_dir;
};

QStringList TestPrinting::sheets(const Article &article, int from, int to)
{
    const ArticleDocument document(article);
    const QString file = m_dir.filePath(u"稿件.pdf"_qs);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(file);
    printer.setFromTo(from, to);
    if (!printArticle(document, u"草稿"_qs, printer)) {
        return {};
    }
    QProcess reader;
    reader.start(u"pdftotext"_qs, {u"-layout"_qs, file, u"-"_qs});
    reader.waitForFinished();
    // Fonts draw some characters and the radicals that look like them by one glyph.
    QStringList texts = QString::fromUtf8(reader.readAllStandardOutput())
                            .normalized(QString::NormalizationForm_KC)
                            .split(u'\f');
    texts.removeLast(); // behind the last form feed
    return texts;
}

void TestPrinting::everythingStandsOnThePaper()
{
    Article article = pageArticle();
    article.columnPath = {u"要闻"_qs, u"会议精神"_qs};
    article.source = u"汀兰日报"_qs;
    article.sections.last().blocks.append(
        TextBlock{TextKind::ListItem, {{u"第一件"_qs, {}, {}}}, ListKind::Number, 0});
    const QStringList printed = sheets(article);
    QCOMPARE(printed.size(), 1);
    QString text = printed.first();
    text.remove(u' ');
    for (const auto &part : {u"要闻>会议精神"_qs, u"学习贯彻会议精神"_qs, u"盘点过去一年"_qs,
                             u"我省开创新局面"_qs, u"汀兰日报"_qs, u"盘点1站好岗"_qs,
                             u"集中整治。"_qs, u"盘点3架起桥"_qs, u"1.第一件"_qs, u"草稿"_qs}) {
        QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
    }
    article.kicker.clear(); // what asks to be filled in does not
    QVERIFY(!sheets(article).first().contains(u"Kicker"));
}

void TestPrinting::headingsStayWithTheirText()
{
    bool several = false;
    for (int paragraphs = 12; paragraphs < 30; ++paragraphs) {
        Article article = pageArticle();
        article.lead.insert(0, paragraphs, paragraph(u"这一年，全市的变化藏在街巷里。"_qs));
        const QStringList printed = sheets(article);
        several = several || printed.size() > 1;
        for (const QString &sheet : printed) {
            const QStringList lines = sheet.split(u'\n', Qt::SkipEmptyParts);
            const QString last = lines.at(lines.size() - 2); // above the footer
            QVERIFY2(!last.contains(u"盘点"), qPrintable(sheet));
        }
    }
    QVERIFY(several);
}

void TestPrinting::onlyTheSheetsAskedFor()
{
    Article article = pageArticle();
    article.lead.insert(0, 100, paragraph(u"这一年，全市的变化藏在街巷里。"_qs));
    const QStringList all = sheets(article);
    QVERIFY(all.size() > 2);
    QCOMPARE(sheets(article, 2, 2), all.mid(1, 1));
    QCOMPARE(sheets(article, 2, 99), all.mid(1));
}

// On small paper, too; read back as a picture of the sheet.
void TestPrinting::imagesFitTheSheet()
{
    QImage wide(600, 200, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QVERIFY(wide.save(&buffer, "PNG"));
    Article article = pageArticle();
    article.lead = {Image{QString(64, u'a'), u"图片说明"_qs, {}, {}}};
    ArticleDocument document(article);
    document.setImageLookup([bytes](const QString &) { return bytes; });
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_dir.filePath(u"图.pdf"_qs));
    printer.setPageSize(QPageSize(QPageSize::A5));
    printer.setPageMargins({20, 20, 20, 20}, QPageLayout::Millimeter);
    QVERIFY(printArticle(document, {}, printer));
    QCOMPARE(
        QProcess::execute(u"pdftoppm"_qs, {u"-r"_qs, u"50"_qs, u"-png"_qs, u"-singlefile"_qs,
                                           m_dir.filePath(u"图.pdf"_qs), m_dir.filePath(u"图"_qs)}),
        0);
    const QImage sheet(m_dir.filePath(u"图.png"_qs));
    int left = sheet.width();
    int right = 0;
    for (int y = 0; y < sheet.height(); ++y) {
        for (int x = 0; x < sheet.width(); ++x) {
            const QColor color = sheet.pixelColor(x, y);
            if (color.red() > 200 && color.green() < 80) {
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
    }
    const int margin = sheet.width() * 20 / 148; // mm
    QVERIFY(left < right);
    QVERIFY2(left >= margin - 2 && right <= sheet.width() - margin + 2,
             qPrintable(u"%1 to %2 of %3"_qs.arg(left).arg(right).arg(sheet.width())));
}

} // namespace Pandian

QTEST_MAIN(Pandian::TestPrinting)
#include "tst_printing.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reviewsheet.h"

#include "gui/dateinput.h"
#include "gui/shorttime.h"
#include "gui/signofftexts.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPrinter>
#include <QScreen>
#include <QTextDocument>

namespace Pandian {

namespace {

constexpr qreal fontPoints = 10.5; // 五号

class ReviewSheet
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::ReviewSheet)
};

QString cell(const QString &text, const QString &attributes = {})
{
    return u"<td %2>%1</td>"_qs.arg(text.toHtmlEscaped().replace(u'\n', u"<br>"_qs), attributes);
}

QString headCell(const QString &text, int width) // per cent of the table's
{
    return u"<th align=\"left\" width=\"%2%\">%1</th>"_qs.arg(text.toHtmlEscaped()).arg(width);
}

QString field(const QString &name, const QString &value)
{
    return value.isEmpty() ? QString()
                           : u"<tr>%1%2</tr>"_qs.arg(cell(name, u"width=\"18%\""_qs), cell(value));
}

QString table(const QString &rows)
{
    return u"<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\" width=\"100%\" "
           "style=\"border-collapse: collapse\">%1</table>"_qs.arg(rows);
}

QString remarkOf(const ReviewStep &step)
{
    QStringList remarks;
    if (!step.valid) {
        remarks.append(ReviewSheet::tr("void"));
    }
    if (step.singlePersonMode) {
        remarks.append(ReviewSheet::tr("made in single-person mode"));
    }
    if (step.fullRead) {
        remarks.append(ReviewSheet::tr("read in full"));
    }
    return remarks.join(u'\n');
}

QString stepRow(const ReviewStep &step)
{
    const QString version = step.version > 0
                                ? QString::number(step.version) + u'\n' + shortDigest(step.sha256)
                                : QString();
    return u"<tr>%1%2%3%4%5%6</tr>"_qs.arg(cell(stepName(step)), cell(step.personName),
                                           cell(fullTime(step.time)), cell(version),
                                           cell(step.opinion), cell(remarkOf(step)));
}

} // namespace

QString reviewSheetText(const ArticleSummary &summary, const Article &article,
                        const ReviewRecord &record, qint64 printed)
{
    const QString major = summary.major ? ReviewSheet::tr("important article") : QString();
    const QString external = summary.external ? ReviewSheet::tr("from outside") : QString();
    QString head = field(ReviewSheet::tr("Title"), article.title);
    head += field(ReviewSheet::tr("Subtitle"), article.subtitle);
    head += field(ReviewSheet::tr("Column"), article.columnPath.join(u" > "_qs));
    head += field(ReviewSheet::tr("Source"), article.source);
    head +=
        field(ReviewSheet::tr("Authors"), article.authors.join(ReviewSheet::tr(", ", "in a list")));
    head += field(ReviewSheet::tr("Responsible editor"), article.responsibleEditor);
    head += field(ReviewSheet::tr("Published"),
                  article.published ? dateText(*article.published) : QString());
    head += field(ReviewSheet::tr("Words"), QLocale().toString(summary.words));
    QStringList state{stateText(summary.state), major, external};
    state.removeAll(QString());
    head += field(ReviewSheet::tr("State"), state.join(ReviewSheet::tr(", ", "in a list")));
    head += field(ReviewSheet::tr("Number of the article"), summary.id.toString());

    QString steps = u"<tr>%1%2%3%4%5%6</tr>"_qs.arg(
        headCell(ReviewSheet::tr("Step"), 16), headCell(ReviewSheet::tr("Person"), 10),
        headCell(ReviewSheet::tr("Time"), 15), headCell(ReviewSheet::tr("Version, SHA-256"), 19),
        headCell(ReviewSheet::tr("Opinion"), 29), headCell(ReviewSheet::tr("Remark"), 11));
    for (const ReviewStep &step : record.steps) {
        steps += stepRow(step);
    }

    QString end = field(ReviewSheet::tr("SHA-256 of the text signed off"), record.signedOff);
    if (record.publication) {
        end += field(ReviewSheet::tr("Recorded publication"),
                     QStringList{fullTime(record.publication->time), record.publication->url}
                         .join(u'\n')
                         .trimmed());
    }
    end += field(ReviewSheet::tr("Printed"), fullTime(printed));
    const QString none = ReviewSheet::tr("This article was not submitted yet.");
    return u"<h2 align=\"center\">%1</h2>%2<p></p>%3<p></p>%4"_qs.arg(
        ReviewSheet::tr("Review sheet").toHtmlEscaped(), table(head),
        record.steps.isEmpty() ? none.toHtmlEscaped() : table(steps), table(end));
}

bool printReviewSheet(const QString &text, QPrinter &printer)
{
    QTextDocument sheet;
    QFont font = QGuiApplication::font();
    font.setPointSizeF(fontPoints);
    sheet.setDefaultFont(font);
    sheet.setHtml(text);
    const qreal dots = QGuiApplication::primaryScreen()->logicalDotsPerInchY();
    sheet.setDocumentMargin(0); // the printer's own are enough
    sheet.setPageSize(printer.pageRect(QPrinter::Inch).size() * dots);
    sheet.print(&printer);
    return printer.printerState() != QPrinter::Error;
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/differencedialog.h"

#include "ui_differencedialog.h"

#include "gui/editor/recognisedtexts.h"
#include "gui/theme.h"
#include "text/articledifference.h"
#include "text/sectionlabel.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <numeric>

namespace Pandian {

namespace {

using Kind = DifferencePiece::Kind;
using Part = DifferenceLine::Part;

constexpr qreal titleSize = 1.3; // of the text's

// A value of 稿件信息.
struct Detail
{
    QString name;
    QString before;
    QString after;
};

QString yesOrNo(bool yes)
{
    return yes ? DifferenceDialog::tr("yes") : DifferenceDialog::tr("no");
}

QList<Detail> changedDetails(const Article &before, const Article &after)
{
    QList<Detail> details;
    const auto add = [&details](const QString &name, const QString &old, const QString &now) {
        if (old != now) {
            details.append({name, old, now});
        }
    };
    for (const ArticlePart part : AllArticleParts) {
        if (part != ArticlePart::Kicker && part != ArticlePart::Title &&
            part != ArticlePart::Subtitle) { // these are text
            add(partName(part), partText(before, part), partText(after, part));
        }
    }
    add(DifferenceDialog::tr("important article"), yesOrNo(before.major), yesOrNo(after.major));
    add(DifferenceDialog::tr("label of the sections"), sectionLabel(before.labelStyle, 1),
        sectionLabel(after.labelStyle, 1));
    if (before.kind != after.kind) {
        add(DifferenceDialog::tr("kind of article"), {}, DifferenceDialog::tr("another one"));
    }
    return details;
}

class Writer
{
public:
    explicit Writer(QTextDocument &document) : m_cursor(&document)
    {
        const ThemeColors &colors = currentColors();
        m_removed.setForeground(colors.removed);
        m_removed.setFontStrikeOut(true);
        m_added.setForeground(colors.added);
        m_added.setFontUnderline(true);
        m_quiet.setForeground(colors.quietText);
        m_space = document.defaultFont().pointSizeF() / 2;
    }

    void note(const QString &text)
    {
        begin();
        m_cursor.insertText(text, m_quiet);
    }

    void detail(const Detail &detail)
    {
        begin();
        m_cursor.insertText(DifferenceDialog::tr("%1: ").arg(detail.name), m_quiet);
        m_cursor.insertText(detail.before, m_removed);
        if (!detail.before.isEmpty() && !detail.after.isEmpty()) {
            m_cursor.insertText(u" "_qs, {});
        }
        m_cursor.insertText(detail.after, m_added);
    }

    void line(const DifferenceLine &line)
    {
        begin();
        QTextCharFormat base;
        if (line.part == Part::Heading || line.part == Part::Title) {
            base.setFontWeight(QFont::Bold);
        }
        if (line.part == Part::Title) {
            base.setFontPointSize(m_cursor.document()->defaultFont().pointSizeF() * titleSize);
        }
        if (!line.label.isEmpty()) {
            QTextCharFormat label = base;
            label.merge(line.removed ? m_removed : line.added ? m_added : m_quiet);
            m_cursor.insertText(line.label + u' ', label);
        }
        if (line.part == Part::Image) {
            m_cursor.insertText(DifferenceDialog::tr("[Image] "), m_quiet);
        }
        for (const DifferencePiece &piece : line.pieces) {
            QTextCharFormat format = base;
            if (piece.kind != Kind::Same) {
                format.merge(piece.kind == Kind::Removed ? m_removed : m_added);
            }
            m_cursor.insertText(piece.text, format);
        }
        if (line.pieces.isEmpty() && (line.added || line.removed) && line.label.isEmpty()) {
            m_cursor.insertText(DifferenceDialog::tr("(empty line)"),
                                line.added ? m_added : m_removed);
        }
        if (line.moved) {
            m_cursor.insertText(DifferenceDialog::tr(" (moved here)"), m_added);
        }
        if (line.restyled) {
            m_cursor.insertText(DifferenceDialog::tr(" (other format)"), m_added);
        }
    }

private:
    void begin()
    {
        QTextBlockFormat format;
        format.setBottomMargin(m_space);
        if (m_first) {
            m_cursor.setBlockFormat(format);
            m_first = false;
        } else {
            m_cursor.insertBlock(format, {});
        }
    }

    QTextCursor m_cursor;
    QTextCharFormat m_removed;
    QTextCharFormat m_added;
    QTextCharFormat m_quiet;
    qreal m_space = 0;
    bool m_first = true;
};

} // namespace

DifferenceDialog::DifferenceDialog(const QString &headline, const QString &back, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DifferenceDialog>())
{
    m_ui->setupUi(this);
    m_ui->headlineLabel->setText(headline);
    m_ui->backPushButton->setText(back);
    connect(m_ui->wholeCheckBox, &QCheckBox::toggled, this, &DifferenceDialog::write);
    connect(m_ui->backPushButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::reject);
}

DifferenceDialog::~DifferenceDialog() = default;

void DifferenceDialog::setTexts(const Article &before, const Article &after)
{
    m_before = before;
    m_after = after;
    const int place = m_ui->textBrowser->verticalScrollBar()->value();
    write();
    m_ui->textBrowser->verticalScrollBar()->setValue(place);
}

void DifferenceDialog::write()
{
    QTextDocument &document = *m_ui->textBrowser->document();
    document.clear();
    Writer writer(document);
    const QList<Detail> details = changedDetails(m_before, m_after);
    for (const Detail &detail : details) {
        writer.detail(detail);
    }
    const QList<DifferenceLine> lines = articleDifference(m_before, m_after);
    QList<int> shown = changedLines(lines);
    if (shown.isEmpty()) {
        writer.note(details.isEmpty() ? tr("Nothing was changed.") : tr("The text is the same."));
    }
    m_ui->backPushButton->setEnabled(!shown.isEmpty() || !details.isEmpty());
    if (m_ui->wholeCheckBox->isChecked()) {
        shown.resize(lines.size());
        std::iota(shown.begin(), shown.end(), 0);
    }
    int next = 0;
    for (const int line : std::as_const(shown)) {
        if (line > next) {
            writer.note(u"……"_qs);
        }
        writer.line(lines.at(line));
        next = line + 1;
    }
    QTextCursor start(&document);
    m_ui->textBrowser->setTextCursor(start);
}

} // namespace Pandian

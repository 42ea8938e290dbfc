// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/differencedialog.h"

#include "gui/fittoscreen.h"
#include "ui_differencedialog.h"

#include "gui/editor/recognisedtexts.h"
#include "gui/theme.h"
#include "text/articledifference.h"
#include "text/sectionlabel.h"

#include <QEvent>
#include <QPushButton>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
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
    const auto addOther = [&add](const QString &name) {
        add(name, {}, DifferenceDialog::tr("another one"));
    };
    const QString labels = DifferenceDialog::tr("label of the sections");
    const QString label = sectionLabel(before.labelStyle, 1);
    if (label != sectionLabel(after.labelStyle, 1)) {
        add(labels, label, sectionLabel(after.labelStyle, 1));
    } else if (before.labelStyle != after.labelStyle) { // the gap, say
        addOther(labels);
    }
    if (before.kind != after.kind) {
        addOther(DifferenceDialog::tr("kind of article"));
    }
    return details;
}

class Writer
{
public:
    explicit Writer(QTextDocument &document) : m_cursor(&document)
    {
        m_cursor.beginEditBlock();
        const ThemeColors &colors = currentColors();
        m_removed.setForeground(colors.removed);
        m_removed.setFontStrikeOut(true);
        m_added.setForeground(colors.added);
        m_added.setFontUnderline(true);
        m_quiet.setForeground(colors.quietText);
        m_space = document.defaultFont().pointSizeF() / 2;
    }
    ~Writer() { m_cursor.endEditBlock(); }
    Writer(const Writer &) = delete;
    Writer &operator=(const Writer &) = delete;

    void note(const QString &text)
    {
        begin();
        m_cursor.insertText(text, m_quiet);
    }

    void detail(const Detail &detail)
    {
        begin();
        noteChange(true);
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
        noteChange(!line.isSame());
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
            m_cursor.insertText(DifferenceDialog::tr("[Image] "), line.removed ? m_removed
                                                                  : line.added ? m_added
                                                                               : m_quiet);
        }
        for (const DifferencePiece &piece : line.pieces) {
            QTextCharFormat format = base;
            if (piece.kind != Kind::Same) {
                format.merge(piece.kind == Kind::Removed ? m_removed : m_added);
            }
            m_cursor.insertText(piece.text, format);
        }
        if (line.part == Part::Text && line.pieces.isEmpty() && (line.added || line.removed)) {
            m_cursor.insertText(DifferenceDialog::tr("(empty line)"),
                                line.added ? m_added : m_removed);
        }
        if (line.moved) {
            m_cursor.insertText(DifferenceDialog::tr(" (moved here)"), m_added);
        }
        if (line.restyled) {
            m_cursor.insertText(line.part == Part::Image ? DifferenceDialog::tr(" (image changed)")
                                                         : DifferenceDialog::tr(" (other format)"),
                                m_added);
        }
    }

    QList<int> changes() const { return m_changes; }

private:
    void noteChange(bool changed)
    {
        if (changed) {
            m_changes.append(m_cursor.block().position());
        }
    }

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
    QList<int> m_changes;
    bool m_first = true;
};

} // namespace

DifferenceDialog::DifferenceDialog(const QString &headline, const QString &back, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::DifferenceDialog>())
{
    m_ui->setupUi(this);
    fitToScreen(*this);
    m_ui->headlineLabel->setText(headline);
    m_ui->backPushButton->setText(back);
    if (back.isEmpty()) {
        m_ui->backPushButton->hide();
        m_ui->closePushButton->setText(tr("Close"));
    }
    connect(m_ui->previousPushButton, &QPushButton::clicked, this, [this] { goToChange(-1); });
    connect(m_ui->nextPushButton, &QPushButton::clicked, this, [this] { goToChange(1); });
    connect(m_ui->wholeCheckBox, &QCheckBox::toggled, this, &DifferenceDialog::write);
    connect(m_ui->textBrowser, &QTextBrowser::cursorPositionChanged, this,
            &DifferenceDialog::updateButtons);
    connect(m_ui->backPushButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::reject);
}

DifferenceDialog::~DifferenceDialog() = default;

void DifferenceDialog::setTexts(const Article &before, const Article &after)
{
    m_before = before;
    m_after = after;
    write();
}

void DifferenceDialog::write()
{
    QScrollBar &bar = *m_ui->textBrowser->verticalScrollBar();
    const int place = bar.value();
    QTextCursor cursor = m_ui->textBrowser->textCursor();
    const int at = cursor.position(); // what is typed beside it takes nobody back to the first one
    QTextDocument &document = *m_ui->textBrowser->document();
    document.clear();
    m_ui->textBrowser->setExtraSelections({});
    m_changes = writeText(document);
    cursor.setPosition(std::min(at, document.characterCount() - 1));
    m_ui->textBrowser->setTextCursor(cursor);
    m_ui->backPushButton->setEnabled(m_before != m_after);
    bar.setValue(place);
    updateButtons();
}

// From the one that the cursor stands at.
void DifferenceDialog::goToChange(int by)
{
    QTextCursor cursor = m_ui->textBrowser->textCursor();
    const int at = cursor.position();
    const auto next = by > 0 ? std::upper_bound(m_changes.cbegin(), m_changes.cend(), at)
                             : std::lower_bound(m_changes.cbegin(), m_changes.cend(), at);
    if (by > 0 ? next == m_changes.cend() : next == m_changes.cbegin()) {
        return;
    }
    cursor.setPosition(by > 0 ? *next : *std::prev(next));
    m_ui->textBrowser->setTextCursor(cursor);
    markLine(cursor);
    QScrollBar &bar = *m_ui->textBrowser->verticalScrollBar();
    const int top = m_ui->textBrowser->cursorRect(QTextCursor(cursor.block())).top();
    bar.setValue(bar.value() + top - m_ui->textBrowser->viewport()->height() / 4);
    updateButtons();
}

// Not selected, which would hide what is struck through and underlined in their colours.
void DifferenceDialog::markLine(const QTextCursor &line)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = line;
    mark.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    mark.format.setBackground(currentColors().hover);
    m_ui->textBrowser->setExtraSelections({mark});
}

void DifferenceDialog::updateButtons()
{
    const int at = m_ui->textBrowser->textCursor().position();
    m_ui->previousPushButton->setEnabled(!m_changes.isEmpty() && m_changes.first() < at);
    m_ui->nextPushButton->setEnabled(!m_changes.isEmpty() && m_changes.last() > at);
}

QList<int> DifferenceDialog::writeText(QTextDocument &document) const
{
    Writer writer(document);
    if (m_before == m_after) {
        writer.note(tr("Nothing was changed."));
    }
    const QList<Detail> details = changedDetails(m_before, m_after);
    for (const Detail &detail : details) {
        writer.detail(detail);
    }
    const QList<DifferenceLine> lines = articleDifference(m_before, m_after);
    QList<int> shown = changedLines(lines);
    if (shown.isEmpty() && !details.isEmpty()) {
        writer.note(tr("The text is the same."));
    }
    if (m_ui->wholeCheckBox->isChecked()) {
        shown.resize(lines.size());
        std::iota(shown.begin(), shown.end(), 0);
    }
    int next = 0;
    for (const int line : std::as_const(shown)) {
        if (line > next) {
            writer.note(tr("[unchanged paragraphs left out]"));
        }
        writer.line(lines.at(line));
        next = line + 1;
    }
    return writer.changes();
}

// The colours stand in the text.
void DifferenceDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible()) {
        write();
    }
}

} // namespace Pandian

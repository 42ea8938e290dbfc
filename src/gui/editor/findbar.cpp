// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/findbar.h"

#include "ui_findbar.h"

#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextEdit>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int searchPause = 150;    // ms after the last change
constexpr int maxMarkedHits = 2000; // in sight at once

QColor markColor()
{
    return {255, 193, 7, 96}; // amber, readable over light and dark paper
}

QList<int> hitsIn(const QTextDocument &document, const QString &query, Qt::CaseSensitivity cs)
{
    QList<int> hits;
    if (query.isEmpty()) {
        return hits;
    }
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.indexOf(query, 0, cs); at >= 0;
             at = text.indexOf(query, at + query.size(), cs)) {
            hits.append(block.position() + int(at));
        }
    }
    return hits;
}

} // namespace

FindBar::FindBar(QTextEdit *editor, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FindBar>()), m_editor(editor)
{
    m_ui->setupUi(this);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchPause);
    m_markTimer.setSingleShot(true);
    m_markTimer.setInterval(0);
    connect(&m_searchTimer, &QTimer::timeout, this, &FindBar::searchFromAnchor);
    connect(&m_markTimer, &QTimer::timeout, this, &FindBar::markVisibleHits);

    const auto restart = [this] {
        m_stale = true;
        m_searchTimer.start();
    };
    connect(m_ui->queryLineEdit, &QLineEdit::textChanged, this, restart);
    connect(m_ui->caseCheckBox, &QCheckBox::toggled, this, restart);
    connect(m_ui->nextToolButton, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_ui->previousToolButton, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_ui->closeToolButton, &QToolButton::clicked, this, &QWidget::hide);
    const auto mark = [this] {
        if (isVisible()) {
            m_markTimer.start();
        }
    };
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, mark);
    connect(editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, mark);
    connect(editor, &QTextEdit::cursorPositionChanged, this, [this] {
        if (isVisible()) {
            updateLabel();
        }
    });
    documentReplaced();
    hide();
}

FindBar::~FindBar() = default;

void FindBar::documentReplaced()
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
    }
    m_document = m_editor->document();
    connect(m_document, &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        m_stale = m_stale || removed > 0 || added > 0;
        if (isVisible()) {
            m_searchTimer.start();
        }
    });
    m_hits.clear();
    m_stale = true;
    m_anchor = 0;
    if (isVisible()) {
        m_searchTimer.start();
    }
}

void FindBar::activate()
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString selected = cursor.selectedText();
    m_anchor = cursor.selectionStart();
    if (!selected.isEmpty() && selected.size() <= m_ui->queryLineEdit->maxLength() &&
        !selected.contains(QChar::ParagraphSeparator)) {
        m_ui->queryLineEdit->setText(selected);
    }
    show();
    m_ui->queryLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->queryLineEdit->selectAll();
}

void FindBar::findNext()
{
    jump(1);
}

void FindBar::findPrevious()
{
    jump(-1);
}

void FindBar::jump(int direction)
{
    if (m_ui->queryLineEdit->text().isEmpty()) {
        activate();
        return;
    }
    if (m_stale) {
        searchNow();
    }
    if (m_hits.isEmpty()) {
        show();
        updateLabel();
        return;
    }
    const int from = m_editor->textCursor().selectionStart();
    const int current = currentHit();
    int index = 0;
    if (direction > 0) {
        const auto next =
            std::lower_bound(m_hits.cbegin(), m_hits.cend(), current >= 0 ? from + 1 : from);
        index = next == m_hits.cend() ? 0 : int(next - m_hits.cbegin());
    } else {
        const auto here = std::lower_bound(m_hits.cbegin(), m_hits.cend(), from);
        index = here == m_hits.cbegin() ? int(m_hits.size()) - 1 : int(here - m_hits.cbegin()) - 1;
    }
    showHit(index);
    m_anchor = m_hits.at(index);
}

void FindBar::searchNow()
{
    m_searchTimer.stop();
    const QString query = m_ui->queryLineEdit->text();
    const auto cs = m_ui->caseCheckBox->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    m_hits = m_document ? hitsIn(*m_document, query, cs) : QList<int>();
    m_hitLength = int(query.size());
    m_stale = false;
    updateLabel();
    m_markTimer.start();
}

// After typing in the bar the first hit from where the search began comes in sight; after a
// change of the article the caret stays where it is.
void FindBar::searchFromAnchor()
{
    searchNow();
    if (m_hits.isEmpty() || !m_ui->queryLineEdit->hasFocus()) {
        return;
    }
    const auto next = std::lower_bound(m_hits.cbegin(), m_hits.cend(), m_anchor);
    showHit(next == m_hits.cend() ? 0 : int(next - m_hits.cbegin()));
}

void FindBar::showHit(int index)
{
    QTextCursor cursor(m_document);
    cursor.setPosition(m_hits.at(index));
    cursor.setPosition(m_hits.at(index) + m_hitLength, QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    updateLabel();
}

int FindBar::currentHit() const
{
    const QTextCursor cursor = m_editor->textCursor();
    if (cursor.selectionEnd() - cursor.selectionStart() != m_hitLength || m_hitLength == 0) {
        return -1;
    }
    const auto here = std::lower_bound(m_hits.cbegin(), m_hits.cend(), cursor.selectionStart());
    return here != m_hits.cend() && *here == cursor.selectionStart() ? int(here - m_hits.cbegin())
                                                                     : -1;
}

void FindBar::updateLabel()
{
    QString text;
    if (!m_ui->queryLineEdit->text().isEmpty() && !m_stale) {
        const int current = currentHit();
        if (m_hits.isEmpty()) {
            text = tr("No hits");
        } else if (current < 0) {
            text = tr("%n hit(s)", "", int(m_hits.size()));
        } else {
            text = QStringLiteral("%1/%2").arg(locale().toString(current + 1),
                                               locale().toString(m_hits.size()));
        }
    }
    m_ui->hitsLabel->setText(text);
    m_ui->nextToolButton->setEnabled(!m_hits.isEmpty() || m_stale);
    m_ui->previousToolButton->setEnabled(!m_hits.isEmpty() || m_stale);
}

void FindBar::markVisibleHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isVisible() && !m_stale) {
        const QRect view = m_editor->viewport()->rect();
        const int first = m_editor->cursorForPosition(view.topLeft()).block().position();
        const QTextBlock lastBlock = m_editor->cursorForPosition(view.bottomRight()).block();
        const int last = lastBlock.position() + lastBlock.length();
        auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), first);
        for (; hit != m_hits.cend() && *hit < last && marks.size() < maxMarkedHits; ++hit) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_document);
            mark.cursor.setPosition(*hit);
            mark.cursor.setPosition(*hit + m_hitLength, QTextCursor::KeepAnchor);
            mark.format.setBackground(markColor());
            marks.append(mark);
        }
    }
    m_editor->setExtraSelections(marks);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ShiftModifier) {
            findPrevious();
        } else {
            findNext();
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_searchTimer.start();
    } else {
        m_markTimer.start();
    }
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_searchTimer.stop();
    m_editor->setExtraSelections({});
    if (isHidden()) { // closed, not gone with the window
        m_editor->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Pandian

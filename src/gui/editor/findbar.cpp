// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/findbar.h"

#include "gui/editor/articleeditor.h"
#include "gui/editor/clipboard.h"
#include "gui/theme.h"
#include "session/documentsearch.h"
#include "ui_findbar.h"

#include <QApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QLocale>
#include <QScrollBar>
#include <QTextBlock>
#include <QtConcurrent>

#include <algorithm>

namespace Pandian {

namespace {

// Milliseconds.
constexpr int queryPause = 150; // after the last change of what is looked for
constexpr int textPause = 400;  // after the last change of the article
constexpr int patience = 2000;  // with an expression

constexpr int maxMarkedHits = 2000; // in sight at once

QColor markColor()
{
    return {255, 193, 7, 96}; // amber, readable over light and dark paper
}

// What is pasted may hold line breaks, which nobody sees in a field.
QString lineOf(const QLineEdit &field)
{
    return withoutControls(field.text());
}

// The signs of expressions in it mean themselves.
QString asExpression(QString text)
{
    static const QRegularExpression signs(QStringLiteral("([\\\\^$.|?*+(){}\\[\\]])"));
    text.replace(signs, QStringLiteral("\\\\1"));
    return text.replace(QChar::LineSeparator, QStringLiteral("\\n"));
}

bool startsBefore(const TextRange &hit, int position)
{
    return hit.start < position;
}

} // namespace

FindBar::FindBar(ArticleEditor *editor, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::FindBar>())
    , m_editor(editor)
    , m_answers([this](const Result<QList<TextHit>> &hits) { take(hits); })
{
    m_ui->setupUi(this);
    makeStrip(*m_ui->messageFrame, Strip::Alert);
    m_searchTimer.setSingleShot(true);
    m_markTimer.setSingleShot(true);
    m_markTimer.setInterval(0);
    connect(&m_searchTimer, &QTimer::timeout, this, &FindBar::search);
    connect(&m_markTimer, &QTimer::timeout, this, &FindBar::markVisibleHits);
    connectWidgets();
    connectEditor();
    setMessage({});
    editableChanged();
    documentReplaced();
    hide();
}

FindBar::~FindBar() = default;

void FindBar::connectWidgets()
{
    const auto ask = [this] { forgetHits(queryPause, Then::ShowFirst); };
    connect(m_ui->queryLineEdit, &QLineEdit::textChanged, this, ask);
    for (const QCheckBox *option :
         {m_ui->caseCheckBox, m_ui->widthCheckBox, m_ui->regularCheckBox, m_ui->sectionCheckBox}) {
        connect(option, &QCheckBox::toggled, this, ask);
    }
    connect(m_ui->nextToolButton, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_ui->previousToolButton, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_ui->closeToolButton, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_ui->replaceToolButton, &QToolButton::toggled, this, [this](bool replacing) {
        editableChanged();
        QLineEdit *field = replacing ? m_ui->replacementLineEdit : m_ui->queryLineEdit;
        field->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->replacementLineEdit, &QLineEdit::textChanged, this, [this] {
        if (!m_hits.isEmpty()) { // the message was about the replacement
            setMessage({});
        }
    });
    connect(m_ui->replaceOnePushButton, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_ui->replaceAllPushButton, &QPushButton::clicked, this, &FindBar::replaceAll);
}

void FindBar::connectEditor()
{
    const auto mark = [this] {
        if (isVisible()) {
            m_markTimer.start();
        }
    };
    connect(m_editor->verticalScrollBar(), &QScrollBar::valueChanged, this, mark);
    connect(m_editor->verticalScrollBar(), &QScrollBar::rangeChanged, this, mark);
    connect(m_editor, &QTextEdit::cursorPositionChanged, this, &FindBar::caretMoved);
}

void FindBar::documentReplaced()
{
    if (m_document) {
        disconnect(m_document, nullptr, this, nullptr);
    }
    m_document = m_editor->document();
    connect(m_document, &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        if (removed > 0 || added > 0) {
            forgetHits(textPause);
        }
    });
    m_hits.clear();
    m_anchor = 0;
    forgetHits(queryPause);
}

void FindBar::editableChanged()
{
    const bool editable = !m_editor->isReadOnly();
    m_ui->replaceToolButton->setVisible(editable);
    const std::array<QWidget *, 4> row{m_ui->replacementLabel, m_ui->replacementLineEdit,
                                       m_ui->replaceOnePushButton, m_ui->replaceAllPushButton};
    for (QWidget *widget : row) {
        widget->setVisible(editable && m_ui->replaceToolButton->isChecked());
    }
}

void FindBar::activate()
{
    const QTextCursor cursor = m_editor->textCursor();
    const QString selected = cursor.selectedText();
    m_anchor = cursor.selectionStart();
    if (!selected.isEmpty() && selected.size() <= m_ui->queryLineEdit->maxLength() &&
        !selected.contains(QChar::ParagraphSeparator)) {
        const bool regular = m_ui->regularCheckBox->isChecked();
        m_ui->queryLineEdit->setText(regular ? asExpression(selected) : selected);
    }
    show();
    m_ui->queryLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->queryLineEdit->selectAll();
}

void FindBar::find(const QString &words)
{
    for (QCheckBox *narrowing :
         {m_ui->caseCheckBox, m_ui->regularCheckBox, m_ui->sectionCheckBox}) {
        narrowing->setChecked(false);
    }
    m_ui->widthCheckBox->setChecked(true); // as the library is searched
    m_anchor = m_editor->textCursor().selectionStart();
    m_ui->queryLineEdit->setText(words);
    show();
}

void FindBar::activateReplacing()
{
    m_ui->replaceToolButton->setChecked(true);
    activate();
}

QString FindBar::words() const
{
    return lineOf(*m_ui->queryLineEdit);
}

QString FindBar::replacement() const
{
    return lineOf(*m_ui->replacementLineEdit);
}

FindOptions FindBar::options() const
{
    return {m_ui->caseCheckBox->isChecked(), m_ui->widthCheckBox->isChecked(),
            m_ui->regularCheckBox->isChecked()};
}

// What is to be searched.
QList<DocumentParagraph> FindBar::paragraphs()
{
    const ArticleDocument *article = m_editor->articleDocument();
    m_section = m_editor->currentSection();
    if (!article || words().isEmpty()) {
        return {};
    }
    return m_ui->sectionCheckBox->isChecked() ? paragraphsOf(*article, m_section)
                                              : paragraphsOf(*article);
}

void FindBar::forgetHits(int pause, Then then)
{
    m_stale = true;
    m_then = then;
    m_answers.drop();
    if (isVisible()) {
        m_searchTimer.start(pause);
    }
}

void FindBar::search()
{
    m_searchTimer.stop();
    m_answers.drop();
    const auto pattern = textPattern(words(), options());
    if (!pattern) {
        take(pattern.error());
        return;
    }
    m_pattern = *pattern;
    m_answers.ask([paragraphs = paragraphs(), pattern = m_pattern] {
        return QtConcurrent::run([paragraphs, pattern] {
            return findHits(paragraphs, pattern, QDeadlineTimer(patience));
        });
    });
}

// At once: a key was pressed.
void FindBar::searchThen(Then then)
{
    m_then = then;
    search();
}

void FindBar::take(const Result<QList<TextHit>> &hits)
{
    m_hits = hits ? *hits : QList<TextHit>();
    m_stale = false;
    setMessage(hits ? QString() : hits.error().message);
    updateLabel();
    m_markTimer.start();
    finish(std::exchange(m_then, Then::Nothing));
}

void FindBar::finish(Then then)
{
    switch (then) {
    case Then::Nothing:
        return;
    case Then::ShowFirst: // from where the search began
        if (!m_hits.isEmpty() && isAncestorOf(QApplication::focusWidget())) {
            showHit(hitFrom(m_anchor));
        }
        return;
    case Then::GoOn:
        jump(1);
        return;
    case Then::GoBack:
        jump(-1);
        return;
    case Then::ReplaceOne:
        replaceOne();
        return;
    case Then::ReplaceAll:
        replaceAll();
        return;
    }
}

void FindBar::findNext()
{
    jump(1);
}

void FindBar::findPrevious()
{
    jump(-1);
}

// From where the caret is, and round the end.
void FindBar::jump(int direction)
{
    if (words().isEmpty()) {
        activate();
        return;
    }
    if (m_stale) {
        searchThen(direction > 0 ? Then::GoOn : Then::GoBack);
        return;
    }
    if (m_hits.isEmpty()) {
        show();
        updateLabel();
        return;
    }
    const int from = m_editor->textCursor().selectionStart();
    const qsizetype index = direction > 0 ? hitFrom(currentHit() >= 0 ? from + 1 : from)
                                          : (hitFrom(from) + m_hits.size() - 1) % m_hits.size();
    showHit(index);
    m_anchor = m_hits.at(index).start;
}

// The first one at the position or behind it; the first of all where there is none.
qsizetype FindBar::hitFrom(int position) const
{
    const auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), position, startsBefore);
    return hit == m_hits.cend() ? 0 : hit - m_hits.cbegin();
}

void FindBar::showHit(qsizetype index)
{
    QTextCursor cursor(m_document);
    cursor.setPosition(m_hits.at(index).start);
    cursor.setPosition(m_hits.at(index).end(), QTextCursor::KeepAnchor);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    updateLabel();
}

qsizetype FindBar::currentHit() const
{
    const QTextCursor cursor = m_editor->textCursor();
    const TextRange selected{cursor.selectionStart(),
                             cursor.selectionEnd() - cursor.selectionStart()};
    const auto here =
        std::lower_bound(m_hits.cbegin(), m_hits.cend(), selected.start, startsBefore);
    return here != m_hits.cend() && *here == selected ? here - m_hits.cbegin() : -1;
}

// What is being composed is typed text before anything is replaced. False: not possible, or only
// after the search that was begun.
bool FindBar::startsReplacing(Then then)
{
    QGuiApplication::inputMethod()->commit();
    if (m_editor->isReadOnly()) {
        return false;
    }
    if (m_stale) {
        searchThen(then);
        return false;
    }
    if (m_hits.isEmpty()) {
        return false;
    }
    const auto sound = checkReplacement(replacement(), m_pattern);
    setMessage(sound ? QString() : sound.error().message);
    return sound.ok();
}

// False: nothing was replaced, and the bar says why.
bool FindBar::replaces(const QList<TextHit> &hits)
{
    const auto replaced = replaceHits(*m_document, hits, m_pattern, replacement());
    setMessage(replaced ? QString() : replaced.error().message);
    return replaced.ok();
}

// What is not seen yet is only shown.
void FindBar::replaceOne()
{
    if (!startsReplacing(Then::ReplaceOne)) {
        return;
    }
    const qsizetype current = currentHit();
    if (current < 0 || replaces({m_hits.at(current)})) {
        jump(1);
    }
}

void FindBar::replaceAll()
{
    if (startsReplacing(Then::ReplaceAll)) {
        const int count = int(m_hits.size());
        if (replaces(m_hits)) {
            Q_EMIT allReplaced(count);
        }
    }
}

void FindBar::caretMoved()
{
    if (m_ui->sectionCheckBox->isChecked() && m_editor->currentSection() != m_section) {
        forgetHits(queryPause);
    }
    if (isVisible()) {
        updateLabel();
    }
}

void FindBar::updateLabel()
{
    QString text;
    if (!m_stale && !words().isEmpty() && m_ui->messageLabel->text().isEmpty()) {
        const qsizetype current = currentHit();
        if (m_hits.isEmpty()) {
            text = tr("No hits");
        } else if (current < 0) {
            text = tr("%Ln hit(s)", "", int(m_hits.size()));
        } else {
            text = QStringLiteral("%1/%2").arg(locale().toString(current + 1),
                                               locale().toString(m_hits.size()));
        }
    }
    m_ui->hitsLabel->setText(text);
    const bool hits = !m_hits.isEmpty() || m_stale;
    m_ui->nextToolButton->setEnabled(hits);
    m_ui->previousToolButton->setEnabled(hits);
    m_ui->replaceOnePushButton->setEnabled(hits);
    m_ui->replaceAllPushButton->setEnabled(hits);
}

void FindBar::setMessage(const QString &message)
{
    m_ui->messageLabel->setText(message);
    m_ui->messageFrame->setVisible(!message.isEmpty());
}

void FindBar::markVisibleHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (isVisible() && !m_stale) {
        const QRect view = m_editor->viewport()->rect();
        const int first = m_editor->cursorForPosition(view.topLeft()).block().position();
        const QTextBlock lastBlock = m_editor->cursorForPosition(view.bottomRight()).block();
        const int last = lastBlock.position() + lastBlock.length();
        auto hit = std::lower_bound(m_hits.cbegin(), m_hits.cend(), first, startsBefore);
        for (; hit != m_hits.cend() && hit->start < last && marks.size() < maxMarkedHits; ++hit) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(m_document);
            mark.cursor.setPosition(hit->start);
            mark.cursor.setPosition(hit->end(), QTextCursor::KeepAnchor);
            mark.format.setBackground(markColor());
            marks.append(mark);
        }
    }
    m_editor->setExtraSelections(marks);
}

void FindBar::pressEnter(bool shift)
{
    auto *button = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
    if (button && isAncestorOf(button) && !qobject_cast<QCheckBox *>(button)) {
        button->click();
    } else if (shift) {
        findPrevious();
    } else if (m_ui->replacementLineEdit->hasFocus()) {
        replaceOne();
    } else {
        findNext();
    }
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        hide();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        pressEnter(event->modifiers() & Qt::ShiftModifier);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

// The bar grows at the cost of the page.
void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().height() > event->oldSize().height() && currentHit() >= 0) {
        QTimer::singleShot(0, m_editor, &QTextEdit::ensureCursorVisible);
    }
}

void FindBar::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_stale) {
        m_searchTimer.start(queryPause);
    } else {
        m_markTimer.start();
    }
}

void FindBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_searchTimer.stop();
    m_answers.drop(); // nothing is replaced after all
    m_then = Then::Nothing;
    m_editor->setExtraSelections({});
    if (isHidden()) { // closed, not gone with the window
        m_editor->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/snippetsdialog.h"

#include "gui/namelists.h"
#include "text/pinyin.h"
#include "ui_snippetsdialog.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

constexpr int nameLength = 60;      // characters
constexpr int nameFromText = 12;    // so many of its characters name a new one
constexpr int textLength = 100'000; // characters

} // namespace

SnippetsDialog::SnippetsDialog(Settings &settings, const QString &selection, QString whyNotInsert,
                               QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_selection(selection.left(textLength))
    , m_whyNotInsert(std::move(whyNotInsert))
    , m_snippets(settings.snippets())
    , m_written(m_snippets)
    , m_ui(std::make_unique<Ui::SnippetsDialog>())
{
    m_ui->setupUi(this);
    m_ui->nameLineEdit->setMaxLength(nameLength);
    m_insert = m_ui->dialogButtonBox->button(QDialogButtonBox::Ok);
    m_insert->setText(tr("&Insert"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    const auto button = [this](const QString &text, void (SnippetsDialog::*slot)()) {
        QPushButton *made = m_ui->dialogButtonBox->addButton(text, QDialogButtonBox::ActionRole);
        made->setAutoDefault(false);
        connect(made, &QPushButton::clicked, this, slot);
        return made;
    };
    button(m_selection.isEmpty() ? tr("&New") : tr("&New from selection"), &SnippetsDialog::add);
    m_remove = button(tr("&Delete"), &SnippetsDialog::removeCurrent);
    m_bringBack = button(tr("&Undo deletion"), &SnippetsDialog::bringBack);
    m_bringBack->setEnabled(false);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &SnippetsDialog::insert);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, this, &SnippetsDialog::filter);
    connect(m_ui->namesListWidget, &QListWidget::currentRowChanged, this,
            &SnippetsDialog::showCurrent);
    connect(m_ui->namesListWidget, &QListWidget::itemActivated, this, &SnippetsDialog::insert);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, &SnippetsDialog::keepChanges);
    connect(m_ui->textPlainTextEdit, &QPlainTextEdit::textChanged, this,
            &SnippetsDialog::keepChanges);
    m_ui->filterLineEdit->installEventFilter(this);
    list();
    setCurrent(m_snippets.isEmpty() ? -1 : 0);
    m_ui->filterLineEdit->setFocus();
}

SnippetsDialog::~SnippetsDialog() = default;

// The arrow keys choose while one types.
bool SnippetsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
    if (watched == m_ui->filterLineEdit && key &&
        (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        const int step = key->key() == Qt::Key_Up ? -1 : 1;
        for (qsizetype i = current() + step; i >= 0 && i < m_snippets.size(); i += step) {
            if (!m_ui->namesListWidget->item(int(i))->isHidden()) {
                setCurrent(i);
                break;
            }
        }
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void SnippetsDialog::list()
{
    const QSignalBlocker blocker(m_ui->namesListWidget);
    m_ui->namesListWidget->clear();
    for (const Snippet &snippet : std::as_const(m_snippets)) {
        m_ui->namesListWidget->addItem(snippet.name);
    }
    filter();
}

void SnippetsDialog::filter()
{
    const QString typed = m_ui->filterLineEdit->text().trimmed();
    qsizetype first = -1;
    for (qsizetype i = 0; i < m_snippets.size(); ++i) {
        const Snippet &snippet = m_snippets.at(i);
        const bool found = typed.isEmpty() || findTyped(snippet.name, typed) ||
                           snippet.text.contains(typed, Qt::CaseInsensitive);
        m_ui->namesListWidget->item(int(i))->setHidden(!found);
        if (found && (first < 0 || i == current())) {
            first = i; // what is chosen stays so
        }
    }
    setCurrent(first);
}

qsizetype SnippetsDialog::current() const
{
    return m_ui->namesListWidget->currentRow();
}

void SnippetsDialog::setCurrent(qsizetype index)
{
    m_ui->namesListWidget->setCurrentRow(int(index));
    showCurrent();
}

void SnippetsDialog::showCurrent()
{
    const qsizetype index = current();
    const Snippet shown = index < 0 ? Snippet() : m_snippets.at(index);
    const QSignalBlocker name(m_ui->nameLineEdit);
    const QSignalBlocker text(m_ui->textPlainTextEdit);
    m_ui->nameLineEdit->setText(shown.name);
    m_ui->textPlainTextEdit->setPlainText(shown.text);
    m_ui->nameLineEdit->setEnabled(index >= 0);
    m_ui->textPlainTextEdit->setEnabled(index >= 0);
    m_remove->setEnabled(index >= 0);
    m_insert->setEnabled(index >= 0 && m_whyNotInsert.isEmpty() && !shown.text.isEmpty());
    m_ui->noticeLabel->setText(m_snippets.isEmpty() ? tr("There is none yet. Select what you write "
                                                         "often in the text, open this window and "
                                                         "make one of it.")
                                                    : m_whyNotInsert);
}

void SnippetsDialog::keepChanges()
{
    const qsizetype index = current();
    if (index < 0) {
        return;
    }
    Snippet &snippet = m_snippets[index];
    snippet.name = cleanLine(m_ui->nameLineEdit->text());
    snippet.text = cleanText(m_ui->textPlainTextEdit->toPlainText()).left(textLength);
    m_ui->namesListWidget->item(int(index))->setText(snippet.name);
    m_insert->setEnabled(m_whyNotInsert.isEmpty() && !snippet.text.isEmpty());
    write();
}

// With what another window has added meanwhile.
void SnippetsDialog::write()
{
    const QList<Snippet> stored = m_settings.snippets();
    for (const Snippet &snippet : stored) {
        if (!m_written.contains(snippet) && !m_snippets.contains(snippet)) {
            m_snippets.append(snippet);
            m_ui->namesListWidget->addItem(snippet.name);
        }
    }
    m_settings.setSnippets(m_snippets);
    m_written = m_snippets;
}

void SnippetsDialog::add()
{
    const QString name = cleanLine(m_selection).trimmed().left(nameFromText);
    m_snippets.prepend({name.isEmpty() ? tr("New phrase") : name, m_selection});
    write();
    m_ui->filterLineEdit->clear();
    list();
    setCurrent(0);
    m_ui->nameLineEdit->setFocus();
    m_ui->nameLineEdit->selectAll();
}

void SnippetsDialog::removeCurrent()
{
    const qsizetype index = current();
    if (index < 0) {
        return;
    }
    m_removed = m_snippets.takeAt(index);
    m_bringBack->setEnabled(true);
    write();
    list();
    setCurrent(std::min(index, m_snippets.size() - 1));
}

void SnippetsDialog::bringBack()
{
    if (m_removed) {
        m_snippets.prepend(*m_removed);
        m_removed.reset();
        m_bringBack->setEnabled(false);
        write();
        m_ui->filterLineEdit->clear();
        list();
        setCurrent(0);
    }
}

// The one used last comes first the next time.
void SnippetsDialog::insert()
{
    QGuiApplication::inputMethod()->commit();
    const qsizetype index = current();
    if (index < 0 || !m_insert->isEnabled()) {
        return;
    }
    const QString text = m_snippets.at(index).text;
    m_snippets.move(index, 0);
    write();
    accept();
    Q_EMIT insertRequested(text);
}

} // namespace Pandian

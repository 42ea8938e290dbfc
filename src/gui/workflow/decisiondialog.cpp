// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/decisiondialog.h"

#include "ui_decisiondialog.h"

#include "gui/statecolor.h"
#include "gui/workflow/decisiontexts.h"
#include "session/articledocument.h"
#include "text/counting.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QLocale>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

// Not wrong yet: this window asks for it.
bool isFilledInHere(Reason reason)
{
    return reason == Reason::OpinionMissing || reason == Reason::ReasonMissing ||
           reason == Reason::FullReadNotConfirmed;
}

} // namespace

DecisionDialog::DecisionDialog(OpenArticle &article, Action action, Facts facts, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::DecisionDialog>())
    , m_article(&article)
    , m_action(action)
    , m_facts(std::move(facts))
    , m_base(article.base())
    , m_changeNumber(article.document()->changeNumber())
{
    m_ui->setupUi(this);
    describe();
    setUpOpinion();
    setUpButtons();
    connect(&article, &QObject::destroyed, this, &QDialog::reject);
    showReasons();
}

DecisionDialog::~DecisionDialog() = default;

void DecisionDialog::describe()
{
    const ArticleSummary summary = m_article->summary();
    const Article text = m_article->document()->snapshot();
    setWindowTitle(actionText(m_action, m_facts.state));
    m_ui->titleLabel->setText(text.title.isEmpty() ? tr("(no headline yet)") : text.title);
    const QString words = QLocale().toString(countArticle(text).words);
    m_ui->revisionLabel->setText(
        m_article->savesRevision()
            ? tr("version %1 (saved with this step), %2 characters")
                  .arg(summary.revisionNumber + 1)
                  .arg(words)
            : tr("version %1, %2 characters").arg(summary.revisionNumber).arg(words));
    m_ui->stepLabel->setText(stepText(m_facts, m_action));
    m_ui->personLabel->setText(
        m_facts.singlePersonMode
            ? tr("%1 (single-person mode; the record says so)").arg(m_article->person().name)
            : m_article->person().name);
    m_ui->explanationLabel->setText(explanationText(m_action, m_facts));
}

void DecisionDialog::setUpOpinion()
{
    const QString caption = opinionCaption(m_action);
    m_ui->opinionLabel->setText(caption);
    m_ui->opinionLabel->setVisible(!caption.isEmpty());
    m_ui->opinionPlainTextEdit->setVisible(!caption.isEmpty());
    const QStringList phrases = phrasesFor(m_action, m_facts);
    m_ui->templatesToolButton->setVisible(!phrases.isEmpty());
    auto *menu = new QMenu(m_ui->templatesToolButton);
    for (const QString &phrase : phrases) {
        menu->addAction(phrase, this, [this, phrase] { insertPhrase(phrase); });
    }
    m_ui->templatesToolButton->setMenu(menu);
    connect(m_ui->opinionPlainTextEdit, &QPlainTextEdit::textChanged, this,
            &DecisionDialog::showReasons);

    const bool approving = m_action == Action::Approve;
    m_ui->againstFirstCheckBox->setVisible(approving && m_facts.state == State::AwaitingSecond);
    m_ui->fullReadCheckBox->setVisible(
        approving && refusals(m_action, m_facts).contains(Reason::FullReadNotConfirmed));
    connect(m_ui->fullReadCheckBox, &QCheckBox::toggled, this, &DecisionDialog::showReasons);
}

void DecisionDialog::setUpButtons()
{
    m_ok = m_ui->dialogButtonBox->button(QDialogButtonBox::Ok);
    m_ok->setText(actionText(m_action, m_facts.state));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &DecisionDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &DecisionDialog::reject);
    if (m_ui->opinionPlainTextEdit->isVisibleTo(this)) {
        m_ui->opinionPlainTextEdit->setFocus();
    } else {
        m_ok->setFocus();
        adjustSize();
    }
}

void DecisionDialog::insertPhrase(const QString &phrase)
{
    QTextCursor cursor = m_ui->opinionPlainTextEdit->textCursor();
    cursor.insertText(cursor.atBlockStart() ? phrase : u'\n' + phrase);
    m_ui->opinionPlainTextEdit->setFocus();
}

QString DecisionDialog::opinion() const
{
    return m_ui->opinionPlainTextEdit->toPlainText().trimmed();
}

void DecisionDialog::setOpinion(const QString &text)
{
    m_ui->opinionPlainTextEdit->setPlainText(text);
    m_ui->opinionPlainTextEdit->moveCursor(QTextCursor::End);
}

void DecisionDialog::addNote(const QString &text)
{
    m_ui->explanationLabel->setText(m_ui->explanationLabel->text() + u'\n' + text);
    adjustSize();
}

Facts DecisionDialog::facts() const
{
    Facts facts = m_facts;
    facts.hasOpinion = !opinion().isEmpty();
    facts.fullReadConfirmed = m_ui->fullReadCheckBox->isChecked();
    return facts;
}

void DecisionDialog::showReasons()
{
    const Facts known = facts();
    QStringList texts;
    const QList<Reason> reasons = refusals(m_action, known);
    for (const Reason reason : reasons) {
        texts.append(reasonText(reason, known));
    }
    tell(texts.join(u'\n'), !std::all_of(reasons.begin(), reasons.end(), isFilledInHere));
    m_ok->setEnabled(texts.isEmpty());
}

void DecisionDialog::tell(const QString &text, bool isWarning)
{
    setWarning(*m_ui->reasonsLabel, isWarning);
    m_ui->reasonsLabel->setText(text);
    m_ui->reasonsLabel->setVisible(!text.isEmpty());
}

void DecisionDialog::accept()
{
    QGuiApplication::inputMethod()->commit();
    if (!m_article) {
        return reject();
    }
    if (m_article->base() != m_base || m_article->document()->changeNumber() != m_changeNumber) {
        return tell(tr("The text is another one now than when this window was opened. Close it, "
                       "read the text, then decide."),
                    true);
    }
    ActionRequest request;
    request.action = m_action;
    request.opinion = opinion();
    request.fullReadConfirmed = m_ui->fullReadCheckBox->isChecked();
    request.againstFirst = m_ui->againstFirstCheckBox->isChecked();
    if (const Result<State> done = m_article->perform(request); !done) {
        if (done.error().code == ErrorCode::Conflict && m_article->isOvertaken()) {
            reject();
            Q_EMIT overtaken(done.error());
            return;
        }
        return tell(done.error().message, true);
    }
    QDialog::accept();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/replacewindow.h"

#include "ui_replacewindow.h"

#include "gui/editor/clipboard.h"
#include "gui/fittoscreen.h"
#include "gui/runningjob.h"
#include "session/workspace.h"
#include "workflow/workflow.h"

#include <QHeaderView>
#include <QProgressDialog>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

constexpr int progressInterval = 100; // milliseconds
constexpr int expandedArticles = 20;  // more would be a long way to the next one

// A line may be longer than the window.
void addRow(QTreeWidgetItem *item, const QString &text)
{
    auto *row = new QTreeWidgetItem(item, {text});
    row->setToolTip(0, text);
}

QString titleOf(const QString &title)
{
    return title.isEmpty() ? ReplaceWindow::tr("(without a title)") : title;
}

} // namespace

ReplaceWindow::ReplaceWindow(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ReplaceWindow>())
    , m_workspace(workspace)
    , m_finding([this](const Result<QList<FoundArticle>> &found) { showFound(found); })
    , m_replacing([this](const Result<ReplacedArticles> &replaced) { showReplaced(replaced); })
{
    m_ui->setupUi(this);
    fitToScreen(*this);
    m_ui->resultTreeWidget->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_ui->resultTreeWidget->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_ui->resultTreeWidget->header()->setStretchLastSection(false);
    m_progressTimer.setInterval(progressInterval);
    connectAll();
    forget();
}

ReplaceWindow::~ReplaceWindow()
{
    stop();
}

void ReplaceWindow::connectAll()
{
    connect(&m_progressTimer, &QTimer::timeout, this, &ReplaceWindow::showProgress);
    for (const QLineEdit *edit : {m_ui->wordsLineEdit, m_ui->replacementLineEdit}) {
        connect(edit, &QLineEdit::textChanged, this, &ReplaceWindow::forget);
        connect(edit, &QLineEdit::returnPressed, this, &ReplaceWindow::find);
    }
    for (const QCheckBox *option :
         {m_ui->matchCaseCheckBox, m_ui->anyWidthCheckBox, m_ui->regularCheckBox}) {
        connect(option, &QCheckBox::toggled, this, &ReplaceWindow::forget);
    }
    connect(m_ui->findPushButton, &QPushButton::clicked, this, &ReplaceWindow::find);
    connect(m_ui->replacePushButton, &QPushButton::clicked, this, &ReplaceWindow::replace);
    connect(m_ui->closePushButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->stopPushButton, &QPushButton::clicked, this, &ReplaceWindow::stop);
    connect(m_ui->resultTreeWidget, &QTreeWidget::itemChanged, this, &ReplaceWindow::updateButtons);
    connect(m_ui->resultTreeWidget, &QTreeWidget::itemActivated, this,
            [this](const QTreeWidgetItem *item) {
                const QTreeWidgetItem *top = item->parent() ? item->parent() : item;
                Q_EMIT articleActivated(top->data(0, Qt::UserRole).value<ArticleId>());
            });
    connect(&m_workspace, &Workspace::libraryOpened, this, &ReplaceWindow::forget);
    connect(&m_workspace, &Workspace::libraryClosed, this, &ReplaceWindow::forget);
    connect(&m_workspace, &Workspace::personChanged, this, &ReplaceWindow::forget);
}

void ReplaceWindow::activate(const QString &words)
{
    if (!words.isEmpty() && !m_ui->regularCheckBox->isChecked()) {
        m_ui->wordsLineEdit->setText(words);
    }
    show();
    raise();
    activateWindow();
    m_ui->wordsLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->wordsLineEdit->selectAll();
}

void ReplaceWindow::forget()
{
    stop();
    m_finding.drop();
    m_found.clear();
    const bool hadList = m_ui->resultTreeWidget->topLevelItemCount() > 0;
    m_ui->resultTreeWidget->clear();
    say(!m_workspace.isOpen() ? tr("No library is open.")
        : hadList ? tr("The list was of what stood here before; find again to see the new one.")
                  : tr("Nothing is changed before you have seen the list."));
    end();
    updateButtons();
}

Result<Replacement> ReplaceWindow::replacement() const
{
    FindOptions options;
    options.matchCase = m_ui->matchCaseCheckBox->isChecked();
    options.anyWidth = m_ui->anyWidthCheckBox->isChecked();
    options.regular = m_ui->regularCheckBox->isChecked();
    const Result<TextPattern> pattern =
        textPattern(withoutControls(m_ui->wordsLineEdit->text()), options);
    if (!pattern) {
        return pattern.error();
    }
    const QString text = withoutControls(m_ui->replacementLineEdit->text());
    if (const Result<void> right = checkReplacement(text, *pattern); !right) {
        return right.error();
    }
    return Replacement{*pattern, text};
}

void ReplaceWindow::find()
{
    forget();
    if (!m_workspace.isOpen() || m_ui->wordsLineEdit->text().isEmpty()) {
        return;
    }
    const Result<Replacement> wanted = replacement();
    if (!wanted) {
        say(wanted.error().message);
        return;
    }
    m_replacement = *wanted;
    say(tr("Searching…"));
    begin();
    m_finding.ask([this, wanted = *wanted, job = m_job] {
        return findInLibrary(m_workspace, wanted, RunningJob::progress(job),
                             RunningJob::cancelCheck(job));
    });
}

void ReplaceWindow::showFound(const Result<QList<FoundArticle>> &found)
{
    end();
    if (!found) {
        say(found.error().message);
        updateButtons();
        return;
    }
    m_found = found->mid(0, MaxArticlesWithParagraphs);
    {
        const QSignalBlocker blocker(m_ui->resultTreeWidget);
        for (const FoundArticle &article : std::as_const(m_found)) {
            addArticle(article);
        }
    }
    say(foundText(*found));
    updateButtons();
}

QString ReplaceWindow::foundText(const QList<FoundArticle> &found) const
{
    int hits = 0;
    int articles = 0;
    for (const FoundArticle &article : found) {
        hits += article.hits;
        articles += article.hits > 0 ? 1 : 0;
    }
    QStringList lines{articles == 0 ? tr("No article has these words.")
                                    : tr("%1 in %2.")
                                          .arg(tr("%n place(s)", nullptr, hits),
                                               tr("%n article(s)", nullptr, articles))};
    if (found.size() > m_found.size()) {
        lines.append(tr("The first %L1 are listed; find again afterwards for the others.")
                         .arg(m_found.size()));
    }
    if (std::any_of(m_found.cbegin(), m_found.cend(),
                    [](const FoundArticle &article) { return !article.whyNot.isEmpty(); })) {
        lines.append(tr("Articles without a box cannot be changed now; below each stands why."));
    }
    return lines.join(u'\n');
}

// The article, and below it each paragraph as it is and as it would be. What is under review is
// changed only by those who mean it.
void ReplaceWindow::addArticle(const FoundArticle &article)
{
    QString name = titleOf(article.title);
    if (article.hits > 0) {
        name = tr("%1 — %2").arg(name, tr("%n place(s)", nullptr, article.hits));
    }
    auto *item = new QTreeWidgetItem(m_ui->resultTreeWidget, {name, stateText(article.state)});
    item->setData(0, Qt::UserRole, QVariant::fromValue(article.id));
    if (article.whyNot.isEmpty()) {
        const bool underReview = roundOf(article.state).has_value();
        item->setCheckState(0, underReview ? Qt::Unchecked : Qt::Checked);
    } else {
        addRow(item, article.whyNot);
    }
    int shown = 0;
    for (const FoundParagraph &paragraph : article.paragraphs) {
        addRow(item, paragraph.text + u"\n→ "_qs + paragraph.replaced);
        shown += paragraph.hits;
    }
    if (shown < article.hits) {
        addRow(item, tr("%n more place(s)", nullptr, article.hits - shown));
    }
    item->setExpanded(m_ui->resultTreeWidget->topLevelItemCount() <= expandedArticles);
}

QList<FoundArticle> ReplaceWindow::chosen() const
{
    QList<FoundArticle> articles;
    for (int row = 0; row < m_found.size(); ++row) {
        const QTreeWidgetItem *item = m_ui->resultTreeWidget->topLevelItem(row);
        if (m_found.at(row).whyNot.isEmpty() && item->checkState(0) == Qt::Checked) {
            articles.append(m_found.at(row));
        }
    }
    return articles;
}

void ReplaceWindow::replace()
{
    const QList<FoundArticle> articles = chosen();
    if (m_job || articles.isEmpty()) {
        return;
    }
    m_job = std::make_shared<RunningJob>();
    // Nothing else is done meanwhile: the articles stay as they were looked at, and what became of
    // them is told.
    m_dialog = new QProgressDialog(tr("Replacing…"), tr("Stop"), 0, int(articles.size()), this);
    m_dialog->setWindowTitle(windowTitle());
    m_dialog->setWindowModality(Qt::ApplicationModal);
    m_dialog->setMinimumDuration(0);
    m_dialog->setAutoReset(false);
    connect(m_dialog, &QProgressDialog::canceled, this, &ReplaceWindow::stop);
    m_dialog->show();
    m_progressTimer.start();
    updateButtons();
    m_replacing.ask([this, articles, wanted = m_replacement, job = m_job] {
        return replaceInLibrary(m_workspace, articles, wanted, RunningJob::progress(job),
                                RunningJob::cancelCheck(job));
    });
}

// Nobody looks at what is being found.
void ReplaceWindow::reject()
{
    if (!m_dialog) {
        stop();
    }
    QDialog::reject();
}

void ReplaceWindow::stop()
{
    if (m_job) {
        m_job->cancelled = true;
    }
}

void ReplaceWindow::showReplaced(const Result<ReplacedArticles> &replaced)
{
    end();
    m_found.clear();
    m_ui->resultTreeWidget->clear();
    if (!replaced) {
        say(replaced.error().message);
    } else {
        QStringList lines;
        if (replaced->articles > 0) {
            lines.append(tr("%1 in %2 replaced; each of the articles has a new version.")
                             .arg(tr("%n place(s)", nullptr, replaced->hits),
                                  tr("%n article(s)", nullptr, replaced->articles)));
        }
        if (replaced->unchanged > 0) {
            lines.append(tr("%n article(s) did not have these words any more.", nullptr,
                            replaced->unchanged));
        }
        if (replaced->left > 0) {
            lines.append(tr("It was stopped before %n article(s).", nullptr, replaced->left));
        }
        if (!replaced->failures.isEmpty()) {
            lines.append(tr("%n article(s) were left as they are; the list says why.", nullptr,
                            int(replaced->failures.size())));
        }
        say(lines.join(u'\n'));
        for (const ReplacedArticles::Failure &failure : replaced->failures) {
            auto *item =
                new QTreeWidgetItem(m_ui->resultTreeWidget, QStringList(titleOf(failure.title)));
            item->setData(0, Qt::UserRole, QVariant::fromValue(failure.id));
            addRow(item, failure.why);
            item->setExpanded(true);
        }
    }
    updateButtons();
}

void ReplaceWindow::begin()
{
    m_job = std::make_shared<RunningJob>();
    m_progressTimer.start();
    m_ui->progressBar->setRange(0, 0);
    m_ui->progressBar->show();
    m_ui->stopPushButton->show();
    updateButtons();
}

void ReplaceWindow::end()
{
    m_job.reset();
    m_progressTimer.stop();
    if (m_dialog) {
        m_dialog->hide();
        m_dialog->deleteLater(); // it may be showing how far the job is
        m_dialog = nullptr;
    }
    m_ui->progressBar->hide();
    m_ui->stopPushButton->hide();
}

void ReplaceWindow::showProgress()
{
    if (m_job->cancelled) {
        return; // it would be shown again
    }
    if (m_dialog) {
        m_dialog->setValue(int(m_job->done));
        return;
    }
    m_ui->progressBar->setRange(0, int(m_job->total)); // 0: unknown
    m_ui->progressBar->setValue(int(m_job->done));
}

void ReplaceWindow::updateButtons()
{
    const auto count = int(chosen().size());
    m_ui->findPushButton->setEnabled(m_workspace.isOpen() && !m_job &&
                                     !m_ui->wordsLineEdit->text().isEmpty());
    m_ui->replacePushButton->setEnabled(!m_job && count > 0);
    m_ui->replacePushButton->setText(count > 0 ? tr("&Replace in %n article(s)", nullptr, count)
                                               : tr("&Replace in the chosen articles"));
}

void ReplaceWindow::say(const QString &text)
{
    m_ui->statusLabel->setText(text);
}

} // namespace Pandian

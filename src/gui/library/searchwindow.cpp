// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/library/searchwindow.h"

#include "gui/fittoscreen.h"
#include "ui_searchwindow.h"

#include "gui/library/articledelegate.h"
#include "gui/library/searchmodel.h"

#include <QKeyEvent>
#include <QLocale>

namespace Pandian {

namespace {

constexpr int typingPause = 200; // milliseconds

enum Period { Anytime, Today, LastWeek, LastMonth, ThisYear, FromTo };

QDate firstDay(Period period, const QDate &today)
{
    switch (period) {
    case Today:
        return today;
    case LastWeek:
        return today.addDays(-6);
    case LastMonth:
        return today.addDays(-29);
    case ThisYear:
        return {today.year(), 1, 1};
    case Anytime:
    case FromTo:
        break;
    }
    return {};
}

bool asksAnything(const SearchRequest &request)
{
    return !request.text.isEmpty() || !request.column.isEmpty() || request.state ||
           !request.person.isNull() || request.from.isValid() || request.to.isValid();
}

} // namespace

SearchWindow::SearchWindow(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::SearchWindow>())
    , m_workspace(workspace)
    , m_model(new SearchModel(workspace, this))
    , m_people([this](const Result<QList<PersonEntry>> &people) {
        takePeople(people ? *people : QList<PersonEntry>());
    })
{
    m_ui->setupUi(this);
    fitToScreen(*this);
    m_ui->resultListView->setModel(m_model);
    m_ui->resultListView->setItemDelegate(
        new ArticleDelegate(ArticleDelegate::Lines::WithSnippet, this));
    m_ui->textLineEdit->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    fillChoices();
    connectAll();
    reset();
}

SearchWindow::~SearchWindow() = default;

void SearchWindow::fillChoices()
{
    m_ui->stateComboBox->addItem(tr("Any state"));
    for (const State state : AllStates) {
        m_ui->stateComboBox->addItem(stateText(state), int(state));
    }
    m_ui->periodComboBox->addItem(tr("Any time"), Anytime);
    m_ui->periodComboBox->addItem(tr("Today"), Today);
    m_ui->periodComboBox->addItem(tr("In the last 7 days"), LastWeek);
    m_ui->periodComboBox->addItem(tr("In the last 30 days"), LastMonth);
    m_ui->periodComboBox->addItem(tr("This year"), ThisYear);
    m_ui->periodComboBox->addItem(tr("From – to"), FromTo);
    const QDate today = QDate::currentDate();
    m_ui->fromDateEdit->setDate(today.addMonths(-1));
    m_ui->toDateEdit->setDate(today);
    updateRange();
}

void SearchWindow::connectAll()
{
    connect(&m_pause, &QTimer::timeout, this, &SearchWindow::searchNow);
    connect(m_ui->textLineEdit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->columnLineEdit, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->stateComboBox, &QComboBox::currentIndexChanged, this, &SearchWindow::searchNow);
    connect(m_ui->personComboBox, &QComboBox::activated, this, &SearchWindow::searchNow);
    connect(m_ui->periodComboBox, &QComboBox::currentIndexChanged, this, [this] {
        updateRange();
        searchNow();
    });
    connect(m_ui->fromDateEdit, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->toDateEdit, &QDateEdit::dateChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_ui->resultListView, &QListView::activated, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_ui->openPushButton, &QPushButton::clicked, this,
            [this] { openRow(m_ui->resultListView->currentIndex().row()); });
    connect(m_ui->morePushButton, &QPushButton::clicked, this, [this] { m_model->fetchMore({}); });
    connect(m_model, &SearchModel::answered, this, &SearchWindow::showStatus);
    connect(m_model, &SearchModel::failed, this, [this](const Error &error) {
        showStatus();
        m_ui->statusLabel->setText(error.message);
    });
    connect(&m_workspace, &Workspace::libraryOpened, this, &SearchWindow::reset);
    connect(&m_workspace, &Workspace::libraryClosed, this, &SearchWindow::reset);
}

void SearchWindow::searchFor(const QString &words)
{
    m_ui->columnLineEdit->clear();
    for (QComboBox *filter : {m_ui->stateComboBox, m_ui->personComboBox, m_ui->periodComboBox}) {
        filter->setCurrentIndex(0);
    }
    m_ui->textLineEdit->setText(words);
    activate();
}

void SearchWindow::activate()
{
    if (m_workspace.isOpen()) {
        m_people.ask([this] { return lookUpPeople(m_workspace); });
    }
    show();
    raise();
    activateWindow();
    m_ui->textLineEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->textLineEdit->selectAll();
    searchNow(); // the library may have changed
}

void SearchWindow::takePeople(const QList<PersonEntry> &people)
{
    const QString chosen = m_ui->personComboBox->currentData().toString();
    m_ui->personComboBox->clear();
    m_ui->personComboBox->addItem(tr("Anybody"));
    for (const PersonEntry &entry : people) {
        m_ui->personComboBox->addItem(entry.person.name, entry.person.id.toString());
    }
    m_ui->personComboBox->setCurrentIndex(std::max(0, m_ui->personComboBox->findData(chosen)));
}

void SearchWindow::reset()
{
    m_people.drop();
    takePeople({});
    m_model->clear();
    if (isVisible() && m_workspace.isOpen()) {
        activate();
    } else {
        showStatus();
    }
}

void SearchWindow::updateRange()
{
    const bool visible = m_ui->periodComboBox->currentData().toInt() == FromTo;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->rangeLabel, m_ui->fromDateEdit,
                                                            m_ui->dashLabel, m_ui->toDateEdit}) {
        widget->setVisible(visible);
    }
}

SearchRequest SearchWindow::request() const
{
    SearchRequest request;
    request.text = m_ui->textLineEdit->text().trimmed();
    request.column = m_ui->columnLineEdit->text().trimmed();
    if (const QVariant state = m_ui->stateComboBox->currentData(); state.isValid()) {
        request.state = State(state.toInt());
    }
    request.person = PersonId::fromString(m_ui->personComboBox->currentData().toString());
    const auto period = Period(m_ui->periodComboBox->currentData().toInt());
    request.from = firstDay(period, QDate::currentDate());
    if (period == FromTo) {
        request.from = m_ui->fromDateEdit->date();
        request.to = m_ui->toDateEdit->date();
    }
    return request;
}

void SearchWindow::searchNow()
{
    m_pause.stop();
    if (!m_workspace.isOpen() || !isVisible()) {
        return;
    }
    const SearchRequest asked = request();
    if (asksAnything(asked)) {
        m_model->search(asked);
    } else {
        m_model->clear();
    }
    showStatus();
}

void SearchWindow::showStatus()
{
    const int count = m_model->rowCount();
    QString text;
    if (!m_workspace.isOpen()) {
        text = tr("No library is open.");
    } else if (m_model->isSearching()) {
        text = tr("Searching…");
    } else if (m_model->hasMore()) {
        text = tr("The newest %n article(s) found; there are more.", "", count);
    } else if (count > 0) {
        text = tr("%n article(s) found.", "", count);
    } else if (!asksAnything(request())) {
        text = tr("Type words to look for, or choose a column, state, person or time.");
    } else {
        text = tr("Nothing was found. Try fewer words or other conditions.");
    }
    m_ui->statusLabel->setText(text);
    m_ui->morePushButton->setVisible(m_model->hasMore());
    m_ui->openPushButton->setEnabled(count > 0);
    if (count > 0 && !m_ui->resultListView->currentIndex().isValid()) {
        m_ui->resultListView->setCurrentIndex(m_model->index(0));
    }
}

void SearchWindow::openRow(int row)
{
    if (const ArticleId id = m_model->articleAt(row); !id.isNull()) {
        Q_EMIT articleActivated(id, m_model->wordsAt(row));
    }
}

// From the words straight into the list.
bool SearchWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->textLineEdit && event->type() == QEvent::KeyPress &&
        m_model->rowCount() > 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_PageDown) {
            m_ui->resultListView->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

// Enter opens what is chosen in the list; while a search is on its way it would be another one.
// Where nothing is listed it searches again.
void SearchWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_pause.isActive() || (m_model->rowCount() == 0 && !m_model->isSearching())) {
            searchNow();
        } else if (!m_model->isSearching()) {
            openRow(m_ui->resultListView->currentIndex().row());
        }
        event->accept();
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace Pandian

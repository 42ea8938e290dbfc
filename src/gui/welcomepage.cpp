// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/welcomepage.h"

#include "gui/icons.h"
#include "gui/theme.h"
#include "session/lookups.h"
#include "ui_welcomepage.h"

#include <QDir>
#include <QMenu>

namespace Pandian {

namespace {

constexpr int recentArticles = 10;
constexpr int listWidth = 480; // pixels

} // namespace

WelcomePage::WelcomePage(Workspace &workspace, QWidget *parent)
    : QScrollArea(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::WelcomePage>())
{
    auto *content = new QWidget;
    m_ui->setupUi(content);
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    makePrimary(*m_ui->newPushButton);
    makePrimary(*m_ui->signInPushButton); // where there is one, nothing can be written before
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setAutoDefault(true); // Enter presses it
    }
    m_ui->newPushButton->setIcon(iconOnAccent(u"document-new"_qs));
    m_ui->demonstrationPushButton->setIcon(themeIcon(u"story-editor"_qs));
    m_ui->importPushButton->setIcon(themeIcon(u"document-import"_qs));
    m_ui->libraryPushButton->setIcon(themeIcon(u"document-open"_qs));
    m_ui->signInPushButton->setIcon(iconOnAccent(u"user-identity"_qs));
    m_ui->recentListWidget->setFixedWidth(listWidth);
    m_ui->libraryLabel->setForegroundRole(QPalette::PlaceholderText);
    m_ui->recentLabel->setForegroundRole(QPalette::PlaceholderText);
    auto *import = new QMenu(m_ui->importPushButton);
    import->addAction(tr("From a file…"), this, &WelcomePage::importRequested);
    import->addAction(tr("From the clipboard"), this, &WelcomePage::clipboardRequested);
    m_ui->importPushButton->setMenu(import);

    connect(m_ui->newPushButton, &QPushButton::clicked, this, &WelcomePage::newRequested);
    connect(m_ui->demonstrationPushButton, &QPushButton::clicked, this,
            &WelcomePage::demonstrationRequested);
    connect(m_ui->libraryPushButton, &QPushButton::clicked, this, &WelcomePage::libraryRequested);
    connect(m_ui->signInPushButton, &QPushButton::clicked, this, &WelcomePage::signInRequested);
    connect(m_ui->libraryLabel, &QLabel::linkActivated, this, &WelcomePage::locationRequested);
    const auto open = [this](const QListWidgetItem *item) {
        if (!isVisible()) {
            return; // where one click activates, it comes twice
        }
        Q_EMIT articleActivated(ArticleId::fromString(item->data(Qt::UserRole).toString()));
    };
    connect(m_ui->recentListWidget, &QListWidget::itemActivated, this, open);
    connect(m_ui->recentListWidget, &QListWidget::itemClicked, this, open);
}

WelcomePage::~WelcomePage() = default;

void WelcomePage::showEvent(QShowEvent *event)
{
    QScrollArea::showEvent(event);
    refresh();
}

void WelcomePage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        showLibrary();
    }
}

bool WelcomePage::hasArticles() const
{
    return m_ui->recentListWidget->count() > 0;
}

void WelcomePage::refresh()
{
    if (isHidden()) {
        return; // read when it is shown
    }
    const bool signedIn = m_workspace.person().has_value();
    const bool creating = m_workspace.mayCreateArticle().ok();
    m_ui->newPushButton->setVisible(creating);
    m_ui->demonstrationPushButton->setVisible(signedIn);
    m_ui->importPushButton->setVisible(creating);
    m_ui->signInPushButton->setVisible(m_workspace.isOpen() && !signedIn);
    fillRecent();
    m_ui->recentLabel->setVisible(hasArticles());
    m_ui->recentListWidget->setVisible(hasArticles());
    showLibrary();
}

void WelcomePage::showLibrary()
{
    m_ui->libraryLabel->clear(); // the same text again would keep the link's old colour
    m_ui->libraryLabel->setText(
        tr("Library: %1").arg(QDir::toNativeSeparators(m_workspace.libraryPath()).toHtmlEscaped()) +
        u"<br><a href=\"location\">%1</a>"_qs.arg(tr("Change where it is kept…")));
}

void WelcomePage::fillRecent()
{
    QListWidget &list = *m_ui->recentListWidget;
    list.clear();
    const Result<QList<ArticleSummary>> articles = newestArticles(m_workspace, recentArticles);
    if (!articles) {
        return;
    }
    for (const ArticleSummary &article : *articles) {
        const QString title = article.title.isEmpty() ? tr("(without a title)") : article.title;
        auto *item = new QListWidgetItem(tr("%1 — %2").arg(title, stateText(article.state)), &list);
        item->setData(Qt::UserRole, article.id.toString());
        item->setToolTip(title);
    }
    const int height = list.count() > 0 ? list.sizeHintForRow(0) * list.count() : 0;
    list.setFixedHeight(height + 2 * list.frameWidth());
}

} // namespace Pandian

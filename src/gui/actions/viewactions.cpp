// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/viewactions.h"

#include "gui/actions/usable.h"
#include "gui/editor/editorpage.h"
#include "gui/theme.h"
#include "gui/windowlayout.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QStatusBar>
#include <QToolBar>

namespace Pandian {

// Of keys: hidden by those of this namespace. clang-tidy sees no use of an operator.
using ::operator|; // NOLINT(misc-unused-using-decls)

namespace {

constexpr int zoomStep = 10; // per cent

} // namespace

ViewActions::ViewActions(EditorPage &page, WindowLayout &layout, Settings &settings,
                         QMainWindow &window)
    : QObject(&window)
    , m_page(page)
    , m_layout(layout)
    , m_settings(settings)
    , m_window(window)
    , m_focusMode(new QAction(tr("Focus mode"), this))
    , m_reset(new QAction(tr("Reset window layout"), this))
{
    m_focusMode->setCheckable(true);
    m_focusMode->setShortcut(Qt::Key_F11);
    connect(m_focusMode, &QAction::toggled, &m_layout, &WindowLayout::setFocusMode);
    connect(m_reset, &QAction::triggered, this, [this] {
        m_focusMode->setChecked(false);
        m_layout.reset();
    });
    connect(&page, &EditorPage::zoomRequested, this, &ViewActions::setZoom);
}

void ViewActions::fillMenu(QMenu &menu, const QList<QAction *> &paneToggles,
                           const QList<QAction *> &goActions, QToolBar &toolBar)
{
    m_paneToggles = paneToggles;
    menu.addActions(paneToggles);
    menu.addSeparator();
    menu.addActions(goActions);
    for (const auto &[text, key, by] :
         {std::tuple(tr("Next pane"), QKeySequence(Qt::Key_F6), 1),
          std::tuple(tr("Previous pane"), QKeySequence(Qt::SHIFT | Qt::Key_F6), -1)}) {
        menu.addAction(text, &m_layout, [this, by = by] { m_layout.focusPane(by); })
            ->setShortcut(key);
    }
    menu.addSeparator();
    menu.addAction(m_focusMode);
    fillZoomMenu(*menu.addMenu(tr("&Zoom")));
    fillThemeMenu(*menu.addMenu(tr("&Appearance")));
    menu.addSeparator();
    QAction *tools = toolBar.toggleViewAction();
    tools->setText(tr("Tool bar"));
    menu.addAction(tools);
    QAction *status = menu.addAction(tr("Status bar"));
    status->setCheckable(true);
    connect(status, &QAction::toggled, &m_layout, &WindowLayout::setStatusBarShown);
    status->setChecked(m_layout.isStatusBarShown());
    m_window.statusBar()->setVisible(status->isChecked());
    menu.addSeparator();
    menu.addAction(m_reset);
}

void ViewActions::fillZoomMenu(QMenu &menu)
{
    QAction *in =
        menu.addAction(tr("Zoom in"), this, [this] { setZoom(m_page.zoomPercent() + zoomStep); });
    in->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    QAction *out =
        menu.addAction(tr("Zoom out"), this, [this] { setZoom(m_page.zoomPercent() - zoomStep); });
    out->setShortcut(Qt::CTRL | Qt::Key_Minus);
    QAction *original = menu.addAction(tr("Actual size"), this, [this] { setZoom(100); });
    original->setShortcut(Qt::CTRL | Qt::Key_0);
}

void ViewActions::fillThemeMenu(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    const QStringList names{tr("As the system"), tr("Light"), tr("Dark"),
                            tr("High contrast")}; // in the order of Theme
    for (int i = 0; i < names.size(); ++i) {
        QAction *theme = menu.addAction(names.at(i));
        theme->setCheckable(true);
        group->addAction(theme);
        m_themes.append(theme);
        connect(theme, &QAction::triggered, this, [this, i] { setTheme(Theme(i)); });
    }
    m_themes.at(int(m_settings.theme()))->setChecked(true);
}

void ViewActions::setArticleOpen(bool open)
{
    const QString closed = whyWithoutArticle(open);
    for (QAction *pane : std::as_const(m_paneToggles)) {
        setUsable(*pane, closed);
    }
    setUsable(*m_focusMode, closed);
    setUsable(*m_reset, closed);
    if (!open) {
        m_focusMode->setChecked(false);
    }
}

void ViewActions::setTheme(Theme theme)
{
    m_settings.setTheme(theme);
    m_themes.at(int(theme))->setChecked(true);
    applyTheme(theme);
}

void ViewActions::followSystem()
{
    if (m_settings.theme() == Theme::System) {
        applyTheme(Theme::System);
    }
}

void ViewActions::setZoom(int percent)
{
    m_page.setZoomPercent(percent);
    m_settings.setZoomPercent(m_page.zoomPercent());
    Q_EMIT zoomChanged(m_page.zoomPercent());
}

void ViewActions::readSettings()
{
    setTheme(m_settings.theme());
    setZoom(m_settings.zoomPercent());
}

void ViewActions::leaveFocusMode()
{
    m_focusMode->setChecked(false);
}

} // namespace Pandian

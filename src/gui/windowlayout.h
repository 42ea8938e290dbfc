// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace Pandian {

class Settings;

// What the last session left of the window's size and panes.
enum class SavedLayout {
    Use,
    LeaveAlone, // neither read nor written: for a session that may not rely on it
};

// Size and place of the window and the panes round the page: where they stand is kept, set back on
// request, and the panes are put away while no article is open.
class WindowLayout : public QObject
{
    Q_OBJECT

public:
    WindowLayout(QMainWindow &window, Settings &settings, SavedLayout saved);

    // Panes on one side are tabs of one another, in the order they are added.
    QDockWidget *addPane(const QString &name, const QString &title, QWidget *content,
                         Qt::DockWidgetArea area);
    // Size and place of the window, before it is shown.
    void restoreWindow();
    // With the window on the screen: Qt restores docks rightly only then.
    void restorePanes();
    void save();
    void reset();
    void setPanesShown(bool shown);
    // The keys go to the page or pane that comes `by` places after the one that has them.
    void focusPane(int by);
    // 专注模式
    void setFocusMode(bool on);
    bool isFocusMode() const { return m_focusMode; }
    bool isStatusBarShown() const;
    void setStatusBarShown(bool shown);

private:
    struct Pane
    {
        QDockWidget *dock = nullptr;
        Qt::DockWidgetArea area = Qt::LeftDockWidgetArea; // where it stands at first
    };
    void apply(const QByteArray &state);
    void resetSide(Qt::DockWidgetArea area, int width, bool shown);
    void hideAll();

    QMainWindow &m_window;
    Settings &m_settings;
    const SavedLayout m_saved;
    QList<Pane> m_panes;
    QByteArray m_state;       // with the panes shown
    QByteArray m_beforeFocus; // what setFocusMode(false) goes back to
    QByteArray m_geometryBeforeFocus;
    bool m_restored = false;
    bool m_panesShown = false;
    bool m_focusMode = false;
    bool m_wasMaximized = false;
};

} // namespace Pandian

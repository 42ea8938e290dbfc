// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endtoend/desktop.h"

#include "support/sourcetree.h"

#include <QApplication>
#include <QDir>
#include <QInputMethodEvent>
#include <QPixmap>
#include <QScreen>
#include <QTest>
#include <QWidget>
#include <QWindow>

#include <cstdio>

namespace Pandian {

namespace {

constexpr int timeout = 20'000; // milliseconds

// It talks to the X server alone: our own event loop may rest meanwhile.
void xdotool(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QStringLiteral("xdotool"), arguments);
    if (!process.waitForFinished(timeout) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        QTest::qFail(qPrintable(QStringLiteral("xdotool ") + arguments.join(u' ')), __FILE__,
                     __LINE__);
    }
}

// Sees whether a press of the mouse reaches a window. What is pressed in the menu of a menu comes
// by way of the one that opened first.
class PressWatch : public QObject
{
public:
    explicit PressWatch(const QWidget &widget)
        : m_window(widget.window()->windowHandle())
        , m_isPopup(widget.window()->windowType() == Qt::Popup)
    {
        QCoreApplication::instance()->installEventFilter(this);
    }
    bool seen() const { return m_seen; }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        m_seen |= event->type() == QEvent::MouseButtonPress &&
                  (watched == m_window || (m_isPopup && watched->isWindowType()));
        return false;
    }

private:
    const QObject *m_window;
    const bool m_isPopup;
    bool m_seen = false;
};

QStringList moveTo(const QPoint &global)
{
    return {QStringLiteral("mousemove"), QString::number(global.x()), QString::number(global.y())};
}

// Where the window manager has put it, which may take a moment.
QPoint onScreen(const QWidget &widget, const QPoint &position)
{
    QGuiApplication::sync(); // what was closed is gone
    QWidget *window = widget.window();
    const bool there = window->windowType() == Qt::Popup ? QTest::qWaitForWindowExposed(window)
                                                         : QTest::qWaitForWindowActive(window);
    if (!there) {
        QTest::qFail("The window does not come up.", __FILE__, __LINE__);
    }
    return widget.mapToGlobal(position) * widget.devicePixelRatioF();
}

} // namespace

bool Desktop::start()
{
    m_server.start(QStringLiteral("Xvfb"),
                   {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                    QStringLiteral("0"), QStringLiteral("1366x768x24"), QStringLiteral("-nolisten"),
                    QStringLiteral("tcp")});
    if (!m_server.waitForStarted() || !m_server.waitForReadyRead(timeout)) {
        std::fputs("Xvfb does not start; install the package xvfb.\n", stderr);
        return false;
    }
    qputenv("DISPLAY", ':' + m_server.readLine().trimmed());
    qputenv("QT_QPA_PLATFORM", "xcb");
    m_windowManager.start(
        QStringLiteral("openbox"),
        {QStringLiteral("--config-file"), sourcePath(u"tests/endtoend/openbox.xml"_qs)});
    if (!m_windowManager.waitForStarted()) {
        std::fputs("openbox does not start; install the package openbox.\n", stderr);
        return false;
    }
    return true;
}

Desktop::~Desktop()
{
    for (QProcess *process : {&m_windowManager, &m_server}) {
        process->terminate();
        process->waitForFinished();
    }
}

namespace Hands {

void key(const QString &keys)
{
    xdotool({QStringLiteral("key"), QStringLiteral("--clearmodifiers"), keys});
}

void type(const QString &text)
{
    xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("25"),
             QStringLiteral("--"), text});
}

void commit(const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(QGuiApplication::focusObject(), &event);
}

void click(const QWidget &widget)
{
    click(widget, widget.rect().center());
}

// A window that is just coming up or going can swallow a click; then one clicks again.
void click(const QWidget &widget, const QPoint &position)
{
    constexpr int attempts = 5;
    const PressWatch watch(widget);
    for (int i = 0; i < attempts && !watch.seen(); ++i) {
        xdotool(moveTo(onScreen(widget, position)) +
                QStringList{QStringLiteral("click"), QStringLiteral("1")});
        static_cast<void>(QTest::qWaitFor([&watch] { return watch.seen(); }, timeout / attempts));
    }
    if (!watch.seen()) {
        QTest::qFail("A click does not arrive.", __FILE__, __LINE__);
    }
}

void doubleClick(const QWidget &widget, const QPoint &position)
{
    xdotool(moveTo(onScreen(widget, position)) +
            QStringList{QStringLiteral("click"), QStringLiteral("--repeat"), QStringLiteral("2"),
                        QStringLiteral("--delay"), QStringLiteral("60"), QStringLiteral("1")});
}

// Qt drags in an event loop of its own, so the hand moves while the program runs.
void drag(const QWidget &widget, const QPoint &from, const QPoint &to)
{
    constexpr int steps = 8;
    const QPoint start = onScreen(widget, from);
    const QPoint way = onScreen(widget, to) - start;
    const QStringList moment{QStringLiteral("sleep"), QStringLiteral("0.1")};
    const QStringList rest{QStringLiteral("sleep"), QStringLiteral("1")}; // the program follows
    QStringList gesture =
        moveTo(start) + QStringList{QStringLiteral("mousedown"), QStringLiteral("1")};
    for (int i = 1; i <= steps; ++i) {
        gesture += moment + moveTo(start + way * i / steps);
    }
    gesture += rest + QStringList{QStringLiteral("mouseup"), QStringLiteral("1")};
    QProcess hand;
    hand.setProcessChannelMode(QProcess::ForwardedChannels);
    hand.start(QStringLiteral("xdotool"), gesture);
    if (!QTest::qWaitFor([&hand] { return hand.state() == QProcess::NotRunning; }, timeout) ||
        hand.exitStatus() != QProcess::NormalExit || hand.exitCode() != 0) {
        QTest::qFail("A drag does not come to its end.", __FILE__, __LINE__);
    }
}

bool takeScreenshot(const QString &name)
{
    const QDir folder(QStringLiteral(PANDIAN_SCREENSHOTS));
    folder.mkpath(QStringLiteral("."));
    // What is due to be laid out and painted is so first.
    QCoreApplication::sendPostedEvents();
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window->isVisible()) {
            window->repaint();
        }
    }
    const QPixmap screen = QApplication::primaryScreen()->grabWindow(0);
    return !screen.isNull() && screen.save(folder.filePath(name + QStringLiteral(".png")));
}

} // namespace Hands

} // namespace Pandian

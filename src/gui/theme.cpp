// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme.h"

#include <QApplication>
#include <QFont>
#include <QFrame>
#include <QSettings>
#include <QStyle>
#include <QStyleFactory>
#include <QWidget>

namespace Pandian {

namespace {

const ThemeColors light{
    .window = QColor(0xf5, 0xf6, 0xf8),
    .base = QColor(0xfd, 0xfd, 0xfd),
    .text = QColor(0x1c, 0x1e, 0x21),
    .quietText = QColor(0x5a, 0x5f, 0x66),
    .disabledText = QColor(0x9b, 0xa0, 0xa7),
    .border = QColor(0xd6, 0xd9, 0xde),
    .button = QColor(0xf0, 0xf2, 0xf4),
    .hover = QColor(0xe4, 0xe7, 0xeb),
    .accent = QColor(0x15, 0x65, 0xc0),
    .onAccent = QColor(0xff, 0xff, 0xff),
    .link = QColor(0x15, 0x65, 0xc0),
    .notice = QColor(0xff, 0xf4, 0xce),
    .onNotice = QColor(0x3b, 0x30, 0x05),
    .alert = QColor(0xfd, 0xe0, 0xdd),
    .onAlert = QColor(0x6b, 0x12, 0x0c),
};

const ThemeColors dark{
    .window = QColor(0x20, 0x21, 0x24),
    .base = QColor(0x1a, 0x1b, 0x1d),
    .text = QColor(0xe6, 0xe8, 0xeb),
    .quietText = QColor(0xa6, 0xab, 0xb2),
    .disabledText = QColor(0x6d, 0x71, 0x78),
    .border = QColor(0x3a, 0x3c, 0x40),
    .button = QColor(0x2c, 0x2e, 0x32),
    .hover = QColor(0x36, 0x39, 0x3e),
    .accent = QColor(0x2b, 0x6c, 0xdb),
    .onAccent = QColor(0xff, 0xff, 0xff),
    .link = QColor(0x7f, 0xb2, 0xff),
    .notice = QColor(0x43, 0x39, 0x13),
    .onNotice = QColor(0xfb, 0xeb, 0xb4),
    .alert = QColor(0x54, 0x1f, 0x1c),
    .onAlert = QColor(0xff, 0xd9, 0xd5),
};

const ThemeColors *current = &light;

bool systemIsDark()
{
#ifdef Q_OS_WIN
    const QSettings personalize(
        QStringLiteral("HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\"
                       "Personalize"),
        QSettings::NativeFormat);
    return personalize.value(QStringLiteral("AppsUseLightTheme"), 1).toInt() == 0;
#else
    QApplication::setPalette(QPalette()); // the desktop's own again
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
#endif
}

// Names of the colours in the style sheet below.
QString filledIn(QString sheet, const ThemeColors &colors)
{
    const std::array<std::pair<const char *, QColor>, 14> names{{
        {"@window", colors.window},
        {"@border", colors.border},
        {"@button", colors.button},
        {"@hover", colors.hover},
        {"@onAccent", colors.onAccent},
        {"@onNotice", colors.onNotice},
        {"@notice", colors.notice},
        {"@onAlert", colors.onAlert},
        {"@alert", colors.alert},
        {"@base", colors.base},
        {"@text", colors.text},
        {"@accent", colors.accent},
        {"@quietText", colors.quietText},
        {"@disabled", colors.disabledText},
    }};
    for (const auto &[name, color] : names) {
        sheet.replace(QLatin1String(name), color.name());
    }
    return sheet;
}

// What Fusion draws otherwise than the windows should look: flat bars and tabs, primary buttons.
QString styleSheetOf(const ThemeColors &colors)
{
    return filledIn(
        QStringLiteral(
            "QMainWindow::separator { background: @border; width: 1px; height: 1px; }"
            "QMenuBar { background: @window; border: none; padding: 2px 6px; }"
            "QMenuBar::item { padding: 5px 10px; border-radius: 4px; }"
            "QMenuBar::item:selected { background: @hover; }"
            "QToolBar { background: @window; border: none; border-bottom: 1px solid @border;"
            "  padding: 4px 8px; spacing: 4px; }"
            "QToolBar::separator { background: @border; width: 1px; margin: 6px 5px; }"
            "QToolBar QToolButton { border: 1px solid transparent; border-radius: 4px;"
            "  padding: 4px 6px; }"
            "QToolBar QToolButton:hover:enabled { background: @hover; }"
            "QToolBar QToolButton:checked { background: @hover; border-color: @border; }"
            "QToolBar QToolButton:focus { border-color: @accent; }"
            "QTabBar { qproperty-drawBase: 0; }"
            "QTabBar::tab { padding: 6px 12px; border: none; border-bottom: 2px solid transparent;"
            "  color: @quietText; background: transparent; }"
            "QTabBar::tab:selected { color: palette(window-text); border-bottom-color: @accent; }"
            "QTabBar::tab:hover { color: palette(window-text); }"
            "QStatusBar { border-top: 1px solid @border; }"
            "QStatusBar::item { border: none; }"
            "QStatusBar QLabel { padding: 2px 10px; }"
            "QPushButton { background: @base; border: 1px solid @border; border-radius: 4px;"
            "  padding: 5px 14px; }"
            "QPushButton::menu-indicator { subcontrol-origin: padding;"
            "  subcontrol-position: center right; right: 8px; }"
            "QPushButton:hover { background: @hover; }"
            "QPushButton:pressed { background: @button; }"
            "QPushButton:focus, QPushButton:default { border-color: @accent; }"
            "QPushButton:disabled { background: @window; color: @disabled; }"
            "*[primary=\"true\"] { background: @accent; color: @onAccent;"
            "  border-color: @accent; font-weight: bold; }"
            "*[primary=\"true\"]:hover, *[primary=\"true\"]:focus { background: @accent;"
            "  border-color: @text; }"
            "*[primary=\"true\"]:disabled { background: @button; color: @disabled;"
            "  border-color: @border; }"
            "QFrame[strip=\"notice\"] { background: @notice; border-bottom: 1px solid @border; }"
            "QFrame[strip=\"notice\"] > QLabel { color: @onNotice; }"
            "QFrame[strip=\"alert\"] { background: @alert; border-bottom: 1px solid @border; }"
            "QFrame[strip=\"alert\"] > QLabel { color: @onAlert; }"
            "QFrame[strip] > QPushButton { padding: 3px 10px; }"),
        colors);
}

} // namespace

const ThemeColors &lightColors()
{
    return light;
}

const ThemeColors &darkColors()
{
    return dark;
}

const ThemeColors &currentColors()
{
    return *current;
}

QPalette paletteOf(const ThemeColors &colors)
{
    QPalette palette(colors.button, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.onAccent);
    palette.setColor(QPalette::Base, colors.base);
    palette.setColor(QPalette::AlternateBase, colors.window);
    palette.setColor(QPalette::PlaceholderText, colors.quietText);
    palette.setColor(QPalette::Highlight, colors.accent);
    palette.setColor(QPalette::HighlightedText, colors.onAccent);
    palette.setColor(QPalette::Link, colors.link);
    palette.setColor(QPalette::LinkVisited, colors.link);
    palette.setColor(QPalette::ToolTipBase, colors.notice);
    palette.setColor(QPalette::ToolTipText, colors.onNotice);
    palette.setColor(QPalette::Mid, colors.border);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, colors.disabledText);
    }
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colors.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, colors.text);
    return palette;
}

void applyTheme(Theme theme)
{
    const bool isDark = theme == Theme::Dark || (theme == Theme::System && systemIsDark());
    current = isDark ? &dark : &light;
    if (QApplication::style()->name() != u"fusion") {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    }
    QApplication::setPalette(paletteOf(*current));
    qApp->setStyleSheet(styleSheetOf(*current));
}

// Chinese families first: after a Latin one Qt would fall back to SimSun on Windows.
QFont uiFont()
{
    const QStringList families{QStringLiteral("Microsoft YaHei UI"),
                               QStringLiteral("Microsoft YaHei"),
                               QStringLiteral("Noto Sans CJK SC")};
    return QFont(families, 9);
}

void makePrimary(QWidget &button)
{
    button.setProperty("primary", true);
}

void makeStrip(QFrame &frame, Strip strip)
{
    frame.setProperty("strip",
                      strip == Strip::Alert ? QStringLiteral("alert") : QStringLiteral("notice"));
    frame.style()->unpolish(&frame); // rules are chosen by the property
    frame.style()->polish(&frame);
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/theme.h"

#include "gui/icons.h"

#include <QAbstractScrollArea>
#include <QApplication>
#include <QFont>
#include <QFrame>
#include <QPainter>
#include <QPointer>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>

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
    .added = QColor(0x0b, 0x6e, 0x2e),
    .removed = QColor(0xb3, 0x26, 0x1e),
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
    .added = QColor(0x7b, 0xd8, 0x8f),
    .removed = QColor(0xff, 0x8a, 0x80),
};

// As Windows' own: white on black, what is chosen in cyan, every edge drawn.
const ThemeColors highContrast{
    .window = QColor(0x00, 0x00, 0x00),
    .base = QColor(0x00, 0x00, 0x00),
    .text = QColor(0xff, 0xff, 0xff),
    .quietText = QColor(0xff, 0xff, 0xff),
    .disabledText = QColor(0x3f, 0xf2, 0x3f),
    .border = QColor(0xff, 0xff, 0xff),
    .button = QColor(0x40, 0x40, 0x40), // the handles of scroll bars, too
    .hover = QColor(0x26, 0x26, 0x6b),
    .accent = QColor(0x1a, 0xeb, 0xff),
    .onAccent = QColor(0x00, 0x00, 0x00),
    .link = QColor(0xff, 0xff, 0x00),
    .notice = QColor(0x00, 0x00, 0x00),
    .onNotice = QColor(0xff, 0xff, 0x00),
    .alert = QColor(0x00, 0x00, 0x00),
    .onAlert = QColor(0xff, 0xa0, 0xa0),
    .added = QColor(0x3f, 0xf2, 0x3f),
    .removed = QColor(0xff, 0xa0, 0xa0),
};

const ThemeColors *current = &light;

bool isDarkNow()
{
    return current != &light;
}

// Fusion without its line under tabs, which main windows turn on again and again, without icons
// on the buttons of dialogs, and with outlines round fields where its own cannot be seen: in the
// dark they are darker than their ground, and round text areas half a pixel vanishes at 150 %.
class FlatStyle : public QProxyStyle
{
public:
    FlatStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override
    {
        if (element == PE_FrameTabBarBase) {
            return;
        }
        if (element == PE_Frame && qobject_cast<const QAbstractScrollArea *>(widget)) {
            const bool focus = option->state.testFlag(State_HasFocus);
            outline(option->rect, focus ? current->accent : outlineColor(), *painter);
            return;
        }
        if (element == PE_IndicatorTabClose) {
            closeSign(*option, *painter);
            return;
        }
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox) {
            outlineInTheDark(*option, *painter);
        }
    }

    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override
    {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox || (control == CC_ComboBox && current == &highContrast)) {
            outlineInTheDark(*option, *painter);
        }
    }

    // Qt's own grey cannot be told from the icons of the dark.
    QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap,
                                const QStyleOption *option) const override
    {
        if (mode != QIcon::Disabled) {
            return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
        }
        constexpr qreal opacity = 0.4;
        QPixmap faded(pixmap.size());
        faded.setDevicePixelRatio(pixmap.devicePixelRatio());
        faded.fill(Qt::transparent);
        QPainter painter(&faded);
        painter.setOpacity(opacity);
        painter.drawPixmap(0, 0, pixmap);
        return faded;
    }

    // Qt's own would be looked for in every folder of icons that the desktop has.
    QIcon standardIcon(StandardPixmap which, const QStyleOption *option,
                       const QWidget *widget) const override
    {
        return which == SP_LineEditClearButton ? themeIcon(u"edit-clear-locationbar-rtl"_qs)
                                               : QProxyStyle::standardIcon(which, option, widget);
    }

    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        switch (hint) {
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_Menu_Scrollable: // as on Windows; not a second column where the screen is low
            return 1;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
        }
    }

private:
    static QColor outlineColor()
    {
        constexpr int asFusion = 140; // per cent
        if (current == &highContrast) {
            return current->border;
        }
        return isDarkNow() ? current->disabledText : current->window.darker(asFusion);
    }

    // Fusion's own is a red button on every tab.
    static void closeSign(const QStyleOption &option, QPainter &painter)
    {
        constexpr qreal width = 1.3;
        constexpr qreal corner = 3;
        constexpr qreal parts = 3; // the sign takes the middle one
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF rect = option.rect;
        if (option.state.testFlag(State_Enabled) && option.state.testFlag(State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(current->hover);
            painter.drawRoundedRect(rect, corner, corner);
        }
        painter.setPen(QPen(current->quietText, width, Qt::SolidLine, Qt::RoundCap));
        const qreal inset = rect.width() / parts;
        const QRectF sign = rect.adjusted(inset, inset, -inset, -inset);
        painter.drawLine(sign.topLeft(), sign.bottomRight());
        painter.drawLine(sign.topRight(), sign.bottomLeft());
        painter.restore();
    }

    static void outline(const QRectF &field, const QColor &color, QPainter &painter)
    {
        constexpr qreal half = 0.5;
        painter.save();
        painter.setPen(color);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(field.adjusted(half, half, -half, -half));
        painter.restore();
    }

    static void outlineInTheDark(const QStyleOption &field, QPainter &painter)
    {
        if (isDarkNow() && !field.state.testFlag(State_HasFocus)) {
            outline(field.rect, outlineColor(), painter);
        }
    }
};

bool systemHasHighContrast()
{
#ifdef Q_OS_WIN
    const QSettings accessibility(
        QStringLiteral("HKEY_CURRENT_USER\\Control Panel\\Accessibility\\HighContrast"),
        QSettings::NativeFormat);
    return accessibility.value(QStringLiteral("Flags")).toInt() & 1; // HCF_HIGHCONTRASTON
#else
    return false;
#endif
}

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
            "QMenuBar QToolButton { border: none; border-radius: 4px; padding: 3px 20px 3px 6px; }"
            "QMenuBar QToolButton:hover { background: @hover; }"
            "QToolBar { background: @window; border: none; border-bottom: 1px solid @border;"
            "  padding: 4px 8px; spacing: 4px; }"
            "QToolBar::separator { background: @border; width: 1px; margin: 6px 5px; }"
            "QToolBar QToolButton { border: 1px solid transparent; border-radius: 4px;"
            "  padding: 4px 6px; }"
            "QToolBar QToolButton:hover:enabled { background: @hover; }"
            "QToolBar QToolButton:checked { background: @hover; border-color: @border; }"
            "QToolBar QToolButton:focus { border-color: @accent; }"
            "QToolBar QToolButton[popupMode=\"2\"] { padding-right: 20px; }"
            "QDialog QToolButton[popupMode=\"2\"] { background: @base; border: 1px solid @border;"
            "  border-radius: 4px; padding: 4px 22px 4px 10px; }"
            "QDialog QToolButton[popupMode=\"2\"]:hover { background: @hover; }"
            "QDialog QToolButton[popupMode=\"2\"]:focus { border-color: @accent; }"
            "QToolButton::menu-indicator { subcontrol-origin: padding;"
            "  subcontrol-position: center right; right: 6px; }"
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

const ThemeColors &colorsOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return light;
    case Theme::Dark:
        return dark;
    case Theme::HighContrast:
        return highContrast;
    case Theme::System:
        break;
    }
    if (systemHasHighContrast()) {
        return highContrast;
    }
    return systemIsDark() ? dark : light;
}

// A property by which the style sheet chooses its rules.
void setRuleProperty(QWidget &widget, const char *name, const QVariant &value)
{
    if (widget.property(name) != value) {
        widget.setProperty(name, value);
        widget.style()->unpolish(&widget);
        widget.style()->polish(&widget);
    }
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

const ThemeColors &highContrastColors()
{
    return highContrast;
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
    palette.setColor(QPalette::PlaceholderText, // never to be taken for what was typed
                     &colors == &highContrast ? colors.disabledText : colors.quietText);
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
    static QPointer<FlatStyle> style; // the application's, and gone with it
    static Theme applied = Theme::System;
    // Every widget is polished anew; only the desktop's colours can have changed by themselves.
    if (style && theme == applied && theme != Theme::System) {
        return;
    }
    applied = theme;
    current = &colorsOf(theme);
    if (!style) {
        style = new FlatStyle;
        QApplication::setStyle(style);
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

void makePrimary(QWidget &button, bool primary)
{
    setRuleProperty(button, "primary", primary);
}

void makeStrip(QFrame &frame, Strip strip)
{
    setRuleProperty(frame, "strip",
                    strip == Strip::Alert ? QStringLiteral("alert") : QStringLiteral("notice"));
}

} // namespace Pandian

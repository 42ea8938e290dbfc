// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/statecolor.h"

namespace Pandian {

namespace {

struct Shades
{
    QRgb onLight; // contrast of at least 4.5 with white
    QRgb onDark;  // the same with dark grey
};

constexpr Shades orange{0xffa84300, 0xffffb367};
constexpr Shades blue{0xff1155b4, 0xff86b8ff};
constexpr Shades red{0xffc3261d, 0xffff8f85};
constexpr Shades green{0xff20702a, 0xff86cf8c};
constexpr Shades grey{0xff5c5c5c, 0xffbdbdbd};
constexpr Shades darkRed{0xff861313, 0xffe58a8a};

Shades shadesOf(State state)
{
    switch (state) {
    case State::Draft:
    case State::Correction:
        return orange;
    case State::AwaitingFirst:
    case State::AwaitingSecond:
    case State::AwaitingFinal:
        return blue;
    case State::Returned:
        return red;
    case State::SignedOff:
        return green;
    case State::Archived:
    case State::Rejected:
        return grey;
    case State::Withdrawn:
        return darkRed;
    }
    Q_UNREACHABLE();
}

QColor shade(const Shades &shades, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? shades.onDark : shades.onLight);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor stateColor(State state, const QPalette &palette)
{
    return shade(shadesOf(state), palette);
}

QColor warningColor(const QPalette &palette)
{
    return shade(red, palette);
}

void setWarning(QWidget &label, bool isWarning)
{
    QPalette colors = label.parentWidget()->palette();
    if (isWarning) {
        colors.setColor(QPalette::WindowText, warningColor(colors));
    }
    label.setPalette(colors);
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/numerals.h"

#include "text/sectionlabel.h"

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView ChineseDigits = u"零一二三四五六七八九";
constexpr qsizetype MaxNumeralLength = 9; // so that any value fits an int

int parseDigits(QStringView text, char16_t zero)
{
    int value = 0;
    for (const QChar c : text) {
        value = 10 * value + (c.unicode() - zero);
    }
    return value;
}

std::optional<int> parseChinese(QStringView view)
{
    QString text = view.toString().replace(u'〇', u'零');
    int value = 0;
    if (std::all_of(text.cbegin(), text.cend(),
                    [](QChar c) { return ChineseDigits.contains(c); })) {
        for (const QChar c : text) { // by position: 二〇一九
            value = 10 * value + int(ChineseDigits.indexOf(c));
        }
        return value;
    }
    if (text.startsWith(u"一十")) {
        text.remove(0, 1);
    }
    int digit = 0;
    for (const QChar c : text) {
        const int unit = c == u'千' ? 1000 : c == u'百' ? 100 : c == u'十' ? 10 : 0;
        if (unit == 0) {
            digit = int(ChineseDigits.indexOf(c));
        } else {
            value += unit * std::max(digit, 1);
            digit = 0;
        }
    }
    value += digit;
    // Whatever is no proper numeral (十百, 三百二) is not written like this.
    return value <= MaxChineseNumeral && chineseNumeral(value) == text ? std::optional(value)
                                                                       : std::nullopt;
}

QString circledNumeral(int number)
{
    if (number <= 20) {
        return QString(QChar(0x2460 + number - 1));
    }
    return QString(QChar(number <= 35 ? 0x3251 + number - 21 : 0x32b1 + number - 36));
}

} // namespace

std::optional<Numerals> numeralsOf(QChar c)
{
    const char16_t unit = c.unicode();
    if (unit >= u'0' && unit <= u'9') {
        return Numerals::Arabic;
    }
    if (unit >= u'０' && unit <= u'９') {
        return Numerals::FullWidthArabic;
    }
    if (ChineseDigits.contains(c) || QStringView(u"〇十百千").contains(c)) {
        return Numerals::Chinese;
    }
    if ((unit >= 0x2460 && unit <= 0x2473) || (unit >= 0x3251 && unit <= 0x325f) ||
        (unit >= 0x32b1 && unit <= 0x32bf)) {
        return Numerals::Circled;
    }
    return std::nullopt;
}

QString numeral(Numerals numerals, int number)
{
    const QString arabic = QString::number(number);
    switch (numerals) {
    case Numerals::Arabic:
        return arabic;
    case Numerals::FullWidthArabic: {
        QString wide = arabic;
        for (QChar &c : wide) {
            c = c == u'-' ? QChar(u'－') : QChar(c.unicode() - u'0' + u'０');
        }
        return wide;
    }
    case Numerals::Chinese:
        return number >= 1 && number <= MaxChineseNumeral ? chineseNumeral(number) : arabic;
    case Numerals::Circled:
        return number >= 1 && number <= 50 ? circledNumeral(number) : arabic;
    }
    return arabic;
}

QString chineseNumeral(int number)
{
    if (number == 0) {
        return u"零"_qs;
    }
    QString text;
    bool skipped = false;
    for (const auto &[unit, sign] :
         {std::pair(1000, u"千"), std::pair(100, u"百"), std::pair(10, u"十"), std::pair(1, u"")}) {
        const int digit = number / unit % 10;
        if (digit == 0) {
            skipped = !text.isEmpty();
            continue;
        }
        if (skipped) {
            text += u'零';
            skipped = false;
        }
        if (digit > 1 || unit != 10 || !text.isEmpty()) {
            text += ChineseDigits.at(digit);
        }
        text += QStringView(sign);
    }
    return text;
}

std::optional<int> parseNumeral(QStringView text)
{
    const std::optional<Numerals> kind =
        text.isEmpty() || text.size() > MaxNumeralLength ? std::nullopt : numeralsOf(text.front());
    const bool isPure = kind && std::all_of(text.cbegin(), text.cend(),
                                            [kind](QChar c) { return numeralsOf(c) == kind; });
    if (!isPure) {
        return std::nullopt;
    }
    switch (*kind) {
    case Numerals::Arabic:
        return parseDigits(text, u'0');
    case Numerals::FullWidthArabic:
        return parseDigits(text, u'０');
    case Numerals::Chinese:
        return parseChinese(text);
    case Numerals::Circled:
        break;
    }
    for (int number = 1; number <= 50; ++number) {
        if (text == circledNumeral(number)) {
            return number;
        }
    }
    return std::nullopt;
}

} // namespace Pandian

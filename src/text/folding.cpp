// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/folding.h"

#include <QString>

namespace Pandian {

namespace {

// Marks and zero-width characters out of pasted text, which a reader does not see.
bool isInvisible(char32_t code)
{
    return QChar::category(code) == QChar::Other_Format || (code >= 0xFE00 && code <= 0xFE0F) ||
           (code >= 0xE0100 && code <= 0xE01EF);
}

bool joinsPrevious(char32_t code)
{
    return isMarkOnPrevious(code) || isInvisible(code);
}

char16_t caseFolded(char16_t unit, char16_t firstCapital, Folds folds)
{
    const bool capital = unit >= firstCapital && unit < firstCapital + 26;
    return capital && folds.testFlag(Fold::Case) ? unit + 0x20 : unit;
}

// The folded form of the characters that most text is made of: one unit, never joining another
// one. 0 for all others.
char16_t plainForm(char16_t c, Folds folds)
{
    if (c >= 0x4E00 && c <= 0x9FFF) {
        return c;
    }
    if (c >= 0x20 && c <= 0x7E) {
        return caseFolded(c, u'A', folds);
    }
    if (c >= 0xFF01 && c <= 0xFF5E) {
        return folds.testFlag(Fold::Width) ? caseFolded(c - 0xFEE0, u'A', folds)
                                           : caseFolded(c, u'\uFF21', folds);
    }
    const bool mark = (c >= 0x3001 && c <= 0x3029) || c == 0x2014 || c == 0x2018 || c == 0x2019 ||
                      c == 0x201C || c == 0x201D || c == u'\n' || c == u'\t';
    return mark ? c : 0;
}

QString clusterForm(QStringView cluster, Folds folds)
{
    QString form;
    for (qsizetype i = 0; i < cluster.size();) {
        const Character c = characterAt(cluster, i);
        if (!isInvisible(c.code)) {
            form += cluster.mid(i, c.units);
        }
        i += c.units;
    }
    if (folds.testFlag(Fold::Width)) {
        for (QChar &unit : form) {
            unit = QChar(widthFolded(unit.unicode()));
        }
    }
    const auto composition = folds.testFlag(Fold::Compatibility) ? QString::NormalizationForm_KC
                                                                 : QString::NormalizationForm_C;
    form = form.normalized(composition);
    return folds.testFlag(Fold::Case) ? form.toLower().normalized(composition) : form;
}

} // namespace

bool isMarkOnPrevious(char32_t code)
{
    return QChar::isMark(code) || code == 0xFF9E || code == 0xFF9F ||
           (code >= 0x1160 && code <= 0x11FF);
}

Character characterAt(QStringView text, qsizetype i)
{
    if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(text[i], text[i + 1]), 2};
    }
    return {text[i].unicode(), 1};
}

char16_t widthFolded(char16_t unit)
{
    if (unit < 0x3000 || (unit > 0x3000 && unit < 0xFF01)) {
        return unit;
    }
    const QChar::Decomposition form = QChar::decompositionTag(char32_t(unit));
    return form == QChar::Wide || form == QChar::Narrow
               ? QChar::decomposition(char32_t(unit)).at(0).unicode()
               : unit;
}

FoldedText foldText(QStringView text, Folds folds)
{
    FoldedText folded;
    folded.text.reserve(size_t(text.size()));
    folded.origins.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype first = i;
        for (; i < text.size(); ++i) {
            const char16_t plain = plainForm(text[i].unicode(), folds);
            if (plain == 0) {
                break;
            }
            folded.text.push_back(plain);
            folded.origins.push_back(int(i));
        }
        if (i == text.size()) {
            break;
        }
        if (i > first && joinsPrevious(characterAt(text, i).code)) {
            folded.text.pop_back();
            folded.origins.pop_back();
            --i;
        }
        const qsizetype start = i;
        do {
            i += characterAt(text, i).units;
        } while (i < text.size() && joinsPrevious(characterAt(text, i).code));
        folded.text += clusterForm(text.mid(start, i - start), folds).toStdU16String();
        folded.origins.resize(folded.text.size(), int(start));
    }
    return folded;
}

} // namespace Pandian

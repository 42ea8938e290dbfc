// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/namelists.h"

#include "core/articlecheck.h"

#include <QRegularExpression>

namespace Pandian {

namespace {

QStringList parts(const QString &text, const QRegularExpression &separator)
{
    QStringList found;
    const QStringList split = cleanLine(text).split(separator);
    for (const QString &part : split) {
        if (const QString name = part.simplified(); !name.isEmpty()) {
            found.append(name);
        }
    }
    return found;
}

} // namespace

QString cleanLine(const QString &text)
{
    return cleanText(text).simplified();
}

QString cleanText(const QString &text)
{
    QString clean;
    for (const char32_t c : text.toUcs4()) { // halves of characters become U+FFFD
        if (c == u'\n' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            clean += u'\n';
        } else if (!isForbiddenCharacter(c)) {
            clean += QString::fromUcs4(&c, 1);
        }
    }
    return clean;
}

QStringList parseColumnPath(const QString &text)
{
    static const QRegularExpression separator(u"[>＞›]"_qs);
    return parts(text, separator);
}

QString columnPathText(const QStringList &path)
{
    return path.join(u" > ");
}

QStringList parseWords(const QString &text)
{
    static const QRegularExpression separator(u"[、,，;；]"_qs);
    return parts(text, separator);
}

QString namesText(const QStringList &names)
{
    return names.join(u'、');
}

} // namespace Pandian

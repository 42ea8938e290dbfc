// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace {

// Translations that are the same in both languages.
const QStringList &sameInChinese()
{
    static const QStringList words{u"HTML"_qs,   u"PDF"_qs,     u"Word"_qs,   u"UTF-8"_qs,
                                   u"UTF-16"_qs, u"GB18030"_qs, u"English"_qs};
    return words;
}

// Words that ux.md §7 and the trade rule out: 单词数 for 字数, 丢弃 for 不保存, 撤消 for 撤销 …
const QStringList &forbiddenWords()
{
    static const QStringList words{u"单词"_qs,   u"丢弃"_qs, u"工程"_qs,
                                   u"文档库"_qs, u"撤消"_qs, u"你"_qs};
    return words;
}

QStringList matches(const QString &text, const QRegularExpression &pattern)
{
    QStringList found;
    for (auto it = pattern.globalMatch(text); it.hasNext();) {
        found.append(it.next().captured(0));
    }
    found.sort();
    return found;
}

QString without(QString text, const QRegularExpression &pattern)
{
    return text.remove(pattern);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%(?:L?\\d{1,2}|n)"_qs);
    QStringList found = matches(text, pattern);
    found.removeDuplicates(); // a language may repeat a value
    return found;
}

// The letters after a single "&"; "&&" and HTML entities are text.
QStringList accessKeys(QString text)
{
    static const QRegularExpression entity(u"&(?:[a-z]{2,6}|#\\d+);"_qs);
    static const QRegularExpression key(u"&[^\\s&]"_qs);
    return matches(text.toUpper().remove(u"&&"_qs).remove(QRegularExpression(
                       entity.pattern(), QRegularExpression::CaseInsensitiveOption)),
                   key);
}

bool hasHan(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_qs);
    return han.match(text).hasMatch();
}

bool hasHalfWidthPunctuation(const QString &text)
{
    // Access keys, file patterns, tags, addresses and times keep theirs.
    static const QRegularExpression exempt(
        u"\\(&[A-Z0-9]\\)|\\(\\*[^)]*\\)|<[^>]*>|&[a-z]+;|https?:\\S+|\\d:\\d|[Hhms]:[Hhms]"_qs);
    static const QRegularExpression halfWidth(u"[,;:?!()\"]|\\p{Han}\\."_qs);
    return halfWidth.match(without(text, exempt)).hasMatch();
}

QStringList defectsOf(const Entry &entry, const QString &translation)
{
    QStringList rules;
    if (placeholders(entry.source) != placeholders(translation)) {
        rules.append(u"placeholder"_qs);
    }
    if (accessKeys(entry.source) != accessKeys(translation)) {
        rules.append(u"access key"_qs);
    }
    if (entry.source.endsWith(u'…') != translation.endsWith(u'…') ||
        entry.source.contains(u"..."_qs) || translation.contains(u"..."_qs)) {
        rules.append(u"ellipsis"_qs);
    }
    static const QRegularExpression latin(u"[A-Za-z]"_qs);
    static const QRegularExpression values(u"%(?:L?\\d{1,2}|n)"_qs);
    if (hasHan(translation)) {
        if (hasHalfWidthPunctuation(translation)) {
            rules.append(u"half-width punctuation"_qs);
        }
    } else if (without(translation, values).contains(latin) &&
               !sameInChinese().contains(translation)) {
        rules.append(u"not Chinese"_qs);
    }
    for (const QString &word : forbiddenWords()) {
        if (translation.contains(word)) {
            rules.append(u"forbidden word "_qs + word);
        }
    }
    return rules;
}

} // namespace

QList<Entry> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QList<Entry> entries;
    QString context;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            entries.append(
                Entry{context, {}, {}, {}, xml.attributes().hasAttribute(u"numerus"_qs)});
        } else if (xml.name() == u"source") {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entries.last().type = xml.attributes().value(u"type"_qs).toString();
            if (!entries.last().counts) {
                entries.last().translations = {xml.readElementText()};
            }
        } else if (xml.name() == u"numerusform") {
            entries.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Entry>{} : entries;
}

QStringList defectsOf(const QList<Entry> &entries)
{
    QStringList defects;
    for (const Entry &entry : entries) {
        QStringList rules;
        if (!entry.type.isEmpty()) {
            rules.append(entry.type);
        } else if (entry.translations.isEmpty() || entry.translations.contains(QString())) {
            rules.append(u"empty"_qs);
        } else {
            for (const QString &translation : entry.translations) {
                rules += defectsOf(entry, translation);
            }
        }
        for (const QString &rule : rules) {
            defects.append(u"%1: %2: \"%3\" -> \"%4\""_qs.arg(rule, entry.context, entry.source,
                                                              entry.translations.join(u'|')));
        }
    }
    return defects;
}

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace {

QString fileName(const TextFile &file)
{
    return file.path.section(u'/', -1);
}

QString suffix(const TextFile &file)
{
    return fileName(file).section(u'.', -1);
}

bool isCpp(const TextFile &file)
{
    return suffix(file) == u"cpp" || suffix(file) == u"h";
}

// What Git and building leave in a checkout, and Qt Creator.
bool isLeftover(const QString &path)
{
    static const QRegularExpression leftover(
        u"^(?:build|node_modules|\\.git|\\.cache)(?:/|$)|/node_modules/|\\.user$"_qs);
    return leftover.match(path).hasMatch();
}

// What stands for this form's class in file and widget names: "FindBar" for "Pandian::FindBar".
QString shortClass(const QString &name)
{
    return name.section(u"::"_qs, -1);
}

} // namespace

QList<TextFile> textFilesUnder(const QString &folder)
{
    QList<TextFile> files;
    const QDir root(folder);
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = root.relativeFilePath(it.next());
        if (isLeftover(path) || path.contains(u"planted/"_qs)) {
            continue;
        }
        QFile file(it.filePath());
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray bytes = file.readAll();
        if (!bytes.contains('\0')) {
            files.append({path, QString::fromUtf8(bytes)});
        }
    }
    return files;
}

QStringList licenceDefects(const TextFile &file)
{
    static const QRegularExpression named(
        u"\\.(?:cpp|h|cmake|sh|js|mjs|css)$|(?:^|/)(?:CMakeLists\\.txt|\\.clang-.*)$"_qs);
    static const QRegularExpression header(
        u"\\A(?:#!.*\\n)?\\W* SPDX-FileCopyrightText: \\d{4} The Pandian Authors\\W*\\n"
        "\\W* SPDX-License-Identifier: GPL-3\\.0-or-later\\W*\\n"_qs);
    if (!named.match(file.path).hasMatch() && !file.text.startsWith(u"#!"_qs)) {
        return {};
    }
    if (header.match(file.text).hasMatch()) {
        return {};
    }
    return {file.path + u": the first two lines are not the SPDX ones"_qs};
}

QStringList nameDefects(const TextFile &file)
{
    static const QRegularExpression sources(u"^(?:src|tests|ui)/.*\\.(?:cpp|h|ui)$"_qs);
    static const QRegularExpression lower(u"^[a-z0-9/_]+\\.[a-z]+$"_qs);
    if (!sources.match(file.path).hasMatch() || lower.match(file.path).hasMatch()) {
        return {};
    }
    return {file.path + u": names of source files are all lower case"_qs};
}

QStringList formDefects(const TextFile &file)
{
    if (suffix(file) != u"ui") {
        return {};
    }
    QStringList defects;
    const auto defect = [&](const QString &what) { defects.append(file.path + u": "_qs + what); };
    int depth = 0;
    QXmlStreamReader xml(file.text);
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.isEndElement() && xml.name() == u"widget") {
            --depth;
        }
        if (!xml.isStartElement()) {
            continue;
        }
        if (xml.name() == u"connection") {
            defect(u"connections belong in the class"_qs);
        } else if (xml.name() == u"widget") {
            QString type = shortClass(xml.attributes().value(u"class"_qs).toString());
            const QString name = xml.attributes().value(u"name"_qs).toString();
            if (type.startsWith(u'Q')) {
                type.remove(0, 1);
            }
            if (depth == 0 && shortClass(name).toLower() + u".ui"_qs != fileName(file)) {
                defect(u"the form of %1 is not named after it"_qs.arg(name));
            }
            if (depth > 0 && !name.endsWith(type, Qt::CaseInsensitive)) {
                defect(u"the name %1 does not end in %2"_qs.arg(name, type));
            }
            ++depth;
        }
    }
    if (xml.hasError()) {
        defect(xml.errorString());
    }
    return defects;
}

QStringList headerDefects(const TextFile &file)
{
    if (suffix(file) != u"h") {
        return {};
    }
    static const QRegularExpression guard(u"^#ifndef \\w+_H"_qs,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression open(u"^using namespace "_qs,
                                         QRegularExpression::MultilineOption);
    QStringList defects;
    if (!file.text.contains(u"\n#pragma once\n"_qs) || guard.match(file.text).hasMatch()) {
        defects.append(file.path + u": lacks #pragma once"_qs);
    }
    if (open.match(file.text).hasMatch()) {
        defects.append(file.path + u": opens a namespace for all who include it"_qs);
    }
    return defects;
}

QStringList idiomDefects(const TextFile &file)
{
    // Measuring needs what tests must not do.
    if (!isCpp(file) || file.path.startsWith(u"tests/bench/"_qs) ||
        file.path == u"tests/lint/rules.cpp") {
        return {};
    }
    static const QList<std::pair<QRegularExpression, QString>> idioms{
        {QRegularExpression(u"\\b(?:SIGNAL|SLOT)\\("_qs), u"connects by name"_qs},
        {QRegularExpression(u"\\bsender\\(\\)"_qs), u"asks who sent a signal"_qs},
        {QRegularExpression(u"\\bvoid (?:\\w+::)?on_\\w+_\\w+\\("_qs),
         u"connects by a slot's name"_qs},
        {QRegularExpression(u"\\bprocessEvents\\("_qs), u"runs the event loop inside"_qs},
        {QRegularExpression(u"\\b(?:qWait|qSleep|u?sleep|msleep|sleep_for)\\("_qs), u"sleeps"_qs},
        {QRegularExpression(u"\\.then\\("_qs), u"aborts when its context is gone"_qs},
        {QRegularExpression(u"//.*\\b(?:TODO|FIXME|XXX)\\b"_qs), u"leaves work in a comment"_qs},
    };
    QStringList defects;
    for (const auto &[pattern, what] : idioms) {
        if (pattern.match(file.text).hasMatch()) {
            defects.append(file.path + u": "_qs + what);
        }
    }
    return defects;
}

QStringList placeDefects(const TextFile &file)
{
    // Addresses in the texts that tests are made of are not asked for; elsewhere only names of
    // standards, of the licence, of no place at all and the one that KenLM's files begin with may
    // stand.
    static const QRegularExpression content(u"^tests/(?:data/|.*\\.(?:cpp|h|py)$)"_qs);
    static const QRegularExpression allowed(
        u"^(?:[\\w.-]+\\.)?(?:w3\\.org|schema\\.org|json-schema\\.org|gnu\\.org|fsf\\.org|"
        "example(?:\\.org|\\.com|\\.net|\\.invalid)?|localhost|[\\w-]+\\.invalid|"
        "freedesktop\\.org|kheafield\\.com)$"_qs);
    static const QRegularExpression address(u"\\b(?:https?|ftp)://([\\w.-]+)"_qs);
    static const QRegularExpression folder(
        u"(?<![\\w.~/-])/(?:home|root|work|tmp|mnt|media|Users)/[\\w.-]+"_qs);
    QStringList defects;
    for (auto it = address.globalMatch(file.text); it.hasNext();) {
        const QString host = it.next().captured(1);
        if (!content.match(file.path).hasMatch() && !allowed.match(host).hasMatch()) {
            defects.append(u"%1: names the host %2"_qs.arg(file.path, host));
        }
    }
    for (auto it = folder.globalMatch(file.text); it.hasNext();) {
        defects.append(u"%1: names the folder %2"_qs.arg(file.path, it.next().captured(0)));
    }
    return defects;
}

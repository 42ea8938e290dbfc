// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace Pandian {

// How one run of pandian-cli ended.
struct CliResult
{
    int exit = -1; // -1: it crashed, hung or did not start
    QByteArray output;
    QByteArray messages;

    QString text() const { return QString::fromUtf8(output).trimmed(); }
    // The one JSON document of the output; empty where it is not one.
    QJsonObject json() const;
};

// Runs the real program in a home and with a library of its own.
class Cli
{
public:
    Cli();

    QString path(const QString &name) const { return m_dir.filePath(name); }
    QString library() const { return path(u"稿库.db"_qs); }
    // Writes a file there and answers its path.
    QString write(const QString &name, const QByteArray &bytes) const;

    // With --library; `input` is what can be read from file descriptor 0.
    CliResult run(const QStringList &arguments, const QByteArray &input = {}) const;
    CliResult runBare(const QStringList &arguments, const QByteArray &input = {}) const;
    // run() with --json: its document.
    QJsonObject json(const QStringList &arguments) const;
    // For tests that do more with the process.
    void prepare(QProcess &process, const QStringList &arguments) const;
    CliResult finish(QProcess &process) const;

    // A library with 高鹤 (撰稿, 管理员), 张三 (初审), 李四 (复审) and 王延辉 (终审).
    bool makeOffice() const;
    // Imports `bytes` as 高鹤 and answers the article's id; empty: it failed.
    QString import(const QByteArray &bytes) const;

private:
    QTemporaryDir m_dir;
};

// An article that lacks nothing.
QByteArray sampleText(const QString &title = u"夯实基层基础 守护一方平安"_qs);

} // namespace Pandian

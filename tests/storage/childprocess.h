// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QStringList>

#include <memory>
#include <optional>

// The test program started again with "--child NAME PATH", for what a test cannot do to itself:
// hold a lock as another process, give up root, mount a disk of its own.

// In main(): the child's exit code when this is a child.
std::optional<int> childMain(const QStringList &arguments);

// Answer of a child that ended; `possible` is false where the machine does not allow it, and
// `text` says why.
struct ChildAnswer
{
    bool possible = false;
    int code = -1; // ErrorCode, -1 for success
    QString text;  // the message, or the reason
};
ChildAnswer runChild(const QString &name, const QString &path);

// A child that says "ready" and goes on until its input is closed.
std::unique_ptr<QProcess> startChild(const QString &name, const QString &path);
void endChild(QProcess &child);

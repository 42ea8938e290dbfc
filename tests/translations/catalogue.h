// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

// One string of a .ts file.
struct Entry
{
    QString context;
    QString source;
    QStringList translations; // several only where the source counts (%n)
    QString type;             // empty, "unfinished", "vanished" or "obsolete"
    bool counts = false;
};

// The entries of a .ts file; empty when it cannot be read.
QList<Entry> readCatalogue(const QString &path);

// What a careful editor would object to, one line a defect, starting with the rule's name.
QStringList defectsOf(const QList<Entry> &entries);

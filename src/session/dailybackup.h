// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <memory>

namespace Pandian {

class LibraryWorker;

// The copy of each day of a library that is open, and the check that follows it: a copy is as good
// as what it is of, and after some days all of them are of the same. Both run in the background;
// the program may run for weeks.
class DailyBackup : public QObject
{
    Q_OBJECT

public:
    explicit DailyBackup(Clock clock, QObject *parent = nullptr);
    ~DailyBackup() override;

    // The worker stays until stop().
    void start(const QString &libraryPath, LibraryWorker &worker);
    void stop(); // waits until nothing reads the library any more

Q_SIGNALS:
    void failed(const Pandian::Error &error); // no copy could be made, or the library is damaged

private:
    void backUp();
    void check();

    Clock m_clock;
    QString m_libraryPath;
    LibraryWorker *m_worker = nullptr;
    std::unique_ptr<LibraryWorker> m_checker; // of what takes long and nobody waits for
    QDate m_made;                             // or tried in vain
    QTimer m_timer;
};

} // namespace Pandian

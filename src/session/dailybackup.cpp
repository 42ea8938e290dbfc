// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/dailybackup.h"

#include "session/libraryworker.h"
#include "session/whendone.h"
#include "storage/backup.h"
#include "storage/verify.h"

namespace Pandian {

namespace {

constexpr int dateInterval = 60'000; // milliseconds between looks at the date
// Reading the whole library, it would hold up the window that is about to be shown.
constexpr int untilBackup = 1500; // milliseconds after opening

} // namespace

DailyBackup::DailyBackup(Clock clock, QObject *parent)
    : QObject(parent), m_clock(std::move(clock)), m_timer(this)
{
    m_timer.setObjectName(QStringLiteral("dailyBackup"));
    m_timer.setInterval(dateInterval);
    connect(&m_timer, &QTimer::timeout, this, &DailyBackup::backUp);
}

DailyBackup::~DailyBackup() = default;

void DailyBackup::start(const QString &libraryPath, LibraryWorker &worker)
{
    m_libraryPath = libraryPath;
    m_worker = &worker;
    m_timer.start();
    QTimer::singleShot(untilBackup, this, &DailyBackup::backUp);
}

void DailyBackup::stop()
{
    m_timer.stop();
    m_checker.reset();
    m_worker = nullptr;
    m_made = {};
}

void DailyBackup::backUp()
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock()).date();
    if (!m_worker || m_made == today) {
        return;
    }
    m_made = today;
    const auto backup =
        m_worker->run<std::optional<Backup>>([](Database &db) { return dailyBackup(db); });
    whenDone(backup, this, [this](const Result<std::optional<Backup>> &made) {
        if (!made) {
            if (made.error().code == ErrorCode::Locked) {
                m_made = {}; // once more in a minute
            }
            Q_EMIT failed(made.error());
        } else if (*made) {
            check();
        }
    });
}

void DailyBackup::check()
{
    if (!m_worker) {
        return;
    }
    OpenOptions options;
    options.create = false;
    m_checker = std::make_unique<LibraryWorker>(m_libraryPath, options);
    const auto checked = m_checker->run<VerifyReport>([checker = m_checker.get()](Database &db) {
        return verifyLibrary(db, {}, [checker] { return checker->isClosing(); });
    });
    whenDone(checked, this, [this](const Result<VerifyReport> &report) {
        QList<VerifyProblem> damage = report ? report->problems : QList<VerifyProblem>();
        // It is no damage, and would be told every day.
        damage.removeIf([](const VerifyProblem &problem) { return problem.kind == u"approval"; });
        if (!damage.isEmpty()) {
            Q_EMIT failed({ErrorCode::Damaged,
                           tr("The check after the daily backup found damage in the library "
                              "(%n). The first: %1",
                              nullptr, int(damage.size()))
                               .arg(damage.first().message),
                           damage.first().subject});
        }
    });
}

} // namespace Pandian

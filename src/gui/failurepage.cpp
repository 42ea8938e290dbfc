// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/failurepage.h"

#include "gui/backuplist.h"
#include "gui/theme.h"
#include "ui_failurepage.h"

#include <QDir>

namespace Pandian {

namespace {

QString titleOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Damaged:
        return FailurePage::tr("The library cannot be read");
    case ErrorCode::InvalidInput:
        return FailurePage::tr("This file is not a library");
    case ErrorCode::NewerFormat:
        return FailurePage::tr("The library belongs to a newer version of this program");
    case ErrorCode::ReadOnly:
        return FailurePage::tr("The library cannot be written to");
    case ErrorCode::Locked:
        return FailurePage::tr("Another program is using the library");
    case ErrorCode::DiskFull:
        return FailurePage::tr("The disk is full");
    case ErrorCode::NotFound:
        return FailurePage::tr("The library is not there");
    default:
        return FailurePage::tr("The library could not be opened");
    }
}

// The others would not be helped by an older copy.
bool isMendedByBackup(ErrorCode code)
{
    return code == ErrorCode::Damaged || code == ErrorCode::InvalidInput ||
           code == ErrorCode::NotFound || code == ErrorCode::Internal;
}

} // namespace

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FailurePage>())
{
    m_ui->setupUi(this);
    makePrimary(*m_ui->retryPushButton);
    for (QPushButton *button : findChildren<QPushButton *>()) {
        button->setAutoDefault(true); // Enter presses it
    }
    connect(m_ui->retryPushButton, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(m_path); });
    connect(m_ui->previousPushButton, &QPushButton::clicked, this,
            [this] { Q_EMIT openRequested(m_previous); });
    connect(m_ui->otherPushButton, &QPushButton::clicked, this, &FailurePage::otherRequested);
    connect(m_ui->newPushButton, &QPushButton::clicked, this, &FailurePage::newRequested);
    connect(m_ui->restorePushButton, &QPushButton::clicked, this,
            [this] { Q_EMIT restoreRequested(chosenBackup(*m_ui->backupListWidget), m_path); });
}

FailurePage::~FailurePage() = default;

void FailurePage::showFailure(const Error &error, const QString &libraryPath,
                              const QString &previous)
{
    m_path = libraryPath;
    m_previous = previous;
    m_ui->titleLabel->setText(titleOf(error.code));
    m_ui->messageLabel->setText(error.message);
    m_ui->pathLabel->setText(tr("File: %1").arg(QDir::toNativeSeparators(libraryPath)));
    m_ui->previousPushButton->setVisible(!previous.isEmpty() && previous != libraryPath);
    fillBackupList(*m_ui->backupListWidget, libraryPath);
    const bool restorable =
        isMendedByBackup(error.code) && !chosenBackup(*m_ui->backupListWidget).isEmpty();
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_ui->backupsLabel, m_ui->backupListWidget,
                                          m_ui->restorePushButton, m_ui->restoreLabel}) {
        part->setVisible(restorable);
    }
    m_ui->retryPushButton->setFocus();
}

} // namespace Pandian

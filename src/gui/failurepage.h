// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QWidget>

#include <memory>

namespace Pandian {

namespace Ui {
class FailurePage;
}

// What stands in the window when the library cannot be opened: what is wrong, and the ways out.
class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(QWidget *parent = nullptr);
    ~FailurePage() override;

    // `previous`: the library that was open before; empty: none.
    void showFailure(const Error &error, const QString &libraryPath, const QString &previous);

Q_SIGNALS:
    void openRequested(const QString &libraryPath);
    void otherRequested();
    void newRequested();
    void restoreRequested(const QString &backupPath, const QString &libraryPath);

private:
    std::unique_ptr<Ui::FailurePage> m_ui;
    QString m_path;
    QString m_previous;
};

} // namespace Pandian

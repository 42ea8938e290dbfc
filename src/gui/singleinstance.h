// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace Pandian {

// One window per library and user: a second start hands its files to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &libraryPath, QObject *parent = nullptr);

    // True: another instance is there and has taken the files.
    bool handOver(const QStringList &files);
    // From now on this is the first.
    void listen();
    QString serverName() const { return m_name; }

Q_SIGNALS:
    void activated(const QStringList &files);

private:
    void receive();

    QString m_name;
    QLocalServer m_server;
};

} // namespace Pandian

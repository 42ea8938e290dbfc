// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

class QLocalSocket;

namespace Pandian {

// One window per library and user: a second start hands its files to the first and ends.
class SingleInstance : public QObject
{
    Q_OBJECT

public:
    explicit SingleInstance(const QString &libraryPath, QObject *parent = nullptr);

    // True: another instance is there and has taken the files. One that is starting is waited for;
    // one that does not answer keeps its name, and this one stands alone beside it.
    bool handOver(const QStringList &files);
    // From now on this is the first.
    void listen();
    // Not any more: whoever starts now stands alone, while what runs here comes to its end.
    void stopListening() { m_server.close(); }
    QString serverName() const { return m_name; }

Q_SIGNALS:
    void activated(const QStringList &files);

private:
    void receive();
    void read(QLocalSocket &socket);

    QString m_name;
    QLocalServer m_server;
    bool m_isNameTaken = false;
};

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocalSocket>

namespace Pandian {

namespace {

constexpr int patience = 2000;         // ms
constexpr qint64 maxMessage = 1 << 20; // bytes of a JSON array of paths; it comes from outside

// The user's home is in it: pipe names are shared by all users of a computer.
QString nameFor(const QString &libraryPath)
{
    const QString path = QFileInfo(libraryPath).absoluteFilePath();
    const QByteArray digest = QCryptographicHash::hash((QDir::homePath() + u'\n' + path).toUtf8(),
                                                       QCryptographicHash::Sha256);
    return u"pandian-"_qs + QString::fromLatin1(digest.toHex().left(16));
}

} // namespace

SingleInstance::SingleInstance(const QString &libraryPath, QObject *parent)
    : QObject(parent), m_name(nameFor(libraryPath))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::receive);
}

bool SingleInstance::handOver(const QStringList &files)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(patience)) {
        return false;
    }
    socket.write(QJsonDocument(QJsonArray::fromStringList(files)).toJson());
    socket.disconnectFromServer();
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(patience);
}

void SingleInstance::listen()
{
    if (!m_server.listen(m_name)) {
        QLocalServer::removeServer(m_name); // left by a crash
        m_server.listen(m_name);
    }
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, this, [this, socket] {
            const auto message = QJsonDocument::fromJson(socket->read(maxMessage)).array();
            QStringList files;
            for (const auto &file : message) {
                files += file.toString();
            }
            socket->deleteLater();
            Q_EMIT activated(files);
        });
    }
}

} // namespace Pandian

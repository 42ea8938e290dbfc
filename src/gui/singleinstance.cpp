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

constexpr int patience = 2000;         // ms, until another instance is found
constexpr int answerPatience = 10'000; // ms, until it answers: it may be starting
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
    m_isNameTaken = true;
    const QJsonDocument message(QJsonArray::fromStringList(files));
    socket.write(message.toJson(QJsonDocument::Compact) + '\n');
    return socket.waitForReadyRead(answerPatience);
}

void SingleInstance::listen()
{
    if (!m_isNameTaken && !m_server.listen(m_name)) {
        QLocalServer::removeServer(m_name); // left by a crash
        m_server.listen(m_name);
    }
}

void SingleInstance::receive()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(maxMessage);
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] { read(*socket); });
        read(*socket);
    }
}

void SingleInstance::read(QLocalSocket &socket)
{
    if (!socket.canReadLine()) {
        if (socket.bytesAvailable() >= maxMessage) {
            socket.abort(); // more than anybody would open at once
        }
        return; // there is more to come
    }
    const auto message = QJsonDocument::fromJson(socket.readLine(maxMessage)).array();
    QStringList files;
    for (const auto &file : message) {
        files += file.toString();
    }
    socket.write("\n");
    const bool answered = socket.flush();
    socket.disconnectFromServer();
    if (answered) { // else it did not wait, and shows the files itself
        Q_EMIT activated(files);
    }
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QObject>

namespace Pandian {

class InfoBar;
class VersionActions;
class Workspace;

// After a session that was cut short: tells whoever signs in what was recovered of theirs, in the
// bar and without a question, and shows it on request.
class Recovery : public QObject
{
    Q_OBJECT

public:
    // All outlive it.
    Recovery(Workspace &workspace, VersionActions &versions, InfoBar &infoBar, QObject *parent);

Q_SIGNALS:
    void listRequested(); // there are too many for tabs
    void failed(const Pandian::Error &error);

private:
    void tell();
    void show(QList<ArticleId> articles);

    Workspace &m_workspace;
    VersionActions &m_versions;
    InfoBar &m_infoBar;
    PersonId m_whose; // who was told
};

} // namespace Pandian

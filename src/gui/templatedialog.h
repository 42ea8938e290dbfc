// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/kindedits.h"

#include <QDialog>

class QListWidget;

namespace Pandian {

// 从模板新建: which of the kinds that have a template.
class TemplateDialog : public QDialog
{
    Q_OBJECT

public:
    TemplateDialog(const QList<KindEdit> &kinds, QWidget *parent);

    QString kind() const; // id; empty: there is none to choose

private:
    QListWidget *m_list;
};

} // namespace Pandian

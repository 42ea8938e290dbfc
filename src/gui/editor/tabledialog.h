// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class TableDialog;
}

// How large a new table is to be.
class TableDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TableDialog(QWidget *parent = nullptr);
    ~TableDialog() override;

    Table table() const; // of empty cells

private:
    std::unique_ptr<Ui::TableDialog> m_ui;
};

} // namespace Pandian

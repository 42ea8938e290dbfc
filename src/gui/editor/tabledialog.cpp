// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/tabledialog.h"

#include "session/tableoperations.h"
#include "ui_tabledialog.h"

#include <QPushButton>

namespace Pandian {

TableDialog::TableDialog(QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TableDialog>())
{
    m_ui->setupUi(this);
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->rowsSpinBox->selectAll();
}

TableDialog::~TableDialog() = default;

Table TableDialog::table() const
{
    return emptyTable(m_ui->rowsSpinBox->value(), m_ui->columnsSpinBox->value(),
                      m_ui->headerCheckBox->isChecked() ? 1 : 0);
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/templatedialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pandian {

TemplateDialog::TemplateDialog(const QList<KindEdit> &kinds, QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this))
{
    setWindowTitle(tr("New from a template"));
    for (const KindEdit &one : kinds) {
        if (one.kind.hasSkeleton) {
            auto *item = new QListWidgetItem(one.kind.name, m_list);
            item->setData(Qt::UserRole, one.kind.id);
        }
    }
    m_list->setAccessibleName(windowTitle());
    m_list->setCurrentRow(0);
    const bool any = m_list->count() > 0;
    m_list->setVisible(any);
    auto *note = new QLabel(tr("There is no template yet. Administrators make them from an open "
                               "article with Tools → Kinds of articles and templates."),
                            this);
    note->setWordWrap(true);
    note->setVisible(!any);
    auto *buttons =
        any ? new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)
            : new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_list, &QListWidget::itemActivated, this, &QDialog::accept);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(360, any ? 280 : sizeHint().height());
}

QString TemplateDialog::kind() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

} // namespace Pandian

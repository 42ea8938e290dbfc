// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/titlesdialog.h"

#include "gui/fittoscreen.h"
#include "gui/namelists.h"
#include "gui/statecolor.h"
#include "session/articledocument.h"
#include "text/articlesize.h"
#include "text/titleshape.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

enum Column { LabelColumn, TitleColumn, LengthColumn, ShapeColumn, RemarkColumn, ColumnCount };

QTableWidgetItem *fixedItem(const QString &text = {})
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

// What stands there may be longer, and is not cut.
class TitleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (auto *line = qobject_cast<QLineEdit *>(editor)) {
            const qsizetype present = index.data(Qt::EditRole).toString().size();
            line->setMaxLength(int(std::max<qsizetype>(present, MaxTitleCharacters)));
        }
        return editor;
    }
};

} // namespace

TitlesDialog::TitlesDialog(const ArticleDocument &document, bool editable, Write write,
                           QWidget *parent)
    : QDialog(parent)
    , m_write(std::move(write))
    , m_table(new QTableWidget(this))
    , m_verdict(new QLabel(this))
    , m_trouble(new QLabel(this))
{
    setWindowTitle(tr("Compare section titles"));
    addTable(document, editable);
    m_verdict->setWordWrap(true);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    auto *buttons = new QDialogButtonBox(this);
    if (editable) {
        buttons->addButton(tr("OK"), QDialogButtonBox::AcceptRole);
        buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    } else {
        buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_table, &QTableWidget::itemChanged, this, &TitlesDialog::judge);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(m_verdict);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    resize(760, 420);
    fitToScreen(*this);
    judge();
}

void TitlesDialog::addTable(const ArticleDocument &document, bool editable)
{
    const QList<OutlineEntry> sections = document.outline().sliced(1);
    m_table->setRowCount(int(sections.size()));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels(
        {tr("Label"), tr("Title"), tr("Length"), tr("Shape"), tr("Remark")});
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setItemDelegateForColumn(TitleColumn, new TitleDelegate(m_table));
    m_table->setEditTriggers(editable ? QAbstractItemView::AllEditTriggers
                                      : QAbstractItemView::NoEditTriggers);
    int row = 0;
    for (const OutlineEntry &section : sections) {
        m_ids.append(section.id);
        m_table->setItem(row, LabelColumn, fixedItem(section.label));
        m_table->setItem(row, TitleColumn, new QTableWidgetItem(section.title));
        m_table->setItem(row, LengthColumn, fixedItem());
        m_table->item(row, LengthColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, ShapeColumn, fixedItem());
        m_table->setItem(row, RemarkColumn, fixedItem());
        ++row;
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
    if (row > 0) {
        m_table->setCurrentCell(0, TitleColumn);
    }
}

QString TitlesDialog::titleAt(int row) const
{
    return cleanText(m_table->item(row, TitleColumn)->text()).replace(u'\n', u' ');
}

void TitlesDialog::judge()
{
    const QSignalBlocker quiet(m_table);
    QStringList titles;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        titles.append(titleAt(row));
    }
    const QString usual = usualTitleShape(titles);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QString shape = titleShape(titles.at(row));
        const QString remark = shape.isEmpty()                      ? tr("No title")
                               : !usual.isEmpty() && shape != usual ? tr("Unlike the others")
                                                                    : QString();
        m_table->item(row, LengthColumn)->setText(QLocale().toString(titleLength(titles.at(row))));
        m_table->item(row, ShapeColumn)->setText(shape);
        m_table->item(row, RemarkColumn)->setText(remark);
        m_table->item(row, RemarkColumn)->setForeground(warningColor(palette()));
    }
    m_verdict->setText(usual.isEmpty() ? tr("The titles have no shape in common.")
                                       : tr("Most titles have the shape %1.").arg(usual));
}

void TitlesDialog::accept()
{
    QHash<SectionId, QString> titles;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        titles.insert(m_ids.at(row), titleAt(row));
    }
    const QString trouble = m_write(titles);
    if (trouble.isEmpty()) {
        QDialog::accept();
        return;
    }
    setWarning(*m_trouble, true);
    m_trouble->setText(trouble);
    m_trouble->show();
}

} // namespace Pandian

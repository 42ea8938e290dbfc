// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordcountdialog.h"

#include "gui/fittoscreen.h"
#include "text/counting.h"
#include "text/sectionlabel.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Pandian {

namespace {

void addRow(QTableWidget &table, const QString &part, const TextCount &count)
{
    const QLocale locale;
    const int row = table.rowCount();
    table.insertRow(row);
    table.setItem(row, 0, new QTableWidgetItem(part));
    int column = 1;
    for (const qsizetype number :
         {count.words, count.characters, count.charactersWithoutSpaces, count.han}) {
        auto *item = new QTableWidgetItem(locale.toString(number));
        item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table.setItem(row, column++, item);
    }
}

} // namespace

WordCountDialog::WordCountDialog(const Article &article, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Word count"));
    auto *table = new QTableWidget(0, 5, this);
    table->setHorizontalHeaderLabels({tr("Part"), tr("Words"), tr("Characters with spaces"),
                                      tr("Characters without spaces"), tr("Han characters")});
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    addRow(*table, tr("Whole article"), countArticle(article));
    addRow(*table, tr("With column and details"), countWithDetails(article));
    addRow(*table, tr("Lead"), countBlocks(article.lead));
    int number = 0;
    for (const Section &section : article.sections) {
        ++number;
        addRow(*table, labelledTitle(article.labelStyle, number, section.title),
               countSection(section, article.labelStyle, number));
    }
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    auto *note =
        new QLabel(tr("Counted as Word and WPS count Chinese. Elsewhere in the program column and "
                      "details are left out."),
                   this);
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(note);
    layout->addWidget(buttons);
    resize(720, 420);
    fitToScreen(*this);
}

} // namespace Pandian

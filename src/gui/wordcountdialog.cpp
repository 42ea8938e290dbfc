// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordcountdialog.h"

#include "core/sectionwork.h"
#include "gui/fittoscreen.h"
#include "gui/statecolor.h"
#include "session/articledocument.h"
#include "session/openarticle.h"
#include "text/counting.h"
#include "text/sectionlabel.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Pandian {

namespace {

constexpr int targetStep = 100;

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

WordCountDialog::WordCountDialog(OpenArticle &open, QWidget *parent)
    : QDialog(parent), m_article(&open), m_target(new QSpinBox(this)), m_trouble(new QLabel(this))
{
    const Article article = open.document()->snapshot();
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
    m_target->setMaximum(MaxSectionTarget);
    m_target->setSingleStep(targetStep);
    m_target->setGroupSeparatorShown(true);
    m_target->setSpecialValueText(tr("none"));
    m_target->setValue(open.sectionWorks().value(SectionId()).target);
    m_target->setEnabled(!open.person().id.isNull());
    auto *targetLabel = new QLabel(tr("&Target of the article:"), this);
    targetLabel->setBuddy(m_target);
    auto *targetLine = new QHBoxLayout;
    targetLine->addWidget(targetLabel);
    targetLine->addWidget(m_target);
    targetLine->addStretch();
    setWarning(*m_trouble, true);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    connect(m_target, &QSpinBox::editingFinished, this, &WordCountDialog::keepTarget);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(note);
    layout->addLayout(targetLine);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    resize(720, 420);
    fitToScreen(*this);
}

// Also where the field still has the keys. What could not be kept is told first.
void WordCountDialog::done(int result)
{
    if (keepTarget()) {
        QDialog::done(result);
    }
}

// False: it shows the old one again, and why.
bool WordCountDialog::keepTarget()
{
    m_target->interpretText();
    const int target = m_target->value();
    const int before = m_article ? m_article->sectionWorks().value(SectionId()).target : target;
    if (target == before) {
        return true;
    }
    const Result<void> kept = m_article->editSectionWork(
        SectionId(), [target](SectionWork &work) { work.target = target; });
    if (!kept) {
        m_target->setValue(before);
    }
    m_trouble->setText(kept ? QString() : kept.error().message);
    m_trouble->setVisible(!kept);
    return kept.ok();
}

} // namespace Pandian

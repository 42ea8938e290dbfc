// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labelstyledialog.h"

#include "core/articlecheck.h"
#include "gui/namelists.h"
#include "text/sectionlabel.h"
#include "ui_labelstyledialog.h"

#include <QPushButton>

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

constexpr std::array numerals{Numerals::Arabic, Numerals::Chinese, Numerals::Circled,
                              Numerals::FullWidthArabic};

} // namespace

LabelStyleDialog::LabelStyleDialog(const LabelStyle &style, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::LabelStyleDialog>())
{
    m_ui->setupUi(this);
    for (QLineEdit *part : {m_ui->beforeLineEdit, m_ui->afterLineEdit}) {
        part->setMaxLength(MaxLabelPart);
        connect(part, &QLineEdit::textChanged, this, &LabelStyleDialog::showExample);
    }
    for (const Numerals kind : numerals) {
        m_ui->numeralsComboBox->addItem(tr("%1, %2").arg(sectionLabel({{}, kind, {}, {}}, 1),
                                                         sectionLabel({{}, kind, {}, {}}, 2)));
    }
    m_ui->gapComboBox->addItem(tr("a space"), u" "_qs);
    m_ui->gapComboBox->addItem(tr("nothing"), QString());
    m_ui->gapComboBox->addItem(tr("a new line"), u"\n"_qs);
    if (m_ui->gapComboBox->findData(style.gap) < 0) {
        m_ui->gapComboBox->addItem(tr("as it came"), style.gap);
    }
    for (QComboBox *choice : {m_ui->numeralsComboBox, m_ui->gapComboBox}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &LabelStyleDialog::showExample);
    }
    m_ui->beforeLineEdit->setText(style.before);
    m_ui->afterLineEdit->setText(style.after);
    m_ui->numeralsComboBox->setCurrentIndex(
        int(std::find(numerals.begin(), numerals.end(), style.numerals) - numerals.begin()));
    m_ui->gapComboBox->setCurrentIndex(m_ui->gapComboBox->findData(style.gap));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->beforeLineEdit->selectAll();
    showExample();
}

LabelStyleDialog::~LabelStyleDialog() = default;

LabelStyle LabelStyleDialog::style() const
{
    // A line break may have been pasted.
    return {cleanText(m_ui->beforeLineEdit->text()).remove(u'\n'),
            numerals.at(size_t(m_ui->numeralsComboBox->currentIndex())),
            cleanText(m_ui->afterLineEdit->text()).remove(u'\n'),
            m_ui->gapComboBox->currentData().toString()};
}

void LabelStyleDialog::showExample()
{
    const LabelStyle chosen = style();
    m_ui->exampleLabel->setText(
        tr("Looks like: %1, %2 … %3")
            .arg(sectionLabel(chosen, 1), sectionLabel(chosen, 2), sectionLabel(chosen, 12)));
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/labelstyledialog.h"

#include "gui/namelists.h"
#include "text/sectionlabel.h"
#include "ui_labelstyledialog.h"

#include <QPushButton>

#include <array>

namespace Pandian {

namespace {

constexpr int maxPart = 20; // UTF-16 code units; labels stand in narrow columns
constexpr std::array numerals{Numerals::Arabic, Numerals::Chinese, Numerals::Circled,
                              Numerals::FullWidthArabic};
const std::array gaps{u" "_qs, QString(), u"\n"_qs}; // as in the form

template <typename Choices, typename Choice>
int indexOf(const Choices &choices, const Choice &choice)
{
    const auto found = std::find(choices.begin(), choices.end(), choice);
    return found == choices.end() ? 0 : int(found - choices.begin());
}

} // namespace

LabelStyleDialog::LabelStyleDialog(const LabelStyle &style, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::LabelStyleDialog>())
{
    m_ui->setupUi(this);
    for (QLineEdit *part : {m_ui->beforeLineEdit, m_ui->afterLineEdit}) {
        part->setMaxLength(maxPart);
        connect(part, &QLineEdit::textChanged, this, &LabelStyleDialog::showExample);
    }
    for (const Numerals kind : numerals) {
        m_ui->numeralsComboBox->addItem(tr("%1, %2").arg(sectionLabel({{}, kind, {}, {}}, 1),
                                                         sectionLabel({{}, kind, {}, {}}, 2)));
    }
    m_ui->gapComboBox->addItems({tr("a space"), tr("nothing"), tr("a new line")});
    for (QComboBox *choice : {m_ui->numeralsComboBox, m_ui->gapComboBox}) {
        connect(choice, &QComboBox::currentIndexChanged, this, &LabelStyleDialog::showExample);
    }
    m_ui->beforeLineEdit->setText(style.before);
    m_ui->afterLineEdit->setText(style.after);
    m_ui->numeralsComboBox->setCurrentIndex(indexOf(numerals, style.numerals));
    m_ui->gapComboBox->setCurrentIndex(indexOf(gaps, style.gap));
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
    return {cleanText(m_ui->beforeLineEdit->text()),
            numerals.at(size_t(m_ui->numeralsComboBox->currentIndex())),
            cleanText(m_ui->afterLineEdit->text()),
            gaps.at(size_t(m_ui->gapComboBox->currentIndex()))};
}

void LabelStyleDialog::showExample()
{
    const LabelStyle chosen = style();
    m_ui->exampleLabel->setText(
        tr("Looks like: %1, %2 … %3")
            .arg(sectionLabel(chosen, 1), sectionLabel(chosen, 2), sectionLabel(chosen, 12)));
}

} // namespace Pandian

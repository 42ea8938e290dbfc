// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/navigation/sectionworkdialog.h"

#include "gui/navigation/outlinemodel.h"
#include "ui_sectionworkdialog.h"

#include <QLineEdit>
#include <QPushButton>

namespace Pandian {

SectionWorkDialog::SectionWorkDialog(const QString &sectionName, const SectionWork &work,
                                     const QStringList &people, Write write, QWidget *parent)
    : QDialog(parent)
    , m_before(work)
    , m_write(std::move(write))
    , m_ui(std::make_unique<Ui::SectionWorkDialog>())
{
    m_ui->setupUi(this);
    m_ui->nameLabel->setText(sectionName);
    for (const SectionStatus status : {SectionStatus::Untouched, SectionStatus::Writing,
                                       SectionStatus::Written, SectionStatus::Doubtful}) {
        m_ui->statusComboBox->addItem(OutlineModel::statusText(status));
    }
    m_ui->statusComboBox->setCurrentIndex(int(work.status));
    m_ui->targetSpinBox->setMaximum(MaxSectionTarget);
    m_ui->targetSpinBox->setValue(work.target);
    m_ui->personComboBox->addItems(people);
    m_ui->personComboBox->lineEdit()->setMaxLength(MaxSectionPersonLength);
    m_ui->personComboBox->setCurrentText(work.person);
    m_ui->notePlainTextEdit->setPlainText(work.note);
    m_ui->troubleLabel->hide();
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

SectionWorkDialog::~SectionWorkDialog() = default;

SectionWork SectionWorkDialog::work() const
{
    SectionWork work;
    work.status = SectionStatus(m_ui->statusComboBox->currentIndex());
    work.target = m_ui->targetSpinBox->value();
    work.person = m_ui->personComboBox->currentText().simplified();
    work.note = m_ui->notePlainTextEdit->toPlainText().trimmed();
    return work;
}

void SectionWorkDialog::say(const QString &trouble)
{
    m_ui->troubleLabel->setText(trouble);
    m_ui->troubleLabel->show();
}

void SectionWorkDialog::accept()
{
    const SectionWork now = work();
    if (now.note.size() > MaxSectionNoteLength) {
        say(tr("The note has more than %1 characters; shorten it.").arg(MaxSectionNoteLength));
        m_ui->notePlainTextEdit->setFocus();
        return;
    }
    const Result<void> done = m_write([this, &now](SectionWork &stored) {
        const auto take = [&](auto SectionWork::*part) {
            if (now.*part != m_before.*part) {
                stored.*part = now.*part;
            }
        };
        take(&SectionWork::status);
        take(&SectionWork::target);
        take(&SectionWork::person);
        take(&SectionWork::note);
    });
    if (!done) {
        say(done.error().message);
        return;
    }
    QDialog::accept();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/publicationdialog.h"

#include "ui_publicationdialog.h"

#include "core/articlecheck.h"
#include "gui/dateinput.h"
#include "gui/statecolor.h"
#include "session/articledocument.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPushButton>

namespace Pandian {

PublicationDialog::PublicationDialog(OpenArticle &article, const std::optional<Publication> &known,
                                     QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PublicationDialog>()), m_article(&article)
{
    m_ui->setupUi(this);
    fill(known);
    QPushButton *ok = m_ui->dialogButtonBox->button(QDialogButtonBox::Ok);
    ok->setText(tr("Record"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &PublicationDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &PublicationDialog::reject);
    connect(&article, &QObject::destroyed, this, &QDialog::reject);
    for (QLineEdit *field : {m_ui->dateLineEdit, m_ui->timeLineEdit, m_ui->addressLineEdit}) {
        connect(field, &QLineEdit::textChanged, this, &PublicationDialog::showTrouble);
    }
    showTrouble();
}

PublicationDialog::~PublicationDialog() = default;

void PublicationDialog::fill(const std::optional<Publication> &known)
{
    const Article &metadata = m_article->document()->metadata();
    m_ui->columnLineEdit->setText(metadata.columnPath.join(u" > "));
    if (known) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(known->time);
        m_ui->dateLineEdit->setText(dateText(time.date()));
        m_ui->timeLineEdit->setText(timeText(time.time()));
        m_ui->addressLineEdit->setText(known->url);
        m_ui->columnLineEdit->setText(known->column);
    } else if (metadata.published) {
        m_ui->dateLineEdit->setText(dateText(metadata.published->date));
        if (metadata.published->time) {
            m_ui->timeLineEdit->setText(timeText(*metadata.published->time));
        }
    }
    QLineEdit *first =
        m_ui->dateLineEdit->text().isEmpty() ? m_ui->dateLineEdit : m_ui->timeLineEdit;
    first->setFocus();
}

QString PublicationDialog::trouble() const
{
    const QString address = m_ui->addressLineEdit->text().trimmed();
    if (!m_ui->dateLineEdit->text().trimmed().isEmpty() && !parseDate(m_ui->dateLineEdit->text())) {
        return tr("“%1” is not a day of the calendar; please enter one like 2020/02/19.")
            .arg(m_ui->dateLineEdit->text().trimmed());
    }
    if (!parseDate(m_ui->dateLineEdit->text())) {
        return tr("Please enter the day of publication, for example 2020/02/19.");
    }
    if (!m_ui->timeLineEdit->text().trimmed().isEmpty() && !parseTime(m_ui->timeLineEdit->text())) {
        return tr("“%1” is not a time of day; please enter one from 00:00 to 23:59.")
            .arg(m_ui->timeLineEdit->text().trimmed());
    }
    if (!parseTime(m_ui->timeLineEdit->text())) {
        return tr("Please enter the time of publication, for example 08:30.");
    }
    if (!address.isEmpty() && !isWebAddress(address)) {
        return tr(
            "Please enter a whole web address that begins with https:// or http://, or none.");
    }
    return {};
}

void PublicationDialog::showTrouble()
{
    const QString text = trouble();
    const QString date = m_ui->dateLineEdit->text().trimmed();
    const QString time = m_ui->timeLineEdit->text().trimmed();
    // What is not filled in yet is not wrong.
    const bool isOnlyMissing = (date.isEmpty() || time.isEmpty()) &&
                               (date.isEmpty() || parseDate(date)) &&
                               (time.isEmpty() || parseTime(time));
    setWarning(*m_ui->troubleLabel, !isOnlyMissing);
    m_ui->troubleLabel->setText(text);
    m_ui->troubleLabel->setVisible(!text.isEmpty());
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setEnabled(text.isEmpty());
}

void PublicationDialog::accept()
{
    QGuiApplication::inputMethod()->commit();
    if (!m_article || !trouble().isEmpty()) {
        return;
    }
    ActionRequest request;
    request.action = Action::RecordPublication;
    request.publication.time =
        QDateTime(*parseDate(m_ui->dateLineEdit->text()), *parseTime(m_ui->timeLineEdit->text()))
            .toMSecsSinceEpoch();
    request.publication.url = m_ui->addressLineEdit->text().trimmed();
    request.publication.column = m_ui->columnLineEdit->text().trimmed();
    if (const Result<State> done = m_article->perform(request); !done) {
        setWarning(*m_ui->troubleLabel, true);
        m_ui->troubleLabel->setText(done.error().message);
        m_ui->troubleLabel->show();
        return;
    }
    QDialog::accept();
}

} // namespace Pandian

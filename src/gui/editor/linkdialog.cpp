// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/linkdialog.h"

#include "core/articlecheck.h"
#include "gui/namelists.h"
#include "ui_linkdialog.h"

#include <QPushButton>

#include <algorithm>

namespace Pandian {

namespace {

// Something stands behind the scheme, and nothing in it is blank.
bool isAddress(const QString &address)
{
    const qsizetype scheme = address.indexOf(u':') + 1;
    const bool blank = std::any_of(address.cbegin(), address.cend(),
                                   [](QChar character) { return character.isSpace(); });
    return !blank && isAllowedLink(address) && address.mid(scheme) != u"//";
}

} // namespace

LinkDialog::LinkDialog(const QString &text, const QString &address, QWidget *parent)
    : QDialog(parent), m_textBefore(text), m_ui(std::make_unique<Ui::LinkDialog>())
{
    m_ui->setupUi(this);
    m_ui->textLineEdit->setMaxLength(MaxLine);
    m_ui->textLineEdit->setText(text);
    m_ui->textLineEdit->setCursorPosition(0);
    m_ui->textLineEdit->setEnabled(text.size() <= MaxLine); // it would cut what it cannot hold
    m_ui->addressLineEdit->setMaxLength(MaxLine);
    m_ui->addressLineEdit->setText(address);
    m_ui->troubleLabel->hide();
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    if (!address.isEmpty()) {
        const QPushButton *remove =
            m_ui->dialogButtonBox->addButton(tr("&Remove link"), QDialogButtonBox::ResetRole);
        connect(remove, &QPushButton::clicked, this, &LinkDialog::removeLink);
    }
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    QLineEdit *first = text.isEmpty() ? m_ui->textLineEdit : m_ui->addressLineEdit;
    first->setFocus();
    first->selectAll();
}

LinkDialog::~LinkDialog() = default;

// What was not touched stays as it is, whatever a line can show of it. Breaks within the paragraph
// stay, too; those between paragraphs come by a paste.
QString LinkDialog::text() const
{
    if (!m_ui->textLineEdit->isModified() && !m_textBefore.isEmpty()) {
        return m_textBefore;
    }
    QString typed = m_ui->textLineEdit->text();
    typed.replace(u'\n', u' ').replace(QChar::ParagraphSeparator, u' ');
    const QString text = cleanText(typed).replace(u'\n', QChar::LineSeparator);
    return text.trimmed().isEmpty() ? address() : text;
}

QString LinkDialog::address() const
{
    return cleanLine(m_ui->addressLineEdit->text());
}

void LinkDialog::accept()
{
    if (!isAddress(address())) {
        m_ui->troubleLabel->setText(tr("An address begins with http://, https:// or mailto: and "
                                       "has no blanks in it. Nothing else can be linked to."));
        m_ui->troubleLabel->show();
        m_ui->addressLineEdit->setFocus();
        return;
    }
    QDialog::accept();
}

void LinkDialog::removeLink()
{
    m_ui->textLineEdit->setText(m_textBefore);
    m_ui->addressLineEdit->clear();
    QDialog::accept();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingsdialog.h"

#include "gui/statecolor.h"
#include "session/libraryedits.h"
#include "session/lookups.h"
#include "session/settings.h"
#include "ui_settingsdialog.h"

#include <QDir>

#include <algorithm>

namespace Pandian {

SettingsDialog::SettingsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_workspace(workspace), m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setWarning(*m_ui->errorLabel, true);
    m_ui->errorLabel->hide();
    readOwn();
    readLibrary();
    // Layouts do not reckon with the lines of wrapped texts in groups.
    const int width = sizeHint().width();
    resize(width, std::max(sizeHint().height(), layout()->totalHeightForWidth(width)));
    connect(m_ui->movePushButton, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT moveLibraryRequested();
    });
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::readOwn()
{
    const Settings &settings = m_workspace.settings();
    // Each language in its own words: who chose the wrong one finds the way back.
    m_ui->languageComboBox->addItem(u"中文（简体）"_qs, u"zh_CN"_qs);
    m_ui->languageComboBox->addItem(u"English"_qs, u"en"_qs);
    m_ui->languageComboBox->setCurrentIndex(m_ui->languageComboBox->findData(settings.language()));
    m_ui->themeComboBox->addItems(
        {tr("As the system"), tr("Light"), tr("Dark"), tr("High contrast")});
    m_ui->themeComboBox->setCurrentIndex(int(settings.theme()));
    m_ui->zoomSpinBox->setValue(settings.zoomPercent());
    m_ui->pathLineEdit->setText(QDir::toNativeSeparators(
        m_workspace.isOpen() ? m_workspace.libraryPath() : settings.libraryPath()));
}

void SettingsDialog::readLibrary()
{
    const std::optional<Person> person = m_workspace.person();
    const bool administrator = person && person->roles.testFlag(Role::Administrator);
    if (m_workspace.isOpen()) {
        const Result<LibrarySettings> rules = librarySettings(m_workspace);
        m_rules = rules ? *rules : LibrarySettings();
    }
    m_ui->singlePersonCheckBox->setChecked(m_rules.singlePersonMode);
    m_ui->authorCheckBox->setChecked(m_rules.authorMayFirstReview);
    m_ui->siteNameLineEdit->setText(m_rules.siteName);
    m_ui->siteDomainLineEdit->setText(m_rules.siteDomain);
    m_ui->siteIdCodeLineEdit->setText(m_rules.siteIdCode);
    for (QWidget *changing : std::initializer_list<QWidget *>{
             m_ui->singlePersonCheckBox, m_ui->authorCheckBox, m_ui->siteNameLineEdit,
             m_ui->siteDomainLineEdit, m_ui->siteIdCodeLineEdit}) {
        changing->setEnabled(administrator);
    }
}

Result<void> SettingsDialog::writeLibrary()
{
    const std::optional<Person> person = m_workspace.person();
    if (!person || !m_workspace.isOpen()) {
        return {};
    }
    const LibrarySettings rules{m_ui->singlePersonCheckBox->isChecked(),
                                m_ui->authorCheckBox->isChecked(), m_ui->siteNameLineEdit->text(),
                                m_ui->siteDomainLineEdit->text(), m_ui->siteIdCodeLineEdit->text()};
    if (rules != m_rules) {
        if (const Result<void> written = saveLibrarySettings(m_workspace, rules); !written) {
            return written;
        }
        m_rules = rules;
    }
    return {};
}

void SettingsDialog::accept()
{
    if (const Result<void> written = writeLibrary(); !written) {
        m_ui->errorLabel->setText(written.error().message);
        m_ui->errorLabel->show();
        return;
    }
    Settings &settings = m_workspace.settings();
    settings.setLanguage(m_ui->languageComboBox->currentData().toString());
    settings.setTheme(Theme(m_ui->themeComboBox->currentIndex()));
    settings.setZoomPercent(m_ui->zoomSpinBox->value());
    QDialog::accept();
    Q_EMIT settingsChanged();
}

} // namespace Pandian

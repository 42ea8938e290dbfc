// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/kindsdialog.h"

#include "gui/statecolor.h"
#include "session/articledocument.h"
#include "session/openarticle.h"
#include "ui_kindsdialog.h"

#include <QCheckBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QUuid>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int columns = 2; // of what may be asked for

QString newKindId()
{
    return u"kind-"_qs + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

} // namespace

KindsDialog::KindsDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::KindsDialog>()), m_workspace(workspace)
{
    m_ui->setupUi(this);
    setWarning(*m_ui->errorLabel, true);
    m_ui->errorLabel->hide();
    addRequiredFields();
    updateEnabled();
    connect(&m_workspace, &Workspace::libraryClosed, this, &KindsDialog::reject);
    connect(&m_workspace, &Workspace::personChanged, this, &KindsDialog::updateEnabled);
    connect(&m_workspace, &Workspace::articleShown, this, &KindsDialog::updateEnabled);
    connect(m_ui->kindsListWidget, &QListWidget::currentRowChanged, this, &KindsDialog::showKind);
    connect(m_ui->nameLineEdit, &QLineEdit::textEdited, this, &KindsDialog::takeFields);
    connect(m_ui->roundsSpinBox, &QSpinBox::valueChanged, this, &KindsDialog::takeFields);
    connect(m_ui->addPushButton, &QPushButton::clicked, this, &KindsDialog::addKind);
    connect(m_ui->removePushButton, &QPushButton::clicked, this, &KindsDialog::removeKind);
    connect(m_ui->takePushButton, &QPushButton::clicked, this, [this] {
        if (const OpenArticle *article = m_workspace.article()) {
            takeSkeleton(article->document()->snapshot());
        }
    });
    connect(m_ui->dropPushButton, &QPushButton::clicked, this, [this] { takeSkeleton({}); });
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, &KindsDialog::accept);
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &KindsDialog::reject);
    readKinds();
}

KindsDialog::~KindsDialog() = default;

void KindsDialog::addRequiredFields()
{
    for (const RequiredField field : AllRequiredFields) {
        auto *box = new QCheckBox(requiredFieldText(field), m_ui->detailsWidget);
        const auto place = int(m_required.size());
        m_ui->requiredLayout->addWidget(box, place / columns, place % columns);
        connect(box, &QCheckBox::toggled, this, &KindsDialog::takeFields);
        setTabOrder(m_required.isEmpty() ? static_cast<QWidget *>(m_ui->roundsSpinBox)
                                         : m_required.last(),
                    box);
        m_required.append(box);
    }
    setTabOrder(m_required.last(), m_ui->takePushButton);
}

void KindsDialog::readKinds()
{
    const Result<QList<KindEdit>> kinds = Pandian::readKinds(m_workspace);
    if (!kinds) {
        say(kinds.error().message);
        return;
    }
    m_kinds = *kinds;
    for (const KindEdit &edited : *kinds) {
        m_ui->kindsListWidget->addItem(edited.kind.name);
    }
    m_ui->kindsListWidget->setCurrentRow(0);
}

KindEdit *KindsDialog::shown()
{
    const int row = m_ui->kindsListWidget->currentRow();
    return row >= 0 && row < m_kinds.size() ? &m_kinds[row] : nullptr;
}

void KindsDialog::showKind()
{
    const KindEdit *edited = shown();
    if (!edited) {
        return;
    }
    m_showing = true;
    m_ui->nameLineEdit->setText(edited->kind.name);
    m_ui->roundsSpinBox->setValue(edited->kind.rounds);
    for (size_t i = 0; i < AllRequiredFields.size(); ++i) {
        m_required.at(int(i))->setChecked(edited->kind.required.testFlag(AllRequiredFields[i]));
    }
    m_showing = false;
    updateEnabled();
    showSkeleton();
}

void KindsDialog::showSkeleton()
{
    const KindEdit &edited = *shown();
    m_ui->dropPushButton->setEnabled(edited.takesSkeleton ? edited.skeleton.has_value()
                                                          : edited.kind.hasSkeleton);
    const Result<std::optional<Article>> skeleton = templateOf(m_workspace, edited);
    if (!skeleton) {
        m_ui->skeletonLabel->setText(skeleton.error().message);
        return;
    }
    m_ui->skeletonLabel->setText(
        *skeleton ? tr("New articles begin as %1 with %2.")
                        .arg((*skeleton)->title.isEmpty() ? tr("an article without a title")
                                                          : tr("“%1”").arg((*skeleton)->title),
                             tr("%n section(s)", nullptr, int((*skeleton)->sections.size())))
        : m_ui->detailsWidget->isEnabled()
            ? tr("There is no template. Write an article as it should begin, then take it.")
            : tr("There is no template."));
}

void KindsDialog::takeFields()
{
    KindEdit *edited = shown();
    if (m_showing || !edited) {
        return;
    }
    edited->kind.name = m_ui->nameLineEdit->text();
    edited->kind.rounds = m_ui->roundsSpinBox->value();
    for (size_t i = 0; i < AllRequiredFields.size(); ++i) {
        edited->kind.required.setFlag(AllRequiredFields[i], m_required.at(int(i))->isChecked());
    }
    m_ui->kindsListWidget->currentItem()->setText(edited->kind.name);
}

bool KindsDialog::isTaken(const QString &name) const
{
    return std::any_of(m_kinds.cbegin(), m_kinds.cend(),
                       [&name](const KindEdit &edited) { return edited.kind.name == name; });
}

void KindsDialog::addKind()
{
    ArticleKind kind;
    kind.id = newKindId();
    // Two of one name are refused.
    for (int number = 1; number == 1 || isTaken(kind.name); ++number) {
        kind.name = number == 1 ? tr("New kind") : tr("New kind %1").arg(number);
    }
    m_kinds.append({kind});
    m_ui->kindsListWidget->addItem(kind.name);
    m_ui->kindsListWidget->setCurrentRow(int(m_kinds.size()) - 1);
    m_ui->nameLineEdit->setFocus();
    m_ui->nameLineEdit->selectAll();
}

// One that is in the library may be the kind of articles there.
void KindsDialog::removeKind()
{
    const int row = m_ui->kindsListWidget->currentRow();
    if (const KindEdit *edited = shown(); edited && edited->stored.id.isEmpty()) {
        const QSignalBlocker blocker(m_ui->kindsListWidget); // rows and kinds differ in between
        m_kinds.removeAt(row);
        delete m_ui->kindsListWidget->takeItem(row);
    }
    showKind();
}

void KindsDialog::takeSkeleton(const std::optional<Article> &skeleton)
{
    if (KindEdit *edited = shown()) {
        edited->takesSkeleton = true;
        edited->skeleton = skeleton;
        showSkeleton();
    }
}

void KindsDialog::accept()
{
    std::optional<qsizetype> refused;
    if (const Result<void> written = saveKinds(m_workspace, m_kinds, &refused); !written) {
        if (refused) {
            m_ui->kindsListWidget->setCurrentRow(int(*refused));
        }
        say(written.error().message);
        return;
    }
    QDialog::accept();
}

void KindsDialog::updateEnabled()
{
    const std::optional<Person> person = m_workspace.person();
    const bool administrator = person && person->roles.testFlag(Role::Administrator);
    m_ui->detailsWidget->setEnabled(administrator);
    m_ui->addPushButton->setEnabled(administrator);
    const KindEdit *edited = shown();
    m_ui->removePushButton->setEnabled(administrator && edited && edited->stored.id.isEmpty());
    m_ui->removePushButton->setToolTip(
        m_ui->removePushButton->isEnabled()
            ? QString()
            : tr("Only a kind that was just added can be removed; articles may be of the others."));
    m_ui->takePushButton->setEnabled(m_workspace.article());
    m_ui->takePushButton->setToolTip(m_workspace.article() ? QString()
                                                           : tr("Open an article first."));
}

void KindsDialog::say(const QString &error)
{
    m_ui->errorLabel->setText(error);
    m_ui->errorLabel->show();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/versionsdialog.h"

#include "gui/actions/usable.h"
#include "gui/differencedialog.h"
#include "gui/fittoscreen.h"
#include "gui/shorttime.h"
#include "gui/signofftexts.h"
#include "gui/statecolor.h"
#include "session/articledocument.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace Pandian {

namespace {

constexpr QSize firstSize(680, 420);

QString stepsText(const QList<ReviewStep> &steps, int version)
{
    QStringList texts;
    for (const ReviewStep &step : steps) {
        if (step.version == version) {
            texts.append(VersionsDialog::tr("%1 (%2)", "step and person")
                             .arg(stepName(step), step.personName));
        }
    }
    return texts.join(VersionsDialog::tr(", ", "in a list"));
}

} // namespace

VersionsDialog::VersionsDialog(OpenArticle &article, ReviewRecord record, QWidget *parent)
    : QDialog(parent)
    , m_article(&article)
    , m_record(std::move(record))
    , m_list(new QTreeWidget(this))
    , m_trouble(new QLabel(this))
    , m_compare(new QPushButton(this))
    , m_restore(new QPushButton(this))
{
    setWindowTitle(tr("Versions"));
    auto *note = new QLabel(tr("Choose one version to compare it with the text on the page, or two "
                               "(with Ctrl) to compare them with each other."),
                            this);
    note->setWordWrap(true);
    m_trouble->setTextFormat(Qt::PlainText);
    m_trouble->setWordWrap(true);
    m_trouble->hide();
    setWarning(*m_trouble, true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_compare, QDialogButtonBox::ActionRole);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_compare->setDefault(true);
    m_restore->setAutoDefault(false);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(note);
    layout->addWidget(m_list);
    layout->addWidget(m_trouble);
    layout->addWidget(buttons);
    fill();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &VersionsDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &VersionsDialog::compare);
    connect(m_compare, &QPushButton::clicked, this, &VersionsDialog::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&article, &QObject::destroyed, this, &QDialog::reject);
    connect(&article, &OpenArticle::stateChanged, this, &VersionsDialog::updateButtons);
    updateButtons();
    m_list->setFocus();
    resize(firstSize);
    fitToScreen(*this);
}

void VersionsDialog::fill()
{
    m_list->setHeaderLabels({tr("Version"), tr("Saved"), tr("Saved by"), tr("Steps")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(windowTitle());
    for (auto one = m_record.revisions.crbegin(); one != m_record.revisions.crend(); ++one) {
        const QString taken = stepsText(m_record.steps, one->number);
        auto *item = new QTreeWidgetItem(
            m_list, {QString::number(one->number), fullTime(one->created), one->authorName, taken});
        item->setToolTip(3, taken);
    }
    for (int column = 0; column < 3; ++column) {
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QList<RevisionInfo> VersionsDialog::chosen() const
{
    QList<RevisionInfo> versions;
    for (int row = m_list->topLevelItemCount() - 1; row >= 0; --row) {
        if (m_list->topLevelItem(row)->isSelected()) {
            versions.append(m_record.revisions.at(m_record.revisions.size() - 1 - row));
        }
    }
    return versions;
}

void VersionsDialog::updateButtons()
{
    const QList<RevisionInfo> versions = chosen();
    const auto number = [&versions](int index) {
        return QString::number(versions.at(index).number);
    };
    m_compare->setEnabled(versions.size() == 1 || versions.size() == 2);
    m_compare->setText(versions.size() == 2
                           ? tr("&Compare versions %1 and %2").arg(number(0), number(1))
                           : tr("&Compare with the page"));
    const QString readOnly = whyReadOnly(m_article && m_article->isEditable());
    m_restore->setEnabled(versions.size() == 1 && readOnly.isEmpty());
    m_restore->setToolTip(readOnly);
    m_restore->setText(versions.size() == 1 ? tr("&Bring version %1 back").arg(number(0))
                                            : tr("&Bring back"));
}

std::optional<Article> VersionsDialog::text(const RevisionInfo &version)
{
    const Result<Article> read = m_article->version(version.id);
    m_trouble->setText(read ? QString() : read.error().message);
    m_trouble->setVisible(!read);
    return read ? std::optional(*read) : std::nullopt;
}

void VersionsDialog::compare()
{
    const QList<RevisionInfo> versions = chosen();
    if (!m_article || !m_compare->isEnabled()) {
        return;
    }
    const bool two = versions.size() == 2;
    const auto before = text(versions.first());
    const auto after = two ? text(versions.last()) : m_article->document()->snapshot();
    if (!before || !after) {
        return;
    }
    const int number = versions.first().number;
    auto *dialog = new DifferenceDialog(
        two ? tr("Version %2, beside version %1: what went is struck through, what came is "
                 "underlined.")
                  .arg(number)
                  .arg(versions.last().number)
            : tr("The text on the page, beside version %1: what went is struck through, what came "
                 "is underlined.")
                  .arg(number),
        {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setTexts(*before, *after);
    dialog->open();
}

void VersionsDialog::restore()
{
    const QList<RevisionInfo> versions = chosen();
    if (!m_article || versions.size() != 1 || !m_article->isEditable()) {
        return;
    }
    if (const auto earlier = text(versions.first())) {
        Q_EMIT restoreRequested(*earlier, versions.first().number);
        accept();
    }
}

} // namespace Pandian

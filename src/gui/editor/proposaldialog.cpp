// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/proposaldialog.h"

#include "gui/editor/recognisedtexts.h"
#include "gui/fittoscreen.h"
#include "gui/theme.h"
#include "text/sectionlabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSet>
#include <QTreeWidget>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype shownCharacters = 200; // of a paragraph: more than fits
constexpr int maxFindings = 8;

enum Column { TextColumn, MarkColumn };

// Fills a tree with an article; what is not in another one is marked.
class TreeFiller
{
    Q_DECLARE_TR_FUNCTIONS(Pandian::ProposalDialog)

public:
    TreeFiller(QTreeWidget &tree, const Article &other);

    void fill(const Article &article);

private:
    void look(const QList<Block> &blocks);
    void addBlocks(QTreeWidgetItem &parent, const QList<Block> &blocks);
    QTreeWidgetItem *row(const QString &text, bool isTitle, bool isNew) const;

    QTreeWidget &m_tree;
    const Article &m_other;
    QSet<SectionId> m_sections;
    QSet<QString> m_subheadings; // by their text
};

TreeFiller::TreeFiller(QTreeWidget &tree, const Article &other) : m_tree(tree), m_other(other)
{
    look(other.lead);
    for (const Section &section : other.sections) {
        m_sections.insert(section.id);
        look(section.blocks);
    }
}

void TreeFiller::look(const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        const auto *text = std::get_if<TextBlock>(&block);
        if (text && text->kind == TextKind::Subheading) {
            m_subheadings.insert(plainText(text->runs));
        }
    }
}

QTreeWidgetItem *TreeFiller::row(const QString &text, bool isTitle, bool isNew) const
{
    auto *item = new QTreeWidgetItem({text.left(shownCharacters).simplified()});
    QFont font = m_tree.font();
    font.setBold(isTitle);
    item->setFont(TextColumn, font);
    if (isNew) {
        item->setText(MarkColumn, tr("New"));
        for (const int column : {TextColumn, MarkColumn}) {
            item->setForeground(column, currentColors().link);
        }
    }
    return item;
}

void TreeFiller::addBlocks(QTreeWidgetItem &parent, const QList<Block> &blocks)
{
    QList<QTreeWidgetItem *> rows;
    for (const Block &block : blocks) {
        const auto *text = std::get_if<TextBlock>(&block);
        const QString words = plainText(block);
        const bool isSubheading = text && text->kind == TextKind::Subheading;
        if (std::holds_alternative<Table>(block)) {
            rows.append(row(tr("[Table] %1").arg(words.left(shownCharacters)), false, false));
        } else if (std::holds_alternative<Image>(block)) {
            rows.append(row(tr("[Image] %1").arg(words), false, false));
        } else if (!words.trimmed().isEmpty()) {
            rows.append(row(words, isSubheading, isSubheading && !m_subheadings.contains(words)));
        }
    }
    parent.addChildren(rows);
}

void TreeFiller::fill(const Article &article)
{
    QList<QTreeWidgetItem *> rows;
    for (const ArticlePart part : AllArticleParts) {
        if (const QString text = partText(article, part); !text.isEmpty()) {
            rows.append(row(tr("%1: %2").arg(partName(part), text), part == ArticlePart::Title,
                            partText(m_other, part).isEmpty()));
        }
    }
    if (!article.lead.isEmpty()) {
        rows.append(row(tr("Lead"), true, false));
        addBlocks(*rows.last(), article.lead);
    }
    int number = 0;
    for (const Section &section : article.sections) {
        rows.append(row(labelledTitle(article.labelStyle, ++number, section.title), true,
                        !m_sections.contains(section.id)));
        addBlocks(*rows.last(), section.blocks);
    }
    m_tree.addTopLevelItems(rows);
    m_tree.expandAll();
}

QTreeWidget *makeTree(const QString &name, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setColumnCount(2);
    tree->setHeaderHidden(true);
    tree->setUniformRowHeights(true);
    tree->setIndentation(16);
    tree->setAccessibleName(name);
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(TextColumn, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(MarkColumn, QHeaderView::ResizeToContents);
    return tree;
}

// The same text stands about as far down in both.
void scrollAlong(QScrollBar &leading, QScrollBar &following)
{
    QObject::connect(&leading, &QScrollBar::valueChanged, &following, [&](int value) {
        const int range = std::max(leading.maximum(), 1);
        following.setValue(int(qint64(value) * following.maximum() / range));
    });
}

QString findingsText(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        if (lines.size() == maxFindings) {
            lines.append(u"…"_qs);
            break;
        }
        lines.append(u"• "_qs + finding.message);
    }
    return lines.join(u'\n');
}

} // namespace

ProposalDialog::ProposalDialog(const Article &before, const Recognition &found, QWidget *parent)
    : QDialog(parent), m_proposal(found.article)
{
    setWindowTitle(tr("Divide into sections again"));
    auto *verdict = new QLabel(this);
    verdict->setWordWrap(true);
    verdict->setText(found.isEmpty()
                         ? tr("There is nothing new to recognise: no further paragraph reads like "
                              "a section's title or a detail of the article.")
                         : tr("Recognised: %1. Nothing is changed before you apply it.")
                               .arg(recognisedText(found)));
    auto *layout = new QGridLayout(this);
    layout->addWidget(verdict, 0, 0, 1, 2);
    QTreeWidget *left = makeTree(tr("The article now"), this);
    QTreeWidget *right = makeTree(tr("Proposal"), this);
    layout->addWidget(new QLabel(left->accessibleName(), this), 1, 0);
    layout->addWidget(new QLabel(right->accessibleName(), this), 1, 1);
    layout->addWidget(left, 2, 0);
    layout->addWidget(right, 2, 1);
    layout->setRowStretch(2, 1);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    TreeFiller(*left, before).fill(before);
    left->setColumnHidden(MarkColumn, true);
    TreeFiller(*right, before).fill(m_proposal);
    scrollAlong(*right->verticalScrollBar(), *left->verticalScrollBar());
    if (!found.findings.isEmpty()) {
        auto *findings = new QLabel(findingsText(found.findings), this);
        findings->setTextFormat(Qt::PlainText);
        findings->setWordWrap(true);
        layout->addWidget(findings, 3, 0, 1, 2);
    }
    addButtons(!found.isEmpty());
    resize(920, 560);
    fitToScreen(*this);
}

void ProposalDialog::addButtons(bool isSomething)
{
    auto *buttons = new QDialogButtonBox(this);
    if (isSomething) {
        QPushButton *apply = buttons->addButton(tr("Apply"), QDialogButtonBox::AcceptRole);
        apply->setDefault(true);
        makePrimary(*apply);
        buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    } else {
        buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    }
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    static_cast<QGridLayout *>(layout())->addWidget(buttons, 4, 0, 1, 2);
}

} // namespace Pandian

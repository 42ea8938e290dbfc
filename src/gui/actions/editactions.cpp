// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actions/editactions.h"

#include "gui/actions/imageactions.h"
#include "gui/actions/linkactions.h"
#include "gui/actions/tableactions.h"
#include "gui/actions/usable.h"
#include "gui/commands/commandlist.h"
#include "gui/editor/editorpage.h"
#include "gui/editor/snippetsdialog.h"
#include "gui/editor/titlesdialog.h"
#include "gui/icons.h"
#include "session/articledocument.h"
#include "session/sectionoperations.h"

#include <QAction>
#include <QActionGroup>
#include <QGuiApplication>
#include <QInputMethod>
#include <QKeySequence>
#include <QMenu>
#include <QTextBlock>
#include <QTextEdit>
#include <QToolButton>

namespace Pandian {

// Of keys: hidden by those of this namespace. clang-tidy sees no use of an operator.
using ::operator|; // NOLINT(misc-unused-using-decls)

EditActions::EditActions(EditorPage &page, Settings &settings, InfoBar &infoBar, QWidget *window)
    : QObject(window)
    , m_page(page)
    , m_userSettings(settings)
    , m_images(new ImageActions(page, infoBar, this))
    , m_links(new LinkActions(page, this))
    , m_tables(new TableActions(page, this))
    , m_undo(action(tr("&Undo"), {Qt::CTRL | Qt::Key_Z}, u"edit-undo"_qs, &EditorPage::undo))
    , m_redo(action(tr("&Redo"), {Qt::CTRL | Qt::Key_Y, Qt::CTRL | Qt::SHIFT | Qt::Key_Z},
                    u"edit-redo"_qs, &EditorPage::redo))
    , m_cut(action(tr("Cu&t"), {Qt::CTRL | Qt::Key_X}, {}, &EditorPage::cut))
    , m_copy(action(tr("&Copy"), {Qt::CTRL | Qt::Key_C}, {}, &EditorPage::copy))
    , m_paste(action(tr("&Paste"), {Qt::CTRL | Qt::Key_V}, {}, &EditorPage::paste))
    , m_pasteText(action(tr("Paste text only"), {Qt::CTRL | Qt::SHIFT | Qt::Key_V}, {},
                         &EditorPage::pasteText))
    , m_selectAll(action(tr("Select &all"), {Qt::CTRL | Qt::Key_A}, {}, &EditorPage::selectAll))
    , m_find(action(tr("&Find"), {Qt::CTRL | Qt::Key_F}, u"edit-find"_qs, &EditorPage::showFindBar))
    , m_findNext(action(tr("Find next"), {Qt::Key_F3}, {}, &EditorPage::findNext))
    , m_findPrevious(
          action(tr("Find previous"), {Qt::SHIFT | Qt::Key_F3}, {}, &EditorPage::findPrevious))
    , m_replace(action(tr("Searc&h and replace"), {Qt::CTRL | Qt::Key_H}, {},
                       &EditorPage::showReplaceBar))
    , m_nextSection(action(tr("Next section"), {Qt::CTRL | Qt::Key_PageDown}, {},
                           &EditorPage::goToNextSection))
    , m_previousSection(action(tr("Previous section"), {Qt::CTRL | Qt::Key_PageUp}, {},
                               &EditorPage::goToPreviousSection))
    , m_newSection(action(tr("New &section"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                          {}, &EditorPage::newSection))
    , m_bold(action(tr("&Bold"), {Qt::CTRL | Qt::Key_B}, u"format-text-bold"_qs,
                    &EditorPage::toggleBold))
    , m_italic(action(tr("&Italic"), {Qt::CTRL | Qt::Key_I}, u"format-text-italic"_qs,
                      &EditorPage::toggleItalic))
    , m_paragraph(action(tr("&Paragraph"), {Qt::CTRL | Qt::SHIFT | Qt::Key_N}, {},
                         &EditorPage::makeParagraph))
    , m_kicker(action(tr("&Kicker"), {}, {}, &EditorPage::makeKicker))
    , m_headline(
          action(tr("&Headline"), {Qt::CTRL | Qt::ALT | Qt::Key_1}, {}, &EditorPage::makeHeadline))
    , m_subtitle(action(tr("Subtitl&e"), {}, {}, &EditorPage::makeSubtitle))
    , m_heading(action(tr("Section &title"), {Qt::CTRL | Qt::ALT | Qt::Key_2}, {},
                       &EditorPage::makeHeading))
    , m_subheading(action(tr("S&ubheading"), {Qt::CTRL | Qt::ALT | Qt::Key_3}, {},
                          &EditorPage::makeSubheading))
    , m_quotation(action(tr("&Quotation"), {}, {}, &EditorPage::makeQuotation))
    , m_byline(action(tr("B&yline"), {}, {}, &EditorPage::makeByline))
    , m_note(action(tr("N&ote"), {}, {}, &EditorPage::makeNote))
    , m_bulletList(action(tr("Bullet &list"), {}, {}, &EditorPage::makeBulletList))
    , m_numberedList(action(tr("&Numbered list"), {}, {}, &EditorPage::makeNumberedList))
    , m_moveUp(action(tr("Move section up"), {Qt::ALT | Qt::SHIFT | Qt::Key_Up}, {},
                      &EditorPage::moveSectionUp))
    , m_moveDown(action(tr("Move section down"), {Qt::ALT | Qt::SHIFT | Qt::Key_Down}, {},
                        &EditorPage::moveSectionDown))
    , m_merge(action(tr("Merge with the section above"), {}, {}, &EditorPage::mergeSection))
    , m_mergeBelow(
          action(tr("Merge with the section below"), {}, {}, &EditorPage::mergeSectionBelow))
    , m_duplicate(action(tr("Duplicate section"), {}, {}, &EditorPage::duplicateSection))
    , m_remove(action(tr("Delete section"), {}, {}, &EditorPage::removeSection))
    , m_snippets(new QAction(tr("&Phrases…"), this))
    , m_titles(new QAction(tr("Compare section titles…"), this))
    , m_recognise(new QAction(tr("Divide into sections again…"), this))
{
    page.leaveCommandKeys();
    m_snippets->setShortcut(Qt::ALT | Qt::Key_F3);
    connect(m_snippets, &QAction::triggered, this, &EditActions::showSnippets);
    connect(m_titles, &QAction::triggered, this, &EditActions::compareTitles);
    m_find->setIconText(tr("Find"));
    m_bold->setCheckable(true);
    m_italic->setCheckable(true);
    // Asked for from anywhere; where a line of text has the keys, it undoes its own.
    for (QAction *anywhere : {m_undo, m_redo, m_find, m_findNext, m_findPrevious, m_replace}) {
        anywhere->setShortcutContext(Qt::WindowShortcut);
    }
    auto *oneStyle = new QActionGroup(this);
    for (QAction *style : styles()) {
        style->setCheckable(true);
        oneStyle->addAction(style);
    }
    connect(&page, &EditorPage::contextMenuRequested, this,
            [this](QMenu *menu) { fillContextMenu(*menu); });
    connect(&page, &EditorPage::undoAvailable, this, &EditActions::updateEnabled);
    connect(&page, &EditorPage::redoAvailable, this, &EditActions::updateEnabled);
    connect(&page, &EditorPage::copyAvailable, this, &EditActions::updateEnabled);
    connect(&page, &EditorPage::caretMoved, this, &EditActions::updateEnabled);
    connect(&page, &EditorPage::formatChanged, this, [this](bool bold, bool italic) {
        m_bold->setChecked(bold);
        m_italic->setChecked(italic);
    });
    updateEnabled();
}

QAction *EditActions::action(const QString &text, std::initializer_list<QKeySequence> shortcuts,
                             const QString &icon, void (EditorPage::*slot)())
{
    auto *made = new QAction(text, this);
    made->setShortcuts(QList<QKeySequence>(shortcuts));
    made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!icon.isEmpty()) {
        made->setIcon(themeIcon(icon));
    }
    connect(made, &QAction::triggered, &m_page, slot);
    m_page.addAction(made);
    return made;
}

void EditActions::fillEditMenu(QMenu &menu)
{
    menu.addActions({m_undo, m_redo});
    menu.addSeparator();
    menu.addActions({m_cut, m_copy, m_paste, m_pasteText, m_selectAll});
    menu.addSeparator();
    menu.addActions({m_find, m_findNext, m_findPrevious, m_replace});
    menu.addSeparator();
    menu.addActions({m_previousSection, m_nextSection});
}

void EditActions::fillInsertMenu(QMenu &menu)
{
    menu.addAction(m_newSection);
    menu.addActions({m_images->insertAction(), m_images->describeAction(), m_links->insertAction(),
                     m_tables->insertAction(), m_snippets});
}

void EditActions::fillContextMenu(QMenu &menu)
{
    updateEnabled(); // the click may have moved the caret
    menu.addActions({m_undo, m_redo});
    menu.addSeparator();
    menu.addActions({m_cut, m_copy, m_paste, m_pasteText, m_selectAll});
    menu.addSeparator();
    menu.addActions({m_newSection, m_moveUp, m_moveDown, m_merge});
    m_images->fillContextMenu(menu);
    menu.addSeparator();
    m_links->fillContextMenu(menu);
    m_tables->fillContextMenu(menu);
}

void EditActions::fillFormatMenu(QMenu &menu)
{
    connect(&menu, &QMenu::aboutToShow, this, &EditActions::markStyle);
    menu.addActions(styles());
    menu.addSeparator();
    menu.addActions({m_bold, m_italic});
    menu.addSeparator();
    m_tables->fillMenu(*menu.addMenu(tr("T&able")));
}

QList<QAction *> EditActions::styles() const
{
    return {m_kicker,    m_headline,   m_subtitle,     m_paragraph, m_heading, m_subheading,
            m_quotation, m_bulletList, m_numberedList, m_byline,    m_note};
}

QAction *EditActions::styleOf(const QTextBlock &block) const
{
    switch (blockRole(block)) {
    case BlockRole::Kicker:
        return m_kicker;
    case BlockRole::Title:
        return m_headline;
    case BlockRole::Subtitle:
        return m_subtitle;
    case BlockRole::Body:
        return m_paragraph;
    case BlockRole::SectionHeading:
        return m_heading;
    case BlockRole::Subheading:
        return m_subheading;
    case BlockRole::Quotation:
        return m_quotation;
    case BlockRole::ListItem:
        return ListKind(block.blockFormat().intProperty(ListKindProperty)) == ListKind::Bullet
                   ? m_bulletList
                   : m_numberedList;
    case BlockRole::Byline:
        return m_byline;
    case BlockRole::Note:
        return m_note;
    case BlockRole::Image:
    case BlockRole::Filler:
        break;
    }
    return nullptr;
}

void EditActions::markStyle()
{
    const QAction *current =
        m_page.document() ? styleOf(m_page.textEdit()->textCursor().block()) : nullptr;
    for (QAction *style : styles()) {
        style->setChecked(style == current);
    }
}

QToolButton *EditActions::createStyleButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(u"styleButton"_qs);
    button->ensurePolished();
    auto *menu = new QMenu(button);
    menu->addActions(styles());
    connect(menu, &QMenu::aboutToShow, this, &EditActions::markStyle);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAccessibleName(tr("Style of the paragraph"));
    int widest = 0; // what stands beside it does not move with the caret
    for (const QAction *style : styles()) {
        button->setText(withoutAccessKey(style->text()));
        widest = std::max(widest, button->sizeHint().width());
    }
    button->setMinimumWidth(widest);
    const auto show = [this, button] {
        const QString style = m_page.styleName();
        button->setText(style.isEmpty() ? tr("Style") : style);
        button->setAccessibleDescription(style);
        button->setEnabled(m_paragraph->isEnabled());
        button->setToolTip(button->isEnabled() ? tr("Style of the paragraph")
                                               : whyNotUsable(*m_paragraph));
    };
    connect(&m_page, &EditorPage::caretMoved, button, show);
    connect(m_paragraph, &QAction::changed, button, show);
    show();
    return button;
}

void EditActions::fillSectionEntries(QMenu &menu)
{
    menu.addActions({m_moveUp, m_moveDown, m_merge, m_mergeBelow, m_duplicate, m_remove});
    menu.addActions({m_titles, m_recognise});
}

void EditActions::showSnippets()
{
    QGuiApplication::inputMethod()->commit();
    const QString closed = whyWithoutArticle(m_page.document());
    auto *dialog = new SnippetsDialog(m_userSettings, m_page.selectedText(),
                                      closed.isEmpty() ? whyReadOnly(m_page.isEditable()) : closed,
                                      m_page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SnippetsDialog::insertRequested, &m_page, &EditorPage::insertText);
    dialog->open();
}

void EditActions::compareTitles()
{
    QGuiApplication::inputMethod()->commit();
    ArticleDocument *document = m_page.document();
    const auto write = [this, document](const QHash<SectionId, QString> &titles) {
        const QString whyNot = whyReadOnly(m_page.isEditable());
        if (whyNot.isEmpty()) {
            renameSections(*document, titles);
        }
        return whyNot;
    };
    auto *dialog = new TitlesDialog(*document, m_page.isEditable(), write, &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_page, &EditorPage::documentChanged, dialog, &QDialog::reject);
    dialog->open();
}

void EditActions::updateEnabled()
{
    const bool open = m_page.document() != nullptr;
    const bool editable = m_page.isEditable();
    const QString closed = whyWithoutArticle(open);
    const QString fixed = open ? whyReadOnly(editable) : closed;
    const auto first = [](const QString &why, bool given, const QString &otherwise) {
        return !why.isEmpty() || given ? why : otherwise;
    };
    setUsable(*m_undo, first(fixed, m_page.canUndo(), tr("There is nothing to undo.")));
    setUsable(*m_redo, first(fixed, m_page.canRedo(), tr("There is nothing to redo.")));
    const QString unselected = tr("Select some text first.");
    setUsable(*m_cut, first(fixed, m_page.hasSelection(), unselected));
    setUsable(*m_copy, first(closed, m_page.hasSelection(), unselected));
    for (QAction *style : {m_bold, m_italic}) {
        setUsable(*style, first(fixed, m_page.canFormat(),
                                tr("Titles have no bold or italic; put the caret into a paragraph "
                                   "first.")));
    }
    for (QAction *changing :
         QList<QAction *>{m_paste, m_pasteText, m_replace, m_newSection, m_recognise} + styles()) {
        setUsable(*changing, fixed);
    }
    const QString outside = fixed.isEmpty() ? whyOutsideSections(m_page.isInSection()) : fixed;
    for (QAction *section : {m_moveUp, m_moveDown, m_merge, m_duplicate, m_remove}) {
        setUsable(*section, outside);
    }
    setUsable(*m_mergeBelow,
              first(outside, !m_page.isInLastSection(), tr("There is no section below this one.")));
    for (QAction *reading : {m_selectAll, m_find, m_findNext, m_findPrevious, m_nextSection,
                             m_previousSection, m_titles}) {
        setUsable(*reading, closed);
    }
    m_images->updateEnabled();
    m_links->updateEnabled();
    m_tables->updateEnabled();
}

} // namespace Pandian

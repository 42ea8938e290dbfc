// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>

class QAction;
class QMenu;
class QTextBlock;
class QToolButton;

namespace Pandian {

class EditorPage;
class ImageActions;
class InfoBar;
class LinkActions;
class Settings;
class TableActions;

// 编辑(E), 插入(I), 格式(O) and 稿件(M) ▸ 盘点: what is done to the text in the
// page. Their keys work while the page has the focus, so that fields elsewhere keep theirs; undo,
// redo and finding also where nothing else takes them.
class EditActions : public QObject
{
    Q_OBJECT

public:
    EditActions(EditorPage &page, Settings &settings, InfoBar &infoBar, QWidget *window);

    void fillEditMenu(QMenu &menu); // the caller adds what looks beyond the page
    void fillInsertMenu(QMenu &menu);
    void fillFormatMenu(QMenu &menu);
    void fillSectionEntries(QMenu &menu);

    QAction *undoAction() const { return m_undo; }
    QAction *redoAction() const { return m_redo; }
    // What the caret's paragraph is, with a menu to make it something else.
    QToolButton *createStyleButton(QWidget *parent);
    QAction *boldAction() const { return m_bold; }
    QAction *italicAction() const { return m_italic; }
    QAction *findAction() const { return m_find; }
    QAction *recogniseAction() const { return m_recognise; }
    ImageActions &images() const { return *m_images; }

    // After another article, or another permission to change this one.
    void updateEnabled();

private:
    void fillContextMenu(QMenu &menu);               // of the text
    QList<QAction *> styles() const;                 // of paragraphs
    QAction *styleOf(const QTextBlock &block) const; // null: none of them
    void markStyle();                                // of the caret's paragraph
    void compareTitles();
    void showSnippets();
    QAction *action(const QString &text, std::initializer_list<QKeySequence> shortcuts,
                    const QString &icon, void (EditorPage::*slot)());

    EditorPage &m_page;
    Settings &m_userSettings;
    ImageActions *m_images;
    LinkActions *m_links;
    TableActions *m_tables;
    QAction *m_undo;
    QAction *m_redo;
    QAction *m_cut;
    QAction *m_copy;
    QAction *m_paste;
    QAction *m_pasteText;
    QAction *m_selectAll;
    QAction *m_find;
    QAction *m_findNext;
    QAction *m_findPrevious;
    QAction *m_replace;
    QAction *m_nextSection;
    QAction *m_previousSection;
    QAction *m_newSection;
    QAction *m_bold;
    QAction *m_italic;
    QAction *m_paragraph;
    QAction *m_kicker;
    QAction *m_headline;
    QAction *m_subtitle;
    QAction *m_heading;
    QAction *m_subheading;
    QAction *m_quotation;
    QAction *m_byline;
    QAction *m_note;
    QAction *m_bulletList;
    QAction *m_numberedList;
    QAction *m_moveUp;
    QAction *m_moveDown;
    QAction *m_merge;
    QAction *m_mergeBelow;
    QAction *m_duplicate;
    QAction *m_remove;
    QAction *m_snippets;
    QAction *m_titles;
    QAction *m_recognise;
};

} // namespace Pandian

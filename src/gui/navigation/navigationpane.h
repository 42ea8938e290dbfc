// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sectionwork.h"
#include "gui/editor/editorpage.h"

#include <QList>
#include <QPointer>
#include <QSet>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;
class QMenu;
class QToolButton;

namespace Pandian {

class ArticleDocument;
class OpenArticle;
class OutlineModel;
class OutlineView;

// The lead and the sections with their 字数: click or Enter jumps, dragging or Alt+Shift+↑/↓
// reorders. Of the article it changes nothing but what the office notes about sections; its other
// requests fit EditorPage's slots of the same shape
// (goToSection, moveSection, mergeSectionAt, duplicateSectionAt …).
class NavigationPane : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationPane(QWidget *parent = nullptr);
    ~NavigationPane() override;

    // Null: none. Follows the article's stateChanged(). To be called with null before the article
    // is destroyed.
    void setArticle(OpenArticle *article);
    // The same without a library behind it.
    void setDocument(ArticleDocument *document, bool editable);

    // Asks for status, target, person and note of the current section.
    QAction *workAction() const;

public Q_SLOTS:
    void setCounts(const Pandian::TextCount &whole, const QList<Pandian::SectionCount> &parts);
    void setCurrentSection(const Pandian::SectionId &id); // null: the lead

Q_SIGNALS:
    void filterLeft();                                   // by Esc, for the page
    void sectionActivated(const Pandian::SectionId &id); // null: the lead
    void moveRequested(int from, int target);
    void mergeRequested(int section);
    void duplicateRequested(int section);
    void removeRequested(int section);
    void newSectionRequested(int after); // -1: after the lead
    void failed(const Pandian::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void setEditable(bool editable);
    void updateReorderable();
    void tellWhyFixed();
    void applyFilter();
    void showWorks();
    void updateWorkAction();
    SectionWork workOf(const SectionId &section) const;
    void setStatus(const SectionId &section, SectionStatus status);
    bool mayNote() const;
    void followState();
    void rememberLock();
    void showLock();
    void editWork(const SectionId &section);
    void addWorkEntries(QMenu &menu, int row);
    void followCaret();
    void activate(const QModelIndex &index);
    bool handleKey(int key, Qt::KeyboardModifiers modifiers);
    bool leaveFilter();
    void requestMove(int row, int by);
    void showContextMenu(const QPoint &position);

    OutlineModel *m_model;
    OutlineView *m_view;
    QLineEdit *m_filter;
    QToolButton *m_newSection;
    QToolButton *m_lock;              // against dragging
    QSet<ArticleId> m_lockedDrafts;   // by hand
    QSet<ArticleId> m_unlockedOthers; // by hand, of those that have left 草稿
    QAction *m_workAction;
    QPointer<OpenArticle> m_article;
    QPointer<ArticleDocument> m_document;
    QTimer m_refreshTimer; // renames come with every key; the list follows a little later
    SectionId m_current;
    bool m_editable = false;
    bool m_filtering = false;
    bool m_drafting = true; // the article is in 草稿
};

} // namespace Pandian

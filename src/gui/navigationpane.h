// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/editor/editorpage.h"

#include <QList>
#include <QWidget>

class QListView;

namespace Pandian {

class ArticleDocument;
class OpenArticle;
class OutlineModel;

// The lead and the sections with their 字数: click or Enter jumps, dragging or Alt+Shift+↑/↓
// reorders. It changes nothing itself; its requests fit EditorPage's slots of the same shape
// (moveSection, mergeSectionAt, newSectionAfter).
class NavigationPane : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationPane(QWidget *parent = nullptr);
    ~NavigationPane() override;

    void setArticle(OpenArticle *article); // null: none
    void setDocument(ArticleDocument *document, bool editable);
    QListView *view() const;

public Q_SLOTS:
    void setCounts(const Pandian::TextCount &whole, const QList<Pandian::SectionCount> &parts);
    void setCurrentSection(const Pandian::SectionId &id);

Q_SIGNALS:
    void sectionActivated(const Pandian::SectionId &id); // null: the lead
    void moveRequested(int from, int target);
    void mergeRequested(int section);
    void newSectionRequested(int after); // -1: after the lead
};

} // namespace Pandian

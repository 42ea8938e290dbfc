// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/editorpage.h"

#include <QPointer>
#include <QStatusBar>

class QLabel;

namespace Pandian {

class OpenArticle;

// State, 字数, sections and the proof of the last autosave on the left; who edits, where the caret
// stands and the zoom on the right.
class ArticleStatusBar : public QStatusBar
{
    Q_OBJECT

public:
    explicit ArticleStatusBar(QWidget *parent = nullptr);

    void setArticle(OpenArticle *article); // null: none

public Q_SLOTS:
    void setCounts(const Pandian::TextCount &whole, const QList<Pandian::SectionCount> &parts);
    void setCurrentSection(const Pandian::SectionId &id); // null: the lead
    void setSelection(qsizetype words);
    void setCaret(const QString &place);
    void setZoom(int percent);
    void setVersionSaved(int number);

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(QLabel &label, const QString &text);
    void makeRoom(QLabel &label);
    void showState();
    void showWords();
    void showSections();
    void showEditor();
    void showAutosave(qint64 time);

    QPointer<OpenArticle> m_article;
    qsizetype m_words = -1; // not counted yet
    QList<SectionCount> m_parts;
    SectionId m_section;
    qsizetype m_selected = 0;
    QLabel *m_state;
    QLabel *m_wordCount;
    QLabel *m_sections;
    QLabel *m_saved;
    QLabel *m_editor;
    QLabel *m_caret;
    QLabel *m_zoom;
    QLabel *m_measure; // never shown; the hint of one with a fixed size never falls below that
};

} // namespace Pandian

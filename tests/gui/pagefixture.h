// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "gui/editor/editorpage.h"
#include "session/articledocument.h"

#include <QInputMethodEvent>
#include <QTest>
#include <QTextBlock>
#include <QTextEdit>

namespace Pandian {

inline Article pageArticle()
{
    Article article;
    article.id = ArticleId::create();
    article.kicker = u"学习贯彻会议精神"_qs;
    article.title = u"盘点过去一年"_qs;
    article.subtitle = u"我省开创新局面"_qs;
    article.lead = {paragraph(u"回首来时路。"_qs)};
    article.sections = {{SectionId::create(),
                         u"站好岗"_qs,
                         {paragraph(u"集中整治。"_qs), paragraph(u"成效明显。"_qs)}},
                        {SectionId::create(), u"筑牢墙"_qs, {paragraph(u"日夜守护。"_qs)}},
                        {SectionId::create(), u"架起桥"_qs, {paragraph(u"连通民心。"_qs)}}};
    return article;
}

// What stands in the article, line by line: kicker, title, subtitle, then paragraphs, the titles of
// sections with "# " before them.
inline QStringList linesOf(const Article &article)
{
    QStringList lines{article.kicker, article.title, article.subtitle};
    const auto append = [&lines](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            lines.append(plainText(QList<Block>{block}));
        }
    };
    append(article.lead);
    for (const Section &section : article.sections) {
        lines.append(u"# "_qs + section.title);
        append(section.blocks);
    }
    return lines;
}

// The page of an article as a person has it before them; no library.
struct Page
{
    explicit Page(const Article &text = pageArticle(), bool editable = true)
        : article(text), document(text)
    {
        page.setDocument(&document, editable);
        page.resize(800, 600);
        page.show();
        page.activateWindow();
        page.setFocus();
        static_cast<void>(QTest::qWaitForWindowActive(&page));
    }
    ~Page() { page.setDocument(nullptr, false); }
    Q_DISABLE_COPY_MOVE(Page)

    QTextEdit &editor() const { return *page.textEdit(); }
    QStringList lines() const { return linesOf(document.snapshot()); }
    QStringList linesBefore() const { return linesOf(article); }
    bool isAsBefore() const { return document.snapshot() == article; }
    QList<SectionId> sections() const
    {
        QList<SectionId> ids;
        const QList<OutlineEntry> outline = document.outline();
        for (const OutlineEntry &entry : outline.mid(1)) {
            ids.append(entry.id);
        }
        return ids;
    }

    int find(const QString &text) const
    {
        return document.textDocument()->find(text).selectionStart();
    }
    // The caret before the text, so many characters on.
    void place(const QString &text, int offset = 0) { select(text, offset, text, offset); }
    void select(const QString &from, int fromOffset, const QString &to, int toOffset)
    {
        QTextCursor cursor = editor().textCursor();
        cursor.setPosition(find(from) + fromOffset);
        cursor.setPosition(find(to) + toOffset, QTextCursor::KeepAnchor);
        editor().setTextCursor(cursor);
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(&editor(), key, modifiers);
    }
    // As an input method does it.
    void compose(const QString &preedit) const
    {
        QInputMethodEvent event(preedit, {});
        QCoreApplication::sendEvent(&editor(), &event);
    }
    void commit(const QString &text) const
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(&editor(), &event);
    }

    const Article article; // as it was
    ArticleDocument document;
    EditorPage page;
};

} // namespace Pandian

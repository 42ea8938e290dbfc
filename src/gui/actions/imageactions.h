// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/editor/clipboard.h"

#include <QObject>
#include <QPointer>
#include <QTextCursor>

class QAction;
class QMenu;

namespace Pandian {

class EditorPage;
class InfoBar;
class OpenArticle;

// Images: brought in from files and the clipboard, described by dialog, also from the page's
// context menu. They are read in the background and come to where they were put, whatever is typed
// meanwhile; where the text has become another one, that is told.
class ImageActions : public QObject
{
    Q_OBJECT

public:
    ImageActions(EditorPage &page, InfoBar &infoBar, QObject *parent);

    QAction *insertAction() const { return m_insert; }
    QAction *describeAction() const { return m_describe; }
    void fillContextMenu(QMenu &menu); // of the text at the caret
    void updateEnabled();

    // Below one another at the caret.
    void insertFiles(const QStringList &paths);
    // Goes to the first image that has no alternative text and asks for it; false: there is none.
    bool describeNextWithoutText();

private:
    enum class Then { Describe, Tell };
    // Images on their way into the library, with the text around them.
    struct Pasting
    {
        QPointer<OpenArticle> article;
        QTextCursor place;
        QString selected; // there, which they take the place of
        QList<ClipParagraph> paragraphs;
        Then then = Then::Tell;
    };
    QString whyNoImage() const;
    QString whyNotAtImage() const;
    void removeAtCaret();
    void askForFiles();
    void insert(const QList<ClipParagraph> &paragraphs, Then then);
    void storeNext(const Pasting &pasting);
    void insertStored(const Pasting &pasting);
    void askToDescribe(const QTextCursor &place);
    void describe(const QTextCursor &place);

    EditorPage &m_page;
    InfoBar &m_infoBar;
    QAction *m_insert;
    QAction *m_describe;
    QAction *m_remove;
};

} // namespace Pandian

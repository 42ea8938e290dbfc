// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/newestanswer.h"
#include "text/recognising.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace Pandian {

class ArticleDocument;
class EditorPage;
class InfoBar;

// Recognises headline, details and sections in the article on the page: offers it in the info bar
// when several paragraphs were pasted, and shows the proposal when it is asked for (重新分节…). The
// reading is done on another thread; what was read of an older text is read again.
class Recogniser : public QObject
{
    Q_OBJECT

public:
    Recogniser(EditorPage &page, InfoBar &infoBar, QObject *parent);

    void showProposal();

Q_SIGNALS:
    void failed(const Pandian::Error &error);

private:
    enum class Use { Offer, Apply, Show };

    void follow(Use use);
    void read();
    void take(const Result<Recognition> &found);
    void offer();
    void showDialog();
    void apply();
    void leave();

    EditorPage &m_page;
    InfoBar &m_infoBar;
    Use m_use = Use::Offer;
    QPointer<ArticleDocument> m_document; // whose text is followed
    quint64 m_changeNumber = 0;           // of what is being read
    bool m_isOffered = false;
    Recognition m_found;
    QStringList m_left; // what was offered last and not wanted
    QTimer m_pause;
    NewestAnswer<Recognition> m_answers;
};

} // namespace Pandian

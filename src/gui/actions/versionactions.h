// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace Pandian {

class DifferenceDialog;
class InfoBar;

// The entries of 文件(F) about versions of the open article, what is asked when another has saved
// one in between, and where text is that the article does not take.
class VersionActions : public QObject
{
    Q_OBJECT

public:
    VersionActions(InfoBar &infoBar, QObject *parent);

    void setArticle(OpenArticle *article); // null: none
    void follow(OpenArticle *article);     // tells what becomes of its text, shown or not

    QAction *saveAction() const { return m_save; }
    QAction *compareAction() const { return m_compare; }
    QAction *revertAction() const { return m_revert; }

    // Any error; with a choice of versions where the article was overtaken by another's.
    // A later one with the same key takes its place.
    void showError(const Error &error, const QString &key = {});

public Q_SLOTS:
    void save();
    void compare(); // what was changed since the last saved version
    void revert();  // can be taken back while the message stands

Q_SIGNALS:
    void saved(int number);
    void articleActivated(const Pandian::ArticleId &id);

private:
    void updateEnabled();
    void tell(const Result<RevisionInfo> &saved);
    void saveOnTop();
    void offerBack(int version, const Article &text);
    // The text's %1 is why.
    void tellKept(const OpenArticle *article, const ArticleId &copy, const Error &why,
                  const QString &text);

    InfoBar &m_infoBar;
    QPointer<OpenArticle> m_article;
    QPointer<DifferenceDialog> m_dialog;
    QAction *m_save;
    QAction *m_compare;
    QAction *m_revert;
};

} // namespace Pandian

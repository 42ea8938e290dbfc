// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QLineEdit>
#include <QPointer>

class QAction;
class QCompleter;
class QMenuBar;
class QStandardItemModel;
class QToolBar;

namespace Pandian {

class Workspace;

// 搜索命令、稿件: a field that finds entries of the menus, sections of the open article and
// articles of the library by Chinese, pinyin or initials (text/pinyin.h). Empty, it offers what was
// used last and the articles that were changed last. What cannot be done now is listed, grey, with
// the reason.
class CommandBox : public QLineEdit
{
    Q_OBJECT

public:
    // All outlive it. A bar that is hidden is shown for as long as the box has the focus.
    CommandBox(Workspace &workspace, const QMenuBar &menus, QToolBar &bar);
    ~CommandBox() override;

    // For a menu; puts the focus here.
    QAction *openAction() const { return m_open; }

Q_SIGNALS:
    void sectionActivated(const Pandian::SectionId &section);
    void articleActivated(const Pandian::ArticleId &article);
    void searchRequested(const QString &words); // in the texts of the library
    void left();                                // the focus should go back to the text

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Hit
    {
        QString text;
        QString detail;
        QPointer<QAction> action; // with its key, or one of the others
        QString key;
        SectionId section;
        ArticleId article;
        QString words; // to be searched for
        int order = 0; // the lowest first
    };

    void open();
    void find();
    QList<Hit> commandHits(const QString &typed) const;
    QList<Hit> sectionHits(const QString &typed) const;
    void takeArticles(const Result<QList<ArticleSummary>> &articles);
    void append(const QList<Hit> &hits);
    void showHits();
    void use(int row);
    void remember(const QString &key);
    void leave();
    void hideBarAgain();

    Workspace &m_workspace;
    const QMenuBar &m_menus;
    QToolBar &m_bar;
    bool m_showsBar = false; // it is to be hidden again
    QAction *m_open;
    QStandardItemModel *m_model;
    QCompleter *m_completer;
    QList<Hit> m_hits; // as the model's rows
    NewestAnswer<QList<ArticleSummary>> m_articles;
};

} // namespace Pandian

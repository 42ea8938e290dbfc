// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/openarticle.h"
#include "session/reviewrecord.h"

#include <QDialog>
#include <QPointer>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Pandian {

// 版本历史: every version that was saved, with what was decided about it, the newest first. Any two
// are compared, or one with the text on the page; an earlier one is put back as the text on the
// page, which changes no version.
class VersionsDialog : public QDialog
{
    Q_OBJECT

public:
    VersionsDialog(OpenArticle &article, ReviewRecord record, QWidget *parent);

Q_SIGNALS:
    void restoreRequested(const Pandian::Article &text, int version);

private:
    void fill();
    // Of the chosen rows, the oldest first.
    QList<RevisionInfo> chosen() const;
    void updateButtons();
    void compare();
    void restore();
    // Nullopt: it cannot be read, which is told.
    std::optional<Article> text(const RevisionInfo &version);

    QPointer<OpenArticle> m_article;
    const ReviewRecord m_record;
    QTreeWidget *m_list;
    QLabel *m_trouble;
    QPushButton *m_compare;
    QPushButton *m_restore;
};

} // namespace Pandian

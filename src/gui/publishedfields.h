// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QObject>
#include <QStringList>

#include <optional>

class QLabel;
class QLineEdit;

namespace Pandian {

// 发表日期 and 时间, two lines of the form 稿件信息 with the remark below them. What is being typed
// counts once it is a day or a time; until then the article keeps what it had before, so that
// 2020/02/30 leaves no 2020/02/3 behind.
class PublishedFields : public QObject
{
    Q_OBJECT

public:
    // Of the form, which outlives it.
    PublishedFields(QLineEdit *day, QLineEdit *time, QLabel *remark);

    // What the lines say, the part that is not understood as it was.
    std::optional<PublicationDate> value() const;
    // As the article has it. What is being typed stays as it is while it means the same, and what
    // is not understood stays to be mended where `editable`.
    void show(const std::optional<PublicationDate> &published, bool editable);
    void settle(const std::optional<PublicationDate> &published, bool editable); // typing has ended
    void showRemark(bool editable); // what is unknown or not understood

    // For the list of what hinders a step, translated; empty: all is understood.
    QStringList notUnderstood() const;
    QLineEdit *lineNotUnderstood() const; // the first to be mended; null: none

    // Of the article that is shown instead of another: what was half typed there, or nothing.
    QStringList typed() const;
    void setTyped(const QStringList &typed);

    QList<QLineEdit *> lines() const { return {m_day, m_time}; }

Q_SIGNALS:
    void edited();
    void editingFinished();

private:
    QLineEdit *m_day;
    QLineEdit *m_time;
    QLabel *m_remark;
    std::optional<PublicationDate> m_before;
};

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/publishedfields.h"

#include "gui/dateinput.h"
#include "gui/statecolor.h"

#include <QLabel>
#include <QLineEdit>

namespace Pandian {

namespace {

bool isUnread(const QLineEdit &line, bool understood)
{
    return !line.text().trimmed().isEmpty() && !understood;
}

void say(QLineEdit &line, const QString &text)
{
    if (line.text() != text) {
        line.setText(text);
        line.setCursorPosition(0);
    }
}

} // namespace

PublishedFields::PublishedFields(QLineEdit *day, QLineEdit *time, QLabel *remark)
    : m_day(day), m_time(time), m_remark(remark)
{
    for (const QLineEdit *line : {m_day, m_time}) {
        connect(line, &QLineEdit::textEdited, this, &PublishedFields::edited);
        connect(line, &QLineEdit::editingFinished, this, [this] {
            if (notUnderstood().isEmpty()) {
                m_before = value();
            }
            Q_EMIT editingFinished();
        });
    }
}

std::optional<PublicationDate> PublishedFields::value() const
{
    if (m_day->text().trimmed().isEmpty()) {
        return std::nullopt; // a time alone waits for its day
    }
    const std::optional<QDate> date = parseDate(m_day->text());
    if (!date) {
        return m_before;
    }
    const std::optional<QTime> time = parseTime(m_time->text());
    const bool isUnreadTime = isUnread(*m_time, time.has_value());
    return PublicationDate{*date, isUnreadTime && m_before ? m_before->time : time};
}

void PublishedFields::show(const std::optional<PublicationDate> &published, bool editable)
{
    if (value() != published) {
        m_before = published; // undone, or brought in from elsewhere
    } else if (m_day->hasFocus() || m_time->hasFocus()) {
        return;
    }
    settle(published, editable);
}

void PublishedFields::settle(const std::optional<PublicationDate> &published, bool editable)
{
    if (!editable || !isUnread(*m_day, parseDate(m_day->text()).has_value())) {
        say(*m_day, published ? dateText(published->date) : QString());
    }
    const bool readsTime = published && parseTime(m_time->text());
    if (!editable || !isUnread(*m_time, readsTime)) {
        say(*m_time, published && published->time ? timeText(*published->time) : QString());
    }
}

void PublishedFields::showRemark(bool editable)
{
    const QString day = m_day->text().trimmed();
    const QString time = m_time->text().trimmed();
    QString remark;
    bool isWrong = true;
    if (!day.isEmpty() && !parseDate(day)) {
        remark = tr("This is not a day; write it like 2020/02/19.");
    } else if (!time.isEmpty() && !parseTime(time)) {
        remark = tr("This is not a time; write it like 08:30.");
    } else if (!time.isEmpty() && day.isEmpty()) {
        remark = tr("Please enter the day as well.");
    } else if (!day.isEmpty() && time.isEmpty() && editable) {
        isWrong = false;
        remark = tr("Time unknown: please ask for it; leave it empty if nobody knows.");
    }
    setWarning(*m_remark, isWrong);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

QStringList PublishedFields::notUnderstood() const
{
    const QString day = m_day->text().trimmed();
    const QString time = m_time->text().trimmed();
    QStringList fields;
    if (!day.isEmpty() && !parseDate(day)) {
        fields.append(tr("day of publication (“%1” is none)").arg(day));
    } else if (day.isEmpty() && !time.isEmpty()) {
        fields.append(tr("time of publication (its day is missing)"));
    }
    if (!time.isEmpty() && !parseTime(time)) {
        fields.append(tr("time of publication (“%1” is none)").arg(time));
    }
    return fields;
}

QLineEdit *PublishedFields::lineNotUnderstood() const
{
    if (notUnderstood().isEmpty()) {
        return nullptr;
    }
    return parseDate(m_day->text()) ? m_time : m_day;
}

QStringList PublishedFields::typed() const
{
    return {m_day->text(), m_time->text()};
}

void PublishedFields::setTyped(const QStringList &typed)
{
    m_before.reset();
    m_day->setText(typed.value(0));
    m_time->setText(typed.value(1));
}

} // namespace Pandian

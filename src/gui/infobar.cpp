// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/infobar.h"

#include "gui/icons.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLoggingCategory>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Pandian {

namespace {

Q_LOGGING_CATEGORY(errors, "pandian.errors")

constexpr int maxDetails = 12; // lines
constexpr int progressWidth = 160;

QString iconName(InfoMessage::Kind kind)
{
    switch (kind) {
    case InfoMessage::Kind::Error:
        return u"data-error"_qs;
    case InfoMessage::Kind::Warning:
        return u"data-warning"_qs;
    case InfoMessage::Kind::Notice:
    case InfoMessage::Kind::Running:
        break;
    }
    return u"data-information"_qs;
}

// What does not fit is counted, not passed over.
QString detailsOf(const InfoMessage &message)
{
    QStringList lines = message.details;
    if (const qsizetype more = lines.size() - maxDetails; more > 1) {
        lines = lines.mid(0, maxDetails);
        lines.append(InfoBar::tr("… and %n more", nullptr, int(more)));
    }
    return lines.join(u'\n');
}

QLabel *plainLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setWordWrap(true);
    return label;
}

} // namespace

InfoBar::InfoBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(plainLabel(this))
    , m_details(plainLabel(this))
    , m_more(plainLabel(this))
    , m_progress(new QProgressBar(this))
    , m_buttons(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_more->setWordWrap(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setTextVisible(false);
    m_close->setAutoRaise(true);
    m_close->setText(u"×"_qs);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(m_close->toolTip());
    m_details->hide();

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon);
    line->addWidget(m_text, 1);
    line->addWidget(m_progress);
    line->addLayout(m_buttons);
    line->addWidget(m_more);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(4);
    layout->addLayout(line);
    layout->addWidget(m_details);

    connect(m_close, &QToolButton::clicked, this, &InfoBar::closeCurrent);
    hide();
}

void InfoBar::showMessage(const InfoMessage &message)
{
    m_messages.removeIf([this, &message](const InfoMessage &old) {
        return isShown(old) &&
               ((!message.key.isEmpty() && old.key == message.key) ||
                (old.kind == InfoMessage::Kind::Notice && message.kind == old.kind));
    });
    m_messages.append(message);
    if (message.about >= InfoMessage::About::Article && message.article.isNull()) {
        m_messages.last().article = m_article;
    }
    showCurrent();
}

void InfoBar::showError(const Error &error, const QString &key, InfoMessage::About about)
{
    if (!error.detail.isEmpty()) { // for the log; the message is for people
        qCWarning(errors).noquote() << error.detail;
    }
    const auto same =
        std::find_if(m_messages.begin(), m_messages.end(), [this, &error](const InfoMessage &old) {
            return isShown(old) && !old.trouble.isEmpty() && old.trouble == error.message;
        });
    if (same != m_messages.end()) { // the same trouble is told once, by whoever says more of it
        std::rotate(same, same + 1, m_messages.end());
        showCurrent();
        return;
    }
    showMessage({.key = key,
                 .kind = InfoMessage::Kind::Error,
                 .text = error.message,
                 .about = about,
                 .trouble = error.message});
}

void InfoBar::setProgress(const QString &key, qint64 done, qint64 total)
{
    if (const InfoMessage *shown = current(); !shown || shown->key != key) {
        return;
    }
    constexpr int steps = 1000;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? int(done * steps / total) : 0);
}

void InfoBar::dismiss(const QString &key)
{
    const auto named = [this, &key](const InfoMessage &old) {
        return isShown(old) && old.key == key;
    };
    if (m_messages.removeIf(named) > 0) {
        showCurrent();
    }
}

void InfoBar::dismissAbout(InfoMessage::About changed)
{
    const bool ofArticle = changed >= InfoMessage::About::Article;
    const auto stale = [this, changed, ofArticle](const InfoMessage &old) {
        return old.about >= changed && old.kind != InfoMessage::Kind::Running &&
               (!ofArticle || isShown(old));
    };
    if (m_messages.removeIf(stale) > 0) {
        showCurrent();
    }
}

void InfoBar::setArticle(const ArticleId &article)
{
    if (article == m_article) {
        return;
    }
    m_messages.removeIf([](const InfoMessage &old) {
        return !old.article.isNull() && old.kind == InfoMessage::Kind::Notice;
    });
    m_article = article;
    showCurrent();
}

void InfoBar::dismissArticle(const ArticleId &closed)
{
    if (m_messages.removeIf([&closed](const InfoMessage &old) { return old.article == closed; }) >
        0) {
        showCurrent();
    }
}

bool InfoBar::holds(const QString &key) const
{
    return std::any_of(
        m_messages.cbegin(), m_messages.cend(),
        [this, &key](const InfoMessage &one) { return isShown(one) && one.key == key; });
}

QString InfoBar::text() const
{
    const InfoMessage *shown = current();
    return shown ? shown->text : QString();
}

bool InfoBar::isShown(const InfoMessage &message) const
{
    return message.article.isNull() || message.article == m_article;
}

const InfoMessage *InfoBar::current() const
{
    const auto last = std::find_if(m_messages.crbegin(), m_messages.crend(),
                                   [this](const InfoMessage &one) { return isShown(one); });
    return last == m_messages.crend() ? nullptr : &*last;
}

void InfoBar::showCurrent()
{
    const InfoMessage *shown = current();
    if (!shown) {
        hide();
        return;
    }
    const InfoMessage &message = *shown;
    const bool running = message.kind == InfoMessage::Kind::Running;
    makeStrip(*this, message.kind == InfoMessage::Kind::Error ? Strip::Alert : Strip::Notice);
    m_icon->setPixmap(themeIcon(iconName(message.kind)).pixmap(QSize(16, 16), devicePixelRatioF()));
    m_text->setText(message.text);
    m_details->hide();
    m_details->setText(detailsOf(message));
    m_progress->setVisible(running);
    m_progress->setRange(0, 0);
    m_close->setVisible(!running);
    const auto waiting =
        int(std::count_if(m_messages.cbegin(), m_messages.cend(),
                          [this](const InfoMessage &one) { return isShown(one); })) -
        1;
    m_more->setVisible(waiting > 0);
    m_more->setText(tr("%n more", nullptr, waiting));
    showButtons(message);
    setAccessibleName(message.text);
    show();
}

void InfoBar::showButtons(const InfoMessage &message)
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one being pressed
        delete item;
    }
    if (!message.details.isEmpty()) {
        auto *button = new QPushButton(message.detailsButton, this);
        button->setAutoDefault(true); // Enter presses it
        connect(button, &QPushButton::clicked, this, [this, button, show = message.detailsButton] {
            m_details->setVisible(m_details->isHidden());
            button->setText(m_details->isHidden() ? show : tr("Hide"));
        });
        m_buttons->addWidget(button);
    }
    for (const InfoButton &one : message.buttons) {
        auto *button = new QPushButton(one.text, this);
        button->setAutoDefault(true);
        connect(button, &QPushButton::clicked, this,
                [this, action = one.action] { press(action); });
        m_buttons->addWidget(button);
        setTabOrder(button, m_close); // closing comes last
    }
}

void InfoBar::press(const std::function<void()> &action)
{
    if (current()->kind != InfoMessage::Kind::Running) {
        closeCurrent();
    }
    if (action) {
        action();
    }
}

void InfoBar::closeCurrent()
{
    if (const InfoMessage *shown = current()) {
        m_messages.removeAt(shown - m_messages.constData());
        showCurrent();
    }
}

} // namespace Pandian

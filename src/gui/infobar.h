// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QFrame>
#include <QList>
#include <QStringList>

#include <functional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QToolButton;

namespace Pandian {

struct InfoButton
{
    QString text;
    std::function<void()> action;
};

struct InfoMessage
{
    enum class Kind {
        Notice,  // something was done; the next notice takes its place
        Warning, // stays until it is closed
        Error,   // the same, in red
        Running, // work with a progress bar; its buttons leave it open
    };
    // It goes when this is another, or what lies around it: each lies in the one before.
    enum class About {
        Program,
        Library,
        Person,
        Article,
        Step, // of the workflow
    };
    QString key{}; // a message with the same key takes this one's place
    Kind kind = Kind::Notice;
    QString text;
    QStringList details{};       // shown below the text on request
    QString detailsButton{};     // its wording
    QList<InfoButton> buttons{}; // pressing one closes the message
    About about = About::Person; // work that runs stays all the same
    ArticleId article{};         // of About::Article and Step; null: the one that is shown
    QString trouble{};           // message of the error that it is about, told once
};

// The bar under the tool bar that says what happened, without stopping anybody. The latest message
// is shown; closing it shows the one before. What is about an article is shown with that article.
class InfoBar : public QFrame
{
    Q_OBJECT

public:
    explicit InfoBar(QWidget *parent = nullptr);

    void showMessage(const InfoMessage &message);
    void showError(const Error &error, const QString &key = {},
                   InfoMessage::About about = InfoMessage::About::Person);
    void setProgress(const QString &key, qint64 done, qint64 total); // total 0: unknown
    void dismiss(const QString &key);
    void dismissAbout(InfoMessage::About changed); // Article and Step: of the one that is shown
    // Its messages are shown from now on; the notices about the one before go. Null: none.
    void setArticle(const ArticleId &article);
    void dismissArticle(const ArticleId &closed);

    bool holds(const QString &key) const;
    bool isEmpty() const { return current() == nullptr; }
    QString text() const; // of the message shown

private:
    bool isShown(const InfoMessage &message) const;
    const InfoMessage *current() const; // null: none
    void showCurrent();
    void showButtons(const InfoMessage &message);
    void press(const std::function<void()> &action);
    void closeCurrent();

    QList<InfoMessage> m_messages; // the last one of those that may be shown now is
    ArticleId m_article;
    QLabel *m_icon;
    QLabel *m_text;
    QLabel *m_details;
    QLabel *m_more;
    QProgressBar *m_progress;
    QHBoxLayout *m_buttons;
    QToolButton *m_close;
};

} // namespace Pandian

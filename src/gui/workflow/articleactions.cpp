// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/workflow/articleactions.h"

#include "gui/actions/usable.h"
#include "gui/people/signindialog.h"
#include "gui/workflow/decisiondialog.h"
#include "gui/workflow/nextactionbutton.h"
#include "gui/workflow/publicationdialog.h"
#include "gui/workflow/reasonspopup.h"
#include "session/articledocument.h"
#include "session/lookups.h"

#include <QAction>
#include <QGuiApplication>
#include <QInputMethod>
#include <QShortcut>
#include <QWidget>

namespace Pandian {

namespace {

constexpr int pause = 500; // milliseconds

struct MenuEntry
{
    Action action = Action::Edit;
    char16_t accessKey = u' ';
    bool endsGroup = false;
};

constexpr std::array menuEntries{
    MenuEntry{Action::Submit, u'S'},      MenuEntry{Action::Recall, u'B', true},
    MenuEntry{Action::StartReview, u'V'}, MenuEntry{Action::Approve, u'A'},
    MenuEntry{Action::Return, u'T'},      MenuEntry{Action::ReturnOneRound, u'U'},
    MenuEntry{Action::Reject, u'J'},      MenuEntry{Action::ReplaceReviewer, u'L', true},
    MenuEntry{Action::Withdraw, u'W'},    MenuEntry{Action::Correct, u'C'},
    MenuEntry{Action::Archive, u'H'},     MenuEntry{Action::RecordPublication, u'P', true},
    MenuEntry{Action::Discard, u'D'},     MenuEntry{Action::Restore, u'E'},
};

QKeySequence submitKeys()
{
    return Qt::CTRL | Qt::SHIFT | Qt::Key_Return;
}

// Approve reads 签发 where 终审 is due.
QString menuText(const MenuEntry &entry, State state)
{
    const QString text = u"%1(&%2)"_qs.arg(actionText(entry.action, state), QChar(entry.accessKey));
    return ArticleActions::asksFirst(entry.action) ? text + u'…' : text;
}

} // namespace

ArticleActions::ArticleActions(Workspace &workspace, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_window(window)
    , m_submitShortcut(new QShortcut(submitKeys(), window))
{
    createActions();
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ArticleActions::refresh);
    connect(m_submitShortcut, &QShortcut::activated, this,
            [this] { start(Action::Submit, m_window); });
    refresh();
}

ArticleActions::~ArticleActions() = default;

void ArticleActions::createActions()
{
    for (const MenuEntry &entry : menuEntries) {
        auto *action = new QAction(this);
        action->setObjectName(actionName(entry.action));
        connect(action, &QAction::triggered, this,
                [this, wanted = entry.action] { start(wanted, m_window); });
        m_actions.insert(entry.action, action);
        m_menu.append(action);
        if (entry.endsGroup) {
            auto *separator = new QAction(this);
            separator->setSeparator(true);
            m_menu.append(separator);
        }
    }
    m_actions.value(Action::Submit)->setShortcut(submitKeys());
}

void ArticleActions::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
        disconnect(m_article->document(), nullptr, &m_pause, nullptr);
    }
    m_article = article;
    m_opinions.clear();
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &ArticleActions::refresh);
        connect(article->document(), &ArticleDocument::changed, &m_pause,
                qOverload<>(&QTimer::start));
    }
    refresh();
}

QList<QAction *> ArticleActions::menuActions() const
{
    return m_menu;
}

QAction *ArticleActions::menuAction(Action action) const
{
    return m_actions.value(action);
}

QWidget *ArticleActions::createNextActionButton(QWidget *parent)
{
    return new NextActionButton(*this, parent);
}

bool ArticleActions::hasArticle() const
{
    return m_article;
}

State ArticleActions::state() const
{
    return m_article ? m_article->summary().state : State::Draft;
}

std::optional<Action> ArticleActions::nextAction() const
{
    return m_article ? m_article->nextAction() : std::nullopt;
}

QList<QAction *> ArticleActions::otherDecisions() const
{
    QList<QAction *> decisions;
    for (const Action action : {Action::Return, Action::ReturnOneRound, Action::Reject}) {
        if (m_actions.value(action)->isEnabled()) {
            decisions.append(m_actions.value(action));
        }
    }
    return decisions;
}

bool ArticleActions::asksFirst(Action action)
{
    switch (action) {
    case Action::Submit:
    case Action::ReplaceReviewer:
    case Action::Approve:
    case Action::Return:
    case Action::ReturnOneRound:
    case Action::Reject:
    case Action::Withdraw:
    case Action::Correct:
    case Action::Archive:
    case Action::RecordPublication:
    case Action::Export:
        return true;
    case Action::Edit:
    case Action::Recall:
    case Action::StartReview:
    case Action::Discard:
    case Action::Restore:
        break;
    }
    return false;
}

// As if everything that the dialog asks for were written and confirmed.
Result<Facts> ArticleActions::facts(Action action) const
{
    Result<Facts> facts = m_article->facts(action, u"…"_qs);
    if (facts) {
        facts->fullReadConfirmed = true;
    }
    return facts;
}

void ArticleActions::refresh()
{
    m_pause.stop();
    for (const MenuEntry &entry : menuEntries) {
        m_actions.value(entry.action)->setText(menuText(entry, state()));
        refreshAction(entry.action);
    }
    const QAction *submit = m_actions.value(Action::Submit);
    m_submitShortcut->setKey(submit->shortcut()); // it may be another one
    m_submitShortcut->setEnabled(m_article && !submit->isEnabled());
    Q_EMIT refreshed();
}

void ArticleActions::refreshAction(Action action)
{
    QStringList texts;
    if (m_article) {
        const Result<Facts> known = facts(action);
        const QList<Reason> reasons = known ? refusals(action, *known) : QList<Reason>();
        for (const Reason reason : reasons) {
            texts.append(reasonText(reason, *known));
        }
        if (!known) {
            texts.append(known.error().message);
        }
    } else {
        texts.append(whyWithoutArticle(false));
    }
    QAction *entry = m_actions.value(action);
    setUsable(*entry, texts.join(u'\n'));
    entry->setStatusTip(texts.value(0));
}

void ArticleActions::start(Action action, QWidget *anchor)
{
    if (!m_article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const Result<Facts> known = facts(action);
    if (!known) {
        Q_EMIT errorOccurred(known.error());
    } else if (!refusals(action, *known).isEmpty()) {
        refresh(); // the library may have changed since
        showReasons(action, *known, anchor);
    } else if (action == Action::Export) {
        Q_EMIT exportRequested();
    } else if (asksFirst(action)) {
        openDialog(action);
    } else {
        performNow(action);
    }
}

void ArticleActions::showReasons(Action action, const Facts &known, QWidget *anchor)
{
    const QList<Reason> reasons = refusals(action, known);
    auto *popup = new ReasonsPopup(
        tr("“%1” is not possible yet").arg(actionText(action, known.state)), m_window);
    for (const Reason reason : reasons) {
        const QString text = reasonText(reason, known);
        if (reason == Reason::MissingFields || reason == Reason::NotUnderstood) {
            popup->addReason(text,
                             reason == Reason::MissingFields ? tr("Fill in") : tr("Correct it"),
                             [this] { Q_EMIT showFieldRequested(); });
        } else if (reason == Reason::NotSignedIn) {
            popup->addReason(text, tr("Sign in…"), [this] {
                auto *dialog = new SignInDialog(m_workspace, m_window);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
        } else {
            popup->addReason(text);
        }
    }
    popup->popUp(anchor);
}

void ArticleActions::explainNothing(QWidget *anchor)
{
    if (!m_article) {
        return;
    }
    const ArticleSummary summary = m_article->summary();
    auto *popup = new ReasonsPopup(tr("There is no step for you to take now"), m_window);
    popup->addReason(summary.reviewerName.isEmpty()
                         ? tr("The article is in the state “%1”.").arg(stateText(summary.state))
                         : tr("The article is in the state “%1”; %2 is reviewing it.")
                               .arg(stateText(summary.state), summary.reviewerName));
    popup->popUp(anchor);
}

// Nobody would come to know why nothing goes on.
QString ArticleActions::noteOn(Action action, const Facts &facts) const
{
    const std::optional<Round> next = roundOf(stateAfter(action, facts));
    const bool handsOn = action == Action::Submit || action == Action::Approve;
    if (!handsOn || !next || facts.singlePersonMode) {
        return {};
    }
    const Result<bool> anybody = anybodyElseReviews(m_workspace, *next);
    return anybody && !*anybody
               ? tr("Nobody else has the role “%1” yet, so nobody can go on with the article; an "
                    "administrator gives it under “People and permissions”.")
                     .arg(roundText(*next))
               : QString();
}

void ArticleActions::openDialog(Action action)
{
    const State before = state();
    const Result<Facts> facts = m_article->facts(action);
    if (!facts) {
        Q_EMIT errorOccurred(facts.error());
        return;
    }
    QDialog *dialog = nullptr;
    if (action == Action::RecordPublication) {
        const Result<ArticleRecords> known = articleRecords(m_workspace, m_article->id());
        dialog =
            new PublicationDialog(*m_article, known ? known->publication : std::nullopt, m_window);
    } else {
        auto *decision = new DecisionDialog(*m_article, action, *facts, m_window);
        decision->setOpinion(m_opinions.take({before, action}));
        if (const QString note = noteOn(action, *facts); !note.isEmpty()) {
            decision->addNote(note);
        }
        connect(decision, &DecisionDialog::overtaken, this,
                [this, action, before, decision](const Error &error) {
                    m_opinions.insert({before, action}, decision->opinion());
                    Q_EMIT errorOccurred(error);
                });
        dialog = decision;
    }
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, action, before] { announce(action, before); });
    dialog->open();
}

void ArticleActions::performNow(Action action)
{
    const State before = state();
    ActionRequest request;
    request.action = action;
    if (const Result<State> done = m_article->perform(request); done) {
        announce(action, before);
    } else {
        Q_EMIT errorOccurred(done.error());
    }
}

void ArticleActions::announce(Action action, State before)
{
    switch (action) {
    case Action::Submit:
    case Action::StartReview:
    case Action::Approve:
    case Action::Return:
    case Action::ReturnOneRound:
    case Action::Reject:
    case Action::Withdraw:
    case Action::Archive:
    case Action::Discard:
        Q_EMIT message({}); // the bar over the article says it
        break;
    case Action::Correct:
        Q_EMIT message(tr("The correction has begun: change the text, then submit it. What was "
                          "signed off stays as it is."));
        break;
    case Action::ReplaceReviewer:
        Q_EMIT message(tr("The round is free; another reviewer can start it now."));
        break;
    case Action::RecordPublication:
        Q_EMIT message(tr("The publication has been recorded."));
        break;
    default:
        Q_EMIT message(tr("%1: done. The article is in the state “%2” now.")
                           .arg(actionText(action, before), stateText(state())));
    }
}

} // namespace Pandian

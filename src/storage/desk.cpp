// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/desk.h"

#include "core/articlecheck.h"
#include "core/canonicaljson.h"
#include "storage/articlerecord.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/events.h"
#include "storage/reviewhistory.h"
#include "storage/sql.h"

#include <QCoreApplication>

#include <algorithm>

namespace Pandian {

namespace {

// Decisions about a text: they are refused for any text but the head.
bool bindsText(Action action)
{
    return action == Action::Submit || action == Action::Approve;
}

// Actions whose rule looks into the text of the head itself; the columns of the article may
// already follow a draft.
bool looksIntoText(Action action)
{
    return action == Action::Submit || action == Action::Approve ||
           action == Action::ReturnOneRound || action == Action::Archive;
}

// A decision by which a person holds the round for good, as does a change to the text in it.
bool decidesRound(Action action)
{
    return action == Action::Approve || action == Action::Return ||
           action == Action::ReturnOneRound || action == Action::Reject;
}

constexpr int MaxPublicationText = 2000; // code units
constexpr int MaxOpinion = 10'000;       // the same

bool isRecordOnly(Action action)
{
    return action == Action::RecordPublication || action == Action::Export;
}

Result<TextFacts> readTextFacts(Database &db, const ArticleRecord &record)
{
    Result<NewestText> text = NewestText{{}, record.head, 0};
    if (record.head.isNull()) {
        text = newestText(db, record.id);
    }
    const Result<Article> content = text ? loadText(db, record.id, *text) : text.error();
    return content ? Result<TextFacts>(textFacts(*content)) : content.error();
}

Result<void> lookIntoText(Database &db, const TextFacts &text, Facts *facts)
{
    facts->external = text.external;
    facts->major = text.major;
    facts->missingFields = text.missingFields;
    const Result<std::optional<ArticleKind>> kind = articleKind(db, text.kind);
    if (!kind || !kind->has_value()) {
        return kind ? Result<void>() : kind.error();
    }
    facts->rounds = (*kind)->rounds;
    facts->missingFields += requiredFieldTexts((*kind)->required & text.emptyFields);
    return {};
}

Result<Facts> gatherFacts(Database &db, const ArticleRecord &record, const ActionRequest &request,
                          const std::optional<TextFacts> &known = {})
{
    Result<Facts> facts = basicFacts(db, record, request.person);
    if (!facts || request.action == Action::Edit) {
        return facts;
    }
    if (looksIntoText(request.action)) {
        const Result<TextFacts> text =
            known ? Result<TextFacts>(*known) : readTextFacts(db, record);
        const Result<void> done = text ? lookIntoText(db, *text, &*facts) : text.error();
        if (!done) {
            return done.error();
        }
    }
    const Result<ReviewHistory> history = reviewHistory(db, record.id);
    if (!history) {
        return history.error();
    }
    facts->everSignedOff = history->everSignedOff;
    facts->everArchived = history->everArchived;
    facts->submittedFrom = history->submittedFrom;
    facts->overturned = history->overturned;
    facts->reviewedInCycle = history->reviewedInCycle;
    if (roundOf(record.state) && history->rounds) {
        facts->rounds = *history->rounds;
    }
    facts->revisionIsCurrent = request.revision == record.head
                                   ? !looksIntoText(request.action) || !record.head.isNull()
                                   : request.revision.isNull() && !bindsText(request.action);
    facts->openErrors = request.openErrors;
    facts->hasOpinion = !isBlank(request.opinion);
    facts->fullReadConfirmed = request.fullReadConfirmed;
    return facts;
}

// A record stays for good.
Result<void> checkPublication(const Publication &publication)
{
    if (!publication.url.isEmpty() && !isWebAddress(publication.url)) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "This is no whole web address that begins with "
                                                 "https:// or http://; mend it, or leave it out."),
                     {}};
    }
    if (std::max(publication.url.size(), publication.column.size()) > MaxPublicationText) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "The web address or the name of the column is "
                                                 "longer than %1 characters; shorten it.")
                         .arg(MaxPublicationText),
                     {}};
    }
    return {};
}

// A record stays for good, and is read by people.
Result<void> checkOpinion(const QString &opinion)
{
    if (opinion.size() > MaxOpinion) {
        return Error{ErrorCode::InvalidInput,
                     QCoreApplication::translate("Storage",
                                                 "The opinion or reason is longer than %1 "
                                                 "characters; shorten it.")
                         .arg(MaxOpinion),
                     {}};
    }
    const QList<uint> characters = opinion.toUcs4();
    const bool fit = isWellFormedUtf16(opinion) &&
                     std::none_of(characters.begin(), characters.end(),
                                  [](uint c) { return c != u'\n' && isForbiddenCharacter(c); });
    return fit ? Result<void>()
               : Error{ErrorCode::InvalidInput,
                       QCoreApplication::translate("Storage",
                                                   "The opinion or reason holds characters that "
                                                   "cannot be shown; type it anew."),
                       {}};
}

Result<QJsonObject> recordPayload(Database &db, const ActionRequest &request)
{
    if (request.action == Action::RecordPublication) {
        if (const auto fit = checkPublication(request.publication); !fit) {
            return fit.error();
        }
        return QJsonObject{{u"time"_qs, request.publication.time},
                           {u"url"_qs, request.publication.url},
                           {u"column"_qs, request.publication.column}};
    }
    const Result<QString> head = chainHead(db);
    if (!head) {
        return head.error();
    }
    return QJsonObject{{u"format"_qs, request.exportedAs},
                       {u"sha256"_qs, request.exportedSha256},
                       {u"libraryHead"_qs, *head}};
}

Result<QJsonObject> decisionPayload(Database &db, const ArticleRecord &record, const Facts &facts,
                                    const ActionRequest &request, State after)
{
    QJsonObject payload{{u"state"_qs, stateName(after)}};
    const std::optional<Round> round = roundOf(record.state);
    if (round) {
        payload.insert(u"round"_qs, roundName(*round));
    }
    if (!isBlank(request.opinion)) {
        if (const auto fit = checkOpinion(request.opinion); !fit) {
            return fit.error();
        }
        payload.insert(u"opinion"_qs, request.opinion.trimmed());
    }
    if (facts.singlePersonMode) {
        payload.insert(u"singlePersonMode"_qs, true);
    }
    if (request.action == Action::Submit) {
        payload.insert(u"rounds"_qs, facts.rounds);
    }
    if (request.action == Action::ReplaceReviewer) {
        payload.insert(u"reviewer"_qs, record.reviewer.toString());
    }
    if (request.action == Action::Approve) {
        if (request.fullReadConfirmed) {
            payload.insert(u"fullRead"_qs, true);
        }
        if (request.againstFirst && round == Round::Second) {
            payload.insert(u"againstFirst"_qs, true);
        }
    }
    if (!record.head.isNull()) {
        const Result<RevisionInfo> head = revisionInfo(db, record.head);
        if (!head) {
            return head.error();
        }
        payload.insert(u"sha256"_qs, head->sha256);
    }
    return payload;
}

// Who has the round after the action: whoever started it, until it is left.
QVariant reviewerAfter(const ArticleRecord &record, const ActionRequest &request, State after)
{
    if (request.action == Action::StartReview) {
        return request.person.toString();
    }
    if (request.action == Action::ReplaceReviewer) {
        return {};
    }
    return roundOf(after) == roundOf(record.state) ? idOrNull(record.reviewer) : QVariant();
}

Result<void> moveArticle(Database &db, const ArticleRecord &record, const ActionRequest &request,
                         State after)
{
    QVariant discarded = record.discarded ? QVariant(*record.discarded) : QVariant();
    if (request.action == Action::Discard) {
        discarded = db.now();
    } else if (request.action == Action::Restore) {
        discarded = QVariant();
    }
    const auto moved =
        executeChange(db,
                      u"UPDATE article SET state = ?, reviewer = ?, discarded = ?, lock = lock + 1 "
                      "WHERE id = ? AND lock = ?"_qs,
                      {stateName(after), reviewerAfter(record, request, after), discarded,
                       record.id.toString(), record.lock});
    if (!moved) {
        return moved.error();
    }
    if (*moved != 1) {
        return Error{ErrorCode::Conflict,
                     QCoreApplication::translate("Storage", "Somebody else changed this article at "
                                                            "the same moment; open it again and "
                                                            "repeat."),
                     record.id.toString()};
    }
    const auto people =
        executeChange(db, u"UPDATE participant SET discarded = ? WHERE article = ?"_qs,
                      {discarded, record.id.toString()});
    return people ? Result<void>() : people.error();
}

// A signed-off article shows its head, one being worked on its newest draft.
Result<void> describeAgain(Database &db, ArticleId id)
{
    const auto drafts =
        queryValue(db, u"SELECT 1 FROM draft WHERE article = ? LIMIT 1"_qs, {id.toString()});
    if (!drafts) {
        return drafts.error();
    }
    return drafts->has_value() ? describeArticle(db, id) : Result<void>();
}

Result<void> decide(Database &db, const ArticleRecord &record, const Facts &facts,
                    const ActionRequest &request, State after)
{
    const Result<QJsonObject> payload = decisionPayload(db, record, facts, request, after);
    if (!payload) {
        return payload.error();
    }
    if (decidesRound(request.action)) {
        const Participation part{false, false, roundOf(record.state)};
        if (const auto done = addParticipant(db, record, request.person, part); !done) {
            return done;
        }
    }
    if (const auto done = moveArticle(db, record, request, after); !done) {
        return done;
    }
    const bool reviewerChanges =
        request.action == Action::StartReview || request.action == Action::ReplaceReviewer;
    if (after != record.state || reviewerChanges) {
        if (const auto done = describeAgain(db, record.id); !done) {
            return done;
        }
    }
    if (const auto done = markChanged(db, record.id, timeOfChange(db, record)); !done) {
        return done;
    }
    const auto event = appendEvent(db, record.id, actionName(request.action), request.person,
                                   record.head, *payload);
    return event ? Result<void>() : event.error();
}

Result<State> performInTransaction(Database &db, const ActionRequest &request)
{
    const Result<ArticleRecord> record = articleRecord(db, request.article);
    if (!record) {
        return record.error();
    }
    const Result<Facts> facts = gatherFacts(db, *record, request);
    if (!facts) {
        return facts.error();
    }
    const QList<Reason> refused = refusals(request.action, *facts);
    if (const auto allowed = asResult(refused, *facts); !allowed) {
        return allowed.error();
    }
    if (isRecordOnly(request.action)) {
        const Result<QJsonObject> payload = recordPayload(db, request);
        if (!payload) {
            return payload.error();
        }
        const RevisionId revision =
            request.action == Action::Export ? request.revision : record->head;
        const auto event = appendEvent(db, record->id, actionName(request.action), request.person,
                                       revision, *payload);
        return event ? Result<State>(record->state) : event.error();
    }
    const State after = stateAfter(request.action, *facts);
    const Result<void> done = decide(db, *record, *facts, request, after);
    return done ? Result<State>(after) : done.error();
}

bool saysSomething(const QList<Block> &blocks)
{
    return std::any_of(blocks.begin(), blocks.end(), [](const Block &block) {
        return !std::holds_alternative<TextBlock>(block) || !isBlank(plainText(block));
    });
}

// For those who do not see it.
bool isSilentImage(const Block &block)
{
    const auto *image = std::get_if<Image>(&block);
    return image && isBlank(image->alternativeText);
}

bool hasSilentImage(const Article &article)
{
    const auto anyIn = [](const QList<Block> &blocks) {
        return std::any_of(blocks.begin(), blocks.end(), isSilentImage);
    };
    return anyIn(article.lead) ||
           std::any_of(article.sections.begin(), article.sections.end(),
                       [anyIn](const Section &section) { return anyIn(section.blocks); });
}

} // namespace

QStringList missingFields(const Article &article)
{
    QStringList missing;
    if (isBlank(article.title)) {
        missing.append(QCoreApplication::translate("Storage", "headline"));
    }
    if (isBlank(article.source)) {
        missing.append(QCoreApplication::translate("Storage", "source"));
    }
    if (isBlank(article.responsibleEditor)) {
        missing.append(QCoreApplication::translate("Storage", "responsible editor"));
    }
    const bool hasText = saysSomething(article.lead) ||
                         std::any_of(article.sections.begin(), article.sections.end(),
                                     [](const Section &s) { return saysSomething(s.blocks); });
    if (!hasText) {
        missing.append(QCoreApplication::translate("Storage", "text"));
    }
    if (hasSilentImage(article)) {
        missing.append(QCoreApplication::translate("Storage", "alternative text of the images"));
    }
    return missing;
}

TextFacts textFacts(const Article &article)
{
    return {article.external, article.major, article.kind, missingFields(article),
            emptyFields(article)};
}

Result<Facts> factsFor(Database &db, const ActionRequest &request,
                       const std::optional<TextFacts> &text)
{
    const Result<ArticleRecord> record = articleRecord(db, request.article);
    return record ? gatherFacts(db, *record, request, text) : record.error();
}

Result<State> perform(Database &db, const ActionRequest &request)
{
    if (request.action == Action::Edit) {
        return Error{ErrorCode::Internal,
                     QCoreApplication::translate("Storage", "Texts are saved, not performed; "
                                                            "please report this."),
                     u"Action::Edit"_qs};
    }
    Result<State> state = State::Draft;
    const Result<void> done = db.transaction([&]() -> Result<void> {
        state = performInTransaction(db, request);
        return state ? Result<void>() : state.error();
    });
    return done ? state : done.error();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/ids.h"
#include "core/result.h"
#include "storage/articlekinds.h"
#include "workflow/workflow.h"

#include <QList>
#include <QString>

#include <optional>

namespace Pandian {

class Database;

// 审核: every step of the workflow, decided inside the transaction by the table in workflow.

// When and where a signed article appeared. A record of its own: it changes no content and
// voids no sign-off.
struct Publication
{
    qint64 time = 0; // milliseconds UTC
    QString url;
    QString column;

    friend bool operator==(const Publication &, const Publication &) = default;
};

struct ActionRequest
{
    ArticleId article;
    Action action = Action::Submit;
    PersonId person;
    RevisionId revision; // what the person has before their eyes; Export: what was written
    QString opinion;     // opinion or reason
    bool fullReadConfirmed = false;
    bool againstFirst = false; // 复审 overturns 初审: 终审 must confirm 已通读全文
    int openErrors = 0;        // findings of level 错误; no caller has any before 校对 comes
    Publication publication;   // RecordPublication only
    QString exportedAs;        // Export only: "html"; and the SHA-256 of what was written
    QString exportedSha256;
};

// What the rules look at in a text.
struct TextFacts
{
    bool external = false;
    bool major = false;
    QString kind;
    QStringList missingFields;
    RequiredFields emptyFields; // of those that the kind may ask for
};
TextFacts textFacts(const Article &article);

// What the workflow needs to know, read from the library. Errors only for the library's own
// troubles; a refusal is in refusals(request.action, facts). `text`: of the article's text, where
// the caller holds it; a long one takes its time to be read.
Result<Facts> factsFor(Database &db, const ActionRequest &request,
                       const std::optional<TextFacts> &text = {});

// What a text of any kind still lacks before 送审, as translated names.
QStringList missingFields(const Article &article);

// Does it, in one transaction with its event, or changes nothing. Refused carries the first
// reason's sentence as message and all reasonName()s, comma separated, as detail.
// Not for Action::Edit: that is saveRevision() and saveDraft().
Result<State> perform(Database &db, const ActionRequest &request);

// One approval, as proof for years: who, in which round, of exactly which text.
struct SignOff
{
    Round round = Round::First;
    PersonId person;
    QString personName; // as it was
    qint64 time = 0;
    RevisionId revision;
    QString sha256; // of the revision's canonical JSON
    QString opinion;
    bool singlePersonMode = false; // made in 单人模式; labelled so wherever it is shown
    bool valid = true;             // false: of an earlier cycle, or voided by a 退回
    bool issued = false; // its cycle ended in 签发; a 更正 since takes nothing from that

    friend bool operator==(const SignOff &, const SignOff &) = default;
};
Result<QList<SignOff>> signOffs(Database &db, ArticleId article); // oldest first
Result<std::optional<Publication>> publication(Database &db, ArticleId article);

} // namespace Pandian

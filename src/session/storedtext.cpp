// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/storedtext.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

struct StoredTextTexts
{
    Q_DECLARE_TR_FUNCTIONS(StoredText)
};

Result<StoredText> headOf(Database &db, const ArticleSummary &summary)
{
    Result<Article> content = loadRevision(db, summary.head);
    if (!content) {
        return content.error();
    }
    StoredText text;
    text.content = std::move(*content);
    text.base = summary.head;
    return text;
}

// Never saved by hand, and not begun by the person.
Result<StoredText> draftOfAnother(Database &db, const ArticleSummary &summary)
{
    const Result<NewestText> newest = newestText(db, summary.id);
    Result<Article> content =
        newest ? loadText(db, summary.id, *newest) : Result<Article>(newest.error());
    if (!content) {
        return content.error();
    }
    StoredText text;
    text.content = std::move(*content);
    return text;
}

Result<StoredText> headInsteadOfDraft(Database &db, const ArticleSummary &summary, PersonId person,
                                      const Error &damage)
{
    const Result<QString> draft = draftSha256(db, summary.id, person);
    if (!draft) {
        return draft.error();
    }
    Result<StoredText> text = headOf(db, summary);
    if (text) {
        text->draft = *draft;
        text->damage = Error{
            damage.code,
            StoredTextTexts::tr("Your draft of this article is damaged and cannot be shown; the "
                                "last saved version is open instead. What you write now takes "
                                "the draft's place; the draft itself may be in a backup."),
            damage.detail};
    }
    return text;
}

} // namespace

Result<StoredText> storedText(Database &db, const ArticleSummary &summary, PersonId person,
                              bool editable)
{
    const bool saved = !summary.head.isNull();
    if (saved && !editable) {
        return headOf(db, summary);
    }
    const Result<std::optional<Draft>> draft = loadDraft(db, summary.id, person);
    if (!draft) {
        return saved && draft.error().code == ErrorCode::Damaged
                   ? headInsteadOfDraft(db, summary, person, draft.error())
                   : Result<StoredText>(draft.error());
    }
    if (draft->has_value()) {
        StoredText text;
        text.content = (*draft)->content;
        text.base = (*draft)->base;
        text.fromDraft = true;
        text.draft = (*draft)->sha256;
        return text;
    }
    return saved ? headOf(db, summary) : draftOfAnother(db, summary);
}

} // namespace Pandian

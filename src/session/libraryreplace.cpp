// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/libraryreplace.h"

#include "session/articledocument.h"
#include "session/documentsearch.h"
#include "session/libraryworker.h"
#include "session/openarticle.h"
#include "session/storedtext.h"
#include "session/whendone.h"
#include "session/workspace.h"
#include "storage/articles.h"
#include "storage/desk.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTextDocument>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int shownParagraphs = 20;  // of an article
constexpr int shownBefore = 12;      // characters before the first hit
constexpr int shownCharacters = 44;  // of a paragraph
constexpr int shownAtMost = 400;     // of a paragraph with a long hit, and of its replacement
constexpr int patienceInOne = 2'000; // milliseconds for the hits of one article
constexpr int slowArticles = 3;      // after these the expression is given up

struct LibraryReplaceTexts
{
    Q_DECLARE_TR_FUNCTIONS(LibraryReplace)
};

Error cancelledError()
{
    return {
        ErrorCode::Cancelled, LibraryReplaceTexts::tr("It was stopped; nothing was changed."), {}};
}

Error unfaithful()
{
    return {ErrorCode::Refused,
            LibraryReplaceTexts::tr("The text has parts that this program cannot show, so it is "
                                    "left alone. Change it with the program that made it."),
            {}};
}

struct SeenText
{
    StoredText text;
    QString whyNot; // translated; empty: the person may change it
};

Error overtaken()
{
    return {ErrorCode::Conflict,
            LibraryReplaceTexts::tr("It is open here with changes of your own, and another window "
                                    "has a newer text of it. Choose one of the two first."),
            {}};
}

// Also when the library is being closed.
CancelCheck orClosing(const LibraryWorker &worker, const CancelCheck &cancelled)
{
    return [&worker, cancelled] { return worker.isClosing() || (cancelled && cancelled()); };
}

// What the person would see on opening it.
Result<SeenText> seenText(Database &db, const ArticleSummary &article, PersonId person)
{
    ActionRequest edit;
    edit.article = article.id;
    edit.action = Action::Edit;
    edit.person = person;
    const Result<Facts> facts = factsFor(db, edit);
    if (!facts) {
        return facts.error();
    }
    SeenText seen;
    if (const QList<Reason> reasons = refusals(Action::Edit, *facts); !reasons.isEmpty()) {
        seen.whyNot = reasonText(reasons.first(), *facts);
    }
    Result<StoredText> text = storedText(db, article, person, seen.whyNot.isEmpty());
    if (!text) {
        return text.error();
    }
    seen.text = std::move(*text);
    if (seen.text.damage) {
        seen.whyNot = seen.text.damage->message;
    }
    return seen;
}

// Never saved by hand, and not begun by the person.
bool isDraftOfAnother(const StoredText &text)
{
    return text.base.isNull() && !text.fromDraft;
}

void appendTexts(QStringList &texts, const QList<TextBlock> &blocks)
{
    for (const TextBlock &block : blocks) {
        texts.append(plainText(block.runs));
    }
}

void appendTexts(QStringList &texts, const QList<Block> &blocks)
{
    for (const Block &block : blocks) {
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            appendTexts(texts, QList<TextBlock>{*text});
        } else if (const auto *table = std::get_if<Table>(&block)) {
            for (const auto &row : table->rows) {
                for (const TableCell &cell : row) {
                    appendTexts(texts, cell.blocks);
                }
            }
        }
    }
}

// What can be found in it, as paragraphsOf() has it of a document, without making one.
QStringList paragraphsOf(const Article &article)
{
    QStringList texts{article.kicker, article.title, article.subtitle};
    appendTexts(texts, article.lead);
    for (const Section &section : article.sections) {
        texts.append(section.title);
        appendTexts(texts, section.blocks);
    }
    return texts;
}

QString readable(QString text)
{
    return text.replace(QChar(QChar::LineSeparator), u' ').replace(u'\t', u' ');
}

// Not within a character outside the basic plane.
int wholeCharacters(const QString &text, qsizetype end)
{
    const bool within = end < text.size() && text.at(end).isLowSurrogate();
    return int(within ? end + 1 : std::min(end, text.size()));
}

// What is left of it where more was cut away, said by dots.
QString cut(QString text, bool before, bool after)
{
    if (text.size() > shownAtMost) {
        text.truncate(wholeCharacters(text, shownAtMost));
        after = true;
    }
    return (before ? u"…"_qs : QString()) + readable(text) + (after ? u"…"_qs : QString());
}

FoundParagraph foundParagraph(const QString &text, const QList<TextHit> &hits,
                              const Replacement &replacement)
{
    FoundParagraph found;
    const int from = wholeCharacters(text, std::max(0, hits.first().start - shownBefore));
    const int to = wholeCharacters(text, std::max(from + shownCharacters, hits.first().end()));
    QString replaced;
    int copied = from;
    for (const TextHit &hit : hits) {
        if (hit.end() > to) {
            break;
        }
        ++found.hits;
        replaced += text.mid(copied, hit.start - copied) +
                    replacementFor(text, hit, replacement.pattern, replacement.text);
        copied = hit.end();
    }
    const bool ends = to == text.size();
    found.text = cut(text.mid(from, to - from), from > 0, !ends);
    found.replaced = cut(replaced + text.mid(copied, to - copied), from > 0, !ends);
    return found;
}

// Those that would say the same afterwards are none.
Result<QList<TextHit>> changingHits(const QString &text, const Replacement &replacement,
                                    const QDeadlineTimer &deadline)
{
    Result<QList<TextHit>> hits = findHits(text, replacement.pattern, deadline);
    if (hits) {
        hits->removeIf([&](const TextHit &hit) {
            return QStringView(text).mid(hit.start, hit.length) ==
                   replacementFor(text, hit, replacement.pattern, replacement.text);
        });
    }
    return hits;
}

// Adds up what is in the text; no hits where there are none.
Result<void> lookInto(FoundArticle &found, const Article &article, const Replacement &replacement,
                      int paragraphsShown)
{
    const QDeadlineTimer deadline(patienceInOne);
    const QStringList paragraphs = paragraphsOf(article);
    for (const QString &paragraph : paragraphs) {
        const auto hits = changingHits(paragraph, replacement, deadline);
        if (!hits) {
            return hits.error();
        }
        if (hits->isEmpty()) {
            continue;
        }
        found.hits += int(hits->size());
        if (found.paragraphs.size() < paragraphsShown) {
            found.paragraphs.append(foundParagraph(paragraph, *hits, replacement));
        }
    }
    return {};
}

// How many; the text changes only where there are any.
Result<int> replaceIn(const ArticleDocument &document, const Replacement &replacement)
{
    const QDeadlineTimer deadline(patienceInOne);
    QList<TextHit> hits;
    const QList<DocumentParagraph> paragraphs = paragraphsOf(document);
    for (const DocumentParagraph &paragraph : paragraphs) {
        const auto found = changingHits(paragraph.text, replacement, deadline);
        if (!found) {
            return found.error();
        }
        for (const TextHit &hit : *found) {
            hits.append(moved(hit, paragraph.position));
        }
    }
    const Result<void> replaced =
        replaceHits(*document.textDocument(), hits, replacement.pattern, replacement.text);
    return replaced ? Result<int>(int(hits.size())) : replaced.error();
}

// Counts what became of one article.
void note(ReplacedArticles &report, const FoundArticle &article, const Result<int> &replaced)
{
    if (!replaced) {
        report.failures.append({article.id, article.title, replaced.error().message});
    } else if (*replaced > 0) {
        ++report.articles;
        report.hits += *replaced;
    } else {
        ++report.unchanged;
    }
}

// The finding, one article after the other.
class Finder
{
public:
    Finder(Database &db, PersonId person, const Replacement &replacement)
        : m_db(db), m_person(person), m_replacement(replacement)
    {
    }

    Result<void> look(const ArticleSummary &article)
    {
        FoundArticle found{article.id, article.title, article.state, {}, 0, {}};
        const Result<SeenText> seen = seenText(m_db, article, m_person);
        if (!seen) {
            found.whyNot = seen.error().message; // it is damaged, say
            m_unread.append(found);
            return {};
        }
        if (isDraftOfAnother(seen->text)) {
            return {};
        }
        found.whyNot = seen->whyNot;
        QList<FoundArticle> &list = found.whyNot.isEmpty() ? m_changeable : m_fixed;
        const bool shown = list.size() < MaxArticlesWithParagraphs;
        const Result<void> looked =
            lookInto(found, seen->text.content, m_replacement, shown ? shownParagraphs : 0);
        if (!looked) {
            found.hits = 0;
            found.paragraphs.clear();
            found.whyNot = looked.error().message;
            m_unread.append(found);
            return ++m_slow < slowArticles ? Result<void>() : looked;
        }
        if (found.hits > 0) {
            list.append(found);
        }
        return {};
    }

    QList<FoundArticle> found() const { return m_changeable + m_fixed + m_unread; }

private:
    Database &m_db;
    const PersonId m_person;
    const Replacement &m_replacement;
    QList<FoundArticle> m_changeable;
    QList<FoundArticle> m_fixed;
    QList<FoundArticle> m_unread;
    int m_slow = 0;
};

} // namespace

Result<QList<FoundArticle>> findInLibrary(Database &db, PersonId person,
                                          const Replacement &replacement, const Progress &progress,
                                          const CancelCheck &cancelled)
{
    const Result<int> total = countArticles(db, Queue::All, person);
    if (!total) {
        return total.error();
    }
    ListRequest request;
    request.limit = *total; // at once: what is saved meanwhile moves to the list's beginning
    const Result<QList<ArticleSummary>> articles = listArticles(db, request);
    if (!articles) {
        return articles.error();
    }
    Finder finder(db, person, replacement);
    qint64 done = 0;
    for (const ArticleSummary &article : *articles) {
        if (cancelled && cancelled()) {
            return cancelledError();
        }
        if (const Result<void> looked = finder.look(article); !looked) {
            return looked.error();
        }
        if (progress) {
            progress(++done, articles->size());
        }
    }
    return finder.found();
}

Result<int> replaceInArticle(Database &db, ArticleId article, PersonId person,
                             const Replacement &replacement)
{
    const Result<ArticleSummary> summary = articleSummary(db, article);
    const Result<SeenText> seen =
        summary ? seenText(db, *summary, person) : Result<SeenText>(summary.error());
    if (!seen) {
        return seen.error();
    }
    if (!seen->whyNot.isEmpty()) {
        return Error{ErrorCode::Refused, seen->whyNot, {}};
    }
    if (isDraftOfAnother(seen->text)) {
        return 0; // what was listed is gone
    }
    const ArticleDocument document(seen->text.content);
    if (document.snapshot() != seen->text.content) {
        return unfaithful();
    }
    const Result<int> replaced = replaceIn(document, replacement);
    if (!replaced || *replaced == 0) {
        return replaced;
    }
    const auto saved =
        saveRevision(db, document.snapshot(), person, seen->text.base, seen->text.draft);
    return saved ? replaced : saved.error();
}

Result<int> replaceInArticle(OpenArticle &article, const Replacement &replacement)
{
    if (const Result<void> read = article.showNewest(); !read) {
        return read.error();
    }
    if (!article.isEditable()) {
        return Error{ErrorCode::Refused, article.refusalTexts(Action::Edit).value(0), {}};
    }
    const Result<bool> newest = article.showsNewest();
    if (!newest || !*newest) {
        return newest ? overtaken() : newest.error();
    }
    const Result<int> replaced = replaceIn(*article.document(), replacement);
    if (!replaced || *replaced == 0) {
        return replaced;
    }
    const auto saved = article.save();
    if (!saved) {
        QTextDocument &text = *article.document()->textDocument();
        text.undo();
        text.clearUndoRedoStacks(QTextDocument::RedoStack);
        return saved.error();
    }
    return replaced;
}

QFuture<Result<QList<FoundArticle>>> findInLibrary(Workspace &workspace,
                                                   const Replacement &replacement,
                                                   const Progress &progress,
                                                   const CancelCheck &cancelled)
{
    if (!workspace.isOpen()) {
        return failedFuture<QList<FoundArticle>>(Workspace::noLibrary());
    }
    for (OpenArticle *article : workspace.openArticles()) {
        static_cast<void>(article->flushDraft()); // what cannot be written is told by its window
    }
    const PersonId person = workspace.person().value_or(Person()).id;
    return workspace.worker().run<QList<FoundArticle>>(
        [person, replacement, progress, stop = orClosing(workspace.worker(), cancelled)](
            Database &db) { return findInLibrary(db, person, replacement, progress, stop); });
}

QFuture<Result<ReplacedArticles>> replaceInLibrary(Workspace &workspace,
                                                   const QList<FoundArticle> &articles,
                                                   const Replacement &replacement,
                                                   const Progress &progress,
                                                   const CancelCheck &cancelled)
{
    if (!workspace.isOpen()) {
        return failedFuture<ReplacedArticles>(Workspace::noLibrary());
    }
    if (!workspace.person()) {
        return failedFuture<ReplacedArticles>(Workspace::nobodySignedIn());
    }
    ReplacedArticles report;
    QList<FoundArticle> closed;
    for (const FoundArticle &article : articles) {
        if (OpenArticle *open = workspace.openArticleOf(article.id)) {
            note(report, article, replaceInArticle(*open, replacement));
        } else {
            closed.append(article);
        }
    }
    const PersonId person = workspace.person()->id;
    // Not behind an import or a backup: somebody waits for it.
    const QFuture<Result<ReplacedArticles>> done = workspace.reader().run<ReplacedArticles>(
        [report, closed, person, replacement, progress,
         stop = orClosing(workspace.reader(), cancelled)](
            Database &db) mutable -> Result<ReplacedArticles> {
            for (qsizetype i = 0; i < closed.size(); ++i) {
                if (stop()) {
                    report.left = int(closed.size() - i);
                    break;
                }
                const FoundArticle &article = closed.at(i);
                note(report, article, replaceInArticle(db, article.id, person, replacement));
                if (progress) {
                    progress(i + 1, closed.size());
                }
            }
            return report;
        });
    return afterwards(done, &workspace, [&workspace](const Result<ReplacedArticles> &result) {
        if (workspace.isOpen()) {
            for (OpenArticle *article : workspace.openArticles()) {
                static_cast<void>(article->showNewest()); // it may have been opened meanwhile
            }
            updateIndexLater(workspace.worker());
            Q_EMIT workspace.articlesChanged();
        }
        return result;
    });
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/articledocument.h"

#include "formats/imagefile.h"
#include "session/documentcontent.h"
#include "session/documentstructure.h"
#include "session/documentstyle.h"
#include "text/sectionlabel.h"

#include <QHash>
#include <QImage>
#include <QTextCursor>

#include <algorithm>

namespace Pandian {

namespace {

// QTextImageHandler falls back to opening the name as a file when it gets no image from here, and
// the stock document reads any URL: so every image asked for gets an answer.
class ClosedDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

    ImageLookup lookup;

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        if (type != QTextDocument::ImageResource) {
            return {};
        }
        QImage image;
        if (lookup && name.scheme() == u"pandian-asset") {
            image = shownImage(lookup(name.path()), MaxImageWidth);
        }
        if (image.isNull()) {
            image = QImage(120, 80, QImage::Format_RGB32);
            image.fill(Qt::lightGray);
        }
        return image;
    }
};

Article withoutText(Article article)
{
    article.kicker.clear();
    article.title.clear();
    article.subtitle.clear();
    article.lead.clear();
    article.sections.clear();
    return article;
}

// Metadata that changed with a step of the undo history, and goes back and forth with it.
struct MetadataStep
{
    int undoSteps = 0; // of the document once the step is done
    Article before;
    Article after;
    bool undone = false;
};

// What says `from` says `to`; what was changed by itself since stays, and is no more of the step's.
void exchange(Article &metadata, Article &from, Article &to)
{
    const auto exchangeField = [&](auto field) {
        if (metadata.*field == from.*field) {
            metadata.*field = to.*field;
        } else {
            from.*field = to.*field;
        }
    };
    const auto exchangeFields = [&](auto... field) { (exchangeField(field), ...); };
    exchangeFields(&Article::kind, &Article::columnPath, &Article::source, &Article::authors,
                   &Article::responsibleEditor, &Article::statedReviewer, &Article::published,
                   &Article::keywords, &Article::abstract, &Article::external, &Article::major);
    if (from.labelStyle != to.labelStyle) { // for which the step has written the headings
        metadata.labelStyle = to.labelStyle;
    }
}

} // namespace

struct ArticleDocument::Private
{
    explicit Private(ArticleDocument *owner) : q(owner), document(*new ClosedDocument(owner)) {}

    ArticleDocument *q;
    Article metadata;
    ClosedDocument &document;      // a child of q: a view may let go of it on q's destroyed()
    QList<OutlineEntry> outline;   // the lead first
    QHash<SectionId, int> indexes; // of sections in the outline
    quint64 changeNumber = 0;

    // To tell what a change signal is about.
    int characters = 0;
    int undoSteps = 0;
    bool pending = false;      // a real change, not preedit, since the last settle()
    bool lookAtAll = false;    // headings may have come, gone or moved
    bool titleChanged = false; // of a heading that stayed
    bool mending = false;
    QList<MetadataStep> metadataSteps; // as they were done

    bool reallyChanged();
    void forgetChange();
    void track(int position, int removed, int added);
    void trackHeadings(int position, int removed, int added);
    bool headingStandsAt(const OutlineEntry &entry, int position) const;
    void settle();
    bool mend();
    bool readOutline();
    void relabel();
    void noteMetadataStep(const Article &before, int undoStepsBefore);
    void dropUndone();
    void followUndo();
};

ArticleDocument::ArticleDocument(const Article &article, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this))
{
    d->metadata = withoutText(article);
    writeDocument(d->document, article);
    d->readOutline();
    d->characters = d->document.characterCount();
    d->undoSteps = d->document.availableUndoSteps();
    connect(&d->document, &QTextDocument::contentsChange, this,
            [this](int position, int removed, int added) { d->track(position, removed, added); });
    connect(&d->document, &QTextDocument::contentsChanged, this, [this] { d->settle(); });
    connect(&d->document, &QTextDocument::undoCommandAdded, this, [this] { d->dropUndone(); });
}

ArticleDocument::~ArticleDocument()
{
    d->document.disconnect(this);
}

QTextDocument *ArticleDocument::textDocument() const
{
    return &d->document;
}

void ArticleDocument::setImageLookup(const ImageLookup &lookup)
{
    d->document.lookup = lookup;
}

ImageLookup ArticleDocument::imageLookup() const
{
    return d->document.lookup;
}

bool ArticleDocument::hasImage(const QString &sha256) const
{
    return d->document.lookup && !d->document.lookup(sha256).isEmpty();
}

Article ArticleDocument::snapshot() const
{
    Article article = d->metadata;
    readDocument(d->document, article);
    return article;
}

const Article &ArticleDocument::metadata() const
{
    return d->metadata;
}

void ArticleDocument::setMetadata(const Article &metadata)
{
    const Article wanted = withoutText(metadata);
    if (wanted == d->metadata) {
        return;
    }
    const LabelStyle present = d->metadata.labelStyle;
    const bool relabel = wanted.labelStyle != present;
    d->metadata = wanted;
    ++d->changeNumber;
    if (relabel) {
        Article before = wanted;
        before.labelStyle = present;
        const int undoSteps = d->document.availableUndoSteps();
        d->relabel();
        d->noteMetadataStep(before, undoSteps);
    }
    Q_EMIT metadataChanged();
    Q_EMIT changed();
}

void ArticleDocument::reset(const Article &article)
{
    Q_EMIT aboutToReset();
    d->mending = true;
    d->metadata = withoutText(article);
    d->metadataSteps.clear();
    d->document.clear();
    writeDocument(d->document, article);
    d->mending = false;
    d->reallyChanged();
    d->forgetChange();
    d->readOutline();
    ++d->changeNumber;
    Q_EMIT structureChanged();
    Q_EMIT metadataChanged();
    Q_EMIT changed();
    Q_EMIT wasReset();
}

void ArticleDocument::rewrite(const Article &article)
{
    const Article metadata = withoutText(article);
    const Article before = std::exchange(d->metadata, metadata); // titles are written for its style
    const int undoSteps = d->document.availableUndoSteps();
    rewriteDocument(d->document, article);
    if (metadata != before) {
        d->noteMetadataStep(before, undoSteps);
        Q_EMIT metadataChanged();
    }
}

QList<OutlineEntry> ArticleDocument::outline() const
{
    QList<OutlineEntry> outline = d->outline;
    const QTextBlock lead = d->document.findBlockByNumber(HeadlineParts);
    const QTextBlock first =
        lead.isValid() && blockRole(lead) != BlockRole::SectionHeading ? lead : lead.previous();
    outline.first().position =
        first.isValid() ? first.position() : d->document.lastBlock().position();
    return outline;
}

OutlineEntry ArticleDocument::sectionAt(int position) const
{
    const auto below = std::upper_bound(
        d->outline.cbegin() + 1, d->outline.cend(), position,
        [](int wanted, const OutlineEntry &entry) { return wanted < entry.position; });
    return *std::prev(below);
}

QString ArticleDocument::labelOf(const QTextBlock &heading) const
{
    const int index = d->indexes.value(sectionId(heading), 0);
    return index > 0 ? d->outline.at(index).label : QString();
}

int ArticleDocument::sectionCount() const
{
    return int(d->outline.size()) - 1;
}

QString ArticleDocument::typedTitle() const
{
    QTextBlock block = d->document.begin();
    while (block.isValid() && blockRole(block) != BlockRole::Title) {
        block = block.next();
    }
    return block.text().simplified();
}

quint64 ArticleDocument::changeNumber() const
{
    return d->changeNumber;
}

// Preedit text reports changes too, but neither adds characters nor an undo step.
bool ArticleDocument::Private::reallyChanged()
{
    const int charactersNow = document.characterCount();
    const int undoStepsNow = document.availableUndoSteps();
    const bool changed = charactersNow != characters || undoStepsNow != undoSteps;
    characters = charactersNow;
    undoSteps = undoStepsNow;
    return changed;
}

void ArticleDocument::Private::forgetChange()
{
    pending = false;
    lookAtAll = false;
    titleChanged = false;
}

void ArticleDocument::Private::track(int position, int removed, int added)
{
    if (reallyChanged()) {
        pending = true;
        if (!lookAtAll) {
            trackHeadings(position, removed, added);
        }
    }
}

bool ArticleDocument::Private::headingStandsAt(const OutlineEntry &entry, int position) const
{
    const QTextBlock block = document.findBlock(position);
    return block.isValid() && block.position() == position && sectionId(block) == entry.id &&
           standsClear(block);
}

// Shifts the headings behind the change, and looks only at the blocks it touched.
void ArticleDocument::Private::trackHeadings(int position, int removed, int added)
{
    const int end = position + removed;
    const auto first = std::lower_bound(
        outline.begin() + 1, outline.end(), position,
        [](const OutlineEntry &entry, int wanted) { return entry.position < wanted; });
    for (auto entry = first; entry != outline.end(); ++entry) {
        if (entry->position > end) {
            entry->position += added - removed;
            continue;
        }
        // Only headings at the change's very ends can have come through it.
        const int shifted = entry->position + added - removed;
        if (entry->position == position && headingStandsAt(*entry, position)) {
            continue;
        }
        if (entry->position == end && headingStandsAt(*entry, shifted)) {
            entry->position = shifted;
            continue;
        }
        lookAtAll = true;
        return;
    }
    for (QTextBlock block = document.findBlock(position);
         block.isValid() && block.position() <= position + added; block = block.next()) {
        const BlockRole role = blockRole(block);
        if (isHeadline(role)) {
            lookAtAll = lookAtAll || block.blockNumber() >= HeadlineParts || !standsClear(block);
        } else if (role == BlockRole::Image) {
            lookAtAll = lookAtAll || isInTable(block.next());
        } else if (role == BlockRole::Filler) {
            lookAtAll = lookAtAll || block.length() > 1;
        } else if (role == BlockRole::SectionHeading) {
            const int index = indexes.value(sectionId(block), 0);
            if (index == 0 || outline.at(index).position != block.position() ||
                !standsClear(block)) {
                lookAtAll = true;
                return;
            }
            if (const QString title = titleOf(block); title != outline.at(index).title) {
                outline[index].title = title;
                titleChanged = true;
            }
        }
    }
}

void ArticleDocument::Private::settle()
{
    if (mending) {
        return;
    }
    if (reallyChanged()) { // without a layout Qt does not say where
        pending = true;
        lookAtAll = true;
    }
    if (!pending) {
        return;
    }
    followUndo();
    bool structure = std::exchange(titleChanged, false);
    if (lookAtAll || !isHeadlineWhole(document)) {
        structure = mend() || structure;
    }
    forgetChange();
    ++changeNumber;
    if (structure) {
        Q_EMIT q->structureChanged();
    }
    Q_EMIT q->changed();
}

// True: the outline is another one. What undo and redo bring back was mended when it was made, and
// an edit here would cut off the way forward.
bool ArticleDocument::Private::mend()
{
    DocumentStructure structure = scanStructure(document);
    const bool whole = isHeadlineWhole(document);
    if ((!whole || !structure.flaws.isEmpty()) && !document.isRedoAvailable()) {
        mending = true;
        QTextCursor cursor(&document);
        cursor.joinPreviousEditBlock();
        if (!whole) {
            mendHeadline(document);
            structure = scanStructure(document);
        }
        mendFlaws(document, structure.flaws, metadata.labelStyle);
        cursor.endEditBlock();
        mending = false;
    }
    return readOutline();
}

bool ArticleDocument::Private::readOutline()
{
    const QList<HeadingBlock> headings = scanStructure(document).headings;
    QList<OutlineEntry> read{{}};
    indexes.clear();
    for (const HeadingBlock &heading : headings) {
        const int number = int(read.size());
        indexes.insert(heading.id, number);
        read.append({heading.id, number, sectionLabel(metadata.labelStyle, number), heading.title,
                     heading.position});
    }
    const bool same =
        std::equal(read.cbegin(), read.cend(), outline.cbegin(), outline.cend(),
                   [](const OutlineEntry &a, const OutlineEntry &b) {
                       return a.id == b.id && a.label == b.label && a.title == b.title;
                   });
    outline = read;
    return !same;
}

// None where the text stayed as it was: then there is no step that it could go with.
void ArticleDocument::Private::noteMetadataStep(const Article &before, int undoStepsBefore)
{
    if (const int now = document.availableUndoSteps(); now > undoStepsBefore) {
        metadataSteps.append({now, before, metadata});
    }
}

// There is no way forward any more: something else was done instead.
void ArticleDocument::Private::dropUndone()
{
    metadataSteps.removeIf([](const MetadataStep &step) { return step.undone; });
}

void ArticleDocument::Private::followUndo()
{
    const Article present = metadata;
    const int now = document.availableUndoSteps();
    for (auto step = metadataSteps.rbegin(); step != metadataSteps.rend(); ++step) {
        if (!step->undone && now < step->undoSteps) {
            exchange(metadata, step->after, step->before);
            step->undone = true;
        }
    }
    for (MetadataStep &step : metadataSteps) {
        if (step.undone && now >= step.undoSteps) {
            exchange(metadata, step.before, step.after);
            step.undone = false;
        }
    }
    if (!document.isRedoAvailable()) { // what was typed went into an earlier step
        dropUndone();
    }
    if (metadata != present) {
        lookAtAll = true; // the labels, too
        Q_EMIT q->metadataChanged();
    }
}

void ArticleDocument::Private::relabel()
{
    mending = true;
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (qsizetype i = 1; i < outline.size(); ++i) {
        cursor.setPosition(outline.at(i).position);
        cursor.setBlockFormat(headingFormat(outline.at(i).id, metadata.labelStyle));
    }
    cursor.endEditBlock();
    mending = false;
    reallyChanged();
    forgetChange();
    if (readOutline()) {
        Q_EMIT q->structureChanged();
    }
}

} // namespace Pandian

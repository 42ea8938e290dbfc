// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "session/blockformat.h"

#include <QObject>
#include <QTextDocument>

#include <functional>
#include <memory>

namespace Pandian {

// The bytes of an image of the library; empty: not there.
using ImageLookup = std::function<QByteArray(const QString &sha256)>;

struct OutlineEntry
{
    SectionId id;   // null: the lead
    int number = 0; // from 1; 0: the lead
    QString label;  // 盘点1
    QString title;
    int position = 0; // of the heading's block in the document; the lead: of its first block
    friend bool operator==(const OutlineEntry &, const OutlineEntry &) = default;
};

// The open article as its working copy: one QTextDocument with one undo history for the headline
// parts, lead and sections, and the metadata beside it (which goes back with a step that changed
// both). Block order: kicker, title, subtitle, lead,
// then sections, each begun by a heading. What editing commands break of that order (a headline
// part deleted, a heading split by Enter) is mended at once, in the same undo step. Knows no
// library.
class ArticleDocument : public QObject
{
    Q_OBJECT

public:
    explicit ArticleDocument(const Article &article, QObject *parent = nullptr);
    ~ArticleDocument() override;

    // Serves images of the library by their SHA-256 and nothing else, whatever its text names.
    QTextDocument *textDocument() const;
    void setImageLookup(const ImageLookup &lookup);
    ImageLookup imageLookup() const;
    bool hasImage(const QString &sha256) const; // the library, not the text

    // The article as it stands: reads the blocks into values (1 ms per 100,000 characters).
    // Preedit text is not in it: commit the input method before.
    Article snapshot() const;

    // Everything but text: column path, source, people, dates, kind, flags, label style. The text
    // parts (kicker, title, subtitle, lead, sections) of `metadata()` are empty and ignored by set.
    const Article &metadata() const;
    // The label style is a step of the undo history as soon as there are sections.
    void setMetadata(const Article &metadata);

    // The lead first, then the sections. Kept up to date, not computed.
    QList<OutlineEntry> outline() const;
    // The section in which a position lies, by binary search; the lead's entry (without a position)
    // before the first heading.
    OutlineEntry sectionAt(int position) const;
    // Label of a heading block, from its position; empty for other blocks. O(1) amortised.
    QString labelOf(const QTextBlock &heading) const;
    int sectionCount() const;
    QString typedTitle() const; // the headline's first line as it stands, saved or not; often empty

    // Another text in place of this one, without undo; aboutToReset() and wasReset() enclose it.
    void reset(const Article &article);
    // The same as one step of the undo history, the metadata with the text.
    void rewrite(const Article &article);

    // Grows with every change of text or metadata, undo included, but not with preedit text.
    quint64 changeNumber() const;

Q_SIGNALS:
    void changed();          // text or metadata, not preedit; cheap listeners only
    void structureChanged(); // headings came, went, moved or were renamed
    void metadataChanged();
    void aboutToReset();
    void wasReset();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Pandian

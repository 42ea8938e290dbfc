// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/recognisedtexts.h"

#include "gui/dateinput.h"
#include "gui/namelists.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace Pandian {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(RecognisedTexts)
};

} // namespace

QString partName(ArticlePart part)
{
    switch (part) {
    case ArticlePart::ColumnPath:
        return Words::tr("column");
    case ArticlePart::Kicker:
        return Words::tr("kicker");
    case ArticlePart::Title:
        return Words::tr("title");
    case ArticlePart::Subtitle:
        return Words::tr("subtitle");
    case ArticlePart::Published:
        return Words::tr("publication date");
    case ArticlePart::Source:
        return Words::tr("source");
    case ArticlePart::Authors:
        return Words::tr("authors");
    case ArticlePart::Editor:
        return Words::tr("responsible editor");
    case ArticlePart::Reviewer:
        return Words::tr("stated reviewer");
    case ArticlePart::Keywords:
        return Words::tr("keywords");
    case ArticlePart::Abstract:
        return Words::tr("abstract");
    case ArticlePart::External:
        return Words::tr("external article");
    }
    return {};
}

QString partText(const Article &article, ArticlePart part)
{
    switch (part) {
    case ArticlePart::ColumnPath:
        return columnPathText(article.columnPath);
    case ArticlePart::Kicker:
        return article.kicker;
    case ArticlePart::Title:
        return article.title;
    case ArticlePart::Subtitle:
        return article.subtitle;
    case ArticlePart::Published:
        return article.published ? dateText(*article.published) : QString();
    case ArticlePart::Source:
        return article.source;
    case ArticlePart::Authors:
        return namesText(article.authors);
    case ArticlePart::Editor:
        return article.responsibleEditor;
    case ArticlePart::Reviewer:
        return article.statedReviewer;
    case ArticlePart::Keywords:
        return namesText(article.keywords);
    case ArticlePart::Abstract:
        return article.abstract;
    case ArticlePart::External:
        return article.external ? Words::tr("yes") : QString();
    }
    return {};
}

QString recognisedText(const Recognition &found)
{
    QStringList names;
    for (const ArticlePart part : found.parts) {
        names.append(partName(part));
    }
    if (found.newSections > 0) {
        names.append(Words::tr("%n section(s)", nullptr, found.newSections));
    }
    if (found.newSubheadings > 0) {
        names.append(Words::tr("%n subheading(s)", nullptr, found.newSubheadings));
    }
    return names.join(Words::tr(", "));
}

QString recognisedText(const Article &imported)
{
    Recognition all;
    std::copy_if(AllArticleParts.begin(), AllArticleParts.end(), std::back_inserter(all.parts),
                 [&](ArticlePart part) { return !partText(imported, part).isEmpty(); });
    all.newSections = int(imported.sections.size());
    return recognisedText(all);
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlecheck.h"

#include "core/canonicaljson.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrl>

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// Where in the article something is, spelled only when it is needed.
struct Place
{
    const Place *outer = nullptr;
    QLatin1String name;
    qsizetype index = -1;

    QString toString() const
    {
        QString text = outer ? outer->toString() : QString();
        if (index >= 0) {
            return text + u'[' + QString::number(index) + u']';
        }
        return text.isEmpty() ? QString(name) : text + u'.' + name;
    }
};

// Keeps the first trouble; later ones are most often its consequence.
class Checker
{
public:
    std::optional<Error> trouble;

    void article(const Article &article);

private:
    // Line: one line. Text: U+2028 may break it. Paragraphs: U+000A too.
    enum class Breaks { Line, Text, Paragraphs };

    void fail(const Place &place, const QString &message)
    {
        if (!trouble) {
            trouble = Error{ErrorCode::InvalidInput, message, place.toString()};
        }
    }

    void text(const QString &text, const Place &place, Breaks breaks, int limit);
    void names(const QStringList &names, const Place &place);
    void date(const std::optional<PublicationDate> &published);
    void labelStyle(const LabelStyle &style);
    void sections(const QList<Section> &sections);
    void blocks(const QList<Block> &blocks, const Place &place);
    void textBlock(const TextBlock &block, const Place &place);
    void image(const Image &image, const Place &place);
    void table(const Table &table, const Place &place);
    void tableShape(const Table &table, const Place &place);
    void cells(const Table &table, const Place &place);

    qsizetype m_grid = 0;
};

void Checker::text(const QString &text, const Place &place, Breaks breaks, int limit)
{
    if (text.size() > limit) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "A title, name or other field of the article has "
                                                "more than %L1 characters; shorten it.")
                        .arg(limit));
    }
    if (!isWellFormedUtf16(text)) {
        fail(place,
             QCoreApplication::translate("ArticleJson", "The text holds half of a character, which "
                                                        "cannot be stored; delete it and type it "
                                                        "again."));
    }
    for (qsizetype i = 0; i < text.size() && !trouble; ++i) {
        char32_t c = text.at(i).unicode();
        if (QChar::isHighSurrogate(c)) {
            c = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        const bool newline = (c == u'\n' && breaks == Breaks::Paragraphs) ||
                             (c == QChar::LineSeparator && breaks != Breaks::Line);
        if ((isForbiddenCharacter(c) || c == QChar::LineSeparator) && !newline) {
            fail(place, QCoreApplication::translate("ArticleJson",
                                                    "The text holds the control character U+%1, "
                                                    "which cannot be stored; delete it.")
                            .arg(QString::number(c, 16).toUpper().rightJustified(4, u'0')));
        }
    }
}

void Checker::names(const QStringList &names, const Place &place)
{
    if (names.size() > MaxNames) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "The column path, the authors or the keywords "
                                                "are more than %L1; leave some out.")
                        .arg(MaxNames));
    }
    for (qsizetype i = 0; i < names.size() && !trouble; ++i) {
        text(names.at(i), {&place, {}, i}, Breaks::Line, MaxLine);
    }
}

void Checker::date(const std::optional<PublicationDate> &published)
{
    const bool sound = !published || (published->date.isValid() && published->date.year() >= 1 &&
                                      published->date.year() <= 9999 &&
                                      (!published->time || published->time->isValid()));
    if (!sound) {
        fail({nullptr, "published"_L1},
             QCoreApplication::translate("ArticleJson", "The date of publication does not exist; "
                                                        "correct it."));
    }
}

void Checker::labelStyle(const LabelStyle &style)
{
    const Place place{nullptr, "labelStyle"_L1};
    text(style.before, {&place, "before"_L1}, Breaks::Line, MaxLabelPart);
    text(style.after, {&place, "after"_L1}, Breaks::Line, MaxLabelPart);
    text(style.gap, {&place, "gap"_L1}, Breaks::Paragraphs, MaxLabelPart);
}

void Checker::article(const Article &article)
{
    const auto line = [this](const QString &value, QLatin1String name, Breaks breaks = Breaks::Line,
                             int limit = MaxLine) {
        text(value, {nullptr, name}, breaks, limit);
    };
    if (article.id.isNull()) {
        fail({nullptr, "id"_L1},
             QCoreApplication::translate("ArticleJson", "The article has no number of its "
                                                        "own; please report this."));
    }
    line(article.kicker, "kicker"_L1, Breaks::Text);
    line(article.title, "title"_L1, Breaks::Text);
    line(article.subtitle, "subtitle"_L1, Breaks::Text);
    names(article.columnPath, {nullptr, "columnPath"_L1});
    line(article.source, "source"_L1);
    names(article.authors, {nullptr, "authors"_L1});
    line(article.responsibleEditor, "responsibleEditor"_L1);
    names(article.keywords, {nullptr, "keywords"_L1});
    line(article.abstract, "abstract"_L1, Breaks::Paragraphs, MaxAbstract);
    date(article.published);
    line(article.statedReviewer, "statedReviewer"_L1);
    line(article.kind, "kind"_L1, Breaks::Line, MaxLabelPart);
    labelStyle(article.labelStyle);
    blocks(article.lead, {nullptr, "lead"_L1});
    sections(article.sections);
}

void Checker::sections(const QList<Section> &sections)
{
    const Place place{nullptr, "sections"_L1};
    if (sections.size() > MaxSections) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "The article has more than %L1 sections; divide "
                                                "it into several articles.")
                        .arg(MaxSections));
    }
    QSet<SectionId> ids;
    for (qsizetype i = 0; i < sections.size() && !trouble; ++i) {
        const Section &section = sections.at(i);
        const Place here{&place, {}, i};
        if (section.id.isNull() || ids.contains(section.id)) {
            fail({&here, "id"_L1}, QCoreApplication::translate(
                                       "ArticleJson", "Two sections of the article cannot be told "
                                                      "apart; please report this."));
        }
        ids.insert(section.id);
        text(section.title, {&here, "title"_L1}, Breaks::Text, MaxLine);
        const Place blocksPlace{&here, "blocks"_L1};
        blocks(section.blocks, blocksPlace);
    }
}

void Checker::blocks(const QList<Block> &blocks, const Place &place)
{
    if (blocks.size() > MaxBlocks) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "A section has more than %L1 paragraphs; divide "
                                                "it.")
                        .arg(MaxBlocks));
    }
    for (qsizetype i = 0; i < blocks.size() && !trouble; ++i) {
        const Place here{&place, {}, i};
        const Block &block = blocks.at(i);
        if (const auto *text = std::get_if<TextBlock>(&block)) {
            textBlock(*text, here);
        } else if (const auto *table = std::get_if<Table>(&block)) {
            this->table(*table, here);
        } else {
            image(std::get<Image>(block), here);
        }
    }
}

void Checker::textBlock(const TextBlock &block, const Place &place)
{
    if (block.level < 0 || block.level > MaxLevel) {
        fail({&place, "level"_L1},
             QCoreApplication::translate("ArticleJson", "A list item is indented by more than %L1 "
                                                        "levels; indent it less.")
                 .arg(MaxLevel));
    }
    const Place runs{&place, "runs"_L1};
    for (qsizetype i = 0; i < block.runs.size() && !trouble; ++i) {
        const Run &run = block.runs.at(i);
        const Place here{&runs, {}, i};
        text(run.text, {&here, "text"_L1}, Breaks::Text, std::numeric_limits<int>::max());
        text(run.link, {&here, "link"_L1}, Breaks::Line, MaxLine);
        if (!run.link.isEmpty() && !isAllowedLink(run.link)) {
            fail({&here, "link"_L1},
                 QCoreApplication::translate("ArticleJson",
                                             "A link leads neither to a web page nor to a mail "
                                             "address; remove it or correct it."));
        }
        if (run.styles.testFlag(RunStyle::Superscript) &&
            run.styles.testFlag(RunStyle::Subscript)) {
            fail({&here, "styles"_L1},
                 QCoreApplication::translate("ArticleJson",
                                             "A stretch of text is both superscript and "
                                             "subscript; choose one of them."));
        }
    }
}

void Checker::image(const Image &image, const Place &place)
{
    const bool isHash = image.sha256.size() == 64 &&
                        std::all_of(image.sha256.begin(), image.sha256.end(), [](QChar c) {
                            return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
                        });
    if (!isHash) {
        fail({&place, "sha256"_L1},
             QCoreApplication::translate("ArticleJson", "An image of the article cannot be found; "
                                                        "delete it and insert it again."));
    }
    text(image.caption, {&place, "caption"_L1}, Breaks::Text, MaxLine);
    text(image.credit, {&place, "credit"_L1}, Breaks::Text, MaxLine);
    text(image.alternativeText, {&place, "alternativeText"_L1}, Breaks::Text, MaxLine);
}

void Checker::table(const Table &table, const Place &place)
{
    tableShape(table, place);
    const Place rows{&place, "rows"_L1};
    for (qsizetype y = 0; y < table.rows.size() && !trouble; ++y) {
        const Place row{&rows, {}, y};
        for (qsizetype x = 0; x < table.rows.at(y).size() && !trouble; ++x) {
            const QList<TextBlock> &blocks = table.rows.at(y).at(x).blocks;
            const Place cell{&row, {}, x};
            const Place list{&cell, "blocks"_L1};
            for (qsizetype i = 0; i < blocks.size() && !trouble; ++i) {
                textBlock(blocks.at(i), {&list, {}, i});
            }
        }
    }
}

void Checker::tableShape(const Table &table, const Place &place)
{
    if (table.columns >= 1 && table.columns <= MaxColumns) {
        m_grid += table.rows.size() * table.columns;
    }
    if (table.columns > MaxColumns || m_grid > MaxGrid) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "The tables of the article are too large (at most "
                                                "%L1 columns, %L2 cells in all); divide them.")
                        .arg(MaxColumns)
                        .arg(MaxGrid));
    }
    const bool sound = table.columns >= 1 && !table.rows.isEmpty() && table.headerRows >= 0 &&
                       table.headerRows <= table.rows.size();
    if (!sound) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "A table of the article has no cells, or more "
                                                "header rows than rows; delete it and insert it "
                                                "again."));
    }
    if (!trouble) {
        cells(table, place);
    }
}

// Every place of the grid is covered by exactly one cell.
void Checker::cells(const Table &table, const Place &place)
{
    QList<int> covered(table.columns, 0); // for how many more rows, per column
    bool sound = true;
    for (const QList<TableCell> &row : table.rows) {
        int column = 0;
        for (const TableCell &cell : row) {
            while (column < table.columns && covered.at(column) > 0) {
                ++column;
            }
            sound = sound && !cell.blocks.isEmpty() && cell.rowSpan >= 1 &&
                    cell.rowSpan <= MaxColumns && cell.columnSpan >= 1 &&
                    cell.columnSpan <= table.columns - column;
            for (int width = sound ? cell.columnSpan : 0; width > 0; --width, ++column) {
                sound = sound && covered.at(column) == 0;
                covered[column] = cell.rowSpan;
            }
        }
        for (int &rows : covered) {
            sound = sound && rows > 0;
            --rows;
        }
        if (!sound) {
            break;
        }
    }
    if (!sound || std::any_of(covered.begin(), covered.end(), [](int rows) { return rows > 0; })) {
        fail(place, QCoreApplication::translate("ArticleJson",
                                                "The cells of a table do not fill its rows and "
                                                "columns; delete it and insert it again."));
    }
}

} // namespace

Result<void> checkArticle(const Article &article)
{
    Checker checker;
    checker.article(article);
    return checker.trouble ? Result<void>(*checker.trouble) : Result<void>();
}

QString cutTo(const QString &text, qsizetype length)
{
    const QString beginning = text.left(length);
    const bool inPair = beginning.size() < text.size() && !beginning.isEmpty() &&
                        beginning.back().isHighSurrogate();
    return inPair ? beginning.chopped(1) : beginning;
}

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Format; });
}

bool isForbiddenCharacter(char32_t character)
{
    const bool control = (character < 0x20 && character != u'\t') ||
                         (character >= 0x7f && character <= 0x9f) ||
                         character == QChar::ParagraphSeparator;
    return control || QChar::isNonCharacter(character);
}

bool isAllowedLink(QStringView link)
{
    constexpr std::array schemes{"http://"_L1, "https://"_L1, "mailto:"_L1};
    return std::any_of(schemes.begin(), schemes.end(), [link](QLatin1String scheme) {
        return link.size() > scheme.size() && link.startsWith(scheme, Qt::CaseInsensitive);
    });
}

bool isWebAddress(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"http" || url.scheme() == u"https");
}

} // namespace Pandian

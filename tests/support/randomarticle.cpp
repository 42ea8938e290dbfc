// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/randomarticle.h"

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

bool chance(Random &random, int percent)
{
    return randomUpTo(random, 99) < percent;
}

template <typename Value, size_t Count>
Value choice(Random &random, const std::array<Value, Count> &values)
{
    return values.at(size_t(randomUpTo(random, int(Count) - 1)));
}

const QStringList &pieces()
{
    static const QStringList all{
        u"回首过去一年，我省平安建设走过了一段不平凡的里程。"_qs,
        u"站好“忠诚哨”,确保政治安全社会稳定"_qs,
        u"盘点1"_qs,
        u"《意见》（试行）——97.36%"_qs,
        u"……"_qs,
        u" "_qs,
        u"　"_qs,
        u"\u00a0"_qs,
        u"Pandian 2.0"_qs,
        u"\ufa0e\ufa11\uf900\uf9ff"_qs, // compatibility ideographs, which NFC would change
        u"\U0002f800\U0002f9d4𠮷㐂"_qs, // the same and others beyond the BMP
        u"👍🏽👨\u200d👩\u200d👧🇨🇳☀️"_qs,
        u"e\u0301\u0323"_qs,
        u"\ufeff"_qs, // begins a text as no byte order mark
        u"\ufffd"_qs,
        u"\ufff9\ue000\uf8ff\U0010fffd"_qs, // last ones before noncharacters, private use
        u"\u200e\u200f\u202eمرحبا\u202c"_qs,
        u"\u00ad\u200b\u2060"_qs,
        u"<script>alert('x')</script>"_qs,
        u"]]>&amp;&#0;"_qs,
        u"\\u0000 \\\" / \""_qs,
        u"²₂ ½ ① Ⅳ １２"_qs,
    };
    return all;
}

QString randomText(Random &random, int longest)
{
    QString text;
    for (int count = randomUpTo(random, longest); count > 0; --count) {
        if (chance(random, 30)) {
            text += QChar(0x4e00 + randomUpTo(random, 0x9fff - 0x4e00));
        } else {
            text += pieces().at(randomUpTo(random, int(pieces().size()) - 1));
        }
    }
    return text;
}

RunStyles randomStyles(Random &random)
{
    RunStyles styles;
    for (const RunStyle style : {RunStyle::Bold, RunStyle::Italic, RunStyle::Underline}) {
        styles.setFlag(style, chance(random, 25));
    }
    if (chance(random, 20)) {
        styles |= chance(random, 50) ? RunStyle::Superscript : RunStyle::Subscript;
    }
    return styles;
}

QString randomLink(Random &random)
{
    static const std::array links{
        u"https://www.example.org/a?b=1&c=\"2\"#图"_qs,
        u"http://例子.测试/"_qs,
        u"mailto:editor@example.org"_qs,
    };
    return chance(random, 15) ? choice(random, links) : QString();
}

QStringList randomNames(Random &random)
{
    QStringList names;
    for (int count = randomUpTo(random, 3); count > 0; --count) {
        names.append(randomLine(random));
    }
    return names;
}

std::optional<PublicationDate> randomPublished(Random &random)
{
    if (chance(random, 30)) {
        return std::nullopt;
    }
    PublicationDate published{QDate(1 + randomUpTo(random, 9998), 1, 1), {}};
    published.date = published.date.addDays(randomUpTo(random, 364));
    if (chance(random, 50)) {
        published.time = QTime(randomUpTo(random, 23), randomUpTo(random, 59));
    }
    return published;
}

LabelStyle randomLabelStyle(Random &random)
{
    static const std::array styles{
        LabelStyle{},
        LabelStyle{u"【盘点"_qs, Numerals::FullWidthArabic, u"】"_qs, {}},
        LabelStyle{u"第"_qs, Numerals::Chinese, u"部分"_qs, u" "_qs},
        LabelStyle{{}, Numerals::Circled, {}, u"\n"_qs},
    };
    return choice(random, styles);
}

template <typename AnyId>
AnyId randomId(Random &random)
{
    const auto part = [&random] { return uint(random()); };
    return AnyId(QUuid(part() | 1, ushort(part()), ushort((part() & 0x0fff) | 0x4000),
                       uchar((part() & 0x3f) | 0x80), uchar(part()), uchar(part()), uchar(part()),
                       uchar(part()), uchar(part()), uchar(part()), uchar(part())));
}

} // namespace

int randomUpTo(Random &random, int largest)
{
    return int(random() % (unsigned(largest) + 1)); // a distribution differs between libraries
}

QString randomLine(Random &random)
{
    return chance(random, 25) ? QString() : randomText(random, 4);
}

QList<Run> randomRuns(Random &random)
{
    QList<Run> runs;
    for (int count = randomUpTo(random, 4); count > 0; --count) {
        QString text = randomText(random, 6);
        if (chance(random, 10)) {
            text += chance(random, 50) ? u"\t"_qs : u"\u2028"_qs;
            text += randomText(random, 2);
        }
        runs.append(Run{text, randomStyles(random), randomLink(random)});
    }
    return normalizedRuns(runs);
}

TextBlock randomTextBlock(Random &random)
{
    TextBlock block;
    block.kind =
        choice(random, std::array{TextKind::Paragraph, TextKind::Paragraph, TextKind::Subheading,
                                  TextKind::Quotation, TextKind::ListItem, TextKind::ListItem,
                                  TextKind::Note, TextKind::Byline});
    if (block.kind == TextKind::ListItem) {
        block.list = chance(random, 50) ? ListKind::Bullet : ListKind::Number;
        block.level = randomUpTo(random, 7);
    }
    block.runs = randomRuns(random);
    return block;
}

Table randomTable(Random &random)
{
    Table table;
    table.columns = 1 + randomUpTo(random, 5);
    const int rows = 1 + randomUpTo(random, 5);
    table.headerRows = randomUpTo(random, std::min(rows, 2));
    QList<QList<bool>> taken(rows, QList<bool>(table.columns, false));
    for (int row = 0; row < rows; ++row) {
        table.rows.append(QList<TableCell>());
        for (int column = 0; column < table.columns; ++column) {
            if (taken.at(row).at(column)) {
                continue;
            }
            int free = 1;
            while (column + free < table.columns && !taken.at(row).at(column + free)) {
                ++free;
            }
            TableCell cell;
            cell.columnSpan = chance(random, 25) ? 1 + randomUpTo(random, free - 1) : 1;
            cell.rowSpan = chance(random, 25) ? 1 + randomUpTo(random, rows - row - 1) : 1;
            for (int y = row; y < row + cell.rowSpan; ++y) {
                std::fill_n(taken[y].begin() + column, cell.columnSpan, true);
            }
            for (int count = 1 + randomUpTo(random, 1); count > 0; --count) {
                cell.blocks.append(randomTextBlock(random));
            }
            table.rows.last().append(cell);
        }
    }
    return table;
}

Image randomImage(Random &random)
{
    QString sha256;
    for (int i = 0; i < 64; ++i) {
        sha256 += QString::number(randomUpTo(random, 15), 16);
    }
    return {sha256, randomLine(random), randomLine(random), randomLine(random)};
}

QList<Block> randomBlocks(Random &random)
{
    QList<Block> blocks;
    for (int count = randomUpTo(random, 6); count > 0; --count) {
        if (chance(random, 12)) {
            blocks.append(randomTable(random));
        } else if (chance(random, 12)) {
            blocks.append(randomImage(random));
        } else {
            blocks.append(randomTextBlock(random));
        }
    }
    return blocks;
}

Article randomArticle(Random &random)
{
    Article article;
    article.id = randomId<ArticleId>(random);
    article.kicker = randomLine(random);
    article.title = randomLine(random);
    article.subtitle = randomLine(random);
    article.columnPath = randomNames(random);
    article.source = randomLine(random);
    article.authors = randomNames(random);
    article.responsibleEditor = randomLine(random);
    article.keywords = randomNames(random);
    article.abstract = randomLine(random);
    article.published = randomPublished(random);
    article.statedReviewer = randomLine(random);
    article.kind = choice(random, std::array{u"standard"_qs, u"brief"_qs, u"repost"_qs});
    article.major = chance(random, 20);
    article.external = chance(random, 20);
    article.labelStyle = randomLabelStyle(random);
    article.lead = randomBlocks(random);
    for (int count = randomUpTo(random, 4); count > 0; --count) {
        article.sections.append(
            Section{randomId<SectionId>(random), randomLine(random), randomBlocks(random)});
    }
    return article;
}

} // namespace Pandian

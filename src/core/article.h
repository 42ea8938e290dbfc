// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QDate>
#include <QFlags>
#include <QList>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <variant>

namespace Pandian {

// The article as values: what is signed and hashed (domain: headline parts, metadata shown to
// readers, lead, sections). Work data, sign-offs and publication records live elsewhere.

enum class RunStyle {
    Bold = 0x01,
    Italic = 0x02,
    Underline = 0x04,
    Superscript = 0x08,
    Subscript = 0x10,
};
Q_DECLARE_FLAGS(RunStyles, RunStyle)
Q_DECLARE_OPERATORS_FOR_FLAGS(RunStyles)

// A stretch of text in one style. Never empty inside a block; neighbours differ in style or
// link. Holds no control characters but U+2028 (a line break inside a paragraph) and tab.
struct Run
{
    QString text;
    RunStyles styles;
    QString link; // http, https or mailto; empty for none

    friend bool operator==(const Run &, const Run &) = default;
};

enum class TextKind { Paragraph, Subheading, Quotation, ListItem, Note, Byline };
enum class ListKind { Bullet, Number };

struct TextBlock
{
    TextKind kind = TextKind::Paragraph;
    QList<Run> runs;
    // List items only; both at their defaults for other kinds.
    ListKind list = ListKind::Bullet;
    int level = 0; // 0 to 7

    friend bool operator==(const TextBlock &, const TextBlock &) = default;
};

struct TableCell
{
    QList<TextBlock> blocks; // at least one
    int rowSpan = 1;
    int columnSpan = 1;

    friend bool operator==(const TableCell &, const TableCell &) = default;
};

// Rows hold only the cells that start in them, left to right; spans cover the rest.
struct Table
{
    int columns = 1;
    int headerRows = 0;
    QList<QList<TableCell>> rows;

    friend bool operator==(const Table &, const Table &) = default;
};

struct Image
{
    QString sha256; // of the stored asset's bytes, 64 lower-case hex digits
    QString caption;
    QString credit;
    QString alternativeText;

    friend bool operator==(const Image &, const Image &) = default;
};

using Block = std::variant<TextBlock, Table, Image>;

// A numbered 盘点 section. Its number is its index in the article, its label comes from
// Article::labelStyle; neither is ever part of `title`.
struct Section
{
    SectionId id; // kept for life: moves, splits (upper part), merges (upper), revisions
    QString title;
    QList<Block> blocks;

    friend bool operator==(const Section &, const Section &) = default;
};

enum class Numerals { Arabic, FullWidthArabic, Chinese, Circled };

// How section numbers are shown: before + numeral + after + gap + title, for example
// “盘点” 1 “” “ ”, “【盘点” 1 “】” “”, “第” 一 “部分” “ ”, “（” 一 “）” “”.
struct LabelStyle
{
    QString before = QStringLiteral("盘点");
    Numerals numerals = Numerals::Arabic;
    QString after;
    QString gap = QStringLiteral(" "); // "\n": the title stands on a line of its own

    friend bool operator==(const LabelStyle &, const LabelStyle &) = default;
};

// The day of publication as stated, and the time of day only where one is known; it is
// asked for, never invented. Local time as printed.
struct PublicationDate
{
    QDate date;
    std::optional<QTime> time; // minutes

    friend bool operator==(const PublicationDate &, const PublicationDate &) = default;
};

struct Article
{
    ArticleId id;
    QString kicker;            // 引题
    QString title;             // 主题
    QString subtitle;          // 副题, without the dash
    QStringList columnPath;    // 栏目, from the site's front page down
    QString source;            // 来源
    QStringList authors;       // 撰稿人 as printed
    QString responsibleEditor; // 责任编辑
    QStringList keywords;
    QString abstract;
    std::optional<PublicationDate> published; // 发表时间
    // What an imported page claims about its reviewer; never shown as our own 审核人.
    QString statedReviewer;
    QString kind = QStringLiteral("standard"); // id of a 稿件类型 of the library
    bool major = false;                        // 重大稿件
    bool external = false;                     // 外来稿
    LabelStyle labelStyle;
    QList<Block> lead; // 导语
    QList<Section> sections;

    friend bool operator==(const Article &, const Article &) = default;
};

// The text of a block without styles; table cells are joined by tabs, rows and the blocks of
// a cell by newlines; an image gives its caption.
QString plainText(const Block &block);
QString plainText(const QList<Run> &runs);
// Blocks joined by newlines.
QString plainText(const QList<Block> &blocks);

// A paragraph of one unstyled run; no run at all for empty text.
TextBlock paragraph(const QString &text);

// Joins neighbouring runs of the same style and link and drops empty ones.
QList<Run> normalizedRuns(const QList<Run> &runs);

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/documentstyle.h"

#include "core/articlecheck.h"
#include "text/sectionlabel.h"

#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>
#include <cmath>

namespace Pandian {

namespace {

// 二号, 三号, 四号, 五号
constexpr qreal titlePoints = 22;
constexpr qreal subtitlePoints = 16;
constexpr qreal headingPoints = 16;
constexpr qreal bodyPoints = 14;
constexpr qreal smallPoints = 10.5;
constexpr int linePercent = 150;
constexpr qreal pageMargin = 4;
constexpr qreal columnPathRoom = 44; // above the kicker, painted there
constexpr qreal pageFoot = 64;       // below the last line
constexpr qreal metadataRoom = 48;   // below the subtitle
constexpr qreal captionRoom = 44;    // below an image
constexpr int listStep = 28;         // per level

// Both roles a character can be raised and lowered at once in the model; Qt knows one of them.
constexpr int LoweredTooProperty = QTextFormat::UserProperty + 30;
// The underline is a link's look, not a style of its text.
constexpr int LinkLookProperty = QTextFormat::UserProperty + 31;

// Seen on light and dark paper; the text keeps the page's colour.
constexpr QRgb linkLine = 0x3b82d6;

constexpr qreal pixels(qreal points)
{
    return points * 96 / 72;
}

QStringList serif()
{
    return {QStringLiteral("仿宋_GB2312"), QStringLiteral("仿宋"), QStringLiteral("FangSong"),
            QStringLiteral("华文仿宋"), QStringLiteral("Noto Serif CJK SC")};
}

QStringList titleSerif()
{
    return {QStringLiteral("方正小标宋简体"), QStringLiteral("方正小标宋_GBK"),
            QStringLiteral("华文中宋"),       QStringLiteral("宋体"),
            QStringLiteral("SimSun"),         QStringLiteral("Noto Serif CJK SC")};
}

QStringList sans()
{
    return {QStringLiteral("黑体"), QStringLiteral("SimHei"), QStringLiteral("Noto Sans CJK SC")};
}

QStringList script()
{
    return {QStringLiteral("楷体_GB2312"), QStringLiteral("楷体"), QStringLiteral("KaiTi"),
            QStringLiteral("Noto Serif CJK SC")};
}

// Room that a label takes, with its gap: Han and full-width signs one em, others 0.6.
qreal labelRoom(const LabelStyle &style)
{
    qreal widest = 0;
    for (const int number : {8, 20, 88}) {
        qreal ems = 0;
        const QString label = sectionLabel(style, number) + style.gap;
        for (const QChar c : label) {
            ems += c.unicode() < 0x2000 ? 0.6 : 1;
        }
        widest = std::max(widest, ems);
    }
    return widest * pixels(headingPoints);
}

QTextBlockFormat plainFormat(BlockRole role)
{
    QTextBlockFormat format;
    if (role != BlockRole::Body) {
        format.setProperty(RoleProperty, int(role));
    }
    format.setLineHeight(linePercent, QTextBlockFormat::ProportionalHeight);
    return format;
}

// Titles have one line.
void replaceLineBreaks(const QTextBlock &block)
{
    const QString text = block.text();
    QTextCursor edit(block);
    for (qsizetype at = text.indexOf(QChar::LineSeparator); at >= 0;
         at = text.indexOf(QChar::LineSeparator, at + 1)) {
        edit.setPosition(block.position() + int(at));
        edit.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor);
        edit.insertText(QStringLiteral(" "));
    }
}

bool isBold(const QTextCharFormat &format)
{
    // A heading's own weight is layout.
    return format.fontWeight() >= QFont::DemiBold && !format.hasProperty(RoleProperty);
}

BlockRole roleOf(TextKind kind)
{
    switch (kind) {
    case TextKind::Paragraph:
        return BlockRole::Body;
    case TextKind::Subheading:
        return BlockRole::Subheading;
    case TextKind::Quotation:
        return BlockRole::Quotation;
    case TextKind::ListItem:
        return BlockRole::ListItem;
    case TextKind::Note:
        return BlockRole::Note;
    case TextKind::Byline:
        return BlockRole::Byline;
    }
    return BlockRole::Body;
}

} // namespace

QFont bodyFont()
{
    QFont font(serif());
    font.setPointSizeF(bodyPoints);
    return font;
}

QTextFrameFormat pageFormat()
{
    QTextFrameFormat format;
    format.setMargin(pageMargin);
    format.setTopMargin(columnPathRoom); // of the first block Qt ignores the top margin
    format.setBottomMargin(pageFoot);
    return format;
}

QTextBlockFormat blockFormatFor(BlockRole role)
{
    QTextBlockFormat format = plainFormat(role);
    switch (role) {
    case BlockRole::Kicker:
    case BlockRole::Title:
        format.setAlignment(Qt::AlignHCenter);
        break;
    case BlockRole::Subtitle:
        format.setAlignment(Qt::AlignHCenter);
        format.setIndent(int(2 * pixels(subtitlePoints))); // the dash painted there is centred too
        format.setBottomMargin(metadataRoom);
        break;
    case BlockRole::Body:
    case BlockRole::Subheading:
        format.setTextIndent(2 * pixels(bodyPoints));
        break;
    case BlockRole::Quotation:
        format.setIndent(int(2 * pixels(bodyPoints)));
        format.setRightMargin(2 * pixels(bodyPoints));
        format.setTextIndent(2 * pixels(bodyPoints));
        break;
    case BlockRole::Note:
        format.setTextIndent(2 * pixels(smallPoints));
        break;
    case BlockRole::Byline:
        format.setAlignment(Qt::AlignRight);
        break;
    case BlockRole::Image:
        format.setAlignment(Qt::AlignHCenter);
        format.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        format.setBottomMargin(captionRoom);
        break;
    case BlockRole::SectionHeading:
    case BlockRole::ListItem:
    case BlockRole::Filler:
        break;
    }
    return format;
}

QTextBlockFormat headingFormat(SectionId id, const LabelStyle &style)
{
    QTextBlockFormat format = plainFormat(BlockRole::SectionHeading);
    format.setProperty(SectionIdProperty, id.toString());
    format.setTopMargin(pixels(bodyPoints));
    format.setBottomMargin(pixels(bodyPoints) / 4);
    if (style.gap == u"\n") {
        format.setTopMargin(pixels(bodyPoints) + 2 * pixels(headingPoints));
    } else {
        format.setIndent(int(std::ceil(labelRoom(style))));
    }
    return format;
}

QTextBlockFormat listItemFormat(ListKind kind, int level)
{
    const int bounded = std::clamp(level, 0, MaxLevel);
    QTextBlockFormat format = plainFormat(BlockRole::ListItem);
    format.setProperty(ListKindProperty, int(kind));
    format.setProperty(ListLevelProperty, bounded);
    format.setIndent(int(2 * pixels(bodyPoints)) + listStep * (bounded + 1));
    return format;
}

QTextBlockFormat blockFormatFor(const TextBlock &block)
{
    return block.kind == TextKind::ListItem ? listItemFormat(block.list, block.level)
                                            : blockFormatFor(roleOf(block.kind));
}

QTextCharFormat charFormatFor(BlockRole role)
{
    QTextCharFormat format;
    switch (role) {
    case BlockRole::Kicker:
        format.setFontFamilies(sans());
        break;
    case BlockRole::Title:
        format.setFontFamilies(titleSerif());
        format.setFontPointSize(titlePoints);
        format.setFontWeight(QFont::Bold);
        break;
    case BlockRole::Subtitle:
        format.setFontFamilies(script());
        format.setFontPointSize(subtitlePoints);
        break;
    case BlockRole::SectionHeading:
        format.setFontFamilies(sans());
        format.setFontPointSize(headingPoints);
        format.setFontWeight(QFont::Bold);
        break;
    case BlockRole::Subheading:
        format.setFontFamilies(sans());
        break;
    case BlockRole::Quotation:
    case BlockRole::Byline:
        format.setFontFamilies(script());
        break;
    case BlockRole::Note:
        format.setFontPointSize(smallPoints);
        break;
    case BlockRole::Body:
    case BlockRole::ListItem:
    case BlockRole::Image:
    case BlockRole::Filler:
        break;
    }
    if (isOneLine(role)) {
        format.setProperty(RoleProperty, int(role));
    }
    return format;
}

QTextCharFormat runFormat(BlockRole role, RunStyles styles, const QString &link)
{
    QTextCharFormat format = charFormatFor(role);
    if (styles & RunStyle::Bold) {
        format.setFontWeight(QFont::Bold);
    }
    if (styles & RunStyle::Italic) {
        format.setFontItalic(true);
    }
    if (styles & RunStyle::Underline) {
        format.setFontUnderline(true);
    }
    if (styles & RunStyle::Superscript) {
        format.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        if (styles & RunStyle::Subscript) {
            format.setProperty(LoweredTooProperty, true);
        }
    } else if (styles & RunStyle::Subscript) {
        format.setVerticalAlignment(QTextCharFormat::AlignSubScript);
    }
    if (!link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(link);
        format.setUnderlineColor(QColor(linkLine));
        if (!(styles & RunStyle::Underline)) {
            format.setFontUnderline(true);
            format.setProperty(LinkLookProperty, true);
        }
    }
    return format;
}

RunStyles runStyles(const QTextCharFormat &format)
{
    RunStyles styles;
    styles.setFlag(RunStyle::Bold, isBold(format));
    styles.setFlag(RunStyle::Italic, format.fontItalic());
    styles.setFlag(RunStyle::Underline,
                   format.fontUnderline() && !format.hasProperty(LinkLookProperty));
    const bool raised = format.verticalAlignment() == QTextCharFormat::AlignSuperScript;
    styles.setFlag(RunStyle::Superscript, raised);
    styles.setFlag(RunStyle::Subscript,
                   format.verticalAlignment() == QTextCharFormat::AlignSubScript ||
                       (raised && format.boolProperty(LoweredTooProperty)));
    return styles;
}

QTextTableFormat tableFormat(int headerRows)
{
    QTextTableFormat format;
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setCellPadding(4);
    format.setCellSpacing(0);
    format.setHeaderRowCount(headerRows);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return format;
}

QTextImageFormat imageFormat(const Image &image)
{
    QTextImageFormat format;
    format.setName(imageUrl(image.sha256).toString());
    format.setProperty(ImageSha256Property, image.sha256);
    format.setProperty(ImageCaptionProperty, image.caption);
    format.setProperty(ImageCreditProperty, image.credit);
    format.setProperty(ImageAlternativeProperty, image.alternativeText);
    return format;
}

Image imageOf(const QTextCharFormat &format)
{
    return {format.stringProperty(ImageSha256Property), format.stringProperty(ImageCaptionProperty),
            format.stringProperty(ImageCreditProperty),
            format.stringProperty(ImageAlternativeProperty)};
}

QUrl imageUrl(const QString &sha256)
{
    QUrl url;
    url.setScheme(QStringLiteral("pandian-asset"));
    url.setPath(sha256);
    return url;
}

void setBlockCharacters(QTextCursor &cursor, const QTextCharFormat &format)
{
    const QTextTable *table = cursor.currentTable();
    if (table && table->cellAt(cursor).firstPosition() == cursor.block().position()) {
        cursor.mergeBlockCharFormat(format);
    } else {
        cursor.setBlockCharFormat(format);
    }
}

void setBlockStyle(const QTextBlock &block, const QTextBlockFormat &format)
{
    struct Stretch
    {
        int start;
        int end;
        QTextCharFormat format;
    };
    const BlockRole role = blockRole(format);
    const bool styled = !isOneLine(role);
    QList<Stretch> stretches;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        const QTextCharFormat old = fragment.charFormat();
        if (!old.isImageFormat()) {
            stretches.append(
                {fragment.position(), fragment.position() + fragment.length(),
                 styled ? runFormat(role, runStyles(old), old.anchorHref()) : charFormatFor(role)});
        }
    }
    QTextCursor cursor(block);
    cursor.beginEditBlock();
    if (!styled) {
        replaceLineBreaks(block);
    }
    cursor.setBlockFormat(format);
    setBlockCharacters(cursor, charFormatFor(role));
    for (const Stretch &stretch : std::as_const(stretches)) {
        cursor.setPosition(stretch.start);
        cursor.setPosition(stretch.end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(stretch.format);
    }
    cursor.endEditBlock();
}

void leaveImageless(const QTextBlock &block)
{
    if (blockRole(block) == BlockRole::Image &&
        !block.text().contains(QChar::ObjectReplacementCharacter)) {
        setBlockStyle(block, blockFormatFor(BlockRole::Body));
    }
}

} // namespace Pandian

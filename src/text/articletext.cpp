// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlecheck.h"
#include "core/articlenames.h"
#include "text/headerlines.h"
#include "text/sectionlabel.h"
#include "text/segmenting.h"
#include "text/titleline.h"

#include <array>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

// Whether a line that holds only this headline is read as such.
bool isPlainHeadline(const QString &line)
{
    return canBeTitle(line) && dashLength(line) == 0 && !parseColumnPath(line, true) &&
           parseFields(line).isEmpty() && parseByline(line).isEmpty() && !parseSectionLabel(line);
}

// “主题——副题” where it can be told apart again, else the parts with their names.
QStringList headlineLines(const Article &article)
{
    QStringList lines;
    if (!article.kicker.isEmpty()) {
        lines.append(u"引题："_qs + article.kicker);
    }
    const QString line =
        article.subtitle.isEmpty() ? article.title : article.title + u"——"_qs + article.subtitle;
    const auto parts = splitAtDash(line);
    const bool isSame = article.subtitle.isEmpty() ? !parts
                                                   : parts && parts->first == article.title &&
                                                         parts->second == article.subtitle;
    const bool isFollowedByDash =
        !article.lead.isEmpty() && dashLength(plainText(article.lead.first())) > 0;
    if (isSame && isPlainHeadline(line) && !isFollowedByDash) {
        lines.append(line);
        return lines;
    }
    if (!article.title.isEmpty() || !article.lead.isEmpty()) {
        lines.append(u"主题："_qs + article.title);
    }
    if (!article.subtitle.isEmpty()) {
        lines.append(u"副题："_qs + article.subtitle);
    }
    return lines;
}

QString dateText(const PublicationDate &published)
{
    const QString date = published.date.toString(DateFormat);
    return published.time ? date + u' ' + published.time->toString(TimeFormat) : date;
}

QStringList metadataLines(const Article &article, QChar colon)
{
    QStringList fields;
    const auto add = [&fields, colon](const QString &name, const QString &value) {
        if (!value.isEmpty()) {
            fields.append(name + colon + value);
        }
    };
    add(u"发表时间"_qs, article.published ? dateText(*article.published) : QString());
    add(u"来源"_qs, article.source);
    add(u"作者"_qs, article.authors.join(u'、'));
    add(u"责任编辑"_qs, article.responsibleEditor);
    if (parseFields(article.statedReviewer).isEmpty()) {
        add(u"审核人"_qs, article.statedReviewer);
    } else { // several, each with a name for what they did
        fields.append(article.statedReviewer);
    }
    QStringList lines = fields.isEmpty() ? QStringList() : QStringList{fields.join(u' ')};
    fields.clear();
    add(u"关键词"_qs, article.keywords.join(u'；'));
    add(u"摘要"_qs, QString(article.abstract).replace(u'\n', QChar(QChar::LineSeparator)));
    return lines + fields;
}

// Paragraphs with the markers of their lists.
class BlockWriter
{
public:
    void write(const QList<Block> &blocks, QStringList &paragraphs);

private:
    QString marker(const TextBlock &block);

    std::array<int, MaxLevel + 1> m_numbers{};
};

QString BlockWriter::marker(const TextBlock &block)
{
    if (block.kind != TextKind::ListItem) {
        m_numbers.fill(0);
        return {};
    }
    const auto level = size_t(block.level);
    std::fill(m_numbers.begin() + block.level + 1, m_numbers.end(), 0);
    if (block.list == ListKind::Bullet) {
        m_numbers.at(level) = 0;
        return u"• "_qs;
    }
    return QString::number(++m_numbers.at(level)) + u". "_qs;
}

void BlockWriter::write(const QList<Block> &blocks, QStringList &paragraphs)
{
    m_numbers.fill(0);
    for (const Block &block : blocks) {
        const auto *text = std::get_if<TextBlock>(&block);
        const QString line = (text ? marker(*text) : QString()) + plainText(block);
        if (!line.trimmed().isEmpty()) {
            paragraphs.append(line);
        }
    }
}

} // namespace

QString articleToText(const Article &article, QChar colon)
{
    QStringList header;
    if (!article.columnPath.isEmpty()) {
        header.append(u"您的位置："_qs + article.columnPath.join(u" > "_qs));
    }
    header += headlineLines(article) + metadataLines(article, colon);
    QStringList paragraphs;
    if (!header.isEmpty()) {
        paragraphs.append(header.join(u'\n'));
    }
    BlockWriter writer;
    writer.write(article.lead, paragraphs);
    const LabelStyle &style = article.labelStyle;
    int number = 0;
    for (const Section &section : article.sections) {
        ++number;
        const bool isOwnLine = style.gap.contains(u'\n') && !section.title.isEmpty();
        paragraphs.append(isOwnLine ? sectionLabel(style, number) + u'\n' + section.title
                                    : labelledTitle(style, number, section.title));
        writer.write(section.blocks, paragraphs);
    }
    return paragraphs.join(u"\n\n"_qs) + u'\n';
}

} // namespace Pandian

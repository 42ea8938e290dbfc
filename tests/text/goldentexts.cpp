// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/goldentexts.h"

#include "core/articlecheck.h"
#include "support/sourcetree.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QStringDecoder>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

QString goldenPath()
{
    return sourcePath(u"tests/data/segmenting"_qs);
}

QString bodyText(const Article &article)
{
    QString text = plainText(article.lead);
    for (const Section &section : article.sections) {
        text += section.title + plainText(section.blocks);
    }
    return withoutSpaces(text);
}

QString headText(const Article &article)
{
    return withoutSpaces(article.columnPath.join(QString()) + article.kicker + article.title +
                         article.subtitle + article.source + article.authors.join(QString()) +
                         article.responsibleEditor + article.statedReviewer +
                         article.keywords.join(QString()) + article.abstract);
}

// What the header of segmenting.h names as not in the article: labels, field names, the marks
// between them, the date.
bool mayBeLeftOut(QChar c)
{
    static const QString signs =
        u"盘看亮点关键词字之第部分Part【】〖〗[]［］（）()零〇一二三四五六七八九十百千①②③④⑤⑥⑦⑧⑨⑩"
        u"您你的现在当前所位置是首页引肩主副标题发表布稿刊登时间日期来源文章件信息新闻作者撰人记本"
        u"报"
        u"特约见习全媒体通讯员实生责任编辑审核校签监初复终内容摘要提年月号星周天秒：:、．.·｜|丨—―─"
        u"–-/／－>＞›»→，,；;T"_qs;
    return c.isSpace() || c.isDigit() || signs.contains(c) || isForbiddenCharacter(c.unicode()) ||
           c == QChar::ByteOrderMark;
}

} // namespace

QStringList goldenNames()
{
    return QDir(goldenPath()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

QByteArray goldenFile(const QString &name, const QString &file)
{
    QFile opened(goldenPath() + u'/' + name + u'/' + file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

QString goldenInput(const QString &name)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom);
    return decoder(goldenFile(name, u"input.txt"_qs));
}

QString withoutSpaces(const QString &text)
{
    QString result = text;
    result.removeIf([](QChar c) { return c.isSpace(); });
    return result;
}

QString whatWentWrong(const QString &input, const Article &article)
{
    const QString all = withoutSpaces(input);
    const QString body = bodyText(article);
    qsizetype found = 0;
    for (qsizetype i = 0; i < all.size() && found < body.size(); ++i) {
        found += all.at(i) == body.at(found) ? 1 : 0;
    }
    if (found < body.size()) {
        return u"not in this order: "_qs + body.mid(found, 20);
    }
    QHash<QChar, int> left;
    for (const QChar c : all) {
        ++left[c];
    }
    const QString head = headText(article);
    for (const QChar c : body + head) {
        --left[c];
    }
    for (auto i = left.cbegin(); i != left.cend(); ++i) {
        const bool isRepeated = head.contains(i.key()); // a statement made twice is kept once
        if ((i.value() > 0 && !mayBeLeftOut(i.key()) && !isRepeated) ||
            (i.value() < 0 && !u"：初复终一二三审核"_qs.contains(i.key()))) {
            return u"U+%1 %2: %3"_qs.arg(i.key().unicode(), 4, 16).arg(i.key()).arg(i.value());
        }
    }
    return {};
}

} // namespace Pandian

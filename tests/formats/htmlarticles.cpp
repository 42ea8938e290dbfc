// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmlarticles.h"

#include <QBuffer>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

TextBlock block(TextKind kind, const QList<Run> &runs)
{
    return {kind, runs, {}, 0};
}

TextBlock block(TextKind kind, const QString &text)
{
    return block(kind, {{text, {}, {}}});
}

TextBlock item(ListKind kind, int level, const QString &text)
{
    return {TextKind::ListItem, {{text, {}, {}}}, kind, level};
}

TableCell cell(const QString &text, int rows = 1, int columns = 1)
{
    return {{paragraph(text)}, rows, columns};
}

QString digest(char16_t digit)
{
    return QString(64, QChar(digit));
}

Section section(int number, const QString &title, const QList<Block> &blocks)
{
    const QString id = u"00000000-0000-4000-8000-%1"_qs.arg(number, 12, 10, QChar(u'0'));
    return {SectionId::fromString(id), title, blocks};
}

Section styles()
{
    const QList<Run> runs{
        {u"本节把各种文字样式放在一段里："_qs, {}, {}},
        {u"加粗"_qs, RunStyle::Bold, {}},
        {u"、"_qs, {}, {}},
        {u"倾斜 italic"_qs, RunStyle::Italic, {}},
        {u"、"_qs, {}, {}},
        {u"下划线"_qs, RunStyle::Underline, {}},
        {u"、"_qs, {}, {}},
        {u"三样都有"_qs, RunStyle::Bold | RunStyle::Italic | RunStyle::Underline, {}},
        {u"、面积12.6万m"_qs, {}, {}},
        {u"2"_qs, RunStyle::Superscript, {}},
        {u"、CO"_qs, {}, {}},
        {u"2"_qs, RunStyle::Subscript, {}},
        {u"排放量，详见"_qs, {}, {}},
        {u"市政府"_qs, {}, u"https://www.example.org/a?b=1&c=2"_qs},
        {u"网站"_qs, RunStyle::Bold, u"https://www.example.org/a?b=1&c=2"_qs},
        {u"，或来信"_qs, {}, {}},
        {u"editor@example.org"_qs, {}, u"mailto:editor@example.org"_qs},
        {u"。"_qs, {}, {}},
    };
    return section(1, u"用好“新样式”，让文字各得其所"_qs,
                   {block(TextKind::Paragraph, runs),
                    block(TextKind::Subheading, u"（一）小标题独占一行"_qs),
                    paragraph(u"一段之内也可以换行，\u2028换行之后不再缩进，与上文仍是一段。"_qs),
                    block(TextKind::Quotation, u"引用的话另起一段，左边有一道竖线。"_qs),
                    block(TextKind::Quotation, u"连续两段引用合在一起，不断开。"_qs),
                    block(TextKind::Byline, u"（本报记者 文舒）"_qs),
                    block(TextKind::Note, u"注1：本文数据为编辑测试用，并非真实统计。"_qs),
                    block(TextKind::Note, u"注2：同上。"_qs)});
}

Section lists()
{
    return section(2, u"列好“任务单”，一项一项抓落实"_qs,
                   {paragraph(u"全年重点工作分为三类："_qs),
                    item(ListKind::Number, 0, u"优化营商环境，让企业少跑路。"_qs),
                    item(ListKind::Bullet, 1, u"审批时限压缩一半以上；"_qs),
                    item(ListKind::Bullet, 1, u"高频事项“一网通办”。"_qs),
                    item(ListKind::Number, 3, u"越过一级的条目也排得整齐；"_qs),
                    item(ListKind::Number, 2, u"回到中间一级。"_qs),
                    item(ListKind::Number, 0, u"改善民生，办好十件实事。"_qs),
                    item(ListKind::Number, 0, u"守住安全底线。"_qs),
                    item(ListKind::Bullet, 0, u"换一种符号，就是另一个列表。"_qs),
                    paragraph(u"列表之后，正文继续。"_qs)});
}

Section tables()
{
    const Table figures{
        4,
        2,
        {{cell(u"县区"_qs, 2), cell(u"排查矛盾纠纷（件）"_qs, 1, 2), cell(u"化解率"_qs, 2)},
         {cell(u"受理"_qs), cell(u"化解"_qs)},
         {cell(u"城东区"_qs), cell(u"1,280"_qs), cell(u"1,251"_qs), cell(u"97.7%"_qs)},
         {cell(u"城西区"_qs), cell(u"964"_qs), cell(u"930"_qs), cell(u"96.5%"_qs)},
         {cell(u"合计"_qs), cell(u"2,244"_qs), cell(u"2,181"_qs), cell(u"97.2%"_qs)}}};
    // No cell begins in its second row and in its second column.
    const Table covered{3,
                        1,
                        {{cell(u"事项"_qs, 2, 2), cell(u"办理单位"_qs, 2)},
                         {},
                         {cell(u"身份证换领"_qs, 1, 2), cell(u"公安局"_qs)}}};
    Table wide{12, 1, {{}, {}}};
    for (int month = 1; month <= 12; ++month) {
        wide.rows[0].append(cell(u"%1月"_qs.arg(month)));
        wide.rows[1].append(cell(QString::number(month * 137)));
    }
    wide.rows[0][3] = cell({});
    wide.rows[1][3].blocks = {block(TextKind::Subheading, u"小计"_qs),
                              item(ListKind::Bullet, 0, u"411"_qs), paragraph(u"（含补录）"_qs)};
    return section(3, u"摆出“成绩单”，用数字说话"_qs,
                   {paragraph(u"各县区化解矛盾纠纷情况如下："_qs), figures, covered, wide,
                    paragraph(u"表格在窄屏上可以左右滑动。"_qs)});
}

Section images()
{
    return section(4, u"亮出“成绩照”，图片自带说明"_qs,
                   {Image{digest(u'a'), u"晨曦中的城市公园，市民正在晨练。"_qs,
                          u"本报记者 李明 摄"_qs, u"公园湖边的步道，远处有楼群和朝霞"_qs},
                    Image{digest(u'b'), {}, {}, {}},
                    paragraph(u"图片随网页保存，离线也能看。"_qs)});
}

} // namespace

Article fullArticle()
{
    Article article;
    article.id = ArticleId::fromString(u"00000000-0000-4000-8000-000000000000"_qs);
    article.kicker = u"回眸这一年·基层治理篇"_qs;
    article.title = u"小切口做出大文章 办好群众身边事"_qs;
    article.subtitle = u"我市以“四张清单”推动基层治理提质增效"_qs;
    article.columnPath = {u"首页"_qs, u"专题专栏"_qs, u"年终盘点"_qs};
    article.source = u"示例日报"_qs;
    article.authors = {u"李明"_qs, u"王芳"_qs};
    article.responsibleEditor = u"陈静"_qs;
    article.keywords = {u"基层治理"_qs, u"年终盘点"_qs, u"民生"_qs};
    article.abstract = u"一年来，我市从群众最关心的小事做起。\n本文从四个方面盘点成效。"_qs;
    article.published = PublicationDate{QDate(2025, 12, 30), QTime(8, 30)};
    article.lead = {
        paragraph(
            u"这一年，我市围绕群众“急难愁盼”，从一条路、一盏灯、一张表抓起，把小事办实、把实事办好。"_qs),
        block(TextKind::Subheading, u"写在前面"_qs),
        paragraph(u"盘点四个方面，看一看变化从哪里来。"_qs), paragraph({})};
    article.sections = {styles(), lists(), tables(), images()};
    return article;
}

Article hostileArticle()
{
    const QString markup = u"</title></script><script>alert(\"1\")</script>]]>--><!--'&amp;"_qs;
    const QString arabic = u"\u202eمرحبا 2026\u2069 \u2067שלום"_qs; // never closed, or twice
    Article article = fullArticle();
    article.kicker = markup + arabic;
    article.title =
        u"<script>alert('标题')</script> “引号” \"'` ]]> 👨\u200d👩\u200d👧🇨🇳 "_qs + arabic;
    article.subtitle = u"第一行\u2028第二行 "_qs + arabic + u"<b>不是粗体</b>"_qs;
    article.columnPath = {u"首页"_qs, u"<栏目>&\""_qs, arabic};
    article.source = arabic + markup;
    article.authors = {markup, arabic};
    article.responsibleEditor = u"\u202e高鹤"_qs;
    article.statedReviewer = u"\" onmouseover=\"alert(1)"_qs;
    article.keywords = {markup, u"\ufeff"_qs};
    article.abstract = markup + u"\n"_qs + arabic;
    article.labelStyle = {u"<i>"_qs, Numerals::Circled, u"</i>"_qs, u"\n"_qs};
    article.lead = {
        paragraph(markup),
        paragraph(u"在这样的文字之间，正文仍然是正文：去年全市办结各类民生实事一百二十件，"
                  "群众满意率稳步上升，社区里的小事有人问、有人管、有人办。"_qs),
        paragraph(arabic + u"之后的正文不受影响。"_qs),
        paragraph(u"没有断点的长词："_qs + QString(80, u'8')),
        block(TextKind::Subheading, u"\ufeff\u200b"_qs)};
    QList<Run> links;
    for (const QString &link :
         {u"https://www.example.org/a?b=1&c=\"2\"#图#再"_qs, u"http://例子.测试/路径 空格"_qs,
          u"https://www.example.org/[a]{b}|c\\d^e`f<g>%zz?[h]#[i]"_qs, u"http://[::1]:8080/[x]"_qs,
          u"http://[x"_qs, u"https://:99999/"_qs, u"http://a b/"_qs,
          u"https://user:\"pass\"@example.org"_qs, u"HTTPS://EXAMPLE.ORG"_qs,
          u"https://www.example.org?q=[1]"_qs, u"mailto:a[b]@example.org?subject=<x>\"y\""_qs,
          u"http://_x_.example.org/\ufdd0"_qs.chopped(1), u"https://example.org/\u202etxt"_qs}) {
        links.append({u"链接"_qs + QString::number(links.size()), {}, link});
    }
    links.append({u" \u200b"_qs, RunStyle::Bold, u"https://example.org/blank"_qs});
    article.sections = {
        section(1, markup + arabic, {block(TextKind::Paragraph, links)}),
        section(2, {}, {block(TextKind::Quotation, markup), paragraph(u" "_qs)}),
        section(3, QString(400, u'长') + QString(60, u'8'), {}),
        section(4, u"图表"_qs,
                {Image{digest(u'c'), arabic + markup, arabic, markup + u"\u2028"_qs},
                 Table{1, 1, {{cell(markup)}}}})};
    return article;
}

namespace {

ImageFile landscape()
{
    QImage picture(960, 540, QImage::Format_RGB32);
    QLinearGradient sky(0, 0, 0, picture.height());
    sky.setColorAt(0, QColor(0x2c, 0x5c, 0x9a));
    sky.setColorAt(0.6, QColor(0xf2, 0xb3, 0x7a));
    sky.setColorAt(1, QColor(0x3d, 0x5a, 0x4a));
    QPainter painter(&picture);
    painter.fillRect(picture.rect(), sky);
    painter.end();
    ImageFile image{u"image/png"_qs, {}};
    QBuffer buffer(&image.bytes);
    picture.save(&buffer, "PNG");
    return image;
}

} // namespace

QHash<QString, ImageFile> picturesFor(const Article &article)
{
    static const ImageFile image = landscape();
    QHash<QString, ImageFile> images;
    const auto collect = [&](const QList<Block> &blocks) {
        for (const Block &one : blocks) {
            if (const auto *found = std::get_if<Image>(&one)) {
                images.insert(found->sha256, image);
            }
        }
    };
    collect(article.lead);
    for (const Section &one : article.sections) {
        collect(one.blocks);
    }
    return images;
}

} // namespace Pandian

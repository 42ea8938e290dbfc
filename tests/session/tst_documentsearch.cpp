// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/articledocument.h"
#include "session/documentsearch.h"
#include "support/randomarticle.h"
#include "text/articlesize.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Pandian;

namespace {

TextPattern patternOf(const QString &words, bool regular = false)
{
    const auto pattern = textPattern(words, {false, true, regular});
    return pattern ? *pattern : TextPattern();
}

QList<TextHit> hitsOf(const QList<DocumentParagraph> &paragraphs, const TextPattern &pattern)
{
    const auto hits = findHits(paragraphs, pattern, QDeadlineTimer(QDeadlineTimer::Forever));
    return hits ? *hits : QList<TextHit>();
}

int replaceAll(ArticleDocument &document, const TextPattern &pattern, const QString &replacement)
{
    const QList<TextHit> hits = hitsOf(paragraphsOf(document), pattern);
    const auto replaced = replaceHits(*document.textDocument(), hits, pattern, replacement);
    return replaced ? int(hits.size()) : 0;
}

// “平安” once in every place where text can be.
Article articleOf(const QString &word)
{
    Article article;
    article.id = ArticleId::create();
    article.kicker = word + u"之一"_qs;
    article.title = u"建设"_qs + word;
    article.subtitle = word;
    article.lead = {paragraph(u"回首"_qs + word + u"路。"_qs)};
    TextBlock item = paragraph(word + u"之二"_qs);
    item.kind = TextKind::ListItem;
    item.level = 1;
    Table table;
    table.columns = 2;
    table.headerRows = 1;
    table.rows = {{{{paragraph(word)}, 1, 2}},
                  {{{paragraph(u"甲"_qs)}, 1, 1}, {{paragraph(word + u"。"_qs)}, 1, 1}}};
    article.sections = {
        {SectionId::create(), word + u"路"_qs, {item, table, paragraph(u"其后"_qs + word)}},
        {SectionId::create(), word, {Image{QString(64, u'a'), word, {}, {}}, paragraph(word)}}};
    return article;
}

QStringList textsOf(const ArticleDocument &document)
{
    QStringList texts;
    for (const DocumentParagraph &one : paragraphsOf(document)) {
        texts.append(one.text);
    }
    return texts;
}

// By the plainest means: what the paragraphs must be afterwards.
QStringList replacedTexts(const QList<DocumentParagraph> &paragraphs, const QList<TextHit> &hits,
                          const QString &replacement)
{
    QStringList texts;
    for (const DocumentParagraph &one : paragraphs) {
        QString text = one.text;
        for (auto hit = hits.crbegin(); hit != hits.crend(); ++hit) {
            if (hit->start >= one.position && hit->end() <= one.position + one.text.size()) {
                text.replace(hit->start - one.position, hit->length, replacement);
            }
        }
        texts.append(text);
    }
    return texts;
}

QList<SectionId> sectionsOf(const Article &article)
{
    QList<SectionId> ids;
    for (const Section &section : article.sections) {
        ids.append(section.id);
    }
    return ids;
}

int imagesIn(const ArticleDocument &document)
{
    return int(textsOf(document).join(QString()).count(QChar(QChar::ObjectReplacementCharacter)));
}

} // namespace

class TestDocumentSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesEverywhereInOneStep()
    {
        const Article before = articleOf(u"平安"_qs);
        ArticleDocument document(before);
        QCOMPARE(replaceAll(document, patternOf(u"平安"_qs), u"安宁"_qs), 11);
        Article after = articleOf(u"安宁"_qs);
        after.id = before.id;
        for (qsizetype i = 0; i < after.sections.size(); ++i) {
            after.sections[i].id = before.sections.at(i).id;
        }
        std::get<Image>(after.sections[1].blocks[0]).caption = u"平安"_qs; // not on the page
        QCOMPARE(document.snapshot(), after);
        document.textDocument()->undo();
        QCOMPARE(document.snapshot(), before);
        QVERIFY(!document.textDocument()->isUndoAvailable());
        document.textDocument()->redo();
        QCOMPARE(document.snapshot(), after);
    }

    void labelsAreNoText()
    {
        const ArticleDocument document(articleOf(u"平安"_qs));
        QVERIFY(hitsOf(paragraphsOf(document), patternOf(u"盘点"_qs)).isEmpty());
    }

    void staysInItsSection()
    {
        Article article = articleOf(u"平安"_qs);
        ArticleDocument document(article);
        const auto count = [&](const SectionId &id) {
            return hitsOf(paragraphsOf(document, id), patternOf(u"平安"_qs)).size();
        };
        QCOMPARE(count(SectionId()), 4); // with the headline
        QCOMPARE(count(article.sections.at(0).id), 5);
        QCOMPARE(count(article.sections.at(1).id), 2);
        QCOMPARE(count(SectionId::create()), 0);
        const TextPattern pattern = patternOf(u"平安"_qs);
        QVERIFY(replaceHits(*document.textDocument(),
                            hitsOf(paragraphsOf(document, article.sections.at(1).id), pattern),
                            pattern, u"宁"_qs));
        article.sections[1].title = u"宁"_qs;
        article.sections[1].blocks[1] = paragraph(u"宁"_qs);
        QCOMPARE(document.snapshot(), article);
    }

    void looksLikeTheFirstCharacter()
    {
        Article article = articleOf(u"平安"_qs);
        article.lead = {TextBlock{TextKind::Paragraph,
                                  {Run{u"建"_qs, {}, {}}, Run{u"平"_qs, RunStyle::Bold, {}},
                                   Run{u"安山"_qs, {}, {}},
                                   Run{u"西平"_qs, RunStyle::Italic, u"https://example.org/"_qs},
                                   Run{u"安"_qs, {}, {}}}}};
        ArticleDocument document(article);
        replaceAll(document, patternOf(u"平安"_qs), u"安宁路"_qs);
        const QList<Run> runs{Run{u"建"_qs, {}, {}}, Run{u"安宁路"_qs, RunStyle::Bold, {}},
                              Run{u"山"_qs, {}, {}},
                              Run{u"西安宁路"_qs, RunStyle::Italic, u"https://example.org/"_qs}};
        QCOMPARE(std::get<TextBlock>(document.snapshot().lead.at(0)).runs, runs);
    }

    void titlesStayOneLine()
    {
        Article article;
        article.id = ArticleId::create();
        article.lead = {paragraph(u"回首，平安"_qs)};
        article.sections = {{SectionId::create(), u"站好，岗"_qs, {paragraph(u"甲，乙"_qs)}}};
        ArticleDocument document(article);
        replaceAll(document, patternOf(u"，"_qs, true), u"\\n"_qs);
        article.lead = {paragraph(u"回首\u2028平安"_qs)};
        article.sections[0].title = u"站好 岗"_qs;
        article.sections[0].blocks = {paragraph(u"甲\u2028乙"_qs)};
        QCOMPARE(document.snapshot(), article);
        QVERIFY(textsOf(document).contains(u"站好 岗"_qs)); // on the page, too
    }

    // As by typing: nothing is cut off, and nothing is half replaced.
    void titlesKeepToTheirLength()
    {
        Article article;
        article.id = ArticleId::create();
        article.lead = {paragraph(u"甲"_qs)};
        article.sections = {{SectionId::create(), u"甲甲"_qs, {paragraph(u"甲"_qs)}}};
        ArticleDocument document(article);
        const TextPattern pattern = patternOf(u"甲"_qs);
        const auto tooLong =
            replaceHits(*document.textDocument(), hitsOf(paragraphsOf(document), pattern), pattern,
                        QString(MaxTitleCharacters / 2 + 1, u'乙'));
        QVERIFY(!tooLong && tooLong.error().message.contains(u"500"_qs));
        QCOMPARE(document.snapshot(), article);
        QCOMPARE(replaceAll(document, pattern, QString(MaxTitleCharacters / 2, u'乙')), 4);
        QCOMPARE(document.snapshot().sections.at(0).title, QString(MaxTitleCharacters, u'乙'));
        // One that was longer when it came may become shorter bit by bit.
        article.sections[0].title = QString(MaxTitleCharacters + 2, u'甲');
        ArticleDocument longer(article);
        QCOMPARE(replaceAll(longer, patternOf(u"甲甲"_qs), u"丙"_qs), MaxTitleCharacters / 2 + 1);
    }

    void articlesKeepToTheirSize()
    {
        Article article;
        article.id = ArticleId::create();
        article.lead = {paragraph(QString(3'000, u'甲'))};
        ArticleDocument document(article);
        const TextPattern pattern = patternOf(u"甲"_qs);
        const auto tooLong =
            replaceHits(*document.textDocument(), hitsOf(paragraphsOf(document), pattern), pattern,
                        QString(1'000, u'乙'));
        QVERIFY(!tooLong && tooLong.error().message.contains(u"2,000,000"_qs));
        QCOMPARE(document.snapshot(), article);
    }

    // A group sees what stands round a hit, but only the hit goes.
    void groupsSeeTheParagraph()
    {
        Article article = articleOf(u"平安"_qs);
        article.lead = {paragraph(u"平安3，平静4"_qs)};
        ArticleDocument document(article);
        const TextPattern pattern = patternOf(u"(?<=平)[安静](?=(\\d))"_qs, true);
        QCOMPARE(replaceAll(document, pattern, u"<$1>"_qs), 2);
        QCOMPARE(plainText(document.snapshot().lead), u"平<3>3，平<4>4"_qs);
    }

    void imagesAreNotCopied()
    {
        ArticleDocument document(articleOf(u"平安"_qs));
        const QList<DocumentParagraph> paragraphs = paragraphsOf(document);
        const auto image =
            std::find_if(paragraphs.cbegin(), paragraphs.cend(), [](const auto &one) {
                return one.text == QChar(QChar::ObjectReplacementCharacter);
            });
        QVERIFY(image != paragraphs.cend());
        QTextCursor cursor(document.textDocument());
        cursor.setPosition(image->position);
        cursor.insertText(u"甲"_qs);
        QCOMPARE(replaceAll(document, patternOf(u"甲(?=(.))"_qs, true), u"乙$1丙"_qs), 1);
        QCOMPARE(imagesIn(document), 1);
        QVERIFY(textsOf(document).contains(u"乙丙"_qs + QChar(QChar::ObjectReplacementCharacter)));
    }

    // The others stay what they are.
    void replacesOneOfSeveral()
    {
        Article article = articleOf(u"平安"_qs);
        article.lead = {paragraph(u"a1 a2 a3"_qs)};
        ArticleDocument document(article);
        const TextPattern pattern = patternOf(u"a(\\d)"_qs, true);
        const QList<TextHit> hits = hitsOf(paragraphsOf(document), pattern);
        QCOMPARE(hits.size(), 3);
        QVERIFY(replaceHits(*document.textDocument(), {hits.at(1)}, pattern, u"[$1]"_qs));
        QCOMPARE(plainText(document.snapshot().lead), u"a1 [2] a3"_qs);
    }

    void runawaysEnd()
    {
        Article article = articleOf(u"平安"_qs);
        article.sections[0].blocks = {paragraph(QString(50'000, u'平') + u"安。"_qs)};
        const ArticleDocument document(article);
        const auto hits = findHits(paragraphsOf(document), patternOf(u"(平+)+安$"_qs, true),
                                   QDeadlineTimer(QDeadlineTimer::Forever));
        QVERIFY(!hits);
        QCOMPARE(hits.error().code, ErrorCode::Cancelled);
    }

    // Whatever is replaced in whatever article: nothing else changes, and one undo brings it back.
    void anyArticleKeepsItsParts()
    {
        Random random(20);
        const QStringList words{u"平安"_qs, u"1"_qs, u"。"_qs, u" "_qs, u"e"_qs, u"👍"_qs, u"，"_qs};
        const QStringList replacements{QString(), u"甲"_qs, u"甲乙\U00020000"_qs};
        int replaced = 0;
        for (int round = 0; round < 300; ++round) {
            ArticleDocument document(randomArticle(random));
            const Article before = document.snapshot();
            const QList<DocumentParagraph> paragraphs = paragraphsOf(document);
            const int images = imagesIn(document);
            const TextPattern pattern =
                patternOf(words.at(randomUpTo(random, int(words.size()) - 1)));
            const QString &replacement =
                replacements.at(randomUpTo(random, int(replacements.size()) - 1));
            const QList<TextHit> hits = hitsOf(paragraphs, pattern);
            QVERIFY(replaceHits(*document.textDocument(), hits, pattern, replacement));
            replaced += int(hits.size());
            QCOMPARE(textsOf(document), replacedTexts(paragraphs, hits, replacement));
            QCOMPARE(imagesIn(document), images);
            QCOMPARE(sectionsOf(document.snapshot()), sectionsOf(before));
            document.textDocument()->undo();
            QCOMPARE(document.snapshot(), before);
            QVERIFY(!document.textDocument()->isUndoAvailable());
        }
        QVERIFY(replaced > 1000);
    }
};

QTEST_MAIN(TestDocumentSearch)
#include "tst_documentsearch.moc"

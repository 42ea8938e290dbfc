// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linemodel.h"

#include "core/articlecheck.h"
#include "session/articledocument.h"
#include "session/sectionoperations.h"
#include "support/randomarticle.h"

#include <QTest>
#include <QTextCursor>
#include <QTextDocument>

#include <algorithm>

using namespace Pandian;

namespace {

constexpr int operations = 5500; // of each row

Article newArticle()
{
    Article article;
    article.id = ArticleId::create();
    article.title = u"盘点过去一年"_qs;
    article.lead = {paragraph(u"回首过去一年。"_qs), paragraph(u"平安建设成效显著。"_qs)};
    for (const QString &title : {u"站好“忠诚哨”"_qs, u"筑牢“防火墙”"_qs, u"打好“主动仗”"_qs}) {
        article.sections.append(Section{
            SectionId::create(), title, {paragraph(title + u"甲。"_qs), paragraph(u"乙。"_qs)}});
    }
    return article;
}

QList<SectionId> sectionIds(const Article &article)
{
    QList<SectionId> ids;
    for (const Section &section : article.sections) {
        ids.append(section.id);
    }
    return ids;
}

// Every character of the text, wherever blocks and sections begin.
QString characters(const Article &article)
{
    QString all = article.kicker + article.title + article.subtitle + plainText(article.lead);
    for (const Section &section : article.sections) {
        all += section.title + plainText(section.blocks);
    }
    return all.remove(u'\n');
}

bool outlineAgrees(const ArticleDocument &document, const Article &article)
{
    const QList<OutlineEntry> outline = document.outline();
    if (outline.size() != article.sections.size() + 1) {
        return false;
    }
    for (qsizetype i = 1; i < outline.size(); ++i) {
        const OutlineEntry &entry = outline.at(i);
        const Section &section = article.sections.at(i - 1);
        const QTextBlock block = document.textDocument()->findBlock(entry.position);
        if (entry.id != section.id || entry.title != section.title || entry.number != int(i) ||
            sectionId(block) != entry.id || block.position() != entry.position) {
            return false;
        }
    }
    return true;
}

// An article and its model, edited side by side, with all that undo must bring back.
class Pair
{
public:
    Pair(const Article &article, bool layout) : m_document(article), m_model(article)
    {
        if (layout) {
            m_document.textDocument()->documentLayout();
        }
        m_states.append({steps(), m_model});
    }

    // What was done, for the message; empty where nothing could be done.
    QString doSomething(Random &random);
    // Empty where document and model agree.
    QString defects() const
    {
        const Article expected = m_model.article(m_document.metadata());
        const Article actual = m_document.snapshot();
        if (actual != expected) {
            return u"the text differs: %1 instead of %2"_qs.arg(characters(actual),
                                                                characters(expected));
        }
        if (!outlineAgrees(m_document, actual)) {
            return u"the outline differs"_qs;
        }
        return m_states.at(m_at).steps == steps() ? QString() : u"another number of undo steps"_qs;
    }
    bool undoAll()
    {
        while (m_at > 0) {
            undo();
            if (!defects().isEmpty()) {
                return false;
            }
        }
        return !m_document.textDocument()->isUndoAvailable();
    }

private:
    struct UndoState
    {
        int steps = 0; // Qt's own count, larger for larger commands
        LineModel model;
    };

    int steps() const { return m_document.textDocument()->availableUndoSteps(); }
    LinePlace somewhere(Random &random) const;
    LinePlace after(LinePlace place, int characters) const;
    QTextCursor cursorAt(LinePlace place) const;
    QString edit(Random &random, LinePlace place);
    QString changeSections(Random &random);
    QString insert(LinePlace place);
    QString promote(int line);
    void done(bool mayJoin);
    void undo();
    void redo();

    ArticleDocument m_document;
    LineModel m_model;
    QList<UndoState> m_states;
    qsizetype m_at = 0;
};

LinePlace Pair::somewhere(Random &random) const
{
    const int line = randomUpTo(random, int(m_model.lines().size()) - 1);
    const int length = int(m_model.lines().at(line).text.size());
    switch (randomUpTo(random, 3)) {
    case 0:
        return {line, 0};
    case 1:
        return {line, length};
    default:
        return {line, randomUpTo(random, length)};
    }
}

LinePlace Pair::after(LinePlace place, int count) const
{
    const QList<Line> &lines = m_model.lines();
    while (count > lines.at(place.line).text.size() - place.offset) {
        if (place.line + 1 == lines.size()) {
            return {place.line, int(lines.at(place.line).text.size())};
        }
        count -= int(lines.at(place.line).text.size()) - place.offset + 1;
        place = {place.line + 1, 0};
    }
    return {place.line, place.offset + count};
}

// The model has a line for every block.
QTextCursor Pair::cursorAt(LinePlace place) const
{
    QTextCursor cursor(m_document.textDocument()->findBlockByNumber(place.line));
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::MoveAnchor, place.offset);
    return cursor;
}

QString Pair::doSomething(Random &random)
{
    const int kind = randomUpTo(random, 99);
    if (kind < 15) {
        undo();
        return u"undo"_qs;
    }
    if (kind < 25) {
        redo();
        return u"redo"_qs;
    }
    return kind < 60 ? edit(random, somewhere(random)) : changeSections(random);
}

// Typing, Enter, pasting, Backspace, Delete over a selection.
QString Pair::edit(Random &random, LinePlace place)
{
    QTextCursor cursor = cursorAt(place);
    const QString where = u" in line %1 at %2"_qs.arg(place.line).arg(place.offset);
    switch (randomUpTo(random, 5)) {
    case 0:
    case 1:
        m_model.type(place, u"平安"_qs);
        cursor.insertText(u"平安"_qs);
        done(true);
        return u"typed"_qs + where;
    case 2:
        m_model.insertLines(place, {QString(), QString()});
        cursor.insertBlock();
        break;
    case 3: {
        const QStringList lines = QStringList{u"甲"_qs, {}, u"乙"_qs, {}}.mid(
            randomUpTo(random, 2), 2 + randomUpTo(random, 1));
        m_model.insertLines(place, lines);
        cursor.insertText(lines.join(u'\n'));
        break;
    }
    default: {
        const LinePlace end =
            after(place, 1 + (randomUpTo(random, 3) == 0 ? randomUpTo(random, 20) : 0));
        cursor.setPosition(cursorAt(end).position(), QTextCursor::KeepAnchor);
        if (!cursor.hasSelection()) {
            return {};
        }
        m_model.remove(place, end);
        cursor.removeSelectedText();
        done(true);
        return u"removed to line %1 at %2"_qs.arg(end.line).arg(end.offset) + where;
    }
    }
    done(false);
    return u"inserted lines"_qs + where;
}

QString Pair::insert(LinePlace place)
{
    const QString before = m_model.characters();
    QTextCursor cursor = cursorAt(place);
    const SectionId id = insertSection(m_document, cursor);
    const LinePlace caret = m_model.insertSection(place, id);
    done(false);
    const bool kept = m_model.characters() == before && cursor == cursorAt(caret);
    return (kept ? u"inserted a section"_qs : u"lost the caret or a character"_qs) +
           u" in line %1 at %2"_qs.arg(place.line).arg(place.offset);
}

QString Pair::promote(int line)
{
    const QTextBlock block = m_document.textDocument()->findBlockByNumber(line);
    const Line &is = m_model.lines().at(line);
    const bool can = is.kind == Line::Paragraph && !is.text.isEmpty();
    const SectionId id = promoteToHeading(m_document, block);
    if (id.isNull() == can) {
        return u"line %1 was judged wrongly"_qs.arg(line);
    }
    if (can) {
        m_model.promote(line, id);
        done(false);
    }
    return u"promoted line %1"_qs.arg(line);
}

QString Pair::changeSections(Random &random)
{
    const int count = m_document.sectionCount();
    const int what = randomUpTo(random, count > 8 ? 4 : 13);
    if (what > 11) {
        return promote(randomUpTo(random, int(m_model.lines().size()) - 1));
    }
    if (count == 0 || what > 8) {
        return insert(somewhere(random));
    }
    const int section = randomUpTo(random, count - 1);
    if (what <= 2) {
        m_model.mergeWithPrevious(section);
        mergeWithPrevious(m_document, section);
        done(false);
        return u"merged section %1"_qs.arg(section);
    }
    if (what == 3 && count > 2) {
        m_model.removeSection(section);
        removeSection(m_document, section);
        done(false);
        return u"removed section %1"_qs.arg(section);
    }
    if (what == 8) {
        m_model.duplicateSection(section, duplicateSection(m_document, section));
        done(false);
        return u"duplicated section %1"_qs.arg(section);
    }
    const int target = randomUpTo(random, count - 1);
    if (target != section) {
        m_model.moveSection(section, target);
        moveSection(m_document, section, target);
        done(false);
    }
    return u"moved section %1 to %2"_qs.arg(section).arg(target);
}

// Of typing and Backspace several may be one step; of everything else each is one.
void Pair::done(bool mayJoin)
{
    m_states.resize(m_at + 1, m_states.first());
    if (mayJoin && steps() == m_states.last().steps) {
        m_states.last().model = m_model;
    } else {
        m_states.append({steps(), m_model});
        ++m_at;
    }
}

void Pair::undo()
{
    m_document.textDocument()->undo();
    m_at = std::max<qsizetype>(m_at - 1, 0);
    m_model = m_states.at(m_at).model;
}

void Pair::redo()
{
    m_document.textDocument()->redo();
    m_at = std::min(m_at + 1, m_states.size() - 1);
    m_model = m_states.at(m_at).model;
}

} // namespace

class TestSections : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void insertsSections_data();
    void insertsSections();
    void mergesSections();
    void refusesWhatIsNoSection();
    void keepsUpWithAModel_data();
    void keepsUpWithAModel();
    void movesWhateverTheyHold();
    void dividesAndMergesWhateverTheyHold();
    void duplicatesAndRemovesWhateverTheyHold();
    void promotesAndMergesBack();
    void renamesInOneStep();
};

void TestSections::insertsSections_data()
{
    QTest::addColumn<QString>("behind"); // the caret
    QTest::addColumn<int>("index");      // of the new section
    QTest::addColumn<QString>("body");   // of the new section
    QTest::newRow("headline") << u"盘点过去"_qs << 0 << QString();
    QTest::newRow("in the lead") << u"回首过去"_qs << 0 << u"一年。\n平安建设成效显著。"_qs;
    QTest::newRow("end of the lead") << u"成效显著。"_qs << 0 << QString();
    QTest::newRow("in a heading") << u"筑牢"_qs << 2 << QString();
    QTest::newRow("in a paragraph") << u"防火墙”甲"_qs << 2 << u"。\n乙。"_qs;
    QTest::newRow("end of a paragraph") << u"防火墙”甲。"_qs << 2 << u"乙。"_qs;
}

void TestSections::insertsSections()
{
    QFETCH(QString, behind);
    QFETCH(int, index);
    QFETCH(QString, body);
    const Article article = newArticle();
    ArticleDocument document(article);
    QTextCursor cursor = document.textDocument()->find(behind);
    QVERIFY(!cursor.isNull());
    cursor.setPosition(cursor.selectionEnd());
    const SectionId id = insertSection(document, cursor);
    const Article divided = document.snapshot();
    QCOMPARE(divided.sections.size(), 4);
    QCOMPARE(divided.sections.at(index).id, id);
    QCOMPARE(divided.sections.at(index).title, QString());
    QCOMPARE(plainText(divided.sections.at(index).blocks), body);
    QCOMPARE(characters(divided), characters(article));
    QCOMPARE(cursor.position(), document.outline().at(index + 1).position);
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
    document.textDocument()->redo();
    QVERIFY(document.snapshot() == divided);
}

void TestSections::mergesSections()
{
    const Article article = newArticle();
    ArticleDocument document(article);
    QVERIFY(mergeWithPrevious(document, 1));
    Article merged = article;
    Section &upper = merged.sections[0];
    upper.blocks.append(paragraph(merged.sections.at(1).title));
    upper.blocks.append(merged.sections.at(1).blocks);
    merged.sections.removeAt(1);
    QVERIFY(document.snapshot() == merged);

    QVERIFY(mergeWithPrevious(document, 0)); // into the lead
    QCOMPARE(document.snapshot().lead.size(), 8);
    QCOMPARE(characters(document.snapshot()), characters(article));
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == merged);
    document.textDocument()->undo();
    QVERIFY(document.snapshot() == article);
}

void TestSections::refusesWhatIsNoSection()
{
    const Article article = newArticle();
    ArticleDocument document(article);
    for (const int section : {-1, 3}) {
        QVERIFY(!moveSection(document, section, 0));
        QVERIFY(!moveSection(document, 0, section));
        QVERIFY(!mergeWithPrevious(document, section));
        QVERIFY(!removeSection(document, section));
        QVERIFY(duplicateSection(document, section).isNull());
    }
    QVERIFY(!moveSection(document, 1, 1));
    QVERIFY(document.snapshot() == article);
    QVERIFY(!document.textDocument()->isUndoAvailable());
}

void TestSections::keepsUpWithAModel_data()
{
    QTest::addColumn<uint>("seed");
    QTest::addColumn<bool>("layout");
    QTest::newRow("seed 11, in a window") << 11U << true;
    QTest::newRow("seed 12, without a layout") << 12U << false;
}

void TestSections::keepsUpWithAModel()
{
    QFETCH(uint, seed);
    QFETCH(bool, layout);
    qInfo("seed %u", seed);
    Random random(seed);
    Pair pair(newArticle(), layout);
    QStringList log;
    for (int i = 0; i < operations; ++i) {
        log.append(pair.doSomething(random));
        const QString defects = pair.defects();
        QVERIFY2(defects.isEmpty(),
                 qPrintable(u"operation %1: %2 after %3"_qs.arg(i).arg(
                     defects, log.mid(std::max<qsizetype>(0, log.size() - 4)).join(u"; "_qs))));
    }
    QVERIFY(pair.undoAll());
}

// Tables, images, lists and links go with their section; nothing else changes.
void TestSections::movesWhateverTheyHold()
{
    Random random(13);
    qInfo("seed 13");
    for (int i = 0; i < 60; ++i) {
        ArticleDocument document(randomArticle(random));
        const int last = document.sectionCount() - 1;
        QList<Article> states{document.snapshot()};
        for (int moves = 0; moves < 8 && last > 0; ++moves) {
            const int from = randomUpTo(random, last);
            const int target = (from + 1 + randomUpTo(random, last - 1)) % (last + 1);
            QVERIFY(moveSection(document, from, target));
            Article expected = states.last();
            expected.sections.move(from, target);
            QVERIFY2(document.snapshot() == expected,
                     qPrintable(u"article %1: %2 to %3"_qs.arg(i).arg(from).arg(target)));
            QVERIFY(outlineAgrees(document, expected));
            states.append(expected);
        }
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            document.textDocument()->undo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(u"article %1"_qs.arg(i)));
        }
        for (qsizetype at = 1; at < states.size(); ++at) {
            document.textDocument()->redo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(u"article %1"_qs.arg(i)));
        }
    }
}

void TestSections::dividesAndMergesWhateverTheyHold()
{
    Random random(14);
    qInfo("seed 14");
    for (int i = 0; i < 60; ++i) {
        ArticleDocument document(randomArticle(random));
        QTextDocument &text = *document.textDocument();
        QList<Article> states{document.snapshot()};
        for (int steps = 0; steps < 8; ++steps) {
            QList<SectionId> ids = sectionIds(states.last());
            const QByteArray where = QByteArray("article ") + QByteArray::number(i) + ", step " +
                                     QByteArray::number(steps);
            if (steps % 2 == 0 || ids.isEmpty()) {
                QTextCursor cursor(&text);
                cursor.setPosition(randomUpTo(random, text.characterCount() - 1));
                const SectionId made = insertSection(document, cursor);
                QCOMPARE(sectionId(cursor.block()), made);
                const QList<SectionId> now = sectionIds(document.snapshot());
                ids.insert(now.indexOf(made), made);
            } else {
                const int section = randomUpTo(random, int(ids.size()) - 1);
                QVERIFY(mergeWithPrevious(document, section));
                ids.removeAt(section);
            }
            const Article now = document.snapshot();
            QVERIFY2(sectionIds(now) == ids, where.constData());
            QVERIFY2(characters(now) == characters(states.last()), where.constData());
            QVERIFY2(outlineAgrees(document, now), where.constData());
            states.append(now);
        }
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            text.undo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(u"article %1"_qs.arg(i)));
        }
        QVERIFY(!text.isUndoAvailable());
    }
}

void TestSections::duplicatesAndRemovesWhateverTheyHold()
{
    Random random(15);
    qInfo("seed 15");
    for (int i = 0; i < 60; ++i) {
        ArticleDocument document(randomArticle(random));
        QTextDocument &text = *document.textDocument();
        QList<Article> states{document.snapshot()};
        for (int steps = 0; steps < 8; ++steps) {
            Article expected = states.last();
            const int last = document.sectionCount() - 1;
            if (last < 0) {
                break;
            }
            const int section = randomUpTo(random, last);
            if (steps % 2 == 0) {
                Section copy = expected.sections.at(section);
                copy.id = duplicateSection(document, section);
                QVERIFY(!copy.id.isNull());
                expected.sections.insert(section + 1, copy);
            } else {
                QVERIFY(removeSection(document, section));
                expected.sections.removeAt(section);
            }
            QVERIFY2(document.snapshot() == expected,
                     qPrintable(u"article %1, step %2"_qs.arg(i).arg(steps)));
            QVERIFY(outlineAgrees(document, expected));
            states.append(expected);
        }
        for (qsizetype at = states.size() - 2; at >= 0; --at) {
            text.undo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(u"article %1"_qs.arg(i)));
        }
        QVERIFY(!text.isUndoAvailable());
        for (qsizetype at = 1; at < states.size(); ++at) {
            text.redo();
            QVERIFY2(document.snapshot() == states.at(at), qPrintable(u"article %1"_qs.arg(i)));
        }
    }
}

// Whatever kind of paragraph it was, its text is the title, and comes back as a paragraph.
void TestSections::promotesAndMergesBack()
{
    Random random(16);
    qInfo("seed 16");
    int promoted = 0;
    for (int i = 0; i < 200; ++i) {
        ArticleDocument document(randomArticle(random));
        QTextDocument &text = *document.textDocument();
        const Article before = document.snapshot();
        const QTextBlock block = text.findBlockByNumber(randomUpTo(random, text.blockCount() - 1));
        const int label = typedLabelLength(block.text());
        const QString said = block.text().mid(label).replace(QChar::LineSeparator, u' ');
        const bool can = canPromote(block);
        const SectionId id = promoteToHeading(document, block);
        QCOMPARE(!id.isNull(), can);
        if (!can) {
            QVERIFY(document.snapshot() == before);
            QVERIFY(!text.isUndoAvailable());
            continue;
        }
        ++promoted;
        const Article divided = document.snapshot();
        const qsizetype at = sectionIds(divided).indexOf(id);
        QVERIFY(at >= 0);
        QCOMPARE(divided.sections.at(at).title, said);
        QList<SectionId> others = sectionIds(divided);
        others.removeAt(at);
        QCOMPARE(others, sectionIds(before));
        if (label == 0) { // else it is painted from now on
            QCOMPARE(characters(divided).replace(QChar::LineSeparator, u' '),
                     characters(before).replace(QChar::LineSeparator, u' '));
        }
        QVERIFY(outlineAgrees(document, divided));
        QVERIFY(mergeWithPrevious(document, int(at)));
        QCOMPARE(characters(document.snapshot()), characters(divided));
        text.undo();
        QVERIFY(document.snapshot() == divided);
        text.undo();
        QVERIFY(document.snapshot() == before);
        QVERIFY(!text.isUndoAvailable());
    }
    QVERIFY2(promoted > 20, qPrintable(QString::number(promoted)));
}

// Sections of an article with whatever they hold: all renamed, all back by one undo.
void TestSections::renamesInOneStep()
{
    Random random(17);
    qInfo("seed 17");
    for (int i = 0; i < 60; ++i) {
        ArticleDocument document(randomArticle(random));
        const Article before = document.snapshot();
        Article expected = before;
        QHash<SectionId, QString> titles{{SectionId::create(), u"没有这一节"_qs}};
        for (qsizetype at = 0; at < expected.sections.size(); at += 2) {
            Section &section = expected.sections[at];
            section.title = QString(at % 6, u'新'); // one of them empty
            titles.insert(section.id, section.title);
        }
        const bool changes = expected != before;
        QCOMPARE(renameSections(document, titles), changes);
        QVERIFY2(document.snapshot() == expected, qPrintable(u"article %1"_qs.arg(i)));
        QVERIFY(outlineAgrees(document, expected));
        QVERIFY(!renameSections(document, titles));
        if (changes) {
            document.textDocument()->undo();
        }
        QVERIFY2(document.snapshot() == before, qPrintable(u"article %1, undone"_qs.arg(i)));
        QVERIFY(!document.textDocument()->isUndoAvailable());
    }
}

QTEST_MAIN(TestSections)
#include "tst_sections.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "storage/search.h"
#include "text/searchkeys.h"

#include <random>

using namespace Pandian;

namespace {

// More articles than are read one by one when filters leave few.
constexpr int Many = 230;

QList<ArticleId> ids(const Result<SearchPage> &page)
{
    QList<ArticleId> ids;
    if (page) {
        for (const SearchHit &hit : page->hits) {
            ids.append(hit.article.id);
        }
    }
    return ids;
}

SearchRequest forText(const QString &text, int limit = 1000)
{
    SearchRequest request;
    request.text = text;
    request.limit = limit;
    return request;
}

QStringList marked(const SearchHit &hit)
{
    QStringList words;
    for (const TextRange &range : hit.matches) {
        words.append(hit.snippet.mid(range.start, range.length));
    }
    return words;
}

Article bare(const QString &title)
{
    Article article;
    article.id = ArticleId::create();
    article.title = title;
    return article;
}

} // namespace

class TestSearch : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;
    QList<ArticleId> m_made; // the oldest first

    Database &db() { return *m_office->db; }

    Result<void> put(const Article &article)
    {
        m_office->pass();
        m_made.append(article.id);
        return createArticle(db(), article, m_office->writer);
    }

    QList<ArticleId> found(const QString &text) { return ids(search(db(), forText(text))); }

    int count(const QString &sql, const QVariantList &binds = {})
    {
        const auto value = queryValue(db(), sql, binds);
        return value && value->has_value() ? (*value)->toInt() : -1;
    }

    // What the index itself says, texts aside.
    int inIndex(const QString &query)
    {
        return count(u"SELECT COUNT(*) FROM search WHERE search MATCH ?"_qs,
                     {searchExpression(query)});
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Newsroom>();
        m_made.clear();
        VERIFY_OK(m_office->setUp());
    }

    void cleanup()
    {
        if (m_office->db) {
            QCOMPARE(m_office->problems(), QString());
        }
        m_office.reset();
    }

    void everyPartIsFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("kicker") << u"新春走基层"_qs;
        QTest::newRow("title") << u"改革新路径"_qs;
        QTest::newRow("subtitle") << u"时代政法"_qs;
        QTest::newRow("column") << u"会议精神"_qs;
        QTest::newRow("source") << u"太行日报"_qs;
        QTest::newRow("author") << u"欧阳修远"_qs;
        QTest::newRow("editor") << u"司马光启"_qs;
        QTest::newRow("keyword") << u"扫黑除恶"_qs;
        QTest::newRow("abstract") << u"内容提要"_qs;
        QTest::newRow("lead") << u"不平凡的里程"_qs;
        QTest::newRow("label") << u"盘点2"_qs;
        QTest::newRow("section title") << u"防火墙”"_qs;
        QTest::newRow("section text") << u"2865个重点"_qs;
        QTest::newRow("table") << u"万元"_qs;
        QTest::newRow("caption") << u"图为现场"_qs;
        QTest::newRow("one character") << u"哨"_qs;
        QTest::newRow("last character of a run") << u"里"_qs;
        QTest::newRow("other width and case") << u"ｇｄｐ１２"_qs;
        QTest::newRow("beginning of a word") << u"gd"_qs;
        QTest::newRow("marks inside")
            << u"（防火墙）"_qs.replace(u"（"_qs, u"“"_qs).replace(u"）"_qs, u"”"_qs);
        QTest::newRow("nothing but marks") << u"%"_qs;
        QTest::newRow("spaces round it") << u"  改革 "_qs;
        QTest::newRow("rare characters") << u"\U0002B820\U00030000"_qs;
        QTest::newRow("one rare character") << u"\U0002B820"_qs;
        QTest::newRow("a mark alone") << u"\u0301"_qs;
        QTest::newRow("emoji") << u"\U0001F600"_qs;
    }

    void everyPartIsFound()
    {
        QFETCH(QString, query);
        Article text = Newsroom::article(u"开辟改革新路径"_qs);
        text.kicker = u"新春走基层"_qs;
        text.subtitle = u"开创新时代政法工作新局面"_qs;
        text.source = u"太行日报"_qs;
        text.authors = {u"欧阳修远"_qs};
        text.responsibleEditor = u"司马光启"_qs;
        text.keywords = {u"扫黑除恶"_qs, u"\U0002B820\U00030000"_qs};
        text.abstract = u"内容提要\U0001F600平\u0301安"_qs;
        Table table;
        table.columns = 1;
        table.rows = {{TableCell{{paragraph(u"GDP12万元，增长97.36%"_qs)}}}};
        const auto stored = putAsset(db(), QByteArray("\x89PNG\r\n\x1a\n", 8), u"image/png"_qs);
        VERIFY_OK(stored);
        Image image;
        image.sha256 = *stored;
        image.caption = u"图为现场"_qs;
        text.sections.last().blocks += {table, image};
        VERIFY_OK(put(text));
        VERIFY_OK(put(Newsroom::article(u"另一篇"_qs)));
        const auto page = search(db(), forText(query));
        VERIFY_OK(page);
        QVERIFY(ids(page).contains(text.id));
        for (const SearchHit &hit : page->hits) {
            QVERIFY(!hit.matches.isEmpty());
            for (const QString &word : marked(hit)) {
                QVERIFY(searchKey(word).contains(searchKey(query.trimmed())));
            }
        }
    }

    void hitsAreMarkedInTheSnippet()
    {
        Article text = bare(u"甲"_qs);
        text.lead = {paragraph(QString(200, u'前')), paragraph(u"中间有ＧＤＰ与GDP两个"_qs),
                     paragraph(QString(200, u'后'))};
        VERIFY_OK(put(text));
        const auto page = search(db(), forText(u"gdp"_qs));
        VERIFY_OK(page);
        QCOMPARE(page->hits.size(), 1);
        const SearchHit &hit = page->hits.first();
        QCOMPARE(marked(hit), (QStringList{u"ＧＤＰ"_qs, u"GDP"_qs}));
        QVERIFY(hit.snippet.startsWith(u"…前前"_qs));
        QVERIFY(hit.snippet.endsWith(u"后后…"_qs));
        QVERIFY(!hit.snippet.contains(u'\n'));
        QVERIFY(hit.snippet.size() <= 84);
        QCOMPARE(hit.article, *articleSummary(db(), text.id));
    }

    // Pairs of units are cut nowhere, neither before nor behind the hit.
    void snippetsCutNoCharacter()
    {
        for (int shift = 0; shift < 4; ++shift) {
            Article text = bare(u"甲"_qs);
            text.lead = {paragraph(QString(shift, u'x') + u"\U00020000"_qs.repeated(60) +
                                   u"平安"_qs + u"\U00020000"_qs.repeated(60))};
            VERIFY_OK(put(text));
        }
        const auto page = search(db(), forText(u"平安"_qs));
        VERIFY_OK(page);
        QCOMPARE(page->hits.size(), 4);
        for (const SearchHit &hit : page->hits) {
            QVERIFY(hit.snippet.isValidUtf16());
            QCOMPARE(marked(hit), QStringList{u"平安"_qs});
        }
    }

    void aHitLongerThanTheSnippetIsShownWhole()
    {
        const QString query(100, u'长');
        VERIFY_OK(put(bare(u"前"_qs + query + u"后"_qs)));
        const auto page = search(db(), forText(query));
        VERIFY_OK(page);
        QCOMPARE(page->hits.size(), 1);
        QCOMPARE(marked(page->hits.first()), QStringList{query});
    }

    void whatIsNotThereIsNotFound_data()
    {
        QTest::addColumn<QString>("query");
        QTest::newRow("other words") << u"平反"_qs;
        QTest::newRow("pairs in another order") << u"安平"_qs;
        QTest::newRow("pairs apart") << u"平安省份"_qs;
        QTest::newRow("marks differ") << u"平安,山西"_qs;
        QTest::newRow("end of a word") << u"dows"_qs;
        QTest::newRow("end of a number") << u"865个"_qs;
        QTest::newRow("operators") << u"平安 OR 山西"_qs;
        QTest::newRow("a star") << u"平*"_qs;
        QTest::newRow("a column") << u"tokens:平安"_qs;
        QTest::newRow("quotes") << u"\" OR \"平安"_qs;
        QTest::newRow("wildcards") << u"平_山"_qs;
        QTest::newRow("SQL") << u"'; DROP TABLE search; --"_qs;
        QTest::newRow("half a pair of units") << u"平"_qs + QChar(char16_t(0xD840));
        QTest::newRow("a NUL") << u"平"_qs + QChar(char16_t(0));
    }

    void whatIsNotThereIsNotFound()
    {
        QFETCH(QString, query);
        VERIFY_OK(put(bare(u"平安、山西省份 Windows 2865个"_qs)));
        const auto page = search(db(), forText(query));
        VERIFY_OK(page);
        QCOMPARE(page->hits.size(), 0);
        QVERIFY(!page->more);
        QCOMPARE(found(u"平安"_qs).size(), 1);
    }

    void tooLongAQueryIsRefused()
    {
        VERIFY_OK(search(db(), forText(QString(100, u'平'))));
        VERIFY_ERROR(search(db(), forText(QString(101, u'平'))), ErrorCode::InvalidInput);
    }

    // The queue

    void savingOnlyQueues()
    {
        VERIFY_OK(put(bare(u"平安"_qs)));
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_queue"_qs), 1);
        QCOMPARE(inIndex(u"平安"_qs), 0);
        QCOMPARE(found(u"平安"_qs).size(), 1);
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_queue"_qs), 0);
        QCOMPARE(inIndex(u"平安"_qs), 1);
    }

    void theQueueIsWorkedOffInParts()
    {
        for (int i = 0; i < 60; ++i) {
            VERIFY_OK(put(bare(u"平安%1"_qs.arg(i))));
        }
        QCOMPARE(*updateIndex(db(), 0), 60);
        QCOMPARE(*updateIndex(db(), 7), 53);
        QCOMPARE(inIndex(u"平安"_qs), 7);
        QCOMPARE(*updateIndex(db(), 30), 23);
        QCOMPARE(*updateIndex(db(), 1000), 0);
        QCOMPARE(*updateIndex(db(), 1000), 0);
        QCOMPARE(inIndex(u"平安"_qs), 60);
        std::reverse(m_made.begin(), m_made.end());
        QCOMPARE(found(u"平安"_qs), m_made);
    }

    // Old words leave the index whole: no ghost, however often a text changes.
    void changedTextsLeaveNoGhosts()
    {
        Article text = Newsroom::article(u"旧词旧貌"_qs);
        VERIFY_OK(put(text));
        QCOMPARE(found(u"旧词"_qs).size(), 1);
        for (const QString &title : {u"新颜"_qs, u"GDP增长"_qs, u"平安"_qs, u"新颜"_qs}) {
            m_office->pass();
            text.title = title;
            VERIFY_OK(saveDraft(db(), text, m_office->writer, {}));
            QCOMPARE(found(title), QList{text.id});
        }
        for (const QString &gone : {u"旧词"_qs, u"旧"_qs, u"貌"_qs, u"gdp"_qs, u"平安,"_qs}) {
            QVERIFY2(found(gone).isEmpty(), qPrintable(gone));
        }
        for (const QString &gone : {u"旧词"_qs, u"旧"_qs, u"旧貌"_qs, u"gdp"_qs, u"增长"_qs}) {
            QCOMPARE(inIndex(gone), 0);
        }
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_text"_qs), 1);
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_docsize"_qs), 1);
    }

    // The draft is what is found while it is newer; the signed text once it is signed.
    void theNewestTextIsFound()
    {
        auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        Article left = *text;
        left.title = u"没写完"_qs;
        VERIFY_OK(saveDraft(db(), left, m_office->administrator, m_office->head(text->id)));
        QCOMPARE(found(u"没写完"_qs).size(), 1);
        VERIFY_OK(discardDraft(db(), text->id, m_office->administrator));
        QCOMPARE(found(u"没写完"_qs).size(), 0);
        VERIFY_OK(saveDraft(db(), left, m_office->administrator, m_office->head(text->id)));
        QCOMPARE(found(u"没写完"_qs).size(), 1);
        VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
        for (const PersonId person : {m_office->first, m_office->second, m_office->chief}) {
            VERIFY_OK(m_office->approve(text->id, person));
        }
        QCOMPARE(found(u"没写完"_qs).size(), 0);
        QCOMPARE(found(u"平安"_qs).size(), 1);
    }

    void theRecycleBinIsNotSearched()
    {
        const auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        QCOMPARE(found(u"平安"_qs).size(), 1);
        VERIFY_OK(m_office->act(text->id, Action::Discard, m_office->writer));
        QCOMPARE(found(u"平安"_qs).size(), 0);
        QCOMPARE(ids(search(db(), {})).size(), 0);
        QCOMPARE(inIndex(u"平安"_qs), 0);
        VERIFY_OK(m_office->act(text->id, Action::Restore, m_office->writer));
        QCOMPARE(found(u"平安"_qs).size(), 1);
    }

    void rebuildingMendsTheIndex()
    {
        for (int i = 0; i < 5; ++i) {
            VERIFY_OK(put(bare(u"平安%1"_qs.arg(i))));
        }
        const QList<ArticleId> before = found(u"平安"_qs);
        QCOMPARE(before.size(), 5);
        for (const QString &sql : {u"DELETE FROM search_text WHERE docid = 2"_qs,
                                   u"UPDATE search_text SET text = '别的' WHERE docid = 3"_qs,
                                   u"INSERT INTO search (search) VALUES ('delete-all')"_qs,
                                   u"INSERT INTO search (rowid, tokens) VALUES (99, '鬼')"_qs}) {
            VERIFY_OK(execute(db(), sql));
        }
        QVERIFY(!m_office->problems().isEmpty());
        QVERIFY(found(u"平安"_qs) != before);
        VERIFY_OK(rebuildIndex(db()));
        QCOMPARE(found(u"平安"_qs), before);
        QCOMPARE(inIndex(u"鬼"_qs), 0);
        QCOMPARE(m_office->problems(), QString());
    }

    // Nobody has to know that there is an index.
    void aDamagedIndexIsMadeAnew_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("block broken") << u"UPDATE search_data SET block = x'00' WHERE id > 10"_qs;
        // What was put in cannot be told any more, however much a forged one asks for.
        QTest::newRow("tokens forged") << u"UPDATE search_text SET tokens = x'%1'"_qs.arg(
            QString::fromLatin1(qCompress(QByteArray(1000, 'x')).toHex()));
    }

    void aDamagedIndexIsMadeAnew()
    {
        QFETCH(QString, damage);
        auto text = m_office->saved(u"平安"_qs);
        VERIFY_OK(text);
        QCOMPARE(found(u"平安"_qs).size(), 1);
        m_office->db.reset();
        QVERIFY(tamper(m_office->path, {damage}));
        auto opened = m_office->open();
        VERIFY_OK(opened);
        m_office->db = std::move(*opened);
        text->title = u"太平"_qs;
        VERIFY_OK(m_office->save(*text, m_office->writer));
        QCOMPARE(found(u"太平"_qs).size(), 1);
        QCOMPARE(m_office->problems(), QString());
    }

    // Damage elsewhere does not cost the library its index.
    void onlyItsOwnDamageIsTheIndexs()
    {
        VERIFY_OK(m_office->saved(u"平安"_qs));
        QCOMPARE(found(u"平安"_qs).size(), 1);
        const Error damage{ErrorCode::Damaged, u"The library is damaged."_qs, {}};
        QVERIFY(!isIndexDamage(db(), damage));
        QVERIFY(!isIndexDamage(db(), {ErrorCode::Locked, {}, {}}));
        VERIFY_OK(execute(db(), u"UPDATE search_data SET block = x'00' WHERE id > 10"_qs));
        QVERIFY(isIndexDamage(db(), damage));
        VERIFY_OK(rebuildIndex(db()));
    }

    // Nobody waits in front of the window until a whole library is indexed.
    void aLongQueueIsSaid()
    {
        for (const QString &title : {u"平安甲"_qs, u"平安乙"_qs, u"平安丙"_qs}) {
            VERIFY_OK(m_office->saved(title));
        }
        for (int i = 0; i < 60; ++i) {
            VERIFY_OK(put(Newsroom::article(u"丰收"_qs)));
        }
        const auto early = search(db(), forText(u"平安"_qs), 25);
        VERIFY_ERROR(early, ErrorCode::Locked);
        QVERIFY2(early.error().message.contains(u"38"_qs), qPrintable(early.error().message));
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_queue"_qs), 38);
        QCOMPARE(found(u"平安"_qs).size(), 63); // all say it in their first paragraph
    }

    // A text that cannot be read holds nothing up.
    void aDamagedTextIsLeftOut()
    {
        const auto bad = m_office->saved(u"平安甲"_qs);
        const auto good = m_office->saved(u"平安乙"_qs);
        VERIFY_OK(bad);
        VERIFY_OK(good);
        VERIFY_OK(execute(db(), u"DROP TRIGGER revision_no_update"_qs));
        VERIFY_OK(execute(db(), u"UPDATE revision SET body = x'00' WHERE article = ?"_qs,
                          {bad->id.toString()}));
        QCOMPARE(found(u"平安"_qs), QList{good->id});
        VERIFY_OK(rebuildIndex(db()));
        QCOMPARE(found(u"平安"_qs), QList{good->id});
        m_office->db.reset();
    }

    void anArticleOfUnknownStateIsLeftOut()
    {
        const auto bad = m_office->saved(u"平安甲"_qs);
        const auto good = m_office->saved(u"平安乙"_qs);
        VERIFY_OK(bad);
        VERIFY_OK(good);
        VERIFY_OK(execute(db(), u"UPDATE article SET state = 'nowhere' WHERE id = ?"_qs,
                          {bad->id.toString()}));
        QCOMPARE(found(u"平安"_qs), QList{good->id});
        m_office->db.reset();
    }

    // Nobody waits for ever for an article that is gone.
    void aQueueWithoutItsArticleIsEmptied()
    {
        const auto good = m_office->saved(u"平安"_qs);
        VERIFY_OK(good);
        VERIFY_OK(execute(db(), u"PRAGMA foreign_keys = OFF"_qs));
        VERIFY_OK(execute(db(), u"INSERT INTO search_queue (article) VALUES ('gone'), (NULL)"_qs));
        QCOMPARE(found(u"平安"_qs), QList{good->id});
        QCOMPARE(count(u"SELECT COUNT(*) FROM search_queue"_qs), 0);
    }

    void aLibraryForLookingIsSearchedAsItWas()
    {
        const auto early = m_office->saved(u"平安甲"_qs);
        VERIFY_OK(early);
        QCOMPARE(found(u"平安"_qs).size(), 1);
        const auto late = m_office->saved(u"平安乙"_qs);
        VERIFY_OK(late);
        OpenOptions options = m_office->options();
        options.readOnly = true;
        const auto looking = Database::open(m_office->path, options);
        VERIFY_OK(looking);
        QCOMPARE(ids(search(**looking, forText(u"平安"_qs))), QList{early->id});
    }

    // Filters

    // Few articles are read, many go through the index: both must say the same.
    void filters_data()
    {
        QTest::addColumn<int>("others");
        QTest::newRow("few") << 0;
        QTest::newRow("many") << Many;
    }

    void filters()
    {
        QFETCH(int, others);
        const auto day = [](int d) { return QDate(2020, 2, d); };
        const auto at = [&](int d, const QTime &time) {
            m_office->time = QDateTime(day(d), time).toMSecsSinceEpoch();
        };
        at(10, QTime(0, 0));
        for (int i = 0; i < others; ++i) {
            Article other = bare(u"平安其他"_qs);
            other.columnPath = {u"首页"_qs, u"会议纪要"_qs};
            m_office->time += 100;
            VERIFY_OK(createArticle(db(), other, m_office->administrator));
        }
        Article one = Newsroom::article(u"平安一"_qs);
        at(18, QTime(0, 0));
        VERIFY_OK(createArticle(db(), one, m_office->writer));
        Article two = Newsroom::article(u"平安二"_qs);
        two.columnPath = {u"首页"_qs, u"百_%年"_qs};
        at(19, QTime(23, 59, 59, 998));
        VERIFY_OK(createArticle(db(), two, m_office->allRounder));
        VERIFY_OK(saveRevision(db(), two, m_office->allRounder, {}));
        ++m_office->time;
        VERIFY_OK(perform(db(), m_office->request(two.id, Action::Submit, m_office->allRounder)));

        const auto ask = [&](const std::function<void(SearchRequest *)> &change) {
            QList<ArticleId> result;
            for (const QString &text : {u"平安"_qs, QString(), u"平安二"_qs}) {
                SearchRequest request = forText(text);
                change(&request);
                const QList<ArticleId> hits = ids(search(db(), request));
                if (text.isEmpty()) {
                    if (hits != result) {
                        return QList<ArticleId>{ArticleId()};
                    }
                } else if (text == u"平安二") {
                    if (hits.contains(two.id) != result.contains(two.id) || hits.size() > 1) {
                        return QList<ArticleId>{ArticleId(), ArticleId()};
                    }
                } else {
                    result = hits;
                }
            }
            return result;
        };
        const QList<ArticleId> none;
        QCOMPARE(ask([](SearchRequest *) {}).size(), others + 2);
        QCOMPARE(ask([](SearchRequest *r) { r->column = u" 会议精 "_qs; }), QList{one.id});
        QCOMPARE(ask([](SearchRequest *r) { r->column = u"会议"_qs; }).size(), others + 1);
        QCOMPARE(ask([](SearchRequest *r) { r->column = u"_%"_qs; }), QList{two.id});
        QCOMPARE(ask([](SearchRequest *r) { r->column = u"不存在"_qs; }), none);
        QCOMPARE(ask([](SearchRequest *r) { r->state = State::AwaitingFirst; }), QList{two.id});
        QCOMPARE(ask([](SearchRequest *r) { r->state = State::Archived; }), none);
        QCOMPARE(ask([](SearchRequest *r) { r->state = State::Draft; }).size(), others + 1);
        QCOMPARE(ask([&](SearchRequest *r) { r->person = m_office->writer; }), QList{one.id});
        QCOMPARE(ask([&](SearchRequest *r) { r->person = m_office->first; }), none);
        QCOMPARE(ask([&](SearchRequest *r) { r->person = m_office->administrator; }).size(),
                 others);
        QCOMPARE(ask([&](SearchRequest *r) { r->from = day(18); }), (QList{two.id, one.id}));
        QCOMPARE(ask([&](SearchRequest *r) { r->from = day(19); }), QList{two.id});
        QCOMPARE(ask([&](SearchRequest *r) { r->from = day(20); }), none);
        QCOMPARE(ask([&](SearchRequest *r) { r->to = day(19); }).size(), others + 2);
        QCOMPARE(ask([&](SearchRequest *r) { r->to = day(18); }).size(), others + 1);
        QCOMPARE(ask([&](SearchRequest *r) { r->to = day(17); }).size(), others);
        QCOMPARE(ask([&](SearchRequest *r) { r->from = r->to = day(18); }), QList{one.id});
        QCOMPARE(ask([&](SearchRequest *r) {
                     r->from = day(18);
                     r->person = m_office->writer;
                     r->state = State::Draft;
                     r->column = u"首页"_qs;
                 }),
                 QList{one.id});
        QCOMPARE(ask([&](SearchRequest *r) {
                     r->from = day(19);
                     r->person = m_office->writer;
                 }),
                 none);
    }

    void pagesFollowEachOther()
    {
        for (int i = 0; i < 25; ++i) {
            VERIFY_OK(put(bare(i % 5 == 0 ? u"山西"_qs : u"平安"_qs)));
        }
        QList<ArticleId> expected;
        for (qsizetype i = m_made.size() - 1; i >= 0; --i) {
            if (i % 5 != 0) {
                expected.append(m_made.at(i));
            }
        }
        for (const QString &text : {u"平安"_qs, u"平"_qs}) {
            QList<ArticleId> paged;
            SearchRequest request = forText(text, 6);
            for (bool more = true; more;) {
                const auto page = search(db(), request);
                VERIFY_OK(page);
                QVERIFY(page->hits.size() <= 6);
                paged += ids(page);
                more = page->more;
                QCOMPARE(more, paged.size() < expected.size());
                request.offset += 6;
            }
            QCOMPARE(paged, expected);
        }
        SearchRequest all = forText({}, 7);
        all.offset = 21;
        QCOMPARE(ids(search(db(), all)).size(), 4);
        QVERIFY(!search(db(), all)->more);
        all.offset = -3;
        QVERIFY(search(db(), all)->more);
        all.limit = -1;
        QCOMPARE(ids(search(db(), all)).size(), 0);
    }

    // The newest change first, whatever order the index took them in.
    void theNewestComesFirst()
    {
        for (int i = 0; i < 4; ++i) {
            VERIFY_OK(put(Newsroom::article(u"平安%1"_qs.arg(i))));
        }
        QCOMPARE(found(u"平安"_qs).size(), 4);
        Article text = Newsroom::article(u"平安改"_qs);
        text.id = m_made.at(1);
        m_office->pass();
        VERIFY_OK(saveDraft(db(), text, m_office->writer, {}));
        QCOMPARE(found(u"平安"_qs),
                 (QList{m_made.at(1), m_made.at(3), m_made.at(2), m_made.at(0)}));
        QCOMPARE(ids(search(db(), {})), found(u"平安"_qs));
        VERIFY_OK(rebuildIndex(db()));
        QCOMPARE(found(u"平安"_qs),
                 (QList{m_made.at(1), m_made.at(3), m_made.at(2), m_made.at(0)}));
    }

    // Against reading every text: the index loses nothing, over queries of 1 to 20 characters.
    void theIndexLosesNothing()
    {
        std::mt19937 random(4795);
        const QStringList letters{u"平"_qs,         u"安"_qs,         u"山"_qs, u"a"_qs,
                                  u"B"_qs,          u"１"_qs,         u"2"_qs,  u"，"_qs,
                                  u"。"_qs,         u" "_qs,          u"…"_qs,  u"é"_qs,
                                  u"\U00020000"_qs, u"\U0002B820"_qs, u"ア"_qs, u"한"_qs};
        const auto write = [&](size_t most) {
            QString text;
            for (size_t n = 1 + random() % most; n > 0; --n) {
                text += letters.at(qsizetype(random() % size_t(letters.size())));
            }
            return text;
        };
        QStringList texts;
        for (int i = 0; i < Many; ++i) {
            texts.append(write(60));
            VERIFY_OK(put(bare(texts.last())));
        }
        int hits = 0;
        for (int round = 0; round < 400; ++round) {
            QString query = write(3);
            if (round % 2 == 0) {
                const QString &text = texts.at(qsizetype(random() % size_t(texts.size())));
                query = text.mid(qsizetype(random()) % text.size(), 1 + qsizetype(random() % 20));
            }
            query = query.trimmed();
            if (query.isEmpty() || !query.isValidUtf16()) {
                continue;
            }
            QList<ArticleId> expected;
            for (qsizetype i = texts.size() - 1; i >= 0; --i) {
                if (!searchHits(texts.at(i), query).isEmpty()) {
                    expected.append(m_made.at(i));
                }
            }
            hits += int(expected.size());
            QVERIFY2(found(query) == expected, qPrintable(query));
        }
        QVERIFY(hits > 2000);
    }
};

QTEST_GUILESS_MAIN(TestSearch)
#include "tst_search.moc"

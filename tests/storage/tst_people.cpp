// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "libraryfixture.h"

#include "core/canonicaljson.h"
#include "storage/articlekinds.h"
#include "storage/events.h"
#include "storage/librarysettings.h"
#include "storage/people.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Pandian;

class TestPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_library = std::make_unique<LibraryFixture>();
        auto db = m_library->open();
        VERIFY_OK(db);
        m_db = std::move(*db);
        m_owner = LibraryFixture::owner(*m_db);
    }

    void cleanup()
    {
        m_db.reset();
        m_library.reset();
    }

    void addedPersonIsThereAndRecorded()
    {
        const auto added = addPerson(*m_db, u"  王 延辉 "_qs, Role::FinalReviewer, m_owner);
        VERIFY_OK(added);
        QCOMPARE(added->name, u"王 延辉"_qs);
        QCOMPARE(*person(*m_db, added->id), *added);
        QCOMPARE(*personByName(*m_db, u"王 延辉"_qs), std::optional<Person>(*added));
        const Event event = lastEvent();
        QCOMPARE(event.type, u"person-added"_qs);
        QCOMPARE(event.person, m_owner);
        QCOMPARE(event.payload.value(u"id").toString(), added->id.toString());
        QCOMPARE(event.payload.value(u"roles").toVariant().toStringList(),
                 QStringList(u"final-reviewer"_qs));
    }

    void disabledPeopleComeLast()
    {
        const auto a = addPerson(*m_db, u"A"_qs, Role::Writer, m_owner);
        VERIFY_OK(addPerson(*m_db, u"B"_qs, Role::Writer, m_owner));
        VERIFY_OK(setDisabled(*m_db, a->id, true, m_owner));
        const auto all = people(*m_db);
        VERIFY_OK(all);
        QStringList names;
        for (const Person &p : *all) {
            names.append(p.name);
        }
        QCOMPARE(names, QStringList({u"B"_qs, u"高鹤"_qs, u"A"_qs}));
    }

    void badNamesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *title, const QString &name, const QString &why) {
            QTest::newRow(title) << name << ErrorCode::InvalidInput << why;
        };
        row("empty", {}, u"1 to 60"_qs);
        row("white space", u"  \u3000 "_qs, u"1 to 60"_qs);
        row("too long", QString(61, u'王'), u"1 to 60"_qs);
        row("control character", u"王\u0007"_qs, u"invisible"_qs);
        row("text turned round", u"王\u202e"_qs, u"invisible"_qs);
        row("half a character", QString(QChar(0xd800)), u"damaged"_qs);
        for (const QChar separator : u"、，,；;/"_qs) {
            row(qPrintable(u"two people by "_qs + separator), u"张三"_qs + separator + u"李四"_qs,
                u"several authors"_qs);
        }
        QTest::newRow("taken") << u" 高鹤 "_qs << ErrorCode::Conflict << u"already"_qs;
        QTest::newRow("taken, spaced") << u"高 鹤"_qs << ErrorCode::Conflict << u"already"_qs;
    }

    void badNamesAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(ErrorCode, code);
        const auto added = addPerson(*m_db, name, Role::Writer, m_owner);
        QVERIFY(!added);
        QCOMPARE(added.error().code, code);
        QFETCH(QString, why);
        QVERIFY2(added.error().message.contains(why), qPrintable(added.error().message));
        QCOMPARE(people(*m_db)->size(), 1);
        QCOMPARE(renamePerson(*m_db, m_owner, name + u' ', m_owner).ok(),
                 name.contains(u'高') && name.contains(u'鹤')); // his own
    }

    // Nobody gets a name in a new library that nobody could be given in an old one.
    void badNamesOfOwnersAreRefused()
    {
        OpenOptions options;
        options.ownerName = u"张三、李四"_qs;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"new.sqlite"_qs);
        const auto made = Database::open(path, options);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::InvalidInput);
        QVERIFY2(made.error().message.contains(u"several authors"_qs),
                 qPrintable(made.error().message));
        QVERIFY(!QFileInfo::exists(path));
    }

    void longestNameOfRareCharactersIsTaken()
    {
        QString name;
        for (int i = 0; i < 60; ++i) {
            name += u"\U00020BB7"_qs;
        }
        VERIFY_OK(addPerson(*m_db, name, Role::Writer, m_owner));
    }

    void onlyAdministratorsManagePeople()
    {
        const auto writer = addPerson(*m_db, u"作者"_qs, Role::Writer, m_owner);
        VERIFY_OK(writer);
        const auto events = countEvents();
        for (const Error &error :
             {addPerson(*m_db, u"另一人"_qs, Role::Writer, writer->id).error(),
              setRoles(*m_db, writer->id, Role::Administrator, writer->id).error(),
              setDisabled(*m_db, m_owner, true, writer->id).error(),
              renamePerson(*m_db, m_owner, u"改名"_qs, writer->id).error(),
              setPassword(*m_db, m_owner, "x", writer->id).error(),
              setLibrarySettings(*m_db, {true, true}, writer->id).error(),
              setArticleKind(*m_db, {u"report"_qs, u"通讯"_qs, 2}, writer->id).error()}) {
            QCOMPARE(error.code, ErrorCode::Refused);
            QVERIFY(error.message.contains(u"administrator"_qs));
        }
        QCOMPARE(countEvents(), events);
        VERIFY_OK(renamePerson(*m_db, writer->id, u"撰稿"_qs, writer->id));
        VERIFY_OK(setPassword(*m_db, writer->id, "x", writer->id));
    }

    void disabledAdministratorIsNone()
    {
        const auto second = addPerson(*m_db, u"副手"_qs, Role::Administrator, m_owner);
        VERIFY_OK(second);
        VERIFY_OK(setDisabled(*m_db, second->id, true, m_owner));
        QVERIFY(!setDisabled(*m_db, second->id, false, second->id));
        QVERIFY(!renamePerson(*m_db, second->id, u"改名"_qs, second->id));
        QVERIFY(!setPassword(*m_db, second->id, "x", second->id));
        // The one who is left is the last.
        QVERIFY(!setDisabled(*m_db, m_owner, true, m_owner));
        QVERIFY(!setRoles(*m_db, m_owner, Role::Writer, m_owner));
    }

    void lastAdministratorStays()
    {
        const auto disabled = setDisabled(*m_db, m_owner, true, m_owner);
        QVERIFY(!disabled);
        QCOMPARE(disabled.error().code, ErrorCode::Refused);
        QVERIFY(disabled.error().message.contains(u"last administrator"_qs));
        QVERIFY(!setRoles(*m_db, m_owner, Role::Writer, m_owner));
        const auto second = addPerson(*m_db, u"副手"_qs, Role::Administrator, m_owner);
        VERIFY_OK(second);
        VERIFY_OK(setRoles(*m_db, m_owner, Role::Writer, m_owner));
        QVERIFY(!setRoles(*m_db, second->id, Role::Writer, second->id));
    }

    void passwordIsKeptAsArgon2idOnly()
    {
        VERIFY_OK(setPassword(*m_db, m_owner, "密码 correct horse", m_owner));
        const auto stored = queryValue(*m_db, u"SELECT password FROM person"_qs);
        VERIFY_OK(stored);
        QVERIFY2(stored->value().toString().startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"_qs),
                 qPrintable(stored->value().toString()));
        const Event event = lastEvent();
        QCOMPARE(event.type, u"password-changed"_qs);
        QCOMPARE(event.payload, (QJsonObject{
                                    {u"id"_qs, m_owner.toString()},
                                    {u"removed"_qs, false},
                                    {u"sha256"_qs, sha256Hex(stored->value().toByteArray())},
                                }));
        VERIFY_OK(signIn(*m_db, m_owner, "密码 correct horse"));
    }

    // Each refusal says something else, so that the person knows what to do.
    void signInIsRefusedWithItsReason()
    {
        const auto other = addPerson(*m_db, u"王延辉"_qs, Role::FinalReviewer, m_owner);
        VERIFY_OK(other);
        QStringList messages;
        const auto refuse = [&](PersonId id, const QByteArray &password) {
            const auto result = signIn(*m_db, id, password);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::Refused);
            messages.append(result.error().message);
        };
        VERIFY_OK(signIn(*m_db, other->id, {}));
        refuse(other->id, "anything");
        VERIFY_OK(setPassword(*m_db, other->id, "right", m_owner));
        QVERIFY(*hasPassword(*m_db, other->id));
        refuse(other->id, "wrong");
        refuse(PersonId::create(), "right");
        VERIFY_OK(setDisabled(*m_db, other->id, true, m_owner));
        refuse(other->id, "right");
        messages.removeDuplicates();
        QCOMPARE(messages.size(), 4);
        VERIFY_OK(setDisabled(*m_db, other->id, false, m_owner));
        refuse(other->id, {});
        refuse(other->id, QByteArray("right\0", 6));
        QCOMPARE(*signIn(*m_db, other->id, "right"), *person(*m_db, other->id));
        VERIFY_OK(setPassword(*m_db, other->id, {}, other->id));
        QVERIFY(!*hasPassword(*m_db, other->id));
        VERIFY_OK(signIn(*m_db, other->id, {}));
    }

    void endlessPasswordIsRefused()
    {
        QVERIFY(!setPassword(*m_db, m_owner, QByteArray(1025, 'x'), m_owner));
        QVERIFY(!*hasPassword(*m_db, m_owner));
    }

    void everySettingThatChangesIsAnEvent()
    {
        QCOMPARE(*librarySettings(*m_db), LibrarySettings());
        const qsizetype before = countEvents();
        VERIFY_OK(setLibrarySettings(*m_db, {true, false}, m_owner));
        QCOMPARE(countEvents(), before + 1);
        QCOMPARE(lastEvent().payload, QJsonObject({{u"key"_qs, u"single-person-mode"_qs},
                                                   {u"value"_qs, true},
                                                   {u"before"_qs, false}}));
        VERIFY_OK(setLibrarySettings(*m_db, {true, false}, m_owner));
        QCOMPARE(countEvents(), before + 1);
        VERIFY_OK(setLibrarySettings(*m_db, {false, true}, m_owner));
        QCOMPARE(countEvents(), before + 3);
        QCOMPARE(*librarySettings(*m_db), (LibrarySettings{false, true}));
    }

    void textsAreSettingsToo()
    {
        LibrarySettings settings;
        settings.siteName = u" 示例市  人民政府\n"_qs;
        settings.siteDomain = u"www.example.gov.cn"_qs;
        VERIFY_OK(setLibrarySettings(*m_db, settings, m_owner));
        QCOMPARE(lastEvent().payload, QJsonObject({{u"key"_qs, u"site-domain"_qs},
                                                   {u"value"_qs, u"www.example.gov.cn"_qs},
                                                   {u"before"_qs, QString()}}));
        QCOMPARE(librarySettings(*m_db)->siteName, u"示例市 人民政府"_qs);
        const qsizetype before = countEvents();
        settings.siteIdCode = QString(201, u'1');
        const auto refused = setLibrarySettings(*m_db, settings, m_owner);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(countEvents(), before);
        QCOMPARE(librarySettings(*m_db)->siteIdCode, QString());
    }

    void kindsAreCheckedAndRecorded()
    {
        const ArticleKind report{u"report"_qs, u"通讯"_qs, 2};
        VERIFY_OK(setArticleKind(*m_db, report, m_owner));
        QCOMPARE(articleKinds(*m_db)->last(), report);
        QCOMPARE(lastEvent().type, u"kind-changed"_qs);
        VERIFY_OK(setArticleKind(*m_db, {u"report"_qs, u"长篇通讯"_qs, 3}, m_owner));
        QCOMPARE(articleKinds(*m_db)->size(), 4);
        QCOMPARE(articleKinds(*m_db)->last().name, u"长篇通讯"_qs);
        for (const ArticleKind &bad :
             {ArticleKind{u"report"_qs, u"通讯"_qs, 4}, ArticleKind{u"report"_qs, u"通讯"_qs, 0},
              ArticleKind{u"Report"_qs, u"通讯"_qs, 3}, ArticleKind{{}, u"通讯"_qs, 3},
              ArticleKind{u"report"_qs, u" "_qs, 3}}) {
            const auto refused = setArticleKind(*m_db, bad, m_owner);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        }
        QCOMPARE(articleKinds(*m_db)->last().name, u"长篇通讯"_qs);
        const QString first = articleKinds(*m_db)->first().name;
        QVERIFY(!setArticleKind(*m_db, {u"other"_qs, first, 3}, m_owner)); // two of one name
        VERIFY_OK(
            setArticleKind(*m_db, {u"report"_qs, u"通讯"_qs, 3, RequiredField::Keywords}, m_owner));
        QCOMPARE(articleKinds(*m_db)->last().required, RequiredField::Keywords);
        QCOMPARE(lastEvent().payload.value(u"required"_qs).toInt(), int(RequiredField::Keywords));
    }

    // A new article has ids of its own and no date; what was taken stays as it was.
    void templatesAreKeptAndRecorded()
    {
        Article article;
        article.id = ArticleId::create();
        article.title = u"每周看点"_qs;
        article.columnPath = {u"首页"_qs, u"要闻"_qs};
        article.labelStyle.before = u"看点"_qs;
        article.published = PublicationDate{QDate(2020, 2, 19), {}};
        article.authors = {u"李四"_qs};
        article.responsibleEditor = u"高鹤"_qs;
        article.keywords = {u"平安"_qs};
        article.statedReviewer = u"王延辉"_qs;
        article.external = true;
        article.sections = {{SectionId::create(), u"数字"_qs, {paragraph(u"一周数字：。"_qs)}}};
        const QString kind = u"brief"_qs;
        QVERIFY(!*articleSkeleton(*m_db, kind));
        VERIFY_OK(setArticleSkeleton(*m_db, kind, article, m_owner));
        QVERIFY(articleKind(*m_db, kind)->value().hasSkeleton);
        QCOMPARE(lastEvent().type, u"skeleton-changed"_qs);
        QCOMPARE(lastEvent().payload.value(u"sha256"_qs).toString(),
                 sha256Hex(*skeletonJson(*m_db, kind)));
        VERIFY_OK(setArticleKind(*m_db, {kind, u"每周看点"_qs, 2}, m_owner)); // keeps it
        const auto stored = articleSkeleton(*m_db, kind);
        QVERIFY(stored && stored->has_value());
        const Article made = articleFrom(**stored, kind);
        QCOMPARE(made.kind, kind);
        QVERIFY(!made.published);
        QVERIFY(made.authors.isEmpty() && made.statedReviewer.isEmpty() && !made.external);
        QVERIFY(made.responsibleEditor.isEmpty() && made.keywords.isEmpty());
        QVERIFY(made.id != article.id && made.sections.first().id != article.sections.first().id);
        QVERIFY(articleFrom(**stored, kind).id != made.id);
        Article same = made;
        same.id = article.id;
        same.kind = article.kind;
        same.published = article.published;
        same.authors = article.authors;
        same.responsibleEditor = article.responsibleEditor;
        same.keywords = article.keywords;
        same.statedReviewer = article.statedReviewer;
        same.external = article.external;
        same.sections.first().id = article.sections.first().id;
        QVERIFY(same == article);

        Article longest = article;
        longest.lead = {paragraph(QString(400'000, u'长'))};
        QVERIFY(!setArticleSkeleton(*m_db, kind, longest, m_owner));
        QVERIFY(!setArticleSkeleton(*m_db, u"none"_qs, article, m_owner));
        const auto writer = addPerson(*m_db, u"李四"_qs, Role::Writer, m_owner);
        VERIFY_OK(writer);
        QVERIFY(!setArticleSkeleton(*m_db, kind, {}, writer->id));
        QVERIFY(articleKind(*m_db, kind)->value().hasSkeleton);
        VERIFY_OK(setArticleSkeleton(*m_db, kind, {}, m_owner));
        QVERIFY(!articleKind(*m_db, kind)->value().hasSkeleton);
        QVERIFY(!lastEvent().payload.contains(u"sha256"_qs));
        const qint64 last = lastEvent().seq;
        VERIFY_OK(setArticleSkeleton(*m_db, kind, {}, m_owner)); // none as before
        QCOMPARE(lastEvent().seq, last);
        QVERIFY(queryValue(*m_db, u"SELECT skeleton FROM article_kind WHERE id = ?"_qs, {kind})
                    ->value()
                    .isNull());
    }

    // A library of before that could not be brought up to date.
    void kindsOfAnOlderLibraryCanBeRead()
    {
        for (const QString &sql :
             {u"ALTER TABLE article_kind DROP COLUMN required"_qs,
              u"ALTER TABLE article_kind DROP COLUMN skeleton"_qs, u"PRAGMA user_version = 2"_qs}) {
            VERIFY_OK(execute(*m_db, sql));
        }
        QCOMPARE(articleKinds(*m_db)->size(), 3);
        QVERIFY(!*articleSkeleton(*m_db, u"brief"_qs));
    }

private:
    Event lastEvent() { return lastEvents(*m_db, 1)->first(); }
    qsizetype countEvents() { return libraryEvents(*m_db, 0, 1000)->size(); }

    std::unique_ptr<LibraryFixture> m_library;
    std::unique_ptr<Database> m_db;
    PersonId m_owner;
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "storage/articles.h"
#include "storage/backup.h"
#include "storage/body.h"
#include "storage/migrations.h"
#include "storage/people.h"
#include "storage/sectionwork.h"

using namespace Pandian;

// What the office notes about sections, beside the article.
class TestSectionWork : public QObject
{
    Q_OBJECT

    std::unique_ptr<Newsroom> m_office;
    Article m_text;

    Database &db() { return *m_office->db; }
    SectionId section() const { return m_text.sections.first().id; }

    Result<void> put(const SectionWork &work, PersonId by, ArticleId article = {})
    {
        return editSectionWork(
            db(), article.isNull() ? m_text.id : article, section(),
            [&](SectionWork &stored) { stored = work; }, by);
    }

private Q_SLOTS:
    void init()
    {
        m_office = std::make_unique<Newsroom>();
        VERIFY_OK(m_office->setUp());
        const auto text = m_office->signedOff(u"甲"_qs);
        VERIFY_OK(text);
        m_text = *text;
    }

    void isKeptBesideTheText()
    {
        const Event before = m_office->lastEvent(m_text.id);
        const SectionWork work{SectionStatus::Doubtful, 800, u"李敏"_qs, u"数据请核对"_qs};
        VERIFY_OK(put(work, m_office->writer));
        const auto works = sectionWorks(db(), m_text.id);
        VERIFY_OK(works);
        QCOMPARE(works->size(), 1);
        QCOMPARE(works->value(section()), work);
        QCOMPARE(works->value(m_text.sections.last().id), SectionWork());
        // Signed is what was signed.
        QCOMPARE(m_office->lastEvent(m_text.id).digest, before.digest);
        const auto signedOff = signOffs(db(), m_text.id);
        VERIFY_OK(signedOff);
        QCOMPARE(signedOff->size(), 3);
        for (const SignOff &signOff : *signedOff) {
            QVERIFY(signOff.valid);
        }
        QCOMPARE(m_office->problems(), QString());
        VERIFY_OK(put({}, m_office->writer));
        QVERIFY(sectionWorks(db(), m_text.id)->isEmpty());
    }

    // Two people at two windows: neither takes away what the other wrote.
    void onlyWhatIsEditedChanges()
    {
        VERIFY_OK(put({SectionStatus::Writing, 800, u"李敏"_qs, u"等数据"_qs}, m_office->writer));
        VERIFY_OK(editSectionWork(
            db(), m_text.id, section(),
            [](SectionWork &work) { work.status = SectionStatus::Written; }, m_office->first));
        const auto works = sectionWorks(db(), m_text.id);
        VERIFY_OK(works);
        QCOMPARE(works->value(section()),
                 (SectionWork{SectionStatus::Written, 800, u"李敏"_qs, u"等数据"_qs}));
    }

    void whatIsTooMuchIsCut()
    {
        const SectionWork work{SectionStatus::Writing, 2 * MaxSectionTarget,
                               QString(59, u'李') + u"\U00020000"_qs, QString(2000, u'注')};
        VERIFY_OK(put(work, m_office->writer));
        const SectionWork kept = sectionWorks(db(), m_text.id)->value(section());
        QCOMPARE(kept.target, MaxSectionTarget);
        QCOMPARE(kept.person, QString(59, u'李'));
        QCOMPARE(kept.note.size(), MaxSectionNoteLength);
    }

    void strangersNoteNothing()
    {
        const SectionWork work{SectionStatus::Written, 0, {}, {}};
        VERIFY_ERROR(put(work, m_office->writer, ArticleId::create()), ErrorCode::NotFound);
        VERIFY_ERROR(put(work, {}), ErrorCode::NotFound);
        VERIFY_OK(setDisabled(db(), m_office->writer, true, m_office->administrator));
        VERIFY_ERROR(put(work, m_office->writer), ErrorCode::Refused);
        QVERIFY(sectionWorks(db(), m_text.id)->isEmpty());
    }

    void aCopyOfTheTextTakesThemAlong()
    {
        const SectionWork work{SectionStatus::Doubtful, 800, u"李敏"_qs, u"数据请核对"_qs};
        VERIFY_OK(put(work, m_office->writer));
        Article copy = m_text;
        copy.id = ArticleId::create();
        VERIFY_OK(createArticle(db(), copy, m_office->writer));
        VERIFY_OK(copySectionWorks(db(), m_text.id, copy.id));
        QCOMPARE(sectionWorks(db(), copy.id)->value(section()), work);
        QCOMPARE(*sectionWorks(db(), m_text.id), *sectionWorks(db(), copy.id));
        QCOMPARE(m_office->problems(), QString());
    }

    // A library of before, brought up to date with a backup.
    void aLibraryOfSchema1IsMigrated()
    {
        // Drafts were packed then.
        auto written = m_office->saved(u"乙"_qs);
        VERIFY_OK(written);
        written->title = u"还没有存的"_qs;
        VERIFY_OK(saveDraft(db(), *written, m_office->writer, m_office->head(written->id)));
        const auto draft = queryValue(db(), u"SELECT body FROM draft"_qs);
        VERIFY_OK(draft);
        QVERIFY((*draft)->toByteArray().startsWith('{'));
        VERIFY_OK(
            execute(db(), u"UPDATE draft SET body = ?"_qs, {packBody((*draft)->toByteArray())}));
        m_office->db.reset();
        QVERIFY(tamper(m_office->path, {u"DROP TABLE section_work"_qs,
                                        u"ALTER TABLE article_kind DROP COLUMN required"_qs,
                                        u"ALTER TABLE article_kind DROP COLUMN skeleton"_qs,
                                        u"PRAGMA user_version = 1"_qs}));
        auto opened = m_office->open();
        VERIFY_OK(opened);
        m_office->db = std::move(*opened);
        QCOMPARE(*schemaVersion(db()), Database::SchemaVersion);
        QCOMPARE(backups(m_office->path).size(), 1);
        VERIFY_OK(put({SectionStatus::Writing, 0, {}, {}}, m_office->writer));
        QCOMPARE(m_office->problems(), QString());
        const auto kept = loadDraft(db(), written->id, m_office->writer);
        VERIFY_OK(kept);
        QVERIFY(kept->has_value() && (*kept)->content == *written);
    }
};

QTEST_GUILESS_MAIN(TestSectionWork)
#include "tst_sectionwork.moc"

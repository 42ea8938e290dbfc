// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/exporting.h"
#include "session/importing.h"

#include "storage/backup.h"
#include "storage/librarysettings.h"
#include "storage/newsroom.h"

#include <QDir>

using namespace Pandian;

// Which text leaves the library, what the page says of it, and the event that stays behind.
class TestExportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void draftsSayThatTheyAreUnsigned();
    void signedTextNamesItsReviewer();
    void singlePersonModeIsLabelled();
    void pagesNameTheirSite();
    void unreviewedArticlesAreMarked();
    void correctionsLeaveTheSignedTextInForce();
    void withdrawnArticlesSaySo();
    void noPageInPlaceOfALibrary();
    void noPageOfATextThatWasExchanged();
    void previewIsSignedOnlyWhereTheTextIs();
    void noEventWithoutAPage();
    void noPageWithoutAnEvent();
    void aPageThatCannotBePutBackIsKept();

private:
    // The page of an export by the administrator; empty: it failed.
    QString exported(ArticleId id);
    QString path() const { return m_office->dir.filePath(u"稿件.html"_qs); }

    std::unique_ptr<Newsroom> m_office;
};

namespace {

const QString Unsigned = u"未签发，仅供内部预览"_qs;
const QString Reviewer = u"审核人：陈怀远</span>"_qs;

} // namespace

void TestExportHtml::init()
{
    m_office = std::make_unique<Newsroom>();
    VERIFY_OK(m_office->setUp());
}

void TestExportHtml::cleanup()
{
    m_office.reset();
}

QString TestExportHtml::exported(ArticleId id)
{
    const auto report = exportHtml(*m_office->db, id, path(), m_office->administrator);
    if (!report) {
        qWarning() << errorText(report);
        return {};
    }
    return QString::fromUtf8(LibraryFixture::bytesOf(path()));
}

// In Chinese, as the whole page is: here the program speaks English.
void TestExportHtml::draftsSayThatTheyAreUnsigned()
{
    const auto text = m_office->saved(u"一稿"_qs);
    VERIFY_OK(text);
    QVERIFY(exported(text->id).contains(Unsigned));
    QCOMPARE(m_office->lastEvent(text->id).revision, m_office->head(text->id));

    Article changed = *text;
    changed.title = u"二稿"_qs;
    m_office->pass();
    VERIFY_OK(saveDraft(*m_office->db, changed, m_office->writer, m_office->head(text->id)));
    const QString page = exported(text->id);
    QVERIFY(page.contains(u"<h1>二稿</h1>"_qs) && page.contains(Unsigned));
    QVERIFY(m_office->lastEvent(text->id).revision.isNull());
    QCOMPARE(m_office->problems(), QString());
}

void TestExportHtml::signedTextNamesItsReviewer()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    const QString page = exported(text->id);
    QVERIFY(page.contains(Reviewer));
    QVERIFY(!page.contains(u"role=\"note\""_qs));
    const Event event = m_office->lastEvent(text->id);
    QCOMPARE(event.type, u"export"_qs);
    QCOMPARE(event.revision, m_office->head(text->id));
}

void TestExportHtml::singlePersonModeIsLabelled()
{
    LibrarySettings settings;
    settings.singlePersonMode = true;
    VERIFY_OK(setLibrarySettings(*m_office->db, settings, m_office->administrator));
    const auto text = m_office->signedOff(u"单人签发"_qs);
    VERIFY_OK(text);
    QVERIFY(exported(text->id).contains(u"审核人：陈怀远（单人模式）</span>"_qs));
}

void TestExportHtml::pagesNameTheirSite()
{
    const auto text = m_office->saved(u"一稿"_qs);
    VERIFY_OK(text);
    QVERIFY(!exported(text->id).contains(u"\"Site"_qs));
    LibrarySettings settings;
    settings.siteName = u"示例市人民政府"_qs;
    settings.siteDomain = u"www.example.gov.cn"_qs;
    settings.siteIdCode = u"1401000001"_qs;
    VERIFY_OK(setLibrarySettings(*m_office->db, settings, m_office->administrator));
    const QString page = exported(text->id);
    QVERIFY(page.contains(u"<meta name=\"SiteName\" content=\"示例市人民政府\">"_qs));
    QVERIFY(page.contains(u"<meta name=\"SiteDomain\" content=\"www.example.gov.cn\">"_qs));
    QVERIFY(page.contains(u"<meta name=\"SiteIDCode\" content=\"1401000001\">"_qs));
    QCOMPARE(m_office->problems(), QString()); // the record tells the same
}

void TestExportHtml::unreviewedArticlesAreMarked()
{
    Article text = m_office->article(u"外来稿"_qs);
    text.external = true;
    VERIFY_OK(createArticle(*m_office->db, text, m_office->writer));
    VERIFY_OK(m_office->save(text, m_office->writer));
    QVERIFY(exported(text.id).contains(Unsigned));
    VERIFY_OK(m_office->act(text.id, Action::Archive, m_office->writer));
    const QString page = exported(text.id);
    QVERIFY(page.contains(u"外来稿（未经本系统审核）"_qs));
    QVERIFY(!page.contains(Unsigned));
}

void TestExportHtml::correctionsLeaveTheSignedTextInForce()
{
    const auto text = m_office->signedOff(u"原来的标题"_qs);
    VERIFY_OK(text);
    const RevisionId before = m_office->head(text->id);
    const auto isBefore = [&] {
        const QString page = exported(text->id);
        return page.contains(u"<h1>原来的标题</h1>"_qs) && page.contains(Reviewer) &&
               !page.contains(Unsigned) && m_office->lastEvent(text->id).revision == before;
    };
    VERIFY_OK(m_office->act(text->id, Action::Correct, m_office->writer));
    Article corrected = *text;
    corrected.title = u"更正的标题"_qs;
    VERIFY_OK(m_office->save(corrected, m_office->writer));
    QVERIFY(m_office->head(text->id) != before);
    QVERIFY(isBefore());
    VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
    QVERIFY(isBefore());
    VERIFY_OK(m_office->approve(text->id, m_office->first));
    VERIFY_OK(m_office->approve(text->id, m_office->second));
    QVERIFY(isBefore());
    VERIFY_OK(m_office->approve(text->id, m_office->chief));
    const QString page = exported(text->id);
    QVERIFY(page.contains(u"<h1>更正的标题</h1>"_qs) && page.contains(Reviewer));
    QCOMPARE(m_office->lastEvent(text->id).revision, m_office->head(text->id));
    QCOMPARE(m_office->problems(), QString());
}

void TestExportHtml::withdrawnArticlesSaySo()
{
    const auto text = m_office->signedOff(u"撤下的稿件"_qs);
    VERIFY_OK(text);
    // What is being withdrawn is what was issued, not what a correction was making of it.
    VERIFY_OK(m_office->act(text->id, Action::Correct, m_office->writer));
    Article corrected = *text;
    corrected.title = u"没有签发过的标题"_qs;
    VERIFY_OK(m_office->save(corrected, m_office->writer));
    VERIFY_OK(m_office->act(text->id, Action::Submit, m_office->writer));
    VERIFY_OK(m_office->act(text->id, Action::StartReview, m_office->first));
    VERIFY_OK(m_office->act(text->id, Action::Return, m_office->first));
    VERIFY_OK(m_office->act(text->id, Action::Withdraw, m_office->chief));
    const QString page = exported(text->id);
    QVERIFY(page.contains(u"已撤稿，仅供内部查阅"_qs));
    QVERIFY(page.contains(u"<h1>撤下的稿件</h1>"_qs));
    QVERIFY(!page.contains(Reviewer));
    const auto preview = previewHtml(*m_office->db, *text);
    VERIFY_OK(preview);
    QCOMPARE(QString::fromUtf8(*preview), page);
}

void TestExportHtml::noPageInPlaceOfALibrary()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    const auto backup = backupLibrary(*m_office->db);
    VERIFY_OK(backup);
    for (const QString &path : {m_office->path, m_office->path + u"-wal"_qs, backup->path}) {
        const QByteArray before = LibraryFixture::bytesOf(path);
        QVERIFY(!before.isEmpty());
        VERIFY_ERROR(exportHtml(*m_office->db, text->id, path, m_office->administrator),
                     ErrorCode::InvalidInput);
        QCOMPARE(LibraryFixture::bytesOf(path), before);
    }
    QCOMPARE(m_office->problems(), QString());
}

void TestExportHtml::noPageOfATextThatWasExchanged()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    VERIFY_OK(m_office->act(text->id, Action::Correct, m_office->writer));
    Article other = *text;
    other.title = u"没有签发过的标题"_qs;
    VERIFY_OK(m_office->save(other, m_office->writer));
    m_office->db.reset();
    QVERIFY(tamper(m_office->path,
                   {u"DROP TRIGGER revision_no_update"_qs,
                    u"UPDATE revision SET (sha256, body) = (SELECT sha256, body FROM revision n "
                    "WHERE n.article = revision.article ORDER BY n.number DESC LIMIT 1)"_qs}));
    auto opened = m_office->open();
    VERIFY_OK(opened);
    m_office->db = std::move(*opened);
    VERIFY_ERROR(exportHtml(*m_office->db, text->id, path(), m_office->administrator),
                 ErrorCode::Damaged);
    QVERIFY(!QFileInfo::exists(path()));
}

void TestExportHtml::previewIsSignedOnlyWhereTheTextIs()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    const auto same = previewHtml(*m_office->db, *text);
    VERIFY_OK(same);
    QCOMPARE(QString::fromUtf8(*same), exported(text->id));
    Article changed = *text;
    changed.title += u"，"_qs;
    const auto other = previewHtml(*m_office->db, changed);
    VERIFY_OK(other);
    QVERIFY(QString::fromUtf8(*other).contains(Unsigned));
    QVERIFY(!QString::fromUtf8(*other).contains(Reviewer));
}

void TestExportHtml::noEventWithoutAPage()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    const QString folder = m_office->dir.filePath(u"文件夹"_qs);
    QVERIFY(QDir().mkpath(folder));
    for (const QString &bad : {folder, folder + u"/没有/稿件.html"_qs}) {
        VERIFY_ERROR(exportHtml(*m_office->db, text->id, bad, m_office->administrator),
                     ErrorCode::Io);
        QCOMPARE(m_office->lastEvent(text->id).type, u"approve"_qs);
    }
}

// The disk is full, or fails, at the last moment.
void TestExportHtml::noPageWithoutAnEvent()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    m_office->db.reset();
    QVERIFY(tamper(m_office->path,
                   {u"CREATE TABLE absent (id INTEGER PRIMARY KEY)"_qs,
                    u"CREATE TABLE dangling (id INTEGER REFERENCES absent (id) "
                    "DEFERRABLE INITIALLY DEFERRED)"_qs,
                    u"CREATE TRIGGER fail AFTER INSERT ON event WHEN NEW.type = 'export' "
                    "BEGIN INSERT INTO dangling VALUES (1); END"_qs}));
    auto opened = m_office->open();
    VERIFY_OK(opened);
    m_office->db = std::move(*opened);
    QVERIFY(!exportHtml(*m_office->db, text->id, path(), m_office->administrator).ok());
    QCOMPARE(m_office->lastEvent(text->id).type, u"approve"_qs);
    QVERIFY(!QFile::exists(path()));
    const QByteArray published("<p>昨天的一页</p>");
    QVERIFY(LibraryFixture::write(path(), published));
    QVERIFY(!exportHtml(*m_office->db, text->id, path(), m_office->administrator).ok());
    QCOMPARE(LibraryFixture::bytesOf(path()), published);
}

void TestExportHtml::aPageThatCannotBePutBackIsKept()
{
    const auto text = m_office->signedOff(u"签发稿"_qs);
    VERIFY_OK(text);
    const QByteArray published("<p>昨天的一页</p>");
    QVERIFY(LibraryFixture::write(path(), published));
    QVERIFY(QFile::setPermissions(path(), QFileDevice::WriteOwner));
    if (QFile page(path()); page.open(QIODevice::ReadOnly)) {
        QSKIP("The superuser reads every file.");
    }
    const auto report = exportHtml(*m_office->db, text->id, path(), m_office->administrator);
    VERIFY_ERROR(report, ErrorCode::Io);
    QCOMPARE(m_office->lastEvent(text->id).type, u"approve"_qs);
    QVERIFY(QFile::setPermissions(path(), QFileDevice::ReadOwner));
    QCOMPARE(LibraryFixture::bytesOf(path()), published);
}

QTEST_GUILESS_MAIN(TestExportHtml)
#include "tst_exporthtml.moc"

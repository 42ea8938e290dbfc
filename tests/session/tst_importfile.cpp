// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openlibrary.h"
#include "session/exporting.h"
#include "session/importing.h"
#include "session/libraryworker.h"
#include "storage/verify.h"
#include "text/segmenting.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>

using namespace Pandian;

namespace {

const QString &articleText()
{
    static const QString text = u"首页 > 专题 > 年度盘点\n"
                                "书香绿意润街巷 细处用心暖万家——我市公共服务工作回望\n"
                                "发表时间：2026/01/15 来源：汀兰日报 责任编辑：文舒\n\n"
                                "回望二〇二五年，汀兰市的变化藏在一条条街巷里。\n\n"
                                "盘点1 点亮“阅读灯”，让书香走进家门口\n\n"
                                "傍晚六点半，柳荫社区的城市书房准时亮灯。\n\n"
                                "盘点2 种下“口袋园”，让绿意走进生活圈\n\n"
                                "全年新建口袋公园二十三座。\n"_qs;
    return text;
}

QByteArray utf16(const QString &text, bool bigEndian)
{
    QByteArray bytes = bigEndian ? QByteArray("\xfe\xff") : QByteArray("\xff\xfe");
    for (const QChar c : text) {
        bytes.append(char(bigEndian ? c.row() : c.cell()));
        bytes.append(char(bigEndian ? c.cell() : c.row()));
    }
    return bytes;
}

// 盘点过去一年, two sections, in GB18030.
QByteArray gb18030()
{
    return QByteArray::fromHex("c5ccb5e3b9fdc8a5d2bbc4ea0a0a"                 // 盘点过去一年
                               "c5ccb5e331"                                   // 盘点1
                               "20d5fdcec40a0ac4dac8ddd2bba1a30a0a"           // 正文 内容一。
                               "c5ccb5e33220b1eacce20a0ac4dac8ddb6fea1a30a"); // 盘点2 标题 内容二。
}

} // namespace

// What editors choose in the file dialog, up to an article of the library.
class TestImportFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void takesTextInAnyEncoding_data();
    void takesTextInAnyEncoding();
    void refusesBadFiles_data();
    void refusesBadFiles();
    void cutTextIsRefusedOrDoubted();
    void refusesAFolder();
    void refusesWhatIsTooLarge();
    void missesWhatVanishedBefore();
    void noticesWhatChangesMeanwhile_data();
    void noticesWhatChangesMeanwhile();
    void refusesMoreThanAnArticleHolds();
    void isCancelledAnywhere();
    void isCancelledWhileItIsStored();
    void takesItsOwnPagesAlone();
    void takesThePicturesToo();

private:
    Result<ImportReport> importFrom(const QString &path,
                                    const std::optional<TextEncoding> &encoding = {},
                                    const CancelCheck &cancelled = {});
    // Empty where the library is as it was before.
    QString traces();

    std::unique_ptr<Home> m_home;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QSignalSpy> m_changes;
};

void TestImportFile::init()
{
    m_home = std::make_unique<Home>();
    m_workspace = std::make_unique<Workspace>(m_home->settings, m_home->clock());
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
    m_changes = std::make_unique<QSignalSpy>(m_workspace.get(), &Workspace::articlesChanged);
}

void TestImportFile::cleanup()
{
    m_changes.reset();
    m_workspace.reset();
    m_home.reset();
}

Result<ImportReport> TestImportFile::importFrom(const QString &path,
                                                const std::optional<TextEncoding> &encoding,
                                                const CancelCheck &cancelled)
{
    return waitFor(m_workspace->importFile(path, encoding, {}, cancelled));
}

QString TestImportFile::traces()
{
    if (const int count = articleCount(m_workspace->database()); count != 0) {
        return u"%1 articles"_qs.arg(count);
    }
    const Result<VerifyReport> report = verifyLibrary(m_workspace->database());
    if (!report || !report->problems.isEmpty()) {
        return u"a damaged library"_qs;
    }
    return m_changes->isEmpty() ? QString() : u"lists were told to look"_qs;
}

void TestImportFile::takesTextInAnyEncoding_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    const QString title = u"书香绿意润街巷 细处用心暖万家"_qs;
    QTest::newRow("UTF-8") << articleText().toUtf8() << title;
    QTest::newRow("UTF-8 with a mark")
        << QByteArray("\xef\xbb\xbf") + articleText().toUtf8() << title;
    QTest::newRow("UTF-16 LE") << utf16(articleText(), false) << title;
    QTest::newRow("UTF-16 BE") << utf16(articleText(), true) << title;
    QTest::newRow("Windows line ends")
        << QString(articleText()).replace(u"\n"_qs, u"\r\n"_qs).toUtf8() << title;
    QTest::newRow("GB18030") << gb18030() << u"盘点过去一年"_qs;
}

void TestImportFile::takesTextInAnyEncoding()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    const Result<ImportReport> report = importFrom(m_home->write(u"稿件.txt"_qs, bytes));
    VERIFY_OK(report);
    QCOMPARE(report->content.title, title);
    QCOMPARE(report->content.sections.size(), 2);
    QTRY_VERIFY(!m_changes->isEmpty());
    const Result<ArticleSummary> summary = articleSummary(m_workspace->database(), report->article);
    VERIFY_OK(summary);
    QCOMPARE(summary->revisionNumber, 1);
    const Result<Article> stored = loadRevision(m_workspace->database(), summary->head);
    VERIFY_OK(stored);
    QVERIFY(*stored == report->content);
    QVERIFY(!m_workspace->article()); // opened by the caller
}

void TestImportFile::refusesBadFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("only a UTF-8 mark") << QByteArray("\xef\xbb\xbf");
    QTest::newRow("only a UTF-16 mark") << QByteArray("\xff\xfe");
    QTest::newRow("blank") << QByteArray(" \n\t\r\n\xe3\x80\x80\n");
    QTest::newRow("picture") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452") +
                                    QByteArray(64, '\0');
    QTest::newRow("program") << QByteArray::fromHex("7f454c4602010100") + QByteArray(64, '\0');
    QTest::newRow("one NUL") << articleText().toUtf8() + QByteArray(1, '\0');
    QTest::newRow("control characters")
        << QByteArray("\x01\x02\x03\x04\x05\x06\x07\x0e").repeated(9);
    QTest::newRow("odd bytes of UTF-16") << utf16(articleText(), false).chopped(1);
    QTest::newRow("half a character of UTF-16") << utf16(articleText() + QChar(0xd83d), false);
    QTest::newRow("marked UTF-8 cut in a character")
        << QByteArray("\xef\xbb\xbf") + articleText().chopped(1).toUtf8().chopped(1);
    QTest::newRow("GB18030 cut in a character") << gb18030().chopped(2);
    QTest::newRow("too many sections") << [] {
        QString text = u"主题\n"_qs;
        for (int i = 1; i <= MaxImportSections + 1; ++i) {
            text += u"\n盘点%1 小标题\n\n正文。\n"_qs.arg(i);
        }
        return text.toUtf8();
    }();
}

void TestImportFile::refusesBadFiles()
{
    QFETCH(QByteArray, bytes);
    VERIFY_ERROR(importFrom(m_home->write(u"稿件.txt"_qs, bytes)), ErrorCode::InvalidInput);
    QCOMPARE(traces(), QString());
}

// Without a mark the bytes may make sense, of a kind, in another encoding: then the caller is told
// to ask, and the encoding that was meant says what is wrong.
void TestImportFile::cutTextIsRefusedOrDoubted()
{
    const QByteArray whole = articleText().chopped(1).toUtf8(); // ends with a Chinese full stop
    for (int missing = 1; missing <= 2; ++missing) {
        const QString path = m_home->write(u"稿件.txt"_qs, whole.chopped(missing));
        VERIFY_ERROR(importFrom(path, TextEncoding::Utf8), ErrorCode::InvalidInput);
        const Result<EncodingProbe> probe = probeEncoding(path);
        if (probe.ok()) {
            QVERIFY(!probe->certain);
        } else {
            VERIFY_ERROR(probe, ErrorCode::InvalidInput);
        }
    }
    QCOMPARE(traces(), QString());
}

void TestImportFile::refusesAFolder()
{
    VERIFY_ERROR(importFrom(m_home->dir.path()), ErrorCode::InvalidInput);
    VERIFY_ERROR(importFrom(QString()), ErrorCode::NotFound);
    QCOMPARE(traces(), QString());
}

void TestImportFile::refusesWhatIsTooLarge()
{
    QFile file(m_home->dir.filePath(u"大.txt"_qs));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(MaxTextFileBytes + 1)); // takes no room
    file.close();
    VERIFY_ERROR(importFrom(file.fileName()), ErrorCode::InvalidInput);
    QCOMPARE(traces(), QString());
}

void TestImportFile::missesWhatVanishedBefore()
{
    const QString path = m_home->write(u"稿件.txt"_qs, articleText().toUtf8());
    QSemaphore free;
    const QFuture<Result<int>> before = m_workspace->worker().run<int>([&free](Database &) {
        free.acquire();
        return Result<int>(0);
    });
    const QFuture<Result<ImportReport>> future = m_workspace->importFile(path, {}, {}, {});
    QVERIFY(QFile::remove(path));
    free.release();
    VERIFY_ERROR(waitFor(future), ErrorCode::NotFound);
    QVERIFY(before.isFinished());
    QCOMPARE(traces(), QString());
}

void TestImportFile::noticesWhatChangesMeanwhile_data()
{
    QTest::addColumn<QString>("change");
    for (const char *change : {"vanishes", "grows", "shrinks"}) {
        QTest::newRow(change) << QString::fromLatin1(change);
    }
}

void TestImportFile::noticesWhatChangesMeanwhile()
{
    QFETCH(QString, change);
    const QString path = m_home->write(u"稿件.txt"_qs, articleText().toUtf8());
    bool changed = false;
    const CancelCheck whileRead = [&] { // asked before each piece
        QFile file(path);
        if (!changed && change == u"vanishes") {
            file.remove();
        } else if (!changed && change == u"shrinks") {
            file.resize(10);
        } else if (!changed && file.open(QIODevice::Append)) {
            file.write("新的一行\n");
        }
        changed = true;
        return false;
    };
    VERIFY_ERROR(importFrom(path, {}, whileRead), ErrorCode::Io);
    QVERIFY(changed);
    QCOMPARE(traces(), QString());
}

// A whole book in one file.
void TestImportFile::refusesMoreThanAnArticleHolds()
{
    const QString path =
        m_home->write(u"大书.txt"_qs,
                      articleText().toUtf8().repeated(50'000'000 / articleText().toUtf8().size()));
    const Result<ImportReport> report = importFrom(path);
    VERIFY_ERROR(report, ErrorCode::InvalidInput);
    QVERIFY(report.error().message.contains(QLocale().toString(MaxArticleCharacters)));
    QVERIFY(!probeEncoding(path).ok()); // and no question comes first
    QCOMPARE(traces(), QString());
}

void TestImportFile::isCancelledAnywhere()
{
    const QString path = m_home->write(u"稿件.txt"_qs, articleText().toUtf8());
    for (int patience = 0;; ++patience) {
        int asked = 0;
        const Result<ImportReport> report =
            importFrom(path, {}, [&asked, patience] { return asked++ >= patience; });
        if (report.ok()) {
            QVERIFY(patience > 0);
            QVERIFY(asked <= patience);
            break;
        }
        VERIFY_ERROR(report, ErrorCode::Cancelled);
        QCOMPARE(traces(), QString());
    }
    QCOMPARE(articleCount(m_workspace->database()), 1);
}

// The text is read and its parts are known: 取消 still leaves nothing.
void TestImportFile::isCancelledWhileItIsStored()
{
    std::atomic_bool read = false;
    const auto progress = [&read](qint64 done, qint64 total) { read = done == total; };
    const auto cancelled = [&read] { return read.load(); };
    const QString path = m_home->write(u"稿件.txt"_qs, articleText().toUtf8());
    VERIFY_ERROR(waitFor(m_workspace->importFile(path, {}, progress, cancelled)),
                 ErrorCode::Cancelled);
    const auto text = [&read](qint64 done, qint64) { read = done > 0; };
    read = false;
    VERIFY_ERROR(waitFor(m_workspace->importText(articleText(), text, cancelled)),
                 ErrorCode::Cancelled);
    QCOMPARE(traces(), QString());
}

void TestImportFile::takesItsOwnPagesAlone()
{
    const Article article = completeArticle(u"盘点过去一年"_qs);
    const Result<QByteArray> page = previewHtml(m_workspace->database(), article);
    VERIFY_OK(page);
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("<html><body><p>别人的网页</p></body></html>"),
          page->left(page->size() / 2), QByteArray(100, '\0')}) {
        VERIFY_ERROR(importFrom(m_home->write(u"网页.html"_qs, bytes)), ErrorCode::InvalidInput);
        QCOMPARE(traces(), QString());
    }
    const QString path = m_home->write(u"网页.html"_qs, *page);
    const Result<ImportReport> first = importFrom(path);
    VERIFY_OK(first);
    QVERIFY(first->content == article);
    const Result<ImportReport> second = importFrom(path);
    VERIFY_OK(second);
    QVERIFY(second->article != first->article); // it is in the library already
    QCOMPARE(articleCount(m_workspace->database()), 2);
}

void TestImportFile::takesThePicturesToo()
{
    const QByteArray picture("\x89PNG\r\n\x1a\n and so on");
    QByteArray page;
    {
        Home elsewhere;
        Workspace other(elsewhere.settings, elsewhere.clock());
        VERIFY_OK(other.openLibrary(elsewhere.library));
        const Result<QString> put = putAsset(other.database(), picture, u"image/png"_qs);
        VERIFY_OK(put);
        Article article = completeArticle(u"有图的稿件"_qs);
        article.sections.first().blocks.append(Image{*put, u"图注"_qs, {}, {}});
        const Result<QByteArray> written = previewHtml(other.database(), article);
        VERIFY_OK(written);
        page = *written;
    }
    const QByteArray spoilt = QByteArray(page).replace(picture.toBase64(), "YWJj");
    VERIFY_ERROR(importFrom(m_home->write(u"缺图.html"_qs, spoilt)), ErrorCode::InvalidInput);
    QCOMPARE(traces(), QString());

    const Result<ImportReport> report = importFrom(m_home->write(u"有图.html"_qs, page));
    VERIFY_OK(report);
    const Result<QByteArray> again = previewHtml(m_workspace->database(), report->content);
    VERIFY_OK(again);
    QVERIFY(again->contains(picture.toBase64()));
}

QTEST_GUILESS_MAIN(TestImportFile)
#include "tst_importfile.moc"

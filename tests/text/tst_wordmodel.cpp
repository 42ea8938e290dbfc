// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "text/wordmodel.h"

#include "support/sourcetree.h"
#include "support/wordmodelfile.h"
#include "text/wordcutting.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <bit>
#include <cmath>
#include <thread>
#include <vector>

using namespace Pandian;

Q_DECLARE_METATYPE(Pandian::ErrorCode)

namespace {

struct Row
{
    QStringList words;
    quint32 bits = 0; // of the score
};

// What libime itself says; see wordscores.cpp.
QList<Row> libimeScores()
{
    QFile file(sourcePath(u"tests/data/wordmodel/scores.tsv"_qs));
    QList<Row> rows;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            const QStringList fields = QString::fromUtf8(file.readLine()).split(u'\t');
            rows.append({fields.value(0).split(u' '), fields.value(1).toUInt(nullptr, 16)});
        }
    }
    return rows;
}

QList<Row> differences(const WordModel &model, const QList<Row> &rows)
{
    QList<Row> wrong;
    for (const Row &row : rows) {
        if (std::bit_cast<quint32>(model.score(row.words)) != row.bits) {
            wrong.append(row);
        }
    }
    return wrong;
}

} // namespace

class TestWordModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scoresAsLibimeDoes();
    void servesManyThreads();
    void scoresASmallFile_data();
    void scoresASmallFile();
    void refuses_data();
    void refuses();
    void refusesACutFile();
    void standsEveryDamage();
    void standsDamageOfTheRealFile();

private:
    QString write(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"words.lm"_qs));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    // Whatever the numbers in the file say, the pieces of a text go from its start to its end.
    static bool isUsable(const WordModel &model)
    {
        const QString text = u"平安山西太原平安,山西\U0002A6D6\U0002A6D6太原的"_qs;
        const QList<int> boundaries = wordBoundaries(text, model);
        return boundaries.constFirst() == 0 && boundaries.constLast() == text.size() &&
               std::is_sorted(boundaries.cbegin(), boundaries.cend(), std::less_equal<>()) &&
               std::isfinite(model.score({u"平安"_qs, u"山西"_qs, u"太原"_qs}));
    }

    QTemporaryDir m_folder;
};

void TestWordModel::scoresAsLibimeDoes()
{
    const QString path = WordModel::installedPath();
    if (path.isEmpty()) {
        QSKIP("There is no file of Chinese words here: install libime-data-language-model.");
    }
    const QList<Row> rows = libimeScores();
    for (const qsizetype count : {1, 2, 3}) {
        QVERIFY(std::count_if(rows.cbegin(), rows.cend(), [count](const Row &row) {
                    return row.words.size() == count;
                }) >= 1000);
    }
    const Result<WordModel> model = WordModel::open(path);
    QVERIFY2(model, model ? "" : qPrintable(model.error().message));
    const QList<Row> wrong = differences(*model, rows);
    QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 of %2 differ, the first being %3"_qs.arg(wrong.size())
                                             .arg(rows.size())
                                             .arg(wrong.value(0).words.join(u' '))));
}

void TestWordModel::servesManyThreads()
{
    const QString path = WordModel::installedPath();
    if (path.isEmpty()) {
        QSKIP("There is no file of Chinese words here: install libime-data-language-model.");
    }
    const Result<WordModel> model = WordModel::open(path);
    QVERIFY(model);
    const QList<Row> rows = libimeScores();
    std::array<bool, 4> right{};
    std::vector<std::thread> threads;
    threads.reserve(right.size());
    for (bool &one : right) {
        threads.emplace_back([&] { one = differences(*model, rows).isEmpty(); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    QVERIFY(std::all_of(right.begin(), right.end(), [](bool one) { return one; }));
}

void TestWordModel::scoresASmallFile_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<float>("score");
    QTest::newRow("nothing") << QStringList() << 0.F;
    QTest::newRow("a word") << QStringList{u"平安"_qs} << -3.F;
    QTest::newRow("no word of it") << QStringList{u"北京"_qs} << -7.F;
    QTest::newRow("a pair") << QStringList{u"平安"_qs, u"山西"_qs} << -3.F - 2.F;
    QTest::newRow("no pair of it") << QStringList{u"山西"_qs, u"平安"_qs} << -3.F - 3.5F;
    QTest::newRow("a triple") << QStringList{u"平安"_qs, u"山西"_qs, u"太原"_qs} << -5.F - 1.F;
    QTest::newRow("no triple, but its pair")
        << QStringList{u"山西"_qs, u"太原"_qs, u"平安"_qs} << -5.F - 3.F;
    QTest::newRow("no triple and no pair")
        << QStringList{u"平安"_qs, u"山西"_qs, u"平"_qs} << -5.F - 4.F - .5F - 1.F;
    QTest::newRow("after what is unknown")
        << QStringList{u"平安"_qs, u"北京"_qs, u"山西"_qs} << -3.F - 7.F - 3.F;
}

void TestWordModel::scoresASmallFile()
{
    QFETCH(QStringList, words);
    QFETCH(float, score);
    const Result<WordModel> model = WordModel::open(write(smallWordModelFile()));
    QVERIFY(model);
    QCOMPARE(model->score(words), score);
}

void TestWordModel::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray good = smallWordModelFile();
    const auto with = [&good](int offset, const char *hex) {
        const QByteArray bytes = QByteArray::fromHex(hex);
        return QByteArray(good).replace(offset, bytes.size(), bytes);
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("\\data\\\nngram 1=164887\n").repeated(100);
    QTest::newRow("zeroes") << QByteArray(100'000, '\0');
    QTest::newRow("another version") << with(0x31, "36");
    QTest::newRow("another order") << with(0x58, "04");
    QTest::newRow("another type") << with(0x60, "02");
    QTest::newRow("more words than bytes") << with(0x6c, "ffffff");
    QTest::newRow("more words than there can be") << with(0x6c, "ffffffffffffffff");
    QTest::newRow("words whose size runs over") << with(0x6c, "0000000000000020");
    QTest::newRow("more pairs") << with(0x74, "ffffffffffffffff");
    QTest::newRow("more triples") << with(0x7c, "ffffffffffffff7f");
    QTest::newRow("more hashes than words") << with(0x88, "ff");
    QTest::newRow("no words") << with(0x6c, "0000000000000000");
    const int quantiser = 0x90 + 9 * 8;
    QTest::newRow("another quantiser") << with(quantiser, "01");
    QTest::newRow("values of 255 bits") << with(quantiser, "02ffff");
}

void TestWordModel::refuses()
{
    QFETCH(QByteArray, bytes);
    const Result<WordModel> model = WordModel::open(write(bytes));
    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::InvalidInput);
    QVERIFY(model.error().message.endsWith(u'.'));
}

void TestWordModel::refusesACutFile()
{
    const QByteArray good = smallWordModelFile();
    QVERIFY(WordModel::open(write(good)));
    QFile file(m_folder.filePath(u"words.lm"_qs));
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (qsizetype size = good.size() - 1; size >= 0; --size) {
        QVERIFY(file.resize(size));
        QVERIFY2(!WordModel::open(file.fileName()), qPrintable(QString::number(size)));
    }
    QCOMPARE(WordModel::open(m_folder.filePath(u"none.lm"_qs)).error().code, ErrorCode::NotFound);
    QCOMPARE(WordModel::open({}).error().code, ErrorCode::NotFound);
    QCOMPARE(WordModel::open(m_folder.path()).error().code, ErrorCode::Io);
    QFile huge(m_folder.filePath(u"huge.lm"_qs));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.write(good) == good.size());
    QVERIFY(huge.resize(qint64(1) << 40));
    QCOMPARE(WordModel::open(huge.fileName()).error().code, ErrorCode::InvalidInput);
}

// What opens can be used, wherever its numbers point.
void TestWordModel::standsEveryDamage()
{
    const QByteArray good = smallWordModelFile();
    QFile file(write(good));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto put = [&file](qsizetype at, int byte) {
        return file.seek(at) && file.putChar(char(byte)) && file.flush();
    };
    int opened = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (const int flipped : {0x01, 0x80, 0xff}) {
            QVERIFY(put(at, good.at(at) ^ flipped));
            const Result<WordModel> model = WordModel::open(file.fileName());
            opened += model.ok();
            QVERIFY2(!model || isUsable(*model), qPrintable(QString::number(at)));
        }
        QVERIFY(put(at, good.at(at)));
    }
    QVERIFY(opened > good.size());
}

void TestWordModel::standsDamageOfTheRealFile()
{
    QFile real(WordModel::installedPath());
    if (!real.exists()) {
        QSKIP("There is no file of Chinese words here: install libime-data-language-model.");
    }
    const QString path = m_folder.filePath(u"damaged.lm"_qs);
    QVERIFY(real.copy(path));
    QFile file(path);
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 size = file.size();
    for (const qint64 at : {qint64(0x90), qint64(1'320'000), qint64(4'000'000), size / 2}) {
        QVERIFY(file.seek(at));
        QVERIFY(file.write(QByteArray(4096, char(0xff))) == 4096 && file.flush());
        const Result<WordModel> model = WordModel::open(path);
        QVERIFY(!model || isUsable(*model));
    }
    for (qint64 left = size; left > 0; left = left / 2) {
        QVERIFY(file.resize(left - 1));
        const Result<WordModel> model = WordModel::open(path);
        QVERIFY(!model || (left == size && isUsable(*model))); // the words' names stand last
    }
}

QTEST_GUILESS_MAIN(TestWordModel)
#include "tst_wordmodel.moc"

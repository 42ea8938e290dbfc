// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/sourcetree.h"
#include "text/counting.h"
#include "text/segmenting.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace Pandian;

// The demonstration article is what resources/samples/README.md says of it.
class TestSamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void partsAreRecognised();
    void onlyTheTimeIsAskedFor();
    void sectionsCarryATag();
    void figuresAddUpButForOne();

private:
    Segmented m_read;
    QString m_text;
};

namespace {

// The numbers captured by the first match of the pattern; none without a match.
QList<int> figures(const QString &text, const QString &pattern)
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    QList<int> found;
    for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
        found.append(match.capturedView(i).toInt());
    }
    return found;
}

} // namespace

void TestSamples::initTestCase()
{
    QFile file(sourcePath(u"resources/samples/demonstration.txt"_qs));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_text = QString::fromUtf8(file.readAll());
    const Result<Segmented> read = segmentText(m_text);
    QVERIFY2(read.ok(), read.ok() ? "" : qUtf8Printable(read.error().message));
    m_read = *read;
}

void TestSamples::partsAreRecognised()
{
    const Article &article = m_read.article;
    QCOMPARE(article.columnPath, (QStringList{u"首页"_qs, u"汀兰城市服务专题"_qs, u"年度盘点"_qs}));
    QCOMPARE(article.title, u"书香绿意润街巷 细处用心暖万家"_qs);
    QCOMPARE(article.subtitle, u"我市2025年公共服务工作回望"_qs);
    QCOMPARE(article.source, u"汀兰日报"_qs);
    QCOMPARE(article.responsibleEditor, u"文舒"_qs);
    QCOMPARE(article.statedReviewer, u"沈言"_qs);
    QVERIFY(article.external);
    QVERIFY(article.published.has_value());
    QCOMPARE(article.published->date, QDate(2026, 1, 15));
    QVERIFY(!article.published->time);
    QCOMPARE(article.lead.size(), 8);
    QCOMPARE(article.sections.size(), 7);
    const qsizetype words = countArticle(article).words;
    QVERIFY2(words > 2'500 && words < 3'500, qPrintable(QString::number(words)));
}

void TestSamples::onlyTheTimeIsAskedFor()
{
    QCOMPARE(m_read.findings.size(), 1);
    QCOMPARE(m_read.findings.first().rule, u"segmenting.time-missing"_qs);
}

void TestSamples::sectionsCarryATag()
{
    static const QRegularExpression tag(u"^.{2}“.{3}”，让"_qs);
    for (const Section &section : m_read.article.sections) {
        QVERIFY2(tag.match(section.title).hasMatch(), qUtf8Printable(section.title));
    }
}

void TestSamples::figuresAddUpButForOne()
{
    const auto parts = [this](const QString &pattern) {
        QList<int> found = figures(m_text, pattern);
        const int total = found.isEmpty() ? -1 : found.takeFirst();
        return std::pair(total, std::accumulate(found.begin(), found.end(), 0));
    };
    const auto places = parts(u"阅读点(\\d+)个，其中\\D+(\\d+)个、\\D+(\\d+)个、\\D+(\\d+)个"_qs);
    QCOMPARE(places, std::pair(48, 48));
    const auto proofs = parts(u"共精简(\\d+)项，其中\\D+(\\d+)项、\\D+(\\d+)项、\\D+(\\d+)项"_qs);
    QCOMPARE(proofs, std::pair(214, 214));
    const auto volunteers = parts(u"志愿者共(\\d+)人；\\D+(\\d+)人，\\D+(\\d+)人，\\D+(\\d+)人"_qs);
    QCOMPARE(volunteers, std::pair(2360, 2587));

    const QList<int> parks =
        figures(m_text, u"点位(\\d+)处\\D+(\\d+)处\\D+(\\d+)处\\D+(\\d+)处"_qs);
    QCOMPARE(parks, (QList<int>{320, 185, 64, 52}));
    const QList<int> calls = figures(m_text, u"来电(\\d+)件,办结(\\d+)件,办结率98.50%"_qs);
    QCOMPARE(calls.size(), 2);
    QCOMPARE(qRound(10'000.0 * calls.at(1) / calls.at(0)), 9'850);
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"

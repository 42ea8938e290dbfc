// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cliprocess.h"

#include "support/sourcetree.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace Pandian;

// The whole job on the console, by the real program: a text comes in, goes through three rounds by
// three people, and leaves as a page.
class TestMainJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void importsTheSample();
    void signsOffByThreePeople();
    void refusesOnePersonInTwoRounds();
    void recordsThePublicationAfterwards();
    void fillsInWhatIsMissing();
    void returnsAndSubmitsAgain();
    void correctsAndWithdraws();
    void archivesAnExternalArticle();
    void keepsTheRecycleBin();
    void singlePersonModeIsLabelled();
    void settingsOfTheSiteAreKept();
    void approvesWhatWasRead();
    void backsUpAndRestores();
    void findsTheArticle();
};

namespace {

CliResult decide(const Cli &cli, const QString &command, const QString &article, const QString &as,
                 const QString &words = {}, const QStringList &more = {})
{
    QStringList arguments{command, article, u"--as"_qs, as};
    if (!words.isEmpty()) {
        arguments << (command == u"approve" ? u"--opinion"_qs : u"--reason"_qs) << words;
    }
    if (command == u"approve" && !more.contains(u"--revision"_qs)) {
        const int newest = cli.json({u"show"_qs, article})
                               .value(u"article"_qs)
                               .toObject()
                               .value(u"revision"_qs)
                               .toInt();
        arguments << u"--revision"_qs << QString::number(newest);
    }
    return cli.run(arguments + more);
}

bool signOff(const Cli &cli, const QString &article)
{
    return decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit == 0 &&
           decide(cli, u"approve"_qs, article, u"张三"_qs, u"政治关、知识关、文字关均可"_qs).exit ==
               0 &&
           decide(cli, u"approve"_qs, article, u"李四"_qs, u"同意初审意见"_qs).exit == 0 &&
           decide(cli, u"approve"_qs, article, u"王延辉"_qs, u"采用"_qs).exit == 0;
}

QString stateOf(const Cli &cli, const QString &article)
{
    return cli.json({u"show"_qs, article}).value(u"article").toObject().value(u"state").toString();
}

} // namespace

void TestMainJob::importsTheSample()
{
    QFile sample(sourcePath(u"../shared/samples/shanxi-2020.txt"_qs));
    if (!sample.open(QIODevice::ReadOnly)) {
        QSKIP("The real sample article does not lie beside this checkout.");
    }
    const Cli cli;
    const QString article = cli.import(sample.readAll());
    QVERIFY(!article.isEmpty());
    const QJsonObject content = cli.json({u"show"_qs, article}).value(u"content").toObject();
    QCOMPARE(content.value(u"title").toString(), u"开辟改革新路径 打造平安新业绩"_qs);
    QCOMPARE(content.value(u"source").toString(), u"山西日报"_qs);
    QCOMPARE(content.value(u"responsibleEditor").toString(), u"高鹤"_qs);
    QCOMPARE(content.value(u"statedReviewer").toString(), u"王延辉"_qs);
    QCOMPARE(content.value(u"external").toBool(), true);
    QCOMPARE(content.value(u"sections").toArray().size(), 7);
    QCOMPARE(content.value(u"lead").toArray().size(), 9);
    QCOMPARE(content.value(u"columnPath").toArray().size(), 3);
    QVERIFY(cli.run({u"show"_qs, article}).text().contains(u"4,795"_qs)); // Han characters
}

void TestMainJob::signsOffByThreePeople()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QVERIFY(!article.isEmpty());

    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).text(), u"待初审"_qs);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs).text(), u"待复审"_qs);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"李四"_qs, u"同意"_qs).text(), u"待终审"_qs);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"王延辉"_qs, u"采用"_qs).text(), u"已签发"_qs);

    const QJsonArray signOffs = cli.json({u"show"_qs, article}).value(u"signOffs").toArray();
    QCOMPARE(signOffs.size(), 3);
    QCOMPARE(signOffs.at(2).toObject().value(u"person").toString(), u"王延辉"_qs);
    QCOMPARE(signOffs.at(2).toObject().value(u"opinion").toString(), u"采用"_qs);
    QCOMPARE(signOffs.at(0).toObject().value(u"sha256"),
             signOffs.at(2).toObject().value(u"sha256"));

    const QString shown = cli.run({u"show"_qs, article}).text();
    QCOMPARE(shown.count(u"  第1版  "), 3); // who signed off which words

    const QString page = cli.path(u"稿件.html"_qs);
    QCOMPARE(cli.run({u"export"_qs, article, page, u"--as"_qs, u"高鹤"_qs}).exit, 0);
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString html = QString::fromUtf8(file.readAll());
    QVERIFY(html.contains(u"王延辉") && html.contains(u"盘点2"));
    QVERIFY(!html.contains(u"未签发"));

    const CliResult verified = cli.run({u"verify"_qs});
    QVERIFY2(verified.exit == 0, verified.output + verified.messages);
}

// A fourth sign-off by one of the three, and one person in two rounds, are refused with the reason.
void TestMainJob::refusesOnePersonInTwoRounds()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    QCOMPARE(cli.run({u"person"_qs, u"roles"_qs, u"张三"_qs, u"--roles"_qs,
                      u"first,second,final"_qs, u"--as"_qs, u"高鹤"_qs})
                 .exit,
             0);
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs).exit, 0);

    const CliResult again = decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs);
    QCOMPARE(again.exit, 1);
    QVERIFY(QString::fromUtf8(again.messages).contains(u"您已担任本稿的“初审”"));
    QCOMPARE(stateOf(cli, article), u"awaiting-second"_qs);

    QCOMPARE(decide(cli, u"approve"_qs, article, u"李四"_qs, u"同意"_qs).exit, 0);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"王延辉"_qs, u"采用"_qs).exit, 0);
    const QJsonObject error = cli.json({u"approve"_qs, article, u"--revision"_qs, u"1"_qs,
                                        u"--opinion"_qs, u"再审"_qs, u"--as"_qs, u"张三"_qs})
                                  .value(u"error")
                                  .toObject();
    QCOMPARE(error.value(u"code").toString(), u"refused"_qs);
    QVERIFY(error.value(u"detail").toString().contains(u"wrong-state"));
}

void TestMainJob::recordsThePublicationAfterwards()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QVERIFY(signOff(cli, article));
    QCOMPARE(cli.run({u"publish"_qs, article, u"--time"_qs, u"2026-11-21 09:15"_qs, u"--url"_qs,
                      u"https://example.org/a"_qs, u"--as"_qs, u"高鹤"_qs})
                 .text(),
             u"已签发"_qs);
    const QJsonObject shown = cli.json({u"show"_qs, article});
    QCOMPARE(shown.value(u"publication").toObject().value(u"url").toString(),
             u"https://example.org/a"_qs);
    const QString log = cli.run({u"log"_qs, article}).text();
    QVERIFY2(log.contains(u"2026-11-21 09:15"), qPrintable(log));
    QVERIFY2(log.contains(u"https://example.org/a"), qPrintable(log));
    const QJsonArray signOffs = shown.value(u"signOffs").toArray();
    QCOMPARE(signOffs.size(), 3);
    for (const QJsonValue &each : signOffs) {
        QVERIFY(each.toObject().value(u"valid").toBool());
    }
}

void TestMainJob::fillsInWhatIsMissing()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(u"只有标题\n\n正文一段。\n"_qs.toUtf8());
    const CliResult refused = decide(cli, u"submit"_qs, article, u"高鹤"_qs);
    QCOMPARE(refused.exit, 1);
    QVERIFY(QString::fromUtf8(refused.messages).contains(u"来源"));
    QCOMPARE(cli.run({u"set"_qs, article, u"--source"_qs, u"本报"_qs, u"--editor"_qs, u"高鹤"_qs,
                      u"--published"_qs, u"2020-02-19 08:30"_qs, u"--column"_qs, u"首页 > 要闻"_qs,
                      u"--keyword"_qs, u"平安"_qs, u"--keyword"_qs, u"基层"_qs, u"--major"_qs,
                      u"on"_qs, u"--as"_qs, u"高鹤"_qs})
                 .exit,
             0);
    const QJsonObject content = cli.json({u"show"_qs, article}).value(u"content").toObject();
    QCOMPARE(content.value(u"columnPath").toArray(), QJsonArray({u"首页"_qs, u"要闻"_qs}));
    QCOMPARE(content.value(u"keywords").toArray().size(), 2);
    QCOMPARE(content.value(u"major").toBool(), true);
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    // In review the text is the reviewer's.
    const CliResult late =
        cli.run({u"set"_qs, article, u"--source"_qs, u"别处"_qs, u"--as"_qs, u"高鹤"_qs});
    QCOMPARE(late.exit, 1);
}

void TestMainJob::returnsAndSubmitsAgain()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(decide(cli, u"recall"_qs, article, u"高鹤"_qs).text(), u"草稿"_qs);
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(decide(cli, u"start"_qs, article, u"张三"_qs).exit, 0);
    QCOMPARE(decide(cli, u"recall"_qs, article, u"高鹤"_qs).exit, 1);

    QCOMPARE(decide(cli, u"return"_qs, article, u"张三"_qs).exit, 1); // no reason
    QCOMPARE(decide(cli, u"return"_qs, article, u"张三"_qs, u"数字请核对"_qs).text(),
             u"退回修改"_qs);
    QVERIFY(signOff(cli, article));

    const QString log = cli.run({u"log"_qs, article}).text();
    QVERIFY2(log.contains(u"数字请核对") && log.contains(u"签发 → 已签发"), qPrintable(log));
}

void TestMainJob::correctsAndWithdraws()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QVERIFY(signOff(cli, article));
    QCOMPARE(decide(cli, u"correct"_qs, article, u"高鹤"_qs, u"人名有误"_qs).text(), u"更正中"_qs);
    QCOMPARE(
        cli.run({u"set"_qs, article, u"--subtitle"_qs, u"更正后的副题"_qs, u"--as"_qs, u"高鹤"_qs})
            .exit,
        0);
    const CliResult exported =
        cli.run({u"export"_qs, article, cli.path(u"更正中.html"_qs), u"--as"_qs, u"高鹤"_qs});
    QCOMPARE(exported.exit, 0);
    QVERIFY(QString::fromUtf8(exported.messages).contains(u"网页中是更正以前签发的文字"));
    QVERIFY(signOff(cli, article));
    QCOMPARE(cli.json({u"show"_qs, article}).value(u"signOffs").toArray().size(), 6);
    QCOMPARE(decide(cli, u"archive"_qs, article, u"高鹤"_qs).text(), u"已归档"_qs);
    QCOMPARE(decide(cli, u"withdraw"_qs, article, u"高鹤"_qs, u"内容失实"_qs).exit, 1);
    QCOMPARE(decide(cli, u"withdraw"_qs, article, u"王延辉"_qs, u"内容失实"_qs).text(), u"撤稿"_qs);
}

void TestMainJob::archivesAnExternalArticle()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"archive"_qs, article, u"高鹤"_qs).exit, 1);
    QCOMPARE(cli.run({u"set"_qs, article, u"--external"_qs, u"on"_qs, u"--as"_qs, u"高鹤"_qs}).exit,
             0);
    QCOMPARE(decide(cli, u"archive"_qs, article, u"高鹤"_qs).text(), u"已归档"_qs);
    QVERIFY(cli.run({u"show"_qs, article}).text().contains(u"未经本系统审核"));
}

void TestMainJob::keepsTheRecycleBin()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"discard"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(cli.json({u"list"_qs}).value(u"total").toInt(), 0);
    QCOMPARE(cli.json({u"list"_qs, u"--queue"_qs, u"recycle-bin"_qs}).value(u"total").toInt(), 1);
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 1);
    QCOMPARE(decide(cli, u"recover"_qs, article, u"高鹤"_qs).text(), u"草稿"_qs);
    QCOMPARE(cli.json({u"list"_qs}).value(u"total").toInt(), 1);
}

void TestMainJob::singlePersonModeIsLabelled()
{
    const Cli cli;
    QCOMPARE(cli.run({u"create"_qs, u"--as"_qs, u"高鹤"_qs}).exit, 0);
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(decide(cli, u"approve"_qs, article, u"高鹤"_qs, u"可用"_qs).exit, 1);
    QCOMPARE(cli.run({u"settings"_qs, u"single-person"_qs, u"on"_qs}).exit, 0);
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(decide(cli, u"approve"_qs, article, u"高鹤"_qs, u"可用"_qs).exit, 0);
    }
    QCOMPARE(stateOf(cli, article), u"signed-off"_qs);
    QCOMPARE(cli.run({u"show"_qs, article}).text().count(u"［单人模式］"), 3);
    const QStringList log = cli.run({u"log"_qs, article}).text().split(u'\n');
    QCOMPARE(log.filter(u"可用"_qs).filter(u"［单人模式］"_qs).size(), 3);
    const QString page = cli.path(u"单人.html"_qs);
    QCOMPARE(cli.run({u"export"_qs, article, page}).exit, 0);
    QFile file(page);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains(u"单人模式"_qs.toUtf8()));
}

void TestMainJob::settingsOfTheSiteAreKept()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QList<std::array<QString, 3>> settings{
        {u"site-name"_qs, u"siteName"_qs, u"某县人民政府"_qs},
        {u"site-domain"_qs, u"siteDomain"_qs, u"www.example.gov.cn"_qs},
        {u"site-id-code"_qs, u"siteIdCode"_qs, u"1400000001"_qs},
    };
    for (const auto &[name, key, value] : settings) {
        QCOMPARE(cli.run({u"settings"_qs, name, value, u"--as"_qs, u"高鹤"_qs}).exit, 0);
    }
    const QJsonObject kept = cli.json({u"settings"_qs});
    for (const auto &[name, key, value] : settings) {
        QCOMPARE(kept.value(key).toString(), value);
    }
}

// What somebody else has changed since is not passed unread.
void TestMainJob::approvesWhatWasRead()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QCOMPARE(decide(cli, u"submit"_qs, article, u"高鹤"_qs).exit, 0);
    QCOMPARE(decide(cli, u"start"_qs, article, u"张三"_qs).exit, 0);
    QCOMPARE(cli.run({u"set"_qs, article, u"--subtitle"_qs, u"初审改过"_qs, u"--as"_qs, u"张三"_qs})
                 .text(),
             u"第2版"_qs);
    QCOMPARE(
        decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs, {u"--revision"_qs, u"1"_qs})
            .exit,
        1);
    QCOMPARE(
        decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs, {u"--revision"_qs, u"9"_qs})
            .exit,
        3);
    QCOMPARE(
        decide(cli, u"approve"_qs, article, u"张三"_qs, u"可用"_qs, {u"--revision"_qs, u"2"_qs})
            .exit,
        0);
}

void TestMainJob::backsUpAndRestores()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString first = cli.import(sampleText());
    const QString backup =
        cli.json({u"backup"_qs}).value(u"backup").toObject().value(u"path").toString();
    QVERIFY(QFileInfo::exists(backup));
    const QString copy = cli.path(u"另存.backup"_qs);
    QCOMPARE(cli.run({u"backup"_qs, copy}).exit, 0);
    QCOMPARE(cli.run({u"backup"_qs, copy}).exit, 6); // never overwritten
    QCOMPARE(cli.json({u"backup"_qs, u"--list"_qs}).value(u"backups").toArray().size(), 1);

    QVERIFY(!cli.import(sampleText(u"备份之后的稿件"_qs)).isEmpty());
    QCOMPARE(cli.json({u"list"_qs}).value(u"total").toInt(), 2);
    QCOMPARE(cli.run({u"restore"_qs, backup, u"--as"_qs, u"张三"_qs}).exit, 1);
    const QJsonObject restored = cli.json({u"restore"_qs, backup, u"--as"_qs, u"高鹤"_qs});
    QVERIFY(QFileInfo::exists(restored.value(u"replaced").toString()));
    QCOMPARE(cli.json({u"list"_qs}).value(u"total").toInt(), 1);
    QCOMPARE(stateOf(cli, first), u"draft"_qs);
    QCOMPARE(cli.run({u"verify"_qs}).exit, 0);

    // Where the library cannot be read, the backup says who may.
    QVERIFY(!cli.write(u"稿库.db"_qs, QByteArray("garbage").repeated(1'000)).isEmpty());
    QCOMPARE(cli.run({u"restore"_qs, backup, u"--as"_qs, u"张三"_qs}).exit, 1);
    QCOMPARE(cli.run({u"restore"_qs, backup, u"--as"_qs, u"高鹤"_qs}).exit, 0);
    QCOMPARE(cli.run({u"verify"_qs}).exit, 0);
}

void TestMainJob::findsTheArticle()
{
    const Cli cli;
    QVERIFY(cli.makeOffice());
    const QString article = cli.import(sampleText());
    QVERIFY(!cli.import(sampleText(u"另一篇稿件"_qs)).isEmpty());
    const QJsonArray hits = cli.json({u"search"_qs, u"守护"_qs}).value(u"hits").toArray();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().toObject().value(u"article").toObject().value(u"id").toString(), article);
    QVERIFY(!hits.first().toObject().value(u"matches").toArray().isEmpty());
    QCOMPARE(
        cli.json({u"search"_qs, u"基层"_qs, u"--state"_qs, u"draft"_qs, u"--person"_qs, u"高鹤"_qs})
            .value(u"hits")
            .toArray()
            .size(),
        2);
    // By the beginning of its number and by its headline.
    QCOMPARE(cli.run({u"show"_qs, article.left(8)}).exit, 0);
    QCOMPARE(cli.run({u"show"_qs, u"另一篇稿件"_qs}).exit, 0);
    QVERIFY(cli.run({u"show"_qs, article, u"--text"_qs}).text().contains(u"盘点2 化解矛盾"));
    QVERIFY(
        cli.run({u"show"_qs, article, u"--as"_qs, u"高鹤"_qs}).text().contains(u"下一步：送审"));
}

QTEST_GUILESS_MAIN(TestMainJob)
#include "tst_mainjob.moc"

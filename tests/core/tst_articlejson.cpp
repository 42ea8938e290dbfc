// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articlejson.h"
#include "core/canonicaljson.h"

#include "support/randomarticle.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Pandian;
using namespace Qt::StringLiterals;

class TestArticleJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip();
};

void TestArticleJson::roundTrip()
{
    Random random(2020);
    for (int i = 0; i < 2'000; ++i) {
        const Article article = randomArticle(random);
        const Result<QByteArray> json = articleToJson(article);
        QVERIFY2(json.ok(), json ? "" : qPrintable(json.error().message + json.error().detail));
        const Result<Article> read = articleFromJson(*json);
        QVERIFY2(read.ok(), read ? "" : qPrintable(read.error().message + read.error().detail));
        QVERIFY(*read == article);
        QCOMPARE(*articleToJson(*read), *json);
        // Qt drops a U+FEFF that begins a string; as an escape it stays.
        const QByteArray escaped = QByteArray(*json).replace("\xef\xbb\xbf", "\\ufeff");
        QCOMPARE(*canonicalJson(QJsonDocument::fromJson(escaped).object()), *json);
    }
}

QTEST_GUILESS_MAIN(TestArticleJson)
#include "tst_articlejson.moc"

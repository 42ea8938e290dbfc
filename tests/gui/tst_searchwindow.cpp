// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/library/articlelistmodel.h"
#include "gui/library/searchwindow.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>

using namespace Pandian;

namespace {

struct Search : WorkspaceFixture
{
    SearchWindow window{workspace, nullptr};
    QListView *list = window.findChild<QListView *>(u"resultListView"_qs);
    QLineEdit *text = window.findChild<QLineEdit *>(u"textLineEdit"_qs);
    QLineEdit *column = window.findChild<QLineEdit *>(u"columnLineEdit"_qs);
    QComboBox *state = window.findChild<QComboBox *>(u"stateComboBox"_qs);
    QComboBox *person = window.findChild<QComboBox *>(u"personComboBox"_qs);
    QComboBox *period = window.findChild<QComboBox *>(u"periodComboBox"_qs);
    QDateEdit *from = window.findChild<QDateEdit *>(u"fromDateEdit"_qs);
    QDateEdit *to = window.findChild<QDateEdit *>(u"toDateEdit"_qs);
    QPushButton *more = window.findChild<QPushButton *>(u"morePushButton"_qs);
    QLabel *status = window.findChild<QLabel *>(u"statusLabel"_qs);

    int rows() const { return list->model()->rowCount(); }
    QModelIndex row(int number) const { return list->model()->index(number, 0); }
    QStringList titles() const
    {
        QStringList titles;
        for (int number = 0; number < rows(); ++number) {
            titles.append(row(number).data().toString());
        }
        return titles;
    }
};

} // namespace

class TestSearchWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAndMarks()
    {
        Search search;
        VERIFY_OK(search.open());
        VERIFY_OK(search.create(u"打造平安新业绩"_qs));
        Article other = WorkspaceFixture::article(u"乙"_qs);
        other.lead = {paragraph(u"全省扫黑除恶专项斗争取得成效"_qs)};
        VERIFY_OK(search.create(other));
        search.window.activate();
        QVERIFY(search.text->hasFocus() || !search.window.isActiveWindow());
        typeText(search.text, u"扫黑除恶"_qs);
        QTRY_COMPARE(search.titles(), QStringList{u"乙"_qs});
        const QString snippet = search.row(0).data(SnippetRole).toString();
        const auto marks = search.row(0).data(MatchesRole).value<QList<TextRange>>();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(snippet.mid(marks.first().start, marks.first().length), u"扫黑除恶"_qs);

        search.text->setText(u"平"_qs); // one character is a query
        QTRY_COMPARE(search.titles(), QStringList({u"乙"_qs, u"打造平安新业绩"_qs}).mid(1));
        search.text->setText(u"并不存在"_qs);
        QTRY_COMPARE(search.rows(), 0);
        QVERIFY(!search.status->text().isEmpty());
    }

    void filtersNarrow()
    {
        Search search;
        VERIFY_OK(search.open());
        const auto submitted = search.create(u"甲"_qs);
        VERIFY_OK(submitted);
        VERIFY_OK(search.workspace.openArticle(*submitted));
        VERIFY_OK(search.workspace.article()->perform(ActionRequest()));
        Article other = WorkspaceFixture::article(u"乙"_qs);
        other.columnPath = {u"经济"_qs};
        VERIFY_OK(search.create(other));
        const auto colleague = search.add(u"王延辉"_qs, Role::Writer);
        VERIFY_OK(colleague);
        search.window.activate();
        QTRY_COMPARE(search.person->count(), 3);
        QCOMPARE(search.rows(), 0); // nothing was asked yet
        QVERIFY(search.status->text().startsWith(u"Type words"_qs));

        search.column->setText(u"会议"_qs);
        QTRY_COMPARE(search.titles(), QStringList{u"甲"_qs});
        search.column->clear();
        search.state->setCurrentIndex(search.state->findData(int(State::Draft)));
        QTRY_COMPARE(search.titles(), QStringList{u"乙"_qs});
        search.state->setCurrentIndex(0);
        QTRY_COMPARE(search.rows(), 0);
        search.person->setCurrentIndex(search.person->findText(search.owner().name));
        Q_EMIT search.person->activated(search.person->currentIndex());
        QTRY_COMPARE(search.rows(), 2);
        search.person->setCurrentIndex(search.person->findText(u"王延辉"_qs));
        Q_EMIT search.person->activated(search.person->currentIndex());
        QTRY_COMPARE(search.rows(), 0);
        QTRY_VERIFY(search.status->text().startsWith(u"Nothing was found."_qs));
    }

    void datesAreInclusive()
    {
        Search search;
        VERIFY_OK(search.open());
        VERIFY_OK(search.create(u"甲"_qs));
        const QDate day = QDateTime::fromMSecsSinceEpoch(search.time).date();
        search.window.activate();
        QVERIFY(!search.from->isVisible());
        search.period->setCurrentIndex(search.period->count() - 1);
        QVERIFY(search.from->isVisible());
        search.from->setDate(day);
        search.to->setDate(day);
        QTRY_COMPARE(search.rows(), 1);
        search.to->setDate(day.addDays(-1));
        search.from->setDate(day.addDays(-2));
        QTRY_COMPARE(search.rows(), 0);
    }

    void moreIsReadOnDemand()
    {
        constexpr int articles = 45; // pages of 20
        Search search;
        VERIFY_OK(search.open());
        for (int i = 0; i < articles; ++i) {
            VERIFY_OK(search.create(QString::number(i)));
        }
        search.window.resize(720, 400);
        search.window.activate();
        search.text->setText(u"领导小组"_qs);
        QTRY_COMPARE(search.rows(), 20);
        QVERIFY(search.more->isVisible());
        QTest::mouseClick(search.more, Qt::LeftButton);
        QTRY_COMPARE(search.rows(), 40);
        QTest::mouseClick(search.more, Qt::LeftButton);
        QTRY_COMPARE(search.rows(), articles);
        QTRY_VERIFY(!search.more->isVisible());
    }

    void newestQueryWins()
    {
        Search search;
        VERIFY_OK(search.open());
        VERIFY_OK(search.create(u"甲"_qs));
        VERIFY_OK(search.create(u"乙"_qs));
        search.window.activate();
        // No pause between them: only the last one may be shown in the end.
        for (const QString &query : {u"甲"_qs, u"乙"_qs, u"丙"_qs, u"甲"_qs, u"乙"_qs}) {
            search.text->setText(query);
            QTest::keyClick(search.text, Qt::Key_Return);
        }
        QSignalSpy resets(search.list->model(), &QAbstractItemModel::modelReset);
        QTRY_COMPARE(search.titles(), QStringList{u"乙"_qs});
        QVERIFY(resets.size() <= 2);
    }

    void enterAndDoubleClickOpen()
    {
        Search search;
        VERIFY_OK(search.open());
        const auto id = search.create(u"甲"_qs);
        VERIFY_OK(id);
        search.window.activate();
        search.text->setText(u"甲"_qs);
        QTRY_COMPARE(search.rows(), 1);
        QSignalSpy activated(&search.window, &SearchWindow::articleActivated);
        QTest::keyClick(search.text, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
        const QPoint place = search.list->visualRect(search.row(0)).center();
        QTest::mouseClick(search.list->viewport(), Qt::LeftButton, {}, place);
        QTest::mouseDClick(search.list->viewport(), Qt::LeftButton, {}, place);
        QCOMPARE(activated.size(), 2);
        QCOMPARE(activated.last().first().value<ArticleId>(), *id);
        QVERIFY(search.window.isVisible()); // stays beside the main window
    }

    void queryIsLimited()
    {
        Search search;
        VERIFY_OK(search.open());
        search.window.activate();
        search.text->clear();
        typeText(search.text, QString(500, u'长'));
        QCOMPARE(search.text->text().size(), 100);
    }
};

QTEST_MAIN(TestSearchWindow)
#include "tst_searchwindow.moc"

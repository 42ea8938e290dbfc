// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/articleinfopane.h"
#include "gui/dateinput.h"
#include "gui/labelstyledialog.h"
#include "gui/namelists.h"
#include "gui/theme.h"
#include "session/articledocument.h"
#include "storage/articlekinds.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>

using namespace Pandian;

namespace {

struct Pane : WorkspaceFixture
{
    ArticleInfoPane pane{workspace};

    Pane()
    {
        pane.resize(278, 600);
        pane.show();
        QObject::connect(&workspace, &Workspace::articleShown, &pane, &ArticleInfoPane::setArticle);
    }

    Result<void> setUp(const Article &article)
    {
        if (const auto opened = open(); !opened) {
            return opened;
        }
        const auto made = create(article);
        if (!made) {
            return made.error();
        }
        return workspace.openArticle(*made);
    }

    QLineEdit *line(const QString &name) const { return pane.findChild<QLineEdit *>(name); }
    QLabel *label(const QString &name) const { return pane.findChild<QLabel *>(name); }
    const Article &metadata() const { return workspace.article()->document()->metadata(); }

    // As a person does it: all of it selected, then typed, then on to the next field.
    void fill(const QString &name, const QString &text) const
    {
        QLineEdit *field = line(name);
        field->setFocus();
        field->selectAll();
        if (text.isEmpty()) {
            QTest::keyClick(field, Qt::Key_Delete);
        } else {
            typeText(field, text);
        }
        QTest::keyClick(field, Qt::Key_Return);
    }
};

} // namespace

class TestArticleInfoPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesKindsWithTheirRounds()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        const auto *kinds = pane.pane.findChild<QComboBox *>(u"kindComboBox"_qs);
        QTRY_VERIFY(kinds->count() > 0);
        QVERIFY2(kinds->currentText().endsWith(u" (three rounds)"),
                 qPrintable(kinds->currentText()));
    }

    void editsLandInTheDraft()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        pane.fill(u"columnLineEdit"_qs, u"首页＞学习贯彻专题 >会议精神"_qs);
        pane.fill(u"sourceLineEdit"_qs, u" 山西日报 "_qs);
        pane.fill(u"authorsLineEdit"_qs, u"高鹤，王延辉"_qs);
        pane.fill(u"editorLineEdit"_qs, u"李敏"_qs);
        pane.fill(u"keywordsLineEdit"_qs, u"平安;法治"_qs);
        pane.fill(u"dateLineEdit"_qs, u"2020年2月19日"_qs);
        pane.fill(u"timeLineEdit"_qs, u"8：30"_qs);
        typeText(pane.pane.findChild<QPlainTextEdit *>(), u"摘要一句。"_qs);
        pane.pane.findChild<QCheckBox *>(u"majorCheckBox"_qs)->click();
        VERIFY_OK(pane.workspace.article()->flushDraft());

        const auto draft =
            loadDraft(pane.workspace.database(), pane.workspace.article()->id(), pane.owner().id);
        VERIFY_OK(draft);
        QVERIFY(draft->has_value());
        const Article &saved = (*draft)->content;
        QCOMPARE(saved.columnPath, QStringList({u"首页"_qs, u"学习贯彻专题"_qs, u"会议精神"_qs}));
        QCOMPARE(saved.source, u"山西日报"_qs);
        QCOMPARE(saved.authors, QStringList({u"高鹤"_qs, u"王延辉"_qs}));
        QCOMPARE(saved.responsibleEditor, u"李敏"_qs);
        QCOMPARE(saved.keywords, QStringList({u"平安"_qs, u"法治"_qs}));
        QCOMPARE(saved.published, std::optional(PublicationDate{QDate(2020, 2, 19), QTime(8, 30)}));
        QCOMPARE(saved.abstract, u"摘要一句。"_qs);
        QVERIFY(saved.major);
        QCOMPARE(pane.line(u"columnLineEdit"_qs)->text(), u"首页 > 学习贯彻专题 > 会议精神"_qs);
        QCOMPARE(pane.line(u"dateLineEdit"_qs)->text(), u"2020/02/19"_qs);
    }

    void autosaveTakesEveryKey()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        pane.workspace.article()->setAutosaveDelay(10);
        pane.line(u"sourceLineEdit"_qs)->clear();
        typeText(pane.line(u"sourceLineEdit"_qs), u"新华社"_qs); // still in the field
        QTRY_VERIFY(pane.workspace.article()->lastAutosave() > 0);
        QTRY_COMPARE(
            (*loadDraft(pane.workspace.database(), pane.workspace.article()->id(), pane.owner().id))
                ->content.source,
            u"新华社"_qs);
    }

    void typingIsNotRewritten()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        QLineEdit *column = pane.line(u"columnLineEdit"_qs);
        pane.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
        column->setFocus();
        column->setText(QString());
        typeText(column, u"首页 > "_qs);
        QCOMPARE(column->text(), u"首页 > "_qs);
        QCOMPARE(column->cursorPosition(), 5);
        typeText(column, u"专题"_qs);
        QCOMPARE(pane.metadata().columnPath, QStringList({u"首页"_qs, u"专题"_qs}));
    }

    void unknownTimeIsAskedForAndNotInvented()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.published = PublicationDate{QDate(2020, 2, 19), {}};
        VERIFY_OK(pane.setUp(article));
        QVERIFY(pane.line(u"timeLineEdit"_qs)->text().isEmpty());
        QVERIFY(pane.label(u"dateTroubleLabel"_qs)->isVisible());
        pane.fill(u"sourceLineEdit"_qs, u"新华社"_qs);
        QVERIFY(pane.metadata().published.has_value());
        QVERIFY(!pane.metadata().published->time);
        pane.fill(u"timeLineEdit"_qs, u"25:00"_qs); // no time of day
        QVERIFY(!pane.metadata().published->time);
        QCOMPARE(pane.line(u"timeLineEdit"_qs)->text(), u"25:00"_qs); // stays to be mended
        pane.fill(u"timeLineEdit"_qs, u"09:05"_qs);
        QCOMPARE(pane.metadata().published->time, std::optional(QTime(9, 5)));
        QVERIFY(!pane.label(u"dateTroubleLabel"_qs)->isVisible());
        pane.fill(u"dateLineEdit"_qs, QString());
        QVERIFY(!pane.metadata().published);
    }

    void statedReviewerIsNeverOurs()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.external = true;
        article.statedReviewer = u"王延辉"_qs;
        VERIFY_OK(pane.setUp(article));
        QVERIFY(pane.label(u"statedReviewerLabel"_qs)->isVisible());
        QVERIFY(pane.label(u"statedReviewerLabel"_qs)->text().contains(u"王延辉"));
        QVERIFY(!pane.label(u"signOffsLabel"_qs)->text().contains(u"王延辉"));
        QVERIFY(pane.pane.findChild<QCheckBox *>(u"externalCheckBox"_qs)->isChecked());
    }

    void styleIsOneChoice()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.labelStyle = {u"Part "_qs, Numerals::Arabic, {}, u" "_qs};
        VERIFY_OK(pane.setUp(article));
        auto *styles = pane.pane.findChild<QComboBox *>(u"styleComboBox"_qs);
        QVERIFY(styles->currentText().startsWith(u"Part 1")); // not offered, but there
        const int wanted = styles->findText(u"【盘点1】"_qs, Qt::MatchStartsWith);
        QVERIFY(wanted >= 0);
        styles->setCurrentIndex(wanted);
        Q_EMIT styles->activated(wanted);
        const LabelStyle expected{u"【盘点"_qs, Numerals::Arabic, u"】"_qs, {}};
        QCOMPARE(pane.metadata().labelStyle, expected);
        QCOMPARE(pane.workspace.article()->document()->outline().at(1).label, u"【盘点1】"_qs);
        QVERIFY(styles->currentText().startsWith(u"【盘点1】"));
    }

    void theWheelChoosesNothing()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        const Article before = pane.metadata();
        const QList<QComboBox *> choices = pane.pane.findChildren<QComboBox *>();
        QCOMPARE(choices.size(), 2);
        for (QComboBox *choice : choices) {
            QTRY_VERIFY(choice->count() > 1); // read in the background
            const QPointF place = choice->rect().center();
            QWheelEvent turned(place, choice->mapToGlobal(place), {}, {0, -120}, Qt::NoButton,
                               Qt::NoModifier, Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(choice, &turned);
            QVERIFY(!turned.isAccepted());
        }
        QVERIFY(pane.metadata() == before);
    }

    // Any word may label the sections.
    void styleIsPutTogether()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        auto *styles = pane.pane.findChild<QComboBox *>(u"styleComboBox"_qs);
        const LabelStyle before = pane.metadata().labelStyle;
        styles->setCurrentIndex(styles->count() - 1);
        Q_EMIT styles->activated(styles->count() - 1);
        auto *dialog = pane.pane.findChild<LabelStyleDialog *>();
        QTRY_VERIFY(dialog && dialog->isVisible());
        QCOMPARE(dialog->style(), before);
        // As pasted from a line of its own, which no label may hold.
        dialog->findChild<QLineEdit *>(u"beforeLineEdit"_qs)->setText(u"热词\n"_qs);
        dialog->findChild<QLineEdit *>(u"afterLineEdit"_qs)->setText(u"："_qs);
        QVERIFY(dialog->findChild<QLabel *>(u"exampleLabel"_qs)->text().contains(u"热词12："));
        QCOMPARE(pane.metadata().labelStyle, before); // until it is chosen
        dialog->accept();
        QCOMPARE(pane.workspace.article()->document()->outline().at(1).label, u"热词1："_qs);
        QVERIFY(styles->currentText().startsWith(u"热词1："));
        QCOMPARE(styles->findText(u"热词"_qs, Qt::MatchStartsWith), styles->currentIndex());
        VERIFY_OK(pane.workspace.article()->flushDraft());
    }

    void submittedArticleIsReadOnly()
    {
        applyTheme(Theme::Light); // colours of fields are another matter under a style sheet
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        VERIFY_OK(pane.workspace.article()->perform(ActionRequest()));
        QVERIFY(pane.line(u"sourceLineEdit"_qs)->isReadOnly());
        QVERIFY(!pane.pane.findChild<QComboBox *>(u"styleComboBox"_qs)->isEnabled());
        QVERIFY(!pane.label(u"hintLabel"_qs)->isVisible()); // the bar over the page says why
        const auto *abstract = pane.pane.findChild<QPlainTextEdit *>();
        QCOMPARE(abstract->viewport()->palette().color(QPalette::Base),
                 pane.line(u"sourceLineEdit"_qs)->palette().color(QPalette::Base));
        ActionRequest recall;
        recall.action = Action::Recall;
        VERIFY_OK(pane.workspace.article()->perform(recall));
        QVERIFY(!pane.line(u"sourceLineEdit"_qs)->isReadOnly());
        QVERIFY(!pane.label(u"hintLabel"_qs)->isVisible());
    }

    // Else the version would go out without the time, and nobody had been told.
    void aTimeThatIsNoneStopsTheSubmission()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.published = PublicationDate{QDate(2020, 2, 19), {}};
        VERIFY_OK(pane.setUp(article));
        pane.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
        const ArticleId id = pane.workspace.article()->id();
        QVERIFY(pane.workspace.article()->refusalTexts(Action::Submit).isEmpty());
        pane.fill(u"timeLineEdit"_qs, u"9:5"_qs);
        const QStringList reasons = pane.workspace.article()->refusalTexts(Action::Submit);
        QCOMPARE(reasons.size(), 1);
        QVERIFY2(reasons.first().contains(u"“9:5”"), qPrintable(reasons.first()));
        pane.line(u"sourceLineEdit"_qs)->setFocus();
        pane.pane.showMissingFields();
        QVERIFY(pane.line(u"timeLineEdit"_qs)->hasFocus());

        VERIFY_OK(pane.workspace.newArticle()); // and back
        QVERIFY(pane.line(u"timeLineEdit"_qs)->text().isEmpty());
        QVERIFY(
            !pane.workspace.article()->refusalTexts(Action::Submit).join(u' ').contains(u"9:5"));
        VERIFY_OK(pane.workspace.openArticle(id));
        QCOMPARE(pane.line(u"timeLineEdit"_qs)->text(), u"9:5"_qs);
        pane.fill(u"timeLineEdit"_qs, u"9:05"_qs);
        QVERIFY(pane.workspace.article()->refusalTexts(Action::Submit).isEmpty());
        VERIFY_OK(pane.workspace.article()->perform(ActionRequest()));
        QCOMPARE(pane.metadata().published->time, std::optional(QTime(9, 5)));
    }

    // 2020/02/3 is a day, 2020/02/30 is none: nothing of it stays in the article.
    void aDayThatIsNoneLeavesNoOtherBehind()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        const PublicationDate before{QDate(2019, 1, 1), QTime(8, 30)};
        article.published = before;
        article.external = true;
        VERIFY_OK(pane.setUp(article));
        QVERIFY(pane.workspace.article()->refusalTexts(Action::Archive).isEmpty());
        pane.fill(u"dateLineEdit"_qs, u"2020/02/30"_qs);
        QCOMPARE(pane.metadata().published, std::optional(before));
        for (const Action action : {Action::Submit, Action::Archive}) {
            ActionRequest request;
            request.action = action;
            const auto done = pane.workspace.article()->perform(request);
            QVERIFY(!done);
            QCOMPARE(done.error().code, ErrorCode::Refused);
            QVERIFY2(done.error().message.contains(u"2020/02/30"),
                     qPrintable(done.error().message));
        }
        pane.fill(u"dateLineEdit"_qs, u"2020/02/29"_qs);
        pane.fill(u"timeLineEdit"_qs, u"8:61"_qs);
        QCOMPARE(pane.metadata().published,
                 std::optional(PublicationDate{QDate(2020, 2, 29), QTime(8, 30)}));
        pane.fill(u"timeLineEdit"_qs, QString());
        QCOMPARE(pane.metadata().published, std::optional(PublicationDate{QDate(2020, 2, 29), {}}));
    }

    void noFieldIsCutOff()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        pane.pane.resize(pane.pane.minimumSizeHint().width(), 400);
        const auto *area = pane.pane.findChild<QScrollArea *>();
        QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
        QVERIFY2(pane.pane.minimumSizeHint().width() <= 278, // its usual width
                 qPrintable(QString::number(pane.pane.minimumSizeHint().width())));
    }

    void missingFieldsAreMarkedAndFocused()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.source.clear();
        article.responsibleEditor.clear();
        VERIFY_OK(pane.setUp(article));
        pane.pane.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&pane.pane));
        QVERIFY(!pane.label(u"sourceRequiredLabel"_qs)->isVisible());
        pane.pane.showMissingFields();
        QVERIFY(pane.line(u"sourceLineEdit"_qs)->hasFocus());
        QVERIFY(pane.label(u"sourceRequiredLabel"_qs)->isVisible());
        QVERIFY(pane.label(u"editorRequiredLabel"_qs)->isVisible());
        typeText(pane.line(u"sourceLineEdit"_qs), u"本报"_qs);
        QVERIFY(!pane.label(u"sourceRequiredLabel"_qs)->isVisible());
        pane.pane.showMissingFields();
        QVERIFY(pane.line(u"editorLineEdit"_qs)->hasFocus());
    }

    // What the kind asks for besides: named, with the focus in it, and not named once it is there.
    void whatTheKindAsksForIsNamed()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.source = u"山西日报"_qs;
        article.responsibleEditor = u"高鹤"_qs;
        VERIFY_OK(pane.setUp(article));
        QVERIFY(setArticleKind(pane.workspace.database(),
                               {article.kind, u"消息"_qs, 3, RequiredField::Keywords},
                               pane.owner().id));
        Q_EMIT pane.workspace.articlesChanged();
        pane.pane.showMissingFields();
        const QLabel *hint = pane.label(u"hintLabel"_qs);
        const QString keywords = requiredFieldText(RequiredField::Keywords);
        QTRY_VERIFY2(hint->text().contains(keywords), qPrintable(hint->text()));
        pane.pane.showMissingFields();
        QVERIFY(pane.line(u"keywordsLineEdit"_qs)->hasFocus());
        pane.fill(u"keywordsLineEdit"_qs, u"平安"_qs);
        QVERIFY2(!hint->text().contains(keywords), qPrintable(hint->text()));
    }

    void otherArticleShowsNothingOfTheFirst()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        pane.fill(u"dateLineEdit"_qs, u"不是日期"_qs);
        QCOMPARE(pane.line(u"dateLineEdit"_qs)->text(), u"不是日期"_qs);
        Article other = WorkspaceFixture::article(u"乙"_qs);
        other.source = u"新华社"_qs;
        const auto id = pane.create(other);
        VERIFY_OK(id);
        VERIFY_OK(pane.workspace.openArticle(*id));
        QCOMPARE(pane.line(u"sourceLineEdit"_qs)->text(), u"新华社"_qs);
        QVERIFY(pane.line(u"dateLineEdit"_qs)->text().isEmpty());
        VERIFY_OK(pane.workspace.closeArticles());
        QVERIFY(pane.line(u"sourceLineEdit"_qs)->text().isEmpty());
        QVERIFY(!pane.line(u"sourceLineEdit"_qs)->isEnabled());
    }

    void pastedRubbishCanBeStored()
    {
        Pane pane;
        VERIFY_OK(pane.setUp(WorkspaceFixture::article(u"甲"_qs)));
        auto *abstract = pane.pane.findChild<QPlainTextEdit *>();
        abstract->insertPlainText(u"一\u0001二\n三\u2028四"_qs + QChar(0xD800) + u'五');
        pane.line(u"sourceLineEdit"_qs)->clear();
        pane.line(u"sourceLineEdit"_qs)->insert(u"新\u0007华\t社"_qs);
        Q_EMIT pane.line(u"sourceLineEdit"_qs)->textEdited(pane.line(u"sourceLineEdit"_qs)->text());
        VERIFY_OK(pane.workspace.article()->flushDraft());
        QCOMPARE(pane.metadata().source, u"新华 社"_qs);
        QVERIFY(pane.metadata().abstract.startsWith(u"一二\n三"));
    }

    void fitsItsDock()
    {
        Pane pane;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.statedReviewer = QString(80, u'长');
        article.source = QString(80, u'长');
        VERIFY_OK(pane.setUp(article));
        const auto *content = pane.pane.findChild<QWidget *>(u"contentWidget"_qs);
        QVERIFY2(content->minimumSizeHint().width() <= 278,
                 qPrintable(QString::number(content->minimumSizeHint().width())));
    }

    void dates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("slashes") << u"2020/02/19"_qs << QDate(2020, 2, 19);
        QTest::newRow("short") << u"2020/2/9"_qs << QDate(2020, 2, 9);
        QTest::newRow("dashes") << u"2020-02-19"_qs << QDate(2020, 2, 19);
        QTest::newRow("dots") << u"2020.2.19"_qs << QDate(2020, 2, 19);
        QTest::newRow("Chinese") << u"2020年2月19日"_qs << QDate(2020, 2, 19);
        QTest::newRow("full width") << u"２０２０／０２／１９"_qs << QDate(2020, 2, 19);
        QTest::newRow("spaces") << u" 2020 年 2 月 19 日 "_qs << QDate(2020, 2, 19);
        QTest::newRow("no such day") << u"2020/02/30"_qs << QDate();
        QTest::newRow("no year") << u"2月19日"_qs << QDate();
        QTest::newRow("more") << u"2020/02/19 08:30"_qs << QDate();
        QTest::newRow("empty") << QString() << QDate();
    }

    void dates()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(parseDate(text).value_or(QDate()), date);
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        QTest::newRow("usual") << u"08:30"_qs << QTime(8, 30);
        QTest::newRow("short") << u"8:30"_qs << QTime(8, 30);
        QTest::newRow("full width") << u"８：３０"_qs << QTime(8, 30);
        QTest::newRow("Chinese") << u"8时30分"_qs << QTime(8, 30);
        QTest::newRow("four digits") << u"0830"_qs << QTime(8, 30);
        QTest::newRow("three digits") << u"830"_qs << QTime();
        QTest::newRow("midnight") << u"00:00"_qs << QTime(0, 0);
        QTest::newRow("no such time") << u"24:00"_qs << QTime();
        QTest::newRow("hour only") << u"8"_qs << QTime();
        QTest::newRow("empty") << QString() << QTime();
    }

    void times()
    {
        QFETCH(QString, text);
        QFETCH(QTime, time);
        QCOMPARE(parseTime(text).value_or(QTime()), time);
    }
};

QTEST_MAIN(TestArticleInfoPane)
#include "tst_articleinfopane.moc"

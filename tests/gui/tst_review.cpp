// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspacefixture.h"

#include "gui/articleinfopane.h"
#include "gui/reviewsheet.h"
#include "gui/workflow/articleactions.h"
#include "gui/workflow/decisiondialog.h"
#include "gui/workflow/publicationdialog.h"
#include "gui/workflow/reasonspopup.h"
#include "session/articledocument.h"
#include "storage/people.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>
#include <QTextDocument>
#include <QToolButton>

using namespace Pandian;

namespace {

// The office: four people, an article of the first, and the window's parts that act on it.
struct Desk : WorkspaceFixture
{
    QMainWindow window;
    ArticleActions actions{workspace, &window};
    ArticleInfoPane *info = new ArticleInfoPane(workspace, &window);
    QPushButton *button = nullptr;
    Person writer, first, second, final;
    ArticleId article;

    Desk()
    {
        QWidget *next = actions.createNextActionButton(&window);
        button = next->findChild<QPushButton *>(u"nextActionPushButton"_qs);
        window.setMenuWidget(next);
        window.setCentralWidget(info);
        window.show();
        QObject::connect(&workspace, &Workspace::articleShown, &window,
                         [this](OpenArticle *opened) {
                             actions.setArticle(opened);
                             info->setArticle(opened);
                         });
    }

    Result<void> setUp(const Article &text)
    {
        if (const auto opened = open(); !opened) {
            return opened;
        }
        writer = owner();
        const auto a = add(u"李初"_qs, Role::FirstReviewer);
        const auto b = add(u"王复"_qs, Role::SecondReviewer);
        const auto c = add(u"赵终"_qs, Roles(Role::FinalReviewer) | Role::FirstReviewer);
        const auto made = create(text);
        if (!a || !b || !c || !made) {
            return Error{ErrorCode::Internal, u"no office"_qs, {}};
        }
        first = *a;
        second = *b;
        final = *c;
        article = *made;
        return workspace.openArticle(article);
    }

    // Signs in and opens the article again.
    Result<void> be(const Person &person)
    {
        if (const auto in = workspace.signIn(person.id, {}); !in) {
            return in;
        }
        return workspace.openArticle(article);
    }

    State state() const { return workspace.article()->summary().state; }

    // The dialog that the last click opened.
    template <typename Dialog>
    Dialog *dialog() const
    {
        const auto all = window.findChildren<Dialog *>();
        for (Dialog *one : all) {
            if (one->isVisible()) {
                return one;
            }
        }
        return nullptr;
    }

    static QPushButton *ok(QDialog *dialog)
    {
        for (QPushButton *one : dialog->findChildren<QPushButton *>()) {
            if (one->isDefault()) {
                return one;
            }
        }
        return nullptr;
    }

    // Fills in the opinion where it is asked for, and confirms.
    bool confirm(const QString &opinion = {})
    {
        auto *asked = dialog<DecisionDialog>();
        if (!asked) {
            return false;
        }
        if (!opinion.isEmpty()) {
            typeText(asked->findChild<QPlainTextEdit *>(), opinion);
        }
        if (!ok(asked)->isEnabled()) {
            return false;
        }
        QTest::mouseClick(ok(asked), Qt::LeftButton);
        return !asked->isVisible();
    }

    void click() { QTest::mouseClick(button, Qt::LeftButton); }
};

} // namespace

class TestReview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_desk = std::make_unique<Desk>(); }
    void cleanup() { m_desk.reset(); }

    void threePeopleSignOff()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"打造平安新业绩"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        QCOMPARE(desk.state(), State::AwaitingFirst);
        QVERIFY(!desk.workspace.article()->isEditable());

        for (const Person &reviewer : {desk.first, desk.second, desk.final}) {
            VERIFY_OK(desk.be(reviewer));
            desk.click(); // 开始审阅 asks nothing
            QVERIFY(desk.workspace.article()->isEditable());
            desk.click();
            QVERIFY(!desk.confirm()); // an opinion is compulsory
            QVERIFY(desk.confirm(u"已阅，同意"_qs));
        }
        QCOMPARE(desk.state(), State::SignedOff);
        const auto signedOff = signOffs(desk.workspace.database(), desk.article);
        VERIFY_OK(signedOff);
        QCOMPARE(signedOff->size(), 3);
        QCOMPARE(signedOff->last().personName, desk.final.name);
        QCOMPARE(signedOff->last().opinion, u"已阅，同意"_qs);

        const auto *shown = desk.info->findChild<QLabel *>(u"signOffsLabel"_qs);
        for (const SignOff &one : *signedOff) {
            QVERIFY(shown->text().contains(one.personName));
            QVERIFY(shown->text().contains(one.sha256.left(8)));
        }

        QSignalSpy exported(&desk.actions, &ArticleActions::exportRequested);
        desk.click();
        QCOMPARE(exported.size(), 1);
    }

    // Before it is made, and on every sign-off made in it.
    void singlePersonModeIsLabelled()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        LibrarySettings rules;
        rules.singlePersonMode = true;
        VERIFY_OK(
            setLibrarySettings(desk.workspace.database(), rules, desk.workspace.person()->id));
        VERIFY_OK(desk.workspace.article()->refresh());
        desk.click();
        QVERIFY(desk.confirm());
        desk.click(); // 开始审阅
        desk.click();
        const auto *person = desk.dialog<DecisionDialog>()->findChild<QLabel *>(u"personLabel"_qs);
        QVERIFY2(person->text().contains(u"single-person mode"_qs), qPrintable(person->text()));
        QVERIFY(desk.confirm(u"已阅，同意"_qs));
        const auto *shown = desk.info->findChild<QLabel *>(u"signOffsLabel"_qs);
        QVERIFY2(shown->text().contains(u"Made in single-person mode"_qs),
                 qPrintable(shown->text()));
    }

    void fourthAttemptBySameReviewerIsRefusedWithReason()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        VERIFY_OK(desk.be(desk.final)); // 初审 by the final reviewer, who has that role too
        desk.click();
        desk.click();
        QVERIFY(desk.confirm(u"同意"_qs));
        VERIFY_OK(desk.be(desk.second));
        desk.click();
        desk.click();
        QVERIFY(desk.confirm(u"同意"_qs));
        QCOMPARE(desk.state(), State::AwaitingFinal);

        VERIFY_OK(desk.be(desk.final));
        QVERIFY(desk.button->isEnabled());
        desk.click();
        const auto *popup = desk.dialog<ReasonsPopup>();
        QVERIFY(popup);
        const Result<Facts> read = desk.workspace.article()->facts(Action::StartReview);
        const Facts facts = read ? *read : Facts();
        const QString reason = reasonText(Reason::OtherRoundHeld, facts);
        QStringList texts;
        for (const QLabel *label : popup->findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        QVERIFY2(texts.contains(reason), qPrintable(texts.join(u'\n')));
        QCOMPARE(desk.state(), State::AwaitingFinal);
        const QAction *start = desk.actions.menuAction(Action::StartReview);
        QVERIFY(!start->isEnabled());
        QVERIFY(start->toolTip().contains(reason));
    }

    void returnedArticleShowsTheOpinion()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        VERIFY_OK(desk.be(desk.first));
        desk.click();
        const auto *others = desk.window.findChild<QToolButton *>(u"otherDecisionsToolButton"_qs);
        QVERIFY(others->isVisible());
        desk.actions.menuAction(Action::Return)->trigger();
        QVERIFY(!desk.confirm()); // never without a reason
        QVERIFY(desk.confirm(u"请核对<b>2865</b>个问题"_qs));
        QCOMPARE(desk.state(), State::Returned);

        VERIFY_OK(desk.be(desk.writer));
        const auto *note = desk.info->findChild<QLabel *>(u"noteLabel"_qs);
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(u"请核对&lt;b&gt;2865&lt;/b&gt;个问题"),
                 qPrintable(note->text()));
        QVERIFY(note->text().contains(desk.first.name));
        QVERIFY(desk.workspace.article()->isEditable());
        desk.click();
        QVERIFY(desk.confirm());
        QVERIFY(!note->isVisible()); // answered by submitting again
    }

    // Returned once, signed off, put into correction: the sheet has it all, on one page.
    void reviewSheetTellsEveryStep()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲<b>乙"_qs)));
        const auto decide = [&desk](const Person &person, Action action, const QString &opinion) {
            const auto in = desk.be(person);
            if (in && action != Action::Submit && action != Action::Correct) {
                desk.actions.menuAction(Action::StartReview)->trigger();
            }
            desk.actions.menuAction(action)->trigger();
            return in && desk.confirm(opinion);
        };
        QVERIFY(decide(desk.writer, Action::Submit, {}));
        QVERIFY(decide(desk.first, Action::Return, u"请核对<2865>个问题"_qs));
        QVERIFY(decide(desk.writer, Action::Submit, {}));
        QVERIFY(decide(desk.first, Action::Approve, u"可用"_qs));
        QVERIFY(decide(desk.second, Action::Approve, u"同意"_qs));
        QVERIFY(decide(desk.final, Action::Approve, u"采用"_qs));
        const auto signatures = signOffs(desk.workspace.database(), desk.article);
        VERIFY_OK(signatures);
        QVERIFY(decide(desk.final, Action::Correct, u"第3段多一个逗号"_qs));

        const auto record = reviewRecord(desk.workspace, desk.article);
        VERIFY_OK(record);
        QList<Action> actions;
        for (const ReviewStep &step : record->steps) {
            actions.append(step.action);
            QCOMPARE(step.version, 1);
        }
        QCOMPARE(actions,
                 (QList<Action>{Action::Submit, Action::Return, Action::Submit, Action::Approve,
                                Action::Approve, Action::Approve, Action::Correct}));
        QCOMPARE(record->steps.at(1).state, State::AwaitingFirst);
        QCOMPARE(std::count_if(record->steps.begin(), record->steps.end(),
                               [](const ReviewStep &step) {
                                   return step.action == Action::Approve && step.valid;
                               }),
                 3);
        QCOMPARE(record->signedOff, signatures->last().sha256);

        const OpenArticle &open = *desk.workspace.article();
        QTextDocument sheet;
        sheet.setHtml(reviewSheetText(open.summary(), open.document()->snapshot(), *record, 0));
        const QString text = sheet.toPlainText();
        for (const QString &part :
             {u"甲<b>乙"_qs, u"请核对<2865>个问题"_qs, u"第3段多一个逗号"_qs, desk.second.name,
              signatures->last().sha256, open.id().toString()}) {
            QVERIFY2(text.contains(part), qPrintable(part + u'\n' + text));
        }
        const QTemporaryDir folder;
        QPrinter printer;
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"审核表.pdf"_qs));
        QVERIFY(printReviewSheet(sheet.toHtml(), printer));
        QProcess reader;
        reader.start(u"pdfinfo"_qs, {printer.outputFileName()});
        QVERIFY(reader.waitForFinished());
        const QByteArray facts = reader.readAllStandardOutput();
        QVERIFY2(facts.contains("Pages:           1\n"), facts);
    }

    void unsavedTextIsSubmittedAsVersion()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        OpenArticle *open = desk.workspace.article();
        Article metadata = open->document()->metadata();
        metadata.source = u"本报"_qs;
        open->document()->setMetadata(metadata);
        desk.actions.menuAction(Action::Submit)->trigger();
        QVERIFY(desk.confirm());
        const auto versions = revisions(desk.workspace.database(), desk.article);
        VERIFY_OK(versions);
        QCOMPARE(versions->size(), 1);
        const auto text = loadRevision(desk.workspace.database(), versions->first().id);
        VERIFY_OK(text);
        QCOMPARE(text->source, u"本报"_qs);
    }

    void missingFieldLeadsToTheForm()
    {
        Desk &desk = *m_desk;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.responsibleEditor.clear();
        VERIFY_OK(desk.setUp(article));
        QSignalSpy asked(&desk.actions, &ArticleActions::showFieldRequested);
        QVERIFY(!desk.actions.menuAction(Action::Submit)->isEnabled());
        QVERIFY(desk.button->isEnabled());
        desk.click();
        auto *popup = desk.dialog<ReasonsPopup>();
        QVERIFY(popup);
        QTest::mouseClick(popup->findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);

        // Filled in, the menu entry follows after a pause.
        auto *editor = desk.info->findChild<QLineEdit *>(u"editorLineEdit"_qs);
        typeText(editor, u"高鹤"_qs);
        QTRY_VERIFY(desk.actions.menuAction(Action::Submit)->isEnabled());
    }

    void keysOfDisabledSubmitSayWhy()
    {
        Desk &desk = *m_desk;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.source.clear();
        VERIFY_OK(desk.setUp(article));
        desk.window.addActions(desk.actions.menuActions());
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        auto *popup = desk.dialog<ReasonsPopup>();
        QVERIFY(popup);
        popup->close();

        Article metadata = desk.workspace.article()->document()->metadata();
        metadata.source = u"本报"_qs;
        desk.workspace.article()->document()->setMetadata(metadata);
        QTRY_VERIFY(desk.actions.menuAction(Action::Submit)->isEnabled());
        desk.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk.window));
        QTest::keyClick(&desk.window, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(desk.dialog<DecisionDialog>());
    }

    void namesTheVersionThatIsSubmitted()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        VERIFY_OK(desk.workspace.article()->save());
        ArticleDocument &document = *desk.workspace.article()->document();
        const auto named = [&desk] {
            desk.click();
            const auto *asked = desk.dialog<DecisionDialog>();
            return asked ? asked->findChild<QLabel *>(u"revisionLabel"_qs)->text() : QString();
        };
        QTextCursor end(document.textDocument());
        end.movePosition(QTextCursor::End);
        end.insertText(u"又一句。"_qs);
        const QString before = named();
        QVERIFY2(before.startsWith(u"version 2 (saved with this step)"_qs), qPrintable(before));
        desk.dialog<DecisionDialog>()->reject();
        document.textDocument()->undo();
        QVERIFY(desk.workspace.article()->hasUnsavedChanges());
        const QString after = named();
        QVERIFY2(after.startsWith(u"version 1,"_qs), qPrintable(after));
        QVERIFY(desk.confirm());
        QCOMPARE(desk.workspace.article()->summary().revisionNumber, 1);
    }

    void majorArticleNeedsFullRead()
    {
        Desk &desk = *m_desk;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.major = true;
        VERIFY_OK(desk.setUp(article));
        desk.click();
        QVERIFY(desk.confirm());
        for (const Person &reviewer : {desk.first, desk.second}) {
            VERIFY_OK(desk.be(reviewer));
            desk.click();
            desk.click();
            QVERIFY(!desk.dialog<DecisionDialog>()
                         ->findChild<QCheckBox *>(u"fullReadCheckBox"_qs)
                         ->isVisible());
            QVERIFY(desk.confirm(u"同意"_qs));
        }
        VERIFY_OK(desk.be(desk.final));
        desk.click();
        desk.click();
        auto *read = desk.dialog<DecisionDialog>()->findChild<QCheckBox *>(u"fullReadCheckBox"_qs);
        QVERIFY(read->isVisible());
        QVERIFY(!desk.confirm(u"同意签发"_qs));
        read->setChecked(true);
        QVERIFY(desk.confirm());
        QCOMPARE(desk.state(), State::SignedOff);
    }

    void overturnedFirstReviewNeedsFullReadToo()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        for (const Person &reviewer : {desk.first, desk.second}) {
            VERIFY_OK(desk.be(reviewer));
            desk.click();
            desk.click();
            auto *against =
                desk.dialog<DecisionDialog>()->findChild<QCheckBox *>(u"againstFirstCheckBox"_qs);
            QCOMPARE(against->isVisible(), reviewer == desk.second);
            against->setChecked(reviewer == desk.second);
            QVERIFY(desk.confirm(u"同意"_qs));
        }
        VERIFY_OK(desk.be(desk.final));
        desk.click();
        desk.click();
        QVERIFY(desk.dialog<DecisionDialog>()
                    ->findChild<QCheckBox *>(u"fullReadCheckBox"_qs)
                    ->isVisible());
    }

    // Another text has come in between; what was thought of it has been written all the same.
    void overtakenDecisionKeepsTheOpinion()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        VERIFY_OK(desk.be(desk.first));
        desk.click();
        OpenArticle &open = *desk.workspace.article();
        Article theirs = open.document()->snapshot();
        theirs.title = u"别处改过"_qs;
        VERIFY_OK(saveRevision(desk.workspace.database(), theirs, desk.first.id, open.base()));
        Article metadata = open.document()->metadata();
        metadata.source = u"本报"_qs;
        open.document()->setMetadata(metadata);

        QSignalSpy errors(&desk.actions, &ArticleActions::errorOccurred);
        desk.click();
        QVERIFY(desk.confirm(u"数字已核对，同意"_qs));
        QCOMPARE(errors.size(), 1);
        QCOMPARE(desk.state(), State::AwaitingFirst);
        VERIFY_OK(open.saveOnTop());
        desk.click();
        const auto *again = desk.dialog<DecisionDialog>();
        QVERIFY(again);
        QCOMPARE(again->findChild<QPlainTextEdit *>()->toPlainText(), u"数字已核对，同意"_qs);
        QVERIFY(desk.confirm());
        QCOMPARE(desk.state(), State::AwaitingSecond);

        VERIFY_OK(desk.be(desk.second));
        desk.click();
        desk.click();
        QVERIFY(desk.dialog<DecisionDialog>()
                    ->findChild<QPlainTextEdit *>()
                    ->toPlainText()
                    .isEmpty()); // that was another one's
    }

    void tellsWhenNobodyCouldGoOn()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        const auto explanation = [&desk] {
            desk.click();
            auto *dialog = desk.dialog<DecisionDialog>();
            const QString text = dialog->findChild<QLabel *>(u"explanationLabel"_qs)->text();
            dialog->reject();
            return text;
        };
        QVERIFY(!explanation().contains(u"People and permissions"));
        for (const Person &reviewer : {desk.first, desk.final}) {
            VERIFY_OK(setDisabled(desk.workspace.database(), reviewer.id, true, desk.writer.id));
        }
        QTRY_VERIFY(!desk.dialog<DecisionDialog>());
        const QString told = explanation();
        QVERIFY2(told.contains(u"“First review”"), qPrintable(told));
    }

    void doubleClickTakesOneStep()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        desk.click();
        QVERIFY(desk.confirm());
        VERIFY_OK(desk.be(desk.first));
        desk.click(); // 开始审阅
        QTest::mouseDClick(desk.button, Qt::LeftButton);
        QTest::mouseRelease(desk.button, Qt::LeftButton);
        QVERIFY(!desk.dialog<DecisionDialog>());
        desk.click();
        QVERIFY(desk.dialog<DecisionDialog>());
    }

    void publicationVoidsNothing()
    {
        Desk &desk = *m_desk;
        Article article = WorkspaceFixture::article(u"甲"_qs);
        article.published = PublicationDate{QDate(2020, 2, 19), {}};
        VERIFY_OK(desk.setUp(article));
        desk.click();
        QVERIFY(desk.confirm());
        for (const Person &reviewer : {desk.first, desk.second, desk.final}) {
            VERIFY_OK(desk.be(reviewer));
            desk.click();
            desk.click();
            QVERIFY(desk.confirm(u"同意"_qs));
        }
        const auto before = signOffs(desk.workspace.database(), desk.article);
        auto *record = desk.info->findChild<QPushButton *>(u"publicationPushButton"_qs);
        QVERIFY(record->isVisible());
        record->click();
        auto *dialog = desk.dialog<PublicationDialog>();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChild<QLineEdit *>(u"dateLineEdit"_qs)->text(), u"2020/02/19"_qs);
        auto *time = dialog->findChild<QLineEdit *>(u"timeLineEdit"_qs);
        QVERIFY(time->text().isEmpty()); // asked for, never invented
        QVERIFY(!Desk::ok(dialog)->isEnabled());
        const auto *trouble = dialog->findChild<QLabel *>(u"troubleLabel"_qs);
        const auto ink = [](const QWidget *widget) {
            return widget->palette().color(QPalette::WindowText);
        };
        QCOMPARE(ink(trouble), ink(dialog)); // nothing is wrong yet
        QTest::keyClicks(time, u"25:99"_qs);
        QVERIFY(ink(trouble) != ink(dialog));
        QCOMPARE(trouble->text(),
                 u"“25:99” is not a time of day; please enter one from 00:00 to 23:59."_qs);
        time->clear();
        QTest::keyClicks(time, u"08:30"_qs);
        auto *address = dialog->findChild<QLineEdit *>(u"addressLineEdit"_qs);
        QTest::keyClicks(address, u"javascript:alert(1)"_qs);
        QVERIFY(!Desk::ok(dialog)->isEnabled());
        address->clear();
        QTest::keyClicks(address, u"https://www.example.cn/a.html"_qs);
        QTest::mouseClick(Desk::ok(dialog), Qt::LeftButton);

        const auto known = publication(desk.workspace.database(), desk.article);
        VERIFY_OK(known);
        QVERIFY(known->has_value());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch((*known)->time),
                 QDateTime(QDate(2020, 2, 19), QTime(8, 30)));
        const auto after = signOffs(desk.workspace.database(), desk.article);
        VERIFY_OK(before);
        VERIFY_OK(after);
        QCOMPARE(*after, *before);
        QVERIFY(desk.info->findChild<QLabel *>(u"publicationLabel"_qs)
                    ->text()
                    .contains(u"https://www.example.cn/a.html"));
    }

    void recallDiscardAndRestoreAskNothing()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.setUp(WorkspaceFixture::article(u"甲"_qs)));
        QSignalSpy messages(&desk.actions, &ArticleActions::message);
        QVERIFY(desk.button->property("primary").toBool());
        desk.click();
        QVERIFY(desk.confirm());
        QCOMPARE(messages.last().first().toString(), QString()); // the bar says it
        QVERIFY(!desk.button->property("primary").toBool());     // nobody is urged to withdraw
        desk.click();                                            // 撤回
        QVERIFY(!messages.last().first().toString().isEmpty());
        QCOMPARE(desk.state(), State::Draft);
        desk.actions.menuAction(Action::Discard)->trigger();
        QVERIFY(desk.workspace.article()->summary().inRecycleBin);
        desk.click(); // 还原
        QVERIFY(!desk.workspace.article()->summary().inRecycleBin);
        QCOMPARE(messages.size(), 4);
        QVERIFY(!desk.dialog<QDialog>());
    }

    void withoutArticleEverythingSaysSo()
    {
        Desk &desk = *m_desk;
        VERIFY_OK(desk.open());
        for (const QAction *action : desk.actions.menuActions()) {
            QVERIFY(action->isSeparator() ||
                    (!action->isEnabled() && !action->toolTip().isEmpty()));
        }
        QVERIFY(!desk.button->isEnabled());
    }

private:
    std::unique_ptr<Desk> m_desk;
};

QTEST_MAIN(TestReview)
#include "tst_review.moc"

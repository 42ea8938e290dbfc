// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "openlibrary.h"

#include "session/articledocument.h"
#include "session/deskwork.h"
#include "session/libraryedits.h"
#include "session/libraryreplace.h"
#include "session/openarticle.h"

#include <QTextCursor>
#include <QTextDocument>

using namespace Pandian;

namespace {

Replacement replacement(const QString &words, const QString &text, const FindOptions &options = {})
{
    const Result<TextPattern> pattern = textPattern(words, options);
    return {pattern ? *pattern : TextPattern(), text};
}

TextBlock textBlock(const QString &text)
{
    TextBlock block;
    block.runs = {Run{text, {}, {}}};
    return block;
}

} // namespace

// One word in many articles, found first and replaced then.
class TestLibraryReplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void listsWhatWouldChange();
    void showsTheTextAsItIsSeen();
    void makesOneVersionEach();
    void showsHitsWhole();
    void findsAllThatItReplaces();
    void leavesWhatMayNotChange();
    void namesWhatFailed();
    void replacesInOpenArticles();
    void leavesWhatWasOvertaken();
    void leavesWhatAnotherWindowWrites();
    void leavesWhatSaysTheSame();
    void replacesByExpression();
    void canBeStopped();
    void leavesTheRestOfTheText();

private:
    Database &db() const { return m_workspace->database(); }
    PersonId owner() const { return m_workspace->person()->id; }
    void add(const Article &article) const; // with one version
    Article head(const ArticleId &id) const;
    int versions(const ArticleId &id) const;
    QList<FoundArticle> find(const Replacement &wanted) const;
    ReplacedArticles replace(const QList<FoundArticle> &articles, const Replacement &wanted) const;

    std::unique_ptr<Home> m_home;
    std::unique_ptr<Workspace> m_workspace;
};

void TestLibraryReplace::init()
{
    m_home = std::make_unique<Home>();
    m_workspace = std::make_unique<Workspace>(m_home->settings, m_home->clock());
    VERIFY_OK(m_workspace->openLibrary(m_home->library));
}

void TestLibraryReplace::cleanup()
{
    m_workspace.reset();
    m_home.reset();
}

void TestLibraryReplace::add(const Article &article) const
{
    VERIFY_OK(createArticle(db(), article, owner()));
    VERIFY_OK(saveRevision(db(), article, owner(), {}));
}

Article TestLibraryReplace::head(const ArticleId &id) const
{
    const auto summary = articleSummary(db(), id);
    const auto article = summary ? loadRevision(db(), summary->head) : summary.error();
    return article ? *article : Article();
}

int TestLibraryReplace::versions(const ArticleId &id) const
{
    const auto all = revisions(db(), id);
    return all ? int(all->size()) : -1;
}

QList<FoundArticle> TestLibraryReplace::find(const Replacement &wanted) const
{
    const auto found = waitFor(findInLibrary(*m_workspace, wanted, {}, {}));
    return found ? *found : QList<FoundArticle>();
}

ReplacedArticles TestLibraryReplace::replace(const QList<FoundArticle> &articles,
                                             const Replacement &wanted) const
{
    const auto replaced = waitFor(replaceInLibrary(*m_workspace, articles, wanted, {}, {}));
    return replaced ? *replaced : ReplacedArticles();
}

void TestLibraryReplace::listsWhatWouldChange()
{
    Article first = completeArticle(u"平安山西建设"_qs);
    first.lead = {paragraph(u"平安山西，平安乡村。"_qs), paragraph(u"没有那个词。"_qs)};
    first.sections.first().title = u"平安山西在行动"_qs;
    Table table;
    table.columns = 2;
    table.rows = {{TableCell{{textBlock(u"平安山西"_qs)}}, TableCell{{textBlock(u"其他"_qs)}}}};
    first.sections.first().blocks = {table};
    add(first);
    add(completeArticle(u"别的"_qs));
    const QString tail = QString(200, u'后');
    Article far = completeArticle(QString());
    far.lead = {paragraph(QString(100, u'前') + u"平安山西"_qs + tail + u"平安山西"_qs)};
    add(far);

    const QList<FoundArticle> found = find(replacement(u"平安山西"_qs, u"法治山西"_qs));
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).id, far.id); // the newest first
    QCOMPARE(found.at(0).hits, 2);
    QCOMPARE(found.at(0).paragraphs.size(), 1);
    const FoundParagraph cut = found.at(0).paragraphs.first();
    QCOMPARE(cut.text.size(), 46); // with dots at both ends
    QCOMPARE(cut.hits, 1);         // the second one is out of sight
    QCOMPARE(cut.text.mid(13, 4), u"平安山西"_qs);
    QCOMPARE(cut.replaced, QString(cut.text).replace(u"平安"_qs, u"法治"_qs));
    QCOMPARE(found.at(1).title, u"平安山西建设"_qs);
    QCOMPARE(found.at(1).hits, 4);
    QCOMPARE(found.at(1).whyNot, QString());
    QCOMPARE(found.at(1).paragraphs.at(1).text, u"平安山西，平安乡村。"_qs);
    QCOMPARE(found.at(1).paragraphs.at(1).replaced, u"法治山西，平安乡村。"_qs);
    QCOMPARE(versions(first.id), 1); // looking changes nothing
}

// The own draft, typed in the open article even, and never another's.
void TestLibraryReplace::showsTheTextAsItIsSeen()
{
    const Article article = completeArticle(u"主题"_qs);
    add(article);
    VERIFY_OK(m_workspace->openArticle(article.id));
    QTextCursor cursor(m_workspace->article()->document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"还没存的平安"_qs);
    QCOMPARE(find(replacement(u"平安"_qs, {})).size(), 1);

    PersonEdit edit;
    edit.name = u"李敏"_qs;
    edit.roles = Role::Writer;
    const auto colleague = waitFor(savePerson(*m_workspace, edit));
    VERIFY_OK(colleague);
    Article theirs = completeArticle(u"她的平安"_qs);
    VERIFY_OK(createArticle(db(), theirs, colleague->id));
    QCOMPARE(find(replacement(u"平安"_qs, {})).size(), 1);
}

void TestLibraryReplace::makesOneVersionEach()
{
    Article first = completeArticle(u"其一"_qs);
    first.lead = {paragraph(u"平安，平安。"_qs)};
    Article second = completeArticle(u"其二平安"_qs);
    add(first);
    add(second);
    Article typed = second;
    typed.lead = {paragraph(u"没存的话。"_qs)};
    const auto base = articleSummary(db(), second.id);
    VERIFY_OK(base);
    VERIFY_OK(saveDraft(db(), typed, owner(), base->head));

    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const QList<FoundArticle> found = find(wanted);
    const ReplacedArticles replaced = replace(found, wanted);
    QCOMPARE(replaced.articles, 2);
    QCOMPARE(replaced.hits, 3);
    QVERIFY(replaced.failures.isEmpty());
    QCOMPARE(versions(first.id), 2);
    QCOMPARE(versions(second.id), 2);
    QCOMPARE(plainText(head(first.id).lead), u"法治，法治。"_qs);
    typed.title = u"其二法治"_qs; // what was typed before is in it
    QVERIFY(head(second.id) == typed);
    QVERIFY(find(wanted).isEmpty());
    const ReplacedArticles nothing = replace(found, wanted);
    QCOMPARE(nothing.articles, 0); // nothing left: no version
    QCOMPARE(nothing.unchanged, 2);
    QCOMPARE(versions(first.id), 2);
}

// Also where the words are longer than what is shown, and beside characters of two units.
void TestLibraryReplace::showsHitsWhole()
{
    const QString words(120, u'安');
    const QString faces = u"😀"_qs.repeated(30);
    Article article = completeArticle(u"主题"_qs);
    article.lead = {paragraph(faces + u'前' + words + faces)};
    add(article);
    const QList<FoundArticle> found = find(replacement(words, u"好"_qs));
    QCOMPARE(found.size(), 1);
    const FoundParagraph cut = found.first().paragraphs.first();
    QVERIFY(cut.text.contains(words));
    QVERIFY(cut.text.isValidUtf16());
    QVERIFY(cut.replaced.isValidUtf16());
    QVERIFY(!cut.text.front().isLowSurrogate());
    QCOMPARE(cut.replaced, QString(cut.text).replace(words, u"好"_qs));
}

// The list is made without documents; what is replaced then, in one.
void TestLibraryReplace::findsAllThatItReplaces()
{
    VERIFY_OK(m_workspace->openDemonstration());
    const ArticleId id = m_workspace->article()->id();
    VERIFY_OK(m_workspace->article()->save());
    VERIFY_OK(m_workspace->closeArticle(id));
    for (const QString &words : {u"，"_qs, u"的"_qs, u"1"_qs}) {
        const Replacement wanted = replacement(words, words + u'·');
        const QList<FoundArticle> found = find(wanted);
        QCOMPARE(found.size(), 1);
        QVERIFY(found.first().hits > 1);
        QCOMPARE(replace(found, wanted).hits, found.first().hits);
    }
}

void TestLibraryReplace::leavesWhatMayNotChange()
{
    const Article submitted = completeArticle(u"平安"_qs);
    add(submitted);
    ActionRequest submit;
    submit.article = submitted.id;
    submit.action = Action::Submit;
    submit.person = owner();
    const Article earlier = completeArticle(u"早先的平安"_qs);
    add(earlier);
    VERIFY_OK(act(db(), submit));
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const QList<FoundArticle> found = find(wanted);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().id, earlier.id); // what can be changed stands first
    QVERIFY(found.first().whyNot.isEmpty());
    QVERIFY(!found.last().whyNot.isEmpty());
    QCOMPARE(found.last().state, State::AwaitingFirst);
    const ReplacedArticles replaced = replace(found, wanted); // asked for all the same
    QCOMPARE(replaced.articles, 1);
    QCOMPARE(replaced.failures.size(), 1);
    QCOMPARE(replaced.failures.first().title, u"平安"_qs);
    QVERIFY(!replaced.failures.first().why.isEmpty());
    QVERIFY(head(submitted.id) == submitted);
}

void TestLibraryReplace::namesWhatFailed()
{
    Article longTitle = completeArticle(u"平安"_qs);
    add(longTitle);
    Article other = completeArticle(u"平安之二"_qs);
    add(other);
    const Replacement wanted = replacement(u"平安"_qs, QString(600, u'长')); // longer than a title
    const QList<FoundArticle> found = find(wanted);
    const ReplacedArticles replaced = replace(found, wanted);
    QCOMPARE(replaced.failures.size(), 2);
    QCOMPARE(versions(other.id), 1);
    QVERIFY(head(longTitle.id) == longTitle);
}

void TestLibraryReplace::replacesInOpenArticles()
{
    const Article article = completeArticle(u"平安"_qs);
    add(article);
    VERIFY_OK(m_workspace->openArticle(article.id));
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const ReplacedArticles replaced = replace(find(wanted), wanted);
    QCOMPARE(replaced.articles, 1);
    QCOMPARE(head(article.id).title, u"法治"_qs);
    OpenArticle *open = m_workspace->article();
    QCOMPARE(open->document()->typedTitle(), u"法治"_qs);
    QVERIFY(!open->hasUnsavedChanges());
    open->document()->textDocument()->undo();
    QCOMPARE(open->document()->typedTitle(), u"平安"_qs);
    VERIFY_OK(open->save());
    QCOMPARE(versions(article.id), 3);
}

// Changed here, and saved from somewhere else: which of the two is for the person to say.
void TestLibraryReplace::leavesWhatWasOvertaken()
{
    Article article = completeArticle(u"平安"_qs);
    add(article);
    VERIFY_OK(m_workspace->openArticle(article.id));
    OpenArticle *open = m_workspace->article();
    QTextCursor cursor(open->document()->textDocument());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"我的话"_qs);
    const Article typed = open->document()->snapshot();
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const QList<FoundArticle> found = find(wanted);
    article.subtitle = u"别处存的"_qs;
    VERIFY_OK(saveRevision(db(), article, owner(), open->base()));
    const ReplacedArticles replaced = replace(found, wanted);
    QCOMPARE(replaced.articles, 0);
    QCOMPARE(replaced.failures.size(), 1);
    QVERIFY(open->document()->snapshot() == typed);
    QVERIFY(head(article.id) == article);
}

// The same person's other window has written a draft that this one does not show.
void TestLibraryReplace::leavesWhatAnotherWindowWrites()
{
    const Article article = completeArticle(u"平安"_qs);
    add(article);
    VERIFY_OK(m_workspace->openArticle(article.id));
    OpenArticle *open = m_workspace->article();
    Article theirs = article;
    theirs.subtitle = u"平安在别处"_qs;
    VERIFY_OK(saveDraft(db(), theirs, owner(), open->base()));
    const auto before = countArticles(db(), Queue::All, {});
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const ReplacedArticles replaced = replace(find(wanted), wanted);
    QCOMPARE(replaced.articles, 0);
    QCOMPARE(replaced.failures.size(), 1);
    QCOMPARE(replaced.failures.first().id, article.id);
    QVERIFY(open->document()->snapshot() == article);
    QCOMPARE(*countArticles(db(), Queue::All, {}), *before); // no copy was made of anything
    const auto draft = loadDraft(db(), article.id, owner());
    QVERIFY(draft && draft->has_value() && (*draft)->content == theirs);
}

// 12 for １２ and 12: what says the same afterwards is no hit, and makes no version.
void TestLibraryReplace::leavesWhatSaysTheSame()
{
    Article article = completeArticle(u"主题"_qs);
    article.lead = {paragraph(u"共12人。"_qs), paragraph(u"共１２人，12人。"_qs)};
    add(article);
    Article plain = completeArticle(u"别的"_qs);
    plain.lead = {paragraph(u"共12人。"_qs)};
    add(plain);
    const Replacement wanted = replacement(u"12"_qs, u"12"_qs);
    const QList<FoundArticle> found = find(wanted);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().hits, 1);
    QCOMPARE(replace(found, wanted).hits, 1);
    QCOMPARE(plainText(head(article.id).lead), u"共12人。\n共12人，12人。"_qs);
    QCOMPARE(versions(plain.id), 1);
}

void TestLibraryReplace::replacesByExpression()
{
    Article article = completeArticle(u"主题"_qs);
    article.lead = {paragraph(u"2/19开会，3/5再开。"_qs)};
    add(article);
    FindOptions options;
    options.regular = true;
    const Replacement wanted = replacement(u"(\\d+)/(\\d+)"_qs, u"$1月$2日"_qs, options);
    const QList<FoundArticle> found = find(wanted);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().paragraphs.first().replaced, u"2月19日开会，3月5日再开。"_qs);
    QCOMPARE(replace(found, wanted).hits, 2);
    QCOMPARE(plainText(head(article.id).lead), u"2月19日开会，3月5日再开。"_qs);
}

void TestLibraryReplace::canBeStopped()
{
    add(completeArticle(u"平安之一"_qs));
    add(completeArticle(u"平安之二"_qs));
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    const QList<FoundArticle> found = find(wanted);
    VERIFY_ERROR(waitFor(findInLibrary(*m_workspace, wanted, {}, [] { return true; })),
                 ErrorCode::Cancelled);
    const auto count = std::make_shared<std::atomic_int>(0);
    const auto replaced = waitFor(replaceInLibrary(
        *m_workspace, found, wanted, [count](qint64, qint64) { ++*count; },
        [count] { return *count > 0; }));
    VERIFY_OK(replaced);
    QCOMPARE(replaced->articles, 1); // what is done stays done
    QCOMPARE(replaced->left, 1);
    QCOMPARE(find(wanted).size(), 1);
}

void TestLibraryReplace::leavesTheRestOfTheText()
{
    Article article = completeArticle(u"主题"_qs);
    TextBlock mixed = textBlock(u"前"_qs);
    mixed.runs.append(Run{u"平安"_qs, RunStyle::Bold, {}});
    mixed.runs.append(Run{u"后"_qs, {}, {}});
    TextBlock item = textBlock(u"第一条"_qs);
    item.kind = TextKind::ListItem;
    item.list = ListKind::Number;
    article.sections.first().blocks = {mixed, item};
    article.sections.append(Section{SectionId::create(), u"第二节"_qs, {paragraph(u"文字"_qs)}});
    add(article);
    const Replacement wanted = replacement(u"平安"_qs, u"法治"_qs);
    QCOMPARE(replace(find(wanted), wanted).articles, 1);
    mixed.runs[1].text = u"法治"_qs;
    article.sections.first().blocks.first() = mixed;
    QVERIFY(head(article.id) == article);
}

QTEST_MAIN(TestLibraryReplace)
#include "tst_libraryreplace.moc"

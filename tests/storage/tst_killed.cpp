// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "newsroom.h"

#include "storage/search.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTextStream>

using namespace Pandian;

// What the library has acknowledged survives the sudden death of the program at any moment.
//
// The writer, this program started again, takes one article after the other through the script
// below and goes on wherever the library stands. So the whole state of the library is one number:
// how many steps were done.

namespace {

constexpr int Patience = 60000; // milliseconds, for a machine under load
constexpr int Libraries = 4;    // each a row, so that none grows long
constexpr int KillsPerLibrary = 25;
constexpr int MaxSteps = 12;                  // waited for before a kill
constexpr qint64 MaxDelay = 16 * 1024 * 1024; // bytes read before a kill: some milliseconds

const QString autosaved = u"autosaved"_qs; // leaves no event
const QList<QString> script{
    u"created"_qs, autosaved,          autosaved,          u"saved"_qs,   autosaved,
    u"saved"_qs,   u"submit"_qs,       u"start-review"_qs, u"approve"_qs, u"start-review"_qs,
    u"approve"_qs, u"start-review"_qs, u"approve"_qs,
};
constexpr int FirstReview = 7; // in the script; two steps a round
const QList<QString> reviewers{u"王延辉"_qs, u"赵启明"_qs, u"陈怀远"_qs};

template <typename IdType>
IdType idOf(const QString &name)
{
    return IdType(QUuid::createUuidV5(QUuid(), name));
}

// The text of an article as of a step: another one with each step, some of several pages.
Article textOf(int number, int step)
{
    Article text = Newsroom::article(u"稿件%1·%2"_qs.arg(number).arg(step));
    text.id = idOf<ArticleId>(u"article %1"_qs.arg(number));
    for (Section &section : text.sections) {
        section.id = idOf<SectionId>(text.id.toString() + section.title);
    }
    const int paragraphs = number % 3 == 0 ? 60 : 2;
    for (int i = 0; i < paragraphs; ++i) {
        text.lead.append(paragraph(idOf<EventId>(u"%1 %2"_qs.arg(step).arg(i)).toString()));
    }
    return text;
}

int newestTextOf(int step)
{
    while (step > 0 && script.at(step) != autosaved) {
        --step;
    }
    return step;
}

Error contradiction(const QString &what, int number)
{
    return {ErrorCode::Damaged, u"%1 of article %2"_qs.arg(what).arg(number), {}};
}

Result<Person> personNamed(Database &db, const QString &name)
{
    const auto all = people(db);
    if (!all) {
        return all.error();
    }
    for (const Person &person : *all) {
        if (person.name == name) {
            return person;
        }
    }
    return Error{ErrorCode::NotFound, name, {}};
}

// Steps up to the last one that left an event; the events must be those of the script.
Result<int> recordedSteps(Database &db, int number)
{
    const auto events = articleEvents(db, textOf(number, 0).id);
    if (!events) {
        return events.error();
    }
    int done = 0;
    for (const Event &event : *events) {
        while (done < script.size() && script.at(done) == autosaved) {
            ++done;
        }
        if (done == script.size() || event.type != script.at(done++)) {
            return contradiction(event.type, number);
        }
    }
    return done;
}

// The draft tells how many autosaves there were since.
Result<int> stepsWithDraft(int number, int recorded, const Article &draft)
{
    if (recorded == 1 && draft == textOf(number, 0)) {
        return 1;
    }
    for (int i = recorded; i > 0 && i < script.size() && script.at(i) == autosaved; ++i) {
        if (draft == textOf(number, i)) {
            return i + 1;
        }
    }
    return contradiction(u"draft"_qs, number);
}

Result<int> stepsOf(Database &db, int number)
{
    const ArticleId id = textOf(number, 0).id;
    const Result<int> recorded = recordedSteps(db, number);
    const auto writer = personNamed(db, u"李敏"_qs);
    if (!recorded || !writer) {
        return recorded ? writer.error() : recorded.error();
    }
    const auto draft = loadDraft(db, id, writer->id);
    if (!draft) {
        return draft.error();
    }
    if (*draft) {
        return stepsWithDraft(number, *recorded, (*draft)->content);
    }
    if (*recorded == 0) {
        return 0;
    }
    const auto all = revisions(db, id);
    if (!all || all->isEmpty()) {
        return contradiction(u"text"_qs, number);
    }
    const auto head = loadRevision(db, all->last().id);
    const bool same = head && *head == textOf(number, newestTextOf(*recorded - 1));
    return same ? recorded : Result<int>(contradiction(u"head"_qs, number));
}

// An error where the library is not as the script leaves it after some step.
Result<int> stepsDone(Database &db)
{
    int steps = 0;
    for (int number = 0;; ++number) {
        const Result<int> done = stepsOf(db, number);
        if (!done) {
            return done;
        }
        steps += *done;
        if (*done < script.size()) {
            return steps;
        }
    }
}

Result<void> decide(Database &db, ArticleId id, const QString &action, const QString &who)
{
    const auto person = personNamed(db, who);
    const auto summary = articleSummary(db, id);
    if (!person || !summary) {
        return person ? summary.error() : person.error();
    }
    ActionRequest request;
    request.article = id;
    request.action = *actionFromName(action);
    request.person = person->id;
    request.revision = summary->head;
    request.opinion = u"同意。"_qs;
    const auto state = perform(db, request);
    return state ? Result<void>() : state.error();
}

Result<void> takeStep(Database &db, int count)
{
    const int number = count / int(script.size());
    const int step = count % int(script.size());
    const QString &what = script.at(step);
    const Article text = textOf(number, newestTextOf(step));
    const auto writer = personNamed(db, u"李敏"_qs);
    if (!writer) {
        return writer.error();
    }
    if (what == u"created") {
        return createArticle(db, text, writer->id);
    }
    if (what == u"submit" || step >= FirstReview) {
        const QString &who =
            step >= FirstReview ? reviewers.at((step - FirstReview) / 2) : writer->name;
        return decide(db, text.id, what, who);
    }
    const auto summary = articleSummary(db, text.id);
    if (!summary) {
        return summary.error();
    }
    if (what == autosaved) {
        const auto saved = saveDraft(db, text, writer->id, summary->head);
        return saved ? Result<void>() : saved.error();
    }
    const auto revision = saveRevision(db, text, writer->id, summary->head);
    return revision ? Result<void>() : revision.error();
}

void acknowledge(int count)
{
    QTextStream(stdout) << count << Qt::endl;
}

// Until it is killed. `careless` acknowledges what is not done yet.
int write(const QString &path, bool careless)
{
    QTextStream(stdout) << "ready" << Qt::endl;
    const auto db = Database::open(path);
    const Result<int> done = db ? stepsDone(**db) : Result<int>(db.error());
    if (!done) {
        qWarning("%s", qPrintable(errorText(done)));
        return 1;
    }
    for (int count = *done;; ++count) {
        if (careless) {
            acknowledge(count + 1);
        }
        const Result<void> step = takeStep(**db, count);
        if (!step) {
            qWarning("%d: %s", count, qPrintable(errorText(step)));
            return 1;
        }
        if (!careless) {
            acknowledge(count + 1);
        }
        // The index has transactions of its own, in which the end may come too.
        if (count % 3 == 0 && !updateIndex(**db, 10)) {
            return 1;
        }
    }
}

// Reads this program, which takes its time.
void delay(qint64 bytes)
{
    QFile file(QCoreApplication::applicationFilePath());
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    while (bytes > 0) {
        file.seek(0);
        bytes -= file.read(qMin(bytes, file.size())).size();
    }
}

// Starts a writer, kills it, and answers the last step it acknowledged; `before` if none.
std::optional<int> writeAndKill(const QString &path, const QString &manner, int before,
                                QRandomGenerator &random)
{
    QProcess writer;
    writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    writer.start(QCoreApplication::applicationFilePath(), {manner, path});
    const int lines = 1 + int(random.bounded(MaxSteps + 1));
    const qint64 bytes = qint64(random.bounded(quint32(MaxDelay)));
    QByteArray said;
    while (said.count('\n') < lines && writer.waitForReadyRead(Patience)) {
        said += writer.readAllStandardOutput();
    }
    delay(bytes);
    writer.kill();
    const bool killed =
        writer.waitForFinished(Patience) && writer.exitStatus() == QProcess::CrashExit;
    if (!killed || said.count('\n') < lines) {
        return {};
    }
    said += writer.readAllStandardOutput();
    const QList<QByteArray> acknowledged = said.left(said.lastIndexOf('\n')).split('\n');
    return acknowledged.size() > 1 ? acknowledged.last().toInt() : before;
}

} // namespace

class TestKilled : public QObject
{
    Q_OBJECT

    quint32 m_seed = 0;

    // Up to the first kill after which something acknowledged was not there.
    void kill(const QString &manner, int kills, quint32 seed, bool *lost)
    {
        Newsroom office;
        VERIFY_OK(office.setUp());
        office.db.reset();
        QRandomGenerator random(seed);
        int before = 0;
        for (int i = 0; i < kills && !*lost; ++i) {
            const auto acknowledged = writeAndKill(office.path, manner, before, random);
            QVERIFY(acknowledged);
            auto opened = office.open();
            VERIFY_OK(opened);
            office.db = std::move(*opened);
            QCOMPARE(office.problems(), QString());
            const Result<int> done = stepsDone(*office.db);
            VERIFY_OK(done);
            *lost = *done < *acknowledged;
            QVERIFY(*done >= before);
            QVERIFY(*done <= *acknowledged + 1);
            before = *done;
            office.db.reset();
        }
        qInfo("%d steps done", before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_seed = qEnvironmentVariableIntValue("PANDIAN_TEST_SEED");
        if (m_seed == 0) {
            m_seed = QRandomGenerator::system()->generate();
        }
        qInfo("PANDIAN_TEST_SEED=%u", m_seed);
    }

    void nothingAcknowledgedIsLost_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 i = 0; i < Libraries; ++i) {
            QTest::addRow("library %u", i + 1) << m_seed + i;
        }
    }

    void nothingAcknowledgedIsLost()
    {
        QFETCH(quint32, seed);
        bool lost = false;
        kill(u"--write"_qs, KillsPerLibrary, seed, &lost);
        QVERIFY(!lost);
    }

    // The test would see it: a writer that acknowledges first and saves afterwards.
    void acknowledgingTooEarlyIsSeen()
    {
        bool lost = false;
        kill(u"--write-carelessly"_qs, Libraries * KillsPerLibrary, m_seed, &lost);
        QVERIFY(lost);
    }
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1).startsWith(u"--write")) {
        return write(arguments.at(2), arguments.at(1) == u"--write-carelessly");
    }
    TestKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_killed.moc"

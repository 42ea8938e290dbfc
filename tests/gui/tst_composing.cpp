// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "session/articledocument.h"
#include "session/language.h"
#include "storage/articles.h"
#include "storage/database.h"
#include "storage/people.h"

#include <QAction>
#include <QApplication>
#include <QInputMethod>
#include <QTemporaryDir>
#include <private/qinputmethod_p.h> // for testContext: there is no other input method here
#include <qpa/qplatforminputcontext.h>

using namespace Pandian;

namespace {

// An input method in which something is being composed: 汀兰, shown as tinglan.
class Pinyin : public QPlatformInputContext
{
public:
    Pinyin() { QInputMethodPrivate::get(QGuiApplication::inputMethod())->testContext = this; }
    ~Pinyin() override
    {
        QInputMethodPrivate::get(QGuiApplication::inputMethod())->testContext = nullptr;
    }
    Q_DISABLE_COPY_MOVE(Pinyin)

    bool isValid() const override { return true; }

    void compose()
    {
        m_composing = true;
        QInputMethodEvent event(u"tinglan"_qs, {});
        send(event);
    }

    void commit() override
    {
        if (std::exchange(m_composing, false)) {
            QInputMethodEvent event;
            event.setCommitString(u"汀兰"_qs);
            send(event);
        }
    }

    void reset() override { m_composing = false; }

private:
    static void send(QInputMethodEvent &event)
    {
        QCoreApplication::sendEvent(QGuiApplication::focusObject(), &event);
    }

    bool m_composing = false;
};

} // namespace

// What is still being composed is text by the time something is done with the article.
class TestComposing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { installTranslations(*qApp, u"zh_CN"_qs); }
    void isTextBefore_data();
    void isTextBefore();

private:
    static void trigger(const Session &session, const QString &entry)
    {
        const QList<QAction *> actions = session.window->findChildren<QAction *>();
        for (QAction *action : actions) {
            if (action->text() == entry) {
                action->trigger();
            }
        }
    }
    // Of the article as the library has it.
    static QString storedText(const Session &session, const ArticleId &article);
    static QString lastWords(const Article &article)
    {
        return plainText(article.sections.constLast().blocks);
    }
};

QString TestComposing::storedText(const Session &session, const ArticleId &article)
{
    const auto db = Database::open(session.settings.libraryPath());
    const auto draft = loadDraft(**db, article, (*people(**db)).constFirst().id);
    return lastWords(draft && *draft ? (*draft)->content
                                     : *loadRevision(**db, articleSummary(**db, article)->head));
}

void TestComposing::isTextBefore_data()
{
    using Deed = std::function<void(Session &)>;
    QTest::addColumn<bool>("stores");
    QTest::addColumn<Deed>("deed");
    const auto row = [](const char *name, bool stores, const Deed &deed) {
        QTest::newRow(name) << stores << deed;
    };
    row("saving", true, [](Session &session) { trigger(session, u"保存版本(&S)"_qs); });
    row("submitting", false, [](Session &session) { trigger(session, u"送审(&S)…"_qs); });
    row("another article", false, [](Session &session) { trigger(session, u"新建稿件(&N)"_qs); });
    row("closing its tab", true, [](Session &session) { trigger(session, u"关闭稿件(&C)"_qs); });
    row("closing the window", true, [](Session &session) { session.window->close(); });
    row("signing out", true, [](Session &session) { trigger(session, u"退出登录"_qs); });
}

void TestComposing::isTextBefore()
{
    QFETCH(bool, stores);
    QFETCH(std::function<void(Session &)>, deed);
    QTemporaryDir folder;
    Session session(folder.path());
    session.start();
    session.window->openDemonstration();
    QTRY_VERIFY(session.editor().hasFocus());
    OpenArticle &article = *session.workspace.article();
    const ArticleId id = article.id();
    article.setAutosaveDelay(600'000); // not in time
    QVERIFY(article.save());
    QTest::keyClick(&session.editor(), Qt::Key_End, Qt::ControlModifier);
    Pinyin pinyin;
    session.type(u"汀兰"_qs);
    pinyin.compose();
    const ArticleDocument *document = article.document();
    QVERIFY(!lastWords(document->snapshot()).endsWith(u"汀兰汀兰"));
    deed(session);
    if (stores) {
        QTRY_VERIFY(storedText(session, id).endsWith(u"汀兰汀兰"));
    } else {
        QVERIFY(lastWords(document->snapshot()).endsWith(u"汀兰汀兰"));
    }
}

QTEST_MAIN(TestComposing)
#include "tst_composing.moc"

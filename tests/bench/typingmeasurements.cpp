// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"
#include "core/person.h"
#include "gui/editor/editorpage.h"
#include "gui/mainwindow.h"
#include "session/articledocument.h"
#include "session/settings.h"
#include "session/workspace.h"
#include "storage/articles.h"
#include "storage/people.h"
#include "support/generatedarticle.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEvent>
#include <QKeyEvent>
#include <QTextEdit>

namespace Pandian {

namespace {

constexpr int keys = 400;
constexpr int pause = 12; // milliseconds between keys: time for autosave and counting to come

// Sees the frame painted that a key brings.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(QTextEdit &edit) : m_edit(edit)
    {
        edit.viewport()->installEventFilter(this);
    }

    // From the key to the end of the event that painted it.
    double type(QChar character)
    {
        return millisecondsOf([&] {
            m_painted = false;
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&m_edit, &press);
            while (!m_painted) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
        });
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        m_painted |= event->type() == QEvent::Paint;
        return false;
    }

private:
    QTextEdit &m_edit;
    bool m_painted = false;
};

void settle(int milliseconds)
{
    QDeadlineTimer deadline(milliseconds);
    while (!deadline.hasExpired()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    }
}

void caretToMiddle(QTextEdit &edit)
{
    const QTextDocument &document = *edit.document();
    QTextCursor cursor(document.findBlock(document.characterCount() / 2));
    cursor.movePosition(QTextCursor::EndOfBlock);
    edit.setTextCursor(cursor);
    edit.ensureCursorVisible();
}

// The same text and formats without anything of ours.
std::unique_ptr<QTextEdit> bareEditor(const QTextEdit &like)
{
    auto bare = std::make_unique<QTextEdit>();
    QTextDocument *copy = like.document()->clone(bare.get());
    bare->setDocument(copy);
    bare->resize(like.size());
    bare->show();
    return bare;
}

} // namespace

Result<void> measureTyping(FigureTable &table, const QString &libraryPath,
                           const QString &settingsPath, int characters)
{
    Settings settings(settingsPath);
    Workspace workspace(settings);
    if (const auto opened = workspace.openLibrary(libraryPath); !opened) {
        return opened;
    }
    MainWindow window(workspace);
    window.resize(1366, 768);
    window.show();
    const Article article = TextGenerator(4).article(characters);
    const Result<QList<Person>> staff = people(workspace.database());
    if (!staff) {
        return staff.error();
    }
    const PersonId writer = staff->first().id;
    if (const auto signedIn = workspace.signIn(writer, {}); !signedIn) {
        return signedIn;
    }
    if (const auto created = createArticle(workspace.database(), article, writer); !created) {
        return created;
    }
    if (const auto opened = workspace.openArticle(article.id); !opened) {
        return opened;
    }
    QTextEdit &edit = *window.findChild<EditorPage *>()->textEdit();
    settle(1500);
    const std::unique_ptr<QTextEdit> bare = bareEditor(edit);
    settle(1500);
    caretToMiddle(edit);
    caretToMiddle(*bare);
    settle(200);
    PaintWatcher own(edit);
    PaintWatcher limit(*bare);
    QList<double> ownTimes;
    QList<double> bareTimes;
    for (int i = 0; i < keys; ++i) {
        const QChar character = i % 12 == 11 ? QChar(u'，') : QChar(u'盘');
        edit.setFocus();
        ownTimes.append(own.type(character));
        settle(pause);
        bareTimes.append(limit.type(character));
        settle(pause);
    }
    table.add({QStringLiteral("key to painted frame, %L1 characters").arg(characters),
               QStringLiteral("ms"), figuresOf(ownTimes), QStringLiteral("plain QTextEdit"),
               figuresOf(bareTimes), 1.3});
    return workspace.closeArticles();
}

} // namespace Pandian

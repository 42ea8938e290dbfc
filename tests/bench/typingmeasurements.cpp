// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"
#include "core/person.h"
#include "gui/editor/editorpage.h"
#include "gui/mainwindow.h"
#include "gui/navigation/outlinemodel.h"
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
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTextCursor>
#include <QTextEdit>

#include <functional>

namespace Pandian {

namespace {

constexpr int keys = 400;
constexpr int moves = 20;
constexpr int sectionCharacters = 20'000;
constexpr int replacements = 2000;
constexpr int patience = 60'000; // milliseconds
constexpr QStringView placeholder = u"［待核］";
constexpr int pause = 12; // milliseconds between keys: time for autosave and counting to come

// Sees the frame painted that a key brings.
class PaintWatcher : public QObject
{
public:
    explicit PaintWatcher(QTextEdit &edit) : m_edit(edit)
    {
        edit.viewport()->installEventFilter(this);
    }

    // Until the end of the event that painted what `work` changed.
    double paint(const std::function<void()> &work)
    {
        return millisecondsOf([&] {
            m_painted = false;
            work();
            while (!m_painted) {
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
        });
    }

    double type(QChar character)
    {
        return paint([&] {
            QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(character));
            QCoreApplication::sendEvent(&m_edit, &press);
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

// From 100,000 characters on in sections of 20,000; from 1,000,000 on with 2,000 places to replace.
Article articleOf(int characters)
{
    const bool isLong = characters >= 5 * sectionCharacters;
    Article article = isLong
                          ? TextGenerator(4).article(characters, characters / sectionCharacters - 1)
                          : TextGenerator(4).article(characters);
    if (characters < 1'000'000) {
        return article;
    }
    int left = replacements;
    for (Section &section : article.sections) {
        for (Block &block : section.blocks) {
            auto &text = std::get<TextBlock>(block);
            if (left-- > 0) {
                text.runs.first().text.prepend(placeholder);
            }
        }
    }
    return article;
}

// A title changes with each key in it, and the outline with the title.
void measureOutline(FigureTable &table, const ArticleDocument &document, const QString &size)
{
    OutlineModel model;
    model.setOutline(document.outline());
    QTextCursor title(document.textDocument());
    title.setPosition(document.outline().at(1).position);
    QList<double> times;
    for (int i = 0; i < moves; ++i) {
        title.insertText(QStringLiteral("盘"));
        times.append(millisecondsOf([&] { model.setOutline(document.outline()); }));
    }
    table.add({QStringLiteral("outline after a key, ") + size,
               QStringLiteral("ms"),
               figuresOf(times),
               {},
               {},
               2});
}

void measureMoving(FigureTable &table, EditorPage &page, PaintWatcher &watcher, const QString &size)
{
    QList<double> times;
    for (int i = 0; i < moves; ++i) {
        times.append(watcher.paint([&] { page.moveSection(2, 1); }));
        settle(pause);
        page.textEdit()->undo();
        settle(pause);
    }
    table.add({QStringLiteral("move a section of 20,000, ") + size,
               QStringLiteral("ms"),
               figuresOf(times),
               {},
               {},
               50});
}

Result<void> measureReplacing(FigureTable &table, EditorPage &page, PaintWatcher &watcher,
                              const QString &size)
{
    page.showFindBar();
    auto *query = page.findChild<QLineEdit *>(QStringLiteral("queryLineEdit"));
    auto *all = page.findChild<QPushButton *>(QStringLiteral("replaceAllPushButton"));
    auto *hits = page.findChild<QLabel *>(QStringLiteral("hitsLabel"));
    query->setText(placeholder.toString());
    page.findChild<QLineEdit *>(QStringLiteral("replacementLineEdit"))
        ->setText(QStringLiteral("已核"));
    const QDeadlineTimer deadline(patience);
    while (!hits->text().contains(page.locale().toString(replacements))) { // 1/2,000 or 2,000 hits
        if (deadline.hasExpired()) {
            return Error{ErrorCode::Internal,
                         QStringLiteral("Not all places are found: %1.").arg(hits->text()),
                         {}};
        }
        settle(pause);
    }
    const double time = watcher.paint([&] { all->click(); });
    table.add({QStringLiteral("replace 2,000 hits, ") + size,
               QStringLiteral("ms"),
               figuresOf({time}),
               {},
               {},
               1000});
    return {};
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
    const Article article = articleOf(characters);
    const QString size = QStringLiteral("%L1 characters").arg(characters);
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
    EditorPage &page = *window.findChild<EditorPage *>();
    QTextEdit &edit = *page.textEdit();
    PaintWatcher own(edit);
    settle(200);
    Result<void> opened;
    const double firstPage = own.paint([&] { opened = workspace.openArticle(article.id); });
    if (!opened) {
        return opened;
    }
    table.add({QStringLiteral("first page of ") + size,
               QStringLiteral("ms"),
               figuresOf({firstPage}),
               {},
               {},
               500});
    settle(1500);
    const std::unique_ptr<QTextEdit> bare = bareEditor(edit);
    settle(1500);
    caretToMiddle(edit);
    caretToMiddle(*bare);
    settle(200);
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
    table.add({QStringLiteral("key to painted frame, ") + size, QStringLiteral("ms"),
               figuresOf(ownTimes), QStringLiteral("plain QTextEdit"), figuresOf(bareTimes), 1.3});
    measureOutline(table, *workspace.article()->document(), size);
    if (article.sections.size() > 2 && characters >= 5 * sectionCharacters) {
        measureMoving(table, page, own, size);
    }
    if (characters >= 1'000'000) {
        if (const auto replaced = measureReplacing(table, page, own, size); !replaced) {
            return replaced;
        }
    }
    return workspace.closeArticles();
}

} // namespace Pandian

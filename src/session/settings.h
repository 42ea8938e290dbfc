// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QSettings;

namespace Pandian {

enum class Theme { System, Light, Dark, HighContrast };

// The keys chosen for a command in place of its own, as portable texts; by the command's name.
using CommandKeys = QHash<QString, QStringList>;

// 固定表述: a text that is often written, found by its name.
struct Snippet
{
    QString name;
    QString text; // paragraphs divided by "\n"

    friend bool operator==(const Snippet &, const Snippet &) = default;
};

// An article that was open, and where its page stood: the caret, and the text at the upper edge, in
// UTF-16 code units of the document.
struct OpenedArticle
{
    QString id; // ArticleId
    int caret = 0;
    int top = 0;

    friend bool operator==(const OpenedArticle &, const OpenedArticle &) = default;
};

// The user's own settings (not the library's), typed: no string keys in callers. An INI file, never
// the registry: in the user's configuration folder, or, where a file ".portable" lies beside the
// program, in the folder "data" there, with the library.
class Settings
{
public:
    // The user's file; `path` for tests and --config. A damaged one is kept as FILE.damaged.
    explicit Settings(const QString &path = {});
    ~Settings();

    // Under which both programs find the same settings and library; before anything else.
    static void nameProgram();
    // 便携版
    static bool isPortable();
    QString path() const;

    QString language() const; // "zh_CN" (default) or "en"
    void setLanguage(const QString &language);
    Theme theme() const;
    void setTheme(Theme theme);
    int zoomPercent() const; // 50 to 300
    void setZoomPercent(int percent);
    QString libraryPath() const; // default: library.sqlite in the user's local data folder
    void setLibraryPath(const QString &path);
    QString lastPerson() const; // PersonId
    void setLastPerson(const QString &id);
    QList<OpenedArticle> openedArticles() const; // in the order of their tabs
    void setOpenedArticles(const QList<OpenedArticle> &articles);
    QString lastArticle() const; // ArticleId of the one that was shown
    void setLastArticle(const QString &id);
    QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    QStringList recentCommands() const; // the last one first; as the program names them
    void setRecentCommands(const QStringList &commands);
    CommandKeys commandKeys() const;
    void setCommandKeys(const CommandKeys &keys);
    QList<Snippet> snippets() const;
    void setSnippets(const QList<Snippet> &snippets);
    bool isStatusBarShown() const; // as yet unset: it is
    void setStatusBarShown(bool shown);

private:
    std::unique_ptr<QSettings> m_settings;
};

} // namespace Pandian

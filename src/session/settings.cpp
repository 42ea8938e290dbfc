// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "session/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace Pandian {

namespace {

constexpr std::array themes{"system", "light", "dark", "highContrast"};

QString folder(QStandardPaths::StandardLocation location)
{
    return Settings::isPortable() ? QCoreApplication::applicationDirPath() + QStringLiteral("/data")
                                  : QStandardPaths::writableLocation(location);
}

QString defaultPath()
{
    return folder(QStandardPaths::AppConfigLocation) + QStringLiteral("/settings.ini");
}

QString readString(const QSettings &settings, const char *key)
{
    return settings.value(QLatin1String(key)).toString();
}

int readNumber(const QSettings &settings, const char *key, int otherwise)
{
    bool isNumber = false;
    const int number = readString(settings, key).toInt(&isNumber); // QVariant would cut a large one
    return isNumber ? number : otherwise;
}

// QSettings waits for its lock without end, and one that is empty, left by a program that was
// killed as it took it, is nobody's: no later start would show a window. Others hold it for
// moments.
void clearLock(const QString &path)
{
    constexpr int moments = 1000; // milliseconds
    const QString left = path + QStringLiteral(".lock");
    if (QFile::exists(left)) {
        QLockFile lock(left);
        lock.setStaleLockTime(moments);
        static_cast<void>(lock.tryLock(3 * moments));
    }
}

} // namespace

void Settings::nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("pandian"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PANDIAN_VERSION));
}

bool Settings::isPortable()
{
    static const bool portable =
        QFileInfo::exists(QCoreApplication::applicationDirPath() + QStringLiteral("/.portable"));
    return portable;
}

Settings::Settings(const QString &path)
    : m_settings(
          std::make_unique<QSettings>(path.isEmpty() ? defaultPath() : path, QSettings::IniFormat))
{
    clearLock(this->path());
    if (m_settings->status() == QSettings::FormatError) {
        // What can be read of it is used, and the next change writes that alone.
        const QString kept = this->path() + QStringLiteral(".damaged");
        QFile::remove(kept);
        QFile::copy(this->path(), kept);
    }
}

Settings::~Settings() = default;

QString Settings::path() const
{
    return m_settings->fileName();
}

QString Settings::language() const
{
    return readString(*m_settings, "language") == u"en" ? QStringLiteral("en")
                                                        : QStringLiteral("zh_CN");
}

void Settings::setLanguage(const QString &language)
{
    m_settings->setValue(QStringLiteral("language"), language);
}

Theme Settings::theme() const
{
    const QString name = readString(*m_settings, "theme");
    const auto found = std::find_if(themes.begin(), themes.end(), [&name](const char *theme) {
        return name == QLatin1String(theme);
    });
    return found == themes.end() ? Theme::Light : Theme(found - themes.begin());
}

void Settings::setTheme(Theme theme)
{
    m_settings->setValue(QStringLiteral("theme"), QLatin1String(themes.at(size_t(theme))));
}

int Settings::zoomPercent() const
{
    return std::clamp(readNumber(*m_settings, "zoom", 100), 50, 300);
}

void Settings::setZoomPercent(int percent)
{
    m_settings->setValue(QStringLiteral("zoom"), std::clamp(percent, 50, 300));
}

QString Settings::libraryPath() const
{
    const QString path = readString(*m_settings, "library");
    return path.isEmpty()
               ? folder(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/library.sqlite")
               : path;
}

void Settings::setLibraryPath(const QString &path)
{
    m_settings->setValue(QStringLiteral("library"), path);
}

QString Settings::lastPerson() const
{
    return readString(*m_settings, "person");
}

void Settings::setLastPerson(const QString &id)
{
    m_settings->setValue(QStringLiteral("person"), id);
}

QString Settings::lastArticle() const
{
    return readString(*m_settings, "article");
}

void Settings::setLastArticle(const QString &id)
{
    m_settings->setValue(QStringLiteral("article"), id);
}

QList<OpenedArticle> Settings::openedArticles() const
{
    const QByteArray stored = m_settings->value(QStringLiteral("articles")).toByteArray();
    const QJsonArray array = QJsonDocument::fromJson(stored).array();
    QList<OpenedArticle> articles;
    for (const auto &value : array) {
        articles.append({value[u"id"].toString(), std::max(0, value[u"caret"].toInt()),
                         std::max(0, value[u"top"].toInt())});
    }
    return articles;
}

void Settings::setOpenedArticles(const QList<OpenedArticle> &articles)
{
    QJsonArray array;
    for (const OpenedArticle &one : articles) {
        array.append(
            QJsonObject{{u"id"_qs, one.id}, {u"caret"_qs, one.caret}, {u"top"_qs, one.top}});
    }
    m_settings->setValue(QStringLiteral("articles"),
                         QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QByteArray Settings::windowGeometry() const
{
    return m_settings->value(QStringLiteral("window/geometry")).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue(QStringLiteral("window/geometry"), geometry);
}

QByteArray Settings::windowState() const
{
    return m_settings->value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindowState(const QByteArray &state)
{
    m_settings->setValue(QStringLiteral("window/state"), state);
}

QStringList Settings::recentCommands() const
{
    return m_settings->value(QStringLiteral("commands/recent")).toStringList();
}

void Settings::setRecentCommands(const QStringList &commands)
{
    m_settings->setValue(QStringLiteral("commands/recent"), commands);
}

CommandKeys Settings::commandKeys() const
{
    m_settings->sync(); // another process may have written
    const QByteArray stored = m_settings->value(QStringLiteral("commands/keys")).toByteArray();
    const QJsonObject object = QJsonDocument::fromJson(stored).object();
    CommandKeys keys;
    for (auto it = object.begin(); it != object.end(); ++it) {
        keys.insert(it.key(), it.value().toVariant().toStringList());
    }
    return keys;
}

void Settings::setCommandKeys(const CommandKeys &keys)
{
    QJsonObject object;
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        object.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    m_settings->setValue(QStringLiteral("commands/keys"),
                         QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QList<Snippet> Settings::snippets() const
{
    m_settings->sync(); // another process may have written
    const QByteArray stored = m_settings->value(QStringLiteral("text/snippets")).toByteArray();
    const QJsonArray array = QJsonDocument::fromJson(stored).array();
    QList<Snippet> snippets;
    for (const auto &value : array) {
        snippets.append({value[u"name"].toString(), value[u"text"].toString()});
    }
    return snippets;
}

void Settings::setSnippets(const QList<Snippet> &snippets)
{
    QJsonArray array;
    for (const Snippet &snippet : snippets) {
        array.append(QJsonObject{{u"name"_qs, snippet.name}, {u"text"_qs, snippet.text}});
    }
    m_settings->setValue(QStringLiteral("text/snippets"),
                         QJsonDocument(array).toJson(QJsonDocument::Compact));
}

bool Settings::isStatusBarShown() const
{
    return m_settings->value(QStringLiteral("window/statusBar"), true).toBool();
}

void Settings::setStatusBarShown(bool shown)
{
    m_settings->setValue(QStringLiteral("window/statusBar"), shown);
}

} // namespace Pandian

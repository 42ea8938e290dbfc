// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/importing.h"

#include <QFutureWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>

class QWidget;

namespace Pandian {

class InfoBar;
struct RunningJob;
class Workspace;

// Brings files and clipboard into the library, one after the other in the background, and tells
// what was recognised and what is to be looked at. Where the encoding is not certain it asks, and
// waits for the answer without holding anything else up.
class Importer : public QObject
{
    Q_OBJECT

public:
    Importer(Workspace &workspace, InfoBar &infoBar, QWidget *window);
    ~Importer() override;

    static QString fileFilter();

    void importFiles(const QStringList &paths);
    void importClipboard();
    // Until the last file is done or left out; a question about one included.
    bool isRunning() const { return m_current.has_value(); }
    // Leaves out what is not done yet, and shows nothing of the rest; `then` follows.
    void stop(const QObject *context, const std::function<void()> &then);
    // The answer to encodingAsked(); none: this file is left out.
    void answerEncoding(const std::optional<TextEncoding> &encoding);

Q_SIGNALS:
    void encodingAsked(const QString &fileName, const QList<Pandian::EncodingChoice> &choices);
    void metadataRequested();
    // In place of what was recognised; nothing of that has changed since.
    void textOnlyRequested(const Pandian::Article &article);
    void finished(bool allWell); // false: the info bar tells what failed, or is to be looked at

private:
    struct Source
    {
        QString path;
        QString text; // of the clipboard; no path
    };
    void add(const QList<Source> &sources);
    void startNext();
    void probed();
    void importNow(const std::optional<TextEncoding> &encoding);
    void imported();
    void fileDone(const Result<ImportReport> &report);
    QString currentName() const;
    void showRunning();
    void showProgress();
    void summarise();
    void show(const ImportReport &last, int total, int imported, const QStringList &questions);
    void tell(const QString &text, const QStringList &questions, const ImportReport *alone);
    void takeTextAlone(const Article &recognised, const QString &text);

    Workspace &m_workspace;
    InfoBar &m_infoBar;
    QList<Source> m_waiting;
    std::optional<Source> m_current;
    int m_total = 0;
    QStringList m_failures;  // sentences, each with its file
    QStringList m_questions; // findings, each with its article; of one file alone: as they are
    std::optional<ImportReport> m_last;
    int m_imported = 0;
    bool m_stopped = false;
    std::shared_ptr<RunningJob> m_job;
    QFutureWatcher<Result<EncodingProbe>> m_probe;
    QFutureWatcher<Result<ImportReport>> m_import;
    QTimer m_progressTimer;
};

} // namespace Pandian

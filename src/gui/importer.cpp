// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/importer.h"

#include "gui/editor/clipboard.h"
#include "gui/editor/recognisedtexts.h"
#include "gui/infobar.h"
#include "gui/runningjob.h"
#include "session/articledocument.h"
#include "session/libraryfiles.h"
#include "session/workspace.h"
#include "text/segmenting.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QMimeData>
#include <QtConcurrent>

namespace Pandian {

namespace {

constexpr int progressInterval = 100; // ms

QString messageKey()
{
    return u"import"_qs;
}

} // namespace

Importer::Importer(Workspace &workspace, InfoBar &infoBar, QWidget *window)
    : QObject(window), m_workspace(workspace), m_infoBar(infoBar)
{
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &Importer::showProgress);
    connect(&m_probe, &QFutureWatcherBase::finished, this, &Importer::probed);
    connect(&m_import, &QFutureWatcherBase::finished, this, &Importer::imported);
}

Importer::~Importer()
{
    if (m_job) {
        m_job->cancelled = true;
    }
}

QString Importer::fileFilter()
{
    return tr("Texts and web pages (*.txt *.text *.html *.htm)") + u";;"_qs + tr("All files (*)");
}

void Importer::importFiles(const QStringList &paths)
{
    QList<Source> sources;
    for (const QString &path : paths) {
        sources.append({path, {}});
    }
    add(sources);
}

void Importer::add(const QList<Source> &sources)
{
    m_waiting += sources;
    m_total += int(sources.size());
    if (!m_current) {
        startNext();
    } else if (m_progressTimer.isActive()) { // and no question stands
        showRunning();
    }
}

void Importer::importClipboard()
{
    const QMimeData *clip = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = clip ? localFiles(*clip) : QStringList(); !files.isEmpty()) {
        importFiles(files); // copied in the file manager
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        m_infoBar.showMessage({.key = messageKey(),
                               .text = tr("There is no text on the clipboard; copy the article "
                                          "first, then import it.")});
        return;
    }
    add({{{}, text}});
}

void Importer::stop(const QObject *context, const std::function<void()> &then)
{
    connect(this, &Importer::finished, context, then, Qt::SingleShotConnection);
    m_stopped = true;
    m_total -= int(m_waiting.size());
    m_waiting.clear();
    if (!m_current) {
        summarise();
        return;
    }
    m_job->cancelled = true;
    if (!m_progressTimer.isActive()) { // it asks
        answerEncoding({});
    }
}

void Importer::startNext()
{
    if (m_waiting.isEmpty()) {
        summarise();
        return;
    }
    m_current = m_waiting.takeFirst();
    m_job = std::make_shared<RunningJob>();
    showRunning();
    m_progressTimer.start();
    if (m_current->path.isEmpty()) {
        importNow({});
        return;
    }
    if (isOfLibrary(m_current->path, m_workspace.libraryPath())) {
        fileDone(Error{ErrorCode::InvalidInput,
                       tr("“%1” is the library that is open, not an article; choose another file.")
                           .arg(QFileInfo(m_current->path).fileName()),
                       {}});
        return;
    }
    m_probe.setFuture(QtConcurrent::run([path = m_current->path, job = m_job] {
        return probeEncoding(path, RunningJob::cancelCheck(job));
    }));
}

void Importer::probed()
{
    const Result<EncodingProbe> probe = m_probe.result();
    if (!probe) {
        fileDone(probe.error());
    } else if (probe->certain || probe->choices.size() < 2) {
        importNow({});
    } else {
        m_progressTimer.stop();
        m_infoBar.dismiss(messageKey());
        Q_EMIT encodingAsked(QFileInfo(m_current->path).fileName(), probe->choices);
    }
}

void Importer::answerEncoding(const std::optional<TextEncoding> &encoding)
{
    if (!m_current || m_import.isRunning()) {
        return;
    }
    if (encoding) {
        showRunning();
        m_progressTimer.start();
        importNow(encoding);
    } else {
        m_total -= 1;
        startNext();
    }
}

void Importer::importNow(const std::optional<TextEncoding> &encoding)
{
    const Progress progress = RunningJob::progress(m_job);
    const CancelCheck cancelled = RunningJob::cancelCheck(m_job);
    m_import.setFuture(
        m_current->path.isEmpty()
            ? m_workspace.importText(m_current->text, progress, cancelled)
            : m_workspace.importFile(m_current->path, encoding, progress, cancelled));
}

void Importer::imported()
{
    fileDone(m_import.result());
}

void Importer::fileDone(const Result<ImportReport> &report)
{
    m_progressTimer.stop();
    if (report) {
        m_last = *report;
        m_imported += 1;
        const QString file = currentName(); // titles may be alike, or none
        for (const Finding &finding : report->findings) {
            m_questions.append(m_total > 1 ? tr("“%1”: %2").arg(file, finding.message)
                                           : finding.message);
        }
    } else if (report.error().code == ErrorCode::Cancelled) {
        m_total -= 1 + int(m_waiting.size());
        m_waiting.clear();
    } else {
        const QString name = QFileInfo(m_current->path).fileName();
        const QString &message = report.error().message;
        m_failures.append(
            name.isEmpty() || message.contains(name) ? message : tr("“%1”: %2").arg(name, message));
    }
    startNext();
}

QString Importer::currentName() const
{
    return m_current->path.isEmpty() ? tr("clipboard") : QFileInfo(m_current->path).fileName();
}

void Importer::showRunning()
{
    const QString name = currentName();
    const int number = m_total - int(m_waiting.size());
    m_infoBar.showMessage(
        {.key = messageKey(),
         .kind = InfoMessage::Kind::Running,
         .text = m_total > 1 ? tr("Importing “%1” (%2 of %3)…").arg(name).arg(number).arg(m_total)
                             : tr("Importing “%1”…").arg(name),
         .buttons = {{tr("Cancel"), [job = m_job] { job->cancelled = true; }}}});
}

void Importer::showProgress()
{
    m_infoBar.setProgress(messageKey(), m_job->done, m_job->total);
}

// After the last file.
void Importer::summarise()
{
    m_current.reset();
    m_infoBar.dismiss(messageKey());
    const QStringList failures = std::exchange(m_failures, {});
    const int total = std::exchange(m_total, 0);
    const int imported = std::exchange(m_imported, 0);
    const std::optional<ImportReport> last = std::exchange(m_last, {});
    const QStringList questions = std::exchange(m_questions, {});
    const bool stopped = std::exchange(m_stopped, false);
    if (last) {
        const auto open = [this, last, total, imported, questions] {
            show(*last, total, imported, questions);
        };
        if (stopped) {
            m_infoBar.showMessage({.key = messageKey(),
                                   .text = tr("%n article(s) imported.", nullptr, imported),
                                   .buttons = {{tr("Open"), open}}});
        } else {
            open();
        }
    }
    if (failures.size() == 1) {
        m_infoBar.showError({ErrorCode::InvalidInput, failures.first(), {}});
    } else if (!failures.isEmpty()) {
        m_infoBar.showMessage(
            {.key = u"import-failures"_qs,
             .kind = InfoMessage::Kind::Error,
             .text = tr("%n file(s) could not be imported.", nullptr, int(failures.size())),
             .details = failures,
             .detailsButton = tr("Show why")});
    }
    Q_EMIT finished(failures.isEmpty() && questions.isEmpty());
}

void Importer::show(const ImportReport &last, int total, int imported, const QStringList &questions)
{
    if (const Result<void> opened = m_workspace.openArticle(last.article); !opened) {
        m_infoBar.showError(opened.error());
        return;
    }
    const QString parts = recognisedText(last.content);
    const QString text =
        total > 1         ? tr("%n article(s) imported; the last one is open.", nullptr, imported)
        : parts.isEmpty() ? tr("The text was imported; it has no parts that could be told apart, "
                               "divide it into sections yourself.")
                          : tr("Recognised: %1.").arg(parts);
    tell(text, questions, total > 1 || parts.isEmpty() ? nullptr : &last);
}

// `alone`: what the text was taken for can be left out again.
void Importer::tell(const QString &text, const QStringList &questions, const ImportReport *alone)
{
    InfoMessage message;
    message.key = messageKey();
    message.about = InfoMessage::About::Step;
    message.text = text;
    message.details = questions;
    if (!message.details.isEmpty()) {
        message.kind = InfoMessage::Kind::Warning;
        message.detailsButton = tr("Show %n question(s)", nullptr, int(message.details.size()));
    }
    message.buttons = {{tr("Article details"), [this] { Q_EMIT metadataRequested(); }}};
    if (alone && !alone->text.isEmpty()) {
        message.buttons.append(
            {tr("Text only"), [this, recognised = alone->content, text = alone->text] {
                 takeTextAlone(recognised, text);
             }});
    }
    m_infoBar.showMessage(message);
}

void Importer::takeTextAlone(const Article &recognised, const QString &text)
{
    m_infoBar.dismiss(messageKey());
    QGuiApplication::inputMethod()->commit();
    const OpenArticle *article = m_workspace.article();
    if (article && article->document()->snapshot() == recognised) {
        Q_EMIT textOnlyRequested(asTextOnly(recognised, text));
        return;
    }
    m_infoBar.showMessage({.key = messageKey(),
                           .kind = InfoMessage::Kind::Warning,
                           .text = tr("The article was changed after the import, so nothing was "
                                      "replaced. Import the text once more to have it alone."),
                           .about = InfoMessage::About::Step});
}

} // namespace Pandian

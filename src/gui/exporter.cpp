// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/exporter.h"

#include "core/articlecheck.h"
#include "gui/filedialog.h"
#include "gui/infobar.h"
#include "gui/printing.h"
#include "gui/reviewsheet.h"
#include "session/articledocument.h"
#include "session/lookups.h"
#include "session/whendone.h"
#include "session/workspace.h"
#include "workflow/workflow.h"

#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QInputMethod>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolBar>
#include <QUrl>

namespace Pandian {

namespace {

constexpr int maxNameLength = 60;                 // characters
constexpr int smallIcon = 16;                     // pixels
constexpr QMarginsF paperMargins(25, 20, 20, 15); // mm; more at the left, where sheets are bound

QString messageKey()
{
    return u"export"_qs;
}

} // namespace

QString fileNameFromTitle(const QString &title)
{
    static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|\\p{C}]+"_qs);
    static const QRegularExpression reserved(u"^(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?$"_qs,
                                             QRegularExpression::CaseInsensitiveOption);
    QString name = cutTo(QString(title).replace(forbidden, u" "_qs).simplified(), maxNameLength);
    while (name.endsWith(u'.') || name.endsWith(u' ') || name.startsWith(u'.')) {
        name = name.startsWith(u'.') ? name.mid(1) : name.chopped(1);
    }
    return name.isEmpty() || reserved.match(name).hasMatch() ? Exporter::tr("Article") + name
                                                             : name;
}

Exporter::Exporter(Workspace &workspace, InfoBar &infoBar, QWidget *window)
    : QObject(window)
    , m_workspace(workspace)
    , m_infoBar(infoBar)
    , m_window(window)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

Exporter::~Exporter() = default;

void Exporter::askAndExport()
{
    const OpenArticle *article = m_workspace.article();
    if (!article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    auto *dialog =
        new FileDialog(m_window, tr("Export web page"), m_folder, tr("Web pages (*.html)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"html"_qs);
    dialog->selectFile(fileNameFromTitle(article->document()->snapshot().title) + u".html"_qs);
    // Another article may be shown by the time a name is chosen.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, id = article->id()](const QString &path) { exportTo(id, path); });
    dialog->open();
}

void Exporter::exportTo(const ArticleId &article, const QString &path)
{
    m_folder = QFileInfo(path).absolutePath();
    whenDone(m_workspace.exportHtml(article, path), this,
             [this](const Result<ExportReport> &report) { tell(report); });
}

void Exporter::tell(const Result<ExportReport> &report)
{
    if (!report) {
        m_infoBar.showError(report.error(), messageKey(), InfoMessage::About::Article);
        return;
    }
    const QString path = report->path;
    const QString text = report->beforeCorrection
                             ? tr("Exported to “%1”: the version that was signed off last. The "
                                  "correction that goes on is not in it.")
                             : tr("Exported to “%1”.");
    m_infoBar.showMessage(
        {.key = messageKey(),
         .text = text.arg(QDir::toNativeSeparators(path)),
         .buttons = {{tr("Open web page"),
                      [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }},
                     {tr("Open folder"),
                      [path] {
                          QDesktopServices::openUrl(
                              QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
                      }}},
         .about = InfoMessage::About::Article});
}

void Exporter::preview()
{
    QGuiApplication::inputMethod()->commit();
    const Result<QByteArray> page = m_workspace.previewHtml();
    if (!page) {
        m_infoBar.showError(page.error());
        return;
    }
    if (!m_previews) {
        m_previews = std::make_unique<QTemporaryDir>(); // readable by this user alone
    }
    QSaveFile file(m_previews->filePath(u"preview.html"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(*page) != page->size() || !file.commit()) {
        m_infoBar.showError({ErrorCode::Io,
                             tr("The preview could not be written: %1. Make room in the folder for "
                                "temporary files, then try again.")
                                 .arg(file.errorString()),
                             {}});
    } else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(file.fileName()))) {
        m_infoBar.showError({ErrorCode::NotFound,
                             tr("No browser could be started; choose a standard browser in the "
                                "system's settings, then try again."),
                             {}});
    }
}

// The sheets say what they are: a print of a draft lies about on desks for long.
void Exporter::askAndPrint()
{
    OpenArticle *article = m_workspace.article();
    if (!article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const ArticleSummary summary = article->summary();
    QStringList footer{article->document()->typedTitle(), stateText(summary.state)};
    if (summary.revisionNumber > 0) {
        footer.append(article->hasUnsavedChanges()
                          ? tr("version %1 with later changes").arg(summary.revisionNumber)
                          : tr("version %1").arg(summary.revisionNumber));
    }
    footer.removeAll({});
    showSheets(*article, tr("Print"), article->document()->typedTitle(),
               [article, text = footer.join(tr(" · "))](QPrinter &printer) {
                   return printArticle(*article->document(), text, printer);
               });
}

void Exporter::askAndPrintReviewSheet()
{
    OpenArticle *article = m_workspace.article();
    if (!article) {
        return;
    }
    QGuiApplication::inputMethod()->commit();
    const Result<ReviewRecord> record = reviewRecord(m_workspace, article->id());
    if (!record) {
        m_infoBar.showError(record.error(), messageKey());
        return;
    }
    const QString text = reviewSheetText(article->summary(), article->document()->snapshot(),
                                         *record, QDateTime::currentMSecsSinceEpoch());
    showSheets(*article, tr("Review sheet"),
               tr("Review sheet of %1").arg(article->document()->typedTitle()),
               [text](QPrinter &printer) { return printReviewSheet(text, printer); });
}

void Exporter::showSheets(OpenArticle &article, const QString &title, const QString &name,
                          const std::function<bool(QPrinter &)> &print)
{
    auto *dialog = new QPrintPreviewDialog(m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->resize(m_window->size() * 0.9);
    const QList<QToolBar *> bars = dialog->findChildren<QToolBar *>();
    for (QToolBar *bar : bars) { // so that its last button, 打印, has room
        bar->setIconSize(QSize(smallIcon, smallIcon));
    }
    dialog->printer()->setPageMargins(paperMargins, QPageLayout::Millimeter);
    dialog->printer()->setDocName(fileNameFromTitle(name));
    connect(&article, &QObject::destroyed, dialog, &QDialog::reject);
    connect(dialog, &QPrintPreviewDialog::paintRequested, &article,
            [this, print](QPrinter *printer) {
                if (!print(*printer)) {
                    m_infoBar.showError(
                        {ErrorCode::Io,
                         tr("Not all was printed: the printer did not take every page. Look "
                            "after the printer and the chosen pages, then try again."),
                         {}});
                }
            });
    dialog->open();
}

} // namespace Pandian

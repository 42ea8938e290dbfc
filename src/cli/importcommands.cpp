// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/commandrun.h"
#include "cli/describe.h"
#include "cli/options.h"
#include "cli/words.h"
#include "session/exporting.h"
#include "session/importing.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace Pandian {

namespace {

struct EncodingWord
{
    const char *word = nullptr;
    std::optional<TextEncoding> encoding;
};
constexpr std::array EncodingWords{
    EncodingWord{"auto", std::nullopt},
    EncodingWord{"utf-8", TextEncoding::Utf8},
    EncodingWord{"utf-16le", TextEncoding::Utf16LittleEndian},
    EncodingWord{"utf-16be", TextEncoding::Utf16BigEndian},
    EncodingWord{"gb18030", TextEncoding::Gb18030},
    EncodingWord{"gbk", TextEncoding::Gb18030},
};

QString findingLine(const Finding &finding)
{
    switch (finding.severity) {
    case Severity::Error:
        return CommandLine::tr("Error: %1").arg(finding.message);
    case Severity::Suspect:
        return CommandLine::tr("Please check: %1").arg(finding.message);
    case Severity::Hint:
        break;
    }
    return CommandLine::tr("Note: %1").arg(finding.message);
}

// Nothing is stored yet, so that Ctrl+C ends it at once.
Result<FileContent> readForImport(CommandRun &run, const QString &path,
                                  const std::optional<TextEncoding> &encoding)
{
    const InterruptCatcher catcher;
    return readImportFile(path, encoding, run.progress(CommandLine::tr("Importing")),
                          run.cancelCheck());
}

void tellAboutImport(CommandRun &run, const ImportReport &report, const QString &path)
{
    QJsonArray findings;
    for (const Finding &finding : report.findings) {
        findings.append(toJson(finding));
        writeMessage(findingLine(finding));
    }
    if (!report.encodingCertain) {
        writeMessage(CommandLine::tr("“%1” was read as %2, but that is not certain; if the text is "
                                     "garbled, import it again with --encoding.")
                         .arg(QFileInfo(path).fileName(), encodingName(report.encoding)));
    }
    run.print(report.article.toString());
    run.json() = {{u"article"_qs, report.article.toString()},
                  {u"title"_qs, report.content.title},
                  {u"sections"_qs, report.content.sections.size()},
                  {u"external"_qs, report.content.external},
                  {u"encoding"_qs, encodingName(report.encoding)},
                  {u"encodingCertain"_qs, report.encodingCertain},
                  {u"findings"_qs, findings}};
}

Result<ExitCode> runImport(CommandRun &run)
{
    const QString path = run.argument(0);
    const EncodingWord *const encoding = findWord(EncodingWords, run.value(u"encoding"_qs));
    if (encoding == nullptr) {
        return run.usageError(
            CommandLine::tr("--encoding takes one of: %1.").arg(wordsOf(EncodingWords)));
    }
    // The file comes first: no library is made for one that cannot be read.
    Result<FileContent> content = readForImport(run, path, encoding->encoding);
    const auto db =
        content ? run.open(CommandRun::Access::Make) : Result<Database *>(content.error());
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    const auto report = person ? storeImportFile(**db, std::move(*content), person->id)
                               : Result<ImportReport>(person.error());
    if (!report) {
        return report.error();
    }
    tellAboutImport(run, *report, path);
    return ExitCode::Done;
}

Result<ExitCode> runExport(CommandRun &run)
{
    const QString path = run.argument(1);
    if (QFileInfo(path).isDir()) {
        return Error{ErrorCode::InvalidInput,
                     CommandLine::tr("“%1” is a folder; name a file in it.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    if (QFileInfo::exists(path) && !run.isSet(u"force"_qs)) {
        return Error{ErrorCode::Conflict,
                     CommandLine::tr("“%1” exists already; choose another name, or replace it "
                                     "with --force.")
                         .arg(QDir::toNativeSeparators(path)),
                     {}};
    }
    const Result<Database *> db = run.open(CommandRun::Access::Work);
    const Result<Person> person = db ? run.signIn() : Result<Person>(db.error());
    const auto id = person ? findArticle(**db, run.argument(0)) : Result<ArticleId>(person.error());
    const auto report =
        id ? exportHtml(**db, *id, path, person->id) : Result<ExportReport>(id.error());
    if (!report) {
        return report.error();
    }
    run.print(QDir::toNativeSeparators(report->path));
    if (report->revision.isNull()) {
        writeMessage(CommandLine::tr("The page has a draft that was not saved as a version."));
    }
    if (report->beforeCorrection) {
        writeMessage(CommandLine::tr("A correction of this article goes on; the page has the text "
                                     "that was signed off before it."));
    }
    run.json() = {
        {u"article"_qs, id->toString()},
        {u"path"_qs, report->path},
        {u"bytes"_qs, report->bytes},
        {u"sha256"_qs, report->sha256},
        {u"revision"_qs, report->revision.isNull() ? QString() : report->revision.toString()},
        {u"beforeCorrection"_qs, report->beforeCorrection}};
    return ExitCode::Done;
}

} // namespace

QList<Command> importCommands()
{
    const QString article = CommandLine::tr("ARTICLE");
    const QString file = CommandLine::tr("FILE");
    return {
        {u"import"_qs,
         file,
         CommandLine::tr("Bring in a text file, or a page exported by this program"),
         1,
         1,
         {option(u"encoding"_qs, wordsOf(EncodingWords), CommandLine::tr("CHOICE"), u"auto"_qs)},
         runImport},
        {u"export"_qs,
         article + u' ' + file,
         CommandLine::tr("Write an article as one HTML file"),
         2,
         2,
         {option(u"force"_qs, CommandLine::tr("Replace the file if it exists"))},
         runExport},
    };
}

} // namespace Pandian

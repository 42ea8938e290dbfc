// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cliprocess.h"

#include <QFile>
#include <QJsonDocument>

namespace Pandian {

QJsonObject CliResult::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(output, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

Cli::Cli() = default;

QString Cli::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

void Cli::prepare(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_qs, m_dir.path());
    environment.insert(u"XDG_CONFIG_HOME"_qs, path(u"config"_qs));
    environment.insert(u"XDG_DATA_HOME"_qs, path(u"data"_qs));
    environment.insert(u"XDG_RUNTIME_DIR"_qs, m_dir.path());
    environment.insert(u"LC_ALL"_qs, u"C.UTF-8"_qs);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_dir.path());
    process.setProgram(QStringLiteral(PANDIAN_CLI));
    process.setArguments(arguments);
}

CliResult Cli::finish(QProcess &process) const
{
    constexpr int Patience = 300'000; // milliseconds; the sanitizers are slow
    CliResult result;
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(Patience);
    if (ended && process.exitStatus() == QProcess::NormalExit) {
        result.exit = process.exitCode();
    }
    result.output = process.readAllStandardOutput();
    result.messages = process.readAllStandardError();
    return result;
}

CliResult Cli::runBare(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    prepare(process, arguments);
    process.start();
    process.write(input);
    process.closeWriteChannel();
    return finish(process);
}

CliResult Cli::run(const QStringList &arguments, const QByteArray &input) const
{
    return runBare(QStringList{u"--library"_qs, library()} + arguments, input);
}

QJsonObject Cli::json(const QStringList &arguments) const
{
    return run(arguments + QStringList{u"--json"_qs}).json();
}

bool Cli::makeOffice() const
{
    const auto add = [this](const QString &name, const QString &roles) {
        return run({u"person"_qs, u"add"_qs, name, u"--roles"_qs, roles, u"--as"_qs, u"高鹤"_qs})
                   .exit == 0;
    };
    return run({u"create"_qs, u"--as"_qs, u"高鹤"_qs}).exit == 0 && add(u"张三"_qs, u"first"_qs) &&
           add(u"李四"_qs, u"复审"_qs) && add(u"王延辉"_qs, u"final-reviewer"_qs);
}

QString Cli::import(const QByteArray &bytes) const
{
    const QString file = write(u"稿件.txt"_qs, bytes);
    return json({u"import"_qs, file, u"--as"_qs, u"高鹤"_qs}).value(u"article"_qs).toString();
}

QByteArray sampleText(const QString &title)
{
    return u"您的位置: 首页 >要闻\n%1——我市推进基层治理综述\n"
           "发表时间:2026/11/20 08:30 来源:本报 责任编辑:高鹤\n\n"
           "一年来，全市基层治理稳步推进。\n\n"
           "盘点1 建强网格，服务送到家门口\n\n全市划分网格516个，其中城区104个、乡镇412个。\n\n"
           "盘点2 化解矛盾，难事不出社区\n\n全年调解纠纷784件。\n"_qs.arg(title)
               .toUtf8();
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/measurements.h"
#include "formats/htmlexport.h"
#include "formats/textimport.h"
#include "support/sourcetree.h"
#include "text/segmenting.h"

#include <QFile>
#include <QFileInfo>

namespace Pandian {

namespace {

constexpr int runs = 100;

QString samplePath()
{
    const QString root = sourcePath();
    const QString real = root + QStringLiteral("/../shared/samples/shanxi-2020.txt");
    return QFile::exists(real) ? real
                               : root + QStringLiteral("/resources/samples/demonstration.txt");
}

QString sampleName()
{
    return QFileInfo(samplePath()).fileName();
}

Result<Segmented> readSample()
{
    const Result<QByteArray> bytes = readFile(samplePath(), MaxTextFileBytes);
    const Result<DecodedText> text = bytes ? decodeText(*bytes) : bytes.error();
    return text ? segmentText(text->text) : text.error();
}

} // namespace

Result<void> measureTexts(FigureTable &table)
{
    Result<Segmented> sample = readSample();
    if (!sample) {
        return sample.error();
    }
    const auto measure = [&table](const QString &what, const std::function<void()> &work) {
        QList<double> times;
        for (int i = 0; i < runs; ++i) {
            times.append(millisecondsOf(work));
        }
        table.add({what, QStringLiteral("ms"), figuresOf(times), {}, {}, 5});
    };
    measure(QStringLiteral("import and segmenting of %1").arg(sampleName()),
            [&] { sample = readSample(); });
    Result<QByteArray> page = QByteArray();
    measure(QStringLiteral("HTML of %1").arg(sampleName()),
            [&] { page = articleToHtml(sample->article, HtmlContext()); });
    return page ? Result<void>() : page.error();
}

} // namespace Pandian

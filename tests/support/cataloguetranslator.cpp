// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/cataloguetranslator.h"

#include <QFile>
#include <QXmlStreamReader>

namespace Pandian {

namespace {

QString keyOf(const QString &context, const QString &source, const QString &comment)
{
    return context + QChar(u'\0') + source + QChar(u'\0') + comment;
}

} // namespace

bool CatalogueTranslator::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return false;
    }
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    QString comment;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            comment.clear();
        } else if (xml.name() == u"source") {
            source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            const bool finished = !xml.attributes().hasAttribute(u"type"_qs);
            const QString text =
                xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (finished) {
                m_texts.insert(keyOf(context, source, comment), text);
            }
        }
    }
    return !xml.hasError();
}

QString CatalogueTranslator::translate(const char *context, const char *sourceText,
                                       const char *disambiguation, int) const
{
    return m_texts.value(keyOf(QString::fromUtf8(context), QString::fromUtf8(sourceText),
                               QString::fromUtf8(disambiguation)));
}

} // namespace Pandian

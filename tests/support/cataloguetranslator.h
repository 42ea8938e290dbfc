// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTranslator>

namespace Pandian {

// Translates straight from translations/pandian_zh_CN.ts, so that a layer below the one that embeds
// the catalogue can be tested in Chinese. Unfinished translations are none.
class CatalogueTranslator : public QTranslator
{
public:
    using QTranslator::QTranslator;

    bool read(const QString &path);

    bool isEmpty() const override { return m_texts.isEmpty(); }
    QString translate(const char *context, const char *sourceText, const char *disambiguation,
                      int n) const override;

private:
    QHash<QString, QString> m_texts; // context, source and comment, joined by U+0000
};

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QLatin1String>

#include <optional>

namespace Pandian {

// JSON Canonicalization Scheme, RFC 8785: keys sorted by UTF-16 code units, numbers as
// ECMAScript prints them, shortest escapes, UTF-8 without white space. A lone surrogate is an
// error (InvalidInput). QJsonDocument is no substitute: it writes 1e-07 and sorts nothing.
Result<QByteArray> canonicalJson(const QJsonValue &value);

// The same, written piece by piece, for what is too large to build as values first. The caller
// gives the keys of an object in their order (by UTF-16 code units) and ends what it begins.
// A value that has no canonical form spoils the whole: finish() then says which was the first.
class CanonicalJsonWriter
{
public:
    void beginObject();
    void endObject();
    void beginArray();
    void endArray();
    void key(QLatin1String name); // ASCII without quotation marks, a name of the format
    void string(QStringView text);
    void value(const QJsonValue &value);

    // What was written, or why it has no canonical form; the writer is spent afterwards.
    Result<QByteArray> finish();

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void number(const QJsonValue &value);
    void quote(QStringView text);
    void escape(qsizetype from);
    void fail(const QString &detail);

    QByteArray m_bytes;
    std::optional<Error> m_error;
    int m_depth = 0;
};

// A number as ECMAScript's Number::toString writes it (RFC 8785, 3.2.2.3). Finite only.
QByteArray canonicalNumber(double value);

// Lower-case hex SHA-256 of the bytes.
QString sha256Hex(const QByteArray &bytes);

// False when the text holds a surrogate without its partner.
bool isWellFormedUtf16(QStringView text);

} // namespace Pandian

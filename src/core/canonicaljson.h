// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>

namespace Pandian {

// JSON Canonicalization Scheme, RFC 8785: keys sorted by UTF-16 code units, numbers as
// ECMAScript prints them, shortest escapes, UTF-8 without white space. A lone surrogate is an
// error (InvalidInput). QJsonDocument is no substitute: it writes 1e-07 and sorts nothing.
Result<QByteArray> canonicalJson(const QJsonValue &value);

// A number as ECMAScript's Number::toString writes it (RFC 8785, 3.2.2.3). Finite only.
QByteArray canonicalNumber(double value);

// Lower-case hex SHA-256 of the bytes.
QString sha256Hex(const QByteArray &bytes);

// False when the text holds a surrogate without its partner.
bool isWellFormedUtf16(QStringView text);

} // namespace Pandian

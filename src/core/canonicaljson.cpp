// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringEncoder>
#include <QVariant>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr int MaxDepth = 1024; // as QJsonDocument reads

Error notRepresentable(const QString &detail)
{
    return {ErrorCode::InvalidInput,
            QCoreApplication::translate("CanonicalJson",
                                        "The data holds a value that cannot be stored exactly; "
                                        "nothing was written, please report this."),
            detail};
}

void appendEscaped(QByteArray &bytes, char c)
{
    switch (c) {
    case '"':
        bytes += "\\\"";
        break;
    case '\\':
        bytes += "\\\\";
        break;
    case '\b':
        bytes += "\\b";
        break;
    case '\t':
        bytes += "\\t";
        break;
    case '\n':
        bytes += "\\n";
        break;
    case '\f':
        bytes += "\\f";
        break;
    case '\r':
        bytes += "\\r";
        break;
    default:
        bytes += c < 0x10 ? "\\u000" : "\\u00";
        bytes += QByteArray::number(c, 16);
    }
}

bool isEscaped(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

// The shortest decimal digits that read back as the number, d1.d2d3… × 10^exponent.
struct Decimal
{
    QByteArray digits;
    int exponent = 0;
};

Decimal shortestDecimal(double positive)
{
    std::array<char, 32> buffer{};
    const auto [end, failure] = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                              positive, std::chars_format::scientific);
    Q_ASSERT(failure == std::errc());
    const char *e = std::find(buffer.data(), end, 'e');
    Decimal decimal;
    std::copy_if(static_cast<const char *>(buffer.data()), e, std::back_inserter(decimal.digits),
                 [](char c) { return c != '.'; });
    const char *exponent = e[1] == '+' ? e + 2 : e + 1;
    std::from_chars(exponent, end, decimal.exponent);
    return decimal;
}

} // namespace

void CanonicalJsonWriter::fail(const QString &detail)
{
    if (!m_error) {
        m_error = notRepresentable(detail);
    }
}

// A comma, unless something has just begun: no value ends with one of these.
void CanonicalJsonWriter::separate()
{
    const char last = m_bytes.isEmpty() ? '[' : m_bytes.back();
    if (last != '[' && last != '{' && last != ':') {
        m_bytes += ',';
    }
}

void CanonicalJsonWriter::begin(char bracket)
{
    if (m_depth >= MaxDepth) {
        fail(u"nested too deeply"_qs);
    }
    ++m_depth;
    separate();
    m_bytes += bracket;
}

void CanonicalJsonWriter::end(char bracket)
{
    --m_depth;
    m_bytes += bracket;
}

void CanonicalJsonWriter::beginObject()
{
    begin('{');
}

void CanonicalJsonWriter::endObject()
{
    end('}');
}

void CanonicalJsonWriter::beginArray()
{
    begin('[');
}

void CanonicalJsonWriter::endArray()
{
    end(']');
}

void CanonicalJsonWriter::key(QLatin1String name)
{
    separate();
    m_bytes += '"';
    m_bytes.append(name.data(), name.size());
    m_bytes += "\":";
}

void CanonicalJsonWriter::string(QStringView text)
{
    separate();
    quote(text);
}

void CanonicalJsonWriter::quote(QStringView text)
{
    QStringEncoder encoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    const qsizetype start = m_bytes.size() + 1;
    m_bytes.resize(start + encoder.requiredSpace(text.size()));
    m_bytes[start - 1] = '"';
    const char *end = encoder.appendToBuffer(m_bytes.data() + start, text);
    m_bytes.resize(end - m_bytes.constData());
    if (encoder.hasError()) {
        fail(u"lone surrogate"_qs);
    }
    if (std::any_of(m_bytes.cbegin() + start, m_bytes.cend(), isEscaped)) {
        escape(start);
    }
    m_bytes += '"';
}

void CanonicalJsonWriter::escape(qsizetype from)
{
    const QByteArray plain = m_bytes.mid(from);
    m_bytes.truncate(from);
    for (const char c : plain) {
        if (isEscaped(c)) {
            appendEscaped(m_bytes, c);
        } else {
            m_bytes += c;
        }
    }
}

void CanonicalJsonWriter::number(const QJsonValue &value)
{
    const QVariant stored = value.toVariant();
    if (stored.typeId() == QMetaType::LongLong) {
        const qint64 integer = stored.toLongLong();
        constexpr qint64 largest = qint64(1) << 53;
        if (integer < -largest || integer > largest) {
            fail(u"integer beyond 2^53"_qs);
        }
        m_bytes += QByteArray::number(integer);
        return;
    }
    const double number = value.toDouble();
    if (std::isfinite(number)) {
        m_bytes += canonicalNumber(number);
    } else {
        fail(u"number that is not finite"_qs);
    }
}

void CanonicalJsonWriter::value(const QJsonValue &value)
{
    if (m_error) {
        return;
    }
    switch (value.type()) {
    case QJsonValue::Null:
        separate();
        m_bytes += "null";
        break;
    case QJsonValue::Bool:
        separate();
        m_bytes += value.toBool() ? "true" : "false";
        break;
    case QJsonValue::Double:
        separate();
        number(value);
        break;
    case QJsonValue::String:
        string(value.toString());
        break;
    case QJsonValue::Array: {
        beginArray();
        const QJsonArray array = value.toArray();
        for (const QJsonValue item : array) {
            this->value(item);
        }
        endArray();
        break;
    }
    case QJsonValue::Object: {
        beginObject();
        const QJsonObject object = value.toObject();
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end()); // by UTF-16 code units
        for (const QString &name : keys) {
            string(name);
            m_bytes += ':';
            this->value(object.value(name));
        }
        endObject();
        break;
    }
    case QJsonValue::Undefined:
        fail(u"undefined value"_qs);
    }
}

Result<QByteArray> CanonicalJsonWriter::finish()
{
    Q_ASSERT(m_error || m_depth == 0);
    return m_error ? Result<QByteArray>(*m_error) : Result<QByteArray>(std::move(m_bytes));
}

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    CanonicalJsonWriter writer;
    writer.value(value);
    return writer.finish();
}

// ECMA-262, Number::toString; `point` is its n: the digits' value is 0.digits × 10^point.
QByteArray canonicalNumber(double value)
{
    Q_ASSERT(std::isfinite(value));
    if (value == 0) {
        return "0"; // minus zero too
    }
    const QByteArray sign = value < 0 ? "-" : "";
    const auto [digits, exponent] = shortestDecimal(std::abs(value));
    const int count = int(digits.size());
    const int point = exponent + 1;
    if (count <= point && point <= 21) {
        return sign + digits + QByteArray(point - count, '0');
    }
    if (0 < point && point <= 21) {
        return sign + digits.left(point) + '.' + digits.mid(point);
    }
    if (-6 < point && point <= 0) {
        return sign + "0." + QByteArray(-point, '0') + digits;
    }
    const QByteArray fraction = count > 1 ? '.' + digits.mid(1) : QByteArray();
    return sign + digits.left(1) + fraction + (exponent < 0 ? "e-" : "e+") +
           QByteArray::number(std::abs(exponent));
}

QString sha256Hex(const QByteArray &bytes)
{
    QByteArray hash(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(reinterpret_cast<unsigned char *>(hash.data()),
                       reinterpret_cast<const unsigned char *>(bytes.constData()), bytes.size());
    return QString::fromLatin1(hash.toHex());
}

bool isWellFormedUtf16(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() &&
            text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            return false;
        }
    }
    return true;
}

} // namespace Pandian

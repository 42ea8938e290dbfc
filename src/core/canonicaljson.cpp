// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/canonicaljson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

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

// Appends to one buffer; stops at the first value that has no canonical form.
class Writer
{
public:
    QByteArray bytes;
    std::optional<Error> error;

    void value(const QJsonValue &value, int depth)
    {
        if (error) {
            return;
        }
        switch (value.type()) {
        case QJsonValue::Null:
            bytes += "null";
            break;
        case QJsonValue::Bool:
            bytes += value.toBool() ? "true" : "false";
            break;
        case QJsonValue::Double:
            number(value);
            break;
        case QJsonValue::String:
            string(value.toString());
            break;
        case QJsonValue::Array:
            array(value.toArray(), depth);
            break;
        case QJsonValue::Object:
            object(value.toObject(), depth);
            break;
        case QJsonValue::Undefined:
            error = notRepresentable(u"undefined value"_qs);
        }
    }

private:
    void number(const QJsonValue &value)
    {
        const QVariant stored = value.toVariant();
        if (stored.typeId() == QMetaType::LongLong) {
            const qint64 integer = stored.toLongLong();
            constexpr qint64 largest = qint64(1) << 53;
            if (integer < -largest || integer > largest) {
                error = notRepresentable(u"integer beyond 2^53"_qs);
                return;
            }
            bytes += QByteArray::number(integer);
            return;
        }
        const double number = value.toDouble();
        if (!std::isfinite(number)) {
            error = notRepresentable(u"number that is not finite"_qs);
            return;
        }
        bytes += canonicalNumber(number);
    }

    void string(const QString &text)
    {
        if (!isWellFormedUtf16(text)) {
            error = notRepresentable(u"lone surrogate"_qs);
            return;
        }
        const QByteArray utf8 = text.toUtf8();
        qsizetype written = 0;
        bytes += '"';
        for (qsizetype i = 0; i < utf8.size(); ++i) {
            if (isEscaped(utf8.at(i))) {
                bytes.append(utf8.constData() + written, i - written);
                escape(utf8.at(i));
                written = i + 1;
            }
        }
        bytes.append(utf8.constData() + written, utf8.size() - written);
        bytes += '"';
    }

    static bool isEscaped(char c)
    {
        return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
    }

    void escape(char c)
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

    bool enter(int depth)
    {
        if (depth >= MaxDepth) {
            error = notRepresentable(u"nested too deeply"_qs);
        }
        return !error;
    }

    void array(const QJsonArray &array, int depth)
    {
        if (!enter(depth)) {
            return;
        }
        bytes += '[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0) {
                bytes += ',';
            }
            value(array.at(i), depth + 1);
        }
        bytes += ']';
    }

    void object(const QJsonObject &object, int depth)
    {
        if (!enter(depth)) {
            return;
        }
        QStringList keys = object.keys();
        std::sort(keys.begin(), keys.end()); // by UTF-16 code units
        bytes += '{';
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (i > 0) {
                bytes += ',';
            }
            string(keys.at(i));
            bytes += ':';
            value(object.value(keys.at(i)), depth + 1);
        }
        bytes += '}';
    }
};

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

Result<QByteArray> canonicalJson(const QJsonValue &value)
{
    Writer writer;
    writer.value(value, 0);
    if (writer.error) {
        return *writer.error;
    }
    return std::move(writer.bytes);
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
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
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

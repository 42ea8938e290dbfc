// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/htmltext.h"

#include <QList>
#include <QUrl>

#include <algorithm>

namespace Pandian {

namespace {

using namespace Qt::StringLiterals;

constexpr char16_t PopDirectionalFormatting = 0x202c;
constexpr char16_t PopDirectionalIsolate = 0x2069;

bool isBidiOpener(char16_t c)
{
    const bool embedding = c == 0x202a || c == 0x202b || c == 0x202d || c == 0x202e;
    return embedding || (c >= 0x2066 && c <= 0x2068);
}

bool isBidiControl(char16_t c)
{
    return isBidiOpener(c) || c == PopDirectionalFormatting || c == PopDirectionalIsolate;
}

bool hasBidiControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return isBidiControl(c.unicode()); });
}

bool isRightToLeft(char32_t c)
{
    switch (QChar::direction(c)) {
    case QChar::DirR:
    case QChar::DirAL:
    case QChar::DirAN:
        return true;
    default:
        return false;
    }
}

bool needsIsolation(const QString &text)
{
    if (hasBidiControl(text)) {
        return true;
    }
    const QList<uint> characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint c) { return isRightToLeft(c); });
}

// Only what differs is replaced; everything between is copied in one piece.
void appendEscaped(QByteArray &html, const QString &text, QByteArrayView lineBreak)
{
    const QByteArray utf8 = text.toUtf8();
    qsizetype copied = 0;
    const auto replace = [&](qsizetype at, qsizetype length, QByteArrayView with) {
        html.append(QByteArrayView(utf8).sliced(copied, at - copied)).append(with);
        copied = at + length;
    };
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        switch (const char c = utf8.at(i); c) {
        case '&':
            replace(i, 1, "&amp;");
            break;
        case '<':
            replace(i, 1, "&lt;");
            break;
        case '>':
            replace(i, 1, "&gt;");
            break;
        case '"':
            replace(i, 1, "&quot;");
            break;
        case '\n':
            replace(i, 1, lineBreak);
            break;
        case '\xe2': // U+2028
            if (QByteArrayView(utf8).sliced(i).startsWith("\xe2\x80\xa8")) {
                replace(i, 3, lineBreak);
            }
            break;
        default:
            if (c >= 0 && c < 0x20 && c != '\t') { // not allowed on a page
                replace(i, 1, {});
            }
        }
    }
    html.append(QByteArrayView(utf8).sliced(copied));
}

} // namespace

void appendText(QByteArray &html, const QString &text)
{
    appendEscaped(html, text, "<br>");
}

void appendAttribute(QByteArray &html, const QString &text)
{
    appendEscaped(html, balancedBidi(text), " ");
}

void appendIsolated(QByteArray &html, const QString &text)
{
    if (needsIsolation(text)) {
        html += "<bdi>";
        appendText(html, balancedBidi(text));
        html += "</bdi>";
    } else {
        appendText(html, text);
    }
}

QString balancedBidi(const QString &text)
{
    if (!hasBidiControl(text)) {
        return text;
    }
    QString balanced;
    QString closers; // of what is open, the last one first to close
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (isBidiOpener(code)) {
            closers +=
                code >= 0x2066 ? QChar(PopDirectionalIsolate) : QChar(PopDirectionalFormatting);
        } else if (code == PopDirectionalFormatting) {
            if (!closers.endsWith(c)) {
                continue;
            }
            closers.chop(1);
        } else if (code == PopDirectionalIsolate) {
            const qsizetype isolate = closers.lastIndexOf(c);
            if (isolate < 0) {
                continue;
            }
            closers.truncate(isolate); // embeddings inside it end with it
        }
        balanced += c;
    }
    std::reverse(closers.begin(), closers.end());
    return balanced + closers;
}

QByteArray hrefOf(const QString &link)
{
    QUrl url(link, QUrl::TolerantMode);
    const bool isMail = url.scheme() == "mailto"_L1;
    const bool leads = isMail ? !url.path().isEmpty() : !url.host().isEmpty();
    if (!url.isValid() || !leads) {
        return {};
    }
    url.setUserInfo({}); // a name and a password are for nobody else
    // QUrl leaves brackets, which nothing but a host may have.
    QByteArray encoded = url.toEncoded();
    const QByteArray host =
        isMail ? "mailto:"
               : url.toEncoded(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    encoded = host + encoded.mid(host.size()).replace('[', "%5B").replace(']', "%5D");
    return encoded.replace('&', "&amp;");
}

void appendInertJson(QByteArray &html, const QByteArray &json)
{
    constexpr char digits[] = "0123456789abcdef";
    for (const QChar c : QString::fromUtf8(json)) {
        const char16_t code = c.unicode();
        if (code < 0x80 && code != '<' && code != '>' && code != '&') {
            html += char(code);
        } else {
            html += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4) {
                html += digits[(code >> shift) & 0xf];
            }
        }
    }
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace Pandian {

// How text becomes part of a page (UTF-8) without ever becoming markup.

// Element content: markup escaped, line breaks as <br>.
void appendText(QByteArray &html, const QString &text);
// The inside of an attribute in double quotes, or of <title>: markup escaped, line breaks as
// spaces, bidirectional controls balanced.
void appendAttribute(QByteArray &html, const QString &text);
// Element content that stands in one line with other text: <bdi> keeps right-to-left text and
// bidirectional controls from reordering what stands beside it.
void appendIsolated(QByteArray &html, const QString &text);

// A closing control without its opening one would end the isolation of the element around it:
// those are left out (they show nothing), and what stays open is closed at the end.
QString balancedBidi(const QString &text);

// The link as the value of an href, encoded and escaped, without a password; empty where it is no
// valid address.
QByteArray hrefOf(const QString &link);

// JSON for a <script> data block, in ASCII and without markup characters, so that neither a
// title such as “</script>” nor a change of the file's encoding can break it.
void appendInertJson(QByteArray &html, const QByteArray &json);

// Around the article's canonical JSON. No text can hold the start, as its “<” is escaped.
inline constexpr char ArticleDataStart[] =
    R"(<script type="application/vnd.pandian.article+json" id="pandian-article">)";
inline constexpr char ArticleDataEnd[] = "</script>";

// Around the type of a picture, before its bytes in Base64 and a double quote.
inline constexpr char ImageStart[] = R"(<img src="data:)";
inline constexpr char ImageBytes[] = ";base64,";

} // namespace Pandian

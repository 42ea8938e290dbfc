// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Pandian {

// The style sheet of an exported page, 网页稿: a column of 38 characters, first lines indented by
// two, the fonts that Windows, macOS, Linux and telephones bring along; dark where the reader's
// system is, A4 on paper. Text has a contrast of 7:1 on its ground, secondary text 4.5:1.
inline constexpr char PageStyle[] = R"css(
:root {
    color-scheme: light dark;
    --paper: #fff; --ink: #1f2328; --soft: #57606a; --rule: #d5dae0; --tint: #f6f7f9;
    --accent: #a51d17; --link: #0a4fb5;
    --notice: #fff3cd; --notice-ink: #4d3800; --notice-rule: #d9a521;
}
@media screen and (prefers-color-scheme: dark) {
    :root {
        --paper: #17191d; --ink: #e4e6e9; --soft: #a8b0ba; --rule: #3a3f47; --tint: #1f2227;
        --accent: #ff9a8f; --link: #93bcff;
        --notice: #382c0a; --notice-ink: #ffe2a0; --notice-rule: #9a7620;
    }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
    margin: 0 auto; padding: 0 1.25rem 4rem; max-width: 45.25rem;
    background: var(--paper); color: var(--ink);
    font: 1.125rem/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC",
        "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
    overflow-wrap: anywhere; line-break: strict;
}
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, .table:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
p, h1, h2, h3, ol, ul, figure, blockquote { margin: 0; }
h1, h2, h3 { word-break: keep-all; } /* lines end after words and marks */

.notice {
    margin: 1rem 0 0; padding: .5rem 1rem; text-align: center; font-weight: bold;
    background: var(--notice); color: var(--notice-ink); border: 1px solid var(--notice-rule);
    border-radius: .25rem;
}
.path {
    padding: .75rem 0; border-bottom: 1px solid var(--rule);
    color: var(--soft); font-size: .875rem; line-height: 1.6;
}
.path ol { display: inline; padding: 0; list-style: none; }
.path li { display: inline; }
.path li + li::before { content: "›"; padding: 0 .5em; }

hgroup { padding: 2.5rem 0 1.25rem; text-align: center; }
.kicker { margin-bottom: .5rem; color: var(--soft); line-height: 1.5; }
h1, .subtitle { text-wrap: balance; }
h1 { font-size: 1.875rem; line-height: 1.4; letter-spacing: .02em; }
.subtitle { margin-top: .75rem; font-size: 1.1875rem; line-height: 1.5; }
.meta {
    display: flex; flex-wrap: wrap; justify-content: center; column-gap: 1.75em;
    padding: .5rem 0; border-block: 1px solid var(--rule);
    color: var(--soft); font-size: .875rem;
}
.abstract { margin-top: 1.5rem; padding: .875rem 1.25rem; background: var(--tint); font-size: 1rem; }
.abstract b { color: var(--accent); }
.contents {
    margin-top: 1.5rem; padding: .875rem 1.25rem; background: var(--tint);
    border-left: .25rem solid var(--accent); font-size: 1rem;
}
.contents h2 { font-size: 1rem; }
.contents ol { padding: 0; list-style: none; }
.contents li { padding: .1875rem 0; line-height: 1.5; }
.contents a { color: inherit; text-decoration: none; }
.contents a:hover, .contents a:focus { color: var(--link); text-decoration: underline; }

.text { margin-top: 1.5rem; }
.text p { margin: .75em 0; text-align: justify; }
.lead > p, section > p { text-indent: 2em; }
section { margin-top: 2.75rem; }
section > h2 {
    scroll-margin-top: 1rem; padding-bottom: .375rem; border-bottom: 2px solid var(--accent);
    font-size: 1.375rem; line-height: 1.45;
}
.label { color: var(--accent); }
h3, .lead > h2, .text p.subheading { margin: 1.5em 0 .5em; font-size: 1.125rem; line-height: 1.5; }
.text p.subheading { margin-top: .5em; font-weight: bold; font-size: inherit; }
blockquote { margin: 1.25em 0; padding: 0 1.25rem; border-left: .25rem solid var(--rule); }
.text ul, .text ol { margin: .75em 0; padding-left: 2em; }
.text li > ul, .text li > ol { margin: 0; }
.text p.byline { text-align: right; text-indent: 0; }
.text p.note { margin: .25em 0; color: var(--soft); font-size: .875rem; text-indent: 0; }
:not(.note) + .note, .note:first-child { padding-top: .5em; border-top: 1px solid var(--rule); }
sup, sub { font-size: .7em; line-height: 0; }
figure { margin: 1.5em 0; text-align: center; }
img { max-width: 100%; height: auto; }
figcaption { margin-top: .375rem; color: var(--soft); font-size: .875rem; line-height: 1.6; }
.credit { display: inline-block; margin-left: .5em; }
.table { margin: 1.5em 0; overflow-x: auto; overflow-wrap: break-word; }
table { margin: 0 auto; border-collapse: collapse; font-size: 1rem; line-height: 1.6; }
th, td { min-width: 4.5em; padding: .375rem .75rem; border: 1px solid var(--rule); text-align: left; }
th { background: var(--tint); text-align: center; }
.table p, .table ul, .table ol { margin: .25em 0; text-align: inherit; }
.table ul, .table ol { padding-left: 1.25em; }
.keywords { margin-top: 2.75rem; color: var(--soft); font-size: .875rem; }

@media (max-width: 30rem) {
    body { padding: 0 1rem 3rem; font-size: 1.0625rem; }
    hgroup { padding: 1.5rem 0 1rem; }
    h1 { font-size: 1.5rem; }
    .subtitle { font-size: 1.0625rem; }
    .meta { justify-content: flex-start; }
    section > h2 { font-size: 1.25rem; }
    blockquote { padding: 0 0 0 1rem; }
    .text p { text-align: left; }
    .text ul, .text ol { padding-left: 1.5em; }
}
@page { size: A4; margin: 25mm 22mm; }
@media print {
    body {
        max-width: none; padding: 0; orphans: 2; widows: 2;
        font: 12pt/1.75 "Songti SC", SimSun, "Noto Serif CJK SC", "Source Han Serif SC", serif;
    }
    a { color: inherit; text-decoration: none; }
    .contents { display: none; }
    .table { overflow: visible; overflow-wrap: anywhere; }
    th, td { min-width: 0; padding: .25em .375em; font-size: 10pt; }
    h1, h2, h3, .subheading { break-after: avoid; }
    figure, tr { break-inside: avoid; }
    img { max-height: 200mm; }
}
)css";

} // namespace Pandian

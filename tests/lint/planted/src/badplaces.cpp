// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not compiled: a folder and a host of one machine, and names that belong to all.
const char *folder = "/home/someone/article.txt";
const char *host = "https://packages.example.test/index";
const char *standard = "http://www.w3.org/1999/xhtml";
const char *everywhere = "/usr/share/qt6/translations";

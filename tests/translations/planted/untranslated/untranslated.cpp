// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not compiled: every string of good.ts but "Save", and one that good.ts lacks.
void planted()
{
    QCoreApplication::translate("Planted", "&File");
    QCoreApplication::translate("Planted", "Open…");
    QCoreApplication::translate("Planted", "%n article(s)", nullptr, 2);
    QCoreApplication::translate("Planted", "Text files (*.txt)");
    QCoreApplication::translate("Planted", "<b style=\"color:red\">Red</b>");
    QCoreApplication::translate("Planted", "PDF");
    QCoreApplication::translate("Planted", "%1 && %2");
    QCoreApplication::translate("Planted", "Not in the catalogue");
}

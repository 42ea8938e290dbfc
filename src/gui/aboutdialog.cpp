// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/aboutdialog.h"

#include "gui/fittoscreen.h"
#include "gui/icons.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace Pandian {

namespace {

constexpr int iconSize = 64;

struct Part
{
    QString name;
    QString licence;
};

// What is linked in or drawn from.
QList<Part> parts()
{
    return {
        {u"Qt "_qs + QString::fromLatin1(qVersion()), u"LGPL-3.0"_qs},
        {u"SQLite"_qs, AboutDialog::tr("public domain")},
        {u"libsodium"_qs, u"ISC"_qs},
        {AboutDialog::tr("Breeze icons"), u"LGPL-3.0"_qs},
        {AboutDialog::tr("Unihan readings"), u"Unicode-DFS-2016"_qs},
    };
}

QString partsTable()
{
    QString rows;
    const QList<Part> all = parts();
    for (const Part &part : all) {
        rows += u"<tr><td>%1&nbsp;&nbsp;</td><td>%2</td></tr>"_qs.arg(part.name.toHtmlEscaped(),
                                                                      part.licence.toHtmlEscaped());
    }
    return u"<table>%1</table>"_qs.arg(rows);
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Pandian"));
    auto *icon = new QLabel(this);
    icon->setPixmap(applicationIcon().pixmap(iconSize, iconSize));
    auto *name = new QLabel(
        u"<h2>%1</h2><p>%2</p><p>%3</p>"_qs.arg(
            tr("Pandian"), tr("Version %1").arg(QCoreApplication::applicationVersion()),
            tr("An editorial workstation for articles in sections: written, reviewed and exported "
               "on this computer, without a network.")),
        this);
    name->setWordWrap(true);
    auto *licence = new QTextBrowser(this);
    licence->setHtml(u"<p>%1</p><p>%2</p><p>%3</p>%4"_qs.arg(
        tr("© 2026 The Pandian Authors"),
        tr("This program is free software under the GNU General Public License, version 3 or "
           "later. You may use it, pass it on and change it under its terms. It comes without "
           "any warranty."),
        tr("It contains or uses:"), partsTable()));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *head = new QHBoxLayout;
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addWidget(licence);
    layout->addWidget(buttons);
    resize(480, 420);
    fitToScreen(*this);
}

} // namespace Pandian

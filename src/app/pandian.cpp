// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/application.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    if (const std::optional<int> code = Pandian::answerOnConsole(argc, argv)) {
        return *code;
    }
    QApplication application(argc, argv);
    return Pandian::runApplication(application);
}

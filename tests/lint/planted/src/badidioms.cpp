// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Not compiled: each line is what the house rules forbid.
void Window::on_saveButton_clicked()
{
    connect(button, SIGNAL(clicked()), this, SLOT(save()));
    save(sender());
    QCoreApplication::processEvents();
    QThread::msleep(100);
    future.then(this, [this] { save(); });
    // TODO: save
}

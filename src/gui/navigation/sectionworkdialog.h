// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sectionwork.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class SectionWorkDialog;
}

// Status, target, responsible person and note of one section. Writes them itself when accepted,
// those alone that were changed here; what cannot be written is said and keeps it open.
class SectionWorkDialog : public QDialog
{
    Q_OBJECT

public:
    using Write = std::function<Result<void>(const SectionWorkEdit &)>;

    // `people`: names to choose from; others can be typed.
    SectionWorkDialog(const QString &sectionName, const SectionWork &work,
                      const QStringList &people, Write write, QWidget *parent = nullptr);
    ~SectionWorkDialog() override;

    void accept() override;

private:
    SectionWork work() const;
    void say(const QString &trouble);

    SectionWork m_before;
    Write m_write;
    std::unique_ptr<Ui::SectionWorkDialog> m_ui;
};

} // namespace Pandian

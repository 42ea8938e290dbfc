// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sectionwork.h"

#include <QDialog>

#include <memory>

namespace Pandian {

namespace Ui {
class SectionWorkDialog;
}

// Status, target, responsible person and note of one section. Writes nothing itself.
class SectionWorkDialog : public QDialog
{
    Q_OBJECT

public:
    // `people`: names to choose from; others can be typed.
    SectionWorkDialog(const QString &sectionName, const SectionWork &work,
                      const QStringList &people, QWidget *parent = nullptr);
    ~SectionWorkDialog() override;

    SectionWork work() const;

private:
    std::unique_ptr<Ui::SectionWorkDialog> m_ui;
};

} // namespace Pandian

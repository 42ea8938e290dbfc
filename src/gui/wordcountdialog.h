// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QDialog>

namespace Pandian {

// 字数统计: the whole article, then lead and sections, in every way of counting.
class WordCountDialog : public QDialog
{
    Q_OBJECT

public:
    WordCountDialog(const Article &article, QWidget *parent);
};

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/articleimages.h"

namespace Pandian {

QStringList imagesIn(const Article &article)
{
    QStringList found;
    const auto collect = [&found](const QList<Block> &blocks) {
        for (const Block &block : blocks) {
            if (const auto *image = std::get_if<Image>(&block)) {
                found.append(image->sha256);
            }
        }
    };
    collect(article.lead);
    for (const Section &section : article.sections) {
        collect(section.blocks);
    }
    found.removeDuplicates();
    return found;
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/sectionwork.h"

namespace Pandian {

class Database;

Result<SectionWorks> sectionWorks(Database &db, ArticleId article);
// Changes what is stored at that moment, so that nobody's other remarks are lost. By anybody whose
// account is in use, whatever state the article is in: it is no part of it. Texts are cut to their
// lengths; sections that are gone keep theirs, as undo may bring them back.
Result<void> editSectionWork(Database &db, ArticleId article, SectionId section,
                             const SectionWorkEdit &edit, PersonId by);
// For an article made of another one's text: its sections' remarks go along.
Result<void> copySectionWorks(Database &db, ArticleId from, ArticleId to);

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/recovery.h"

#include "gui/actions/versionactions.h"
#include "gui/infobar.h"
#include "gui/library/articletexts.h"
#include "session/articledocument.h"
#include "session/workspace.h"

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

constexpr int tabsAtOnce = 10;
constexpr int named = 3; // in the message

QString titles(const QList<ArticleSummary> &articles)
{
    QStringList titles;
    for (const ArticleSummary &article : articles.mid(0, named)) {
        titles.append(Recovery::tr("“%1”").arg(titleText(article)));
    }
    const QString list = titles.join(Recovery::tr(", "));
    return articles.size() > named ? Recovery::tr("%1, …").arg(list) : list;
}

} // namespace

Recovery::Recovery(Workspace &workspace, VersionActions &versions, InfoBar &infoBar,
                   QObject *parent)
    : QObject(parent), m_workspace(workspace), m_versions(versions), m_infoBar(infoBar)
{
    connect(&workspace, &Workspace::personChanged, this, &Recovery::tell);
}

void Recovery::tell()
{
    const std::optional<Person> person = m_workspace.person();
    const PersonId whose = person ? person->id : PersonId();
    if (std::exchange(m_whose, whose) != whose) {
        m_infoBar.dismissAbout(InfoMessage::About::Person);
    }
    const auto [recovered, refused] = m_workspace.takeRecovered();
    if (refused) {
        m_infoBar.showError(*refused, u"second-copy"_qs);
    }
    if (recovered.isEmpty()) {
        return;
    }
    QList<ArticleId> ids;
    for (const ArticleSummary &article : recovered) {
        ids.append(article.id);
    }
    m_infoBar.showMessage(
        {.key = u"recovered"_qs,
         .kind = InfoMessage::Kind::Warning,
         .text = tr("The last session was cut short; %n article(s) were recovered: %1", nullptr,
                    int(recovered.size()))
                     .arg(titles(recovered)),
         .buttons = {{tr("View"), [this, ids] { show(ids); }}, {tr("Understood"), {}}}});
}

// Each in a tab, the newest in front with what was not saved as a version.
void Recovery::show(QList<ArticleId> articles)
{
    if (articles.size() > tabsAtOnce) {
        articles.resize(tabsAtOnce);
        Q_EMIT listRequested(); // the newest in it are these
    }
    std::reverse(articles.begin(), articles.end());
    if (const Result<void> opened = m_workspace.reopenArticles(articles); !opened) {
        Q_EMIT failed(opened.error());
    }
    const OpenArticle *shown = m_workspace.article();
    if (!shown || shown->id() != articles.last()) {
        return;
    }
    if (shown->summary().head.isNull()) {
        m_infoBar.showMessage({.text = tr("No version of this article was saved yet; all that was "
                                          "recovered is on the page."),
                               .about = InfoMessage::About::Article});
    } else if (shown->hasUnsavedChanges()) {
        m_versions.compare();
    }
}

} // namespace Pandian

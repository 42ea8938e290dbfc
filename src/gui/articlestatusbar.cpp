// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlestatusbar.h"

#include "gui/statecolor.h"
#include "session/articledocument.h"
#include "session/openarticle.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLocale>

namespace Pandian {

namespace {

QString clockTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(u"HH:mm:ss"_qs);
}

} // namespace

ArticleStatusBar::ArticleStatusBar(QWidget *parent)
    : QStatusBar(parent)
    , m_state(new QLabel(this))
    , m_wordCount(new QLabel(this))
    , m_sections(new QLabel(this))
    , m_saved(new QLabel(this))
    , m_editor(new QLabel(this))
    , m_caret(new QLabel(this))
    , m_zoom(new QLabel(this))
{
    for (QLabel *label : {m_state, m_wordCount, m_sections, m_saved}) {
        label->setTextFormat(Qt::PlainText);
        addWidget(label);
    }
    for (QLabel *label : {m_editor, m_caret, m_zoom}) {
        label->setTextFormat(Qt::PlainText);
        addPermanentWidget(label);
    }
    setArticle(nullptr);
}

void ArticleStatusBar::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
        disconnect(m_article->document(), nullptr, this, nullptr);
    }
    m_article = article;
    m_words = -1;
    m_selected = 0;
    m_saved->clear();
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &ArticleStatusBar::showState);
        connect(article, &OpenArticle::autosaved, this, &ArticleStatusBar::showAutosave);
        connect(article, &OpenArticle::autosaveFailed, this,
                [this] { m_saved->setText(tr("Not saved yet")); });
        connect(article->document(), &ArticleDocument::structureChanged, this,
                &ArticleStatusBar::showSections);
        connect(article->document(), &ArticleDocument::metadataChanged, this,
                &ArticleStatusBar::showEditor);
    }
    for (QLabel *label : {m_wordCount, m_sections, m_saved, m_editor, m_caret}) {
        label->setVisible(article);
    }
    showState();
    showWords();
    showSections();
    showEditor();
}

void ArticleStatusBar::setCounts(const TextCount &whole, const QList<SectionCount> &)
{
    m_words = whole.words;
    showWords();
}

void ArticleStatusBar::setSelection(qsizetype words)
{
    m_selected = words;
    showWords();
}

void ArticleStatusBar::setCaret(int line, int column)
{
    m_caret->setText(tr("Line %L1, column %L2").arg(line).arg(column));
}

void ArticleStatusBar::setZoom(int percent)
{
    m_zoom->setText(tr("%1%").arg(percent));
}

void ArticleStatusBar::setVersionSaved(int number)
{
    m_saved->setText(
        tr("Version %1 saved %2").arg(number).arg(clockTime(QDateTime::currentMSecsSinceEpoch())));
}

void ArticleStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        // Later: a new style sheet takes back the palettes of the labels after this.
        QMetaObject::invokeMethod(this, &ArticleStatusBar::showState, Qt::QueuedConnection);
    }
}

void ArticleStatusBar::showState()
{
    QPalette colors = palette();
    if (!m_article) {
        m_state->setPalette(colors);
        m_state->setText(tr("No article is open"));
        return;
    }
    const ArticleSummary summary = m_article->summary();
    QString text = tr("● %1").arg(stateText(summary.state));
    if (summary.revisionNumber > 0) {
        text += tr(" · version %1").arg(summary.revisionNumber);
    }
    if (summary.external) {
        text += tr(" · from outside");
    }
    colors.setColor(QPalette::WindowText, stateColor(summary.state, colors));
    m_state->setPalette(colors);
    m_state->setText(text);
}

void ArticleStatusBar::showWords()
{
    const QLocale locale;
    if (m_words < 0) {
        m_wordCount->setText(tr("Words …"));
    } else if (m_selected > 0) {
        m_wordCount->setText(tr("Words %1 (selected %2)")
                                 .arg(locale.toString(m_words), locale.toString(m_selected)));
    } else {
        m_wordCount->setText(tr("Words %1").arg(locale.toString(m_words)));
    }
}

void ArticleStatusBar::showSections()
{
    const int sections = m_article ? m_article->document()->sectionCount() : 0;
    m_sections->setText(tr("%n section(s)", nullptr, sections));
}

void ArticleStatusBar::showEditor()
{
    const QString editor =
        m_article ? m_article->document()->metadata().responsibleEditor : QString();
    m_editor->setText(editor.isEmpty() ? QString() : tr("Responsible editor: %1").arg(editor));
}

void ArticleStatusBar::showAutosave(qint64 time)
{
    m_saved->setText(tr("Saved automatically %1").arg(clockTime(time)));
}

} // namespace Pandian

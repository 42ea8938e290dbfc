// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articlestatusbar.h"

#include "gui/statecolor.h"
#include "session/articledocument.h"
#include "session/openarticle.h"

#include <QDateTime>
#include <QEvent>
#include <QLabel>
#include <QLayout>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace Pandian {

namespace {

constexpr int editorWidth = 150; // pixels, of the name; the window must not grow with it

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
    , m_measure(new QLabel(this))
{
    m_measure->hide();
    m_measure->setTextFormat(Qt::PlainText);
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
    m_parts.clear();
    m_section = {};
    m_selected = 0;
    say(*m_saved, {});
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &ArticleStatusBar::showState);
        connect(article, &OpenArticle::autosaved, this, &ArticleStatusBar::showAutosave);
        connect(article, &OpenArticle::autosaveFailed, this,
                [this] { say(*m_saved, tr("Not saved yet")); });
        connect(article, &OpenArticle::sectionWorksChanged, this, &ArticleStatusBar::showWords);
        connect(article->document(), &ArticleDocument::structureChanged, this,
                &ArticleStatusBar::showSections);
        connect(article->document(), &ArticleDocument::metadataChanged, this,
                &ArticleStatusBar::showEditor);
        connect(article->document(), &ArticleDocument::metadataChanged, this,
                &ArticleStatusBar::showState);
    }
    for (QLabel *label : {m_wordCount, m_sections, m_saved, m_editor, m_caret}) {
        label->setVisible(article);
    }
    showState();
    showWords();
    showSections();
    showEditor();
    layout()->activate();
}

void ArticleStatusBar::say(QLabel &label, const QString &text)
{
    if (label.text() != text) {
        label.setText(text);
        makeRoom(label);
    }
}

// As wide as with any other digits, so that counting with every key moves nothing: the whole window
// would be laid out and painted once more. Made at once, for the text would be cut until the event
// loop comes to it.
void ArticleStatusBar::makeRoom(QLabel &label)
{
    static const QRegularExpression digit(u"\\d"_qs);
    const auto needed = [this](const QString &text) {
        m_measure->setText(text);
        return m_measure->sizeHint();
    };
    const QString text = label.text();
    const QSize room = needed(text).expandedTo(needed(QString(text).replace(digit, u"0"_qs)));
    if (room != label.minimumSize()) {
        label.setFixedSize(room);
        layout()->activate();
    }
}

void ArticleStatusBar::setCounts(const TextCount &whole, const QList<SectionCount> &parts)
{
    m_words = whole.words;
    m_parts = parts;
    showWords();
}

void ArticleStatusBar::setCurrentSection(const SectionId &id)
{
    m_section = id;
    showWords();
}

void ArticleStatusBar::setSelection(qsizetype words)
{
    m_selected = words;
    showWords();
}

void ArticleStatusBar::setCaret(const QString &place)
{
    say(*m_caret, place);
}

void ArticleStatusBar::setZoom(int percent)
{
    say(*m_zoom, tr("%1%").arg(percent));
}

void ArticleStatusBar::setVersionSaved(int number)
{
    say(*m_saved,
        tr("Version %1 saved %2").arg(number).arg(clockTime(QDateTime::currentMSecsSinceEpoch())));
}

void ArticleStatusBar::changeEvent(QEvent *event)
{
    QStatusBar::changeEvent(event);
    static const QList<QEvent::Type> looks{QEvent::PaletteChange, QEvent::StyleChange,
                                           QEvent::FontChange};
    if (looks.contains(event->type())) {
        // Later: a new style sheet takes back the palettes of the labels after this.
        const auto showAnew = [this] {
            showState();
            for (QLabel *label :
                 {m_state, m_wordCount, m_sections, m_saved, m_editor, m_caret, m_zoom}) {
                makeRoom(*label);
            }
        };
        QMetaObject::invokeMethod(this, showAnew, Qt::QueuedConnection);
    }
}

void ArticleStatusBar::showState()
{
    QPalette colors = palette();
    if (!m_article) {
        m_state->setPalette(colors);
        say(*m_state, tr("No article is open"));
        return;
    }
    const ArticleSummary summary = m_article->summary();
    QString text = tr("● %1").arg(stateText(summary.state));
    if (summary.revisionNumber > 0) {
        text += tr(" · version %1").arg(summary.revisionNumber);
    }
    if (m_article->document()->metadata().external) { // as it stands in 稿件信息
        text += tr(" · from outside");
    }
    colors.setColor(QPalette::WindowText, stateColor(summary.state, colors));
    m_state->setPalette(colors);
    say(*m_state, text);
}

void ArticleStatusBar::showWords()
{
    const QLocale locale;
    if (m_words < 0) {
        say(*m_wordCount, tr("Words …"));
        return;
    }
    const int target = m_article ? m_article->sectionWorks().value(SectionId()).target : 0;
    const QString words =
        target > 0 ? tr("Words %1 of %2").arg(locale.toString(m_words), locale.toString(target))
                   : tr("Words %1").arg(locale.toString(m_words));
    const auto part = std::find_if(m_parts.cbegin(), m_parts.cend(),
                                   [this](const SectionCount &one) { return one.id == m_section; });
    if (m_selected > 0) {
        say(*m_wordCount, tr("%1 (selected %2)").arg(words, locale.toString(m_selected)));
    } else if (!m_section.isNull() && part != m_parts.cend()) {
        say(*m_wordCount, tr("%1 (section %2)").arg(words, locale.toString(part->count.words)));
    } else {
        say(*m_wordCount, words);
    }
}

void ArticleStatusBar::showSections()
{
    const int sections = m_article ? m_article->document()->sectionCount() : 0;
    say(*m_sections, tr("%n section(s)", nullptr, sections));
}

void ArticleStatusBar::showEditor()
{
    const QString editor =
        m_article ? m_article->document()->metadata().responsibleEditor : QString();
    const QString shown = fontMetrics().elidedText(editor, Qt::ElideRight, editorWidth);
    say(*m_editor, shown.isEmpty() ? QString() : tr("Responsible editor: %1").arg(shown));
    m_editor->setToolTip(shown == editor ? QString() : editor);
}

void ArticleStatusBar::showAutosave(qint64 time)
{
    say(*m_saved, tr("Saved automatically %1").arg(clockTime(time)));
}

} // namespace Pandian

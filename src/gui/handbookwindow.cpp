// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/handbookwindow.h"

#include "gui/fittoscreen.h"
#include "gui/icons.h"
#include "gui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QTextBrowser>
#include <QTextTable>
#include <QToolButton>
#include <QVBoxLayout>

namespace Pandian {

// Of keys: hidden by those of this namespace. clang-tidy sees no use of an operator.
using ::operator|; // NOLINT(misc-unused-using-decls)

namespace {

constexpr QSize firstSize(860, 680);
constexpr int pageMargin = 24;    // pixels
constexpr int cellPadding = 5;    // pixels
constexpr int lineHeight = 150;   // per cent
constexpr int queryMaximum = 100; // characters

QUrl chapterUrl(const QString &file)
{
    return QUrl(u"qrc:/handbook/zh_CN/"_qs + (file.isEmpty() ? u"index.md"_qs : file));
}

} // namespace

HandbookWindow::HandbookWindow(QWidget *parent)
    : QWidget(parent, Qt::Window), m_browser(new QTextBrowser(this)), m_query(new QLineEdit(this))
{
    resize(firstSize);
    fitToScreen(*this);
    QToolButton *contents = button(tr("Contents"), u"go-home"_qs);
    QToolButton *back = button(tr("Back"), u"go-previous"_qs);
    QToolButton *forward = button(tr("Forward"), u"go-next"_qs);
    m_query->setPlaceholderText(tr("Find in this chapter"));
    m_query->setMaxLength(queryMaximum);
    m_query->setClearButtonEnabled(true);
    m_query->setMaximumWidth(260);
    m_browser->setFrameShape(QFrame::NoFrame);
    m_browser->setOpenLinks(false); // chapters alone are followed

    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    for (QToolButton *one : {contents, back, forward}) {
        bar->addWidget(one);
    }
    bar->addStretch();
    bar->addWidget(m_query);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_browser);

    back->setEnabled(false);
    forward->setEnabled(false);
    connect(contents, &QToolButton::clicked, this, [this] { showChapter(); });
    connect(back, &QToolButton::clicked, m_browser, &QTextBrowser::backward);
    connect(forward, &QToolButton::clicked, m_browser, &QTextBrowser::forward);
    connect(m_browser, &QTextBrowser::anchorClicked, this, [this](const QUrl &url) {
        if (url.scheme() == m_browser->source().scheme()) {
            m_browser->setSource(url, QTextDocument::MarkdownResource);
        }
    });
    connect(m_browser, &QTextBrowser::backwardAvailable, back, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::forwardAvailable, forward, &QWidget::setEnabled);
    connect(m_browser, &QTextBrowser::sourceChanged, this, &HandbookWindow::styleText);
    connect(m_query, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(m_query, &QLineEdit::textEdited, this, [this] {
        m_browser->moveCursor(QTextCursor::Start);
        find(false);
    });
    const auto shortcut = [this](const QKeySequence &keys, auto slot) {
        auto *made = new QShortcut(keys, this);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(Qt::CTRL | Qt::Key_F, [this] { m_query->setFocus(); });
    shortcut(Qt::Key_F3, [this] { find(false); });
    shortcut(Qt::SHIFT | Qt::Key_F3, [this] { find(true); });
}

QToolButton *HandbookWindow::button(const QString &text, const QString &icon)
{
    auto *made = new QToolButton(this);
    made->setAutoRaise(true);
    made->setIcon(themeIcon(icon));
    made->setText(text);
    made->setToolTip(text);
    return made;
}

void HandbookWindow::showChapter(const QString &file)
{
    m_browser->setSource(chapterUrl(file), QTextDocument::MarkdownResource);
    show();
    raise();
    activateWindow();
    m_browser->setFocus();
}

void HandbookWindow::find(bool backward)
{
    const QString query = m_query->text();
    if (query.isEmpty()) {
        return;
    }
    const QTextDocument::FindFlags flags =
        backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (!m_browser->find(query, flags)) { // from the other end
        m_browser->moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
        m_browser->find(query, flags);
    }
}

// Markdown says nothing of margins and frames.
void HandbookWindow::styleText()
{
    QTextDocument &document = *m_browser->document();
    document.setDocumentMargin(pageMargin);
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.mergeBlockFormat(lines);
    const QList<QTextFrame *> frames = document.rootFrame()->childFrames();
    for (QTextFrame *frame : frames) {
        if (auto *table = qobject_cast<QTextTable *>(frame)) {
            QTextTableFormat format = table->format();
            format.setCellPadding(cellPadding);
            format.setCellSpacing(0);
            format.setBorder(1);
            format.setBorderCollapse(true);
            format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            format.setBorderBrush(currentColors().border);
            table->setFormat(format);
        }
    }
    showTitle();
}

void HandbookWindow::showTitle()
{
    const QString chapter = m_browser->document()->firstBlock().text();
    setWindowTitle(tr("%1 — Pandian").arg(chapter.isEmpty() ? tr("Handbook") : chapter));
}

void HandbookWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

void HandbookWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_browser->source().isValid()) {
        m_browser->reload(); // link colours are read when the text is
        styleText();
    }
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/encodingquestion.h"

#include "gui/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Pandian {

EncodingQuestion::EncodingQuestion(QWidget *parent)
    : QFrame(parent), m_question(new QLabel(this)), m_choices(new QListWidget(this))
{
    makeStrip(*this, Strip::Notice);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setWordWrap(true);
    m_choices->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_choices->setTextElideMode(Qt::ElideRight);
    m_choices->setAccessibleName(tr("Encodings"));
    auto *import = new QPushButton(tr("Import as chosen"), this);
    makePrimary(*import);
    auto *cancel = new QPushButton(tr("Do not import"), this);
    import->setAutoDefault(true); // Enter presses it
    cancel->setAutoDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(import);
    buttons->addWidget(cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addWidget(m_question);
    layout->addWidget(m_choices);
    layout->addLayout(buttons);

    connect(import, &QPushButton::clicked, this, [this] { answer(true); });
    connect(cancel, &QPushButton::clicked, this, [this] { answer(false); });
    connect(m_choices, &QListWidget::itemActivated, this, [this] { answer(true); });
    hide();
}

void EncodingQuestion::ask(const QString &fileName, const QList<EncodingChoice> &choices)
{
    m_question->setText(tr("The encoding of “%1” is not certain. Choose the line that reads as it "
                           "should:")
                            .arg(fileName));
    m_choices->clear();
    for (const EncodingChoice &choice : choices) {
        auto *item = new QListWidgetItem(
            tr("%1: %2").arg(encodingName(choice.encoding), choice.beginning), m_choices);
        item->setData(Qt::UserRole, int(choice.encoding));
    }
    m_choices->setCurrentRow(0);
    const int rows = m_choices->sizeHintForRow(0) * int(choices.size());
    m_choices->setFixedHeight(rows + 2 * m_choices->frameWidth());
    show();
    m_choices->setFocus();
}

void EncodingQuestion::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        answer(false);
        return;
    }
    QFrame::keyPressEvent(event);
}

void EncodingQuestion::answer(bool import)
{
    const QListWidgetItem *item = m_choices->currentItem();
    hide();
    if (import && item) {
        Q_EMIT answered(TextEncoding(item->data(Qt::UserRole).toInt()));
    } else {
        Q_EMIT answered(std::nullopt);
    }
}

} // namespace Pandian

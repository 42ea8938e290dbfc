// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/articleinfopane.h"

#include "ui_articleinfopane.h"

#include "gui/labelstyledialog.h"
#include "gui/namelists.h"
#include "gui/publishedfields.h"
#include "gui/signofftexts.h"
#include "gui/statecolor.h"
#include "gui/workflow/publicationdialog.h"
#include "session/articledocument.h"
#include "text/headerlines.h"
#include "text/sectionlabel.h"

#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace Pandian {

namespace {

// Offered for one click; a style that an article came with is offered beside them.
QList<LabelStyle> offeredStyles()
{
    return {
        {u"盘点"_qs, Numerals::Arabic, {}, u" "_qs},
        {u"盘点"_qs, Numerals::Chinese, {}, u" "_qs},
        {u"盘点"_qs, Numerals::Circled, {}, u" "_qs},
        {u"盘点"_qs, Numerals::Arabic, u"："_qs, {}},
        {u"【盘点"_qs, Numerals::Arabic, u"】"_qs, {}},
        {u"看点"_qs, Numerals::Arabic, {}, u" "_qs},
        {u"亮点"_qs, Numerals::Arabic, {}, u" "_qs},
        {u"关键词"_qs, Numerals::Arabic, u"："_qs, {}},
        {{}, Numerals::Chinese, u"、"_qs, {}},
        {u"（"_qs, Numerals::Chinese, u"）"_qs, {}},
        {u"第"_qs, Numerals::Chinese, u"部分"_qs, u" "_qs},
    };
}

void say(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

QString kindText(const ArticleKind &kind)
{
    switch (kind.rounds) {
    case 1:
        return ArticleInfoPane::tr("%1 (one round)").arg(kind.name);
    case 2:
        return ArticleInfoPane::tr("%1 (two rounds)").arg(kind.name);
    default:
        return ArticleInfoPane::tr("%1 (three rounds)").arg(kind.name);
    }
}

} // namespace

ArticleInfoPane::ArticleInfoPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ArticleInfoPane>())
    , m_workspace(workspace)
    , m_kindsAnswer([this](const Result<QList<ArticleKind>> &kinds) {
        if (kinds && m_article && *kinds != m_kinds) {
            m_kinds = *kinds;
            showKinds(m_article->document()->metadata().kind);
            showNotes();
        }
    })
{
    m_ui->setupUi(this);
    m_published = std::make_unique<PublishedFields>(m_ui->dateLineEdit, m_ui->timeLineEdit,
                                                    m_ui->dateTroubleLabel);
    m_ui->formLayout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QComboBox *choice : {m_ui->kindComboBox, m_ui->styleComboBox}) {
        choice->installEventFilter(this);
    }
    m_ui->kindComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_ui->styleComboBox->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setUpFields();
    connectAll();
    paintMarks();
    setArticle(nullptr);
}

// Fields that lose the focus while they are destroyed still say that editing has finished.
ArticleInfoPane::~ArticleInfoPane()
{
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->disconnect(this);
    }
}

void ArticleInfoPane::addField(QLineEdit *edit, const std::function<QString(const Article &)> &read,
                               const std::function<void(Article &, const QString &)> &write)
{
    const Field field{edit, read, write};
    m_fields.append(field);
    connect(edit, &QLineEdit::textEdited, this, [this, field] {
        change([&field](Article &article) { field.write(article, field.edit->text()); });
    });
    connect(edit, &QLineEdit::editingFinished, this, [this, field] {
        if (m_article) {
            showField(field, m_article->document()->metadata());
        }
    });
}

void ArticleInfoPane::setUpFields()
{
    addField(
        m_ui->columnLineEdit, [](const Article &a) { return columnPathText(a.columnPath); },
        [](Article &a, const QString &text) { a.columnPath = parseColumnPath(text); });
    addField(
        m_ui->sourceLineEdit, [](const Article &a) { return a.source; },
        [](Article &a, const QString &text) { a.source = cleanLine(text); });
    addField(
        m_ui->authorsLineEdit, [](const Article &a) { return namesText(a.authors); },
        [](Article &a, const QString &text) { a.authors = parseNames(cleanLine(text)); });
    addField(
        m_ui->editorLineEdit, [](const Article &a) { return a.responsibleEditor; },
        [](Article &a, const QString &text) { a.responsibleEditor = cleanLine(text); });
    addField(
        m_ui->keywordsLineEdit, [](const Article &a) { return namesText(a.keywords); },
        [](Article &a, const QString &text) { a.keywords = parseWords(text); });
    connect(m_published.get(), &PublishedFields::edited, this,
            [this] { change([this](Article &a) { a.published = m_published->value(); }); });
    connect(m_published.get(), &PublishedFields::editingFinished, this, [this] {
        if (m_article) {
            m_published->settle(m_article->document()->metadata().published, isEditable());
        }
    });
}

// The wheel scrolls the form; it would change what stands under the mouse without a word.
bool ArticleInfoPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ArticleInfoPane::askForKinds()
{
    m_kindsAnswer.ask([this] { return lookUpKinds(m_workspace); });
}

void ArticleInfoPane::connectAll()
{
    connect(&m_workspace, &Workspace::articlesChanged, this, [this] {
        if (m_article) {
            askForKinds();
        }
    });
    connect(&m_workspace, &Workspace::personChanged, this, [this] { m_halfTyped.clear(); });
    connect(m_ui->abstractPlainTextEdit, &QPlainTextEdit::textChanged, this, [this] {
        change([this](Article &a) {
            a.abstract = cleanText(m_ui->abstractPlainTextEdit->toPlainText());
        });
    });
    connect(m_ui->kindComboBox, &QComboBox::activated, this, [this](int index) {
        change([&](Article &a) { a.kind = m_ui->kindComboBox->itemData(index).toString(); });
    });
    connect(m_ui->styleComboBox, &QComboBox::activated, this, &ArticleInfoPane::chooseStyle);
    connect(m_ui->majorCheckBox, &QCheckBox::clicked, this,
            [this](bool on) { change([on](Article &a) { a.major = on; }); });
    connect(m_ui->externalCheckBox, &QCheckBox::clicked, this, [this](bool on) {
        change([on](Article &a) { a.external = on; });
        showRecords(); // which name a 外来稿
    });
    connect(m_ui->publicationPushButton, &QPushButton::clicked, this,
            &ArticleInfoPane::openPublication);
}

void ArticleInfoPane::setArticle(OpenArticle *article)
{
    if (m_article) {
        disconnect(m_article, nullptr, this, nullptr);
        disconnect(m_article->document(), nullptr, this, nullptr);
    }
    if (m_article && !m_published->notUnderstood().isEmpty()) {
        m_halfTyped.insert(m_article->id(), m_published->typed());
    }
    m_article = article;
    m_marksMissing = false;
    m_ui->contentWidget->setEnabled(article);
    for (const Field &field : std::as_const(m_fields)) {
        field.edit->clear(); // what is half typed belongs to the other article
    }
    m_published->setTyped(article ? m_halfTyped.take(article->id()) : QStringList());
    if (article) {
        connect(article, &OpenArticle::stateChanged, this, &ArticleInfoPane::showState);
        connect(article, &OpenArticle::notUnderstoodDropped, this, [this] {
            m_published->setTyped({});
            m_published->settle(m_article->document()->metadata().published, isEditable());
        });
        connect(article->document(), &ArticleDocument::metadataChanged, this,
                &ArticleInfoPane::showMetadata);
        askForKinds();
    }
    showMetadata();
    showState();
}

void ArticleInfoPane::change(const std::function<void(Article &)> &edit)
{
    if (!isEditable()) {
        return;
    }
    Article metadata = m_article->document()->metadata();
    const Article before = metadata;
    edit(metadata);
    if (metadata != before) {
        m_article->document()->setMetadata(metadata);
    }
    showNotes();
}

void ArticleInfoPane::showMetadata()
{
    const Article metadata = m_article ? m_article->document()->metadata() : Article();
    for (const Field &field : std::as_const(m_fields)) {
        // What is being typed stays as typed while it means the same.
        Article probe = metadata;
        field.write(probe, field.edit->text());
        if (probe != metadata || !field.edit->hasFocus()) {
            showField(field, metadata);
        }
    }
    m_published->show(metadata.published, isEditable());
    if (cleanText(m_ui->abstractPlainTextEdit->toPlainText()) != metadata.abstract) {
        const QSignalBlocker blocker(m_ui->abstractPlainTextEdit);
        m_ui->abstractPlainTextEdit->setPlainText(metadata.abstract);
    }
    m_ui->majorCheckBox->setChecked(metadata.major);
    if (m_ui->externalCheckBox->isChecked() != metadata.external) {
        m_ui->externalCheckBox->setChecked(metadata.external);
        showRecords();
    }
    say(m_ui->statedReviewerLabel,
        metadata.statedReviewer.isEmpty()
            ? QString()
            : tr("Reviewer stated by the page it comes from: %1 (not reviewed in this library)")
                  .arg(metadata.statedReviewer));
    showKinds(metadata.kind);
    showStyles(metadata.labelStyle);
    showNotes();
}

void ArticleInfoPane::showField(const Field &field, const Article &metadata)
{
    if (const QString text = field.read(metadata); field.edit->text() != text) {
        field.edit->setText(text);
        field.edit->setCursorPosition(0);
    }
}

void ArticleInfoPane::showKinds(const QString &kind)
{
    m_ui->kindComboBox->clear();
    for (const ArticleKind &known : std::as_const(m_kinds)) {
        m_ui->kindComboBox->addItem(kindText(known), known.id);
    }
    m_ui->kindComboBox->setCurrentIndex(m_ui->kindComboBox->findData(kind));
}

void ArticleInfoPane::showStyles(const LabelStyle &style)
{
    m_styles = offeredStyles();
    if (!m_styles.contains(style)) {
        m_styles.prepend(style);
    }
    m_ui->styleComboBox->clear();
    for (const LabelStyle &offered : std::as_const(m_styles)) {
        m_ui->styleComboBox->addItem(
            tr("%1, %2").arg(sectionLabel(offered, 1), sectionLabel(offered, 2)));
    }
    m_ui->styleComboBox->addItem(tr("Another…"));
    m_ui->styleComboBox->setCurrentIndex(int(m_styles.indexOf(style)));
}

void ArticleInfoPane::chooseStyle(int index)
{
    if (index < m_styles.size()) {
        change([&](Article &a) { a.labelStyle = m_styles.at(index); });
        return;
    }
    const LabelStyle before = m_article->document()->metadata().labelStyle;
    showStyles(before); // until another one has been put together
    auto *dialog = new LabelStyleDialog(before, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        change([&](Article &a) { a.labelStyle = dialog->style(); });
        showStyles(m_article->document()->metadata().labelStyle); // read-only meanwhile: as it was
    });
    connect(&m_workspace, &Workspace::articleShown, dialog, &QDialog::reject);
    dialog->open();
}

bool ArticleInfoPane::isEditable() const
{
    return m_article && m_article->isEditable();
}

void ArticleInfoPane::showNotes()
{
    const Article metadata = m_article ? m_article->document()->metadata() : Article();
    const bool sourceMissing = m_marksMissing && metadata.source.isEmpty();
    const bool editorMissing = m_marksMissing && metadata.responsibleEditor.isEmpty();
    m_ui->sourceRequiredLabel->setVisible(sourceMissing);
    m_ui->editorRequiredLabel->setVisible(editorMissing);
    if (m_marksMissing) {
        const Article article = m_article->document()->snapshot();
        const QStringList missing =
            missingFields(article) +
            requiredFieldTexts(requiredFields(article.kind) & emptyFields(article));
        say(m_ui->hintLabel,
            missing.isEmpty() ? QString()
                              : tr("Still needed: %1.").arg(missing.join(tr(", ", "in a list"))));
    }
    if (m_article) {
        m_article->setNotUnderstood(isEditable() ? m_published->notUnderstood() : QStringList());
    }
    m_published->showRemark(isEditable());
}

void ArticleInfoPane::showState()
{
    const bool editable = isEditable();
    QPalette flat; // what cannot be typed into does not look like a field
    if (!editable) {
        flat.setBrush(QPalette::Base, palette().window());
        flat.setColor(QPalette::PlaceholderText, Qt::transparent); // nor asks for anything
    }
    QList<QLineEdit *> lines = m_published->lines();
    for (const Field &field : std::as_const(m_fields)) {
        lines.append(field.edit);
    }
    for (QLineEdit *line : std::as_const(lines)) {
        line->setReadOnly(!editable);
        line->setPalette(flat);
    }
    m_ui->abstractPlainTextEdit->setReadOnly(!editable);
    m_ui->abstractPlainTextEdit->setPalette(flat);
    m_ui->abstractPlainTextEdit->viewport()->setPalette(flat);
    for (QWidget *choice :
         std::initializer_list<QWidget *>{m_ui->kindComboBox, m_ui->styleComboBox,
                                          m_ui->majorCheckBox, m_ui->externalCheckBox}) {
        choice->setEnabled(editable);
    }
    say(m_ui->hintLabel, m_article ? QString() : tr("No article is open."));
    showNotes();
    showRecords();
}

void ArticleInfoPane::showRecords()
{
    m_ui->signOffsGroupBox->setVisible(m_article);
    m_ui->publicationGroupBox->setVisible(m_article);
    if (!m_article) {
        say(m_ui->noteLabel, {});
        return;
    }
    const Result<ArticleRecords> read = articleRecords(m_workspace, m_article->id());
    const ArticleRecords records = read ? *read : ArticleRecords();
    say(m_ui->noteLabel, records.note ? noteText(*records.note, palette()) : QString());
    m_ui->signOffsLabel->setText(
        !read ? read.error().message
        : records.signOffs.isEmpty() && m_article->document()->metadata().external
            ? tr("From outside; not reviewed in this library.")
            : signOffsText(records.signOffs, records.revisions, palette()));

    const QStringList refused = m_article->refusalTexts(Action::RecordPublication);
    m_ui->publicationLabel->setText(publicationText(records.publication));
    m_ui->publicationPushButton->setEnabled(refused.isEmpty());
    m_ui->publicationPushButton->setToolTip(refused.join(u'\n'));
    m_ui->publicationGroupBox->setVisible(refused.isEmpty() || records.publication);
}

void ArticleInfoPane::openPublication()
{
    if (!m_article) {
        return;
    }
    const Result<ArticleRecords> known = articleRecords(m_workspace, m_article->id());
    auto *dialog =
        new PublicationDialog(*m_article, known ? known->publication : std::nullopt, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

RequiredFields ArticleInfoPane::requiredFields(const QString &kind) const
{
    const auto found = std::find_if(m_kinds.cbegin(), m_kinds.cend(),
                                    [&kind](const ArticleKind &one) { return one.id == kind; });
    return found == m_kinds.cend() ? RequiredFields() : found->required;
}

// Null: it is written on the page.
QWidget *ArticleInfoPane::fieldOf(RequiredField field) const
{
    switch (field) {
    case RequiredField::ColumnPath:
        return m_ui->columnLineEdit;
    case RequiredField::Authors:
        return m_ui->authorsLineEdit;
    case RequiredField::Published:
        return m_ui->dateLineEdit;
    case RequiredField::Keywords:
        return m_ui->keywordsLineEdit;
    case RequiredField::Abstract:
        return m_ui->abstractPlainTextEdit;
    case RequiredField::Kicker:
    case RequiredField::Subtitle:
        break;
    }
    return nullptr;
}

bool ArticleInfoPane::showMissingFields()
{
    if (!m_article) {
        return false;
    }
    m_marksMissing = true;
    showNotes();
    const Article article = m_article->document()->metadata();
    QWidget *first = article.source.isEmpty()              ? m_ui->sourceLineEdit
                     : article.responsibleEditor.isEmpty() ? m_ui->editorLineEdit
                                                           : nullptr;
    const RequiredFields missing = requiredFields(article.kind) & emptyFields(article);
    for (const RequiredField field : AllRequiredFields) {
        if (missing.testFlag(field) && !first) {
            first = fieldOf(field);
        }
    }
    if (!first) {
        first = m_published->lineNotUnderstood();
    }
    if (first) {
        first->setFocus(Qt::OtherFocusReason);
    }
    m_ui->scrollArea->ensureWidgetVisible(first ? first : m_ui->hintLabel);
    return first != nullptr;
}

void ArticleInfoPane::paintMarks()
{
    for (QLabel *label : {m_ui->sourceRequiredLabel, m_ui->editorRequiredLabel}) {
        QPalette marked = label->palette();
        marked.setColor(QPalette::WindowText, warningColor(palette()));
        label->setPalette(marked);
    }
}

// Narrower, it would be scrolled aside with each field that gets the cursor.
QSize ArticleInfoPane::minimumSizeHint() const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return {m_ui->contentWidget->minimumSizeHint().width() + bar,
            QWidget::minimumSizeHint().height()};
}

void ArticleInfoPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        // Later: a new style sheet takes back the palettes of fields and labels after this.
        QMetaObject::invokeMethod(
            this,
            [this] {
                paintMarks();
                if (m_article) {
                    showState();
                }
            },
            Qt::QueuedConnection);
    }
}

} // namespace Pandian

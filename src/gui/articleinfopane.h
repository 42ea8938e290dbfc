// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "gui/newestanswer.h"
#include "session/lookups.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <memory>

class QLineEdit;

namespace Pandian {

class OpenArticle;
class PublishedFields;

namespace Ui {
class ArticleInfoPane;
}

// 稿件信息: what readers are told about the article besides its text, as a form; below it, for
// reading only, who signed off what, and where it was published. Edits go into the working copy at
// once, so that autosave takes them.
class ArticleInfoPane : public QWidget
{
    Q_OBJECT

public:
    explicit ArticleInfoPane(Workspace &workspace, QWidget *parent = nullptr);
    ~ArticleInfoPane() override;

    // Null: none; to be called so before the article is destroyed.
    void setArticle(OpenArticle *article);
    QSize minimumSizeHint() const override;

public Q_SLOTS:
    // Marks what must be filled in before 送审, and puts the cursor into the first of it; false:
    // nothing of it is here.
    bool showMissingFields();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // A line of the form and the part of the metadata it stands for.
    struct Field
    {
        QLineEdit *edit;
        std::function<QString(const Article &)> read;
        std::function<void(Article &, const QString &)> write;
    };

    void setUpFields();
    void addField(QLineEdit *edit, const std::function<QString(const Article &)> &read,
                  const std::function<void(Article &, const QString &)> &write);
    void connectAll();
    void change(const std::function<void(Article &)> &edit);
    void showMetadata();
    void showField(const Field &field, const Article &metadata);
    void askForKinds();
    void showKinds(const QString &kind);
    RequiredFields requiredFields(const QString &kind) const;
    QWidget *fieldOf(RequiredField field) const;
    void chooseStyle(int index); // of the offered ones; behind them: another
    void showStyles(const LabelStyle &style);
    bool isEditable() const;
    void showNotes(); // what is missing, unknown or not understood
    void paintMarks();
    void showState();   // what can be edited
    void showRecords(); // why it came back, sign-offs, publication
    void openPublication();

    std::unique_ptr<Ui::ArticleInfoPane> m_ui;
    Workspace &m_workspace;
    QPointer<OpenArticle> m_article;
    QList<Field> m_fields;
    std::unique_ptr<PublishedFields> m_published;
    QList<ArticleKind> m_kinds;
    QList<LabelStyle> m_styles; // in the order of the combo box
    bool m_marksMissing = false;
    // Days and times that were not understood when another article was shown.
    QHash<ArticleId, QStringList> m_halfTyped;
    NewestAnswer<QList<ArticleKind>> m_kindsAnswer;
};

} // namespace Pandian

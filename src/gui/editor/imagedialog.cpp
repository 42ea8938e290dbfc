// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/editor/imagedialog.h"

#include "core/articlecheck.h"
#include "gui/namelists.h"
#include "ui_imagedialog.h"

#include <QGuiApplication>
#include <QInputMethod>
#include <QPushButton>

namespace Pandian {

namespace {

constexpr QSize previewSize(320, 200);

} // namespace

ImageDialog::ImageDialog(const Image &image, const QImage &pixels, QWidget *parent)
    : QDialog(parent), m_before(image), m_ui(std::make_unique<Ui::ImageDialog>())
{
    m_ui->setupUi(this);
    const qreal ratio = devicePixelRatioF();
    QPixmap preview = QPixmap::fromImage(
        pixels.scaled((QSizeF(previewSize) * ratio).toSize().boundedTo(pixels.size()),
                      Qt::KeepAspectRatio, Qt::SmoothTransformation));
    preview.setDevicePixelRatio(ratio);
    m_ui->previewLabel->setPixmap(preview);
    m_ui->captionLineEdit->setMaxLength(MaxLine);
    m_ui->captionLineEdit->setText(image.caption);
    m_ui->creditLineEdit->setMaxLength(MaxLine);
    m_ui->creditLineEdit->setText(image.credit);
    m_ui->alternativePlainTextEdit->setPlainText(image.alternativeText);
    m_ui->alternativePlainTextEdit->setTabChangesFocus(true);
    m_ui->dialogButtonBox->button(QDialogButtonBox::Ok)->setText(tr("OK"));
    m_ui->dialogButtonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::accepted, this, [this] {
        QGuiApplication::inputMethod()->commit();
        accept();
    });
    connect(m_ui->dialogButtonBox, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->captionLineEdit->setFocus();
    m_ui->captionLineEdit->selectAll();
}

ImageDialog::~ImageDialog() = default;

Image ImageDialog::image() const
{
    Image image = m_before;
    image.caption = cleanLine(m_ui->captionLineEdit->text());
    image.credit = cleanLine(m_ui->creditLineEdit->text());
    image.alternativeText =
        cleanLine(m_ui->alternativePlainTextEdit->toPlainText().left(MaxLine).replace(u'\n', u' '));
    return image;
}

} // namespace Pandian

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include "gui/theme.h"

#include <QIconEngine>
#include <QPainter>

namespace Pandian {

namespace {

QIcon fileIcon(const QString &folder, const QString &name)
{
    return QIcon(u":/icons/%1/%2.png"_qs.arg(folder, name)); // Qt finds NAME@2x.png itself
}

// Chooses when it paints, so that nobody has to set icons again after a change of theme.
class ThemeIconEngine : public QIconEngine
{
public:
    explicit ThemeIconEngine(const QString &name)
        : m_onLight(fileIcon(u"light"_qs, name)), m_onDark(fileIcon(u"dark"_qs, name))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        icon().paint(painter, rect, Qt::AlignCenter, mode, state);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return icon().pixmap(size, mode, state);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override
    {
        // `size` is in device pixels here.
        return icon().pixmap((QSizeF(size) / scale).toSize(), scale, mode, state);
    }

    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override
    {
        return icon().availableSizes(mode, state);
    }

    bool isNull() override { return m_onLight.isNull(); }
    QIconEngine *clone() const override { return new ThemeIconEngine(*this); }

private:
    const QIcon &icon() const
    {
        return currentColors().window.lightness() < 128 ? m_onDark : m_onLight;
    }

    QIcon m_onLight;
    QIcon m_onDark;
};

} // namespace

QIcon themeIcon(const QString &name)
{
    return QIcon(new ThemeIconEngine(name));
}

QIcon iconOnAccent(const QString &name)
{
    return fileIcon(u"dark"_qs, name);
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        icon.addFile(u":/icons/pandian/%1.png"_qs.arg(size));
    }
    return icon;
}

} // namespace Pandian

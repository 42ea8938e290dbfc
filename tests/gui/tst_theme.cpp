// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contrast.h"

#include "gui/icons.h"
#include "gui/statecolor.h"
#include "gui/theme.h"
#include "support/sourcetree.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QMenu>
#include <QTest>

using namespace Pandian;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsMeasuredAsDefined();
    void textIsReadable_data();
    void textIsReadable();
    void statesAreReadable();
    void everyIconIsThereTwice();
    void iconsFollowTheTheme();
    void disabledIconsAreFaint();
    void buttonsOfDialogsHaveNoIcons();
    void longMenusScroll();
};

void TestTheme::contrastIsMeasuredAsDefined()
{
    QCOMPARE(std::round(contrast(Qt::black, Qt::white)), 21.0);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < textContrast); // 4.48
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) > textContrast);
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<qreal>("least");
    const struct
    {
        const char *name;
        const ThemeColors &colors;
        qreal least;
    } themes[] = {{"light", lightColors(), textContrast},
                  {"dark", darkColors(), textContrast},
                  {"high contrast", highContrastColors(), highTextContrast}};
    for (const auto &[theme, colors, least] : themes) {
        const auto add = [theme = theme, least = least](const char *name, const QColor &text,
                                                        const QColor &ground) {
            QTest::addRow("%s, %s", name, theme) << text << ground << least;
        };
        add("text on page", colors.text, colors.base);
        add("text on window", colors.text, colors.window);
        add("text on button", colors.text, colors.button);
        add("text under the pointer", colors.text, colors.hover);
        add("quiet text on page", colors.quietText, colors.base);
        add("quiet text on window", colors.quietText, colors.window);
        add("accent button", colors.onAccent, colors.accent);
        add("link on page", colors.link, colors.base);
        add("link on window", colors.link, colors.window);
        add("notice", colors.onNotice, colors.notice);
        add("alert", colors.onAlert, colors.alert);
        add("added text", colors.added, colors.base);
        add("removed text", colors.removed, colors.base);
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    QFETCH(qreal, least);
    QVERIFY2(contrast(text, ground) >= least, qPrintable(QString::number(contrast(text, ground))));
}

void TestTheme::statesAreReadable()
{
    for (const ThemeColors *colors : {&lightColors(), &darkColors(), &highContrastColors()}) {
        const QPalette palette = paletteOf(*colors);
        for (const State state : AllStates) {
            const QColor color = stateColor(state, palette);
            QVERIFY2(contrast(color, colors->base) >= textContrast, qPrintable(stateName(state)));
            QVERIFY2(contrast(color, colors->window) >= textContrast, qPrintable(stateName(state)));
        }
    }
}

void TestTheme::everyIconIsThereTwice()
{
    QFile names(sourcePath(u"resources/icons/names.txt"_qs));
    QVERIFY(names.open(QIODevice::ReadOnly | QIODevice::Text));
    int found = 0;
    while (!names.atEnd()) {
        const QString line = QString::fromUtf8(names.readLine()).trimmed();
        if (line.isEmpty() || line.startsWith(u'#')) {
            continue;
        }
        const QString name = line.section(u' ', 1);
        for (const auto &theme : {u"light"_qs, u"dark"_qs}) {
            const QString path = u":/icons/%1/%2"_qs.arg(theme, name);
            QCOMPARE(QImage(path + u".png"_qs).size(), QSize(16, 16));
            QCOMPARE(QImage(path + u"@2x.png"_qs).size(), QSize(32, 32));
        }
        ++found;
    }
    QVERIFY(found > 10);
    QVERIFY(!applicationIcon().pixmap(64, 64).isNull());
}

void TestTheme::iconsFollowTheTheme()
{
    const QIcon icon = themeIcon(u"document-new"_qs);
    const auto lightness = [&icon] {
        const QImage image = icon.pixmap(16, 16).toImage();
        int brightest = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor color = image.pixelColor(x, y);
                if (color.alpha() > 200) {
                    brightest = std::max(brightest, color.lightness());
                }
            }
        }
        return brightest;
    };
    applyTheme(Theme::Light);
    QVERIFY(lightness() < 100);
    applyTheme(Theme::Dark);
    QVERIFY(lightness() > 150);
}

void TestTheme::disabledIconsAreFaint()
{
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyTheme(theme);
        const QIcon icon = themeIcon(u"document-save"_qs);
        const QImage usual = icon.pixmap(16, 16).toImage();
        const QImage disabled = icon.pixmap(16, 16, QIcon::Disabled).toImage();
        QCOMPARE(disabled.size(), usual.size());
        for (int y = 0; y < usual.height(); ++y) {
            for (int x = 0; x < usual.width(); ++x) {
                const int before = usual.pixelColor(x, y).alpha();
                QVERIFY(before < 200 || disabled.pixelColor(x, y).alpha() < before / 2);
            }
        }
    }
}

void TestTheme::buttonsOfDialogsHaveNoIcons()
{
    applyTheme(Theme::Light);
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    const QList<QAbstractButton *> buttons = box.buttons();
    QCOMPARE(buttons.size(), 2);
    for (const QAbstractButton *button : buttons) {
        QVERIFY2(button->icon().isNull(), qPrintable(button->text()));
    }
}

// In one column, however low the screen is.
void TestTheme::longMenusScroll()
{
    applyTheme(Theme::Light);
    QMenu menu;
    for (int i = 0; i < 100; ++i) {
        menu.addAction(QString::number(i));
    }
    menu.popup({});
    QTRY_VERIFY(menu.isVisible());
    QCOMPARE(menu.actionGeometry(menu.actions().constLast()).left(),
             menu.actionGeometry(menu.actions().constFirst()).left());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowfixture.h"

#include "gui/actions/toolactions.h"
#include "gui/people/peopledialog.h"
#include "gui/people/signindialog.h"
#include "session/language.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QShortcut>
#include <QTabBar>
#include <QTemporaryDir>

using namespace Pandian;

// What people read in the windows, and the keys they press.

namespace {

// Names of things that have no Chinese name.
const QStringList &allowed()
{
    static const QStringList words{u"English"_qs, u"HTML"_qs, u"TXT"_qs};
    return words;
}

bool isForeign(QString text)
{
    static const QRegularExpression tags(u"<[^>]*>"_qs);
    static const QRegularExpression letter(u"[A-Za-z]"_qs);
    static const QRegularExpression han(u"\\p{Han}"_qs);
    text = text.remove(tags).trimmed();
    return text.contains(letter) && !text.contains(han) && !allowed().contains(text);
}

QStringList textsOf(const QAction &action)
{
    return {action.text(), action.toolTip(), action.statusTip()};
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.windowTitle(), widget.toolTip(), widget.accessibleName()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        texts.append(button->text());
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        texts.append(label->text());
    } else if (const auto *group = qobject_cast<const QGroupBox *>(&widget)) {
        texts.append(group->title());
    } else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget)) {
        texts.append(edit->placeholderText());
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            texts.append(tabs->tabText(i));
        }
    } else if (const auto *combo = qobject_cast<const QComboBox *>(&widget)) {
        for (int i = 0; i < combo->count(); ++i) {
            texts.append(combo->itemText(i));
        }
    }
    return texts;
}

// Of the object and everything in it.
QStringList foreignTexts(const QObject &root)
{
    QStringList texts;
    if (root.isWidgetType()) {
        texts += textsOf(static_cast<const QWidget &>(root));
    }
    const QList<QWidget *> widgets = root.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts += textsOf(*widget);
    }
    const QList<QAction *> actions = root.findChildren<QAction *>();
    for (const QAction *action : actions) {
        texts += textsOf(*action);
    }
    texts.removeIf([](const QString &text) { return !isForeign(text); });
    texts.removeDuplicates();
    return texts;
}

// Owned by Windows, input methods and the messengers of every office (ux.md §8).
const QList<QKeySequence> &forbiddenKeys()
{
    static const QList<QKeySequence> keys{
        QKeySequence(u"Ctrl+Space"_qs),  QKeySequence(u"Shift+Space"_qs),
        QKeySequence(u"Ctrl+."_qs),      QKeySequence(u"Ctrl+Shift+F"_qs),
        QKeySequence(u"Ctrl+Alt+A"_qs),  QKeySequence(u"Ctrl+Alt+Z"_qs),
        QKeySequence(u"Alt+A"_qs),       QKeySequence(u"Ctrl+Alt+W"_qs),
        QKeySequence(u"Ctrl+Alt+Del"_qs)};
    return keys;
}

// Text is written with these.
bool isTyping(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers modifiers = first.keyboardModifiers();
    const bool functionKey = first.key() >= Qt::Key_Escape;
    return (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) &&
           (!functionKey || first.key() == Qt::Key_Return || first.key() == Qt::Key_Enter ||
            first.key() == Qt::Key_Backspace || first.key() == Qt::Key_Tab);
}

struct Binding
{
    QString name;
    QKeySequence keys;
};

QStringList keyOffences(const QList<Binding> &bindings)
{
    QStringList offences;
    QHash<QString, QString> users;
    for (const Binding &binding : bindings) {
        const QString keys = binding.keys.toString(QKeySequence::PortableText);
        if (forbiddenKeys().contains(binding.keys) || isTyping(binding.keys)) {
            offences.append(u"%1: %2 is not ours"_qs.arg(binding.name, keys));
        }
        if (users.contains(keys)) {
            offences.append(u"%1 and %2: %3"_qs.arg(users.value(keys), binding.name, keys));
        }
        users.insert(keys, binding.name);
    }
    return offences;
}

QList<Binding> bindingsOf(const QObject &window)
{
    QList<Binding> bindings;
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions) {
        const QList<QKeySequence> shortcuts = action->shortcuts();
        for (const QKeySequence &keys : shortcuts) {
            bindings.append({action->text(), keys});
        }
    }
    return bindings;
}

QStringList menuTitles(const QMenuBar &bar)
{
    QStringList titles;
    const QList<QAction *> actions = bar.actions();
    for (const QAction *action : actions) {
        titles.append(action->text());
    }
    return titles;
}

QStringList entriesOf(const QMenu &menu)
{
    QStringList entries;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (!action->isSeparator()) {
            entries.append(action->text());
        }
    }
    return entries;
}

} // namespace

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void checksCanFail();
    void menusStandInOrder();
    void menusHaveAccessKeysOfTheirOwn();
    void windowIsChinese();
    void dialogsAreChinese_data();
    void dialogsAreChinese();
    void keysAreBoundOnceAndAreOurs();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Session> m_session;
};

void TestWords::initTestCase()
{
    qputenv("USER", "文舒"); // becomes the first person
    qputenv("USERNAME", "文舒");
    installTranslations(*qApp, u"zh_CN"_qs);
    m_session = std::make_unique<Session>(m_folder.path());
    m_session->start();
    m_session->window->openDemonstration();
    QTRY_VERIFY(m_session->child<EditorPage>()->isVisible());
}

void TestWords::checksCanFail()
{
    QWidget window;
    auto *label = new QLabel(u"Save"_qs, &window);
    QCOMPARE(foreignTexts(window), QStringList{u"Save"_qs});
    label->setText(u"保存"_qs);
    window.addAction(new QAction(u"Undo"_qs, &window));
    QCOMPARE(foreignTexts(window).value(0), u"Undo"_qs);
    QCOMPARE(
        keyOffences({{u"a"_qs, QKeySequence(u"Ctrl+S"_qs)}, {u"b"_qs, QKeySequence(u"F1"_qs)}}),
        QStringList());
    for (const auto &keys :
         {u"Ctrl+Shift+F"_qs, u"Shift+Space"_qs, u"A"_qs, u"Return"_qs, u"7"_qs}) {
        QCOMPARE(keyOffences({{u"a"_qs, QKeySequence(keys)}}).size(), 1);
    }
    QCOMPARE(
        keyOffences({{u"a"_qs, QKeySequence(u"F7"_qs)}, {u"b"_qs, QKeySequence(u"F7"_qs)}}).size(),
        1);
}

void TestWords::menusStandInOrder()
{
    const QMenuBar &bar = *m_session->window->menuBar();
    QCOMPARE(menuTitles(bar), QStringList({u"文件(&F)"_qs, u"编辑(&E)"_qs, u"视图(&V)"_qs,
                                           u"插入(&I)"_qs, u"格式(&O)"_qs, u"稿件(&M)"_qs,
                                           u"审阅(&R)"_qs, u"工具(&T)"_qs, u"帮助(&H)"_qs}));
    QCOMPARE(entriesOf(*bar.actions().constFirst()->menu()),
             QStringList({u"新建稿件(&N)"_qs, u"从模板新建(&T)…"_qs, u"打开稿库(&O)…"_qs,
                          u"最近的稿件"_qs, u"关闭稿件(&C)"_qs, u"导入文件(&I)…"_qs,
                          u"从剪贴板导入(&B)"_qs, u"保存版本(&S)"_qs, u"查看未存的改动(&D)…"_qs,
                          u"恢复到最近保存的版本(&R)"_qs, u"导出网页…"_qs, u"在浏览器中预览"_qs,
                          u"打印(&P)…"_qs, u"打印审核表(&V)…"_qs, u"退出(&X)"_qs}));
}

void TestWords::menusHaveAccessKeysOfTheirOwn()
{
    static const QRegularExpression key(u"&(.)"_qs);
    const auto twice = [](const QStringList &texts) {
        QStringList seen;
        QStringList doubled;
        for (const QString &text : texts) {
            const QString letter = key.match(text).captured(1);
            if (!letter.isEmpty() && seen.contains(letter)) {
                doubled.append(text);
            }
            seen.append(letter);
        }
        return doubled;
    };
    QCOMPARE(twice({u"保存(&S)"_qs, u"剪切(&S)"_qs}).size(), 1);
    const QMenuBar &bar = *m_session->window->menuBar();
    QCOMPARE(twice(menuTitles(bar)), QStringList());
    const QList<QAction *> menus = bar.actions();
    for (const QAction *menu : menus) {
        const QStringList entries = entriesOf(*menu->menu());
        QVERIFY2(twice(entries).isEmpty(), qPrintable(entries.join(u" "_qs)));
    }
}

void TestWords::windowIsChinese()
{
    QCOMPARE(foreignTexts(*m_session->window), QStringList());
}

void TestWords::dialogsAreChinese_data()
{
    QTest::addColumn<QString>("entry");
    for (const auto &entry :
         {u"字数统计…"_qs, u"选项…"_qs, u"还原稿库…"_qs, u"人员与权限…"_qs, u"切换用户…"_qs,
          u"快捷键…"_qs, u"关于盘点编辑台…"_qs, u"在稿库中查找…"_qs, u"帮助(&H)"_qs,
          u"送审(&S)…"_qs, u"打印(&P)…"_qs, u"打印审核表(&V)…"_qs}) {
        QTest::newRow(qPrintable(entry)) << entry;
    }
}

void TestWords::dialogsAreChinese()
{
    QFETCH(QString, entry);
    const QWidgetList before = QApplication::topLevelWidgets();
    QAction *found = nullptr;
    const QList<QAction *> actions = m_session->window->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (action->text() == entry && !action->menu()) {
            found = action;
        }
    }
    QVERIFY2(found, qPrintable(entry));
    QVERIFY(found->isEnabled());
    found->trigger();
    QWidget *opened = nullptr;
    const QWidgetList after = QApplication::topLevelWidgets();
    for (QWidget *widget : after) {
        if (widget->isVisible() && !before.contains(widget)) {
            opened = widget;
        }
    }
    QVERIFY2(opened, qPrintable(entry));
    QCOMPARE(foreignTexts(*opened), QStringList());
    QVERIFY(opened->close());
}

void TestWords::keysAreBoundOnceAndAreOurs()
{
    const QList<Binding> bindings = bindingsOf(*m_session->window);
    QVERIFY(bindings.size() > 20);
    QCOMPARE(keyOffences(bindings), QStringList());
    const auto has = [&bindings](const QString &name, const QString &keys) {
        return std::any_of(bindings.begin(), bindings.end(), [&](const Binding &one) {
            return one.name == name && one.keys == QKeySequence(keys);
        });
    };
    QVERIFY(has(u"新建稿件(&N)"_qs, u"Ctrl+N"_qs));
    QVERIFY(has(u"恢复(&R)"_qs, u"Ctrl+Y"_qs));
    QVERIFY(has(u"恢复(&R)"_qs, u"Ctrl+Shift+Z"_qs));
    QVERIFY(has(u"在稿库中查找…"_qs, u"Ctrl+Alt+F"_qs));
    QVERIFY(has(u"新盘点(&S)"_qs, u"Ctrl+Return"_qs));
    QVERIFY(has(u"送审(&S)…"_qs, u"Ctrl+Shift+Return"_qs));
    QVERIFY(has(u"字数统计…"_qs, u"Ctrl+Shift+G"_qs));
    QVERIFY(has(u"帮助(&H)"_qs, u"F1"_qs));
}

QTEST_MAIN(TestWords)
#include "tst_words.moc"

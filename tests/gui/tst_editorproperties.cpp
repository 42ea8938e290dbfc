// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "articlemodel.h"
#include "pagefixture.h"

#include "core/articlecheck.h"
#include "gui/actions/tableactions.h"
#include "gui/editor/clipboard.h"
#include "gui/editor/editing.h"
#include "session/documentsearch.h"
#include "session/documentstructure.h"
#include "session/documentstyle.h"
#include "session/sectionoperations.h"
#include "session/tableoperations.h"
#include "support/randomarticle.h"
#include "text/sectionlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>
#include <QSet>
#include <QSignalSpy>
#include <QTextLayout>
#include <QTextTable>

#include <algorithm>

using namespace Pandian;

namespace {

constexpr int operationsPerArticle = 125;
constexpr int articlesPerRow = 20;
constexpr int maxFirst = 600;       // characters of an article to begin with
constexpr int maxCharacters = 1000; // of one that may still grow

// What was done, and what may have come of it.
struct Deed
{
    QString what;
    Expected expected;            // where the model knows it; else:
    QString kept;                 // what must still stand there, in this order
    std::optional<QString> added; // what else stands there; not set: anything
    QSet<SectionId> mayGo;
    bool makesSections = false;
    bool tidiesBlanks = false;
    bool mayJoin = false; // with the undo step before it, as typing does
};

bool isBlank(QChar c)
{
    return c.isSpace() || c == QChar::ByteOrderMark;
}

QString withoutBlanks(QString text)
{
    return text.removeIf(isBlank);
}

bool isChinese(QChar c)
{
    return c.unicode() >= 0x4e00 && c.unicode() <= 0x9fff;
}

QString sorted(QString text)
{
    std::sort(text.begin(), text.end());
    return text;
}

bool isSubsequence(const QString &part, const QString &whole)
{
    auto at = part.cbegin();
    for (const QChar c : whole) {
        if (at != part.cend() && *at == c) {
            ++at;
        }
    }
    return at == part.cend();
}

// For a message: without what is the same at both ends.
QString charactersThatDiffer(const QString &actual, const QString &expected)
{
    const auto [a, b] =
        std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
    const auto [x, y] =
        std::mismatch(actual.rbegin(), actual.rend(), expected.rbegin(), expected.rend());
    return u"“%1” instead of “%2”"_qs.arg(
        actual.mid(a - actual.begin(), std::max<qsizetype>(0, x.base() - a)),
        expected.mid(b - expected.begin(), std::max<qsizetype>(0, y.base() - b)));
}

// The cells that are selected, with the parts of larger ones; null: the selection is an ordinary
// one.
QRect selectedCells(const QTextCursor &selection)
{
    QRect cells;
    if (selection.hasComplexSelection()) {
        int row = 0;
        int rows = 0;
        int column = 0;
        int columns = 0;
        selection.selectedTableCells(&row, &rows, &column, &columns);
        cells = QRect(column, row, columns, rows);
    }
    return cells;
}

QRect placeOf(const QTextTableCell &cell)
{
    return {cell.column(), cell.row(), cell.columnSpan(), cell.rowSpan()};
}

bool isInCells(const QTextBlock &block, const QTextTable *table, const QRect &cells)
{
    const QTextTable *own = QTextCursor(block).currentTable();
    return own && own == table && placeOf(own->cellAt(block.position())).intersects(cells);
}

// Of this block, as positions in it.
std::pair<int, int> selectedPart(const QTextBlock &block, const QTextCursor &selection)
{
    const int length = block.length() - 1;
    if (const QRect cells = selectedCells(selection); !cells.isNull()) {
        return {0, isInCells(block, selection.currentTable(), cells) ? length : 0};
    }
    const int from = std::clamp(selection.selectionStart() - block.position(), 0, length);
    return {from, std::clamp(selection.selectionEnd() - block.position(), from, length)};
}

// What is selected of the whole text, or all else.
QString charactersOf(const QTextCursor &selection, bool selected)
{
    QString all;
    for (QTextBlock block = selection.document()->begin(); block.isValid(); block = block.next()) {
        const auto [from, to] = selectedPart(block, selection);
        const QString text = block.text();
        all += selected ? text.mid(from, to - from) : text.left(from) + text.mid(to);
    }
    return all.replace(QChar::LineSeparator, u' ');
}

// How many lines of the model a block is: none that only lays out, several with text beside an
// image.
int linesIn(const QTextBlock &block)
{
    const QString text = block.text();
    const int images = int(text.count(QChar::ObjectReplacementCharacter));
    if (images == 0) {
        return blockRole(block) == BlockRole::Filler && text.isEmpty() ? 0 : 1;
    }
    const auto texts = text.split(QChar::ObjectReplacementCharacter, Qt::SkipEmptyParts).size();
    return images + (isOneLine(blockRole(block)) ? 1 : int(texts));
}

// In blocks of their kind, of which each has one at least.
bool areImagesApart(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const bool holdsImage = block.text().contains(QChar::ObjectReplacementCharacter);
        if (holdsImage != (blockRole(block) == BlockRole::Image)) {
            return false;
        }
    }
    return true;
}

int lineCount(const QTextDocument &document)
{
    int lines = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        lines += linesIn(block);
    }
    return lines;
}

std::optional<ModelPlace> placeOf(const QTextDocument &document, int position)
{
    const QTextBlock block = document.findBlock(position);
    int line = 0;
    for (QTextBlock above = document.begin(); above != block; above = above.next()) {
        line += linesIn(above);
    }
    return linesIn(block) == 1 ? std::optional(ModelPlace{line, position - block.position()})
                               : std::nullopt;
}

// Small, for many deeds in little time, but with sections.
Article smallArticle(Random &random)
{
    Article article = randomArticle(random);
    while (article.sections.size() < 2 || charactersOf(article).size() > maxFirst) {
        article = randomArticle(random);
    }
    return article;
}

Article openedAnew(const Article &article)
{
    return ArticleDocument(article).snapshot();
}

// An article on its page, a person at the keys, and a model that says what must come of it.
class Trial
{
public:
    explicit Trial(Random &random);

    // Empty, or what is wrong.
    QString doSomething();
    QString goThroughHistory();
    QString lastDeeds() const;

private:
    struct State
    {
        Article article;
        int steps = 0; // Qt's own count, larger for larger commands
        QString deed;  // that led to it, for a message
    };
    using Choice = std::pair<int, Deed (Trial::*)()>; // weight

    bool chance(int percent) { return randomUpTo(m_random, 99) < percent; }
    Article now() const { return m_page.document.snapshot(); }
    QTextDocument &text() const { return *m_page.document.textDocument(); }
    int steps() const { return text().availableUndoSteps(); }
    QTextCursor caret() const { return m_page.editor().textCursor(); }
    int sectionAt(int position) const { return m_page.document.sectionAt(position).number - 1; }
    int count() const { return int(m_before.sections.size()); }
    bool mayGrow() const { return text().characterCount() < maxCharacters; }

    int somewhere();
    void goSomewhere();
    void select();
    void selectOrGo(int percent);
    std::optional<ModelPlace> place() const { return placeOf(text(), caret().position()); }
    std::optional<QList<ModelStretch>> stretches() const;
    std::optional<ModelStretch> stretchInLine() const;
    SectionId newSection() const;

    Deed nothingLost(const QString &what) const;
    Deed overSelection(const QString &what) const;

    Deed type();
    Deed breakLine();
    Deed enter();
    Deed erase();
    Deed eraseAt(bool backwards);
    Deed eraseSelection();
    Deed cut();
    Deed copy();
    Deed paste();
    Deed pasteBack();
    Deed pasteText();
    Deed pasteFromOutside();
    Deed style();
    Deed makeKind();
    Deed makeHeadline();
    Deed makeHeading();
    Deed insertSection();
    Deed insertSectionAfter();
    Deed moveSection();
    Deed mergeSection();
    Deed duplicateSection();
    Deed removeSection();
    Deed insertTable();
    Deed changeTable();
    Deed insertImage();
    Deed replaceAll();
    Deed changeLabels();
    Deed choose();

    QString undo();
    QString redo();
    QString stateDefects(const QString &what) const;
    QString record(const Deed &deed, const Article &after);
    QString textDefects(const Deed &deed, const Article &after) const;
    QString sectionDefects(const Deed &deed, const Article &after) const;
    QString documentDefects(const Article &after) const;

    Random &m_random;
    Page m_page;
    TableActions m_tables;
    QMenu m_tableMenu;
    QSignalSpy m_refused;
    Article m_before;
    QString m_copied = u"平安"_qs;
    Expected m_beforeCut; // what pasting at once must bring back
    QList<State> m_states;
    qsizetype m_at = 0;
    QStringList m_log;
};

Trial::Trial(Random &random)
    : m_random(random)
    , m_page(smallArticle(random))
    , m_tables(m_page.page, nullptr)
    , m_refused(&m_page.page, &EditorPage::textRefused)
{
    m_page.document.setImageLookup([](const QString &) { return QByteArray("bytes"); });
    m_tables.fillMenu(m_tableMenu);
    QGuiApplication::clipboard()->setText(m_copied);
    m_states.append({now(), steps(), {}});
}

QString Trial::lastDeeds() const
{
    return m_log.mid(std::max<qsizetype>(0, m_log.size() - 6)).join(u"; "_qs);
}

// Between two characters, often at the start or the end of a line.
int Trial::somewhere()
{
    const QTextBlock block =
        text().findBlockByNumber(randomUpTo(m_random, text().blockCount() - 1));
    const int length = block.length() - 1;
    const int where = randomUpTo(m_random, 3);
    int at = where == 0 ? 0 : where == 1 ? length : randomUpTo(m_random, length);
    while (at > 0 && at < length && !block.layout()->isValidCursorPosition(at)) {
        ++at;
    }
    return block.position() + at;
}

void Trial::goSomewhere()
{
    QTextCursor cursor(&text());
    cursor.setPosition(somewhere());
    m_page.editor().setTextCursor(cursor);
}

// A few characters, or to anywhere.
void Trial::select()
{
    QTextCursor cursor(&text());
    cursor.setPosition(somewhere());
    const int range = randomUpTo(m_random, 99);
    if (range < 4) {
        cursor.setPosition(somewhere(), QTextCursor::KeepAnchor);
    } else if (range < 30) {
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    } else {
        cursor.movePosition(chance(50) ? QTextCursor::NextCharacter
                                       : QTextCursor::PreviousCharacter,
                            QTextCursor::KeepAnchor, 1 + randomUpTo(m_random, 30));
    }
    m_page.editor().setTextCursor(cursor);
}

void Trial::selectOrGo(int percent)
{
    if (chance(percent)) {
        select();
    } else {
        goSomewhere();
    }
}

// The selected lines; the caret's where nothing is. None: some are beside an image or only lay out.
std::optional<QList<ModelStretch>> Trial::stretches() const
{
    const QTextCursor selection = caret();
    const QRect cells = selectedCells(selection);
    const int end = std::max(selection.selectionEnd(), selection.selectionStart() + 1);
    QList<ModelStretch> found;
    for (QTextBlock block = text().begin(); block.isValid(); block = block.next()) {
        const bool touched = cells.isNull()
                                 ? block.position() < end && block.position() + block.length() >
                                                                 selection.selectionStart()
                                 : isInCells(block, selection.currentTable(), cells);
        if (!touched) {
            continue;
        }
        const std::optional<ModelPlace> start = placeOf(text(), block.position());
        if (!start) {
            return std::nullopt;
        }
        const auto [from, to] = selectedPart(block, selection);
        found.append({start->line, from, to});
    }
    return found;
}

std::optional<ModelStretch> Trial::stretchInLine() const
{
    const auto found = stretches();
    const bool one = found && found->size() == 1 && selectedCells(caret()).isNull() &&
                     caret().selectedText().size() == found->first().to - found->first().from;
    return one ? std::optional(found->first()) : std::nullopt;
}

// That was not there before; null: none or several.
SectionId Trial::newSection() const
{
    QList<SectionId> ids = sectionIds(now());
    const QList<SectionId> old = sectionIds(m_before);
    ids.removeIf([&old](const SectionId &id) { return old.contains(id); });
    return ids.size() == 1 ? ids.first() : SectionId();
}

Deed Trial::nothingLost(const QString &what) const
{
    const QTextCursor at = caret();
    Deed deed;
    deed.what = u"%1 at %2 to %3"_qs.arg(what).arg(at.anchor()).arg(at.position());
    deed.kept = charactersOf(m_before);
    deed.added = QString();
    return deed;
}

// What was selected may go, with the headings that were selected whole.
Deed Trial::overSelection(const QString &what) const
{
    Deed deed = nothingLost(what);
    const QTextCursor selection = caret();
    deed.kept = charactersOf(selection, false);
    for (QTextBlock block = text().begin(); block.isValid(); block = block.next()) {
        if (selection.selectionStart() <= block.position() &&
            selection.selectionEnd() >= textEnd(block) && selection.hasSelection()) {
            deed.mayGo.insert(sectionId(block));
        }
    }
    return deed;
}

Deed Trial::type()
{
    selectOrGo(25);
    Deed deed = overSelection(u"type"_qs);
    const bool composed = chance(60);
    const QString typedText = composed ? u"平安建设"_qs.left(1 + randomUpTo(m_random, 3)) : u"a"_qs;
    const auto at = place();
    deed.added = typedText;
    deed.mayJoin = true;
    if (at && !caret().hasSelection()) {
        deed.expected = typed(m_before, *at, typedText);
    }
    if (composed) {
        m_page.commit(typedText);
    } else {
        QTest::keyClicks(&m_page.editor(), typedText);
    }
    return deed;
}

// Within a paragraph; titles have one line.
Deed Trial::breakLine()
{
    selectOrGo(15);
    Deed deed = overSelection(u"Shift+Enter"_qs);
    const QTextBlock start = text().findBlock(caret().selectionStart());
    deed.added = u" "_qs;
    deed.mayJoin = true;
    if (isOneLine(blockRole(start)) || isOneLine(blockRole(caret().block()))) {
        deed.expected = m_before;
    } else if (const auto at = place(); at && !caret().hasSelection()) {
        deed.expected = typed(m_before, *at, QChar(QChar::LineSeparator));
    }
    m_page.press(Qt::Key_Return, Qt::ShiftModifier);
    return deed;
}

Deed Trial::enter()
{
    selectOrGo(15);
    const auto at = place();
    Deed deed = overSelection(u"Enter"_qs);
    if (at && !caret().hasSelection()) {
        deed.expected = enterPressed(m_before, *at);
    } else if (isHeadline(blockRole(caret().block())) && stretchInLine()) {
        deed.kept = charactersOf(m_before); // on to the next part
    }
    m_page.press(Qt::Key_Return);
    return deed;
}

Deed Trial::erase()
{
    selectOrGo(30);
    if (caret().hasSelection()) {
        return eraseSelection();
    }
    return eraseAt(chance(50));
}

Deed Trial::eraseSelection()
{
    Deed deed = overSelection(u"erase"_qs);
    deed.mayJoin = true;
    if (const auto stretch = stretchInLine()) {
        deed.expected = erased(m_before, *stretch);
    }
    m_page.press(chance(50) ? Qt::Key_Backspace : Qt::Key_Delete);
    return deed;
}

// One character, or what parts two lines.
Deed Trial::eraseAt(bool backwards)
{
    const Qt::Key key = backwards ? Qt::Key_Backspace : Qt::Key_Delete;
    const QTextCursor at = caret();
    const auto here = place();
    Deed deed = nothingLost(backwards ? u"Backspace"_qs : u"Delete"_qs);
    deed.mayJoin = true;
    deed.tidiesBlanks = true;
    if (backwards ? at.atBlockStart() : at.atBlockEnd()) {
        const int upper = here ? here->line - (backwards ? 1 : 0) : -1;
        const QTextBlock beside = backwards ? at.block().previous() : at.block().next();
        const bool asks = upper >= 0 && asksToMerge(m_before, upper, backwards);
        if (here && (linesIn(beside) == 1 || (backwards && asks && linesIn(beside) == 0))) {
            deed.expected = backwards ? backspacedAtStart(m_before, here->line)
                                      : deletedAtEnd(m_before, here->line);
        }
        m_page.press(key);
        if (asks && deed.expected && now() == m_before) {
            m_page.press(key); // it is meant
        }
        return deed;
    }
    QTextCursor character(at);
    const QTextCursor::MoveOperation by =
        backwards ? QTextCursor::PreviousCharacter : QTextCursor::NextCharacter;
    character.movePosition(by, QTextCursor::KeepAnchor);
    const QString gone = character.selectedText();
    deed.kept = charactersOf(character, false);
    deed.added.reset(); // of several code points that are one character some may stay
    if (here && gone.size() == 1 && isChinese(gone.at(0))) {
        const int from = here->offset - (backwards ? 1 : 0);
        deed.expected = erased(m_before, {here->line, from, from + 1});
    }
    m_page.press(key);
    return deed;
}

Deed Trial::cut()
{
    select();
    Deed deed = overSelection(u"cut"_qs);
    const auto stretch = stretchInLine();
    if (stretch && caret().hasSelection()) {
        deed.expected = erased(m_before, *stretch);
        const QString line = caret().block().text();
        if (typedLabelLength(line) == 0 && !line.contains(u'\t')) { // which a title does not take
            m_beforeCut = m_before;
        }
    }
    if (caret().hasSelection()) {
        m_copied = charactersOf(caret(), true);
    }
    m_page.press(Qt::Key_X, Qt::ControlModifier);
    return deed;
}

Deed Trial::copy()
{
    select();
    Deed deed = nothingLost(u"copy"_qs);
    deed.expected = m_before;
    if (caret().hasSelection()) {
        m_copied = charactersOf(caret(), true);
    }
    m_page.press(Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    QString wanted = withoutBlanks(m_copied);
    if (!isSubsequence(wanted.remove(QChar::ObjectReplacementCharacter), copied)) {
        deed.what += u" (something is missing in the clipboard)"_qs;
        deed.expected->title = u"nothing missing"_qs;
    }
    return deed;
}

Deed Trial::pasteBack()
{
    Deed deed = nothingLost(u"paste back"_qs);
    deed.expected = std::exchange(m_beforeCut, std::nullopt);
    m_page.press(Qt::Key_V, Qt::ControlModifier);
    return deed;
}

// Where a pasted label is dropped.
bool beginsTitle(const QTextCursor &selection)
{
    const QTextBlock block = selection.document()->findBlock(selection.selectionStart());
    return !sectionId(block).isNull() && selection.selectionStart() == block.position();
}

Deed Trial::paste()
{
    selectOrGo(25);
    Deed deed = overSelection(u"paste"_qs);
    deed.tidiesBlanks = true;
    deed.makesSections = true;
    deed.added = beginsTitle(caret()) ? std::nullopt : std::optional(m_copied);
    const auto copied = readClip(*QGuiApplication::clipboard()->mimeData()).paragraphs;
    if ((takesTextAlone(caret()) ? asText(copied) : copied).isEmpty()) {
        deed.expected = m_before; // what was copied only lays out
    }
    m_page.press(Qt::Key_V, Qt::ControlModifier);
    return deed;
}

Deed Trial::pasteText()
{
    selectOrGo(25);
    Deed deed = overSelection(u"paste text only"_qs);
    deed.tidiesBlanks = true;
    const QString copied = QGuiApplication::clipboard()->text();
    deed.added = beginsTitle(caret()) ? std::nullopt : std::optional(copied);
    if (readPlainText(copied).isEmpty()) {
        deed.expected = m_before; // blank lines alone
    }
    m_page.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    return deed;
}

Deed Trial::pasteFromOutside()
{
    static const QList<std::pair<QString, QString>> outside{
        {QString(), u"平安"_qs},
        {QString(), u"一行\n又一行\n\n末行"_qs},
        {u"<p>甲<b>乙</b></p><ul><li>丙</li></ul><h2>丁</h2>"_qs, u"甲乙丙丁"_qs},
        {u"<p>戊</p><table><tr><td>己</td><td>庚</td></tr></table><p>辛</p>"_qs, u"戊己庚辛"_qs},
    };
    selectOrGo(25);
    Deed deed = overSelection(u"paste from outside"_qs);
    const auto &[html, plain] = outside.at(randomUpTo(m_random, int(outside.size()) - 1));
    auto *data = new QMimeData;
    data->setText(plain);
    if (!html.isNull()) {
        data->setHtml(html);
    }
    QGuiApplication::clipboard()->setMimeData(data);
    m_copied = plain;
    deed.added = plain;
    deed.tidiesBlanks = true;
    m_page.press(Qt::Key_V, Qt::ControlModifier);
    return deed;
}

Deed Trial::style()
{
    select();
    const bool bold = chance(50);
    Deed deed = nothingLost(bold ? u"bold"_qs : u"italic"_qs);
    const RunStyles is = runStyles(m_page.editor().currentCharFormat());
    const RunStyle wanted = bold ? RunStyle::Bold : RunStyle::Italic;
    if (const auto found = stretches(); found && m_page.page.canFormat()) {
        deed.expected = styled(m_before, *found, wanted, !is.testFlag(wanted));
    }
    m_page.press(bold ? Qt::Key_B : Qt::Key_I, Qt::ControlModifier);
    return deed;
}

Deed Trial::makeKind()
{
    struct Kind
    {
        TextBlock block;
        void (EditorPage::*make)();
    };
    static const QList<Kind> kinds{
        {{TextKind::Paragraph, {}}, &EditorPage::makeParagraph},
        {{TextKind::Subheading, {}}, &EditorPage::makeSubheading},
        {{TextKind::Quotation, {}}, &EditorPage::makeQuotation},
        {{TextKind::ListItem, {}, ListKind::Bullet}, &EditorPage::makeBulletList},
        {{TextKind::ListItem, {}, ListKind::Number}, &EditorPage::makeNumberedList},
    };
    selectOrGo(40);
    const Kind &kind = kinds.at(randomUpTo(m_random, int(kinds.size()) - 1));
    Deed deed = nothingLost(u"make kind %1"_qs.arg(int(kind.block.kind)));
    const QTextBlock block = caret().block();
    const bool alone =
        block.contains(caret().selectionStart()) && block.contains(caret().selectionEnd());
    if (kind.block.kind == TextKind::Paragraph && alone && !sectionId(block).isNull()) {
        deed.expected = merged(m_before, sectionAt(block.position()));
    } else if (const auto found = stretches()) {
        deed.expected = madeKind(m_before, *found, kind.block);
    }
    (m_page.page.*kind.make)();
    return deed;
}

Deed Trial::makeHeadline()
{
    goSomewhere();
    Deed deed = nothingLost(u"make headline"_qs);
    deed.kept.clear();
    deed.added = charactersOf(m_before);
    if (const auto at = place()) {
        deed.expected = Pandian::madeHeadline(m_before, at->line);
    }
    m_page.page.makeHeadline();
    return deed;
}

Deed Trial::makeHeading()
{
    goSomewhere();
    Deed deed = nothingLost(u"make heading"_qs);
    deed.makesSections = true;
    const auto at = place();
    m_page.page.makeHeading();
    if (at) {
        deed.expected = madeHeading(m_before, at->line, newSection());
    }
    return deed;
}

Deed Trial::insertSection()
{
    goSomewhere();
    Deed deed = nothingLost(u"new section"_qs);
    deed.makesSections = true;
    const auto at = place();
    m_page.press(Qt::Key_Return, Qt::ControlModifier);
    if (at) {
        deed.expected = withNewSection(m_before, *at, newSection());
    }
    return deed;
}

Deed Trial::insertSectionAfter()
{
    const int section = randomUpTo(m_random, count()) - 1;
    Deed deed = nothingLost(u"new section after %1"_qs.arg(section));
    deed.makesSections = true;
    m_page.page.newSectionAfter(section);
    deed.expected = withNewSectionAfter(m_before, section, newSection());
    return deed;
}

Deed Trial::moveSection()
{
    goSomewhere();
    const bool up = chance(50);
    const int from = sectionAt(caret().position());
    const int target = from + (up ? -1 : 1);
    Deed deed = nothingLost(up ? u"move section up"_qs : u"move section down"_qs);
    deed.expected =
        from >= 0 && target >= 0 && target < count() ? moved(m_before, from, target) : m_before;
    m_page.press(up ? Qt::Key_Up : Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    return deed;
}

Deed Trial::mergeSection()
{
    goSomewhere();
    const bool below = chance(50);
    const int section = sectionAt(caret().position()) + (below ? 1 : 0);
    Deed deed = nothingLost(below ? u"merge section below"_qs : u"merge section"_qs);
    deed.expected = section >= 0 && section < count() ? merged(m_before, section) : m_before;
    below ? m_page.page.mergeSectionBelow() : m_page.page.mergeSection();
    return deed;
}

Deed Trial::duplicateSection()
{
    goSomewhere();
    const int section = sectionAt(caret().position());
    Deed deed = nothingLost(u"duplicate section"_qs);
    deed.expected = m_before;
    if (section >= 0 && mayGrow()) {
        m_page.page.duplicateSection();
        deed.makesSections = true;
        deed.expected = duplicated(m_before, section, newSection());
    }
    return deed;
}

Deed Trial::removeSection()
{
    goSomewhere();
    const int section = sectionAt(caret().position());
    Deed deed = nothingLost(u"delete section"_qs);
    deed.expected = section >= 0 ? removed(m_before, section) : m_before;
    m_page.page.removeSection();
    return deed;
}

Deed Trial::insertTable()
{
    goSomewhere();
    Deed deed = nothingLost(u"insert table"_qs);
    const Table table = emptyTable(1 + randomUpTo(m_random, 2), 1 + randomUpTo(m_random, 2), 1);
    if (const auto at = place()) {
        deed.expected = withBlock(m_before, *at, table);
    }
    QTextCursor cursor = caret();
    Pandian::insertTable(cursor, table);
    m_page.editor().setTextCursor(cursor);
    return deed;
}

// What goes with rows or columns: the cells that reach no further.
QString outsideOf(const QTextCursor &selection, QRect lines)
{
    QString kept;
    const QTextTable *table = selection.currentTable();
    for (QTextBlock block = selection.document()->begin(); block.isValid(); block = block.next()) {
        const QTextTable *own = QTextCursor(block).currentTable();
        if (!own || own != table || !lines.contains(placeOf(own->cellAt(block.position())))) {
            kept += block.text();
        }
    }
    return kept.replace(QChar::LineSeparator, u' ');
}

Deed Trial::changeTable()
{
    if (text().rootFrame()->childFrames().isEmpty()) {
        return insertTable();
    }
    QTextFrame *frame = text().rootFrame()->childFrames().constFirst();
    QTextCursor cursor = frame->firstCursorPosition();
    cursor.setPosition(frame->firstPosition() +
                       randomUpTo(m_random, frame->lastPosition() - frame->firstPosition()));
    if (chance(30)) {
        cursor.setPosition(frame->firstPosition(), QTextCursor::KeepAnchor);
    }
    m_page.editor().setTextCursor(cursor);
    QList<QAction *> entries = m_tableMenu.actions();
    entries.removeIf([](const QAction *entry) { return entry->isSeparator(); });
    QAction *entry = entries.at(randomUpTo(m_random, int(entries.size()) - 1));
    Deed deed = nothingLost(entry->text());
    if (const QTextTable *table = cursor.currentTable()) {
        const QRect all(0, 0, table->columns(), table->rows());
        const QRect selected = selectedCells(cursor);
        const QTextTableCell cell = table->cellAt(cursor);
        const QRect place = selected.isNull() ? QRect(cell.column(), cell.row(), 1, 1) : selected;
        if (entry->text() == u"Delete table") {
            deed.kept = outsideOf(cursor, all);
        } else if (entry->text().startsWith(u"Delete")) {
            const bool row = entry->text() == u"Delete row";
            const QRect lines = row ? QRect(0, place.top(), all.width(), place.height())
                                    : QRect(place.left(), 0, place.width(), all.height());
            deed.added = outsideOf(cursor, lines); // what spans several may change its place
            deed.kept.clear();
        }
    }
    m_tables.updateEnabled();
    entry->trigger();
    return deed;
}

Deed Trial::insertImage()
{
    goSomewhere();
    Deed deed = nothingLost(u"insert image"_qs);
    deed.added = QString(QChar(QChar::ObjectReplacementCharacter));
    const Image image = randomImage(m_random);
    if (const auto at = place(); at && sectionId(caret().block()).isNull()) {
        deed.expected = withBlock(m_before, *at, image);
    }
    QTextCursor cursor = caret();
    m_page.page.pasteParagraphs(cursor, {{false, image, true}});
    return deed;
}

Deed Trial::replaceAll()
{
    static const QStringList pairs{u"平"_qs, u"安安"_qs, u"一"_qs, u"二"_qs, u"安"_qs, QString()};
    const int at = 2 * randomUpTo(m_random, 2);
    Deed deed = nothingLost(u"replace all"_qs);
    const auto pattern = textPattern(pairs.at(at), {});
    const auto hits =
        findHits(paragraphsOf(m_page.document), *pattern, QDeadlineTimer(QDeadlineTimer::Forever));
    const bool withMarks = std::any_of(hits->begin(), hits->end(), [](const TextHit &hit) {
        return hit.length > 1; // marks that belong to the character would go with it
    });
    const bool done = !withMarks && replaceHits(text(), *hits, *pattern, pairs.at(at + 1)).ok();
    deed.expected = done ? replaced(m_before, pairs.at(at), pairs.at(at + 1)) : m_before;
    return deed;
}

Deed Trial::changeLabels()
{
    Deed deed = nothingLost(u"change label style"_qs);
    Article metadata = m_page.document.metadata();
    deed.expected = m_before;
    if (count() > 0) { // else it is no step of the undo history
        metadata.labelStyle.numerals = Numerals(randomUpTo(m_random, 3));
        metadata.labelStyle.gap = chance(50) ? u" "_qs : u"\n"_qs;
        deed.expected->labelStyle = metadata.labelStyle;
        m_page.document.setMetadata(metadata);
    }
    return deed;
}

Deed Trial::choose()
{
    static const QList<Choice> all{
        {18, &Trial::type},
        {2, &Trial::breakLine},
        {8, &Trial::enter},
        {16, &Trial::erase},
        {7, &Trial::cut},
        {3, &Trial::copy},
        {3, &Trial::pasteFromOutside},
        {4, &Trial::style},
        {6, &Trial::makeKind},
        {1, &Trial::makeHeadline},
        {4, &Trial::makeHeading},
        {4, &Trial::insertSection},
        {1, &Trial::insertSectionAfter},
        {4, &Trial::moveSection},
        {4, &Trial::mergeSection},
        {1, &Trial::duplicateSection},
        {1, &Trial::removeSection},
        {2, &Trial::insertTable},
        {5, &Trial::changeTable},
        {3, &Trial::insertImage},
        {1, &Trial::replaceAll},
        {2, &Trial::changeLabels},
        // What makes long articles longer still stands last.
        {8, &Trial::paste},
        {3, &Trial::pasteText},
    };
    int total = 0;
    for (const Choice &choice : all.first(all.size() - (mayGrow() ? 0 : 2))) {
        total += choice.first;
    }
    int drawn = randomUpTo(m_random, total - 1);
    const auto chosen = std::find_if(all.begin(), all.end(), [&drawn](const Choice &choice) {
        drawn -= choice.first;
        return drawn < 0;
    });
    return (this->*chosen->second)();
}

QString Trial::undo()
{
    const QString what = u"undo of "_qs + m_states.at(m_at).deed;
    m_page.press(Qt::Key_Z, Qt::ControlModifier);
    m_at = std::max<qsizetype>(m_at - 1, 0);
    return stateDefects(what);
}

QString Trial::redo()
{
    m_page.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    m_at = std::min(m_at + 1, m_states.size() - 1);
    return stateDefects(u"redo of "_qs + m_states.at(m_at).deed);
}

QString Trial::stateDefects(const QString &what) const
{
    const Article &wanted = m_states.at(m_at).article;
    return now() == wanted ? QString() : what + u": "_qs + differenceOf(now(), wanted);
}

// A deed that changed something is one step of the undo history, but for what is typed on.
QString Trial::record(const Deed &deed, const Article &after)
{
    const State &last = m_states.at(m_at);
    if (steps() == last.steps) {
        if (after == last.article) {
            return {};
        }
        if (!deed.mayJoin || m_at == 0) {
            return u"a change without a step of the undo history"_qs;
        }
        m_states.resize(m_at + 1, last);
        m_states.last().article = after;
        m_states.last().deed += u" and "_qs + deed.what;
        return {};
    }
    m_states.resize(m_at + 1, last);
    m_states.append({after, steps(), deed.what});
    ++m_at;
    if (chance(70)) {
        return {};
    }
    const QString back = undo();
    return back.isEmpty() ? redo() : back;
}

QString Trial::textDefects(const Deed &deed, const Article &after) const
{
    if (!m_refused.isEmpty() && after != m_before) {
        return u"changed something and refused it: "_qs + m_refused.last().first().toString();
    }
    if (!m_refused.isEmpty()) {
        return {};
    }
    if (deed.expected) {
        return after == *deed.expected ? QString() : differenceOf(after, *deed.expected);
    }
    const auto prepared = [&deed](const QString &text) {
        return deed.tidiesBlanks ? withoutBlanks(text) : text;
    };
    const QString all = prepared(charactersOf(after));
    const QString kept = prepared(deed.kept);
    if (!isSubsequence(kept, all)) {
        return u"a character was lost: "_qs + charactersThatDiffer(all, kept);
    }
    const QString added = prepared(deed.added.value_or(QString()));
    return !deed.added || sorted(all) == sorted(kept + added)
               ? QString()
               : u"other characters came: "_qs + charactersThatDiffer(all, kept + added);
}

QString Trial::sectionDefects(const Deed &deed, const Article &after) const
{
    if (deed.expected) {
        return {};
    }
    QList<SectionId> old = sectionIds(m_before);
    QList<SectionId> stayed = sectionIds(after);
    const QSet<SectionId> all(stayed.begin(), stayed.end());
    stayed.removeIf([&old](const SectionId &id) { return !old.contains(id); });
    if (stayed.size() < all.size() && !deed.makesSections) {
        return u"a section has a new id"_qs;
    }
    old.removeIf([&](const SectionId &id) { return !all.contains(id) && deed.mayGo.contains(id); });
    return stayed == old ? QString() : u"a section lost its id or its place"_qs;
}

QString Trial::documentDefects(const Article &after) const
{
    if (const Result<void> sound = checkArticle(after); !sound) {
        return sound.error().message + u' ' + sound.error().detail;
    }
    if (!isHeadlineWhole(text()) || !scanStructure(text()).flaws.isEmpty()) {
        return u"the document's structure is broken"_qs;
    }
    if (charactersOf(QTextCursor(&text()), false) != charactersOf(after)) {
        return u"the article does not say what stands in the document"_qs;
    }
    if (!areImagesApart(text())) {
        return u"an image is not in a block of its kind"_qs;
    }
    Article lines = after;
    if (lineCount(text()) != int(modelLines(lines).size())) {
        return u"the article has not as many lines as the document"_qs;
    }
    const QList<OutlineEntry> outline = m_page.document.outline();
    for (int i = 1; i < int(outline.size()); ++i) {
        const Section &section = after.sections.value(i - 1);
        const OutlineEntry wanted{section.id, i, sectionLabel(after.labelStyle, i), section.title,
                                  outline.at(i).position};
        const QTextBlock block = text().findBlock(wanted.position);
        if (outline.at(i) != wanted || sectionId(block) != section.id ||
            block.position() != wanted.position) {
            return u"the outline differs in section %1"_qs.arg(i);
        }
    }
    if (outline.size() != after.sections.size() + 1) {
        return u"the outline has another number of sections"_qs;
    }
    const Article anew = openedAnew(after);
    return anew == after ? QString() : u"opened anew: "_qs + differenceOf(anew, after);
}

QString Trial::doSomething()
{
    const int kind = randomUpTo(m_random, 99);
    m_refused.clear();
    m_before = now();
    if (m_beforeCut && kind >= 50) {
        m_beforeCut.reset();
    }
    if (!m_beforeCut && kind < 18) {
        m_log.append(kind < 10 ? u"undo"_qs : u"redo"_qs);
        const QString defect = kind < 10 ? undo() : redo();
        return defect.isEmpty() ? documentDefects(now()) : defect;
    }
    const Deed deed = m_beforeCut ? pasteBack() : choose();
    m_log.append(deed.what);
    const Article after = now();
    for (const QString &defect : {textDefects(deed, after), sectionDefects(deed, after),
                                  documentDefects(after), record(deed, after)}) {
        if (!defect.isEmpty()) {
            return defect;
        }
    }
    return {};
}

// Back to the beginning, and all the way forward again.
QString Trial::goThroughHistory()
{
    while (m_at > 0) {
        if (const QString defect = undo(); !defect.isEmpty()) {
            return defect;
        }
    }
    if (text().isUndoAvailable()) {
        return u"there is more to undo than was done"_qs;
    }
    while (m_at < m_states.size() - 1) {
        if (const QString defect = redo(); !defect.isEmpty()) {
            return defect;
        }
    }
    return {};
}

} // namespace

// Random deeds in the editor, on articles with everything that they can hold: never a character
// lost that was not selected, sections keep their ids, and each deed is one step of undo.
class TestEditorProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsUpWithAModel_data();
    void keepsUpWithAModel();
};

void TestEditorProperties::keepsUpWithAModel_data()
{
    QTest::addColumn<uint>("seed");
    for (const uint seed : {21U, 22U, 23U, 24U}) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestEditorProperties::keepsUpWithAModel()
{
    QFETCH(uint, seed);
    Random random(seed);
    for (int article = 0; article < articlesPerRow; ++article) {
        Trial trial(random);
        for (int i = 0; i <= operationsPerArticle; ++i) {
            const QString defect =
                i < operationsPerArticle ? trial.doSomething() : trial.goThroughHistory();
            QVERIFY2(defect.isEmpty(),
                     qPrintable(u"seed %1, article %2, operation %3: %4 after %5"_qs.arg(seed)
                                    .arg(article)
                                    .arg(i)
                                    .arg(defect, trial.lastDeeds())));
        }
    }
}

QTEST_MAIN(TestEditorProperties)
#include "tst_editorproperties.moc"

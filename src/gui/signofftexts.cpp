// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/signofftexts.h"

#include "gui/shorttime.h"
#include "gui/statecolor.h"

#include <QCoreApplication>

namespace Pandian {

namespace {

constexpr int shownDigits = 10; // of a digest's 64

class SignOffTexts
{
    Q_DECLARE_TR_FUNCTIONS(SignOffTexts)
};

QString colored(const QString &text, const QColor &color)
{
    return u"<span style=\"color:%1\">%2</span>"_qs.arg(color.name(), text.toHtmlEscaped());
}

QString paragraphs(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\n', u"<br>"_qs);
}

QString validityText(const SignOff &signOff, const QPalette &palette)
{
    if (signOff.valid) {
        return colored(SignOffTexts::tr("valid"), stateColor(State::SignedOff, palette));
    }
    const QString text = signOff.issued ? SignOffTexts::tr("for the version signed off before")
                                        : SignOffTexts::tr("void");
    return colored(text, stateColor(State::Archived, palette));
}

QString signOffText(const SignOff &signOff, int revision, const QPalette &palette)
{
    QStringList lines;
    lines.append(u"<b>%1</b> %2 %3"_qs.arg(roundText(signOff.round).toHtmlEscaped(),
                                           signOff.personName.toHtmlEscaped(),
                                           validityText(signOff, palette)));
    lines.append(fullTime(signOff.time).toHtmlEscaped());
    if (signOff.singlePersonMode) {
        lines.append(
            colored(SignOffTexts::tr("Made in single-person mode"), warningColor(palette)));
    }
    if (!signOff.opinion.isEmpty()) {
        lines.append(paragraphs(signOff.opinion));
    }
    lines.append(SignOffTexts::tr("Version %1, SHA-256 %2")
                     .arg(revision)
                     .arg(shortDigest(signOff.sha256))
                     .toHtmlEscaped());
    return u"<p>%1</p>"_qs.arg(lines.join(u"<br>"));
}

} // namespace

QString shortDigest(const QString &sha256)
{
    return sha256.left(shownDigits) + u'…';
}

// The round where it is one's; what is done without a round is named by itself.
QString stepName(const ReviewStep &step)
{
    const std::optional<Round> round = roundOf(step.state);
    const QString action = actionText(step.action, step.state);
    const bool decides = step.action != Action::Submit && step.action != Action::Recall;
    return round && decides
               ? SignOffTexts::tr("%1: %2", "round and decision").arg(roundText(*round), action)
               : action;
}

QString signOffsText(const QList<SignOff> &signOffs, const QList<RevisionInfo> &revisions,
                     const QPalette &palette)
{
    if (signOffs.isEmpty()) {
        return SignOffTexts::tr("Nobody has signed this article off yet.").toHtmlEscaped();
    }
    QString text;
    for (const SignOff &signOff : signOffs) {
        text += signOffText(signOff, revisionNumber(revisions, signOff.revision), palette);
    }
    return text;
}

QString noteText(const StandingNote &note, const QPalette &palette)
{
    const QString head =
        SignOffTexts::tr("%1: %2, %3")
            .arg(actionText(note.action, State::Draft), note.personName, fullTime(note.time));
    return u"<b>%1</b><br>%2"_qs.arg(colored(head, warningColor(palette)), paragraphs(note.text));
}

QString publicationText(const std::optional<Publication> &publication)
{
    if (!publication) {
        return SignOffTexts::tr("Not recorded yet.").toHtmlEscaped();
    }
    QStringList lines{SignOffTexts::tr("Time: %1").arg(fullTime(publication->time))};
    if (!publication->url.isEmpty()) {
        lines.append(SignOffTexts::tr("Address: %1").arg(publication->url));
    }
    if (!publication->column.isEmpty()) {
        lines.append(SignOffTexts::tr("Column: %1").arg(publication->column));
    }
    return paragraphs(lines.join(u'\n'));
}

} // namespace Pandian

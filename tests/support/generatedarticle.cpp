// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/generatedarticle.h"

#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace Pandian {

namespace {

constexpr int vocabulary = 60'000;
constexpr int paragraphCharacters = 180;

// GB 2312 level 1: rows 16 to 55, the last of which holds 89 characters.
QString everydayCharacters()
{
    QByteArray bytes;
    for (int row = 0xB0; row <= 0xD7; ++row) {
        const int last = row == 0xD7 ? 0xF9 : 0xFE;
        for (int column = 0xA1; column <= last; ++column) {
            bytes.append(char(row)).append(char(column));
        }
    }
    return QStringDecoder("GB18030").decode(bytes);
}

} // namespace

// The inverse of the distribution function of 1/(rank + 1), in closed form.
int TextGenerator::zipf(int count, double scale)
{
    const double uniform = double(m_random() >> 11) * 0x1.0p-53;
    return std::min(count - 1, int(std::exp(uniform * scale)) - 1);
}

TextGenerator::TextGenerator(quint64 seed) : m_random(20261124)
{
    QString characters = everydayCharacters();
    std::shuffle(characters.begin(), characters.end(), m_random);
    const int count = int(characters.size());
    const double characterScale = std::log(double(count) + 1);
    m_wordScale = std::log(double(vocabulary) + 1);
    m_words.reserve(vocabulary);
    for (int rank = 0; rank < vocabulary; ++rank) {
        // Most words have two characters; single ones are frequent, long ones rare.
        const quint64 dice = m_random() % 100;
        const int length = rank < 60 ? 1 : dice < 72 ? 2 : dice < 88 ? 3 : 4;
        QString word;
        for (int i = 0; i < length; ++i) {
            word.append(characters.at(zipf(count, characterScale)));
        }
        m_words.append(word);
    }
    m_random.seed(seed); // the vocabulary is everybody's, the text is the seed's
}

QString TextGenerator::nextWord()
{
    return m_words.at(zipf(vocabulary, m_wordScale));
}

QString TextGenerator::line(int characters)
{
    QString text;
    while (text.size() < characters) {
        text += nextWord();
    }
    return text.left(characters);
}

QString TextGenerator::paragraphText(int characters)
{
    QString text;
    while (text.size() < characters) {
        const int sentence = 10 + int(m_random() % 31);
        QString clause;
        while (clause.size() < sentence) {
            clause += m_random() % 40 == 0 ? QString::number(m_random() % 10'000) : nextWord();
        }
        text += clause + (m_random() % 3 == 0 ? u'。' : u'，');
    }
    text.chop(1);
    return text + u'。';
}

Article TextGenerator::article(int characters, int sections)
{
    Article article;
    article.id = ArticleId::create();
    article.title = line(8) + u' ' + line(8);
    article.subtitle = line(18);
    article.columnPath = {QStringLiteral("首页"), m_words.at(100 + int(m_random() % 40)),
                          m_words.at(200 + int(m_random() % 200))};
    article.source = m_words.at(300 + int(m_random() % 50)) + QStringLiteral("日报");
    article.responsibleEditor = m_words.at(1000 + int(m_random() % 300));
    article.published = PublicationDate{QDate(2020, 1, 1).addDays(qint64(m_random() % 2000)),
                                        QTime(int(m_random() % 24), 30)};
    const int parts = sections + 1;
    const auto fill = [&](QList<Block> &blocks) {
        for (int left = characters / parts; left > 0; left -= paragraphCharacters) {
            blocks.append(paragraph(paragraphText(std::min(left, paragraphCharacters))));
        }
    };
    fill(article.lead);
    for (int i = 0; i < sections; ++i) {
        Section section;
        section.id = SectionId::create();
        section.title = line(14);
        fill(section.blocks);
        article.sections.append(section);
    }
    return article;
}

} // namespace Pandian

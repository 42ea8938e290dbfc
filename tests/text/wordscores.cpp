// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes tests/data/wordmodel/scores.tsv: words, pairs and triples of words with the scores that
// libime itself gives them, which tst_wordmodel holds ours against. No part of the build; run by
// hand, once, on a machine with Debian's libimecore-dev and libfcitx5utils-dev:
//
//   g++ -std=c++17 -I/usr/include/LibIME -I/usr/include/Fcitx5/Utils tests/text/wordscores.cpp
//       -lIMECore -o wordscores
//   cat resources/handbook/zh_CN/*.md resources/samples/demonstration.txt |
//       ./wordscores /usr/lib/x86_64-linux-gnu/libime/zh_CN.lm > tests/data/wordmodel/scores.tsv
//
// Those that follow each other in the text it reads are likely to stand in the model; to those it
// adds words taken from the whole vocabulary, alone and beside each other, which are not.

#include <libime/core/languagemodel.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace {

constexpr size_t rowsOfAKind = 1000;
constexpr size_t longestWord = 24; // bytes

using Words = std::vector<std::string>;

std::string contents(std::istream &stream)
{
    return {std::istreambuf_iterator<char>(stream), {}};
}

// They stand at the end of the file, with a NUL behind each, from <unk> on.
Words vocabulary(const std::string &file)
{
    Words words;
    const size_t first = file.rfind(std::string("<unk>\0", 6));
    for (size_t at = first; at < file.size(); at += words.back().size() + 1) {
        words.emplace_back(file.c_str() + at);
    }
    words.erase(words.begin());
    return words;
}

// The words of a text, the longest first; an empty one where there is none.
Words cut(const std::string &text, const std::unordered_set<std::string> &known)
{
    Words words;
    for (size_t at = 0; at < text.size();) {
        size_t length = std::min(longestWord, text.size() - at);
        while (length > 0 && known.count(text.substr(at, length)) == 0) {
            --length;
        }
        words.push_back(text.substr(at, length));
        at += length > 0 ? length : 1;
    }
    return words;
}

class Table
{
public:
    explicit Table(const libime::LanguageModel &model) : m_model(model) {}

    void add(const Words &words)
    {
        std::string line;
        for (const std::string &word : words) {
            line += (line.empty() ? "" : " ") + word;
        }
        if (!m_written.insert(line).second) {
            return;
        }
        const std::vector<std::string_view> views(words.begin(), words.end());
        const float score = m_model.wordsScore(m_model.nullState(), views);
        uint32_t bits = 0;
        static_assert(sizeof bits == sizeof score);
        std::memcpy(&bits, &score, sizeof bits);
        std::printf("%s\t%08x\t%.6f\n", line.c_str(), bits, double(score));
    }
    size_t size() const { return m_written.size(); }

private:
    const libime::LanguageModel &m_model;
    std::set<std::string> m_written;
};

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2) {
        std::cerr << "usage: wordscores zh_CN.lm < text\n";
        return 2;
    }
    std::ifstream stream(argv[1], std::ios::binary);
    const Words all = vocabulary(contents(stream));
    const libime::LanguageModel model(argv[1]);
    const Words text = cut(contents(std::cin), {all.begin(), all.end()});
    Table table(model);
    std::mt19937 random(2020);
    const auto any = [&] { return all[random() % all.size()]; };
    for (const size_t count : {1, 2, 3}) {
        const size_t before = table.size();
        const size_t step = std::max<size_t>(1, text.size() / rowsOfAKind / 5);
        for (size_t at = 0; at + count <= text.size() && table.size() < before + rowsOfAKind;
             at += step) {
            const Words words(text.begin() + long(at), text.begin() + long(at + count));
            if (std::none_of(words.begin(), words.end(),
                             [](const std::string &word) { return word.empty(); })) {
                table.add(words);
            }
        }
        for (size_t i = 0; i < rowsOfAKind / 5; ++i) {
            Words words;
            while (words.size() < count) {
                words.push_back(any());
            }
            table.add(words);
        }
    }
    return 0;
}

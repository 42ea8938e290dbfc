# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Unihan_Readings.txt (Unicode, UAX #38) to lines such as "884C xing hang heng": the modern readings
# of each character of the BMP without tones, the usual one first, ü as v; üe also as ue, which is how
# many type it. In the order of the input, which is that of the characters.

function plain(syllable) {
    gsub(/ā|á|ǎ|à/, "a", syllable)
    gsub(/ē|é|ě|è|ê̄|ế|ê̌|ề|ê/, "e", syllable)
    gsub(/ī|í|ǐ|ì/, "i", syllable)
    gsub(/ō|ó|ǒ|ò/, "o", syllable)
    gsub(/ū|ú|ǔ|ù/, "u", syllable)
    gsub(/ǖ|ǘ|ǚ|ǜ|ü/, "v", syllable)
    gsub(/ń|ň|ǹ/, "n", syllable)
    gsub(/ḿ|m̀/, "m", syllable)
    return syllable
}

function add(reading) {
    if (reading ~ /^[a-z]+$/ && index(readings " ", " " reading " ") == 0) {
        readings = readings " " reading
    }
}

function finish() {
    if (character != "" && readings != "") {
        print character readings
    }
    readings = ""
}

BEGIN { FS = "\t" }

$2 == "kMandarin" || $2 == "kTGHZ2013" || $2 == "kXHC1983" {
    if ($1 !~ /^U\+[0-9A-F][0-9A-F][0-9A-F][0-9A-F]$/) {
        next
    }
    if (substr($1, 3) != character) {
        finish()
        character = substr($1, 3)
    }
    count = split($3, words, " ")
    for (i = 1; i <= count; ++i) {
        sub(/^[0-9.,*]+:/, "", words[i])
        parts = split(words[i], syllables, ",")
        for (j = 1; j <= parts; ++j) {
            reading = plain(syllables[j])
            add(reading)
            if (sub(/ve$/, "ue", reading)) {
                add(reading)
            }
        }
    }
}

END { finish() }

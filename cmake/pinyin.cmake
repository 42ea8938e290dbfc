# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# pandian_pinyin(TARGET): the readings of Han characters, out of Unihan (Debian: unicode-data),
# embedded as :/pinyin/readings.txt.
function(pandian_pinyin target)
    find_file(UNIHAN_READINGS Unihan_Readings.txt.bz2
        PATHS /usr/share/unicode NO_DEFAULT_PATH REQUIRED
        DOC "Unicode's readings of Han characters (Debian: unicode-data)")
    find_program(BZIP2 bzip2 REQUIRED)
    find_program(AWK awk REQUIRED)
    set(script ${PROJECT_SOURCE_DIR}/cmake/pinyin.awk)
    set(unpacked ${CMAKE_CURRENT_BINARY_DIR}/pinyin/Unihan_Readings.txt)
    set(readings ${CMAKE_CURRENT_BINARY_DIR}/pinyin/readings.txt)
    file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/pinyin)
    add_custom_command(OUTPUT ${readings}
        COMMAND ${BZIP2} -dc ${UNIHAN_READINGS} > ${unpacked}
        COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${AWK} -f ${script} ${unpacked} > ${readings}
        BYPRODUCTS ${unpacked}
        DEPENDS ${UNIHAN_READINGS} ${script}
        COMMENT "Taking the readings of Han characters from Unihan"
        VERBATIM)
    qt_add_resources(${target} ${target}_pinyin
        PREFIX /pinyin BASE ${CMAKE_CURRENT_BINARY_DIR}/pinyin FILES ${readings})
endfunction()

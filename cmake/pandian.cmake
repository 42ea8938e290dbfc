# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with.
add_library(pandian_options INTERFACE)
target_compile_definitions(pandian_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    PANDIAN_VERSION="${PROJECT_VERSION}")
target_compile_options(pandian_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Woverloaded-virtual
    $<$<BOOL:${PANDIAN_WARNINGS_AS_ERRORS}>:-Werror>)

# pandian_layer(NAME SOURCES … LIBRARIES …): one folder of src/ as one static library.
# The include prefix is the folder's name ("storage/database.h"). With PANDIAN_SANITIZE the layers
# are instrumented, and every program with one of them is linked for it.
function(pandian_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(pandian_${name} STATIC ${ARG_SOURCES})
    target_include_directories(pandian_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(pandian_${name} PUBLIC ${ARG_LIBRARIES} PRIVATE pandian_options)
    set_target_properties(pandian_${name} PROPERTIES
        AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
    if(PANDIAN_SANITIZE)
        target_compile_options(pandian_${name} PRIVATE -fsanitize=address,undefined
            -fno-sanitize-recover=undefined)
        target_link_options(pandian_${name} PUBLIC -fsanitize=address,undefined)
    endif()
endfunction()

# pandian_translations(TARGET): the Chinese of the program and of Qt itself, and the plurals of the
# English, compiled and embedded as :/i18n/pandian_zh_CN.qm, :/i18n/qtbase_zh_CN.qm and
# :/i18n/pandian_en.qm. qt_add_translations is not used: it would
# read one target's sources only and write into the source tree.
function(pandian_translations target)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/i18n)
    set(source ${PROJECT_SOURCE_DIR}/translations)
    set(catalogues_zh_CN ${source}/pandian_zh_CN.ts ${source}/qtoverrides_zh_CN.ts)
    set(catalogues_en ${source}/pandian_en.ts)
    foreach(language IN ITEMS zh_CN en)
        add_custom_command(OUTPUT ${folder}/pandian_${language}.qm
            COMMAND ${CMAKE_COMMAND} -E make_directory ${folder}
            COMMAND Qt6::lrelease -silent ${catalogues_${language}}
                    -qm ${folder}/pandian_${language}.qm
            DEPENDS ${catalogues_${language}}
            COMMENT "Compiling the translations"
            VERBATIM)
    endforeach()
    find_file(PANDIAN_QT_TRANSLATION qtbase_zh_CN.qm
        HINTS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}
        DOC "Qt's own Chinese translation (Debian: qt6-translations-l10n)"
        NO_DEFAULT_PATH)
    if(NOT PANDIAN_QT_TRANSLATION)
        message(FATAL_ERROR "qtbase_zh_CN.qm was not found; install qt6-translations-l10n "
                            "or name the file with -DPANDIAN_QT_TRANSLATION=…")
    endif()
    configure_file(${PANDIAN_QT_TRANSLATION} ${folder}/qtbase_zh_CN.qm COPYONLY)
    qt_add_resources(${target} pandian_i18n
        PREFIX /i18n
        BASE ${folder}
        FILES ${folder}/pandian_zh_CN.qm ${folder}/pandian_en.qm ${folder}/qtbase_zh_CN.qm)
endfunction()

# pandian_test(NAME LIBRARIES … [SOURCES …]): tst_NAME.cpp as one Qt Test program, run
# without a display unless the test itself says otherwise. Its label is the folder, so that the
# tests of a layer can be run alone: ctest -L storage.
function(pandian_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(tst_${name} tst_${name}.cpp ${ARG_SOURCES})
    target_link_libraries(tst_${name} PRIVATE pandian_options ${ARG_LIBRARIES} pandian_testsupport
        Qt6::Test)
    add_test(NAME ${name} COMMAND tst_${name})
    get_filename_component(folder ${CMAKE_CURRENT_SOURCE_DIR} NAME)
    set_tests_properties(${name} PROPERTIES LABELS ${folder}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 1800)
endfunction()

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
if(PANDIAN_SANITIZE)
    target_compile_options(pandian_options INTERFACE -fsanitize=address,undefined
                                                     -fno-omit-frame-pointer)
    target_link_options(pandian_options INTERFACE -fsanitize=address,undefined)
endif()

# pandian_layer(NAME SOURCES … LIBRARIES …): one folder of src/ as one static library.
# The include prefix is the folder's name ("storage/database.h").
function(pandian_layer name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_library(pandian_${name} STATIC ${ARG_SOURCES})
    target_include_directories(pandian_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
    target_link_libraries(pandian_${name} PUBLIC ${ARG_LIBRARIES} PRIVATE pandian_options)
    set_target_properties(pandian_${name} PROPERTIES
        AUTOUIC_SEARCH_PATHS ${PROJECT_SOURCE_DIR}/ui)
endfunction()

# pandian_test(NAME LIBRARIES … [SOURCES …]): tst_NAME.cpp as one Qt Test program, run
# without a display unless the test itself says otherwise.
function(pandian_test name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LIBRARIES" ${ARGN})
    add_executable(tst_${name} tst_${name}.cpp ${ARG_SOURCES})
    target_link_libraries(tst_${name} PRIVATE pandian_options ${ARG_LIBRARIES} Qt6::Test)
    target_compile_definitions(tst_${name} PRIVATE
        PANDIAN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
        PANDIAN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    target_include_directories(tst_${name} PRIVATE ${PROJECT_SOURCE_DIR}/tests)
    add_test(NAME ${name} COMMAND tst_${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT 300)
endfunction()

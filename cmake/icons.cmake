# SPDX-FileCopyrightText: 2026 The Pandian Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# pandian_icons(TARGET): the icons named in resources/icons/names.txt as PNG for a light and a dark
# theme at 1× and 2×, and the program's own icon in the usual sizes, embedded as
# :/icons/light/NAME.png, :/icons/dark/NAME@2x.png and :/icons/pandian/64.png. Turned into PNG
# here, so that the program needs no SVG plugin.
function(pandian_icons target)
    find_program(RSVG_CONVERT rsvg-convert REQUIRED)
    find_path(BREEZE_ICONS breeze/actions/16/document-new.svg
        PATHS /usr/share/icons ${PROJECT_SOURCE_DIR}/resources REQUIRED)
    set(source_dir ${PROJECT_SOURCE_DIR}/resources/icons)
    set(output_dir ${CMAKE_CURRENT_BINARY_DIR}/icons)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source_dir}/names.txt)
    file(MAKE_DIRECTORY ${output_dir}/light ${output_dir}/dark ${output_dir}/pandian)

    file(STRINGS ${source_dir}/names.txt lines REGEX "^[a-z]+ [a-z]")
    set(images)
    foreach(theme light dark)
        set(folder breeze)
        if(theme STREQUAL dark)
            set(folder breeze-dark)
        endif()
        foreach(line ${lines})
            string(REPLACE " " ";" parts ${line})
            list(GET parts 0 context)
            list(GET parts 1 name)
            set(svg ${BREEZE_ICONS}/${folder}/${context}/16/${name}.svg)
            set(png ${output_dir}/${theme}/${name})
            add_custom_command(OUTPUT ${png}.png ${png}@2x.png
                COMMAND ${RSVG_CONVERT} -w 16 -h 16 -o ${png}.png ${svg}
                COMMAND ${RSVG_CONVERT} -w 32 -h 32 -o ${png}@2x.png ${svg}
                DEPENDS ${svg} VERBATIM)
            list(APPEND images ${png}.png ${png}@2x.png)
        endforeach()
    endforeach()
    foreach(size 16 24 32 48 64 128 256)
        set(png ${output_dir}/pandian/${size}.png)
        add_custom_command(OUTPUT ${png}
            COMMAND ${RSVG_CONVERT} -w ${size} -h ${size} -o ${png} ${source_dir}/pandian.svg
            DEPENDS ${source_dir}/pandian.svg VERBATIM)
        list(APPEND images ${png})
    endforeach()
    qt_add_resources(${target} ${target}_icons PREFIX /icons BASE ${output_dir} FILES ${images})
endfunction()

# acc_add_sources(<target> <file>... [HEADER <header>] [OPTIONS <option>...])
#
# Adds sources in the dialect (x.async.c) to a target: translates each when it, or a header that it includes, has
# changed, compiles what came of it, and links the target with the runtime.
#
#     add_executable(server main.c)
#     acc_add_sources(server listen.async.c reply.async.c)
#
# acc gets the target's include directories, compile definitions and C standard, the -D -U -I -isystem -std -m -f of
# CMAKE_C_FLAGS, and the OPTIONS.
#
# With HEADER, acc also writes that header, with which other files hold the futures of the one file in place; a relative
# name is one in the build directory.  A library installs it beside its own headers:
#
#     add_library(fetch STATIC)
#     acc_add_sources(fetch fetch.async.c HEADER include/fetch_future.h)
#     install(FILES ${CMAKE_CURRENT_BINARY_DIR}/include/fetch_future.h DESTINATION include)

include_guard()

# Into `result`: the options of CMAKE_C_FLAGS (and of the configuration) that change what the source means.
function(_acc_flags result)
    string(TOUPPER "${CMAKE_BUILD_TYPE}" configuration)
    separate_arguments(words NATIVE_COMMAND "${CMAKE_C_FLAGS} ${CMAKE_C_FLAGS_${configuration}}")
    set(chosen)
    set(take_next FALSE)
    foreach(word IN LISTS words)
        if(take_next OR word MATCHES "^-([DUImfO]|isystem|iquote|include|std=)")
            list(APPEND chosen "${word}")
        endif()
        if(take_next)
            set(take_next FALSE)
        elseif(word MATCHES "^-([DUI]|isystem|iquote|include)$")
            set(take_next TRUE)
        endif()
    endforeach()
    set(${result} "${chosen}" PARENT_SCOPE)
endfunction()

function(acc_add_sources target)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "HEADER" "OPTIONS")
    if(NOT TARGET ${target})
        message(FATAL_ERROR "acc_add_sources: '${target}' is no target")
    endif()
    if(NOT arg_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "acc_add_sources: no sources for '${target}'")
    endif()
    list(LENGTH arg_UNPARSED_ARGUMENTS count)
    if(NOT count EQUAL 1 AND DEFINED arg_HEADER)
        message(FATAL_ERROR "acc_add_sources: HEADER is for one source, and '${target}' is given ${count}")
    endif()
    if("HEADER" IN_LIST arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "acc_add_sources: HEADER needs the name of a header")
    endif()
    set(header)
    set(header_options)
    if(DEFINED arg_HEADER)
        cmake_path(ABSOLUTE_PATH arg_HEADER BASE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR} NORMALIZE OUTPUT_VARIABLE header)
        cmake_path(GET header PARENT_PATH header_directory)
        file(MAKE_DIRECTORY ${header_directory})
        set(header_options --header ${header})
    endif()

    set(directories "$<TARGET_PROPERTY:${target},INCLUDE_DIRECTORIES>")
    set(definitions "$<TARGET_PROPERTY:${target},COMPILE_DEFINITIONS>")
    set(standard "$<TARGET_PROPERTY:${target},C_STANDARD>")
    set(dialect "$<IF:$<STREQUAL:$<UPPER_CASE:$<TARGET_PROPERTY:${target},C_EXTENSIONS>>,OFF>,c,gnu>")
    set(standard_option "$<$<BOOL:${standard}>:-std=${dialect}$<IF:$<STREQUAL:${standard},90>,89,${standard}>>")
    set(directory_options "$<$<BOOL:${directories}>:-I$<JOIN:${directories},;-I>>")
    set(definition_options "$<$<BOOL:${definitions}>:-D$<JOIN:${definitions},;-D>>")
    _acc_flags(flags)

    foreach(source IN LISTS arg_UNPARSED_ARGUMENTS)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE OUTPUT_VARIABLE input)
        cmake_path(GET input PARENT_PATH input_directory)
        file(RELATIVE_PATH name ${CMAKE_CURRENT_SOURCE_DIR} ${input})
        string(REPLACE ".." "_" name "${name}")
        string(REGEX REPLACE "\\.c$" "" name "${name}")
        set(output ${CMAKE_CURRENT_BINARY_DIR}/acc/${target}/${name}.c)
        cmake_path(GET output PARENT_PATH output_directory)
        file(MAKE_DIRECTORY ${output_directory})

        add_custom_command(
            OUTPUT ${output} ${header}
            COMMAND acc::acc translate ${input} -o ${output} --depfile ${output}.d ${header_options}
                    ${flags} "${standard_option}" "${directory_options}" "${definition_options}" ${arg_OPTIONS}
            DEPENDS ${input} acc::acc
            DEPFILE ${output}.d
            WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR}
            COMMENT "Translating ${source}"
            COMMAND_EXPAND_LISTS VERBATIM)
        # What it includes in quotes it finds where the source stands.
        set_source_files_properties(${output} PROPERTIES COMPILE_OPTIONS "-iquote;${input_directory}")
        target_sources(${target} PRIVATE ${output})
    endforeach()

    get_target_property(type ${target} TYPE)
    if(type STREQUAL "OBJECT_LIBRARY" OR type STREQUAL "STATIC_LIBRARY")
        target_link_libraries(${target} PUBLIC acc::runtime)
    else()
        target_link_libraries(${target} PRIVATE acc::runtime)
    endif()
endfunction()

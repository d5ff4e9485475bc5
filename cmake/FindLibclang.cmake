# Finds libclang and the clang that belongs to it; of several, one of these:
#
#     -DACC_LLVM_VERSION=16               that version, where Debian puts it or where llvm-config-16 says
#     -DLLVM_CONFIG=/opt/bin/llvm-config  the one which that knows
#     (neither)                           Debian's default (libclang-dev), which `llvm-config` is; else the newest there
#
# Sets LIBCLANG_LIBRARY, LIBCLANG_INCLUDE_DIRECTORY and ACC_CLANG.

set(ACC_LLVM_VERSION "" CACHE STRING "The version of libclang to use: 14, 16, 19 or so; empty: the default one")
set(LLVM_CONFIG "" CACHE FILEPATH "The llvm-config of the libclang to use")

# Into `result`: the directory with include/clang-c/Index.h, lib/libclang.so and bin/clang; empty without one.
function(acc_llvm_prefix result)
    set(${result} "" PARENT_SCOPE)
    set(config "${LLVM_CONFIG}")
    if(ACC_LLVM_VERSION)
        if(EXISTS /usr/lib/llvm-${ACC_LLVM_VERSION}/include/clang-c/Index.h)
            set(${result} /usr/lib/llvm-${ACC_LLVM_VERSION} PARENT_SCOPE)
            return()
        endif()
        find_program(config_of_version llvm-config-${ACC_LLVM_VERSION} NO_CACHE REQUIRED)
        set(config ${config_of_version})
    elseif(NOT config)
        find_program(default_config llvm-config NO_CACHE)
        if(default_config)
            set(config ${default_config})
        endif()
    endif()
    if(config)
        execute_process(COMMAND ${config} --prefix OUTPUT_VARIABLE prefix OUTPUT_STRIP_TRAILING_WHITESPACE
                        COMMAND_ERROR_IS_FATAL ANY)
        set(${result} ${prefix} PARENT_SCOPE)
        return()
    endif()
    file(GLOB found /usr/lib/llvm-*/include/clang-c/Index.h)
    list(SORT found COMPARE NATURAL ORDER DESCENDING)
    if(found)
        list(GET found 0 newest)
        string(REGEX REPLACE "/include/clang-c/Index.h$" "" newest ${newest})
        set(${result} ${newest} PARENT_SCOPE)
    endif()
endfunction()

acc_llvm_prefix(llvm_prefix)
if(NOT llvm_prefix)
    message(FATAL_ERROR "There is no libclang: install libclang-dev, or set LLVM_CONFIG")
endif()
# Not cached: the next run of CMake may be for another version.
unset(ACC_CLANG CACHE)
find_library(LIBCLANG_LIBRARY NAMES clang PATHS ${llvm_prefix}/lib NO_DEFAULT_PATH NO_CACHE REQUIRED)
find_path(LIBCLANG_INCLUDE_DIRECTORY clang-c/Index.h PATHS ${llvm_prefix}/include NO_DEFAULT_PATH NO_CACHE REQUIRED)
find_program(ACC_CLANG NAMES clang PATHS ${llvm_prefix}/bin NO_DEFAULT_PATH NO_CACHE REQUIRED)
message(STATUS "libclang: ${LIBCLANG_LIBRARY}")

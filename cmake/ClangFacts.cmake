# Writes what compiler/clang_facts.c includes: what clang's preprocessor begins with.
#
#   acc_write_clang_facts(FILE)     needs ACC_CLANG
#
#   static const char *const base_macros[] = {"_LP64 1", "__STDC__ 1", ..., NULL};

# Options and what they are asked for: at most one of those with the same letter is in use at a time.
set(acc_standards gnu99 c99 gnu9x gnu11 c11 gnu1x gnu17 c17 gnu18 c18)
set(acc_options -pthread -O0 -O1 -O2 -O3 -Os -O -fPIC -fpic -fPIE -fpie -funsigned-char -fsigned-char)

# What headers ask for.  libclang is asked at run time for what is not here (compiler/clang_answers.c).
set(acc_attributes
    alias aligned alloc_align alloc_size always_inline artificial assume_aligned cleanup cold const constructor convergent
    deprecated destructor diagnose_if disable_tail_calls enable_if error externally_visible fallthrough flatten format
    format_arg gnu_inline hot ifunc indirect_return leaf malloc may_alias minsize mode no_address_safety_analysis
    no_caller_saved_registers no_instrument_function no_profile_instrument_function no_reorder no_sanitize
    no_sanitize_address no_sanitize_memory no_sanitize_thread no_sanitize_undefined no_split_stack
    no_stack_protector nocf_check noclone noderef nodebug noescape noinline noipa nonnull nonstring noplt noreturn nothrow
    optimize optnone overloadable packed pass_object_size preserve_most pure returns_nonnull returns_twice section sentinel
    target tls_model transparent_union trivial_abi uninitialized unused used vector_size visibility warn_unused_result
    warning weak zero_call_used_regs)
set(acc_builtins
    alloca add_overflow addressof alloca_with_align assume assume_aligned bit_cast bitreverse8 bitreverse16 bitreverse32
    bitreverse64 bswap128 bswap16 bswap32 bswap64 choose_expr clz clzl clzll constant_p ctz ctzl ctzll debugtrap
    dynamic_object_size expect expect_with_probability ffs ffsl ffsll frame_address has_attribute huge_val inf
    is_constant_evaluated isinf isnan memcpy mul_overflow nan nanf object_size offsetof popcount popcountl popcountll
    prefetch return_address rotateleft32 rotateleft64 rotateright32 rotateright64 sadd_overflow smul_overflow
    speculation_safe_value ssub_overflow strlen sub_overflow trap types_compatible_p uadd_overflow umul_overflow
    unpredictable unreachable usub_overflow va_arg FILE FUNCTION LINE)
set(acc_features
    address_sanitizer attribute_analyzer_noreturn attribute_deprecated_with_message attribute_unavailable_with_message
    attribute_cf_returns_retained attribute_overloadable bounds_attributes c_alignas c_alignof c_atomic c_generic_selections
    c_generic_selection_with_controlling_type c_static_assert c_thread_local c_fixed_enum c_max_align cxx_atomic
    cxx_exceptions cxx_rtti cxx_static_assert cxx_thread_local dataflow_sanitizer gnu_asm hwaddress_sanitizer
    is_trivially_constructible is_trivially_copyable leak_sanitizer memory_sanitizer modules nullability objc_arc
    objc_fixed_enum ptrauth_calls safe_stack shadow_call_stack thread_sanitizer undefined_behavior_sanitizer xray_instrument
    __attribute_deprecated_with_message__ tls blocks statement_attributes_with_gnu_syntax gnu_statement_expression)
set(acc_c_attributes deprecated fallthrough maybe_unused nodiscard noreturn _Noreturn reproducible unsequenced)

# Builtin macros that take an operand, of which older versions know fewer.
set(acc_questions
    __building_module __has_attribute __has_builtin __has_c_attribute __has_constexpr_builtin __has_declspec_attribute
    __has_embed __has_extension __has_feature __has_include __has_include_next __has_warning __is_identifier
    __is_target_arch __is_target_environment __is_target_os __is_target_variant_environment __is_target_variant_os
    __is_target_vendor)

# The macros that clang begins with, as a list of "NAME VALUE".
function(acc_clang_macros variable)
    execute_process(COMMAND ${ACC_CLANG} -E -dM -x c ${ARGN} /dev/null OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "#define ([^\n]*)" "\\1" text "${text}")
    acc_lines(text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

function(acc_lines variable text)
    string(REGEX REPLACE "[;\n]+" ";" lines "${text}")
    list(REMOVE_ITEM lines "")
    set(${variable} "${lines}" PARENT_SCOPE)
endfunction()

# Those of acc_questions that this clang knows.
function(acc_clang_questions variable)
    set(text)
    foreach(name IN LISTS acc_questions)
        string(APPEND text "#ifdef ${name}\n\"${name}\"\n#endif\n")
    endforeach()
    acc_clang_preprocess(text "${text}")
    string(REPLACE "\"" "" text "${text}")
    acc_lines(text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# acc_clang_preprocess(VARIABLE TEXT OPTION...): what comes out of its preprocessor.
function(acc_clang_preprocess variable text)
    set(file ${CMAKE_CURRENT_BINARY_DIR}/clang_questions.c)
    file(WRITE ${file} "${text}")
    execute_process(COMMAND ${ACC_CLANG} -E -P -w -x c ${ARGN} ${file} OUTPUT_VARIABLE out COMMAND_ERROR_IS_FATAL ANY)
    set(${variable} "${out}" PARENT_SCOPE)
endfunction()

# Its answers, as a list of "__has_attribute(cold) 1".
function(acc_clang_answers variable)
    set(questions __FLT_EVAL_METHOD__)    # a macro like any other in clang 14, one of unclear value since
    foreach(name IN LISTS acc_attributes)
        list(APPEND questions "__has_attribute(${name})" "__has_attribute(__${name}__)")
    endforeach()
    foreach(name IN LISTS acc_builtins)
        list(APPEND questions "__has_builtin(__builtin_${name})" "__has_builtin(${name})")
    endforeach()
    foreach(name IN LISTS acc_features)
        list(APPEND questions "__has_feature(${name})" "__has_extension(${name})")
    endforeach()
    foreach(name IN LISTS acc_c_attributes)
        list(APPEND questions "__has_c_attribute(${name})" "__has_c_attribute(__${name}__)")
    endforeach()
    set(text)
    foreach(question IN LISTS questions)
        string(APPEND text "\"${question}\" ${question}\n")
    endforeach()
    acc_clang_preprocess(text "${text}" ${ARGN})
    string(REGEX REPLACE "\"([^\"]*)\"" "\\1" text "${text}")
    acc_lines(text "${text}")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# Where clang looks for <...>, and where it would if that were there.
function(acc_clang_directories found missing)
    execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C ${ACC_CLANG} -E -v -x c /dev/null OUTPUT_QUIET
                    ERROR_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX MATCHALL "ignoring nonexistent directory \"[^\"\n]*\"" ignored "${text}")
    string(REGEX REPLACE "ignoring nonexistent directory \"([^\"]*)\"" "\\1" ignored "${ignored}")
    string(REGEX REPLACE ".*#include <...> search starts here:\n(.*)End of search list.*" "\\1" text "${text}")
    acc_lines(text "${text}")
    list(TRANSFORM text STRIP)
    set(${found} "${text}" PARENT_SCOPE)
    set(${missing} "${ignored}" PARENT_SCOPE)
endfunction()

# static const char *const NAME[] = {...};
function(acc_list_of_strings variable name)
    set(text "static const char *const ${name}[] = {\n")
    foreach(line IN LISTS ARGN)
        string(REPLACE "\\" "\\\\" line "${line}")
        string(REPLACE "\"" "\\\"" line "${line}")
        string(APPEND text "    \"${line}\",\n")
    endforeach()
    string(APPEND text "    NULL};\n\n")
    set(${variable} "${text}" PARENT_SCOPE)
endfunction()

# What is in the list `all` and not in `some`.
function(acc_difference variable all some)
    list(REMOVE_ITEM all ${some})
    set(${variable} "${all}" PARENT_SCOPE)
endfunction()

function(acc_write_clang_facts file)
    execute_process(COMMAND ${ACC_CLANG} --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
    string(REGEX REPLACE "\n.*" "" version "${version}")
    file(TIMESTAMP ${ACC_CLANG} time)
    file(SHA1 ${CMAKE_CURRENT_FUNCTION_LIST_FILE} script)
    set(key "${ACC_CLANG} ${version} ${time} ${script}")
    if(EXISTS ${file} AND "${key}" STREQUAL "$CACHE{ACC_CLANG_FACTS}")
        return()
    endif()
    acc_clang_macros(base)
    acc_clang_answers(base_answers)
    acc_clang_directories(found missing)

    set(text "/* Written by cmake/ClangFacts.cmake. */\nstatic const char clang_version[] = \"${version}\";\n\n")
    acc_list_of_strings(part directories ${found})
    string(APPEND text "${part}")
    acc_list_of_strings(part missing_directories ${missing})
    string(APPEND text "${part}")
    acc_clang_questions(questions)
    acc_list_of_strings(part questions ${questions})
    string(APPEND text "${part}")
    acc_list_of_strings(part base_macros "${base}")
    string(APPEND text "${part}")
    acc_list_of_strings(part base_answers "${base_answers}")
    string(APPEND text "${part}")

    set(options ${acc_options})
    foreach(standard IN LISTS acc_standards)
        list(APPEND options -std=${standard})
    endforeach()
    set(table)
    foreach(option IN LISTS options)
        string(MAKE_C_IDENTIFIER "${option}" name)
        acc_clang_macros(macros ${option})
        acc_difference(added "${macros}" "${base}")
        acc_difference(removed "${base}" "${macros}")
        acc_list_of_strings(part added${name} "${added}")
        string(APPEND text "${part}")
        acc_list_of_strings(part removed${name} "${removed}")
        string(APPEND text "${part}")
        set(answers NULL)
        if(option MATCHES "^-std=")
            acc_clang_answers(now ${option})
            acc_difference(now "${now}" "${base_answers}")
            acc_list_of_strings(part answers${name} "${now}")
            string(APPEND text "${part}")
            set(answers answers${name})
        endif()
        string(APPEND table "    {\"${option}\", added${name}, removed${name}, ${answers}},\n")
    endforeach()
    string(APPEND text "static const option_fact option_facts[] = {\n${table}    {NULL, NULL, NULL, NULL}};\n")
    file(WRITE ${file} "${text}")
    set(ACC_CLANG_FACTS "${key}" CACHE INTERNAL "What the facts about clang were found out from")
endfunction()

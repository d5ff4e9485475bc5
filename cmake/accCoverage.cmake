# With ACC_COVERAGE acc and its runtime count what runs of them; a process that ends at once writes its counts too.
add_library(acc_coverage OBJECT ${PROJECT_SOURCE_DIR}/cmake/coverage.c)

function(acc_count_ends target)
    target_compile_definitions(${target} PRIVATE abort=counted_abort raise=counted_raise _exit=counted_exit)
endfunction()

# The tests link libacc.a to what gcc and clang make of translated programs, as a user does: without --coverage.  So that
# object, and gcc's part that writes the counts when a program ends, are put in too.
acc_count_ends(acc_runtime)
execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libgcov.a OUTPUT_VARIABLE libgcov
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
add_dependencies(acc_runtime acc_coverage)
add_custom_command(TARGET acc_runtime POST_BUILD VERBATIM
                   COMMAND ${CMAKE_COMMAND} -E make_directory libgcov
                   COMMAND ${CMAKE_COMMAND} -E chdir libgcov ${CMAKE_AR} x ${libgcov}
                   COMMAND sh -c "${CMAKE_AR} r $<TARGET_FILE:acc_runtime> libgcov/*.o $<TARGET_OBJECTS:acc_coverage>")

# With ACC_COVERAGE libacc.a counts what runs of it.  The tests link it to what gcc and clang make of translated programs,
# as a user does: without --coverage.  So gcc's part that writes the counts when a program ends is put in too.
execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libgcov.a OUTPUT_VARIABLE libgcov
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
add_custom_command(TARGET acc_runtime POST_BUILD VERBATIM
                   COMMAND ${CMAKE_COMMAND} -E make_directory libgcov
                   COMMAND ${CMAKE_COMMAND} -E chdir libgcov ${CMAKE_AR} x ${libgcov}
                   COMMAND sh -c "${CMAKE_AR} r $<TARGET_FILE:acc_runtime> libgcov/*.o")

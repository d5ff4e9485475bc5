/* build.h: acc build and acc run: from sources to a program. */
#ifndef ACC_BUILD_H
#define ACC_BUILD_H

#include <stdbool.h>

#include "command_line.h"
#include "runtime_paths.h"

/* Translates, compiles and links what the command line names.  0, or 1: diagnosed and printed. */
int build_program(const command_line *line, const runtime_paths *runtime, bool color);

/* The same in a temporary place, then runs the program.  Its exit status, or 1: diagnosed and printed. */
int run_program(const command_line *line, const runtime_paths *runtime, bool color);

#endif

/* command_line.h: the words of the command line, sorted by whom they are for.
 *
 *     acc build -O2 -Iinclude x.async.c y.o -lm -o prog
 *          │     │     │        └──┬──┘   │      └─ options.output
 *          │     │     │           │      └─ link
 *          │     │     │           └─ inputs (and link: they stand there in the same order)
 *          │     │     └─ options.clang_arguments, and compiler_arguments
 *          │     └─ compiler_arguments
 *          └─ command
 */
#ifndef ACC_COMMAND_LINE_H
#define ACC_COMMAND_LINE_H

#include <stdbool.h>

#include "dependencies.h"
#include "options.h"

typedef enum command { COMMAND_TRANSLATE, COMMAND_BUILD, COMMAND_RUN, COMMAND_CHECK, COMMAND_LAYOUT } command;

typedef enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER } color_choice;

/* One word of the link: a file that was given, or an option such as -lm.  Their order counts. */
typedef struct link_item {
    const char *text;
    bool is_input;
} link_item;

typedef struct command_line {
    command command;
    options options;
    const char **inputs;             /* stb_ds array: the files given, in order */
    const char **compiler_arguments; /* stb_ds array, for build and run: what $CC gets, to compile and to link */
    link_item *link;                 /* stb_ds array, for build and run: files and linker options in order */
    const char **program_arguments;  /* stb_ds array: run's words after -- */
    dependency_options dependencies;
    color_choice color;
} command_line;

typedef enum command_line_answer {
    COMMAND_LINE_GO,    /* do what it says */
    COMMAND_LINE_DONE,  /* --help or --version: printed */
    COMMAND_LINE_WRONG  /* wrong usage: said so on stderr */
} command_line_answer;

command_line_answer command_line_parse(command_line *line, int argument_count, char **arguments);

#endif

/* options.h: what the command line asks of one translation. */
#ifndef ACC_OPTIONS_H
#define ACC_OPTIONS_H

#include <stdbool.h>

#include "warning.h"

typedef struct options {
    const char *output;              /* -o, or NULL */
    const char **clang_arguments;    /* stb_ds array: -I -D -U -include -isystem -std= -W... -m32 ..., in order */
    const char *standard;            /* the argument of -std=, or NULL: gnu17, as clang and gcc have it */
    const char **prefix_from, **prefix_to; /* --file-prefix-map=A=B, in order */
    const char *header;              /* --header OUT.h, or NULL */
    bool no_line;                    /* --no-line: no #line directives */
    bool underscore_keywords;        /* --keywords=underscore */
    bool warnings;                   /* some -W option was given: show clang's warnings too */
    warning_settings own_warnings;   /* what -W... says of those that acc has itself */
    bool check_only;                 /* acc check: no output */
    bool layout_only;                /* acc layout: the output is a description of the frames */
    const char *include_directory;   /* of acc's runtime: given to clang as -isystem unless the user's -I finds it first */
} options;

#endif

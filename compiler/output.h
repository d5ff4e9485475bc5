/* output.h: files that appear whole or not at all. */
#ifndef ACC_OUTPUT_H
#define ACC_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

typedef struct output_file {
    const char *path;    /* "-" is the standard output */
    const char *text;
} output_file;

/* Writes all of them, or none: each to a temporary file in its own directory first, and when all are whole they get
 * their names.  A file that exists keeps its permissions; what is not a regular file (a terminal, /dev/null, a pipe) is
 * written to directly.  False when that failed: diagnosed, and nothing has changed. */
bool output_write(const output_file *files, size_t count);

/* For a program that writes the file itself: a temporary name beside `path` for it to write to, then output_finish to
 * rename it.  NULL, false: diagnosed. */
const char *output_begin(const char *path);
bool output_finish(const char *temporary, const char *path);

/* Whether both name one existing file. */
bool output_same_file(const char *path, const char *other);

#endif

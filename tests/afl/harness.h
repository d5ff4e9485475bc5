/* harness.h: what the harnesses of AFL++ share.
 *
 *     bytes ──main.c──▶ examine() of one harness ──▶ returns; or a crash, a hang, too much memory: a finding
 *
 * A harness is one C file with an examine().  Some also replace functions of the translator by their own: those stand
 * first in the link, so that what is in the library is not taken. */
#ifndef ACC_AFL_HARNESS_H
#define ACC_AFL_HARNESS_H

#include <stdbool.h>
#include <stddef.h>

#include "syntax.h"
#include "unit.h"

/* The name, in the working directory, under which a harness puts the bytes that it examines. */
#define SOURCE "source.async.c"

/* One run of what the harness is for.  main.c prints the diagnostics and releases the memory. */
void examine(const char *bytes, size_t length);

/* Writes a file; a failure ends the program, and is no finding. */
void put_file(const char *name, const char *bytes, size_t length);

/* ---- parse_unit.c: all that comes before libclang ---- */

/* Reads and parses SOURCE: preprocessor, lexer, the dialect's words, shadow, parser. */
void parse_unit(void);

/* ---- tree_shape.c ---- */

/* Ends the program if the tree is another than syntax.h says. */
void check_tree_shape(const node *node);

#endif

/* token.h: tokens of the preprocessed text, and where in the source each one comes from.
 *
 * acc parses what the preprocessor leaves (so a body is C whatever its macros do) but writes what the user wrote.
 * Each token therefore knows its origin:
 *
 *     source:        y = MAX(n, 1) + 2;          #define MAX(a, b) ((a) > (b) ? (a) : (b))
 *     preprocessed:  y = ((n) > (1) ? (n) : (1)) + 2;
 *                    |    |                     |
 *                    |    use 0, argument_source = offset of n in the source
 *                    source = offset of y        source = offset of +
 */
#ifndef ACC_TOKEN_H
#define ACC_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#define NOWHERE UINT32_MAX

typedef struct token {
    const char *text;          /* in the preprocessed text; not 0-terminated */
    uint32_t length;
    int kind;                  /* a terminal of grammar/parser.y */
    uint32_t offset;           /* in the preprocessed text */
    uint32_t shadow;           /* offset in the shadow that libclang reads */
    uint32_t file;             /* index into unit.files: presumed name, flags */
    uint32_t line;             /* physical line in that file, from 1 */
    uint32_t source;           /* offset in the main source of the same token written there, or NOWHERE */
    uint32_t argument_source;  /* for a token inside a macro use that was written in the use's argument: its offset in
                                  the main source; else NOWHERE */
    int32_t use;               /* index of the outermost macro use that it comes from, or -1 */
    bool space_before;         /* white space stands before it in the preprocessed text */
    bool keyword;              /* a word of the dialect, used as one (async, await, defer, try, yield) */
} token;

/* One use of a macro in the main source, outside of any other macro's expansion. */
typedef struct macro_use {
    const char *name;
    uint32_t source_begin, source_end;   /* the whole use, arguments and all, as offsets in the main source */
    uint32_t first, end;                 /* its tokens: [first, end) of unit.tokens; empty when it expands to nothing */
    const char *definition_file;         /* presumed place of the #define; NULL for a builtin such as __LINE__ */
    uint32_t definition_line;
    uint32_t *fixed;                     /* stb_ds array: offsets in the main source of argument tokens that it
                                            stringifies or pastes: these may not be rewritten in place */
    bool is_opened;                      /* its expansion is written: where the use moves to, its name means nothing */
} macro_use;

#endif

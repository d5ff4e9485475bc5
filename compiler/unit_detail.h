/* unit_detail.h: what the front keeps of a unit for its own functions. */
#ifndef ACC_UNIT_DETAIL_H
#define ACC_UNIT_DETAIL_H

#include "directives.h"
#include "preprocessed.h"
#include "source.h"
#include "unit.h"

/* A header whose lines were shown in a message. */
typedef struct header_text {
    char *key;                 /* its name */
    struct header_lines {
        const char *text;      /* NULL: it cannot be read */
        uint32_t length;
        uint32_t *lines;       /* stb_ds array, as in source */
    } value;
} header_text;

/* Which token stands at an offset of the main source. */
typedef struct source_token {
    uint32_t source, token;
} source_token;

/* A token whose text is not that of the preprocessed text. */
typedef struct rewritten_token {
    uint32_t token, length;    /* the length that it has there */
} rewritten_token;

/* `#define A B B`, `#define B C C`, ...: a unit of more tokens is none that a person wants.  They take a gigabyte. */
enum { MOST_TOKENS = 1 << 24 };

struct unit_detail {
    source source;
    preprocessed preprocessed;
    directives directives;
    rewritten_token *rewritten; /* stb_ds array in token order: __LINE__ and __FILE__ where #line changed them */
    uint32_t *definition_lines; /* stb_ds array, only with #line: for each of unit->uses the physical line in the main
                                  source of the macro's definition, or 0 */
    unsigned mismatches;       /* stretches in which align.c could not follow the preprocessor */
    header_text *headers;      /* stb_ds string map */
    source_token *order;       /* stb_ds array in source order; made when first needed */
};

/* The place of a line and column of any file, as the preprocessor names it. */
place unit_file_place(const unit *unit, const char *file, uint32_t line, uint32_t column, uint32_t width);

#endif

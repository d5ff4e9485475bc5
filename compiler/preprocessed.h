/* preprocessed.h: what the preprocessor wrote, taken apart: tokens with file and line, macro definitions with time. */
#ifndef ACC_PREPROCESSED_H
#define ACC_PREPROCESSED_H

#include "macro.h"
#include "unit.h"

typedef struct byte_range {
    uint32_t begin, end;
} byte_range;

typedef struct preprocessed {
    const raw_token *raw;
    macro_table macros;
    uint32_t *event_lines;     /* stb_ds array: for each #define, #undef and pop_macro, in order, the line of the main
                                  source where it happened: for one in a header, the line that includes it */
    bool *seen;                /* by main line: something of it is in the text */
    uint32_t last_line;        /* the largest index of `seen` */
    byte_range *definitions;   /* stb_ds array: the #define and #undef lines, without their newlines */
} preprocessed;

/* How many events came before that line of the main source, given how many came before some earlier one. */
uint32_t preprocessed_now(const preprocessed *preprocessed, uint32_t now, uint32_t line);

/* Whether -std= asks for strict C. */
bool preprocessed_is_strict(const options *options);

/* Fills unit->tokens (their source is not known yet), unit->files and unit->dependencies. */
void preprocessed_read(preprocessed *result, unit *unit, uint32_t source_lines, const options *options);

#endif

/* preprocessed.h: what the preprocessor wrote, taken apart: tokens with file and line, macro definitions with time. */
#ifndef ACC_PREPROCESSED_H
#define ACC_PREPROCESSED_H

#include "macro.h"
#include "unit.h"

typedef struct byte_range {
    uint32_t begin, end;
} byte_range;

typedef struct preprocessed {
    macro_table macros;
    uint32_t *event_lines;     /* stb_ds array: for each #define and #undef, in order, the line of the main source where
                                  it happened: for one in a header, the line that includes it */
    uint32_t *seen;            /* by main line: 0, or 1 + the offset of the first thing of it that is in the text */
    uint32_t last_line;        /* the largest index of `seen` */
    byte_range *definitions;   /* stb_ds array: the #define and #undef lines, without their newlines */
} preprocessed;

/* Reads the text while it is still being written, whole lines at a time.  Fills unit->tokens (whose source is not known
 * yet), unit->files and unit->dependencies. */
typedef struct preprocessed_reader preprocessed_reader;
preprocessed_reader *preprocessed_begin(preprocessed *result, unit *unit, uint32_t source_lines, const options *options);

/* `text` is all that there is so far, followed by room for two bytes; it may have moved since the last time. */
void preprocessed_more(preprocessed_reader *reader, char *text, uint32_t length);

/* That was all; the text does not move any more. */
void preprocessed_end(preprocessed_reader *reader, char *text, uint32_t length);

/* The file and the line that are read next. */
uint32_t preprocessed_line(const preprocessed_reader *reader, const char **file);

/* For who fills them in without such a text (preprocessor.c): the index in unit->files of a file of that name; that a
 * file was read; that something of a line of the main source came out at that offset. */
lexer *preprocessed_lexer(preprocessed_reader *reader);    /* to use, and to end */
uint32_t preprocessed_file(preprocessed_reader *reader, const char *name, bool main, bool system);
void preprocessed_dependency(preprocessed_reader *reader, const char *name);
void preprocessed_see(preprocessed *preprocessed, uint32_t line, uint32_t offset);

/* What kind a token is of in C as the user asked for it: asm and typeof are GNU's words, names in strict C. */
int preprocessed_kind(int kind, const char *text, bool strict);

/* How many events came before that line of the main source, given how many came before some earlier one. */
uint32_t preprocessed_now(const preprocessed *preprocessed, uint32_t now, uint32_t line);

/* Whether -std= asks for strict C. */
bool preprocessed_is_strict(const options *options);

#endif

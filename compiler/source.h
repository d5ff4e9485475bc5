/* source.h: the file under translation: its bytes, its lines, its tokens. */
#ifndef ACC_SOURCE_H
#define ACC_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "lexer.h"

typedef struct source {
    const char *path;
    const char *text;         /* ends with a 0 */
    uint32_t length;
    bool regular;             /* an ordinary file, which can be read again */
    uint32_t *lines;          /* stb_ds array: where each physical line begins; line 1 is lines[0] */
    raw_token *tokens;        /* stb_ds array; see lexer.h */
} source;

/* Reads the file.  False, and diagnosed, when it is missing, a directory, empty, or binary. */
bool source_read(source *source, const char *path);

/* Lines and tokens of what was read. */
void source_lex(source *source);

/* The text of any file, without diagnosis: NULL when it cannot be read.  For showing lines of headers. */
const char *source_file_text(const char *path, uint32_t *length);

/* Where each line of a text begins, as a stb_ds array. */
uint32_t *source_line_starts(const char *text, uint32_t length);

uint32_t source_line_at(const source *source, uint32_t offset);        /* from 1 */

/* Behind the line splices that stand at `at` (C11 5.1.1.2p1, phase 2). */
uint32_t source_after_splices(const char *text, uint32_t at);

/* The first byte after the line (spliced lines and comments that go on are part of it) that holds what ends at
 * `offset`. */
uint32_t source_line_end(const source *source, uint32_t offset);

bool source_token_is(const source *source, const raw_token *token, const char *text);

#endif

/* lines.h: where a text has directives: found line by line, without making tokens of it. */
#ifndef ACC_LINES_H
#define ACC_LINES_H

#include <stdbool.h>
#include <stdint.h>

typedef struct lines {
    const char *text;          /* ends with two 0 bytes */
    uint32_t at;               /* the beginning of a line, outside of comments */
    uint32_t line;             /* its number, from 1 */
    bool may_warn;             /* there was a comment that -Wcomment dislikes */
    bool unsure;               /* there was something so unusual that the answer may be wrong */
} lines;

/* A directive: [hash, end) without the newline. */
typedef struct directive_line {
    uint32_t hash, word;       /* the offset of its # and of its first word (or of `end`) */
    uint32_t word_length;
    uint32_t end;
    uint32_t line;             /* the number of the line that the # is on */
    uint32_t word_line;        /* and of the word's */
} directive_line;

/* Goes behind the next directive; false: there is none, and `at` is the end of the text. */
bool lines_next_directive(lines *lines, directive_line *directive);

bool directive_is(const lines *lines, const directive_line *directive, const char *word);

#endif

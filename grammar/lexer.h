/* lexer.h: C text to tokens (C11 6.4), for the source as well as for what the preprocessor leaves of it. */
#ifndef ACC_LEXER_H
#define ACC_LEXER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct raw_token {
    int kind;              /* a terminal of parser.y; every name is IDENTIFIER or a C keyword (the dialect's plain words are
                              IDENTIFIER here, _Async and its kin are keywords); a name is never TYPE_NAME here */
    uint32_t offset, length;
    uint32_t line;         /* physical, from 1 */
    bool space_before;
    bool first_on_line;    /* nothing but white space and comments before it on its line: `#` here begins a directive */
} raw_token;

/* All tokens of the text, ended by one of kind 0, in a stb_ds array.  Comments and line splices are white space.  Bytes
 * that belong to no token (an unterminated comment, string or character constant is such; NUL too) become tokens of
 * kind OTHER. */
raw_token *lex_text(const char *text, uint32_t length);

/* The same for a text that comes in pieces of whole lines: appends the tokens of [begin, end), the first of whose lines
 * is number `line`.  The text is written to meanwhile (and as before at the end); two bytes of it follow the end. */
typedef struct lexer lexer;
lexer *lexer_begin(void);
raw_token *lexer_scan(lexer *lexer, char *text, uint32_t begin, uint32_t end, uint32_t line, raw_token *tokens);
void lexer_end(lexer *lexer);

/* The kind of a text that is one token, spliced or not; OTHER when it is not exactly one. */
int lex_kind(const char *text, uint32_t length);

uint32_t newlines_in(const char *text, size_t length);

/* Copies without line splices; returns the length.  `clean` has room for `length` bytes. */
uint32_t lex_clean(const char *text, uint32_t length, char *clean);

#endif

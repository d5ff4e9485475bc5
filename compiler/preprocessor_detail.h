/* preprocessor_detail.h: what the parts of the preprocessor share.
 *
 *     preprocessor.c              one file after the other: stretches of tokens between directives; macro uses
 *     preprocessor_directives.c   conditionals, #include, #define, #pragma
 *     preprocessor_values.c       __LINE__, __has_include(...)
 *     preprocessor_output.c       tokens to text and unit->tokens
 *
 * It knows no messages.  What is wrong, what clang would warn about when warnings are asked for, and what is too unusual to
 * be sure of, ends in preprocessor_fail(): then clang does the work. */
#ifndef ACC_PREPROCESSOR_DETAIL_H
#define ACC_PREPROCESSOR_DETAIL_H

#include "clang_answers.h"
#include "headers.h"
#include "lexer.h"
#include "lines.h"
#include "preprocessor.h"

/* The time of every question to the table of macros: after all that was defined so far. */
#define NOW UINT32_MAX

/* A file that is being read. */
typedef struct inclusion {
    struct inclusion *includer;    /* NULL: this is the main source */
    header *file;
    int directory;                 /* that it was found in, for #include_next */
    bool system;
    uint32_t index;                /* in unit->files */
    lines lines;
    directive_line directive;      /* that ends the current stretch of tokens, if has_directive */
    bool has_directive;
    raw_token *tokens;             /* stb_ds array: that stretch; more are added where a macro's arguments go on */
    uint32_t next;                 /* of them */
    bool *open;                    /* stb_ds array: the #ifs whose group is being read, and whether that is the #else */
    uint32_t inactive_begin;       /* main source: while a group is left out, where what is removed begins */
    const char *guard;             /* the name of the #ifndef that all so far stands in */
    bool guard_closed, begun;
} inclusion;

typedef struct preprocessing {
    unit *unit;
    struct unit_detail *detail;
    const options *options;
    preprocessed_reader *reader;   /* of which only names and files are used */
    macro_table *macros;
    headers *headers;
    clang_answers *answers;
    lexer *lexer;
    expander *expander, *line_expander;    /* the latter for directives, also those within a use */
    inclusion *file;               /* the current one */
    uint32_t depth;                /* of #include */
    uint32_t events;               /* #define and #undef so far */
    uint32_t counter;              /* __COUNTER__ */
    bool strict, in_use, in_condition;
    bool has_high_bytes;           /* in any file so far */
    const char *reason;            /* why it is left to clang */
    raw_token *words;              /* stb_ds array: the current directive's tokens */
    char *text;                    /* stb_ds array: what comes out */
    size_t expected;               /* room for that which was made at first; as long as it is enough, no text moves */
    macro_token recent[3];         /* the last tokens that were written; only their kind and text */
    unsigned newest;
    uint32_t line;                 /* of the current file that is being written */
    bool line_open;                /* and has tokens */
} preprocessing;

/* Leaves it to clang.  Returns false. */
bool preprocessor_fail(preprocessing *run, const char *reason);

/* Whether clang's warnings on the current file would be shown. */
bool preprocessor_warns(const preprocessing *run);

/* Reads a file from its beginning to its end. */
bool preprocessor_read(preprocessing *run, inclusion *file);

/* Tokens of the current file's text; good until the next call. */
raw_token *preprocessor_words(preprocessing *run, uint32_t begin, uint32_t end, uint32_t line);

/* Carries out the current file's directive. */
bool preprocessor_directive(preprocessing *run);

/* The values of builtin macros (expand.h). */
bool preprocessor_value(void *context, const macro *macro, uint32_t line, const macro_token *operand, macro_token *value);

/* Defines what `#define ` may be followed by. */
bool preprocessor_define(preprocessing *run, const char *text, uint32_t length, const char *file, uint32_t line);

/* What `#include` finds; false: failed. */
bool preprocessor_find(preprocessing *run, const char *name, bool angled, bool next, found_header *found);

/* Writes a token that stands (or whose outermost use begins) at that offset and line of the current file; the new element
 * of unit->tokens. */
token *preprocessor_put(preprocessing *run, const macro_token *token, uint32_t offset, uint32_t line);
void preprocessor_put_pragma(preprocessing *run, const char *text, uint32_t length);
void preprocessor_put_marker(preprocessing *run, uint32_t line, const char *flags);

#endif

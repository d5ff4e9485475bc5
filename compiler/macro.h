/* macro.h: which macro a name stands for at a given place: every definition of the translation, with its time.
 *
 * #define and #undef lines are numbered in the order in which the preprocessor met them.  A place in the source is known
 * by how many of them came before it.  (clang -E -dD does not tell of #pragma push_macro and pop_macro: where they matter,
 * align.c finds that the expansion differs.) */
#ifndef ACC_MACRO_H
#define ACC_MACRO_H

#include <stdbool.h>
#include <stdint.h>

#include "lexer.h"
#include "token.h"

typedef enum macro_builtin {
    MACRO_ORDINARY,
    MACRO_VALUE,           /* __LINE__, __COUNTER__, ...: one token that only the preprocessor knows */
    MACRO_QUESTION,        /* __has_feature(x), ...: the same, with an operand */
    MACRO_PRAGMA           /* _Pragma("..."): nothing */
} macro_builtin;

/* A token of a replacement list, or of what becomes of it. */
typedef struct macro_token {
    int kind;
    uint32_t length;
    const char *text;
    uint32_t source;       /* where it was written in the file, if it came in by an argument; else NOWHERE */
    uint32_t line;         /* and on which line */
    int32_t parameter;     /* in a replacement list: which parameter it is, or -1 */
    bool space_before;     /* on its line */
    bool line_before;      /* it is the first on its line */
    bool blocked;          /* a macro's name that is never expanded any more (C11 6.10.3.4p2) */
    bool unknown;          /* some token that only the preprocessor knows */
    bool string;           /* made by the operator # */
    bool pastes;           /* the operator ## */
} macro_token;

typedef struct macro {
    const char *name;
    uint32_t since;        /* in force where at least this many directives came before ... */
    bool defined;          /* ... or, if false, undefined from there on */
    bool function_like, variadic;
    macro_builtin builtin;
    const char *file;      /* presumed place of the #define; NULL for a builtin */
    uint32_t line;
    const char *definition;/* what follows the name */
    uint32_t length;       /* of that */
    macro_token *body;     /* stb_ds arrays, made by macro_prepare: the replacement list */
    const char **parameters;
    bool has_paste;        /* ## is in it */
    bool malformed;        /* its definition breaks a rule, or is unusual: clang may have something to say */
    bool prepared;
    bool expanding;        /* it is not expanded again inside its own expansion (C11 6.10.3.4p2) */
} macro;

typedef struct macro_name {
    char *key;
    macro **value;         /* stb_ds array: its definitions in time order */
} macro_name;

enum { MACRO_FILTER = 1 << 16 };

typedef struct macro_table {
    macro_name *names;     /* stb_ds string map */
    unsigned char filter[MACRO_FILTER]; /* 0: no macro's name has this mixture of its bytes */
} macro_table;

void macro_table_begin(macro_table *table);

/* `text` is what follows `#define ` to the end of its line, or the name that follows `#undef `, and stays where it is. */
macro *macro_define(macro_table *table, const char *text, uint32_t length, uint32_t since, const char *file,
                    uint32_t line);    /* NULL: it begins with no name */
void macro_undefine(macro_table *table, const char *text, uint32_t length, uint32_t since);

/* The macro of that name after `now` directives; NULL when there is none. */
macro *macro_find(const macro_table *table, const char *name, uint32_t length, uint32_t now);

/* All definitions of that name, an #undef among them, in time order: an stb_ds array, the table's. */
macro **macro_definitions(const macro_table *table, const char *name, uint32_t length);

/* Takes the definition's parameters and replacement list apart, once. */
void macro_prepare(macro *macro);

/* A name or a keyword: what can be a macro's name. */
bool macro_can_name(int kind);

/* The length of the name that the text begins with, splices included; 0: none. */
uint32_t macro_name_length(const char *text, uint32_t length);

#endif

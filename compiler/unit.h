/* unit.h: one file under translation: its text, what the preprocessor makes of it, and how the two correspond.
 *
 *     source text ──preprocessor.c──▶ preprocessed text, tokens with their origins ──words replaced──▶ shadow (for libclang)
 *
 * Where preprocessor.c is not sure of what clang would do, or there is something to complain of, clang does it:
 *
 *     source text ──clang -E -dD──▶ preprocessed text
 *          └────────── align.c, token by token ──┘
 */
#ifndef ACC_UNIT_H
#define ACC_UNIT_H

#include "diagnostic.h"
#include "options.h"
#include "token.h"

/* A file that tokens come from. */
typedef struct unit_file {
    const char *name;      /* as the linemarkers have it */
    bool main;             /* the file under translation itself */
    bool system;           /* a system header */
    enum { NOT_ASKED, IN_DIALECT, NOT_IN_DIALECT } dialect;    /* of a system header (words.h) */
} unit_file;

/* A declaration that libclang is not given (unneeded.h). */
struct unneeded {
    uint32_t first, end;   /* its tokens: [first, end) of unit.tokens */
    uint32_t name;         /* the token that is its name */
};

/* An expression that makes a future for an item of a braced initializer, of a type that clang does not take for it. */
struct future_item {
    uint32_t first, end;   /* its tokens: [first, end) of unit.tokens */
};

typedef struct unit {
    const char *path;                 /* as given */
    const char *source;               /* the bytes of the file, 0 appended */
    uint32_t source_length;
    const char *preprocessed;
    uint32_t preprocessed_length;
    const char *shadow;
    uint32_t shadow_length;
    unit_file *files;                 /* stb_ds array */
    token *tokens;                    /* stb_ds array: every token of the preprocessed text; the last is the end (kind 0) */
    macro_use *uses;                  /* stb_ds array, in source order */
    uint32_t *async_files;            /* stb_ds array: of each `async` outside the main source, its file; once in a row */
    bool has_bad_tokens;              /* some that are no tokens of C */
    const char **block_types;         /* stb_ds array, by number in the text: a pointer to the type of each
                                       * async block's value; "": void; NULL: not known */
    const char **dependencies;        /* stb_ds array: each file read, the source first, in order, once */
    struct unneeded *unneeded;        /* stb_ds array, in token order */
    struct future_item *future_items; /* stb_ds array, in token order: those that the checks have found */
    struct unit_detail *detail;       /* what the functions below know; unit_detail.h */
} unit;

/* Reads the file, runs a preprocessor, makes the shadow.  False when something failed so badly that
 * there is nothing to go on with; the reason has been diagnosed (by place where there is one). */
bool unit_read(unit *unit, const char *path, const options *options);

/* The place of a token as the user knows it: for a token that comes out of a macro, the place of the use. `width` is
 * the token's (or the use's name's) length. */
place unit_place(const unit *unit, uint32_t token_index);

/* The place of an offset in the main source (presumed file and line). */
place unit_source_place(const unit *unit, uint32_t source_offset, uint32_t width);

/* After a diagnosis at a token that comes out of a macro: adds the note "expanded from macro 'M'" at its definition. */
void unit_note_macro(const unit *unit, uint32_t token_index);

/* The macro without parameters of that name that is still defined at the end; NULL: there is none. */
const struct macro *unit_macro(const unit *unit, const char *name);

/* The name in its #define; false: no file has that. */
bool unit_macro_place(const unit *unit, const struct macro *macro, place *result);

/* Tokens [first, end) move to before the token `before`: of macros that are defined in between, the expansion moves. */
void unit_open_macros(const unit *unit, uint32_t before, uint32_t first, uint32_t end);

/* The token at or before a shadow offset (binary search). */
uint32_t unit_token_at_shadow(const unit *unit, uint32_t shadow_offset);

/* What stands in the source between two offsets that are ends/beginnings of tokens: white space, comments, uses of
 * macros that expand to nothing, and directives.  #if/#ifdef/#else/#elif/#endif lines and the groups they leave out
 * are removed (the generated code is for one configuration); #define, #undef, #pragma, #include, #error lines of
 * active groups stay.  In a region without directives this is the bytes as they are.  From the arena. */
const char *unit_gap(const unit *unit, uint32_t source_begin, uint32_t source_end);

/* Presumed line and file of an offset in the main source. */
unsigned unit_presumed_line(const unit *unit, uint32_t source_offset, const char **file);

#endif

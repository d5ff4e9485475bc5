/* items.h: what an expression or a statement is written from: its tokens as they stand, and texts instead of some. */
#ifndef ACC_ITEMS_H
#define ACC_ITEMS_H

#include "program.h"

typedef struct item {
    uint32_t first, end;       /* tokens */
    const char *text;          /* instead of them; NULL: the token itself */
    bool is_name;              /* the text only renames an identifier */
    bool is_unevaluated;       /* in an operand of sizeof, typeof or so */
} item;

/* Writes the items of a stb_ds array, which stand one behind the other, with what stands between them in the source.  A
 * macro use stays as it was written when all that changed in it are arguments that can change there (render.h).
 * `keeps_lines`: where directives are left out, their lines stay, empty, so that the next ones have their numbers. */
const char *items_text(const unit *unit, const item *list, bool keeps_lines);

#endif

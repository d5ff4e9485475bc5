/* item_types.h: what each item of a braced initializer initialises.
 *
 *     struct job { int id; acc_future(int) f; } jobs[2] = { { 1, fetch(1) }, 2, fetch(2) };
 *                                                             ^  ^~~~~~~~    ^  ^~~~~~~~
 *                                                            int acc_future int acc_future */
#ifndef ACC_ITEM_TYPES_H
#define ACC_ITEM_TYPES_H

#include "program.h"

typedef struct item_type {
    const node *key;    /* NODE_INITIALIZER_ITEM whose initializer is an expression */
    type *value;
} item_type;

/* Adds those of the NODE_INITIALIZER_LIST, which initialises an object of that type, to the map (C11 6.7.9p17-20).  Where
 * that is not known (a designator's index that is no plain number), the rest of the list has none.  The types of the
 * expressions must be known already. */
void add_item_types(const program *program, const node *list, type *type, item_type **types);

#endif

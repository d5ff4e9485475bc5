/* variable_array.h: variable length arrays, and pointers to them, that are in scope at an await.
 *
 *     int a[n]; await f(); a[i] = 1;
 *                                       ──▶
 *     size_t a_size_1 = n; void *a = acc_frame_new(a_size_1 * sizeof(int)); <await>; (*(int (*)[a_size_1])a)[i] = 1;
 *
 * The poll function jumps to its awaits, and no jump may enter the scope of a variably modified type (C11 6.8.6.1p1): so
 * acc declares a plain pointer and the sizes, and the type stands in a cast at each use. */
#ifndef ACC_VARIABLE_ARRAY_H
#define ACC_VARIABLE_ARRAY_H

#include "program.h"

/* Sets element, sizes and size_expressions.  Reports forms that cannot be kept. */
void keep_as_pointer(program *program, function *function, object *object);

#endif

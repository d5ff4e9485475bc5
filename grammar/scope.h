/* scope.h: which names are typedef names where (C11 6.2.1), inside one external declaration.
 *
 *     typedef int T;                  the caller's answer: T is a type
 *     void f(void)
 *     {
 *         T *p;                       a declaration
 *         { int T = 1; T * 2; }       an expression: the inner T hides the outer one
 *     }
 *
 * Only this difference matters to the grammar.  What else a name means is the business of later passes, but for one
 * thing that is known here for all names: which ones are not the file's. */
#ifndef ACC_GRAMMAR_SCOPE_H
#define ACC_GRAMMAR_SCOPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct name_binding {
    char *name;
    bool is_typedef;
    bool hides;                    /* inside the declaration, and no function: hides what the file has of that name */
    ptrdiff_t shadowed;            /* the binding of the same name outside of it, or -1 */
} name_binding;

typedef struct name_scopes {
    name_binding *bindings;        /* stb_ds array: all that are alive, innermost last */
    size_t *marks;                 /* stb_ds array: how many bindings there were when each open scope was opened */
    struct { char *key; ptrdiff_t value; } *innermost;   /* stb_ds map: a name to its innermost binding, or to -1 */
} name_scopes;

void scopes_open(name_scopes *scopes);
void scopes_close(name_scopes *scopes);
void scopes_declare(name_scopes *scopes, const char *text, uint32_t length, bool is_typedef, bool is_function);

/* The innermost binding of the name, or NULL when nothing here declares it. */
const name_binding *scopes_find(const name_scopes *scopes, const char *text, uint32_t length);

#endif

/* scope.c: which names are typedef names where: one stack of bindings, and a map into it.
 *
 *     bindings    T:type   x:variable   T:variable         { and for and ( remember how high the stack is,
 *                   ^ shadowed -----------'                 } and ) cut it back to that
 *     innermost   T = 2, x = 1 */
#include "scope.h"

#include <string.h>

#include "arena.h"

void scopes_open(name_scopes *scopes)
{
    arrput(scopes->marks, arrlenu(scopes->bindings));
}

void scopes_close(name_scopes *scopes)
{
    size_t mark = arrpop(scopes->marks);
    while (arrlenu(scopes->bindings) > mark) {
        name_binding last = arrpop(scopes->bindings);
        shput(scopes->innermost, last.name, last.shadowed);
    }
}

/* The index of the name's innermost binding, or -1. */
static ptrdiff_t find(const name_scopes *scopes, const char *name)
{
    name_scopes *map = (name_scopes *)scopes;     /* stb_ds notes inside the map which index it found last */
    ptrdiff_t found = map->innermost ? shgeti(map->innermost, name) : -1;
    return found < 0 ? -1 : map->innermost[found].value;
}

void scopes_declare(name_scopes *scopes, const char *text, uint32_t length, bool is_typedef, bool is_function)
{
    char *name = arena_strndup(text, length);
    name_binding binding = { name, is_typedef, arrlenu(scopes->marks) > 0 && !is_function, find(scopes, name) };
    shput(scopes->innermost, name, (ptrdiff_t)arrlen(scopes->bindings));
    arrput(scopes->bindings, binding);
}

const name_binding *scopes_find(const name_scopes *scopes, const char *text, uint32_t length)
{
    if (arrlenu(scopes->bindings) == 0)
        return NULL;
    char copy[128];
    const char *name = copy;
    if (length < sizeof copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    } else {
        name = arena_strndup(text, length);
    }
    ptrdiff_t index = find(scopes, name);
    return index < 0 ? NULL : &scopes->bindings[index];
}

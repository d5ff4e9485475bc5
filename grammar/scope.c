/* scope.c: which names are typedef names where: one stack of bindings, found by hash.
 *
 *     bindings   T:type   x:variable   T:variable          { and for and ( remember how high the stack was,
 *                  ^ shadowed ------------'                  } and ) cut it back to that
 *     newest     hash(T) = 2, hash(x) = 1 */
#include "scope.h"

#include <string.h>

#include "arena.h"

static size_t hash_of(const char *text, uint32_t length)
{
    return stbds_hash_bytes((void *)text, length, 0x61636321);
}

void scopes_open(name_scopes *scopes)
{
    arrput(scopes->marks, arrlenu(scopes->bindings));
}

void scopes_close(name_scopes *scopes)
{
    size_t mark = arrpop(scopes->marks);
    while (arrlenu(scopes->bindings) > mark) {
        name_binding last = arrpop(scopes->bindings);
        hmput(scopes->newest, hash_of(last.text, last.length), last.shadowed);
    }
}

void scopes_declare(name_scopes *scopes, const char *text, uint32_t length, bool is_typedef)
{
    size_t hash = hash_of(text, length);
    ptrdiff_t found = scopes->newest ? hmgeti(scopes->newest, hash) : -1;
    name_binding binding = { text, length, is_typedef, found < 0 ? -1 : scopes->newest[found].value };
    hmput(scopes->newest, hash, (ptrdiff_t)arrlen(scopes->bindings));
    arrput(scopes->bindings, binding);
}

const name_binding *scopes_find(const name_scopes *scopes, const char *text, uint32_t length)
{
    if (arrlenu(scopes->bindings) == 0)
        return NULL;
    name_scopes *map = (name_scopes *)scopes;   /* stb_ds notes the last index that it found inside the map */
    ptrdiff_t found = hmgeti(map->newest, hash_of(text, length));
    if (found < 0)
        return NULL;
    for (ptrdiff_t i = map->newest[found].value; i >= 0; i = map->bindings[i].shadowed) {
        const name_binding *binding = &map->bindings[i];
        if (binding->length == length && memcmp(binding->text, text, length) == 0)
            return binding;
    }
    return NULL;
}

/* emit_uses.c: declarations that come out of one use of a macro.
 *
 *     #define LIST(T)  struct T##s { T *at; };  static async T T##_take(struct T##s *l) { ... }
 *
 *     LIST(int)      ──▶  struct ints { int *at; };  struct int_take__future { ... } ...
 *
 * An async declaration replaces the text that it stands in.  Where that text is a macro's use, what else comes out of the
 * macro is lost with it: it is written from its tokens. */
#include "emit.h"

#include <stdlib.h>

#include "arena.h"
#include "never.h"

static int compare_externals(const void *a, const void *b)
{
    const external *left = *(external *const *)a, *right = *(external *const *)b;
    return left->first < right->first ? -1 : left->first > right->first;
}

/* The declarations of the source that have trees, in order: in the program those without a word of the dialect come last. */
static external **main_externals(const program *program)
{
    external **externals = NULL;
    for (int i = 0; i < arrlen(program->externals); i++)
        if (program->externals[i].main && !never(!program->externals[i].tree))
            arrput(externals, &program->externals[i]);
    if (arrlen(externals))
        qsort(externals, (size_t)arrlen(externals), sizeof *externals, compare_externals);
    return externals;
}

static int first_use(const unit *unit, const external *external)
{
    return unit->tokens[external->first].use;
}

static int last_use(const unit *unit, const external *external)
{
    return unit->tokens[external->end - 1].use;
}

static bool shares_use(const unit *unit, const external *left, const external *right)
{
    return last_use(unit, left) >= 0 && last_use(unit, left) == first_use(unit, right);
}

static void put_rest(piece **pieces, uint32_t first, uint32_t end)
{
    piece rest = { first, end, NULL };
    if (first < end)
        arrput(*pieces, rest);
}

piece *pieces_written_whole(const program *program)
{
    const unit *unit = program->unit;
    external **externals = main_externals(program);
    piece *pieces = NULL;
    uint32_t done = 0;
    for (int i = 0; i < arrlen(externals); i++) {
        external *external = externals[i], *next = i + 1 < arrlen(externals) ? externals[i + 1] : NULL;
        bool follows = i > 0 && shares_use(unit, externals[i - 1], external);
        bool goes_on = next && shares_use(unit, external, next);
        if (!external->is_async && !plain_function(program, external->tree) && !follows && !goes_on)
            continue;
        int begins_in = first_use(unit, external), ends_in = last_use(unit, external);
        if (begins_in >= 0)
            put_rest(&pieces, follows ? done : unit->uses[begins_in].first, external->first);
        piece whole = { external->first, external->end, external };
        arrput(pieces, whole);
        done = external->end;
        if (ends_in >= 0 && !goes_on)
            put_rest(&pieces, done, unit->uses[ends_in].end);
    }
    return pieces;
}

/* item_types.c: which subobject each item of a braced initializer is for.
 *
 * A stack of levels is the place in the object: the outermost is the list's own, those above it are of subobjects without
 * braces of their own. */
#include "item_types.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"

typedef struct level {
    type *type;            /* of an array or a record */
    member *members;       /* stb_ds array: of a record */
    int64_t index, count;  /* the element or member at hand, and how many there are */
} level;

typedef struct walk {
    const program *program;
    level *levels;         /* stb_ds array */
    item_type **types;
} walk;

static bool is_aggregate(const type *type)
{
    type_class class = type_classify(type);
    return class == TYPE_ARRAY || class == TYPE_RECORD;
}

static void open_level(walk *walk, type *type)
{
    level level = { .type = type };
    if (type_classify(type) == TYPE_ARRAY) {
        level.count = type_element_count(type);
    } else {
        level.members = type_members(type);
        level.count = arrlen(level.members);
        if (type_is_union(type) && level.count > 1)
            level.count = 1;
    }
    arrput(walk->levels, level);
}

/* Of the subobject at hand; NULL: there is none left. */
static type *current_type(const walk *walk)
{
    const level *top = &arrlast(walk->levels);
    if (top->members)
        return top->index < arrlen(top->members) ? top->members[top->index].type : NULL;
    return top->index < top->count ? type_element(top->type) : NULL;
}

/* To the next subobject; a level that is full is left, but not the list's own, which is the one at `base`. */
static void advance(walk *walk, ptrdiff_t base)
{
    arrlast(walk->levels).index++;
    while (arrlen(walk->levels) > base + 1 && arrlast(walk->levels).index >= arrlast(walk->levels).count) {
        (void)arrpop(walk->levels);
        arrlast(walk->levels).index++;
    }
}

/* To the member, which may be one of an anonymous struct or union in it. */
static bool enter_member(walk *walk, const char *name)
{
    const level top = arrlast(walk->levels);
    for (ptrdiff_t i = 0; i < arrlen(top.members); i++) {
        const member *member = &top.members[i];
        arrlast(walk->levels).index = i;
        if (strcmp(member->name, name) == 0)
            return true;
        if (*member->name)
            continue;
        open_level(walk, member->type);
        if (enter_member(walk, name))
            return true;
        (void)arrpop(walk->levels);
    }
    return false;
}

/* [3], [0 ... 3]: the last one.  What is no plain number ([ONE], ['a'], [0b1]) is left to clang. */
static bool enter_element(walk *walk, const node *designator)
{
    const node *index = designator->kids[1] ? designator->kids[1] : designator->kids[0];
    if (arrlast(walk->levels).members || index->kind != NODE_CONSTANT)
        return false;
    const char *text = token_text(walk->program->unit, index->first);
    char *end;
    long long number = strtoll(text, &end, 0);
    if (end == text || end[strspn(end, "uUlL")] != '\0')
        return false;
    arrlast(walk->levels).index = number;
    return true;
}

static bool follow_designators(walk *walk, const node *item, ptrdiff_t base)
{
    arrsetlen(walk->levels, (size_t)base + 1);
    for (unsigned i = 1; i < item->count; i++) {
        const node *designator = item->kids[i];
        if (i > 1) {
            type *inner = current_type(walk);
            if (!inner || !is_aggregate(inner))
                return false;
            open_level(walk, inner);
        }
        bool found = designator->kids[0] ? enter_element(walk, designator)
                                         : enter_member(walk, token_text(walk->program->unit, designator->name));
        if (!found)
            return false;
    }
    return true;
}

/* Does the expression initialise the whole aggregate (C11 6.7.9p13, 14)? */
static bool is_whole(const walk *walk, const node *expression, const type *aggregate)
{
    if (type_classify(aggregate) == TYPE_ARRAY && without_parentheses((node *)expression)->kind == NODE_STRING)
        return type_classify(type_element(aggregate)) == TYPE_INTEGER;
    type *given = expression_type(walk->program, expression);
    return given && type_equal(given, aggregate);
}

static void walk_list(walk *walk, const node *list, type *type)
{
    ptrdiff_t base = arrlen(walk->levels);
    bool is_scalar = !is_aggregate(type);       /* int n = { 1 } */
    if (!is_scalar)
        open_level(walk, type);
    for (unsigned i = 0; i < list->count; i++) {
        const node *item = list->kids[i];
        if (is_scalar ? i > 0 : item->count > 1 && !follow_designators(walk, item, base))
            break;
        struct type *at = is_scalar ? type : current_type(walk);
        if (at && item->kids[0]->kind == NODE_INITIALIZER_LIST) {
            walk_list(walk, item->kids[0], at);
        } else {
            while (at && is_aggregate(at) && !is_whole(walk, item->kids[0], at)) {
                open_level(walk, at);
                at = current_type(walk);
            }
            if (at)
                hmput(*walk->types, item, at);
        }
        if (!at)
            break;
        if (!is_scalar)
            advance(walk, base);
    }
    arrsetlen(walk->levels, (size_t)base);
}

void add_item_types(const program *program, const node *list, type *type, item_type **types)
{
    walk walk = { .program = program, .types = types };
    walk_list(&walk, list, type);
}

/* emit_conditionals.c: conditional groups that what is written anew cuts through.
 *
 *     #ifdef WIDE
 *     static async int f(long n)
 *     #else
 *     static async int f(int n)      ┐
 *     #endif                         │ written anew: the #endif is gone with it
 *     { ... }                        ┘
 *
 * The output is for one configuration there, as inside of async bodies: the lines of such a conditional, and the groups that
 * they leave out, do not come into it. */
#include "emit.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "lines.h"
#include "never.h"

/* #if to #endif. */
typedef struct conditional {
    uint32_t begin, end;         /* the lines of the two, and all between */
    unsigned count;              /* of its directives: #if, #elif, #else, #endif */
} conditional;

typedef struct conditional_line {
    uint32_t hash;
    unsigned of;                 /* the number of its conditional */
} conditional_line;

typedef struct conditionals {
    conditional *all;            /* stb_ds arrays, in order of their #if */
    conditional_line *lines;     /* in order */
} conditionals;

static bool is_any(const lines *lines, const directive_line *directive, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (directive_is(lines, directive, words[i]))
            return true;
    return false;
}

/* False: they do not pair, as far as is seen here. */
static bool find_conditionals(conditionals *found, const source *source)
{
    static const char *const begins[] = { "if", "ifdef", "ifndef" };
    static const char *const goes_on[] = { "elif", "elifdef", "elifndef", "else", "endif" };
    char *text = arena_alloc((size_t)source->length + 2);
    memcpy(text, source->text, source->length);
    lines lines = { .text = text, .line = 1 };
    directive_line directive;
    unsigned *open = NULL;
    while (lines_next_directive(&lines, &directive)) {
        if (is_any(&lines, &directive, begins, sizeof begins / sizeof *begins)) {
            conditional new = { .begin = directives_line_begin(source, directive.hash) };
            arrput(open, (unsigned)arrlen(found->all));
            arrput(found->all, new);
        } else if (!is_any(&lines, &directive, goes_on, sizeof goes_on / sizeof *goes_on)) {
            continue;
        }
        if (arrlen(open) == 0)
            return false;
        conditional_line line = { directive.hash, arrlast(open) };
        arrput(found->lines, line);
        found->all[line.of].count++;
        if (directive_is(&lines, &directive, "endif")) {
            found->all[line.of].end = directive.end + (lines.text[directive.end] == '\n');
            (void)arrpop(open);
        }
    }
    return arrlen(open) == 0;
}

/* Lines that follow each other are removed as one range, which may belong to several conditionals. */
static byte_range common(const byte_range *removed, const conditional *one)
{
    uint32_t begin = removed->begin > one->begin ? removed->begin : one->begin;
    return (byte_range){ begin, removed->end < one->end ? removed->end : one->end };
}

/* The conditionals with some lines, but not all, inside one of the ranges. */
static bool *cut_conditionals(const conditionals *conditionals, const byte_range *ranges)
{
    size_t count = arrlenu(conditionals->all);
    bool *cut = arena_alloc(count * sizeof *cut);
    unsigned *inside = arena_alloc(count * sizeof *inside);
    const conditional_line *lines = conditionals->lines;
    ptrdiff_t first = 0, end;
    for (ptrdiff_t i = 0; i < arrlen(ranges); i++) {
        while (first < arrlen(lines) && lines[first].hash < ranges[i].begin)
            first++;
        for (end = first; end < arrlen(lines) && lines[end].hash < ranges[i].end; end++)
            inside[lines[end].of]++;
        for (ptrdiff_t j = first; j < end; j++) {
            unsigned of = lines[j].of;
            cut[of] |= inside[of] != 0 && inside[of] != conditionals->all[of].count;
            inside[of] = 0;
        }
    }
    return cut;
}

byte_range *left_out_around(const unit *unit, const byte_range *ranges)
{
    const byte_range *removed = unit->detail->directives.removed;
    conditionals conditionals = { NULL, NULL };
    byte_range *left_out = NULL;
    if (arrlen(removed) == 0 || arrlen(ranges) == 0 || !find_conditionals(&conditionals, &unit->detail->source))
        return NULL;
    const bool *cut = cut_conditionals(&conditionals, ranges);
    uint32_t end = 0;            /* of the outermost ones that are cut, so far */
    size_t next = 0;
    for (ptrdiff_t i = 0; i < arrlen(conditionals.all); i++) {
        const conditional *one = &conditionals.all[i];
        if (!cut[i] || one->end <= end)
            continue;
        end = one->end;
        while (!never(next >= arrlenu(removed)) && removed[next].end <= one->begin)    /* its own lines are */
            next++;
        for (size_t i = next; i < arrlenu(removed) && removed[i].begin < end; i++)
            arrput(left_out, common(&removed[i], one));
    }
    return left_out;
}

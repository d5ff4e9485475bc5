/* dialect_types.c: types as clang spells those of the shadow, to what the dialect calls them.
 *
 *     'typeof(typeof(int) SPACE **)' (aka 'int SPACE **')    ──▶    'acc_future(int)'
 *     'int ((*))(int) __attribute__((intel_ocl_bicc))'       ──▶    'async int (*)(int)'
 *     'typeof(int)' (aka 'int')                              ──▶    'int'
 *     'struct (unnamed struct at x.c:3:9)'                   ──▶    'struct (unnamed)'
 *
 * SPACE is a `*` in the address space of futures (shadow.c). */
#include "dialect_types.h"

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "arena.h"
#include "never.h"
#include "shadow.h"

static const char *replaced(const char *text, const char *begin, const char *end, const char *instead)
{
    return arena_printf("%.*s%s%s", (int)(begin - text), text, instead, end);
}

/* ---- Futures --------------------------------------------------------------------------------------------------------- */

static bool begins_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

/* The last one in the text before `end`, or NULL. */
static const char *last_before(const char *text, const char *end, const char *part)
{
    const char *last = NULL;
    for (const char *at = text; (at = strstr(at, part)) && at < end; at++)
        last = at;
    return last;
}

/* Where the type begins that ends there: after a quote, or what opens or separates parameters. */
static const char *type_begin(const char *text, const char *end)
{
    unsigned depth = 0;
    const char *begin = end;
    for (; begin > text; begin--) {
        char before = begin[-1];
        depth += before == ')';
        bool separates = before == ' ' && !never(begin - 1 == text) && begin[-2] == ',';    /* no message begins with one */
        if (before == '\'' || (depth == 0 && (before == '(' || separates)))
            break;
        depth -= before == '(';
    }
    return begin;
}

/* `int (*` goes on so: it is of a pointer to a function or an array. */
static bool is_declarator_end(const char *text)
{
    return begins_with(text, ")(") || begins_with(text, ")[");
}

static const char *future_of_type(const char *type, size_t length, bool stream)
{
    return arena_printf(stream ? "async yield %.*s" : "acc_future(%.*s)", (int)length, type);
}

/* One `typeof(typeof(T) SPACE **)` or `T SPACE **`, which stands at `found`. */
static const char *with_future(const char *text, const char *found, size_t length, bool stream)
{
    static const char sugar[] = "typeof(typeof(";
    const char *end = found + length, *typeof_begin = last_before(text, found, sugar);
    if (typeof_begin && found[-1] == ')' && *end == ')') {
        const char *type = typeof_begin + strlen(sugar);
        return replaced(text, typeof_begin, end + 1, future_of_type(type, (size_t)(found - 1 - type), stream));
    }
    const char *begin = type_begin(text, found);
    if (begin > text && begin[-1] == '(' && is_declarator_end(end)) {
        begin = type_begin(text, begin - 1);
        const char *last = strchr(end, '\'');
        last = last ? last : end + strlen(end);
        const char *type = arena_printf("%.*s%.*s", (int)(found - begin), begin, (int)(last - end), end);
        return replaced(text, begin, last, future_of_type(type, strlen(type), stream));
    }
    const char *future = future_of_type(begin, (size_t)(found - begin), stream);
    static const char *const qualifiers[] = { "const", "volatile" };    /* in this order, as clang has them before a type */
    const char *before = "";
    for (unsigned i = 0; i < sizeof qualifiers / sizeof *qualifiers; i++) {
        const char *word = end + strspn(end, " ");
        if (!begins_with(word, qualifiers[i]))
            continue;
        end = word + strlen(qualifiers[i]);
        before = arena_printf("%s%s ", before, qualifiers[i]);
    }
    if (*before)
        return replaced(text, begin, end, arena_printf("%s%s", before, future));
    return replaced(text, begin, end, *end == '*' ? arena_printf("%s ", future) : future);
}

static const char *with_futures(const char *text, const char *pointers, bool stream)
{
    const char *found;
    while ((found = strstr(text, pointers)) || (found = strstr(text, pointers + 1)))    /* "int *...", "char **..." */
        text = with_future(text, found, strlen(pointers) - (*found != ' '), stream);
    return text;
}

/* ---- Async functions ------------------------------------------------------------------------------------------------- */

/* The bracket that closes the one at `open`, or NULL. */
static const char *closing(const char *open)
{
    unsigned depth = 0;
    for (const char *at = open; *at; at++) {
        depth += *at == '(';
        if (*at == ')' && --depth == 0)
            return at;
    }
    return NULL;
}

/* `int ((*))(int)`: one pair is enough. */
static const char *without_double_parentheses(const char *text)
{
    for (const char *at = text; (at = strstr(at, "((*"));) {
        const char *inner = closing(at + 1);
        if (inner && inner[1] == ')') {
            text = arena_printf("%.*s%.*s%s", (int)(at - text), text, (int)(inner - at), at + 1, inner + 2);
            at = text;
        } else {
            at++;
        }
    }
    return text;
}

static const char *with_async(const char *text)
{
    static const char *const conventions[] = {" __attribute__((inteloclbicc))", " __attribute__((intel_ocl_bicc))",
                                              " __attribute__((preserve_most))"};
    const char *found;
    bool any = false;
    for (unsigned i = 0; i < sizeof conventions / sizeof *conventions; i++)
        while ((found = strstr(text, conventions[i]))) {
            const char *end = found + strlen(conventions[i]), *type = type_begin(text, found);
            if (type > text && type[-1] == '(' && is_declarator_end(end))
                type = type_begin(text, type - 1);
            text = arena_printf("%.*sasync %.*s%s", (int)(type - text), text, (int)(found - type), type, end);
            any = true;
        }
    return any ? without_double_parentheses(text) : text;
}

/* But for spaces. */
static bool is_same(const char *first, const char *first_end, const char *second, const char *second_end)
{
    for (;;) {
        first += strspn(first, " ");
        second += strspn(second, " ");
        if (first >= first_end || second >= second_end)
            return first >= first_end && second >= second_end;
        if (*first++ != *second++)
            return false;
    }
}

/* 'acc_future(int) *' (aka 'acc_future(int)*'): once is enough. */
static const char *without_repetition(const char *text)
{
    static const char also[] = "' (aka '";
    for (const char *at = text; (at = strstr(at, also));) {
        const char *second = at + strlen(also), *end = strchr(second, '\''), *first = at;
        while (first > text && first[-1] != '\'')
            first--;
        if (end && end[1] == ')' && is_same(first, at, second, end)) {
            text = replaced(text, at, end + 2, "'");
            at = text;
        } else {
            at++;
        }
    }
    return text;
}

/* clang has words of its own for pointers that differ in the address space behind a second `*`. */
static const char *without_address_space(const char *text)
{
    static const char part[] = " changes address space of nested pointer";
    const char *found = strstr(text, part);
    if (!found)
        return text;
    return arena_printf("incompatible pointer types %s", replaced(text, found, found + strlen(part), ""));
}

/* The end of ` at x.c:3:9)`, at its parenthesis; NULL: it is no place. */
static const char *place_end(const char *text)
{
    static const char digits[] = "0123456789";
    for (const char *at = strstr(text, " at "); at && *at; at++) {
        size_t line = *at == ':' ? strspn(at + 1, digits) : 0;
        const char *second = at + 1 + line;
        size_t column = line && *second == ':' ? strspn(second + 1, digits) : 0;
        if (column && second[1 + column] == ')')
            return second + 1 + column;
    }
    return NULL;
}

/* `struct (unnamed struct at x.c:3:9)`: the place is one of the shadow. */
static const char *without_places(const char *text)
{
    for (const char *at = text; (at = strchr(at, '(')); at++) {
        bool is_unnamed = begins_with(at, "(unnamed "), is_anonymous = begins_with(at, "(anonymous ");
        const char *end = is_unnamed || is_anonymous ? place_end(at) : NULL;
        if (!end)
            continue;
        ptrdiff_t offset = at - text;
        text = replaced(text, at, end, is_unnamed ? "(unnamed" : "(anonymous");
        at = text + offset;
    }
    return text;
}

/* 'typeof(int)' (aka 'int'), what an acc_future(int) gives: an 'int'.  With an expression in it there is a space: typeof (n). */
static const char *without_typeof(const char *text)
{
    static const char sugar[] = "typeof(";
    for (const char *at = text; (at = strstr(at, sugar)); at++) {
        const char *type = at + strlen(sugar), *end = closing(type - 1);
        bool begins = at == text || at[-1] == '\'';
        if (!begins || !end || (end[1] != '\'' && end[1] != '\0'))
            continue;
        ptrdiff_t offset = at - text;
        text = replaced(text, at, end + 1, arena_strndup(type, (size_t)(end - type)));
        at = text + offset;
    }
    return text;
}

const char *with_dialect_types_and_places(const char *text)
{
    text = without_address_space(text);
    text = with_futures(text, FUTURE_POINTERS(FUTURE_SPACE), false);
    text = with_futures(text, FUTURE_POINTERS(FUTURE_STREAM_SPACE), true);
    return without_repetition(without_typeof(with_async(text)));
}

const char *with_dialect_types(const char *text)
{
    return with_dialect_types_and_places(without_places(text));
}

/* unneeded.c: prototypes in system headers that nothing else in the unit names.
 *
 *     extern int rename (const char *__old, const char *__new) __attribute__ ((__nothrow__));
 *     ^ first    ^ name                                                                     ^ end
 *
 * Such a declaration has no part in what the rest means, when no other token is its name: it declares nothing else, for it
 * defines no type and names no tag before its parameters.  What a prototype that stays names, in an attribute, stays. */
#include "unneeded.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

typedef struct prototype {
    uint32_t first, name, end;
    int32_t next;                  /* the next one of the same name, or -1 */
    bool needed;
} prototype;

typedef struct finder {
    const unit *unit;
    prototype *prototypes;         /* stb_ds array, in token order */
    struct { char *key; int32_t value; } *names;    /* stb_ds string map: the first of that name */
    uint8_t is_name[1 << 13];      /* by mark(): might that be one of the names? */
    int32_t *to_do;                /* stb_ds array: those that are needed, and whose own tokens were not looked at */
} finder;

/* A quick number for a name. */
static unsigned mark(const token *name)
{
    const unsigned char *text = (const unsigned char *)name->text;
    unsigned middle = text[name->length / 2], last = text[name->length - 1];
    return (text[0] + 5 * middle + 41 * last + 331 * name->length) % (8 * sizeof ((finder *)0)->is_name);
}

/* After the bracket that closes the one at `open`, in one declaration; 0: there is none. */
static uint32_t after_brackets(const token *tokens, uint32_t open)
{
    unsigned depth = 0;
    for (uint32_t i = open; tokens[i].kind != END && tokens[i].kind != ';' && tokens[i].kind != '{'; i++) {
        depth += tokens[i].kind == '(';
        if (tokens[i].kind == ')' && --depth == 0)
            return i + 1;
    }
    return 0;
}

/* The end of __attribute__((...)) or __asm__(...) there; `at`: there is none; 0: it has no end. */
static uint32_t after_attributes(const token *tokens, uint32_t at)
{
    while (at && (tokens[at].kind == ATTRIBUTE || tokens[at].kind == ASM) && tokens[at + 1].kind == '(')
        at = after_brackets(tokens, at + 1);
    return at;
}

/* The name that the prototype at `first` declares; 0: that is no prototype of the plain form, `T f(...)`. */
static uint32_t declared_name(const token *tokens, uint32_t first)
{
    for (uint32_t i = first; i; ) {
        switch (tokens[i].kind) {
        case IDENTIFIER:
            if (i > first && tokens[i + 1].kind == '(')
                return i;
            i++;
            break;
        case EXTERN: case EXTENSION: case NORETURN: case CONST: case VOLATILE: case RESTRICT: case VOID: case CHAR: case SHORT:
        case INT: case LONG: case SIGNED: case UNSIGNED: case FLOAT: case DOUBLE: case COMPLEX: case BOOL: case INT128:
        case FLOAT_N: case '*':
            i++;
            break;
        case ATTRIBUTE:
            i = after_attributes(tokens, i);
            break;
        default:
            return 0;
        }
    }
    return 0;
}

/* Notes the prototype that begins there, and returns its end; `first`: there is none.  Directives and linemarkers stay:
 * none may stand in it. */
static uint32_t note_prototype(finder *finder, uint32_t first)
{
    const token *tokens = finder->unit->tokens;
    uint32_t name = declared_name(tokens, first);
    uint32_t end = name ? after_brackets(tokens, name + 1) : 0;
    end = end ? after_attributes(tokens, end) : 0;
    if (!end || tokens[end].kind != ';')
        return first;
    uint32_t length = tokens[end].offset - tokens[first].offset;
    if (memchr(finder->unit->preprocessed + tokens[first].offset, '#', length))
        return first;
    char *key = arena_strndup(tokens[name].text, tokens[name].length);
    ptrdiff_t known = shgeti(finder->names, key);
    prototype prototype = { first, name, end + 1, known < 0 ? -1 : finder->names[known].value, false };
    shput(finder->names, key, (int32_t)arrlen(finder->prototypes));
    arrput(finder->prototypes, prototype);
    unsigned at = mark(&tokens[name]);
    finder->is_name[at / 8] |= (uint8_t)(1u << at % 8);
    return end + 1;
}

static void find_prototypes(finder *finder)
{
    const unit *unit = finder->unit;
    const token *tokens = unit->tokens;
    unsigned depth = 0;
    bool begins = true;            /* does a declaration begin here? */
    for (uint32_t i = 0; tokens[i].kind != END; i++) {
        if ((begins || tokens[i].kind == EXTERN) && depth == 0 && unit->files[tokens[i].file].system) {
            uint32_t end = note_prototype(finder, i);
            begins = end > i;
            if (begins) {
                i = end - 1;
                continue;
            }
        }
        int kind = tokens[i].kind;
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= depth && (kind == ')' || kind == ']' || kind == '}');
        begins = kind == ';';
    }
}

static void need(finder *finder, const token *name)
{
    unsigned at = mark(name);
    if (!(finder->is_name[at / 8] & 1u << at % 8))
        return;
    ptrdiff_t known = shgeti(finder->names, arena_strndup(name->text, name->length));
    for (int32_t i = known < 0 ? -1 : finder->names[known].value; i >= 0; i = finder->prototypes[i].next) {
        if (!finder->prototypes[i].needed)
            arrput(finder->to_do, i);
        finder->prototypes[i].needed = true;
    }
}

static void need_all_in(finder *finder, uint32_t first, uint32_t end)
{
    const token *tokens = finder->unit->tokens;
    for (uint32_t i = first; i < end; i++)
        if (tokens[i].kind == IDENTIFIER)
            need(finder, &tokens[i]);
}

void find_unneeded(unit *unit)
{
    finder finder = { .unit = unit };
    find_prototypes(&finder);
    uint32_t at = 0;
    for (ptrdiff_t i = 0; i < arrlen(finder.prototypes); i++) {
        need_all_in(&finder, at, finder.prototypes[i].first);
        at = finder.prototypes[i].end;
    }
    need_all_in(&finder, at, (uint32_t)arrlenu(unit->tokens));
    while (arrlenu(finder.to_do)) {
        const prototype *prototype = &finder.prototypes[arrpop(finder.to_do)];
        need_all_in(&finder, prototype->first, prototype->end);
    }
    for (ptrdiff_t i = 0; i < arrlen(finder.prototypes); i++) {
        const prototype *prototype = &finder.prototypes[i];
        struct unneeded unneeded = { prototype->first, prototype->end, prototype->name };
        if (!prototype->needed)
            arrput(unit->unneeded, unneeded);
    }
}

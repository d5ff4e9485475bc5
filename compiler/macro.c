/* macro.c: the preprocessor's `#define` lines to a table that answers: what does this name stand for here? */
#include "macro.h"

#include <string.h>

#include "arena.h"
#include "clang_facts.h"
#include "expand.h"
#include "parser.h"

bool macro_can_name(int kind)
{
    return kind == IDENTIFIER || (kind >= AUTO && kind <= YIELD);    /* terminals in parser.y's order */
}

/* Of four bytes at each end. */
static uint32_t mixture(const char *name, uint32_t length)
{
    uint32_t first = (unsigned char)name[0], last = (unsigned char)name[length - 1];
    if (length >= sizeof first) {
        memcpy(&first, name, sizeof first);
        memcpy(&last, name + length - sizeof last, sizeof last);
    } else {
        first |= (uint32_t)(unsigned char)name[length / 2] << 8;
    }
    uint32_t mixed = (first * 0x9e3779b1u) ^ (last * 0x85ebca6bu) ^ (length * 0xc2b2ae35u);
    return (mixed ^ mixed >> 15) % MACRO_FILTER;
}

/* The name without line splices, ended with a 0. */
static char *clean_name(const char *text, uint32_t length)
{
    char *name = arena_alloc((size_t)length + 1);
    lex_clean(text, length, name);
    return name;
}

static macro *add(macro_table *table, const char *name, uint32_t since)
{
    macro *new = arena_new(macro);
    new->name = name;
    new->since = since;
    ptrdiff_t at = shgeti(table->names, name);
    if (at < 0) {
        shput(table->names, (char *)name, NULL);
        at = shgeti(table->names, name);
        table->filter[mixture(name, (uint32_t)strlen(name))] = 1;
    }
    arrput(table->names[at].value, new);
    return new;
}

static macro *find_named(const macro_table *table, const char *name, uint32_t now)
{
    macro_name *names = table->names;
    ptrdiff_t at = shgeti(names, name);
    if (at < 0)
        return NULL;
    macro **versions = names[at].value;
    size_t low = 0, high = arrlenu(versions);
    while (low < high) {    /* the first that is not yet in force */
        size_t middle = low + (high - low) / 2;
        if (versions[middle]->since <= now)
            low = middle + 1;
        else
            high = middle;
    }
    return low && versions[low - 1]->defined ? versions[low - 1] : NULL;
}

macro **macro_definitions(const macro_table *table, const char *name, uint32_t length)
{
    macro_name *names = table->names;
    ptrdiff_t at = shgeti(names, arena_strndup(name, length));
    return at < 0 ? NULL : names[at].value;
}

macro *macro_find(const macro_table *table, const char *name, uint32_t length, uint32_t now)
{
    char key[128];
    if (memchr(name, '\\', length)) {
        name = clean_name(name, length);
        return find_named(table, name, now);
    }
    if (length == 0 || !table->filter[mixture(name, length)])
        return NULL;
    if (length >= sizeof key)
        return find_named(table, arena_strndup(name, length), now);
    memcpy(key, name, length);
    key[length] = '\0';
    return find_named(table, key, now);
}

static void add_builtin(macro_table *table, const char *name, macro_builtin builtin)
{
    macro *new = add(table, name, 0);
    new->defined = new->prepared = true;
    new->builtin = builtin;
    new->function_like = builtin == MACRO_QUESTION || builtin == MACRO_PRAGMA;
}

void macro_table_begin(macro_table *table)
{
    static const struct {
        macro_builtin builtin;
        const char *name;
    } builtins[] = {
        {MACRO_VALUE, "__LINE__"}, {MACRO_VALUE, "__FILE__"}, {MACRO_VALUE, "__DATE__"}, {MACRO_VALUE, "__TIME__"},
        {MACRO_VALUE, "__COUNTER__"}, {MACRO_VALUE, "__INCLUDE_LEVEL__"}, {MACRO_VALUE, "__BASE_FILE__"},
        {MACRO_VALUE, "__FILE_NAME__"}, {MACRO_VALUE, "__TIMESTAMP__"}, {MACRO_VALUE, "__FLT_EVAL_METHOD__"},
        {MACRO_PRAGMA, "_Pragma"}};

    *table = (macro_table){0};
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++)
        add_builtin(table, builtins[i].name, builtins[i].builtin);
    for (size_t i = 0; clang_facts_question(i); i++)
        add_builtin(table, clang_facts_question(i), MACRO_QUESTION);
}

static bool name_byte(char byte)
{
    return byte == '_' || byte == '$' || byte == '\\' || (byte >= '0' && byte <= '9') ||
           ((byte | 32) >= 'a' && (byte | 32) <= 'z') || (unsigned char)byte >= 0x80;
}

uint32_t macro_name_length(const char *text, uint32_t length)
{
    uint32_t at = 0;
    while (at < length && name_byte(text[at]))
        at++;
    return at;
}

macro *macro_define(macro_table *table, const char *text, uint32_t length, uint32_t since, const char *file,
                    uint32_t line)
{
    uint32_t name_length = macro_name_length(text, length);
    if (name_length == 0)
        return NULL;
    macro *new = add(table, arena_strndup(text, name_length), since);
    new->defined = true;
    new->file = file;
    new->line = line;
    new->definition = text + name_length;
    new->length = length - name_length;
    new->function_like = new->length && *new->definition == '(';
    return new;
}

void macro_undefine(macro_table *table, const char *text, uint32_t length, uint32_t since)
{
    char *name = arena_strndup(text, macro_name_length(text, length));
    if (shgeti(table->names, name) >= 0)
        add(table, name, since);
}

static bool same(const char *name, const char *text, uint32_t length)
{
    return strlen(name) == length && memcmp(name, text, length) == 0;
}

static int32_t parameter_of(const macro *macro, const char *text, uint32_t length)
{
    for (size_t i = 0; i < arrlenu(macro->parameters); i++)
        if (same(macro->parameters[i], text, length))
            return (int32_t)i;
    return -1;
}

/* `( a, b, ... )`: returns the token after it. */
static const raw_token *parameters(macro *macro, const raw_token *at)
{
    const char *text = macro->definition;
    for (at++; at->kind != END && at->kind != ')'; at++) {
        bool named = macro_can_name(at[-1].kind), begins = at[-1].kind == '(' || at[-1].kind == ',';
        macro->malformed |= macro->variadic;    /* no more may follow `...` */
        if (at->kind == ELLIPSIS) {
            macro->variadic = true;
            /* `args...` names what `...` alone calls __VA_ARGS__ */
            if (begins)
                arrput(macro->parameters, "__VA_ARGS__");
        } else if (macro_can_name(at->kind)) {
            const char *name = clean_name(text + at->offset, at->length);
            macro->malformed |= !begins || parameter_of(macro, name, (uint32_t)strlen(name)) >= 0 ||
                                strncmp(name, "__VA_", 5) == 0;
            arrput(macro->parameters, name);
        } else {
            macro->malformed |= at->kind != ',' || !named;
        }
    }
    macro->malformed |= at->kind == END || at[-1].kind == ',';
    return at->kind != END ? at + 1 : at;
}

/* Whether # and ## stand where they may (C11 6.10.3.2p1, 6.10.3.3p1), and nothing else is unusual. */
static bool is_well_formed(const macro *macro)
{
    const macro_token *body = macro->body;
    size_t count = arrlenu(body);
    for (size_t i = 0; i < count; i++) {
        bool named = macro_can_name(body[i].kind);
        if (body[i].pastes && (i == 0 || i + 1 == count || body[i - 1].pastes))
            return false;
        if (macro->function_like && body[i].kind == HASH && (i + 1 == count || body[i + 1].parameter < 0))
            return false;
        if (body[i].kind == OTHER || body[i].kind == BACKSLASH)
            return false;
        if (named && body[i].length > 5 && memcmp(body[i].text, "__VA_", 5) == 0 && body[i].parameter < 0)
            return false;
    }
    return true;
}

/* The text of a token, without line splices. */
static void set_text(macro_token *token, const char *text, uint32_t length)
{
    token->text = text;
    token->length = length;
    if (!memchr(text, '\\', length))
        return;
    char *clean = arena_alloc((size_t)length + 1);
    token->length = lex_clean(text, length, clean);
    if (token->length < length)
        token->text = clean;
    else
        token->length = length;
}

void macro_prepare(macro *macro)
{
    if (macro->prepared)
        return;
    macro->prepared = true;
    const char *text = macro->definition;
    const raw_token *at = lex_text(text, macro->length);
    if (macro->function_like)
        at = parameters(macro, at);
    else if (at->kind != END && at->offset == 0)
        macro->malformed = true;
    for (; at->kind != END; at++) {
        macro_token token = {.kind = at->kind, .source = NOWHERE, .parameter = -1,
                             .space_before = expand_space_before(text, at)};
        set_text(&token, text + at->offset, at->length);
        token.pastes = at->kind == HASH_HASH;
        macro->has_paste |= token.pastes;
        if (macro_can_name(at->kind))
            token.parameter = parameter_of(macro, token.text, token.length);
        arrput(macro->body, token);
    }
    macro->malformed |= !is_well_formed(macro);
}

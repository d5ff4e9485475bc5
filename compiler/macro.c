/* macro.c: the preprocessor's `#define` lines to a table that answers: what does this name stand for here? */
#include "macro.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

bool macro_can_name(int kind)
{
    return kind == IDENTIFIER || (kind >= AUTO && kind <= YIELD);    /* terminals in parser.y's order */
}

static unsigned mixture(const char *name, uint32_t length)
{
    unsigned first = (unsigned char)name[0], last = (unsigned char)name[length - 1];
    return (first * 31 + last * 457 + (unsigned char)name[length / 2] * 89 + length * 7) % MACRO_FILTER;
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

void macro_table_begin(macro_table *table)
{
    static const struct {
        macro_builtin builtin;
        const char *name;
    } builtins[] = {
        {MACRO_VALUE, "__LINE__"}, {MACRO_VALUE, "__FILE__"}, {MACRO_VALUE, "__DATE__"}, {MACRO_VALUE, "__TIME__"},
        {MACRO_VALUE, "__COUNTER__"}, {MACRO_VALUE, "__INCLUDE_LEVEL__"}, {MACRO_VALUE, "__BASE_FILE__"},
        {MACRO_VALUE, "__FILE_NAME__"}, {MACRO_VALUE, "__TIMESTAMP__"}, {MACRO_VALUE, "__FLT_EVAL_METHOD__"},
        {MACRO_QUESTION, "__has_attribute"}, {MACRO_QUESTION, "__has_builtin"},
        {MACRO_QUESTION, "__has_c_attribute"}, {MACRO_QUESTION, "__has_declspec_attribute"},
        {MACRO_QUESTION, "__has_extension"}, {MACRO_QUESTION, "__has_feature"}, {MACRO_QUESTION, "__has_include"},
        {MACRO_QUESTION, "__has_include_next"}, {MACRO_QUESTION, "__has_warning"},
        {MACRO_QUESTION, "__is_identifier"}, {MACRO_QUESTION, "__is_target_arch"},
        {MACRO_QUESTION, "__is_target_vendor"}, {MACRO_QUESTION, "__is_target_os"},
        {MACRO_QUESTION, "__is_target_environment"}, {MACRO_PRAGMA, "_Pragma"}};

    *table = (macro_table){0};
    for (size_t i = 0; i < sizeof builtins / sizeof *builtins; i++) {
        macro *new = add(table, builtins[i].name, 0);
        new->defined = new->prepared = true;
        new->builtin = builtins[i].builtin;
        new->function_like = new->builtin == MACRO_QUESTION || new->builtin == MACRO_PRAGMA;
    }
}

static bool name_byte(char byte)
{
    return byte == '_' || byte == '$' || byte == '\\' || (byte >= '0' && byte <= '9') ||
           ((byte | 32) >= 'a' && (byte | 32) <= 'z') || (unsigned char)byte >= 0x80;
}

static uint32_t name_length(const macro_table *table, uint32_t begin, uint32_t end)
{
    uint32_t at = begin;
    while (at < end && name_byte(table->text[at]))
        at++;
    return at - begin;
}

void macro_define(macro_table *table, uint32_t begin, uint32_t end, uint32_t since, const char *file, uint32_t line)
{
    uint32_t length = name_length(table, begin, end);
    if (length == 0)
        return;
    macro *new = add(table, arena_strndup(table->text + begin, length), since);
    new->defined = true;
    new->file = file;
    new->line = line;
    new->begin = begin + length;
    new->end = end;
    new->function_like = new->begin < end && table->text[new->begin] == '(';
}

void macro_undefine(macro_table *table, uint32_t begin, uint32_t end, uint32_t since)
{
    char *name = arena_strndup(table->text + begin, name_length(table, begin, end));
    if (shgeti(table->names, name) >= 0)
        add(table, name, since);
}

static bool same(const char *name, const char *text, uint32_t length)
{
    return strlen(name) == length && memcmp(name, text, length) == 0;
}

/* `( a, b, ... )`: returns the token after it. */
static const raw_token *parameters(const char *text, macro *macro, const raw_token *at)
{
    for (at++; at->kind != END && at->kind != ')'; at++) {
        if (at->kind == ELLIPSIS) {
            macro->variadic = true;
            /* `args...` names what `...` alone calls __VA_ARGS__ */
            if (at[-1].kind == '(' || at[-1].kind == ',')
                arrput(macro->parameters, "__VA_ARGS__");
        } else if (macro_can_name(at->kind)) {
            arrput(macro->parameters, clean_name(text + at->offset, at->length));
        }
    }
    return at->kind != END ? at + 1 : at;
}

void macro_prepare(const macro_table *table, macro *macro)
{
    if (macro->prepared)
        return;
    macro->prepared = true;
    const char *text = table->text + macro->begin;
    const raw_token *at = lex_text(text, macro->end - macro->begin);
    if (macro->function_like)
        at = parameters(text, macro, at);
    for (; at->kind != END; at++) {
        macro_token token = {.kind = at->kind, .text = text + at->offset, .length = at->length,
                             .source = NOWHERE, .parameter = -1, .space_before = at->space_before};
        token.pastes = at->kind == HASH_HASH;
        macro->has_paste |= token.pastes;
        if (macro_can_name(at->kind))
            for (size_t i = 0; i < arrlenu(macro->parameters); i++)
                if (same(macro->parameters[i], token.text, token.length))
                    token.parameter = (int32_t)i;
        arrput(macro->body, token);
    }
}

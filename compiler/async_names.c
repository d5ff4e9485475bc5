/* async_names.c: the names at file scope that lead to pointers to async functions, and to acc_futures.
 *
 *     typedef async int handler(int);              handler
 *     struct route { handler *run; };              run
 *     struct route *find(const char *);            none: who calls through what it gives names `run`
 *     handler *table[4], *pick(int n);             table, pick
 *     acc_future(int) job;                         job
 *
 * A plain function that names none of them (and no async function, and no word) calls no async function and has no
 * acc_future: it need not be parsed.  Members count without regard to their structs: a name too many costs only the time
 * to parse who uses it. */
#include "async_names.h"

#include "arena.h"
#include "parser.h"

static bool is_async_name(const async_names *names, const token *token)
{
    char text[128];
    if (token->kind != IDENTIFIER)
        return false;
    if (token->length >= sizeof text)
        return shgeti(((async_names *)names)->names, arena_strndup(token->text, token->length)) >= 0;
    for (uint32_t i = 0; i < token->length; i++)
        text[i] = token->text[i];
    text[token->length] = '\0';
    return shgeti(((async_names *)names)->names, text) >= 0;
}

/* Outside of the structs that the specifiers define: their members speak for themselves. */
static bool specifiers_name_one(const async_names *names, const unit *unit, const node *specifiers)
{
    if (specifiers->flags & SPECIFIER_ASYNC)
        return true;
    uint32_t at = specifiers->first;
    for (unsigned i = 0; i <= specifiers->count; i++) {
        const node *part = i < specifiers->count ? specifiers->kids[i] : NULL;
        if (part && part->kind != NODE_STRUCT)
            continue;
        for (uint32_t end = part ? part->first : specifiers->end; at < end; at++)
            if (is_async_name(names, &unit->tokens[at]))
                return true;
        at = part ? part->end : at;
    }
    return false;
}

static void add_declarators(async_names *names, const unit *unit, const node *declaration)
{
    const node *specifiers = declaration->kids[0];
    bool says_async = specifiers->flags & SPECIFIER_ASYNC && !(specifiers->flags & SPECIFIER_TYPEDEF);
    for (unsigned i = 1; i < declaration->count; i++) {
        const node *declarator = declaration->kids[i];
        if (declarator->kind == NODE_INIT_DECLARATOR)
            declarator = declarator->kids[0];
        if (!declarator || declarator->kind != NODE_DECLARATOR)
            continue;
        if (!says_async || !declarator_function(declarator))     /* an async function is known by itself */
            shput(names->names, (char *)token_text(unit, declarator->name), true);
    }
}

static void add_declaration(async_names *names, const unit *unit, const node *declaration)
{
    const node *specifiers = declaration->kids[0];
    for (unsigned i = 0; i < specifiers->count; i++) {
        const node *structure = specifiers->kids[i];
        for (unsigned j = 0; structure->kind == NODE_STRUCT && j < structure->count; j++)
            if (structure->kids[j]->kind == NODE_DECLARATION)
                add_declaration(names, unit, structure->kids[j]);
    }
    if (specifiers_name_one(names, unit, specifiers))
        add_declarators(names, unit, declaration);
}

void async_names_start(async_names *names)
{
    names->names = NULL;
    sh_new_arena(names->names);
}

void async_names_add(async_names *names, const unit *unit, const node *tree)
{
    if (tree && (tree->kind == NODE_DECLARATION || tree->kind == NODE_FUNCTION_DEFINITION))
        add_declaration(names, unit, tree);
}

void async_names_add_function(async_names *names, const char *name)
{
    shput(names->names, (char *)name, true);
}

bool async_names_in(const async_names *names, const unit *unit, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (is_async_name(names, &unit->tokens[i]))
            return true;
    return false;
}

/* declarations.c: finds the external declarations (C11 6.9) that have to do with the dialect.
 *
 * Most of a file is none of our business and is copied.  Of the external declarations that cut.c finds, those that hold a
 * word of the dialect are parsed and give the async functions; those that name an async function, or what may point to one, are
 * parsed next. */
#include "declarations.h"

#include <string.h>

#include "arena.h"
#include "async_names.h"
#include "cut.h"
#include "follow_ups.h"
#include "parser.h"
#include "words.h"

/* ---- Async functions -------------------------------------------------------------------------------------------------- */

static bool is_typedef(const char *name, uint32_t length, void *context)
{
    const program *program = context;
    return semantics_is_typedef(program->semantics, name, length);
}

static node *parse(program *program, const external *external, bool report)
{
    return parse_external_declaration(program->unit, external->first, external->end, is_typedef, program, report);
}

/* Does `__attribute__((unused))` or its like stand there?  Compilers are then silent about a function that nobody calls. */
static bool says_unused(const unit *unit, uint32_t first, uint32_t end)
{
    static const char *const words[] = { "unused", "__unused__", "maybe_unused", "__maybe_unused__", "used", "__used__" };
    for (uint32_t token = first; token < end; token++)
        for (unsigned word = 0; word < sizeof words / sizeof *words; word++)
            if (token_is(unit, token, words[word]))
                return true;
    return false;
}

static bool may_be_unused(const unit *unit, const node *holder)
{
    for (unsigned i = 0; i < holder->count; i++) {
        const node *attribute = holder->kids[i];
        if (attribute && attribute->kind == NODE_ATTRIBUTE && says_unused(unit, attribute->first, attribute->end))
            return true;
    }
    return false;
}

/* What stands for it in the output is declared where it is declared first: the definition may name what comes later. */
static type *declared_type(const program *program, const external *first, const char *name)
{
    type *type = semantics_function(program->semantics, name);
    bool names_later = type && type_names(type) > program->unit->tokens[first->first].shadow;
    return names_later ? semantics_first_declaration(program->semantics, name) : type;
}

/* `holder` has the attributes behind the declarator. */
static function *declare_function(program *program, external *external, node *specifiers, node *declarator, node *holder)
{
    const char *name = token_text(program->unit, declarator->name);
    function *function = program_function(program, name);
    if (!function) {
        function = arena_new(struct function);
        function->name = name;
        function->name_token = declarator->name;
        function->first_declaration = external->first;
        function->type = declared_type(program, external, name);
        function->result = function->type ? type_result(function->type) : NULL;
        function->is_stream = specifiers->flags & SPECIFIER_YIELD;
        if (function->is_stream) {
            function->item = function->result;
            function->result = semantics_int_type(program->semantics);
        }
        function->is_main = strcmp(name, "main") == 0;
        function->failed = function->is_unknown = !function->type;
        shput(program->by_name, (char *)name, function);
        arrput(program->functions, function);
    }
    if (specifiers->flags & SPECIFIER_STATIC)
        function->is_static = true;
    function->may_be_unused |= may_be_unused(program->unit, specifiers) ||
                               says_unused(program->unit, declarator->first, declarator->name) ||
                               may_be_unused(program->unit, holder);
    if (!function->parameters)
        function->parameters = declarator_function(declarator);
    arrput(external->functions, function);
    return function;
}

static void collect_functions(program *program, external *external)
{
    node *tree = external->tree;
    if (!tree || (tree->kind != NODE_FUNCTION_DEFINITION && tree->kind != NODE_DECLARATION))
        return;
    node *specifiers = tree->kids[0];
    if (!(specifiers->flags & SPECIFIER_ASYNC))
        return;
    if (tree->kind == NODE_FUNCTION_DEFINITION) {
        function *function = declare_function(program, external, specifiers, tree->kids[1], tree);
        external->is_async = true;
        if (function->definition)
            return;                /* clang says that it is a redefinition */
        if (!external->main) {
            uint32_t name = tree->kids[1]->name;
            program_error(program, name, "async function '%s' is defined in a header; acc translates "
                          "definitions only in the file that it is given", function->name);
            place place = unit_place(program->unit, name);
            place.line_text = NULL;
            diagnose(SEVERITY_NOTE, place, "declare it here ('async ... %s(...);') and define it in a file of its own",
                     function->name);
            function->failed = true;
            return;
        }
        function->is_defined = true;
        function->definition = tree;
        function->name_token = tree->kids[1]->name;
        function->parameters = declarator_function(tree->kids[1]);
    } else if (!(specifiers->flags & SPECIFIER_TYPEDEF)) {
        for (unsigned i = 1; i < tree->count; i++)
            if (declarator_function(tree->kids[i]->kids[0])) {
                declare_function(program, external, specifiers, tree->kids[i]->kids[0], tree->kids[i]);
                external->is_async = true;
            }
    }
}

/* Of a definition that does not parse: what others must know of it. */
static void collect_head(program *program, external *broken)
{
    if (!broken->body || program->unit->tokens[broken->end - 1].kind != '}')
        return;
    external head = *broken;
    head.tree = parse_function_head(program->unit, head.first, head.body, head.end, is_typedef, program);
    collect_functions(program, &head);
    broken->head = head.tree;
    for (ptrdiff_t i = 0; i < arrlen(head.functions); i++)
        head.functions[i]->failed = true;
}

/* Prototypes in blocks declare async functions too. */
static void collect_block_prototypes(program *program, external *external, const node *tree)
{
    if (tree->kind == NODE_DECLARATION && tree->kids[0]->flags & SPECIFIER_ASYNC &&
        !(tree->kids[0]->flags & SPECIFIER_TYPEDEF)) {
        struct external ignored = *external;
        ignored.functions = NULL;
        for (unsigned i = 1; i < tree->count; i++)
            if (declarator_function(tree->kids[i]->kids[0]))
                declare_function(program, &ignored, tree->kids[0], tree->kids[i]->kids[0], tree->kids[i]);
    }
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            collect_block_prototypes(program, external, tree->kids[i]);
}

/* ---- Which declarations ------------------------------------------------------------------------------------------------- */

static bool holds_dialect(const unit *unit, const external *external)
{
    for (uint32_t i = external->first; i < external->end; i++)
        if (unit->tokens[i].keyword || is_runtime_word(&unit->tokens[i]))
            return true;
    return false;
}

/* `static handler f;`, with a typedef of an async function, stays in the output: f needs its thunk. */
static void note_typedef_declarations(const program *program, const external *external)
{
    const node *tree = external->tree;
    if (!tree || tree->kind != NODE_DECLARATION || tree->kids[0]->flags & (SPECIFIER_ASYNC | SPECIFIER_TYPEDEF) ||
        !(tree->kids[0]->flags & SPECIFIER_STATIC))
        return;
    for (unsigned i = 1; i < tree->count; i++) {
        const node *declarator = tree->kids[i]->kids[0];
        function *function = program_function(program, token_text(program->unit, declarator->name));
        if (function && !declarator_function(declarator))
            function->is_pointed_to = function->is_static = function->thunk_may_be_unused = true;
    }
}

/* Of those that hold no word of the dialect: who names an async function, or what may point to one or be an acc_future.
 * Headers tell what does; functions of theirs are checked too, and nothing is translated. */
static void find_others(program *program, external *all)
{
    const unit *unit = program->unit;
    async_names names;
    async_names_start(&names);
    async_names_add_function(&names, "acc_future");
    for (int i = 0; i < arrlen(program->functions); i++)
        async_names_add_function(&names, program->functions[i]->name);
    for (int i = 0; i < arrlen(all); i++) {
        external *external = &all[i];
        if (!external->tree && !external->holds_dialect &&
            async_names_in(&names, unit, external->first, external->end)) {
            external->tree = parse(program, external, external->main);
            bool is_function = external->tree && external->tree->kind == NODE_FUNCTION_DEFINITION;
            if (external->main || is_function)
                arrput(program->externals, *external);
        }
        async_names_add(&names, unit, external->tree);
        note_typedef_declarations(program, external);
    }
}

/* What is no token of C has been reported: whatever clang makes of the rest of that declaration goes. */
static void forget_after_bad_token(const unit *unit, const external *external)
{
    for (uint32_t i = external->first; unit->has_bad_tokens && i < external->end; i++) {
        if (unit->tokens[i].kind != OTHER && unit->tokens[i].kind != BACKSLASH)
            continue;
        uint32_t before = i > external->first ? i - 1 : i;
        diagnostics_take_back(unit->tokens[before].offset, unit->tokens[external->end].offset + 1, NULL);
        return;
    }
}

void find_declarations(program *program)
{
    const unit *unit = program->unit;
    sh_new_arena(program->by_name);
    external *all = NULL;
    follow_ups follow_ups = { 0 };
    for (uint32_t first = 0; unit->tokens[first].kind != END;) {
        cut cut = cut_external(unit, first);
        external external = { .first = first, .end = cut.end, .body = cut.body, .is_open = cut.is_open };
        forget_after_bad_token(unit, &external);
        const unit_file *file = &unit->files[unit->tokens[first].file];
        external.main = file->main;
        external.holds_dialect = holds_dialect(unit, &external);
        bool is_follow_up = external.main && follow_ups_before(&follow_ups, unit, &external);
        if (external.holds_dialect) {
            external.tree = parse(program, &external, !is_follow_up);
            if (!external.tree && !is_follow_up && follow_ups_in_broken(unit, &external))
                parse(program, &external, true);    /* what clang complained of was no more than that */
            if (!external.tree)
                collect_head(program, &external);
            collect_functions(program, &external);
            if (external.tree && external.tree->kind == NODE_FUNCTION_DEFINITION)
                collect_block_prototypes(program, &external, external.tree->kids[2]);
            if (is_follow_up && !external.is_async)
                external.tree = NULL;               /* nor is anything to be said of what is in it */
            arrput(program->externals, external);
        }
        if (external.main)
            follow_ups_after(&follow_ups, unit, &external);
        if (external.holds_dialect || !file->system || file->dialect == IN_DIALECT)
            arrput(all, external);
        first = external.end;
    }
    follow_ups_finish(&follow_ups, unit);
    find_others(program, all);
}

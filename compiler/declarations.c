/* declarations.c: finds the external declarations (C11 6.9) that have to do with the dialect.
 *
 * Most of a file is none of our business and is copied.  The tokens are cut at file scope into external declarations
 * (by brackets alone, so that no extension of C can trouble us in code that we do not touch); those that hold a word
 * of the dialect are parsed and give the async functions; those that name an async function, or what may point to one, are
 * parsed next. */
#include "declarations.h"

#include <string.h>

#include "arena.h"
#include "async_names.h"
#include "parser.h"

/* ---- Cutting --------------------------------------------------------------------------------------------------------- */

/* Steps over struct, union or enum, its attributes and tag; returns the index of what follows. */
static uint32_t after_tag(const unit *unit, uint32_t at)
{
    at++;
    while (unit->tokens[at].kind == ATTRIBUTE) {
        int depth = 0;
        at++;
        do {
            depth += unit->tokens[at].kind == '(';
            depth -= unit->tokens[at].kind == ')';
            at++;
        } while (depth > 0 && unit->tokens[at].kind != END);
    }
    return unit->tokens[at].kind == IDENTIFIER ? at + 1 : at;
}

/* The end of the external declaration that begins at `first`: after its ';' or its body's '}'. */
static uint32_t external_end(const unit *unit, uint32_t first)
{
    int depth = 0;
    bool has_initializer = false, has_parentheses = false, in_body = false;
    for (uint32_t i = first;; i++) {
        switch (unit->tokens[i].kind) {
        case END:
            return i;
        case '(': case '[':
            has_parentheses |= depth == 0 && unit->tokens[i].kind == '(';
            depth++;
            break;
        case '{':
            in_body |= depth == 0 && has_parentheses && !has_initializer;
            depth++;
            break;
        case ')': case ']':
            depth--;
            break;
        case '}':
            depth--;
            if (depth <= 0 && in_body)
                return i + 1;
            break;
        case '=':
            has_initializer |= depth == 0;
            break;
        case ';':
            if (depth <= 0)
                return i + 1;
            break;
        case ATTRIBUTE: case ASM: case ALIGNAS: case TYPEOF: case ATOMIC:
            /* its parentheses are no parameter list */
            if (depth == 0 && unit->tokens[i + 1].kind == '(') {
                int inner = 0;
                do {
                    i++;
                    inner += unit->tokens[i].kind == '(';
                    inner -= unit->tokens[i].kind == ')';
                } while (inner > 0 && unit->tokens[i].kind != END);
                if (unit->tokens[i].kind == END)
                    return i;
            }
            break;
        case STRUCT: case UNION: case ENUM: {
            uint32_t next = after_tag(unit, i);
            if (unit->tokens[next].kind == '{')
                depth++;           /* a definition's brace opens no body */
            else
                next--;
            i = next;
            break;
        }
        default:
            break;
        }
        if (unit->tokens[i].kind == END)
            return i;
    }
}

/* The index of the ')' that closes the '(' at `open`, or of the end. */
static uint32_t closing_parenthesis(const unit *unit, uint32_t open)
{
    int depth = 0;
    uint32_t i = open;
    for (; unit->tokens[i].kind != END; i++) {
        depth += unit->tokens[i].kind == '(';
        depth -= unit->tokens[i].kind == ')';
        if (depth == 0)
            break;
    }
    return i;
}

/* `int f(a, b) int a; char *b; { ... }` (C11 6.9.1p6): a declaration goes on after the parameters' names. */
static bool is_old_style(const unit *unit, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i + 1 < end; i++) {
        int kind = unit->tokens[i].kind;
        if (kind == '{' || kind == '=')
            return false;
        if (kind != '(' || i == first)
            continue;
        int before = unit->tokens[i - 1].kind;
        i = closing_parenthesis(unit, i);
        int after = i + 1 < end ? unit->tokens[i + 1].kind : ';';
        bool names_function = before == IDENTIFIER || before == ')';
        if (names_function && after != ';' && after != ',' && after != '(' && after != '[' && after != ')' &&
            after != ATTRIBUTE && after != ASM)
            return true;
    }
    return false;
}

/* An old-style definition's parameter declarations end in ';' before its body does. */
static uint32_t with_old_style_body(const unit *unit, uint32_t first, uint32_t end)
{
    if (unit->tokens[end - 1].kind != ';' || !is_old_style(unit, first, end))
        return end;
    int depth = 0;
    bool in_body = false;
    for (uint32_t i = end; unit->tokens[i].kind != END; i++) {
        int kind = unit->tokens[i].kind;
        in_body |= depth == 0 && kind == '{' && unit->tokens[i - 1].kind == ';';
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= kind == ')' || kind == ']' || kind == '}';
        if (depth < 0)
            return end;
        if (in_body && depth == 0)
            return i + 1;
    }
    return end;
}

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

static function *declare_function(program *program, external *external, node *specifiers, node *declarator)
{
    const char *name = token_text(program->unit, declarator->name);
    function *function = program_function(program, name);
    if (!function) {
        function = arena_new(struct function);
        function->name = name;
        function->name_token = declarator->name;
        function->first_declaration = external->first;
        function->type = semantics_function(program->semantics, name);
        function->result = function->type ? type_result(function->type) : NULL;
        function->is_stream = specifiers->flags & SPECIFIER_YIELD;
        if (function->is_stream) {
            function->item = function->result;
            function->result = semantics_int_type(program->semantics);
        }
        function->is_main = strcmp(name, "main") == 0;
        function->failed = !function->type;
        shput(program->by_name, (char *)name, function);
        arrput(program->functions, function);
    }
    if (specifiers->flags & SPECIFIER_STATIC)
        function->is_static = true;
    if (!function->parameters)
        function->parameters = declarator_function(declarator);
    arrput(external->functions, function);
    return function;
}

static void collect_functions(program *program, external *external)
{
    node *tree = external->tree;
    if (!tree || tree->count == 0 || !tree->kids[0] || tree->kids[0]->kind != NODE_SPECIFIERS)
        return;
    node *specifiers = tree->kids[0];
    if (!(specifiers->flags & SPECIFIER_ASYNC))
        return;
    if (tree->kind == NODE_FUNCTION_DEFINITION) {
        if (!declarator_function(tree->kids[1]))
            return;
        function *function = declare_function(program, external, specifiers, tree->kids[1]);
        external->is_async = true;
        if (function->definition)
            return;                /* clang says that it is a redefinition */
        if (!external->main) {
            program_error(program, function->name_token, "async function '%s' is defined in a header; acc translates "
                          "definitions only in the file that it is given", function->name);
            place place = unit_place(program->unit, function->name_token);
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
    } else if (tree->kind == NODE_DECLARATION && !(specifiers->flags & SPECIFIER_TYPEDEF)) {
        for (unsigned i = 1; i < tree->count; i++)
            if (tree->kids[i]->kids[0] && declarator_function(tree->kids[i]->kids[0])) {
                declare_function(program, external, specifiers, tree->kids[i]->kids[0]);
                external->is_async = true;
            }
    }
}

/* Prototypes in blocks declare async functions too. */
static void collect_block_prototypes(program *program, external *external, const node *tree)
{
    if (tree->kind == NODE_DECLARATION && tree->count && tree->kids[0]->kind == NODE_SPECIFIERS &&
        tree->kids[0]->flags & SPECIFIER_ASYNC && !(tree->kids[0]->flags & SPECIFIER_TYPEDEF)) {
        struct external ignored = *external;
        ignored.functions = NULL;
        for (unsigned i = 1; i < tree->count; i++)
            if (tree->kids[i]->kids[0] && declarator_function(tree->kids[i]->kids[0]))
                declare_function(program, &ignored, tree->kids[0], tree->kids[i]->kids[0]);
    }
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            collect_block_prototypes(program, external, tree->kids[i]);
}

/* ---- Which declarations ------------------------------------------------------------------------------------------------- */

static bool is_runtime_word(const token *token)
{
    static const char *const words[] = { "acc_block_on", "acc_spawn", "acc_future", "acc_join", "acc_race", "acc_cancel",
                                         "acc_cancelled", "acc_next" };
    if (token->kind != IDENTIFIER || token->length < 8 || memcmp(token->text, "acc_", 4) != 0)
        return false;
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        if (token->length == strlen(words[i]) && memcmp(token->text, words[i], token->length) == 0)
            return true;
    return false;
}

static bool holds_dialect(const unit *unit, const external *external)
{
    for (uint32_t i = external->first; i < external->end; i++)
        if (unit->tokens[i].keyword || is_runtime_word(&unit->tokens[i]))
            return true;
    return false;
}

/* Of those that hold no word of the dialect: who names an async function, or what may point to one.  Headers tell what
 * does, but nothing of theirs is checked or translated. */
static void find_others(program *program, external *all)
{
    const unit *unit = program->unit;
    async_names names;
    async_names_start(&names);
    for (int i = 0; i < arrlen(program->functions); i++)
        async_names_add_function(&names, program->functions[i]->name);
    for (int i = 0; i < arrlen(all); i++) {
        external *external = &all[i];
        if (!external->tree && !external->holds_dialect &&
            async_names_in(&names, unit, external->first, external->end)) {
            external->tree = parse(program, external, external->main);
            if (external->main)
                arrput(program->externals, *external);
        }
        async_names_add(&names, unit, external->tree);
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
    for (uint32_t first = 0; unit->tokens[first].kind != END;) {
        external external = { .first = first };
        external.end = with_old_style_body(unit, first, external_end(unit, first));
        forget_after_bad_token(unit, &external);
        const unit_file *file = &unit->files[unit->tokens[first].file];
        external.main = file->main;
        external.holds_dialect = holds_dialect(unit, &external);
        if (external.holds_dialect) {
            external.tree = parse(program, &external, true);
            collect_functions(program, &external);
            if (external.tree && external.tree->kind == NODE_FUNCTION_DEFINITION)
                collect_block_prototypes(program, &external, external.tree->kids[2]);
            arrput(program->externals, external);
        }
        if (external.holds_dialect || !file->system)
            arrput(all, external);
        first = external.end;
    }
    find_others(program, all);
}

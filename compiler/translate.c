/* translate.c: the passes, in order (program.h names them). */
#include "translate.h"

#include <stdlib.h>

#include "arena.h"
#include "check.h"
#include "declarations.h"
#include "deep_stack.h"
#include "describe.h"
#include "diagnostic.h"
#include "emit.h"
#include "future.h"
#include "leave.h"
#include "lower.h"
#include "nesting.h"
#include "program.h"
#include "resolve.h"
#include "shadow.h"
#include "warn.h"

static bool holds_block(const node *tree)
{
    if (tree->kind == NODE_ASYNC_BLOCK)
        return true;
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i] && holds_block(tree->kids[i]))
            return true;
    return false;
}

/* Plain functions with blocks: what they capture are the function's objects. */
static void find_plain_functions(program *program)
{
    for (int i = 0; i < arrlen(program->externals); i++) {
        external *external = &program->externals[i];
        node *tree = external->tree;
        if (!tree || external->is_async || tree->kind != NODE_FUNCTION_DEFINITION || !holds_block(tree->kids[2]))
            continue;
        function *function = arena_new(struct function);
        function->name = token_text(program->unit, tree->kids[1]->name);
        function->name_token = tree->kids[1]->name;
        function->is_plain = true;
        function->definition = tree;
        function->parameters = declarator_function(tree->kids[1]);
        function->type = semantics_function(program->semantics, function->name);
        arrput(program->plains, function);
    }
}

static void resolve_all(program *program)
{
    find_plain_functions(program);
    ptrdiff_t count = arrlen(program->functions);          /* without the blocks, which come with the functions around */
    for (ptrdiff_t i = 0; i < count; i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->failed)
            continue;
        if (semantics_learn_body(program->semantics, function->name))
            resolve_function(program, function);
        else
            function->is_unknown = function->failed = true;
    }
    for (int i = 0; i < arrlen(program->plains); i++) {
        semantics_learn_body(program->semantics, program->plains[i]->name);
        resolve_function(program, program->plains[i]);
    }
}

/* Parses, and again as long as the type of some block's value becomes known by it.  Before clang's errors are shown, it
 * has all declarations before it. */
static bool understand(program *program, unit *unit, const options *options)
{
    unsigned mark = diagnostics_mark();
    for (;;) {
        *program = (struct program){ .unit = unit, .options = options };
        program->semantics = semantics_parse(unit, options);
        if (!program->semantics)
            return false;
        if (arrlenu(unit->unneeded) && semantics_misses_something(program->semantics)) {
            arrsetlen(unit->unneeded, 0);
        } else {
            find_declarations(program);
            resolve_all(program);
            if (!learn_blocks(program, unit))
                return true;
        }
        semantics_free(program->semantics);
        diagnostics_forget(mark);
        shadow_make(unit);
    }
}

static int compare_firsts(const void *a, const void *b)
{
    uint32_t x = ((const struct future_item *)a)->first, y = ((const struct future_item *)b)->first;
    return (x > y) - (x < y);
}

/* And again, when the checks have found what clang must read in another way. */
static bool understand_and_check(program *program, unit *unit, const options *options)
{
    unsigned mark = diagnostics_mark();
    for (;;) {
        if (!understand(program, unit, options))
            return false;
        check_program(program);
        size_t found = arrlenu(program->found_items);
        if (found == 0)
            return true;
        for (size_t i = 0; i < found; i++)
            arrput(unit->future_items, program->found_items[i]);
        qsort(unit->future_items, arrlenu(unit->future_items), sizeof *unit->future_items, compare_firsts);
        semantics_free(program->semantics);
        diagnostics_forget(mark);
        shadow_make(unit);
    }
}

static void transform(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++)     /* a block is transformed by itself; around it, it is a leaf */
        if (program->functions[i]->is_block)
            program->functions[i]->definition->count = 0;
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->failed)
            continue;
        lower_function(program, function);
    }
    find_recursion(program);
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->failed)
            continue;
        find_leaving(program, function);
        if (!function->failed)
            analyse_flow(program, function);
    }
}

static bool translate_file(const char *path, const options *options, translation *result)
{
    unit unit = { 0 };
    bool read = unit_read(&unit, path, options);
    result->dependencies = unit.dependencies;
    if (!read || !nesting_check(&unit))
        return false;
    program program;
    if (!understand_and_check(&program, &unit, options))
        return false;
    warn_program(&program);
    if (diagnostic_errors() == 0)
        transform(&program);
    if (diagnostic_errors() == 0)
        lay_out_frames(&program);
    if (diagnostic_errors() == 0 && !options->check_only) {
        result->header = options->header ? emit_header(&program, options->header) : NULL;
        result->text = options->layout_only ? describe_frames(&program) : emit_file(&program);
    }
    semantics_free(program.semantics);
    return diagnostic_errors() == 0;
}

typedef struct request {
    const char *path;
    const options *options;
    translation *result;
    bool good;
} request;

static void serve(void *context)
{
    request *request = context;
    request->good = translate_file(request->path, request->options, request->result);
}

bool translate(const char *path, const options *options, translation *result)
{
    request request = { path, options, result, false };
    run_on_deep_stack(serve, &request, path);
    return request.good;
}

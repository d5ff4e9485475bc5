/* translate.c: the passes, in order (program.h names them). */
#include "translate.h"

#include "arena.h"
#include "check.h"
#include "declarations.h"
#include "deep_stack.h"
#include "diagnostic.h"
#include "emit.h"
#include "leave.h"
#include "lower.h"
#include "program.h"
#include "resolve.h"

static void understand(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->failed)
            continue;
        semantics_learn_body(program->semantics, function->name);
        resolve_function(program, function);
    }
    check_program(program);
}

static void transform(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || function->failed)
            continue;
        lower_function(program, function);
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
    if (!read)
        return false;
    program program = { .unit = &unit, .options = options };
    program.semantics = semantics_parse(&unit, options);
    if (!program.semantics)
        return false;
    find_declarations(&program);
    understand(&program);
    if (diagnostic_errors() == 0)
        transform(&program);
    if (diagnostic_errors() == 0 && !options->check_only) {
        lay_out_frames(&program);
        result->header = options->header ? emit_header(&program, options->header) : NULL;
        result->text = emit_file(&program);
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

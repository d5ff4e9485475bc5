/* translate.c: the passes, in order (program.h names them). */
#include "translate.h"

#include <pthread.h>
#include <stdlib.h>

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

static bool translate_here(const char *path, const options *options, translation *result)
{
    request request = { path, options, result, false };
    run_on_deep_stack(serve, &request, path);
    return request.good;
}

/* The passes, and libclang, go down the tree by recursion: deep nesting wants a deep stack.  Pages that are not touched
 * cost nothing. */
#define STACK_SIZE ((size_t)1 << 30)

typedef struct job {
    const char *path;
    const options *options;
    translation *result;
    bool succeeded;
} job;

static void *run_job(void *argument)
{
    job *job = argument;
    job->succeeded = translate_here(job->path, job->options, job->result);
    return NULL;
}

bool translate(const char *path, const options *options, translation *result)
{
    job job = { path, options, result, false };
    setenv("LIBCLANG_NOTHREADS", "1", 1);      /* else it parses on a thread with a stack of its own */
    pthread_attr_t attributes;
    pthread_t thread;
    pthread_attr_init(&attributes);
    if (pthread_attr_setstacksize(&attributes, STACK_SIZE) != 0 || pthread_create(&thread, &attributes, run_job, &job) != 0)
        run_job(&job);
    else
        pthread_join(thread, NULL);
    pthread_attr_destroy(&attributes);
    return job.succeeded;
}

/* warn.c: the events of every async body to the warnings (warn.h). */
#include "warn.h"

#include <string.h>

#include "arena.h"
#include "warner.h"

const char *plain_text(const warner *warner, const node *expression)
{
    const unit *unit = warner->checker.program->unit;
    char *text = NULL;
    for (uint32_t i = expression->first; i < expression->end; i++) {
        const token *token = &unit->tokens[i];
        if (i > expression->first)
            arrput(text, ' ');
        memcpy(arraddnptr(text, token->length), token->text, token->length);
    }
    return arena_strndup(text, arrlenu(text));
}

const char *library_call(const warner *warner, const event *event)
{
    const program *program = warner->checker.program;
    const char *name = called_name(program, event->node);
    return name && semantics_is_system_function(program->semantics, name) ? name : NULL;
}

const char *suspending_word(const warner *warner, const event *event)
{
    return dialect_words(&warner->checker, event->node->kind == NODE_YIELD ? "'yield'" : "'await'");
}

const char *body_name(const warner *warner)
{
    return async_body_name(warner->checker.function);
}

/* A block has its errors where the function around it has them. */
static bool has_failed(const function *function)
{
    return function->failed || (function->parent && has_failed(function->parent));
}

void warn_program(program *program)
{
    if (program->options->own_warnings.all_silent)
        return;
    for (ptrdiff_t i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_defined || has_failed(function))
            continue;
        warner warner = {.checker = {.program = program, .function = function}, .body = function->body};
        warner.graph = find_events(program, function, function->body);
        if (!warner.graph)      /* too large */
            continue;
        warn_blocking(&warner);
        warn_errno(&warner);
        warn_locks(&warner);
        warn_futures(&warner);
        warn_return(&warner);
        free_events(warner.graph);
    }
}

/* warn_return.c: -Wmissing-return: an async block that gives a value on some paths only.
 *
 *     async int a = async {
 *         if (n)
 *             return 1;
 *     };                     warning: this async block can end here without a value, and returns an 'int' elsewhere
 *
 * Of async functions clang warns itself (-Wreturn-type). */
#include "warner.h"

#include "arena.h"

/* Does control come to the event from somewhere else than a function that never returns? */
static bool is_reached(const warner *warner, unsigned at, bool *seen)
{
    const event *event = &warner->graph->events[at];
    if (seen[at])
        return false;
    seen[at] = true;
    if (event->kind == EVENT_CALL) {
        const char *name = called_name(warner->checker.program, event->node);
        return !name || !semantics_never_returns(warner->checker.program->semantics, name);
    }
    if (event->kind != EVENT_NOTHING && event->kind != EVENT_END)
        return true;
    for (ptrdiff_t i = 0; i < arrlen(event->before); i++)
        if (is_reached(warner, event->before[i], seen))
            return true;
    return at == 0;
}

void warn_return(warner *warner)
{
    const function *function = warner->checker.function;
    const type *result = function->result;
    if (!function->is_block || type_classify(result) == TYPE_VOID)
        return;
    for (size_t i = 0; i < arrlenu(warner->graph->events); i++) {
        const event *event = &warner->graph->events[i];
        bool *seen = event->kind == EVENT_END ? arena_alloc(arrlenu(warner->graph->events) * sizeof *seen) : NULL;
        if (seen && is_reached(warner, (unsigned)i, seen))
            check_warning(&warner->checker, WARNING_MISSING_RETURN, warner->body->end - 1,
                          "this async block can end here without a value, and returns %s elsewhere", a_type(result));
    }
}

/* warn_futures.c: futures that are lost.
 *
 *     async int a = fetch(1);                warning: the future 'a' is never awaited: it never runs
 *     acc_future(int) job = fetch(2);
 *     job = fetch(3);                        warning: 'job' is overwritten while it may hold a future
 *     return await job;
 *
 * For the second, from each place where a local acc_future is given a future forward, on every path, to where it is
 * given the next one; whatever else is done with it ends the path: it is awaited, cancelled, tested, copied. */
#include "warner.h"

#include "arena.h"
#include "future.h"

/* ---- Variables that nobody awaits -------------------------------------------------------------------------------- */

typedef struct future_variable {
    const object *key;
    struct {
        bool is_awaited, is_cancelled;
    } value;
} future_variable;

static const object *named_variable(const node *expression)
{
    const object *object = expression->kind == NODE_IDENTIFIER ? expression->note : NULL;
    return object && object->kind == OBJECT_CHILD ? object : NULL;
}

static future_variable *variable_of(future_variable **variables, const object *object)
{
    if (hmgeti(*variables, object) < 0) {
        future_variable new = {.key = object};
        hmputs(*variables, new);
    }
    return hmgetp(*variables, object);
}

static void find_variables(const warner *warner, const node *node, future_variable **variables)
{
    const object *declared = node->kind == NODE_INIT_DECLARATOR ? node->note : NULL;
    if (declared && declared->kind == OBJECT_CHILD)
        variable_of(variables, declared);
    if (named_variable(node))
        variable_of(variables, named_variable(node))->value.is_awaited = true;
    if (node->kind == NODE_ASYNC_BLOCK)
        return;                        /* it captures none */
    if (node->kind == NODE_CALL) {
        runtime_word word = runtime_word_of(warner->checker.program, node);
        const struct node *operand = without_parentheses(node->kids[node->count - 1]);
        if ((word == WORD_CANCEL || word == WORD_CANCELLED) && named_variable(operand)) {
            variable_of(variables, named_variable(operand))->value.is_cancelled = true;
            return;
        }
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            find_variables(warner, node->kids[i], variables);
}

static void warn_unawaited(const warner *warner, const object *variable)
{
    const checker *checker = &warner->checker;
    const char *name = variable->name;
    bool is_stream = type_is_stream(variable->type);
    if (!check_warning(checker, WARNING_UNAWAITED_FUTURE, variable->token,
                       variable->is_task ? "nothing is done with '%s', the handle of a task"
                       : is_stream       ? "nothing is taken from the stream '%s': it never runs"
                                         : "the future '%s' is never awaited: it never runs",
                       name))
        return;
    if (variable->is_task)
        check_mend(checker, variable->token, "'acc_spawn(...);' alone starts the task");
    else if (is_stream)
        check_mend(checker, variable->token, "'await acc_next(%s, &x)' takes from it", name);
    else
        check_mend(checker, variable->token, "'await %s' runs it here; 'acc_spawn' makes a task of a future", name);
}

/* ---- acc_futures that are overwritten ---------------------------------------------------------------------------- */

typedef struct object_set {
    const object *key;
    bool value;
} object_set;

static void warn_overwritten(const warner *warner, const event *again, const event *held)
{
    const checker *checker = &warner->checker;
    const char *name = again->object->name;
    if (!check_warning(checker, WARNING_OVERWRITTEN_FUTURE, again->node->first,
                       "'%s' is overwritten while it may hold a future, which nobody can await or cancel then", name))
        return;
    if (held == again)
        check_mend(checker, again->node->first, "it is given one here each time; 'acc_cancel(%s)' lets go of it", name);
    else
        program_note(checker->program, held->node->first, "it is given one here; 'acc_cancel(%s)' lets go of it", name);
}

static void follow(const warner *warner, unsigned from, unsigned *seen)
{
    const event_graph *graph = warner->graph;
    const event *held = &graph->events[from];
    unsigned *work = NULL;
    arrput(work, from);
    while (arrlen(work)) {
        const event *at = &graph->events[arrpop(work)];
        for (ptrdiff_t i = 0; i < arrlen(at->next); i++) {
            unsigned next = at->next[i];
            const event *event = &graph->events[next];
            if (seen[next] == from)
                continue;
            seen[next] = from;
            if (event->object != held->object)
                arrput(work, next);
            else if (event->kind == EVENT_HOLD)
                warn_overwritten(warner, event, held);
        }
    }
}

/* Others may change these. */
static object_set *find_addressed(const event_graph *graph)
{
    object_set *addressed = NULL;
    for (size_t i = 0; i < arrlenu(graph->events); i++)
        if (graph->events[i].kind == EVENT_ADDRESS)
            hmput(addressed, graph->events[i].object, true);
    return addressed;
}

static void find_overwritten(const warner *warner)
{
    const event_graph *graph = warner->graph;
    size_t count = arrlenu(graph->events);
    object_set *addressed = find_addressed(graph);
    unsigned *seen = NULL;
    for (unsigned i = 1; i < count; i++) {
        if (graph->events[i].kind != EVENT_HOLD || hmgeti(addressed, graph->events[i].object) >= 0)
            continue;
        if (!seen)
            seen = arena_alloc(count * sizeof *seen);
        follow(warner, i, seen);
    }
}

void warn_futures(warner *warner)
{
    find_overwritten(warner);
    future_variable *variables = NULL;
    find_variables(warner, warner->body, &variables);
    for (ptrdiff_t i = 0; i < hmlen(variables); i++) {
        const object *variable = variables[i].key;
        if (!variables[i].value.is_awaited && !(variable->is_task && variables[i].value.is_cancelled))
            warn_unawaited(warner, variable);
    }
}

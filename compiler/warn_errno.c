/* warn_errno.c: errno read after an await: other tasks have run since the call that set it.
 *
 *     int fd = open(path, O_RDONLY);
 *     await acc_yield();
 *     if (fd < 0)
 *         perror(path);        warning: 'errno' is read after an 'await', in which other tasks may have changed it
 *
 * From each read backward, on every path, to what may have set errno last: a plain call, an assignment.  If an await is
 * met before that, it is told. */
#include "warner.h"

#include <ctype.h>
#include <string.h>

#include "arena.h"

/* Functions of the C library that say what errno means. */
static bool reads_errno(const warner *warner, const event *event)
{
    static const char *const names[] = {"perror", "err", "verr", "warn", "vwarn"};
    const char *name = library_call(warner, event);
    for (unsigned i = 0; name && i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

/* The await that stands between the read and what may have set errno, on some path; or NULL. */
static const event *find_await(const event_graph *graph, unsigned read, unsigned *seen)
{
    const event *found = NULL;
    unsigned *work = NULL;
    arrput(work, read);
    while (arrlen(work) && !found) {
        const event *at = &graph->events[arrpop(work)];
        for (ptrdiff_t i = 0; i < arrlen(at->before) && !found; i++) {
            const event *earlier = &graph->events[at->before[i]];
            if (earlier->kind == EVENT_AWAIT)
                found = earlier;
            if (earlier->kind != EVENT_NOTHING || seen[at->before[i]] == read)
                continue;
            seen[at->before[i]] = read;
            arrput(work, at->before[i]);
        }
    }
    return found;
}

/* The operation of the runtime that is awaited, or NULL: those give the negative errno instead of setting it. */
static const char *awaited_operation(const warner *warner, const event *await)
{
    const program *program = warner->checker.program;
    const function *operation = await->node->kind == NODE_AWAIT ? called_function(program, await->node->kids[0]) : NULL;
    if (!operation || operation->is_defined || strncmp(operation->name, "acc_", 4) != 0 ||
        type_classify(operation->result) != TYPE_INTEGER)
        return NULL;
    return operation->name;
}

static void warn(const warner *warner, const event *read, const event *await)
{
    const checker *checker = &warner->checker;
    bool is_call = read->kind == EVENT_CALL;
    uint32_t token = read->node->first;
    const char *reader = is_call ? called_name(checker->program, read->node) : "errno";
    if (!check_warning(checker, WARNING_ERRNO_ACROSS_AWAIT, token,
                       is_call ? "'%s' reads 'errno' after %s %s: other tasks may have changed it meanwhile"
                               : "'%s' is read after %s %s: other tasks may have changed it meanwhile",
                       reader, await->node->kind == NODE_YIELD ? "a" : "an", suspending_word(warner, await)))
        return;
    const char *operation = awaited_operation(warner, await);
    if (operation)
        program_note(checker->program, await->node->first,
                     "'%s' here does not set it: what it gives is the negative 'errno'", operation);
    else
        program_note(checker->program, await->node->first,
                     "it is here; keep 'errno' in a variable of the function before it");
}

/* Does the use of a macro name it, in an argument or as the macro itself?  Where a token of `errno`, a macro too, was written
 * the tokens do not say. */
static bool names_errno(const unit *unit, const macro_use *use)
{
    const char *at = unit->source + use->source_begin, *end = unit->source + use->source_end;
    for (char quote = 0; at < end; at++) {
        if (quote) {
            at += *at == '\\';
            quote = *at == quote ? 0 : quote;
        } else if (*at == '"' || *at == '\'') {
            quote = *at;
        } else if (isalnum((unsigned char)*at) || *at == '_') {
            const char *word = at;
            while (isalnum((unsigned char)at[1]) || at[1] == '_')
                at++;
            if (at + 1 - word == 5 && memcmp(word, "errno", 5) == 0)
                return true;
        }
    }
    return false;
}

/* In the body of a macro it is likely to be kept and put back: in a macro that writes a log, say. */
static bool is_in_macro_body(const warner *warner, const event *event)
{
    const unit *unit = warner->checker.program->unit;
    int32_t use = unit->tokens[event->node->first].use;
    return use >= 0 && !names_errno(unit, &unit->uses[use]);
}

static bool is_looked_at(const warner *warner, const event *event)
{
    if (event->is_deferred)
        return false;
    return event->kind == EVENT_READ ? !is_in_macro_body(warner, event)
                                     : event->kind == EVENT_CALL && reads_errno(warner, event);
}

void warn_errno(warner *warner)
{
    const event_graph *graph = warner->graph;
    unsigned *seen = arena_alloc(arrlenu(graph->events) * sizeof *seen);
    for (unsigned i = 1; i < arrlenu(graph->events); i++) {
        const event *read = &graph->events[i];
        const event *await = is_looked_at(warner, read) ? find_await(graph, i, seen) : NULL;
        if (await)
            warn(warner, read, await);
    }
}

/* warn_locks.c: a lock of threads that is held at an await.
 *
 *     pthread_mutex_lock(&m);
 *     await refill();                  warning: 'await' while '&m' is locked: a task that wants the lock stops the thread
 *     pthread_mutex_unlock(&m);        note: locked here
 *
 * From each lock forward, on every path, to the first await; an unlock of the same expression ends the path. */
#include "warner.h"

#include <string.h>

#include "arena.h"

typedef struct lock_pair {
    const char *lock, *unlock;
} lock_pair;

static const lock_pair lock_pairs[] = {
    {"pthread_mutex_lock", "pthread_mutex_unlock"},
    {"pthread_rwlock_rdlock", "pthread_rwlock_unlock"},
    {"pthread_rwlock_wrlock", "pthread_rwlock_unlock"},
    {"pthread_spin_lock", "pthread_spin_unlock"},
    {"mtx_lock", "mtx_unlock"},
    {"flockfile", "funlockfile"},
};

/* What an event does to a lock. */
typedef struct step {
    const lock_pair *pair; /* NULL: nothing */
    bool locks;
    const char *lock;      /* plain text */
} step;

static step find_step(const warner *warner, const event *event)
{
    const char *name = event->kind == EVENT_CALL && event->node->count == 2 ? library_call(warner, event) : NULL;
    for (unsigned i = 0; name && i < sizeof lock_pairs / sizeof *lock_pairs; i++) {
        const lock_pair *pair = &lock_pairs[i];
        bool locks = strcmp(name, pair->lock) == 0;
        if (locks || strcmp(name, pair->unlock) == 0)
            return (step){pair, locks, plain_text(warner, event->node->kids[1])};
    }
    return (step){0};
}

/* NULL: none of them locks. */
static step *find_steps(const warner *warner)
{
    const event_graph *graph = warner->graph;
    step *steps = arena_alloc(arrlenu(graph->events) * sizeof *steps);
    bool locks = false;
    for (size_t i = 0; i < arrlenu(graph->events); i++) {
        steps[i] = find_step(warner, &graph->events[i]);
        locks |= steps[i].locks;
    }
    return locks ? steps : NULL;
}

/* Whether nothing can be told of the lock after the event: it is released, or taken again, which is looked at by
 * itself, or it could not be taken, or somebody does what is not seen. */
static bool ends_lock(const event *event, const step *step, const struct step *taken, const node *call)
{
    if (event->kind == EVENT_CLEANUP || (event->kind == EVENT_FAILED && event->node == call))
        return true;
    return step->pair && strcmp(step->pair->unlock, taken->pair->unlock) == 0 && strcmp(step->lock, taken->lock) == 0;
}

static void warn(const warner *warner, const event *await, const event *lock)
{
    const checker *checker = &warner->checker;
    if (!check_warning(checker, WARNING_LOCK_ACROSS_AWAIT, await->node->first,
                       "%s while '%s' is locked: a task that wants the lock meanwhile stops the whole thread",
                       suspending_word(warner, await), node_text(checker, lock->node->kids[1])))
        return;
    program_note(checker->program, lock->node->first, "it is locked here; unlock it before the %s",
                 suspending_word(warner, await));
}

static void follow(const warner *warner, unsigned from, const step *steps, unsigned *seen)
{
    const event_graph *graph = warner->graph;
    unsigned *work = NULL;
    arrput(work, from);
    while (arrlen(work)) {
        const event *at = &graph->events[arrpop(work)];
        for (ptrdiff_t i = 0; i < arrlen(at->next); i++) {
            unsigned next = at->next[i];
            const event *event = &graph->events[next];
            if (seen[next] == from || ends_lock(event, &steps[next], &steps[from], graph->events[from].node))
                continue;
            seen[next] = from;
            if (event->kind == EVENT_AWAIT)
                warn(warner, event, &graph->events[from]);
            else
                arrput(work, next);
        }
    }
}

void warn_locks(warner *warner)
{
    const step *steps = find_steps(warner);
    if (!steps)
        return;
    size_t count = arrlenu(warner->graph->events);
    unsigned *seen = arena_alloc(count * sizeof *seen);
    for (unsigned i = 1; i < count; i++)
        if (steps[i].locks)
            follow(warner, i, steps, seen);
}

/* warn_blocking.c: calls in an async body that stop the thread, and with it every task.
 *
 *     sleep(5);      warning: 'sleep' in the async function 'f' blocks the thread: no other task runs meanwhile
 *                    note: use 'await acc_sleep(...)'; its times are nanoseconds, as in '5 * ACC_S'
 *
 * Only functions of the C library are meant, by name, and only where they can block as they are called: not `poll` with
 * a time limit of 0, not `recv` with MSG_DONTWAIT, not `read` of a descriptor that the body waits for or makes
 * non-blocking. */
#include "warner.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"

/* When the call blocks: always, or as one of its arguments says. */
typedef enum blocks_when {
    ALWAYS,
    DESCRIPTOR,        /* of the first argument: unless it is non-blocking */
    OUTPUT,            /* the same; nor for the standard output and error, nor a few bytes, which wake somebody up */
    FLAGS_LAST,        /* as DESCRIPTOR; nor with MSG_DONTWAIT in the last argument */
    FLAGS_THIRD_LAST,  /* the same, in the last but two */
    LIMIT_LAST,        /* unless the last argument, a time limit, is 0 */
    LIMIT_FOURTH,
    ZERO_THIRD,        /* if the third argument, flags, is 0 */
    ONE_FLAG,          /* if the second argument, flags, is a single one */
    STDIN_FIRST,       /* if that argument is stdin */
    STDIN_LAST
} blocks_when;

typedef struct blocking_call {
    const char *name;
    blocks_when when;
    const char *instead;
} blocking_call;

static const char use_sleep[] = "use 'await acc_sleep(...)'; its times are nanoseconds, as in '5 * ACC_S'";
static const char use_read[] = "use 'await acc_read(...)', or wait before it: 'await acc_readable(...)'";
static const char use_write[] = "use 'await acc_write(...)', or wait before it: 'await acc_writable(...)'";
static const char use_readable[] = "wait before it: 'await acc_readable(...)'";
static const char use_writable[] = "wait before it: 'await acc_writable(...)'";
static const char use_accept[] = "use 'await acc_accept(...)'";
static const char use_connect[] = "use 'await acc_connect(...)' or 'await acc_tcp_connect(...)'";
static const char use_ready[] = "use 'await acc_readable(...)' and 'await acc_writable(...)'";
static const char use_names[] = "use 'await acc_getaddrinfo(...)'";
static const char use_standard_input[] = "use 'await acc_read(STDIN_FILENO, ...)'";
static const char use_pool[] = "run it on a thread of the pool: 'await acc_blocking(...)'";

static const blocking_call blocking_calls[] = {
    {"sleep", ALWAYS, use_sleep},
    {"usleep", ALWAYS, use_sleep},
    {"nanosleep", ALWAYS, use_sleep},
    {"clock_nanosleep", ALWAYS, use_sleep},
    {"thrd_sleep", ALWAYS, use_sleep},
    {"read", DESCRIPTOR, use_read},
    {"readv", DESCRIPTOR, use_readable},
    {"write", OUTPUT, use_write},
    {"writev", DESCRIPTOR, use_writable},
    {"recv", FLAGS_LAST, use_read},
    {"recvmsg", FLAGS_LAST, use_readable},
    {"recvfrom", FLAGS_THIRD_LAST, use_readable},
    {"send", FLAGS_LAST, use_write},
    {"sendmsg", FLAGS_LAST, use_writable},
    {"sendto", FLAGS_THIRD_LAST, use_writable},
    {"accept", DESCRIPTOR, use_accept},
    {"accept4", DESCRIPTOR, use_accept},
    {"connect", DESCRIPTOR, use_connect},
    {"poll", LIMIT_LAST, use_ready},
    {"ppoll", ALWAYS, use_ready},
    {"select", ALWAYS, use_ready},
    {"pselect", ALWAYS, use_ready},
    {"epoll_wait", LIMIT_LAST, use_ready},
    {"epoll_pwait", LIMIT_FOURTH, use_ready},
    {"getaddrinfo", ALWAYS, use_names},
    {"gethostbyname", ALWAYS, use_names},
    {"gethostbyname2", ALWAYS, use_names},
    {"gethostbyaddr", ALWAYS, use_pool},
    {"getnameinfo", ALWAYS, use_pool},
    {"system", ALWAYS, use_pool},
    {"pclose", ALWAYS, use_pool},
    {"wait", ALWAYS, use_pool},
    {"waitpid", ZERO_THIRD, use_pool},
    {"wait3", ALWAYS, use_pool},
    {"pause", ALWAYS, use_pool},
    {"sigwait", ALWAYS, use_pool},
    {"sigwaitinfo", ALWAYS, use_pool},
    {"sigsuspend", ALWAYS, use_pool},
    {"pthread_join", ALWAYS, use_pool},
    {"pthread_cond_wait", ALWAYS, use_pool},
    {"pthread_cond_timedwait", ALWAYS, use_pool},
    {"pthread_barrier_wait", ALWAYS, use_pool},
    {"thrd_join", ALWAYS, use_pool},
    {"cnd_wait", ALWAYS, use_pool},
    {"cnd_timedwait", ALWAYS, use_pool},
    {"sem_wait", ALWAYS, use_pool},
    {"sem_timedwait", ALWAYS, use_pool},
    {"flock", ONE_FLAG, use_pool},
    {"getchar", ALWAYS, use_standard_input},
    {"scanf", ALWAYS, use_standard_input},
    {"vscanf", ALWAYS, use_standard_input},
    {"fgetc", STDIN_LAST, use_standard_input},
    {"getc", STDIN_LAST, use_standard_input},
    {"fgets", STDIN_LAST, use_standard_input},
    {"fread", STDIN_LAST, use_standard_input},
    {"getline", STDIN_LAST, use_standard_input},
    {"getdelim", STDIN_LAST, use_standard_input},
    {"fscanf", STDIN_FIRST, use_standard_input},
};

/* What the body does about its descriptors. */
typedef struct descriptors {
    name_set *awaited;          /* plain texts of the arguments of acc_readable and acc_writable */
    bool are_nonblocking;       /* it names what only non-blocking descriptors give, or makes them so */
} descriptors;

static const blocking_call *find_blocking_call(const warner *warner, const event *event)
{
    const char *name = library_call(warner, event);
    for (unsigned i = 0; name && i < sizeof blocking_calls / sizeof *blocking_calls; i++)
        if (strcmp(name, blocking_calls[i].name) == 0)
            return &blocking_calls[i];
    return NULL;
}

/* ---- Arguments --------------------------------------------------------------------------------------------------- */

/* From the front (1 is the first) or from the back (-1 is the last); NULL: there is none. */
static const node *argument(const event *event, int which)
{
    int count = (int)event->node->count, at = which > 0 ? which : count + which;
    return at > 0 && at < count ? event->node->kids[at] : NULL;
}

/* The value of a plain number, or `unknown`. */
static long number(const warner *warner, const node *argument, long unknown)
{
    const node *constant = argument ? without_parentheses((node *)argument) : NULL;
    if (!constant || constant->kind != NODE_CONSTANT)
        return unknown;
    char *end;
    const char *text = token_text(warner->checker.program->unit, constant->first);
    long value = strtol(text, &end, 0);
    end += strspn(end, "uUlL");
    return *end ? unknown : value;
}

static bool is_named(const warner *warner, uint32_t token, const char *name)
{
    const unit *unit = warner->checker.program->unit;
    int32_t use = unit->tokens[token].use;
    return token_is(unit, token, name) || (use >= 0 && strcmp(unit->uses[use].name, name) == 0);
}

static bool mentions(const warner *warner, const node *node, const char *name)
{
    for (uint32_t i = node ? node->first : 0; node && i < node->end; i++)
        if (is_named(warner, i, name))
            return true;
    return false;
}

/* ---- Descriptors ------------------------------------------------------------------------------------------------- */

static void find_awaited(const warner *warner, const node *node, descriptors *descriptors)
{
    const char *name = node->kind == NODE_CALL && node->count == 2 ? called_name(warner->checker.program, node) : NULL;
    if (name && (strcmp(name, "acc_readable") == 0 || strcmp(name, "acc_writable") == 0))
        add_to_set(&descriptors->awaited, plain_text(warner, node->kids[1]));
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            find_awaited(warner, node->kids[i], descriptors);
}

static descriptors find_descriptors(const warner *warner)
{
    static const char *const names[] = {"EAGAIN", "EWOULDBLOCK", "O_NONBLOCK", "SOCK_NONBLOCK", "FIONBIO"};
    descriptors descriptors = {0};
    sh_new_arena(descriptors.awaited);
    find_awaited(warner, warner->body, &descriptors);
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        descriptors.are_nonblocking |= mentions(warner, warner->body, names[i]);
    return descriptors;
}

static bool may_wait_for_descriptor(const warner *warner, const event *event, const descriptors *descriptors)
{
    const node *descriptor = argument(event, 1);
    return descriptor && !descriptors->are_nonblocking && !in_set(descriptors->awaited, plain_text(warner, descriptor));
}

/* ---- Calls ------------------------------------------------------------------------------------------------------- */

static bool may_block(const warner *warner, const event *event, blocks_when when, const descriptors *descriptors)
{
    enum { UNKNOWN = -1000, FEW_BYTES = 8 };
    switch (when) {
    case ALWAYS:
        return true;
    case DESCRIPTOR:
        return may_wait_for_descriptor(warner, event, descriptors);
    case OUTPUT: {
        long output = number(warner, argument(event, 1), UNKNOWN);
        long length = number(warner, argument(event, 3), FEW_BYTES + 1);
        return output != 1 && output != 2 && length > FEW_BYTES && may_wait_for_descriptor(warner, event, descriptors);
    }
    case FLAGS_LAST:
    case FLAGS_THIRD_LAST:
        return !mentions(warner, argument(event, when == FLAGS_LAST ? -1 : -3), "MSG_DONTWAIT") &&
               may_wait_for_descriptor(warner, event, descriptors);
    case LIMIT_LAST:
    case LIMIT_FOURTH:
        return number(warner, argument(event, when == LIMIT_LAST ? -1 : 4), UNKNOWN) != 0;
    case ZERO_THIRD:
        return number(warner, argument(event, 3), UNKNOWN) == 0;
    case ONE_FLAG:
        return !mentions(warner, argument(event, 2), "LOCK_NB") && !mentions(warner, argument(event, 2), "LOCK_UN") &&
               number(warner, argument(event, 2), UNKNOWN) != UNKNOWN;
    default:      /* STDIN_FIRST, STDIN_LAST */
        return mentions(warner, argument(event, when == STDIN_LAST ? -1 : 1), "stdin");
    }
}

static void warn(const warner *warner, const event *event, const blocking_call *call)
{
    const checker *checker = &warner->checker;
    uint32_t token = event->node->first;
    if (!check_warning(checker, WARNING_BLOCKING_CALL, token,
                       "'%s' in %s blocks the thread: no other task runs meanwhile", call->name,
                       body_name(warner)))
        return;
    if (!event->is_deferred)
        check_mend(checker, token, "%s", dialect_words(checker, call->instead));
}

void warn_blocking(warner *warner)
{
    const event_graph *graph = warner->graph;
    descriptors descriptors;
    bool are_known = false;
    for (ptrdiff_t i = 1; i < arrlen(graph->events); i++) {
        const event *event = &graph->events[i];
        const blocking_call *call = event->kind == EVENT_CALL ? find_blocking_call(warner, event) : NULL;
        if (!call)
            continue;
        if (!are_known)
            descriptors = find_descriptors(warner);
        are_known = true;
        if (may_block(warner, event, call->when, &descriptors))
            warn(warner, event, call);
    }
}

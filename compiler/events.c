/* events.c: from an async body to its events and the paths between them (events.h): statements, jumps, defers.
 *
 * Control leaves blocks in many ways, and each runs the defers on its way; for one defer and one destination its events
 * are made once. */
#include "events_builder.h"

#include "arena.h"

/* No body that a person writes comes near. */
enum { MOST_EVENTS = 1 << 20 };

/* ---- Events and paths -------------------------------------------------------------------------------------------- */

unsigned new_event(events_builder *builder)
{
    event_graph *graph = builder->graph;
    if (arrlen(graph->events) >= MOST_EVENTS)
        builder->is_too_large = true;
    else
        arrput(graph->events, ((event){.is_deferred = builder->deferring > 0}));
    return (unsigned)arrlen(graph->events) - 1;
}

void connect_events(events_builder *builder, unsigned from, unsigned to)
{
    if (from == UNREACHED || builder->is_too_large)
        return;
    arrput(builder->graph->events[from].next, to);
    arrput(builder->graph->events[to].before, from);
}

unsigned add_event(events_builder *builder, event_kind kind, const node *node)
{
    unsigned at = new_event(builder);
    builder->graph->events[at].kind = kind;
    builder->graph->events[at].node = node;
    connect_events(builder, builder->at, at);
    builder->at = at;
    return at;
}

static void arrive(events_builder *builder, unsigned at)
{
    connect_events(builder, builder->at, at);
    builder->at = at;
}

/* ---- Leaving blocks ---------------------------------------------------------------------------------------------- */

/* The events of one deferral, before those of `then`. */
static unsigned run_deferral(events_builder *builder, const deferral *deferral, unsigned then)
{
    unsigned at = builder->at, entry = new_event(builder);
    const struct deferral *open = builder->open;
    builder->at = entry;
    builder->open = deferral->outer;
    builder->deferring++;
    if (deferral->defer)
        events_of_statement(builder, deferral->defer->kids[0]);
    else
        add_event(builder, EVENT_CLEANUP, NULL);
    connect_events(builder, builder->at, then);
    builder->deferring--;
    builder->open = open;
    builder->at = at;
    return entry;
}

static unsigned known_leave(const events_builder *builder, const deferral *from, unsigned to)
{
    struct leave_key key = {from, to};
    ptrdiff_t i = hmgeti(((events_builder *)builder)->leaves, key);
    return i < 0 ? UNREACHED : builder->leaves[i].value;
}

/* Where control goes on its way from where `from` is open to the event `to`, where `until` is. */
static unsigned leave(events_builder *builder, const deferral *from, const deferral *until, unsigned to)
{
    const deferral **on_the_way = NULL;
    unsigned entry = to;
    for (; from && from != until; from = from->outer) {
        unsigned known = known_leave(builder, from, to);
        if (known != UNREACHED) {
            entry = known;
            break;
        }
        arrput(on_the_way, from);
    }
    while (arrlen(on_the_way)) {
        struct leave_key key = {arrpop(on_the_way), to};
        entry = run_deferral(builder, key.from, entry);
        hmput(builder->leaves, key, entry);
    }
    return entry;
}

static void jump(events_builder *builder, target target)
{
    if (builder->at != UNREACHED)
        connect_events(builder, builder->at, leave(builder, builder->open, target.open, target.event));
    builder->at = UNREACHED;
}

void add_object_event(events_builder *builder, event_kind kind, const node *node, const object *object)
{
    unsigned at = add_event(builder, kind, node);
    builder->graph->events[at].object = object;
}

void add_await(events_builder *builder, const node *node)
{
    add_event(builder, EVENT_AWAIT, node);
    events_leave_function(builder);        /* when the future is dropped there */
}

void events_leave_function(events_builder *builder)
{
    unsigned at = builder->at;
    jump(builder, (target){builder->finish, NULL});
    builder->at = at;
}

/* The end of a block that was entered with `outer` open. */
static void end_block(events_builder *builder, const deferral *outer)
{
    if (builder->open != outer && builder->at != UNREACHED) {
        unsigned after = new_event(builder);
        jump(builder, (target){after, outer});
        builder->at = after;
    }
    builder->open = outer;
}

static void defer(events_builder *builder, const node *defer)
{
    deferral *deferral = arena_new(struct deferral);
    deferral->outer = builder->open;
    deferral->defer = defer;
    builder->open = deferral;
}

/* ---- Branches and loops ------------------------------------------------------------------------------------------ */

/* A statement that is a block of its own (C11 6.8.4p3, 6.8.5p5). */
static void substatement(events_builder *builder, const node *statement)
{
    const deferral *outer = builder->open;
    events_of_statement(builder, statement);
    end_block(builder, outer);
}

static void if_statement(events_builder *builder, const node *node)
{
    unsigned then = new_event(builder), otherwise = new_event(builder), end = new_event(builder);
    events_of_condition(builder, node->kids[0], then, otherwise);
    builder->at = then;
    substatement(builder, node->kids[1]);
    connect_events(builder, builder->at, end);
    builder->at = otherwise;
    substatement(builder, node->kids[2]);
    arrive(builder, end);
}

static void loop_body(events_builder *builder, const node *body, unsigned turn, unsigned end)
{
    arrput(builder->breaks, ((target){end, builder->open}));
    arrput(builder->continues, ((target){turn, builder->open}));
    substatement(builder, body);
    (void)arrpop(builder->breaks);
    (void)arrpop(builder->continues);
    arrive(builder, turn);
}

static void loop(events_builder *builder, const node *condition, const node *body, const node *step)
{
    unsigned head = new_event(builder), begin = new_event(builder), turn = new_event(builder), end = new_event(builder);
    arrive(builder, head);
    events_of_condition(builder, condition, begin, end);
    builder->at = begin;
    loop_body(builder, body, turn, end);
    events_of_expression(builder, step);
    connect_events(builder, builder->at, head);
    builder->at = end;
}

static void do_statement(events_builder *builder, const node *node)
{
    unsigned head = new_event(builder), turn = new_event(builder), end = new_event(builder);
    arrive(builder, head);
    loop_body(builder, node->kids[0], turn, end);
    events_of_condition(builder, node->kids[1], head, end);
    builder->at = end;
}

static void for_statement(events_builder *builder, const node *node)
{
    const deferral *outer = builder->open;
    events_of_statement(builder, node->kids[0]);
    loop(builder, node->kids[1], node->kids[3], node->kids[2]);
    end_block(builder, outer);
}

static void switch_statement(events_builder *builder, const node *node)
{
    events_of_expression(builder, node->kids[0]);
    unsigned head = builder->at, end = new_event(builder);
    arrput(builder->breaks, ((target){end, builder->open}));
    arrput(builder->switch_heads, head);
    arrput(builder->switch_defaults, false);
    builder->at = UNREACHED;
    substatement(builder, node->kids[1]);
    arrive(builder, end);
    (void)arrpop(builder->breaks);
    (void)arrpop(builder->switch_heads);
    if (!arrpop(builder->switch_defaults))
        connect_events(builder, head, end);
}

/* ---- Labels and jumps -------------------------------------------------------------------------------------------- */

static void switch_label(events_builder *builder, const node *node)
{
    unsigned at = new_event(builder);
    connect_events(builder, arrlast(builder->switch_heads), at);
    arrlast(builder->switch_defaults) |= node->kind == NODE_DEFAULT;
    arrive(builder, at);
    events_of_statement(builder, node->kids[node->kind == NODE_CASE ? 2 : 0]);
}

static void label_statement(events_builder *builder, const node *node)
{
    arrive(builder, new_event(builder));
    target here = {builder->at, builder->open};
    hmput(builder->labels, node->note, here);
    events_of_statement(builder, node->kids[0]);
}

static void go_to(events_builder *builder, const label *label)
{
    if (builder->at != UNREACHED)
        arrput(builder->gotos, ((pending_goto){builder->at, builder->open, label}));
}

static void computed_goto(events_builder *builder, const node *node)
{
    events_of_expression(builder, node->kids[0]);
    for (ptrdiff_t i = 0; i < arrlen(builder->function->labels); i++)
        if (builder->function->labels[i]->is_address_taken)
            go_to(builder, builder->function->labels[i]);
    builder->at = UNREACHED;
}

static void assembly(events_builder *builder, const node *node)
{
    for (unsigned i = 0; i < node->count; i++) {
        const struct node *kid = node->kids[i];
        if (kid->kind != NODE_IDENTIFIER || !(kid->flags & IDENTIFIER_LABEL)) {
            events_of_expression(builder, kid);
            continue;
        }
        for (ptrdiff_t j = 0; j < arrlen(builder->function->labels); j++)
            if (token_is(builder->program->unit, kid->name, builder->function->labels[j]->name))
                go_to(builder, builder->function->labels[j]);
    }
}

static void bind_gotos(events_builder *builder)
{
    for (ptrdiff_t i = 0; i < arrlen(builder->gotos); i++) {
        pending_goto from = builder->gotos[i];
        ptrdiff_t known = hmgeti(builder->labels, from.label);
        if (known < 0)
            continue;                       /* in code that has no events: an error elsewhere */
        target to = builder->labels[known].value;
        connect_events(builder, from.from, leave(builder, from.open, to.open, to.event));
    }
}

/* ---- Statements -------------------------------------------------------------------------------------------------- */

static void declare_box(events_builder *builder, const node *init_declarator, const object *object)
{
    const node *value = init_declarator->kids[1];
    add_object_event(builder, EVENT_MENTION, init_declarator, object);
    if (value && gives_future(builder->program, value))
        add_object_event(builder, EVENT_HOLD, init_declarator, object);
}

static void declaration(events_builder *builder, const node *node)
{
    for (unsigned i = 1; i < node->count; i++) {
        const struct node *declarator = node->kids[i]->kids[0];
        const object *object = node->kids[i]->note;
        for (unsigned j = 0; j < declarator->count; j++)
            if (declarator->kids[j]->kind == NODE_ARRAY)
                events_of_expression(builder, declarator->kids[j]->kids[0]);
        if (!object->is_static)
            events_of_expression(builder, node->kids[i]->kids[1]);
        if (is_local_box(builder, object))
            declare_box(builder, node->kids[i], object);
        if (object->cleanup)
            defer(builder, NULL);
    }
}

static void block(events_builder *builder, const node *node)
{
    const deferral *outer = builder->open;
    for (unsigned i = 0; i < node->count; i++)
        events_of_statement(builder, node->kids[i]);
    end_block(builder, outer);
}

void events_of_statement(events_builder *builder, const node *node)
{
    if (!node || builder->is_too_large)
        return;
    switch (node->kind) {
    case NODE_BLOCK:
        block(builder, node);
        return;
    case NODE_DECLARATION:
        declaration(builder, node);
        return;
    case NODE_IF:
        if_statement(builder, node);
        return;
    case NODE_SWITCH:
        switch_statement(builder, node);
        return;
    case NODE_WHILE:
        loop(builder, node->kids[0], node->kids[1], NULL);
        return;
    case NODE_DO:
        do_statement(builder, node);
        return;
    case NODE_FOR:
        for_statement(builder, node);
        return;
    case NODE_BREAK:
        jump(builder, arrlen(builder->breaks) ? arrlast(builder->breaks) : (target){builder->finish, NULL});
        return;
    case NODE_CONTINUE:
        jump(builder, arrlen(builder->continues) ? arrlast(builder->continues) : (target){builder->finish, NULL});
        return;
    case NODE_RETURN:
        events_of_expression(builder, node->kids[0]);
        jump(builder, (target){builder->finish, NULL});
        return;
    case NODE_GOTO:
        go_to(builder, node->note);
        builder->at = UNREACHED;
        return;
    case NODE_GOTO_COMPUTED:
        computed_goto(builder, node);
        return;
    case NODE_LABEL:
        label_statement(builder, node);
        return;
    case NODE_CASE: case NODE_DEFAULT:
        switch_label(builder, node);
        return;
    case NODE_ASM:
        assembly(builder, node);
        return;
    case NODE_DEFER:
        defer(builder, node);
        return;
    case NODE_YIELD:
        events_of_expression(builder, node->kids[0]);
        add_await(builder, node);
        return;
    case NODE_FUNCTION_DEFINITION: case NODE_LOCAL_LABELS: case NODE_STATIC_ASSERT:
        return;
    default:
        for (unsigned i = 0; i < node->count; i++)
            events_of_expression(builder, node->kids[i]);
    }
}

/* Nothing happens where control never comes, and nothing comes from there. */
static void forget_unreached(event_graph *graph)
{
    bool *reached = arena_alloc(arrlenu(graph->events) * sizeof *reached);
    unsigned *work = NULL;
    reached[0] = true;
    arrput(work, 0);
    while (arrlen(work)) {
        const event *at = &graph->events[arrpop(work)];
        for (ptrdiff_t i = 0; i < arrlen(at->next); i++)
            if (!reached[at->next[i]]) {
                reached[at->next[i]] = true;
                arrput(work, at->next[i]);
            }
    }
    for (size_t i = 0; i < arrlenu(graph->events); i++)
        if (!reached[i])
            graph->events[i] = (event){0};
}

event_graph *find_events(program *program, const function *function, const node *body)
{
    events_builder builder = {.program = program, .function = function, .graph = arena_new(event_graph)};
    builder.at = new_event(&builder);
    builder.finish = new_event(&builder);
    events_of_statement(&builder, body);
    if (builder.at != UNREACHED)
        add_event(&builder, EVENT_END, NULL);
    connect_events(&builder, builder.at, builder.finish);
    bind_gotos(&builder);
    arrfree(builder.breaks);
    arrfree(builder.continues);
    arrfree(builder.switch_heads);
    arrfree(builder.switch_defaults);
    arrfree(builder.gotos);
    hmfree(builder.labels);
    hmfree(builder.leaves);
    hmfree(builder.holders);
    if (builder.is_too_large)
        return NULL;
    forget_unreached(builder.graph);
    return builder.graph;
}

void free_events(event_graph *graph)
{
    for (ptrdiff_t i = 0; i < arrlen(graph->events); i++) {
        arrfree(graph->events[i].next);
        arrfree(graph->events[i].before);
    }
    arrfree(graph->events);
}

/* lower_await.c: an await, and what it polls; a yield; a future variable where it is made.
 *
 *     await acc_join(v, f(x + 1), jobs[i])
 *                                              ──▶
 *     acc_future *place_1 = &jobs[i];              NODE_LOWERED_TEMPORARY
 *     <await>                                      NODE_LOWERED_AWAIT (x + 1), with the tree of what is polled:
 *                                                  join (variable v, call of f, acc_future at *place_1)
 *
 * All operands are evaluated first, left to right; then the futures are made, and polled. */
#include "lowering.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

typedef struct collector {
    lowering *lowering;
    node **operands;          /* stb_ds array: in order */
    polled **boxes;           /* stb_ds array: those whose place is an operand ... */
    unsigned *box_operands;   /* ... namely this one */
} collector;

bool polled_is_made(const polled *polled)
{
    return polled->kind == FUTURE_CALL || polled->kind == FUTURE_POINTER || polled->kind == FUTURE_TASK;
}

void collect_made(polled *polled, struct polled ***made)
{
    if (polled_is_made(polled))
        arrput(*made, polled);
    for (int i = 0; i < arrlen(polled->parts); i++)
        collect_made(polled->parts[i], made);
}

/* ---- Objects --------------------------------------------------------------------------------------------------------- */

static object *new_status(lowering *lowering, const char *name)
{
    object *status = new_temporary(lowering, "status", NULL);
    lowering->function->temporary_count--;
    status->name = fresh_name(lowering->program, lowering->function, name);
    status->is_status = status->is_pinned = true;
    return status;
}

static object *new_child(lowering *lowering, const char *name, function *callee)
{
    object *child = new_temporary(lowering, name, NULL);
    lowering->function->temporary_count--;
    child->kind = OBJECT_CHILD;
    child->name = name;
    child->callee = callee;
    arrput(lowering->function->children, child);
    return child;
}

/* The futures of one await are named by its state: f_1; the second of a name, f_1b. */
static void name_made(polled *polled, unsigned state)
{
    struct polled **made = NULL;
    collect_made(polled, &made);
    for (int i = 0; i < arrlen(made); i++) {
        char letter = 'a';
        const char *base = made[i]->child->name, *name = arena_printf("%s_%u", base, state);
        for (int j = 0; j < i; j++)
            if (strcmp(made[j]->child->name, name) == 0) {
                name = arena_printf("%s_%u%c", base, state, ++letter);
                j = -1;
            }
        made[i]->child->name = name;
    }
}

static void name_statuses(polled *polled, const char *name)
{
    for (int i = 0; i < arrlen(polled->parts); i++) {
        const char *part = arena_printf("%s_%d", name, i + 1);
        if (polled->parts[i]->status)
            polled->parts[i]->status->name = part;
        name_statuses(polled->parts[i], part);
    }
}

/* ---- What is polled, and its operands -------------------------------------------------------------------------------- */

/* The variables that a block captures are operands: they are read at its place in the order. */
static void collect_captures(collector *collector, const node *block)
{
    function *function = block->note;
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        node *capture = make_node(NODE_LOWERED_NAME, block, function->parameter_objects[i]->origin);
        arrput(function->captures, capture);
        arrput(collector->operands, capture);
    }
}

static void collect_arguments(collector *collector, node *expression, future_kind kind)
{
    if (expression->kind == NODE_ASYNC_BLOCK) {
        collect_captures(collector, expression);
        return;
    }
    if (kind == FUTURE_POINTER)
        arrput(collector->operands, expression->kids[0]);
    for (unsigned i = 1; i < expression->count; i++)
        arrput(collector->operands, expression->kids[i]);
}

/* A plain local variable is its own place; the address of any other is determined now. */
static void collect_box(collector *collector, polled *polled, node *expression)
{
    object *object = expression->kind == NODE_IDENTIFIER ? expression->note : NULL;
    if (object && !object->is_static) {
        polled->place = object;
        object->is_assigned = true;      /* it becomes null */
        return;
    }
    node *address = make_node(NODE_LOWERED_ADDRESS, expression, NULL);
    node_add(address, expression);
    address->flags |= expression->flags & NODE_IS_LIFTED;
    polled->place_is_pointer = true;
    arrput(collector->boxes, polled);
    arrput(collector->box_operands, (unsigned)arrlen(collector->operands));
    arrput(collector->operands, address);
}

static void mark_inner(polled *polled, bool in_race)
{
    polled->in_inner_race |= in_race;
    for (int i = 0; i < arrlen(polled->parts); i++)
        mark_inner(polled->parts[i], in_race || polled->parts[i]->kind == FUTURE_RACE);
}

static polled *collect(collector *collector, const node *expression)
{
    lowering *lowering = collector->lowering;
    future_form form = future_of(lowering->program, expression), inner;
    polled *polled = arena_new(struct polled);
    polled->kind = form.kind;
    polled->expression = form.expression;
    polled->callee = form.callee;
    polled->value = form.value;
    switch (form.kind) {
    case FUTURE_CALL:
        collect_arguments(collector, form.expression, form.kind);
        polled->child = new_child(lowering, form.callee->is_block ? "block" : form.callee->name, form.callee);
        break;
    case FUTURE_POINTER:
        collect_arguments(collector, form.expression, form.kind);
        polled->child = new_child(lowering, "call", NULL);
        break;
    case FUTURE_TASK:
        inner = future_of(lowering->program, form.expression->kids[1]);
        if (inner.kind == FUTURE_BOX)
            arrput(collector->operands, form.expression->kids[1]);
        else
            collect_arguments(collector, inner.expression, inner.kind);
        polled->child = new_child(lowering, "task", program_handle(lowering->program));
        polled->child->is_task = true;
        break;
    case FUTURE_VARIABLE:
        polled->child = form.variable;
        polled->is_done = form.expression->flags & FUTURE_IS_DONE;
        polled->is_unfinished = form.expression->flags & FUTURE_IS_UNFINISHED;
        form.variable->is_awaited = true;
        break;
    case FUTURE_NEXT:
        polled->child = future_of(lowering->program, form.expression->kids[1]).variable;
        polled->child->is_awaited = true;
        arrput(collector->operands, form.expression->kids[2]);
        break;
    case FUTURE_BOX:
        collect_box(collector, polled, form.expression);
        break;
    default:                        /* FUTURE_JOIN, FUTURE_RACE: check.c refuses an await of anything else */
        for (unsigned i = 1; i < form.expression->count; i++) {
            struct polled *part = collect(collector, form.expression->kids[i]);
            if (form.kind == FUTURE_JOIN && part->kind != FUTURE_VARIABLE && part->kind != FUTURE_BOX)
                part->status = new_status(lowering, "status");
            arrput(polled->parts, part);
            mark_inner(part, part->kind == FUTURE_RACE);
        }
        break;
    }
    return polled;
}

static void lower_collected(collector *collector)
{
    lowering *lowering = collector->lowering;
    lower_operands(lowering, collector->operands, (unsigned)arrlen(collector->operands));
    for (int i = 0; i < arrlen(collector->boxes); i++) {
        node *address = collector->operands[collector->box_operands[i]];
        object *pointer = address->kind == NODE_LOWERED_NAME ? address->note : NULL;
        if (!pointer) {
            type *type = semantics_future_type(lowering->program->semantics);
            pointer = new_temporary(lowering, "place", type_pointer_to(type));
            node *declaration = make_node(NODE_LOWERED_TEMPORARY, address, pointer);
            node_add(declaration, copy_node(address));
            step(lowering, declaration);
            become(address, NODE_LOWERED_NAME, pointer);
        }
        collector->boxes[i]->place = pointer;
    }
}

/* ---- Await, yield ---------------------------------------------------------------------------------------------------- */

static await *new_await(lowering *lowering, const node *like)
{
    function *function = lowering->function;
    await *await = arena_new(struct await);
    await->state = (unsigned)arrlen(function->awaits) + 1;
    await->scope = lowering->scope;
    await->token = like->first;
    await->node = make_node(NODE_LOWERED_AWAIT, like, await);
    return await;
}

static void add_await(lowering *lowering, await *await)
{
    await->state = (unsigned)arrlen(lowering->function->awaits) + 1;
    arrput(lowering->function->awaits, await->node);
    step(lowering, await->node);
}

void lower_await(lowering *lowering, node *expression)
{
    await *await = new_await(lowering, expression);
    collector collector = { .lowering = lowering };
    await->polled = collect(&collector, expression->kids[0]);
    await->result = await->polled->value;
    lower_collected(&collector);
    for (int i = 0; i < arrlen(collector.operands); i++)
        node_add(await->node, collector.operands[i]);
    if (await->polled->is_done) {
        await->state = 0;
    } else {
        add_await(lowering, await);
        name_made(await->polled, await->state);
        name_statuses(await->polled, arena_printf("status_%u", await->state));
    }
    if (never(!await->result) || type_classify(await->result) == TYPE_VOID)
        become(expression, NODE_LOWERED_NOTHING, NULL);
    else
        become(expression, NODE_LOWERED_RESULT, await);
}

/* yield n;   ──▶   the value, and the place where the stream is suspended */
node *lower_yield(lowering *lowering, node *statement)
{
    node *outer = begin_branch(lowering, statement);
    if (is_lifted(statement->kids[0]))
        lower_full_expression(lowering, statement->kids[0]);
    await *await = new_await(lowering, statement);
    node_add(await->node, statement->kids[0]);
    add_await(lowering, await);
    return end_branch(lowering, outer);
}

/* ---- Future variables ------------------------------------------------------------------------------------------------ */

static bool is_far(const type *value)
{
    return type_classify(value) != TYPE_VOID && type_size(value) > 16;
}

void lower_future_variable(lowering *lowering, node *init_declarator)
{
    object *variable = init_declarator->note;
    collector collector = { .lowering = lowering };
    future_form form = future_of(lowering->program, init_declarator->kids[1]), inner = form;
    node *made = make_node(NODE_LOWERED_FUTURE, init_declarator, variable);
    variable->made = form.expression;
    if (form.kind == FUTURE_TASK)
        inner = future_of(lowering->program, form.expression->kids[1]);
    if (inner.kind == FUTURE_BOX)
        arrput(collector.operands, form.expression->kids[1]);
    else
        collect_arguments(&collector, inner.expression, inner.kind);
    lower_collected(&collector);
    for (int i = 0; i < arrlen(collector.operands); i++)
        node_add(made, collector.operands[i]);
    arrput(lowering->function->children, variable);
    bool has_end = !type_is_stream(variable->type) && !variable->is_task && variable->callee;
    if (has_end && (variable->is_asked || variable->is_cancelled))
        variable->status = new_status(lowering, arena_printf("%s_status", variable->name));
    if (form.kind == FUTURE_CALL && !form.callee->is_stream && is_far(form.callee->result)) {
        variable->value = new_temporary(lowering, "value", form.callee->result);
        lowering->function->temporary_count--;
        variable->value->name = fresh_name(lowering->program, lowering->function, arena_printf("%s_value", variable->name));
        variable->value->is_pinned = true;
    }
    step(lowering, made);
}

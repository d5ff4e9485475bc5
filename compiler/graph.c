/* graph.c: from a lowered body to points and edges.
 *
 *     while (n) { n = f(n); await g(); }      [n?]──▶[n = f(n)]──▶[g's arguments]──▶[await g]──▶ back to [n?]
 *
 * A point is a full expression, an await, or a place where paths meet. */
#include "graph_builder.h"

#include "arena.h"
#include "never.h"
#include "parser.h"
#include "resolve.h"

static void statement(builder *builder, node *node);

/* ---- Leaving ------------------------------------------------------------------------------------------------------------------ */

/* The points before and after an action: made ahead, connected when the action is met. */
static struct action_points *points_of(builder *builder, action *action)
{
    if (hmgeti(builder->actions, action) < 0) {
        struct action_points points = { action, new_point(builder), new_point(builder) };
        hmputs(builder->actions, points);
    }
    return hmgetp(builder->actions, action);
}

static unsigned entry_of(builder *builder, action *action)
{
    return points_of(builder, action)->entry;
}

static unsigned after_of(builder *builder, action *action)
{
    return points_of(builder, action)->after;
}

static unsigned destination(builder *builder, leaving *leaving)
{
    switch (leaving->kind) {
    case LEAVING_BREAK:
        return hmget(builder->ends, leaving->target);
    case LEAVING_CONTINUE:
        return hmget(builder->turns, leaving->target);
    case LEAVING_GOTO:
        return point_of_label(builder, leaving->target);
    default:
        return builder->graph->finish;
    }
}

static void leave_from(builder *builder, unsigned at, action *from, leaving *leaving)
{
    if (from == leaving->to) {
        connect_points(builder, at, destination(builder, leaving));
        return;
    }
    connect_points(builder, at, entry_of(builder, from));
    for (action *action = from; action != leaving->to; action = action->outer)
        connect_points(builder, after_of(builder, action),
                action->outer == leaving->to ? destination(builder, leaving) : entry_of(builder, action->outer));
}

static void leave(builder *builder, node *node)
{
    ptrdiff_t i = hmgeti(builder->function->leaves->exits, node);
    if (never(i < 0))
        return;
    leave_from(builder, builder->at, builder->function->leaves->exits[i].value.from,
               builder->function->leaves->exits[i].value.leaving);
}

static void run_actions(builder *builder, node *block)
{
    leave_table *table = builder->function->leaves;
    ptrdiff_t i = hmgeti(table->blocks, block);
    if (i < 0)
        return;
    action **actions = table->blocks[i].value;
    for (ptrdiff_t j = arrlen(actions); j-- > 0;) {
        arrive(builder, entry_of(builder, actions[j]));
        builder->graph->points[builder->at].scope = builder->scope;
        if (actions[j]->statement)
            statement(builder, actions[j]->statement->kids[0]);
        else
            use_object(builder, actions[j]->object);
        arrive(builder, after_of(builder, actions[j]));
        builder->graph->points[builder->at].scope = builder->scope;
    }
}

/* ---- Statements ---------------------------------------------------------------------------------------------------------------- */

static void block(builder *builder, node *node)
{
    scope *outer = builder->scope;
    builder->scope = scope_of(node);
    for (unsigned i = 0; i < node->count; i++)
        statement(builder, node->kids[i]);
    bool falls_to_zero = builder->function->is_main || builder->function->is_stream;
    if (node == builder->function->body && falls_to_zero) {
        advance(builder);                    /* falling off the end of main, or of a stream, is 0 */
        kill_object(builder, builder->result);
    }
    run_actions(builder, node);
    builder->scope = outer;
    advance(builder);
}

static void loop_statement(builder *builder, node *node, struct node *init, struct node *before, struct node *condition,
                 struct node *body, struct node *after)
{
    scope *outer = builder->scope;
    if (node->kind == NODE_FOR && node->note)
        builder->scope = scope_of(node);
    bool tests_last = node->kind == NODE_DO || (node->kind == NODE_LOWERED_LOOP && ((struct loop *)node->note)->tests_last);
    if (init)
        statement(builder, init);
    unsigned head = advance(builder);
    unsigned turn = new_point(builder), end = new_point(builder);
    hmput(builder->turns, node, turn);
    hmput(builder->ends, node, end);
    if (!tests_last) {
        if (before)
            statement(builder, before);
        graph_evaluate(builder, condition);
        if (condition)
            connect_points(builder, builder->at, end);
    }
    statement(builder, body);
    arrive(builder, turn);
    if (tests_last) {
        if (before)
            statement(builder, before);
        graph_evaluate(builder, condition);
        connect_points(builder, builder->at, end);
    }
    if (after && after->kind == NODE_LOWERED_SEQUENCE)
        statement(builder, after);
    else
        graph_evaluate(builder, after);
    connect_points(builder, builder->at, head);
    builder->at = end;
    builder->scope = outer;
}

static void switch_statement(builder *builder, node *node)
{
    graph_evaluate(builder, node->kids[0]);
    unsigned end = new_point(builder);
    hmput(builder->ends, node, end);
    arrput(builder->switch_heads, builder->at);
    arrput(builder->switch_defaults, false);
    unsigned head = builder->at;
    builder->at = UNREACHED;
    statement(builder, node->kids[1]);
    arrive(builder, end);
    if (!arrpop(builder->switch_defaults))
        connect_points(builder, head, end);
    (void)arrpop(builder->switch_heads);
}

static void switch_label(builder *builder, node *node, struct node *labeled)
{
    unsigned at = new_point(builder);
    connect_points(builder, arrlast(builder->switch_heads), at);
    if (node->kind == NODE_DEFAULT)
        arrlast(builder->switch_defaults) = true;
    arrive(builder, at);
    statement(builder, labeled);
}

static void if_statement(builder *builder, node *then, node *otherwise)
{
    unsigned condition = builder->at, end = new_point(builder);
    statement(builder, then);
    connect_points(builder, builder->at, end);
    builder->at = condition;
    if (otherwise)
        statement(builder, otherwise);
    arrive(builder, end);
}

/* Does making the future write into its bytes while captured objects are still read?  The arrays that a block captures
 * are passed by their addresses. */
static bool is_made_of_arrays(const node *future)
{
    if (future->kind != NODE_ASYNC_BLOCK)
        return false;
    const function *block = future->note;
    for (int i = 0; i < arrlen(block->parameter_objects); i++)
        if (type_classify(block->parameter_objects[i]->type) == TYPE_ARRAY)
            return true;
    return false;
}

/* The operands are read, then the future is there. */
static void make_future(builder *builder, node *expression, object *child)
{
    advance(builder);
    graph_expression(builder, expression, true, true);
    if (is_made_of_arrays(expression))
        touch_object(builder, child);
    advance(builder);
    kill_object(builder, child);
}

/* The futures that an await makes, one after the other: what a later one is made of may not lie in the bytes of an
 * earlier one. */
static void make_polled(builder *builder, polled *polled)
{
    if (polled_is_made(polled))
        make_future(builder, polled->expression, polled->child);
    if (polled->status)
        kill_object(builder, polled->status);
    if (polled->kind == FUTURE_NEXT) {
        advance(builder);
        graph_expression(builder, polled->expression->kids[2], true, true);
    }
    for (int i = 0; i < arrlen(polled->parts); i++)
        make_polled(builder, polled->parts[i]);
}

/* The futures and statuses that an await looks at. */
static void poll(builder *builder, polled *polled)
{
    if (polled->status)
        use_object(builder, polled->status);
    if (polled->child)
        use_object(builder, polled->child);
    if (polled->place)
        use_object(builder, polled->place);
    for (int i = 0; i < arrlen(polled->parts); i++)
        poll(builder, polled->parts[i]);
}

/* An acc_future is looked at again when the function is resumed. */
static void use_places(builder *builder, polled *polled)
{
    if (polled->place)
        use_object(builder, polled->place);
    for (int i = 0; i < arrlen(polled->parts); i++)
        use_places(builder, polled->parts[i]);
}

static void await_statement(builder *builder, node *node)
{
    await *await = node->note;
    advance(builder);
    if (await->polled)
        make_polled(builder, await->polled);
    else
        graph_expressions(builder, node, true, true);
    unsigned at = advance(builder);
    builder->graph->points[at].await = await;
    if (await->polled)
        poll(builder, await->polled);
    else
        kill_object(builder, builder->result);
    if (await->action)
        leave_from(builder, at, await->action, function_exit(await->action));
    if (!await->polled && arrlen(await->left) == 0)
        return;
    advance(builder);
    if (await->polled)
        use_places(builder, await->polled);
    for (int i = 0; i < arrlen(await->left); i++)      /* f__drop drops it there */
        use_object(builder, await->left[i]);
}

static void future_variable(builder *builder, node *node)
{
    object *variable = node->note;
    make_future(builder, variable->made, variable);
    if (variable->status)
        kill_object(builder, variable->status);
    if (variable->value)
        touch_object(builder, variable->value);
}

static void computed_goto(builder *builder)
{
    for (int i = 0; i < arrlen(builder->function->labels); i++)
        if (builder->function->labels[i]->is_address_taken)
            connect_points(builder, builder->at, point_of_label(builder, builder->function->labels[i]->node));
    builder->at = UNREACHED;
}

static void assembly(builder *builder, node *node)
{
    graph_evaluate(builder, node);
    for (unsigned i = 0; i < node->count; i++)     /* asm goto */
        if (node->kids[i]->flags & IDENTIFIER_LABEL)
            for (int j = 0; j < arrlen(builder->function->labels); j++)
                if (token_is(builder->program->unit, node->kids[i]->name, builder->function->labels[j]->name))
                    connect_points(builder, builder->at, point_of_label(builder, builder->function->labels[j]->node));
}

static void return_statement(builder *builder, node *node)
{
    advance(builder);
    if (node->kids[0])
        graph_expression(builder, node->kids[0], true, true);
    advance(builder);                        /* the value is read whole before it is stored (emit_return) */
    if (builder->result)
        kill_object(builder, builder->result);
    leave(builder, node);
    builder->at = UNREACHED;
}

static void try_statement(builder *builder, node *node)
{
    advance(builder);
    use_object(builder, node->note);
    unsigned at = advance(builder);
    if (builder->result)
        touch_object(builder, builder->result);
    leave(builder, node);
    builder->at = at;
}

static void temporary(builder *builder, node *node)
{
    advance(builder);
    if (node->count)
        graph_expression(builder, node->kids[0], true, true);
    kill_object(builder, node->note);
}

static void statement(builder *builder, node *node)
{
    if (!node)                         /* after a label at the end of a block, which clang refuses before version 18 */
        return;
    if (builder->at == UNREACHED)      /* unreachable code has points too: it may hold labels */
        builder->at = new_point(builder);
    switch (node->kind) {
    case NODE_BLOCK:
        block(builder, node);
        return;
    case NODE_LOWERED_SEQUENCE:
        for (unsigned i = 0; i < node->count; i++)
            statement(builder, node->kids[i]);
        return;
    case NODE_DECLARATION:
        for (unsigned i = 1; i < node->count; i++) {
            advance(builder);
            graph_initializer(builder, node->kids[i], true);
        }
        advance(builder);
        graph_unevaluated(builder, node->kids[0]);
        return;
    case NODE_LOWERED_TEMPORARY: case NODE_LOWERED_ASSIGN:
        temporary(builder, node);
        return;
    case NODE_LOWERED_AWAIT:
        await_statement(builder, node);
        return;
    case NODE_LOWERED_FUTURE:
        future_variable(builder, node);
        return;
    case NODE_LOWERED_TRY:
        try_statement(builder, node);
        return;
    case NODE_LOWERED_IF:
        if (node->note) {
            advance(builder);
            use_object(builder, node->note);
        } else {
            graph_evaluate(builder, node->kids[2]);
        }
        if_statement(builder, node->kids[0], node->count > 1 ? node->kids[1] : NULL);
        return;
    case NODE_LOWERED_LOOP:
        loop_statement(builder, node, node->kids[0], node->kids[1], node->kids[2], node->kids[3], node->kids[4]);
        return;
    case NODE_IF:
        graph_evaluate(builder, node->kids[0]);
        if_statement(builder, node->kids[1], node->kids[2]);
        return;
    case NODE_SWITCH:
        switch_statement(builder, node);
        return;
    case NODE_WHILE:
        loop_statement(builder, node, NULL, NULL, node->kids[0], node->kids[1], NULL);
        return;
    case NODE_DO:
        loop_statement(builder, node, NULL, NULL, node->kids[1], node->kids[0], NULL);
        return;
    case NODE_FOR:
        loop_statement(builder, node, node->kids[0], NULL, node->kids[1], node->kids[3], node->kids[2]);
        return;
    case NODE_BREAK: case NODE_CONTINUE: case NODE_LOWERED_CONTINUE: case NODE_GOTO:
        advance(builder);
        leave(builder, node);
        builder->at = UNREACHED;
        return;
    case NODE_GOTO_COMPUTED:
        graph_evaluate(builder, node->kids[0]);
        computed_goto(builder);
        return;
    case NODE_RETURN:
        return_statement(builder, node);
        return;
    case NODE_LABEL:
        arrive(builder, point_of_label(builder, node));
        builder->graph->points[builder->at].scope = builder->scope;
        statement(builder, node->kids[0]);
        return;
    case NODE_CASE:
        switch_label(builder, node, node->kids[2]);
        return;
    case NODE_DEFAULT:
        switch_label(builder, node, node->kids[0]);
        return;
    case NODE_ASM:
        assembly(builder, node);
        return;
    case NODE_DEFER:
        advance(builder);      /* it runs at the end of its block: run_actions */
        return;
    default:
        graph_evaluate(builder, node);
        return;
    }
}

graph *build_graph(program *program, function *function, object *result)
{
    builder builder = { .program = program, .function = function, .graph = arena_new(graph), .scope = function->scope,
                        .result = result, .at = UNREACHED };
    builder.at = new_point(&builder);
    builder.graph->finish = new_point(&builder);
    for (int i = 0; i < arrlen(function->parameter_objects); i++)
        if (function->parameter_objects[i])
            track_object(&builder, function->parameter_objects[i]);
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        const object *parameter = function->parameter_objects[i];
        for (int j = 0; parameter && j < arrlen(parameter->sizes); j++) {
            graph_expression(&builder, parameter->size_expressions[j], true, true);
            kill_object(&builder, parameter->sizes[j]);
        }
    }
    statement(&builder, function->body);
    if (result)
        touch_object(&builder, result);
    connect_points(&builder, builder.at, builder.graph->finish);
    if (result) {
        builder.at = builder.graph->finish;
        use_object(&builder, result);
    }
    hmfree(builder.labels);
    hmfree(builder.ends);
    hmfree(builder.turns);
    hmfree(builder.actions);
    return builder.graph;
}

void free_graph(graph *graph)
{
    for (ptrdiff_t i = 0; i < arrlen(graph->points); i++) {
        point *point = &graph->points[i];
        unsigned *lists[] = { point->uses, point->kills, point->takes, point->clears, point->touches, point->next };
        for (size_t j = 0; j < sizeof lists / sizeof *lists; j++)
            arrfree(lists[j]);
    }
    arrfree(graph->points);
}

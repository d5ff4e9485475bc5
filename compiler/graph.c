/* graph.c: from a lowered body to points and edges.
 *
 *     while (n) { n = f(n); await g(); }      [n?]──▶[n = f(n)]──▶[g's arguments]──▶[await g]──▶ back to [n?]
 *
 * A point is a full expression, an await, or a place where paths meet. */
#include "graph.h"

#include "arena.h"
#include "parser.h"
#include "resolve.h"

#define UNREACHED UINT32_MAX


typedef struct builder {
    program *program;
    function *function;
    graph *graph;
    scope *scope;
    unsigned at;                                   /* the point that control has reached, or UNREACHED */
    struct { node *key; unsigned value; } *labels; /* NODE_LABEL, NODE_CASE ...: their points */
    struct { node *key; unsigned value; } *ends;   /* loops and switches: where `break` goes */
    struct { node *key; unsigned value; } *turns;  /* loops: where `continue` goes */
    struct { action *key; unsigned value; } *entries;
    struct { action *key; unsigned value; } *afters;
    unsigned *switch_heads;
    bool *switch_defaults;
    object *result;
} builder;

static void statement(builder *builder, node *node);

/* ---- Points and edges ---------------------------------------------------------------------------------------------------- */

static unsigned new_point(builder *builder)
{
    point point = { .scope = builder->scope };
    arrput(builder->graph->points, point);
    return (unsigned)arrlen(builder->graph->points) - 1;
}

static void connect(builder *builder, unsigned from, unsigned to)
{
    if (from != UNREACHED && to != UNREACHED)
        arrput(builder->graph->points[from].next, to);
}

/* A new point that control reaches next. */
static unsigned advance(builder *builder)
{
    unsigned next = new_point(builder);
    connect(builder, builder->at, next);
    builder->at = next;
    return next;
}

static void arrive(builder *builder, unsigned at)
{
    connect(builder, builder->at, at);
    builder->at = at;
}

static unsigned point_of_label(builder *builder, node *label)
{
    ptrdiff_t i = hmgeti(builder->labels, label);
    if (i >= 0)
        return builder->labels[i].value;
    unsigned at = new_point(builder);
    hmput(builder->labels, label, at);
    return at;
}

/* ---- What an expression does ------------------------------------------------------------------------------------------------ */

static unsigned track(builder *builder, object *object)
{
    if (object->index == UINT32_MAX) {
        object->index = (unsigned)arrlen(builder->function->objects);
        arrput(builder->function->objects, object);
    }
    return object->index;
}

static bool is_tracked(const object *object)
{
    return object && !object->is_static && object->kind <= OBJECT_CHILD;
}

static void touch(builder *builder, object *object)
{
    if (is_tracked(object))
        arrput(builder->graph->points[builder->at].touches, track(builder, object));
}

static void use(builder *builder, object *object)
{
    if (!is_tracked(object))
        return;
    touch(builder, object);
    arrput(builder->graph->points[builder->at].uses, track(builder, object));
    for (int i = 0; i < arrlen(object->sizes); i++)
        use(builder, object->sizes[i]);
}

static void take(builder *builder, object *object)
{
    if (!is_tracked(object))
        return;
    use(builder, object);
    arrput(builder->graph->points[builder->at].takes, track(builder, object));
}

static void kill(builder *builder, object *object)
{
    if (!is_tracked(object))
        return;
    touch(builder, object);
    arrput(builder->graph->points[builder->at].kills, track(builder, object));
}

static void expression(builder *builder, node *node, bool decays, bool always);

static bool is_array_object(const object *object)
{
    return object->type && type_classify(object->type) == TYPE_ARRAY;
}

/* A place that is written: its parts are read, itself not. */
static void written_place(builder *builder, node *place, bool always)
{
    place = without_parentheses(place);
    object *object = place->kind == NODE_IDENTIFIER || place->kind == NODE_LOWERED_NAME ? place->note : NULL;
    if (is_tracked(object)) {
        if (always)
            kill(builder, object);
        else
            touch(builder, object);
        return;
    }
    object = place_object(builder->program, place);
    if (!is_tracked(object)) {
        expression(builder, place, true, always);
        return;
    }
    touch(builder, object);
    for (; place->kind == NODE_MEMBER || place->kind == NODE_INDEX || place->kind == NODE_PAREN; place = place->kids[0])
        if (place->kind == NODE_INDEX)
            expression(builder, place->kids[1], true, always);
    for (int i = 0; i < arrlen(object->sizes); i++)
        use(builder, object->sizes[i]);
}

static void expressions(builder *builder, node *node, bool decays, bool always)
{
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            expression(builder, node->kids[i], decays, always);
}

/* Only what the sizes of variable length arrays need is read in an operand that is not evaluated. */
static void unevaluated(builder *builder, node *node)
{
    object *object = node->kind == NODE_IDENTIFIER || node->kind == NODE_SPECIFIERS ? node->note : NULL;
    if (object && (object->kind <= OBJECT_LITERAL || object->kind == OBJECT_TYPEDEF))
        for (int i = 0; i < arrlen(object->sizes); i++)
            use(builder, object->sizes[i]);
    if (object && object->is_variable_array)
        use(builder, object);
    else if (object && is_tracked(object) && builder->at != UNREACHED)
        track(builder, object);
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            unevaluated(builder, node->kids[i]);
}

static void initializer(builder *builder, node *init_declarator, bool always)
{
    object *object = init_declarator->note;
    node *value = init_declarator->count > 1 ? init_declarator->kids[1] : NULL;
    if (init_declarator->kids[0])
        expressions(builder, init_declarator->kids[0], true, always);
    if (value && !(object && object->is_static))
        expression(builder, value, value->kind != NODE_STRING, always);
    for (int i = 0; object && i < arrlen(object->size_expressions); i++)
        kill(builder, object->sizes[i]);
    if (is_tracked(object) && object->kind == OBJECT_VARIABLE) {
        if (always)
            kill(builder, object);
        else
            touch(builder, object);
        if (object->cleanup) {
            advance(builder);
            take(builder, object);
        }
    }
}

/* `decays`: an array here becomes a pointer; `always`: it is evaluated whenever the full expression is. */
static void expression(builder *builder, node *node, bool decays, bool always)
{
    switch (node->kind) {
    case NODE_IDENTIFIER: case NODE_LOWERED_NAME: case NODE_LOWERED_PLACE: {
        object *object = node->note;
        if (is_tracked(object) && node->kind == NODE_IDENTIFIER && decays && is_array_object(object))
            take(builder, object);
        else if (object)
            use(builder, object);
        return;
    }
    case NODE_LOWERED_GENERIC:
        if (node->note)
            use(builder, node->note);
        break;
    case NODE_LOWERED_RESULT: {
        await *await = node->note;
        use(builder, await->value ? await->value : await->child);
        return;
    }
    case NODE_SIZEOF: case NODE_SIZEOF_TYPE: case NODE_TYPEOF: case NODE_LOWERED_TYPED: case NODE_SPECIFIERS:
        unevaluated(builder, node);
        return;
    case NODE_COMPOUND_LITERAL: {
        expressions(builder, node, node->kids[1]->kind != NODE_STRING, always);
        object *object = node->note;
        if (object && (object->is_address_taken))
            take(builder, object);
        return;
    }
    case NODE_UNARY:
        if (node->op == '&') {
            object *object = place_object(builder->program, node->kids[0]);
            expression(builder, node->kids[0], false, always);
            if (object)
                take(builder, object);
            return;
        }
        break;
    case NODE_MEMBER: case NODE_INDEX: {
        type *type = decays ? expression_type(builder->program, node) : NULL;
        if (type && type_classify(type) == TYPE_ARRAY) {
            object *object = place_object(builder->program, node);
            if (object)
                take(builder, object);
        }
        bool keeps = node->kind == NODE_INDEX || node->op == '.';
        expression(builder, node->kids[0], !keeps, always);
        if (node->kind == NODE_INDEX)
            expression(builder, node->kids[1], false, always);
        return;
    }
    case NODE_ASSIGN:
        expression(builder, node->kids[1], true, always);
        if (node->op != '=')
            expression(builder, node->kids[0], true, always);
        written_place(builder, node->kids[0], always);
        return;
    case NODE_LOGICAL:
        expression(builder, node->kids[0], true, always);
        expression(builder, node->kids[1], true, false);
        return;
    case NODE_CONDITIONAL:
        expression(builder, node->kids[0], true, always);
        if (node->kids[1])
            expression(builder, node->kids[1], true, false);
        expression(builder, node->kids[2], true, false);
        return;
    case NODE_GENERIC:
        for (unsigned i = 1; i < node->count; i++)
            expression(builder, node->kids[i], true, false);
        return;
    case NODE_PAREN:
        expression(builder, node->kids[0], decays, always);
        return;
    case NODE_ASM:
        for (unsigned i = 0; i < node->count; i++)
            if (node->kids[i]) {
                object *object = place_object(builder->program, node->kids[i]);
                expression(builder, node->kids[i], true, false);
                if (object)
                    take(builder, object);
            }
        return;
    case NODE_INIT_DECLARATOR:
        initializer(builder, node, false);
        return;
    case NODE_STATEMENT_EXPRESSION: case NODE_FOR: case NODE_DO: case NODE_WHILE:
        expressions(builder, node, true, false);
        return;
    case NODE_STRUCT: case NODE_ENUM: case NODE_FUNCTION_DEFINITION:
        return;
    default:
        break;
    }
    expressions(builder, node, true, always);
}

/* A full expression is a point. */
static void evaluate(builder *builder, node *node)
{
    if (!node)
        return;
    advance(builder);
    expression(builder, node, true, true);
}

/* ---- Leaving ------------------------------------------------------------------------------------------------------------------ */

static unsigned entry_of(builder *builder, action *action)
{
    ptrdiff_t i = hmgeti(builder->entries, action);
    if (i >= 0)
        return builder->entries[i].value;
    unsigned at = new_point(builder);
    hmput(builder->entries, action, at);
    return at;
}

/* Where control is when an action has run: made ahead, connected when the action is met. */
static unsigned after_of(builder *builder, action *action)
{
    ptrdiff_t i = hmgeti(builder->afters, action);
    if (i >= 0)
        return builder->afters[i].value;
    unsigned at = new_point(builder);
    hmput(builder->afters, action, at);
    return at;
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
        connect(builder, at, destination(builder, leaving));
        return;
    }
    connect(builder, at, entry_of(builder, from));
    for (action *action = from; action != leaving->to; action = action->outer)
        connect(builder, after_of(builder, action),
                action->outer == leaving->to ? destination(builder, leaving) : entry_of(builder, action->outer));
}

static void leave(builder *builder, node *node)
{
    ptrdiff_t i = hmgeti(builder->function->leaves->exits, node);
    if (i >= 0)
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
            use(builder, actions[j]->object);
        arrive(builder, after_of(builder, actions[j]));
        builder->graph->points[builder->at].scope = builder->scope;
    }
}

/* ---- Statements ---------------------------------------------------------------------------------------------------------------- */

static void block(builder *builder, node *node)
{
    scope *outer = builder->scope;
    if (node->note)
        builder->scope = scope_of(node);
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            statement(builder, node->kids[i]);
    if (node == builder->function->body && builder->function->is_main && builder->result) {
        advance(builder);                    /* falling off the end of main is 0 */
        kill(builder, builder->result);
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
        evaluate(builder, condition);
        if (condition)
            connect(builder, builder->at, end);
    }
    statement(builder, body);
    arrive(builder, turn);
    if (tests_last) {
        if (before)
            statement(builder, before);
        evaluate(builder, condition);
        connect(builder, builder->at, end);
    }
    if (after && after->kind == NODE_LOWERED_SEQUENCE)
        statement(builder, after);
    else
        evaluate(builder, after);
    connect(builder, builder->at, head);
    builder->at = end;
    builder->scope = outer;
}

static void switch_statement(builder *builder, node *node)
{
    evaluate(builder, node->kids[0]);
    unsigned end = new_point(builder);
    hmput(builder->ends, node, end);
    arrput(builder->switch_heads, builder->at);
    arrput(builder->switch_defaults, false);
    unsigned head = builder->at;
    builder->at = UNREACHED;
    statement(builder, node->kids[1]);
    arrive(builder, end);
    if (!arrpop(builder->switch_defaults))
        connect(builder, head, end);
    (void)arrpop(builder->switch_heads);
}

static void switch_label(builder *builder, node *node, struct node *labeled)
{
    unsigned at = new_point(builder);
    if (arrlen(builder->switch_heads)) {
        connect(builder, arrlast(builder->switch_heads), at);
        if (node->kind == NODE_DEFAULT)
            arrlast(builder->switch_defaults) = true;
    }
    arrive(builder, at);
    if (labeled)
        statement(builder, labeled);
}

static void if_statement(builder *builder, node *then, node *otherwise)
{
    unsigned condition = builder->at, end = new_point(builder);
    statement(builder, then);
    connect(builder, builder->at, end);
    builder->at = condition;
    if (otherwise)
        statement(builder, otherwise);
    arrive(builder, end);
}

static void await_statement(builder *builder, node *node)
{
    await *await = node->note;
    advance(builder);
    expressions(builder, node, true, true);
    unsigned at = advance(builder);
    builder->graph->points[at].await = await;
    kill(builder, await->child);
    if (await->action) {
        leaving *leaving = NULL;
        for (int i = 0; i < arrlen(await->action->passing); i++)
            if (await->action->passing[i]->kind == LEAVING_FUNCTION)
                leaving = await->action->passing[i];
        leave_from(builder, at, await->action, leaving);
    }
    if (await->value) {
        advance(builder);
        use(builder, await->child);
        kill(builder, await->value);
    }
}

static void computed_goto(builder *builder)
{
    for (int i = 0; i < arrlen(builder->function->labels); i++)
        if (builder->function->labels[i]->is_address_taken)
            connect(builder, builder->at, point_of_label(builder, builder->function->labels[i]->node));
    builder->at = UNREACHED;
}

static void assembly(builder *builder, node *node)
{
    evaluate(builder, node);
    for (unsigned i = 0; i < node->count; i++)     /* asm goto */
        if (node->kids[i] && node->kids[i]->flags & IDENTIFIER_LABEL)
            for (int j = 0; j < arrlen(builder->function->labels); j++)
                if (token_is(builder->program->unit, node->kids[i]->name, builder->function->labels[j]->name))
                    connect(builder, builder->at, point_of_label(builder, builder->function->labels[j]->node));
}

static void return_statement(builder *builder, node *node)
{
    advance(builder);
    if (node->count && node->kids[0])
        expression(builder, node->kids[0], true, true);
    if (builder->result)
        kill(builder, builder->result);
    leave(builder, node);
    builder->at = UNREACHED;
}

static void try_statement(builder *builder, node *node)
{
    advance(builder);
    use(builder, node->note);
    unsigned at = advance(builder);
    if (builder->result)
        touch(builder, builder->result);
    leave(builder, node);
    builder->at = at;
}

static void temporary(builder *builder, node *node)
{
    advance(builder);
    if (node->count && node->kids[0])
        expression(builder, node->kids[0], true, true);
    kill(builder, node->note);
}

static void statement(builder *builder, node *node)
{
    if (!node)
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
            initializer(builder, node->kids[i], true);
        }
        if (node->count && node->kids[0]) {
            advance(builder);
            unevaluated(builder, node->kids[0]);
        }
        return;
    case NODE_LOWERED_TEMPORARY: case NODE_LOWERED_ASSIGN:
        temporary(builder, node);
        return;
    case NODE_LOWERED_AWAIT:
        await_statement(builder, node);
        return;
    case NODE_LOWERED_TRY:
        try_statement(builder, node);
        return;
    case NODE_LOWERED_IF:
        advance(builder);
        use(builder, node->note);
        if_statement(builder, node->kids[0], node->count > 1 ? node->kids[1] : NULL);
        return;
    case NODE_LOWERED_LOOP:
        loop_statement(builder, node, node->kids[0], node->kids[1], node->kids[2], node->kids[3], node->kids[4]);
        return;
    case NODE_IF:
        evaluate(builder, node->kids[0]);
        if_statement(builder, node->kids[1], node->count > 2 ? node->kids[2] : NULL);
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
        evaluate(builder, node->kids[0]);
        computed_goto(builder);
        return;
    case NODE_RETURN:
        return_statement(builder, node);
        return;
    case NODE_LABEL:
        arrive(builder, point_of_label(builder, node));
        builder->graph->points[builder->at].scope = builder->scope;
        if (node->count)
            statement(builder, node->kids[0]);
        return;
    case NODE_CASE:
        switch_label(builder, node, node->count > 2 ? node->kids[2] : NULL);
        return;
    case NODE_DEFAULT:
        switch_label(builder, node, node->count ? node->kids[0] : NULL);
        return;
    case NODE_ASM:
        assembly(builder, node);
        return;
    case NODE_DEFER:
        advance(builder);      /* it runs at the end of its block: run_actions */
        return;
    default:
        evaluate(builder, node);
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
        if (function->parameter_objects[i]) {
            track(&builder, function->parameter_objects[i]);
            for (int j = 0; j < arrlen(function->parameter_objects[i]->sizes); j++)
                kill(&builder, function->parameter_objects[i]->sizes[j]);
        }
    statement(&builder, function->body);
    if (builder.at == UNREACHED)
        builder.at = new_point(&builder);
    if (result)
        touch(&builder, result);
    connect(&builder, builder.at, builder.graph->finish);
    if (result) {
        builder.at = builder.graph->finish;
        use(&builder, result);
    }
    return builder.graph;
}

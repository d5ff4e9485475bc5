/* graph_expression.c: what an expression does to objects: reads, writes, takes the address of. */
#include "graph_builder.h"

#include "arena.h"
#include "parser.h"
#include "resolve.h"

/* ---- Points and edges ---------------------------------------------------------------------------------------------------- */

unsigned new_point(builder *builder)
{
    point point = { .scope = builder->scope };
    arrput(builder->graph->points, point);
    return (unsigned)arrlen(builder->graph->points) - 1;
}

void connect_points(builder *builder, unsigned from, unsigned to)
{
    if (from != UNREACHED)
        arrput(builder->graph->points[from].next, to);
}

/* A new point that control reaches next. */
unsigned advance(builder *builder)
{
    unsigned next = new_point(builder);
    connect_points(builder, builder->at, next);
    builder->at = next;
    return next;
}

void arrive(builder *builder, unsigned at)
{
    connect_points(builder, builder->at, at);
    builder->at = at;
}

unsigned point_of_label(builder *builder, node *label)
{
    ptrdiff_t i = hmgeti(builder->labels, label);
    if (i >= 0)
        return builder->labels[i].value;
    unsigned at = new_point(builder);
    hmput(builder->labels, label, at);
    return at;
}

/* ---- What an expression does ------------------------------------------------------------------------------------------------ */

unsigned track_object(builder *builder, object *object)
{
    if (object->index == UINT32_MAX) {
        object->index = (unsigned)arrlen(builder->function->objects);
        arrput(builder->function->objects, object);
    }
    return object->index;
}

/* A parameter without a type is one of a prototype, where nothing is stored. */
static bool is_tracked(const object *object)
{
    return object && !object->is_static && object->kind <= OBJECT_CHILD &&
           (object->type || object->kind != OBJECT_PARAMETER);
}

void touch_object(builder *builder, object *object)
{
    arrput(builder->graph->points[builder->at].touches, track_object(builder, object));
}

void use_object(builder *builder, object *object)
{
    if (!is_tracked(object))
        return;
    touch_object(builder, object);
    arrput(builder->graph->points[builder->at].uses, track_object(builder, object));
    if (object->status)
        use_object(builder, object->status);
    if (object->value)
        use_object(builder, object->value);
    for (int i = 0; i < arrlen(object->sizes); i++)
        use_object(builder, object->sizes[i]);
}

void take_address_of(builder *builder, object *object)
{
    if (!is_tracked(object))
        return;
    use_object(builder, object);
    arrput(builder->graph->points[builder->at].takes, track_object(builder, object));
}

void kill_object(builder *builder, object *object)
{
    touch_object(builder, object);
    arrput(builder->graph->points[builder->at].kills, track_object(builder, object));
}

static bool is_array_object(const object *object)
{
    return type_classify(object->type) == TYPE_ARRAY;
}

/* A place that is written: its parts are read, itself not. */
static void written_place(builder *builder, node *place, bool always)
{
    place = without_parentheses(place);
    object *object = place->kind == NODE_IDENTIFIER ? place->note : NULL;
    if (is_tracked(object)) {
        if (always)
            kill_object(builder, object);
        else
            touch_object(builder, object);
        return;
    }
    object = place_object(builder->program, place);
    if (!is_tracked(object)) {
        graph_expression(builder, place, true, always);
        return;
    }
    touch_object(builder, object);
    for (; place->kind == NODE_MEMBER || place->kind == NODE_INDEX || place->kind == NODE_PAREN || names_part(place);
         place = place->kids[0])
        if (place->kind == NODE_INDEX)
            graph_expression(builder, place->kids[1], true, always);
    for (int i = 0; i < arrlen(object->sizes); i++)
        use_object(builder, object->sizes[i]);
}

void graph_expressions(builder *builder, node *node, bool decays, bool always)
{
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            graph_expression(builder, node->kids[i], decays, always);
}

static void note_in_expression(const node *node)
{
    if (node->kind == NODE_INIT_DECLARATOR && node->note)
        ((object *)node->note)->is_in_expression = true;
}

/* Only what the sizes of variable length arrays need is read in an operand that is not evaluated. */
void graph_unevaluated(builder *builder, node *node)
{
    object *object = node->kind == NODE_IDENTIFIER || node->kind == NODE_SPECIFIERS ? node->note : NULL;
    note_in_expression(node);
    if (object && (object->kind <= OBJECT_LITERAL || object->kind == OBJECT_TYPEDEF))
        for (int i = 0; i < arrlen(object->sizes); i++)
            use_object(builder, object->sizes[i]);
    if (object && object->is_variable_array)
        use_object(builder, object);
    else if (is_tracked(object))
        track_object(builder, object);
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i] && node->kind == NODE_ARRAY)
            graph_expression(builder, node->kids[i], true, false);      /* sizeof(int[n]) */
        else if (node->kids[i])
            graph_unevaluated(builder, node->kids[i]);
}

void graph_initializer(builder *builder, node *init_declarator, bool always)
{
    object *object = init_declarator->note;
    node *value = init_declarator->kids[1];
    graph_expressions(builder, init_declarator->kids[0], true, always);
    if (value && !object->is_static)
        graph_expression(builder, value, value->kind != NODE_STRING, always);
    for (int i = 0; i < arrlen(object->size_expressions); i++)
        kill_object(builder, object->sizes[i]);
    if (is_tracked(object)) {
        if (always)
            kill_object(builder, object);
        else
            touch_object(builder, object);
        if (always && !value && !object->is_boxed_array)
            arrput(builder->graph->points[builder->at].clears, object->index);
        if (object->cleanup) {
            advance(builder);
            take_address_of(builder, object);
        }
    }
}

/* `decays`: an array here becomes a pointer; `always`: it is evaluated whenever the full expression is. */
void graph_expression(builder *builder, node *node, bool decays, bool always)
{
    switch (node->kind) {
    case NODE_IDENTIFIER: case NODE_LOWERED_NAME: {
        object *object = node->note;
        if (is_tracked(object) && node->kind == NODE_IDENTIFIER && decays && is_array_object(object))
            take_address_of(builder, object);
        else if (object)
            use_object(builder, object);
        return;
    }
    case NODE_LOWERED_GENERIC:
        if (node->note)
            use_object(builder, node->note);
        break;
    case NODE_LOWERED_RESULT: {
        await *await = node->note;
        if (await->polled->child)
            use_object(builder, await->polled->child);
        return;
    }
    case NODE_ASYNC_BLOCK: {
        const function *function = node->note;
        for (int i = 0; i < arrlen(function->parameter_objects); i++)
            use_object(builder, capture_given(function, i));
        return;
    }
    case NODE_LOWERED_ADDRESS: {
        object *object = place_object(builder->program, node->kids[0]);
        graph_expression(builder, node->kids[0], false, always);
        if (object)
            take_address_of(builder, object);
        return;
    }
    case NODE_SIZEOF: case NODE_SIZEOF_TYPE: case NODE_TYPEOF: case NODE_LOWERED_TYPED: case NODE_SPECIFIERS:
        graph_unevaluated(builder, node);
        return;
    case NODE_COMPOUND_LITERAL: {
        graph_expressions(builder, node, node->kids[1]->kind != NODE_STRING, always);
        object *object = node->note;
        if (object->is_address_taken)
            take_address_of(builder, object);
        return;
    }
    case NODE_UNARY:
        if (node->op == '&') {
            object *object = place_object(builder->program, node->kids[0]);
            graph_expression(builder, node->kids[0], false, always);
            if (object)
                take_address_of(builder, object);
            return;
        }
        break;
    case NODE_MEMBER: case NODE_INDEX: {
        object *array = decays ? array_object(builder->program, node) : NULL;
        if (array)
            take_address_of(builder, array);
        bool keeps = node->kind == NODE_INDEX || node->op == '.';
        graph_expression(builder, node->kids[0], !keeps, always);
        if (node->kind == NODE_INDEX)
            graph_expression(builder, node->kids[1], false, always);
        return;
    }
    case NODE_ASSIGN:
        graph_expression(builder, node->kids[1], true, always);
        if (node->op != '=')
            graph_expression(builder, node->kids[0], true, always);
        written_place(builder, node->kids[0], always);
        return;
    case NODE_LOGICAL:
        graph_expression(builder, node->kids[0], true, always);
        graph_expression(builder, node->kids[1], true, false);
        return;
    case NODE_CONDITIONAL:
        graph_expression(builder, node->kids[0], true, always);
        if (node->kids[1])
            graph_expression(builder, node->kids[1], true, false);
        graph_expression(builder, node->kids[2], true, false);
        return;
    case NODE_GENERIC:
        graph_unevaluated(builder, node->kids[0]);
        for (unsigned i = 1; i < node->count; i++)
            graph_expression(builder, node->kids[i], true, false);
        return;
    case NODE_PAREN:
        graph_expression(builder, node->kids[0], decays, always);
        return;
    case NODE_ASM:
        for (unsigned i = 0; i < node->count; i++) {
            object *object = place_object(builder->program, node->kids[i]);
            graph_expression(builder, node->kids[i], true, false);
            if (object)
                take_address_of(builder, object);
        }
        return;
    case NODE_INIT_DECLARATOR:
        note_in_expression(node);
        graph_initializer(builder, node, false);
        return;
    case NODE_STATEMENT_EXPRESSION: case NODE_FOR: case NODE_DO: case NODE_WHILE:
        graph_expressions(builder, node, true, false);
        return;
    default:
        break;
    }
    graph_expressions(builder, node, true, always);
}

/* A full expression is a point. */
void graph_evaluate(builder *builder, node *node)
{
    if (!node)
        return;
    advance(builder);
    graph_expression(builder, node, true, true);
}

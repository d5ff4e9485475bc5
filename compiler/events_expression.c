/* events_expression.c: what happens while an expression is evaluated (events.h).
 *
 *     x && f(errno)      ──▶      read errno ──▶ call f, or neither
 *
 * A condition is a branch at each of its operands: where `x && f()` holds, f was called.  Paths that nobody takes would
 * make false alarms. */
#include "events_builder.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "future.h"
#include "parser.h"

const char *called_name(const program *program, const node *call)
{
    const node *callee = without_parentheses(call->kids[0]);
    if (callee->kind != NODE_IDENTIFIER || callee->note)
        return NULL;
    return token_text(program->unit, callee->name);
}

/* `errno` is a macro: (*__errno_location()), or as other C libraries call that function. */
static bool is_errno(const program *program, const node *place)
{
    static const char *const functions[] = {"__errno_location", "__errno", "___errno", "__error", "_errno"};
    place = without_parentheses((node *)place);
    if (place->kind == NODE_IDENTIFIER)
        return !place->note && token_is(program->unit, place->name, "errno");
    if (place->kind != NODE_UNARY || place->op != '*')
        return false;
    const node *call = without_parentheses(place->kids[0]);
    const char *name = call->kind == NODE_CALL && call->count == 1 ? called_name(program, call) : NULL;
    for (unsigned i = 0; name && i < sizeof functions / sizeof *functions; i++)
        if (strcmp(name, functions[i]) == 0)
            return true;
    return false;
}

static void each_kid(events_builder *builder, const node *node, unsigned from)
{
    for (unsigned i = from; i < node->count; i++)
        events_of_expression(builder, node->kids[i]);
}

/* One of several alternatives, begun at `head`; they meet at `end`. */
static void alternative(events_builder *builder, const node *expression, unsigned head, unsigned end)
{
    builder->at = head;
    events_of_expression(builder, expression);
    connect_events(builder, builder->at, end);
    builder->at = end;
}

static void alternatives(events_builder *builder, const node *node, unsigned from)
{
    unsigned head = builder->at, end = new_event(builder);
    for (unsigned i = from; i < node->count; i++)
        alternative(builder, node->kids[i], head, end);
}

/* ---- Conditions -------------------------------------------------------------------------------------------------- */

/* `while (1)` and `do ... while (0)`. */
static bool is_plain_number(const program *program, const node *node, bool *is_zero)
{
    char *end;
    const char *text = node->kind == NODE_CONSTANT ? token_text(program->unit, node->first) : "";
    *is_zero = strtoull(text, &end, 0) == 0;
    return end > text && end[strspn(end, "uUlL")] == '\0';
}

/* The call that the condition holds against 0; NULL: none.  `if_zero`: whether the condition holds then. */
static const node *call_held_against_zero(const program *program, const node *condition, bool *if_zero)
{
    bool is_zero = false;
    *if_zero = condition->op == EQUAL;
    if (condition->kind == NODE_BINARY && (condition->op == EQUAL || condition->op == NOT_EQUAL) &&
        is_plain_number(program, condition->kids[1], &is_zero) && is_zero)
        condition = condition->kids[0];
    condition = without_parentheses((node *)condition);
    return condition->kind == NODE_CALL ? condition : NULL;
}

static void plain_condition(events_builder *builder, const node *node, unsigned if_true, unsigned if_false)
{
    bool if_zero;
    const struct node *call = call_held_against_zero(builder->program, node, &if_zero);
    events_of_expression(builder, node);
    connect_events(builder, builder->at, if_zero ? if_true : if_false);
    if (call)
        add_event(builder, EVENT_FAILED, call);
    connect_events(builder, builder->at, if_zero ? if_false : if_true);
}

static void logical_condition(events_builder *builder, const node *node, unsigned if_true, unsigned if_false)
{
    unsigned right = new_event(builder);
    if (node->op == AND_AND)
        events_of_condition(builder, node->kids[0], right, if_false);
    else
        events_of_condition(builder, node->kids[0], if_true, right);
    builder->at = right;
    events_of_condition(builder, node->kids[1], if_true, if_false);
}

void events_of_condition(events_builder *builder, const node *node, unsigned if_true, unsigned if_false)
{
    bool is_zero = false;
    node = node ? without_parentheses((struct node *)node) : NULL;
    const char *name = node && node->kind == NODE_CALL && node->count == 3 ? called_name(builder->program, node) : NULL;
    if (!node || is_plain_number(builder->program, node, &is_zero)) {
        connect_events(builder, builder->at, is_zero ? if_false : if_true);
    } else if (node->kind == NODE_UNARY && node->op == '!') {
        events_of_condition(builder, node->kids[0], if_false, if_true);
    } else if (node->kind == NODE_LOGICAL) {
        logical_condition(builder, node, if_true, if_false);
    } else if (node->kind == NODE_COMMA) {
        events_of_expression(builder, node->kids[0]);
        events_of_condition(builder, node->kids[1], if_true, if_false);
    } else if (name && strcmp(name, "__builtin_expect") == 0) {
        events_of_condition(builder, node->kids[1], if_true, if_false);
    } else {
        plain_condition(builder, node, if_true, if_false);
    }
    builder->at = UNREACHED;
}

static void conditional(events_builder *builder, const node *node)
{
    unsigned then = new_event(builder), otherwise = new_event(builder), end = new_event(builder);
    events_of_condition(builder, node->kids[0], then, otherwise);
    alternative(builder, node->kids[1], then, end);
    alternative(builder, node->kids[2], otherwise, end);
}

/* The value of && or ||. */
static void logical(events_builder *builder, const node *node)
{
    unsigned end = new_event(builder);
    logical_condition(builder, node, end, end);
    builder->at = end;
}

/* ---- Operators --------------------------------------------------------------------------------------------------- */

bool is_local_box(events_builder *builder, const object *object)
{
    if (!object || object->kind > OBJECT_PARAMETER || object->is_static)
        return false;
    ptrdiff_t known = hmgeti(builder->holders, object);
    if (known >= 0)
        return builder->holders[known].value;
    bool is_box = type_future_value(object->type);
    hmput(builder->holders, object, is_box);
    return is_box;
}

/* The local acc_future that this expression is, or NULL. */
static const object *local_box(events_builder *builder, const node *expression)
{
    expression = without_parentheses((node *)expression);
    const object *object = expression->kind == NODE_IDENTIFIER ? expression->note : NULL;
    return is_local_box(builder, object) ? object : NULL;
}

/* What is stored in an acc_future: a future, and not NULL. */
bool gives_future(const program *program, const node *value)
{
    value = without_parentheses((node *)value);
    if (value->kind == NODE_COMMA)
        return gives_future(program, value->kids[1]);
    if (value->kind == NODE_CONDITIONAL)
        return (value->kids[1] && gives_future(program, value->kids[1])) || gives_future(program, value->kids[2]);
    return future_of(program, value).kind != FUTURE_NONE;
}

/* A block has copies of what it names. */
static void block_captures(events_builder *builder, const node *node)
{
    const function *block = node->note;
    for (ptrdiff_t i = 0; i < arrlen(block->parameter_objects); i++)
        if (is_local_box(builder, block->parameter_objects[i]->origin))
            add_object_event(builder, EVENT_MENTION, node, block->parameter_objects[i]->origin);
}

static void assignment(events_builder *builder, const node *node)
{
    const object *box = local_box(builder, node->kids[0]);
    if (box) {                          /* no other operator is for an acc_future */
        events_of_expression(builder, node->kids[1]);
        bool holds = gives_future(builder->program, node->kids[1]);
        add_object_event(builder, holds ? EVENT_HOLD : EVENT_MENTION, node->kids[0], box);
        return;
    }
    bool writes_errno = is_errno(builder->program, node->kids[0]);
    if (!writes_errno || node->op != '=')
        events_of_expression(builder, node->kids[0]);
    events_of_expression(builder, node->kids[1]);
    if (writes_errno)
        add_event(builder, EVENT_WRITE, node->kids[0]);
}

/* Futures are made and put together by these without anything that others would notice. */
static bool makes_future(const events_builder *builder, const node *call)
{
    const char *name = called_name(builder->program, call);
    if (name && strncmp(name, "acc_", 4) != 0)
        return program_function(builder->program, name);
    future_kind kind = future_of(builder->program, call).kind;
    return kind != FUTURE_NONE && kind != FUTURE_TASK && kind != FUTURE_BOX;
}

static bool never_returns(const char *name)
{
    static const char *const names[] = {
        "abort", "exit", "_exit", "_Exit", "quick_exit", "longjmp", "siglongjmp", "err", "errx", "pthread_exit",
        "thrd_exit", "__assert_fail", "__assert", "__builtin_abort", "__builtin_exit", "__builtin_trap",
        "__builtin_unreachable",
    };
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return false;
}

static void call(events_builder *builder, const node *node)
{
    each_kid(builder, node, 0);
    if (makes_future(builder, node))
        return;
    add_event(builder, EVENT_CALL, node);
    const char *name = called_name(builder->program, node);
    if (name && never_returns(name))
        builder->at = UNREACHED;
}

static void await(events_builder *builder, const node *node)
{
    const struct node *operand = without_parentheses(node->kids[0]);
    if (operand->kind == NODE_CALL)        /* through a pointer too: it makes the future that is awaited */
        each_kid(builder, operand, 0);
    else
        events_of_expression(builder, operand);
    add_await(builder, node);
}

void events_of_expression(events_builder *builder, const node *node)
{
    if (!node)
        return;
    if (is_errno(builder->program, node)) {
        add_event(builder, EVENT_READ, node);
        return;
    }
    switch (node->kind) {
    case NODE_CONSTANT: case NODE_STRING: case NODE_LABEL_ADDRESS: case NODE_SIZEOF: case NODE_SIZEOF_TYPE:
    case NODE_TYPE_NAME: case NODE_DESIGNATOR:
        return;
    case NODE_ASYNC_BLOCK:
        block_captures(builder, node);
        return;
    case NODE_IDENTIFIER:
        if (local_box(builder, node))
            add_object_event(builder, EVENT_MENTION, node, node->note);
        return;
    case NODE_UNARY:
        if (node->op == '&' && is_errno(builder->program, node->kids[0])) {
            add_event(builder, EVENT_WRITE, node->kids[0]);     /* by whom it is given to */
            return;
        }
        if (node->op == '&' && local_box(builder, node->kids[0])) {
            add_object_event(builder, EVENT_ADDRESS, node, local_box(builder, node->kids[0]));
            return;
        }
        break;
    case NODE_STATEMENT_EXPRESSION:
        events_of_statement(builder, node->kids[0]);
        return;
    case NODE_GENERIC:
        alternatives(builder, node, 1);
        return;
    case NODE_CALL:
        call(builder, node);
        return;
    case NODE_ASSIGN:
        assignment(builder, node);
        return;
    case NODE_LOGICAL:
        logical(builder, node);
        return;
    case NODE_CONDITIONAL:
        conditional(builder, node);
        return;
    case NODE_AWAIT:
        await(builder, node);
        return;
    case NODE_TRY:
        each_kid(builder, node, 0);
        events_leave_function(builder);
        return;
    default:
        break;
    }
    each_kid(builder, node, 0);
}

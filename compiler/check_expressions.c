/* check_expressions.c: walks an expression and knows of each part what becomes of its value.
 *
 *     f(), g(1)         f() is thrown away; g(1) is what the whole is
 *     (void)f()         f() is thrown away
 *     c ? f() : g()     c is a value; the others are what the whole is */
#include "checker.h"

#include <string.h>

#include "parser.h"

static void check_values(checker *checker, node *expression, unsigned from)
{
    for (unsigned i = from; i < expression->count; i++)
        if (expression->kids[i])
            check_expression(checker, expression->kids[i], USE_VALUE);
}

/* Of what gives the value of its part. */
static use use_of_part(use whole)
{
    return whole == USE_NOTHING || whole == USE_GIVEN ? whole : USE_VALUE;
}

static void check_unevaluated(checker *checker, node *operand)
{
    checker->unevaluated++;
    check_expression(checker, operand, USE_VALUE);
    checker->unevaluated--;
}

static void check_arguments(checker *checker, node *call);

static void check_call(checker *checker, node *call, use use)
{
    if (check_runtime_word(checker, call, use))
        return;
    function *callee = future_call(checker, call);
    if (callee)
        check_future_use(checker, call, callee, use);
    else if (check_postfix_of_future(checker, call))
        return;
    else if (is_pointer_call(checker, call))
        check_pointer_call(checker, call, use);
    else
        check_plain_call(checker, call);
    check_expression(checker, call->kids[0], USE_CALLEE);
    check_arguments(checker, call);
}

static void check_cast(checker *checker, node *cast, use use)
{
    const node *type_name = cast->kids[0];
    bool to_void = !type_name->kids[1] && type_name->kids[0]->end == type_name->kids[0]->first + 1 &&
                   checker->program->unit->tokens[type_name->first].kind == VOID;
    check_type_name(checker, cast->kids[0]);
    bool outer = checker->cast_to_plain;
    const node *operand = without_parentheses(cast->kids[1]);
    if (operand->kind == NODE_UNARY && operand->op == '&')
        operand = without_parentheses(operand->kids[0]);
    if (operand->kind == NODE_IDENTIFIER && named_function(checker, operand)) {
        type *type = checked_type(checker, cast);
        checker->cast_to_plain = type && !type_is_async(type) &&
                                 (type_classify(type) == TYPE_POINTER || type_classify(type) == TYPE_INTEGER);
    }
    check_expression(checker, cast->kids[1], to_void && use != USE_FUTURE ? USE_NOTHING : USE_VALUE);
    checker->cast_to_plain = outer;
    check_cast_value(checker, cast);
}

/* Has it been taken for a future that an acc_future holds? */
static bool is_boxed(const node *expression)
{
    expression = without_parentheses((node *)expression);
    if (expression->kind == NODE_COMMA)
        return is_boxed(expression->kids[1]);
    return expression->flags & NODE_IS_BOXED;
}

/* An integer, which makes a null pointer (C11 6.3.2.3p3): 0, 0L, 0x0, not 0.0. */
static bool is_zero(const checker *checker, const node *value)
{
    const char *text = token_text(checker->program->unit, value->first);
    if (value->kind != NODE_CONSTANT || text[0] != '0')
        return false;
    const char *digits = text + (text[1] && strchr("xXbB", text[1]) ? 2 : 0);
    return digits[strspn(digits, "0uUlL")] == '\0';
}

/* `p = c ? f(1) : n`: to clang both are numbers. */
static void check_other_value(checker *checker, const node *one, const node *other)
{
    const node *value = without_parentheses((node *)other);
    if (!is_boxed(one) || is_boxed(other) || is_zero(checker, value) || value->kind == NODE_CONDITIONAL ||
        has_error(checker, other) || is_doubtful(checker, other))
        return;
    type *type = checked_type(checker, other);
    if (type && type_classify(type) != TYPE_POINTER)
        check_error(checker, NULL, other->first, "'%s' is %s, and the other value of this '?:' is a future",
                    node_text(checker, other), type_classify(type) == TYPE_VOID ? "'void'" : a_type(type));
}

static void check_conditional(checker *checker, node *expression, use use)
{
    enum use part = use_of_part(use);
    check_expression(checker, expression->kids[0], USE_VALUE);
    if (expression->kids[1])
        check_expression(checker, expression->kids[1], part);
    check_expression(checker, expression->kids[2], part);
    const node *second = expression->kids[1] ? expression->kids[1] : expression->kids[0];
    check_other_value(checker, second, expression->kids[2]);
    check_other_value(checker, expression->kids[2], second);
}

/* What is assigned may become an acc_future. */
static void check_assignment(checker *checker, node *assignment)
{
    const node *outer = checker->target;
    checker->changed = assignment;
    check_expression(checker, assignment->kids[0], USE_VALUE);
    checker->target = assignment;
    const node *place = without_parentheses(assignment->kids[0]);
    future_kind left = place->kind == NODE_IDENTIFIER ? future_of(checker->program, place).kind : FUTURE_NONE;
    if (left == FUTURE_VARIABLE || left == FUTURE_STREAM) {       /* an error, which has been said */
        checker->takes_stream = left == FUTURE_STREAM;
        check_expression(checker, assignment->kids[1], USE_FUTURE);
        checker->takes_stream = false;
        checker->target = outer;
        return;
    }
    check_expression(checker, assignment->kids[1], assignment->op == '=' ? USE_GIVEN : USE_VALUE);
    check_given(checker, assignment->kids[1]);
    checker->target = outer;
    check_operator(checker, assignment);
}

static void check_generic(checker *checker, node *generic, use use)
{
    check_unevaluated(checker, generic->kids[0]);
    for (unsigned i = 1; i < generic->count; i++) {
        node *association = generic->kids[i];
        if (association->kids[0])
            check_type_name(checker, association->kids[0]);
        check_expression(checker, association->kids[1], use_of_part(use));
    }
}

static void check_builtin(checker *checker, node *builtin, use use)
{
    const char *outer = checker->builtin;
    if (!outer)
        checker->builtin = unevaluating_builtin(checker, builtin->name);
    for (unsigned i = 0; i < builtin->count; i++) {
        node *kid = builtin->kids[i];
        if (kid->kind == NODE_TYPE_NAME)
            check_type_name(checker, kid);
        else if (kid->kind == NODE_DESIGNATOR)
            check_values(checker, kid, 0);
        else
            check_expression(checker, kid, i == 0 ? USE_VALUE : use_of_part(use));     /* __builtin_choose_expr */
    }
    checker->builtin = outer;
}

/* Each argument has its own place; what is assigned or initialised around the call is not meant. */
static void check_arguments(checker *checker, node *call)
{
    const node *outer = checker->target;
    unsigned outer_argument = checker->argument;
    bool takes_stream = checker->takes_stream, blocks_on = checker->blocks_on;
    const char *outer_builtin = checker->builtin;
    checker->takes_stream = checker->blocks_on = false;
    if (call->kids[0]->kind == NODE_IDENTIFIER && !outer_builtin)
        checker->builtin = unevaluating_builtin(checker, call->kids[0]->name);
    for (unsigned i = 1; i < call->count; i++) {
        checker->target = call;
        checker->argument = i - 1;
        check_expression(checker, call->kids[i], USE_GIVEN);
        check_given(checker, call->kids[i]);
    }
    checker->target = outer;
    checker->argument = outer_argument;
    checker->takes_stream = takes_stream;
    checker->blocks_on = blocks_on;
    checker->builtin = outer_builtin;
}

void check_expression(checker *checker, node *expression, use use)
{
    switch (expression->kind) {
    case NODE_IDENTIFIER:
        if (use != USE_CALLEE)
            check_function_name(checker, expression);
        check_variable_name(checker, expression, use);
        break;
    case NODE_ASSIGN:
        check_assignment(checker, expression);
        break;
    case NODE_UNARY: {
        const node *outer = checker->address_of;
        checker->address_of = expression->op == '&' ? expression : NULL;
        check_expression(checker, expression->kids[0], expression->op == EXTENSION ? use_of_part(use) : USE_VALUE);
        checker->address_of = outer;
        check_operator(checker, expression);
        break;
    }
    case NODE_PAREN:
        check_expression(checker, expression->kids[0], use);
        break;
    case NODE_CALL:
        check_call(checker, expression, use);
        break;
    case NODE_AWAIT:
        check_await(checker, expression);
        break;
    case NODE_TRY:
        check_try(checker, expression);
        break;
    case NODE_ASYNC_BLOCK:
        check_async_block(checker, expression, use);
        break;
    case NODE_COMMA:
        check_expression(checker, expression->kids[0], USE_NOTHING);
        check_expression(checker, expression->kids[1], use_of_part(use));
        break;
    case NODE_CONDITIONAL:
        check_conditional(checker, expression, use);
        break;
    case NODE_CAST:
        check_cast(checker, expression, use);
        break;
    case NODE_STATEMENT_EXPRESSION:
        if (!checker->function && !checker->plain)
            break; /* clang says that there is none at file scope */
        check_block(checker, expression->kids[0], use_of_part(use));
        break;
    case NODE_SIZEOF:
        check_unevaluated(checker, expression->kids[0]);
        check_size(checker, expression->kids[0]);
        break;
    case NODE_SIZEOF_TYPE:
        check_type_name(checker, expression->kids[0]);
        break;
    case NODE_GENERIC:
        check_generic(checker, expression, use);
        break;
    case NODE_COMPOUND_LITERAL:
        check_type_name(checker, expression->kids[0]);
        learn_items(checker, expression->kids[1], checked_type(checker, expression));
        check_initializer(checker, expression->kids[1]);
        break;
    case NODE_BUILTIN:
        check_builtin(checker, expression, use);
        break;
    case NODE_MEMBER:
    case NODE_INDEX:
    case NODE_POSTFIX:
        checker->changed = expression->kind == NODE_POSTFIX ? expression : NULL;
        if (check_postfix_of_future(checker, expression))
            break;
        check_values(checker, expression, 0);
        check_operator(checker, expression);
        break;
    case NODE_PREFIX:
        checker->changed = expression;
        /* fallthrough */
    default:
        check_values(checker, expression, 0);
        check_operator(checker, expression);
        break;
    }
}

/* C11 6.8p4: an expression that is no part of another. */
void check_full_expression(checker *checker, node *expression, use use)
{
    const node *outer = checker->full;
    checker->full = expression;
    check_expression(checker, expression, use);
    checker->full = outer;
}

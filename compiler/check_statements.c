/* check_statements.c: the statements of a body: what each holds, and what may not leave a defer.
 *
 *     defer { for (;;) break; }      good: the break stays inside
 *     defer return;                  error: 'return' out of a 'defer' */
#include "checker.h"

#include <stdlib.h>

#include "arena.h"
#include "parser.h"

/* ---- Defer ------------------------------------------------------------------------------------------------------- */

static void refuse_in_defer(checker *checker, const node *jump, const char *word)
{
    check_error(checker, jump, jump->first,
                "'%s' out of a 'defer': the statement runs while its block is left, and may not "
                "leave it another way",
                word);
}

static void check_defer(checker *checker, node *defer)
{
    if (!checker->function) {
        if (!has_refused_enough(checker))
            check_error(checker, NULL, defer->first,
                        "'defer' in the plain function '%s'; it stands in async bodies only", plain_name(checker));
        return;
    }
    flow_defer(checker, defer);
    const node *outer = checker->defer;
    unsigned loops = checker->defer_loops, switches = checker->defer_switches;
    const open_defer *open = flow_here(checker);
    checker->defer = defer;
    checker->defer_loops = checker->defer_switches = 0;
    check_statement(checker, defer->kids[0]);
    checker->defer = outer;
    checker->defer_loops = loops;
    checker->defer_switches = switches;
    flow_restore(checker, open);
}

/* ---- Blocks ------------------------------------------------------------------------------------------------------ */

/* C11 6.8.4p3, 6.8.5p5: a substatement is a block of its own, with braces or without. */
static void check_substatement(checker *checker, node *statement, const char *of)
{
    const open_defer *open = flow_here(checker);
    const node *inner = statement;
    while (inner->kind == NODE_LABEL || inner->kind == NODE_CASE || inner->kind == NODE_DEFAULT)
        inner = inner->kids[inner->kind == NODE_CASE ? 2 : 0];
    if (checker->function && inner->kind == NODE_DEFER)
        check_warning(checker, WARNING_LONE_DEFER, inner->first,
                      "this 'defer' is the whole body of the '%s', which is a block of its own: it runs at once", of);
    check_statement(checker, statement);
    flow_restore(checker, open);
}

static void check_nested_function(checker *checker, const node *definition)
{
    const char *name = name_text(checker, definition->kids[1]);
    if (checker->function) {
        check_error(checker, definition, definition->kids[1]->name,
                    "the GNU nested function '%s' stands in an async body: it "
                    "could not reach the frame after an 'await'",
                    name);
        check_mend(checker, definition->kids[1]->name, "move it out, and pass what it needs as arguments");
    } else if (definition->kids[0]->flags & SPECIFIER_ASYNC) {
        check_error(checker, definition, definition->kids[1]->name,
                    "the async function '%s' is defined inside another "
                    "function",
                    name);
        check_mend(checker, definition->kids[1]->name, "move it to file scope");
    }
}

/* `last`: what becomes of the value of a statement expression. */
void check_block(checker *checker, node *block, use last)
{
    const open_defer *open = flow_here(checker);
    for (unsigned i = 0; i < block->count; i++) {
        node *item = block->kids[i];
        if (i + 1 == block->count && item->kind == NODE_EXPRESSION_STATEMENT && item->kids[0])
            check_full_expression(checker, item->kids[0], last);
        else
            check_statement(checker, item);
    }
    flow_restore(checker, open);
}

void check_body(checker *checker, node *body)
{
    check_block(checker, body, USE_NOTHING);
}

/* ---- Statements -------------------------------------------------------------------------------------------------- */

/* Where a future stands as the condition, clang complains of its value's type at the statement's word. */
static void check_condition(checker *checker, const node *statement, node *condition)
{
    check_full_expression(checker, condition, USE_VALUE);
    node word = *statement;
    word.end = word.first + 1;
    if (has_error(checker, condition))
        take_back(checker, &word, "requires expression of scalar type");
}

static void check_loop(checker *checker, node *body, const char *word)
{
    checker->defer_loops++;
    check_substatement(checker, body, word);
    checker->defer_loops--;
}

static void check_for(checker *checker, node *statement)
{
    const open_defer *open = flow_here(checker);
    node *init = statement->kids[0];
    if (init && init->kind == NODE_EXPRESSION_STATEMENT)
        check_full_expression(checker, init->kids[0], USE_NOTHING);
    else if (init)
        check_statement(checker, init);
    if (statement->kids[1])
        check_condition(checker, statement, statement->kids[1]);
    if (statement->kids[2])
        check_full_expression(checker, statement->kids[2], USE_NOTHING);
    check_loop(checker, statement->kids[3], "for");
    flow_restore(checker, open);
}

static void check_switch(checker *checker, node *statement)
{
    node *value = statement->kids[0], head = *statement;
    head.end = value->end;
    check_full_expression(checker, value, USE_VALUE);
    if (diagnostic_error_between(checker->program->unit->tokens[value->first].offset,
                                 checker->program->unit->tokens[value->end].offset, NULL))
        take_back(checker, &head, "requires expression of integer type");
    const void *outer = flow_switch(checker);
    checker->defer_switches++;
    check_substatement(checker, statement->kids[1], "switch");
    checker->defer_switches--;
    flow_end_switch(checker, outer);
}

static bool is_positive_constant(const checker *checker, const node *value)
{
    value = without_parentheses((node *)value);
    return value->kind == NODE_CONSTANT && strtoull(token_text(checker->program->unit, value->first), NULL, 0) > 0;
}

/* A stream ends with 0 or a negative error. */
static void check_stream_return(checker *checker, const node *statement)
{
    static const char not_to_int[] = "where arithmetic or pointer type is required";     /* the shadow has a cast to int */
    type *type = checked_type(checker, statement->kids[0]);
    const char *value = node_text(checker, statement->kids[0]), *wrong = NULL;
    const token *tokens = checker->program->unit->tokens;
    if (checker->function->is_both_kinds)
        return;
    if (diagnostics_find(tokens[statement->first].offset, tokens[statement->end].offset, not_to_int))
        wrong = type ? a_type(type) : arena_printf("'%s'", value);
    else if (!type || has_error(checker, statement))
        return;
    else if (type_classify(type) != TYPE_INTEGER)
        wrong = a_type(type);
    else if (is_positive_constant(checker, statement->kids[0]))
        wrong = value;
    if (!wrong)
        return;
    take_back(checker, statement, not_to_int);
    check_error(checker, NULL, statement->first, "'return' in the stream '%s' ends it with a negative error, not with %s",
                checker->function->name, wrong);
    check_mend(checker, statement->first, "write 'yield %s;' to give a value", value);
}

/* C11 6.8.6.4p1: clang says so, in these words, only when it is asked for warnings, and what acc writes has no such
 * return for the C compiler to complain of. */
static void check_function_return(checker *checker, const node *statement)
{
    const function *function = checker->function;
    const node *value = statement->kids[0];
    bool wants = type_classify(function->result) != TYPE_VOID;
    if ((value != NULL) == wants || has_error(checker, statement))
        return;
    type *type = value ? checked_type(checker, value) : NULL;
    if (value && type && type_classify(type) != TYPE_VOID)
        check_error(checker, NULL, statement->first, "void function '%s' should not return a value", function->name);
    else if (!value)
        check_error(checker, NULL, statement->first, "non-void function '%s' should return a value", function->name);
}

static void check_return(checker *checker, node *statement)
{
    if (checker->defer) {
        refuse_in_defer(checker, statement, "return");
        return;
    }
    const node *outer = checker->target;
    checker->target = statement;
    if (statement->kids[0]) {
        check_full_expression(checker, statement->kids[0], USE_GIVEN);
        check_given(checker, statement->kids[0]);
    }
    checker->target = outer;
    if (checker->function && checker->function->is_block)
        check_block_return(checker, statement);
    else if (checker->function && checker->function->is_stream && statement->kids[0])
        check_stream_return(checker, statement);
    else if (checker->function && !checker->function->is_stream)
        check_function_return(checker, statement);
}

static void check_case(checker *checker, node *label)
{
    flow_case(checker, label);
    for (unsigned i = 0; i < 2; i++)
        if (label->kids[i])
            check_constant(checker, label->kids[i], "a case label", label->kids[i]);
    if (label->kids[2])
        check_statement(checker, label->kids[2]);
}

static void check_asm(checker *checker, node *statement)
{
    bool outer = checker->in_asm;
    checker->in_asm = true;
    for (unsigned i = 0; i < statement->count; i++) {
        node *operand = statement->kids[i];
        if (operand->flags & IDENTIFIER_LABEL)
            flow_goto(checker, operand);
        else
            check_full_expression(checker, operand, USE_VALUE);
    }
    checker->in_asm = outer;
}

static void check_yield(checker *checker, node *statement)
{
    const function *function = checker->function;
    if (!function) {
        if (!has_refused_enough(checker))
            check_error(checker, NULL, statement->first,
                        "'yield' in the plain function '%s'; it stands in streams only", plain_name(checker));
    } else if (checker->defer) {
        check_error(checker, NULL, statement->first, "'yield' in a 'defer', which runs while its block is left");
    } else if (function->is_block) {
        check_error(checker, NULL, statement->first, "'yield' in an async block; it stands in the body of a stream only");
    } else if (function->is_both_kinds) {
        take_back(checker, statement, NULL);
    } else if (!function->is_stream) {
        check_error(checker, statement, statement->first, "'yield' in the async function '%s', which is not a stream", function->name);
        check_mend(checker, statement->first, "declare it 'async yield ... %s(...)'", function->name);
    } else {
        diagnostics_reword(checker->program->unit->tokens[statement->first].offset,
                           checker->program->unit->tokens[statement->end].offset, "returning", "yielding");
        const node *outer = checker->target;
        checker->target = statement;
        check_full_expression(checker, statement->kids[0], USE_GIVEN);
        checker->target = outer;
    }
}

static void refuse_out_of_block(checker *checker, const node *jump, const char *word)
{
    check_error(checker, jump, jump->first, "'%s' out of the async block, which is a function of its own", word);
}

static void check_jump(checker *checker, node *statement)
{
    switch (statement->kind) {
    case NODE_BREAK:
        if (checker->defer && checker->defer_loops + checker->defer_switches == 0)
            refuse_in_defer(checker, statement, "break");
        else if (!checker->defer && in_block_outside_loops(checker) && checker->defer_loops + checker->defer_switches == 0)
            refuse_out_of_block(checker, statement, "break");
        break;
    case NODE_CONTINUE:
        if (checker->defer && checker->defer_loops == 0)
            refuse_in_defer(checker, statement, "continue");
        else if (!checker->defer && in_block_outside_loops(checker) && checker->defer_loops == 0)
            refuse_out_of_block(checker, statement, "continue");
        break;
    case NODE_GOTO_COMPUTED:
        check_full_expression(checker, statement->kids[0], USE_VALUE);
        flow_goto(checker, statement);
        break;
    default:
        flow_goto(checker, statement);
        break;
    }
}

void check_statement(checker *checker, node *statement)
{
    switch (statement->kind) {
    case NODE_BLOCK:
        check_block(checker, statement, USE_NOTHING);
        break;
    case NODE_DECLARATION:
        check_declaration(checker, statement);
        break;
    case NODE_STATIC_ASSERT:
        check_constant(checker, statement->kids[0], "a static assertion", statement);
        break;
    case NODE_FUNCTION_DEFINITION:
        check_nested_function(checker, statement);
        break;
    case NODE_EXPRESSION_STATEMENT:
        if (statement->kids[0])
            check_full_expression(checker, statement->kids[0], USE_NOTHING);
        break;
    case NODE_IF:
        check_condition(checker, statement, statement->kids[0]);
        check_substatement(checker, statement->kids[1], "if");
        if (statement->kids[2])
            check_substatement(checker, statement->kids[2], "else");
        break;
    case NODE_SWITCH:
        check_switch(checker, statement);
        break;
    case NODE_WHILE:
        check_condition(checker, statement, statement->kids[0]);
        check_loop(checker, statement->kids[1], "while");
        break;
    case NODE_DO:
        check_loop(checker, statement->kids[0], "do");
        check_condition(checker, statement, statement->kids[1]);
        break;
    case NODE_FOR:
        check_for(checker, statement);
        break;
    case NODE_RETURN:
        check_return(checker, statement);
        break;
    case NODE_GOTO:
    case NODE_GOTO_COMPUTED:
    case NODE_BREAK:
    case NODE_CONTINUE:
        check_jump(checker, statement);
        break;
    case NODE_LABEL:
        flow_label(checker, statement);
        if (statement->kids[0])
            check_statement(checker, statement->kids[0]);
        break;
    case NODE_CASE:
        check_case(checker, statement);
        break;
    case NODE_DEFAULT:
        flow_case(checker, statement);
        if (statement->kids[0])
            check_statement(checker, statement->kids[0]);
        break;
    case NODE_ASM:
        check_asm(checker, statement);
        break;
    case NODE_DEFER:
        check_defer(checker, statement);
        break;
    case NODE_YIELD:
        check_yield(checker, statement);
        break;
    default:
        break;
    }
}

/* lower_statement.c: statements whose expressions hold awaits; loops that must be taken apart for it (lower_loop). */
#include "lowering.h"

#include "arena.h"
#include "parser.h"
#include "resolve.h"

static node *begin_statement(lowering *lowering, const node *like)
{
    return begin_branch(lowering, like);
}

/* The steps collected since begin_statement, and then `rest`; just `rest` when there were none.  `rest` may be NULL. */
static node *end_statement(lowering *lowering, node *outer, node *rest)
{
    node *sequence = end_branch(lowering, outer);
    if (sequence->count == 0 && rest)
        return rest;
    if (rest)
        node_add(sequence, rest);
    return sequence;
}

/* Also behind labels. */
static bool is_lone_defer(const node *statement)
{
    while (statement->kind == NODE_LABEL || statement->kind == NODE_CASE || statement->kind == NODE_DEFAULT)
        statement = statement->kids[statement->kind == NODE_CASE ? 2 : 0];
    return statement->kind == NODE_DEFER;
}

static node *lower_body(lowering *lowering, node *body)
{
    if (!body)
        return NULL;
    node *lowered = lower_statement(lowering, body);
    if (!is_lone_defer(lowered))
        return lowered;
    node *block = make_node(NODE_BLOCK, lowered, lowering->scope);     /* a block of its own (C11 6.8.4p3, 6.8.5p5) */
    block->flags = NODE_IS_SPLIT;
    node_add(block, lowered);
    return block;
}

/* In `(await f());`, and in what is left of `g(), await f();`, there is nothing more to do. */
static bool is_only_result(const node *expression)
{
    while (expression->kind == NODE_PAREN || expression->kind == NODE_LOWERED_ONLY)
        expression = expression->kids[0];
    return expression->kind == NODE_LOWERED_RESULT;
}

static node *lower_expression_statement(lowering *lowering, node *statement)
{
    node *expression = statement->kids[0], *bare = without_parentheses(expression);
    node *outer = begin_statement(lowering, statement);
    if (bare->kind == NODE_STATEMENT_EXPRESSION)
        bare->flags |= NODE_IS_UNUSED;
    lower_full_expression(lowering, expression);
    purity rest = purity_of(lowering, expression);
    bool is_read_only = is_only_result(expression) || rest == PURITY_STABLE;
    return end_statement(lowering, outer, is_read_only ? NULL : statement);
}

/* A part of a declaration: its specifiers and declarators [from, to). */
static node *split_declaration(const node *declaration, unsigned from, unsigned to)
{
    node *part = copy_node(declaration);
    part->flags |= NODE_IS_SPLIT;
    part->kids = NULL;
    part->count = 0;
    node_add(part, declaration->kids[0]);
    for (unsigned i = from; i < to; i++)
        node_add(part, declaration->kids[i]);
    return part;
}

static bool has_lifted_size(const node *declarator)
{
    for (unsigned i = 0; i < declarator->count; i++)
        if (declarator->kids[i]->kind == NODE_ARRAY && is_lifted(declarator->kids[i]->kids[0]))
            return true;
    return false;
}

/* int (*p)[await f()] = g(await h());      the sizes are evaluated, and then the initializer */
static void lower_sizes(lowering *lowering, node *init_declarator, bool initializes)
{
    node **operands = NULL, *declarator = init_declarator->kids[0];
    for (unsigned i = 0; i < declarator->count; i++)
        if (declarator->kids[i]->kind == NODE_ARRAY && declarator->kids[i]->kids[0])
            arrput(operands, declarator->kids[i]->kids[0]);
    node *initializer = init_declarator->kids[1];
    if (initializes && initializer && initializer->kind != NODE_INITIALIZER_LIST)
        arrput(operands, initializer);
    lowering->assigned = NULL;
    for (int i = 0; i < arrlen(operands); i++)
        collect_assigned(operands[i], &lowering->assigned);
    lower_operands(lowering, operands, (unsigned)arrlen(operands));
}

static bool names(const node *tree, const object *object)
{
    if (tree->kind == NODE_IDENTIFIER && tree->note == object)
        return true;
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i] && names(tree->kids[i], object))
            return true;
    return false;
}

/* int (*p)[n] = await f(sizeof *p);        int (*p)[n]; p = await f(sizeof *p); */
static void lower_initialization(lowering *lowering, const node *declaration, unsigned at)
{
    node *init_declarator = declaration->kids[at], *initializer = init_declarator->kids[1];
    node *alone = split_declaration(declaration, at, at + 1), *without = copy_node(init_declarator);
    without->kids[1] = NULL;
    alone->kids[1] = without;
    step(lowering, alone);
    lower_full_expression(lowering, initializer);
    node *assignment = make_node(NODE_LOWERED_ASSIGN, initializer, init_declarator->note);
    node_add(assignment, initializer);
    step(lowering, assignment);
}

static node *lower_declaration(lowering *lowering, node *declaration)
{
    node *outer = begin_statement(lowering, declaration);
    unsigned from = 1;
    for (unsigned i = 1; i < declaration->count; i++) {
        node *init_declarator = declaration->kids[i];
        node *initializer = init_declarator->kids[1];
        object *object = init_declarator->note;
        bool is_future = object->kind == OBJECT_CHILD, has_size = has_lifted_size(init_declarator->kids[0]);
        if (!is_lifted(initializer) && !is_future && !has_size)
            continue;
        if (i > from)
            step(lowering, split_declaration(declaration, from, i));
        /* The steps of the initializer come before the declaration: what they name must be there, in sizeof too. */
        bool names_itself = !is_future && is_lifted(initializer) && names(initializer, object);
        bool is_apart = names_itself && object->is_variably_modified;
        if (names_itself && !is_apart)
            object->is_pinned = true;
        from = is_future || is_apart ? i + 1 : i;
        if (is_apart) {
            if (has_size)
                lower_sizes(lowering, init_declarator, false);
            lower_initialization(lowering, declaration, i);
        } else if (is_future)
            lower_future_variable(lowering, init_declarator);
        else if (has_size)
            lower_sizes(lowering, init_declarator, true);
        else
            lower_full_expression(lowering, initializer);
    }
    if (from > 1 && from == declaration->count)
        return end_statement(lowering, outer, NULL);
    node *rest = from == 1 ? declaration : split_declaration(declaration, from, declaration->count);
    return end_statement(lowering, outer, rest);
}

/* if and switch: the condition is evaluated before the statement. */
static node *lower_selection(lowering *lowering, node *statement)
{
    node *outer = begin_statement(lowering, statement);
    if (is_lifted(statement->kids[0]))
        lower_full_expression(lowering, statement->kids[0]);
    node *steps = end_branch(lowering, outer);
    loop *enclosing = lowering->loop;
    for (unsigned i = 1; i < statement->count; i++)
        statement->kids[i] = lower_body(lowering, statement->kids[i]);
    lowering->loop = enclosing;
    if (steps->count == 0)
        return statement;
    node_add(steps, statement);
    return steps;
}

/* Makes the `continue`s that end this loop's turn jump to its label. */
static void redirect_continues(node *statement, loop *loop, const char *label)
{
    switch (statement->kind) {
    case NODE_CONTINUE:
        become(statement, NODE_LOWERED_CONTINUE, loop);
        loop->continue_label = label;
        return;
    case NODE_WHILE: case NODE_DO: case NODE_FOR: case NODE_FUNCTION_DEFINITION: case NODE_LOWERED_LOOP:
        return;
    default:
        for (unsigned i = 0; i < statement->count; i++)
            if (statement->kids[i])
                redirect_continues(statement->kids[i], loop, label);
    }
}

/* The steps of an expression that a loop evaluates each turn, as a sequence. */
static node *steps_of(lowering *lowering, node *expression, const node *like)
{
    node *outer = begin_branch(lowering, like);
    if (expression && is_lifted(expression))
        lower_full_expression(lowering, expression);
    return end_branch(lowering, outer);
}

/*     while (c) b        for (;;) { <steps of c> if (!c) break; b }
 *     for (i; c; s) b    i; for (;;) { <steps of c> if (!c) break; b  continue_1: <steps of s> s; }
 *     do b while (c);    for (;;) { b  continue_1: <steps of c> if (!c) break; } */
static node *lower_loop(lowering *lowering, node *statement, node *init, node *condition, node *after, node *body)
{
    loop *loop = arena_new(struct loop);
    loop->tests_last = statement->kind == NODE_DO;
    node *lowered = make_node(NODE_LOWERED_LOOP, statement, loop);
    lowered->name = statement->name;
    node *before = NULL, *after_steps = NULL;
    unsigned number = ++lowering->function->temporary_count;
    if (!loop->tests_last)
        before = steps_of(lowering, condition, statement);
    if (loop->tests_last || is_lifted(after))
        redirect_continues(body, loop, fresh_name(lowering->program, lowering->function, arena_printf("continue_%u", number)));
    node *new_body = lower_body(lowering, body);
    if (loop->tests_last)
        before = steps_of(lowering, condition, statement);
    if (after && is_lifted(after)) {
        after_steps = steps_of(lowering, after, statement);
        node *rest = make_node(NODE_LOWERED_EVALUATE, after, NULL);
        if (expression_purity(lowering->program, after, NULL) == PURITY_EFFECTS) {
            node_add(rest, after);
            node_add(after_steps, rest);
        }
    } else if (after) {
        after_steps = after;
    }
    node_add(lowered, init);
    node_add(lowered, before);
    node_add(lowered, condition);
    node_add(lowered, new_body);
    node_add(lowered, after_steps);
    return lowered;
}

static node *lower_for(lowering *lowering, node *statement)
{
    scope *outer_scope = lowering->scope;
    lowering->scope = scope_of(statement);
    node *init = statement->kids[0], *condition = statement->kids[1], *after = statement->kids[2];
    node *result = statement;
    node *steps = NULL;
    bool init_is_lifted = false;
    if (init && init->kind == NODE_DECLARATION) {
        for (unsigned i = 1; i < init->count; i++) {
            const object *object = init->kids[i]->note;
            init_is_lifted |= is_lifted(init->kids[i]->kids[1]);
            /* runs at the end of a block */
            init_is_lifted |= object->cleanup || object->is_variably_modified || object->kind == OBJECT_CHILD;
        }
    } else if (init) {
        init_is_lifted = is_lifted(init->kids[0]);
    }
    if (init_is_lifted) {
        steps = init->kind == NODE_DECLARATION ? lower_declaration(lowering, init)
                                               : lower_expression_statement(lowering, init);
        statement->kids[0] = NULL;
        statement->flags |= NODE_IS_SPLIT;
    }
    if (is_lifted(condition) || is_lifted(after))
        result = lower_loop(lowering, statement, statement->kids[0], condition, after, statement->kids[3]);
    else
        statement->kids[3] = lower_body(lowering, statement->kids[3]);
    lowering->scope = outer_scope;
    if (!steps && result == statement)
        return statement;
    /* what the for declares lives in a block around it */
    node *block = make_node(NODE_BLOCK, statement, statement->note);
    block->flags = NODE_IS_SPLIT;
    if (steps)
        node_add(block, steps);
    node_add(block, result);
    if (result == statement)
        statement->note = NULL;
    return block;
}

static node *lower_labeled(lowering *lowering, node *statement)
{
    unsigned at = statement->kind == NODE_CASE ? 2 : 0;
    if (statement->kids[at])           /* see graph.c's statement() */
        statement->kids[at] = lower_statement(lowering, statement->kids[at]);
    return statement;
}

static node *lower_jump(lowering *lowering, node *statement)
{
    if (!is_lifted(statement->kids[0]))
        return statement;
    node *outer = begin_statement(lowering, statement);
    lower_full_expression(lowering, statement->kids[0]);
    return end_statement(lowering, outer, statement);
}

static node *lower_block(lowering *lowering, node *block)
{
    scope *outer = lowering->scope;
    lowering->scope = scope_of(block);
    for (unsigned i = 0; i < block->count; i++)
        block->kids[i] = lower_statement(lowering, block->kids[i]);
    lowering->scope = outer;
    return block;
}

/* Returns what stands in the statement's place. */
node *lower_statement(lowering *lowering, node *statement)
{
    switch (statement->kind) {
    case NODE_BLOCK:
        return lower_block(lowering, statement);
    case NODE_DECLARATION:
        return lower_declaration(lowering, statement);
    case NODE_EXPRESSION_STATEMENT:
        if (!is_lifted(statement->kids[0]))
            return statement;
        return lower_expression_statement(lowering, statement);
    case NODE_LOWERED_ASSIGN: {        /* the last expression of a statement expression */
        node *outer = begin_statement(lowering, statement);
        lower_full_expression(lowering, statement->kids[0]);
        return end_statement(lowering, outer, statement);
    }
    case NODE_IF: case NODE_SWITCH:
        return lower_selection(lowering, statement);
    case NODE_WHILE:
        if (is_lifted(statement->kids[0]))
            return lower_loop(lowering, statement, NULL, statement->kids[0], NULL, statement->kids[1]);
        statement->kids[1] = lower_body(lowering, statement->kids[1]);
        return statement;
    case NODE_DO:
        if (is_lifted(statement->kids[1]))
            return lower_loop(lowering, statement, NULL, statement->kids[1], NULL, statement->kids[0]);
        statement->kids[0] = lower_body(lowering, statement->kids[0]);
        return statement;
    case NODE_FOR:
        return lower_for(lowering, statement);
    case NODE_YIELD:
        return lower_yield(lowering, statement);
    case NODE_RETURN: case NODE_GOTO_COMPUTED:
        return lower_jump(lowering, statement);
    case NODE_LABEL: case NODE_CASE: case NODE_DEFAULT:
        return lower_labeled(lowering, statement);
    case NODE_DEFER:
        statement->kids[0] = lower_statement(lowering, statement->kids[0]);
        return statement;
    default:
        return statement;
    }
}

void lower_function(program *program, function *function)
{
    lowering lowering = { .program = program, .function = function, .scope = function->scope };
    mark_lifted(program, function->body);
    find_uses(program, function->body);
    find_done(program, function);
    function->body = lower_statement(&lowering, function->body);
    find_uses(program, function->body);
}

/* leave.c: finds the actions of each block and the exits that run them (leave.h). */
#include "leave.h"

#include <assert.h>

#include "arena.h"
#include "frame.h"
#include "parser.h"
#include "resolve.h"
#include "variable_array.h"

typedef struct finder {
    program *program;
    function *function;
    leave_table *table;
    action *open;                       /* the innermost open action */
    struct { node *key; action *value; } *targets;   /* loops, switches and labels: what is open there */
    node **breakables, **loops;         /* stb_ds arrays: enclosing ones */
    node **gotos;
    action **goto_froms;
    node *block;                        /* the innermost block: declarations and defers belong to it */
} finder;

static void walk(finder *finder, node *node);

/* ---- What acc must look after ------------------------------------------------------------------------------------------- */

/* Does the block hold an await, or what acc must run at its end? A poll function returns at an await and is entered there
 * again by a jump: so C's own cleanup would run too early. And neither this jump nor that of an exit to the actions at the
 * end of the block may enter the scope of a variably modified type (C11 6.8.6.1p1), or of a cleanup. */
static bool is_jumped_into(const node *tree)
{
    if (tree->kind == NODE_LOWERED_AWAIT || tree->kind == NODE_DEFER || tree->kind == NODE_LOWERED_FUTURE)
        return true;
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i] && is_jumped_into(tree->kids[i]))
            return true;
    return false;
}

static void take_over(program *program, function *function, object *object, const node *block)
{
    if (!object->cleanup && !object->is_variably_modified)
        return;
    if (!is_jumped_into(block)) {
        object->cleanup = NULL;
        return;
    }
    if (object->cleanup)
        object->is_address_taken = true;
    if (object->is_variably_modified) {
        object->is_boxed_array = object->is_variable_array;
        keep_as_pointer(program, function, object);
    }
}

/* ---- The walk ------------------------------------------------------------------------------------------------------------- */

static action *open_action(finder *finder, scope *scope, node *block)
{
    action *action = arena_new(struct action);
    action->outer = finder->open;
    action->number = ++finder->table->action_count;
    action->scope = scope;
    action->block = block;
    finder->open = action;
    struct action **actions = NULL;
    ptrdiff_t i = hmgeti(finder->table->blocks, block);
    if (i >= 0)
        actions = finder->table->blocks[i].value;
    arrput(actions, action);
    hmput(finder->table->blocks, block, actions);
    return action;
}

static leaving *find_destination(finder *finder, leaving_kind kind, node *target, action *to)
{
    for (int i = 0; i < arrlen(finder->table->leavings); i++) {
        leaving *known = finder->table->leavings[i];
        if (known->kind == kind && known->target == target)
            return known;
    }
    leaving *leaving = arena_new(struct leaving);
    leaving->kind = kind;
    leaving->target = target;
    leaving->to = to;
    arrput(finder->table->leavings, leaving);
    return leaving;
}

static void pass_through(leaving *leaving, action *from)
{
    if (from != leaving->to)
        from->is_entered = true;
    for (action *action = from; action != leaving->to; action = action->outer) {
        assert(action);     /* check_flow.c and clang refuse a jump behind a defer and the like */
        bool known = false;
        for (int i = 0; i < arrlen(action->passing); i++)
            known |= action->passing[i] == leaving;
        if (!known)
            arrput(action->passing, leaving);
    }
}

static void add_exit(finder *finder, node *node, leaving_kind kind, struct node *target, action *from, action *to)
{
    leaving *leaving = find_destination(finder, kind, target, to);
    exit_entry entry = { .key = node, .value = { from, leaving } };
    hmputs(finder->table->exits, entry);
    pass_through(leaving, from);
}

/* The drop of a future that is done does nothing, but for one that is allocated. */
static action *open_at_return(finder *finder, node *statement)
{
    object **done = hmget(finder->function->done_at, statement);
    action *action = finder->open;
    for (int i = 0; action && action->object && i < arrlen(done); i++)
        if (done[i] == action->object && is_surely_in_place(finder->program, action->object)) {
            action = action->outer;
            i = -1;
        }
    return action;
}

static void declare_object(finder *finder, object *object, node *block)
{
    if (object && object->kind == OBJECT_TYPEDEF && object->is_variably_modified && is_jumped_into(block))
        keep_as_pointer(finder->program, finder->function, object);
    if (!object || object->kind != OBJECT_VARIABLE || object->is_static)
        return;
    take_over(finder->program, finder->function, object, block);
    if (!object->cleanup && !object->is_boxed_array)
        return;
    action *action = open_action(finder, object->scope, block);
    action->object = object;
    hmput(finder->table->objects, object, action);
}

static void walk_kids(finder *finder, node *node)
{
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i])
            walk(finder, node->kids[i]);
}

static void walk_breakable(finder *finder, node *node, bool is_loop)
{
    hmput(finder->targets, node, finder->open);
    arrput(finder->breakables, node);
    if (is_loop)
        arrput(finder->loops, node);
    walk_kids(finder, node);
    (void)arrpop(finder->breakables);
    if (is_loop)
        (void)arrpop(finder->loops);
}

static void walk_statement_list(finder *finder, node *block)
{
    action *outer = finder->open;
    for (unsigned i = 0; i < block->count; i++)
        walk(finder, block->kids[i]);
    finder->open = outer;
}

static void walk_block(finder *finder, node *block)
{
    node *outer = finder->block;
    finder->block = block;
    walk_statement_list(finder, block);
    finder->block = outer;
}

/* A cancellation at the await: f__drop can drop futures, anything else runs in the body. */
static void leave_at_await(finder *finder, await *await)
{
    object **left = NULL;
    for (const action *action = finder->open; action; action = action->outer) {
        if (!action->object || action->object->kind != OBJECT_CHILD) {
            await->action = finder->open;
            pass_through(find_destination(finder, LEAVING_FUNCTION, NULL, NULL), finder->open);
            return;
        }
        arrput(left, action->object);
    }
    await->left = left;
}

static void walk(finder *finder, node *node)
{
    switch (node->kind) {
    case NODE_BLOCK:
        walk_block(finder, node);
        break;
    case NODE_DECLARATION:
        walk_kids(finder, node);
        for (unsigned i = 1; i < node->count; i++)
            declare_object(finder, node->kids[i]->note, finder->block);
        break;
    case NODE_LOWERED_FUTURE: {
        walk_kids(finder, node);
        object *variable = node->note;
        action *action = open_action(finder, variable->scope, finder->block);
        action->object = variable;
        hmput(finder->table->objects, variable, action);
        break;
    }
    case NODE_DEFER: {
        walk_kids(finder, node);
        action *action = open_action(finder, NULL, finder->block);
        action->statement = node;
        hmput(finder->table->defers, node, action);
        break;
    }
    case NODE_WHILE: case NODE_DO: case NODE_FOR: case NODE_LOWERED_LOOP:
        walk_breakable(finder, node, true);
        break;
    case NODE_SWITCH:
        walk_breakable(finder, node, false);
        break;
    case NODE_LABEL:
        hmput(finder->targets, node, finder->open);
        walk_kids(finder, node);
        break;
    case NODE_RETURN:
        walk_kids(finder, node);
        add_exit(finder, node, LEAVING_FUNCTION, NULL, open_at_return(finder, node), NULL);
        break;
    case NODE_LOWERED_TRY:
        walk_kids(finder, node);
        add_exit(finder, node, LEAVING_FUNCTION, NULL, finder->open, NULL);
        break;
    case NODE_BREAK: {
        struct node *target = arrlast(finder->breakables);
        add_exit(finder, node, LEAVING_BREAK, target, finder->open, hmget(finder->targets, target));
        break;
    }
    case NODE_CONTINUE: case NODE_LOWERED_CONTINUE: {
        struct node *target = arrlast(finder->loops);
        add_exit(finder, node, LEAVING_CONTINUE, target, finder->open, hmget(finder->targets, target));
        break;
    }
    case NODE_GOTO:
        arrput(finder->gotos, node);
        arrput(finder->goto_froms, finder->open);
        break;
    case NODE_GOTO_COMPUTED:
        walk_kids(finder, node);
        arrput(finder->gotos, node);
        arrput(finder->goto_froms, finder->open);
        break;
    case NODE_LOWERED_AWAIT:
        leave_at_await(finder, node->note);
        break;
    default:
        walk_kids(finder, node);
        break;
    }
}

static void check_computed(finder *finder, node *node, action *from)
{
    for (int i = 0; i < arrlen(finder->function->labels); i++) {
        label *label = finder->function->labels[i];
        if (label->is_address_taken && hmget(finder->targets, label->node) != from) {
            program_error(finder->program, node->first, "a computed 'goto' may not leave or enter a block with a 'defer', a "
                          "cleanup or a variable length array that it would have to run for label '%s'", label->name);
            return;
        }
    }
}

static void bind_gotos(finder *finder)
{
    for (int i = 0; i < arrlen(finder->gotos); i++) {
        node *node = finder->gotos[i];
        action *from = finder->goto_froms[i];
        if (node->kind == NODE_GOTO_COMPUTED) {
            check_computed(finder, node, from);
            continue;
        }
        label *label = node->note;
        assert(label);                      /* clang refuses a goto to nowhere */
        action *to = hmget(finder->targets, label->node);
        add_exit(finder, node, LEAVING_GOTO, label->node, from, to);
    }
}

leaving *function_exit(const action *action)
{
    int i = 0;
    while (action->passing[i]->kind != LEAVING_FUNCTION)
        i++;
    return action->passing[i];
}

/* Codes count from 1, the function's own exit first. */
static void number_codes(leave_table *table)
{
    unsigned code = 1;
    for (int i = 0; i < arrlen(table->leavings); i++)
        if (table->leavings[i]->kind == LEAVING_FUNCTION)
            table->leavings[i]->code = code;
    for (int i = 0; i < arrlen(table->leavings); i++)
        if (table->leavings[i]->kind != LEAVING_FUNCTION)
            table->leavings[i]->code = ++code;
}

void find_leaving(program *program, function *function)
{
    finder finder = { .program = program, .function = function, .table = arena_new(leave_table) };
    function->leaves = finder.table;
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        object *parameter = function->parameter_objects[i];
        if (parameter && parameter->is_variably_modified)
            keep_as_pointer(program, function, parameter);
    }
    walk(&finder, function->body);
    bind_gotos(&finder);
    number_codes(finder.table);
}

/* done.c: which future variables are known to be done, or not to be done, where they are polled.
 *
 *     async int a = f(), b = g();          a and b are unfinished
 *     await acc_join(a, b);                a and b are done
 *     return await a + await b;            neither can wait: no suspension, its value is read
 *
 *     async int v = f();
 *     if (await acc_race(v, acc_sleep(ACC_S)) == 1)      v is unfinished: no need to ask
 *         return -1;
 *     return await v;                                    here v has won: no suspension
 *
 * A future that is done when the function returns needs no drop there.
 *
 * A walk in the order of evaluation.  What holds on all ways to a place is known there.  A variable that is cancelled
 * somewhere is left out, and so are functions with labels. */
#include "lowering.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

typedef struct fact {
    object *variable;
    bool is_done;            /* else it is unfinished: no poll of it has said that it is ready */
} fact;

typedef struct facts {
    bool is_reached;         /* some way leads here */
    fact *known;             /* stb_ds array */
} facts;

typedef struct walk {
    program *program;
    function *function;
    facts here;
    facts *at_end;           /* of the innermost loop or switch: what its breaks know; NULL outside */
    facts *at_turn;          /* of the innermost loop: what its continues know */
    facts *at_switch;        /* of the innermost switch: what is known where it begins */
    node *switched;          /* its condition */
    bool has_default;
    bool has_labels;         /* then nothing is known anywhere */
} walk;

static void visit(walk *walk, node *node);

/* ---- Facts ----------------------------------------------------------------------------------------------------------- */

static facts copy_facts(const facts *original)
{
    facts copy = { .is_reached = original->is_reached };
    for (int i = 0; i < arrlen(original->known); i++)
        arrput(copy.known, original->known[i]);
    return copy;
}

static fact *find_fact(const facts *facts, const object *variable)
{
    for (int i = 0; facts->is_reached && i < arrlen(facts->known); i++)
        if (facts->known[i].variable == variable)
            return &facts->known[i];
    return NULL;
}

static void know(facts *facts, object *variable, bool is_done)
{
    fact *fact = find_fact(facts, variable);
    if (fact)
        fact->is_done = is_done;
    else if (facts->is_reached)
        arrput(facts->known, ((struct fact){ variable, is_done }));
}

/* Another way leads to the same place. */
static void meet(facts *facts, const struct facts *other)
{
    if (!other->is_reached)
        return;
    if (!facts->is_reached) {
        *facts = copy_facts(other);
        return;
    }
    for (ptrdiff_t i = arrlen(facts->known); i-- > 0;) {
        const fact *same = find_fact(other, facts->known[i].variable);
        if (!same || same->is_done != facts->known[i].is_done)
            arrdelswap(facts->known, i);
    }
}

/* What is done stays done; only a poll changes what is unfinished. */
static void forget_unfinished(facts *facts, const object *variable)
{
    for (ptrdiff_t i = arrlen(facts->known); i-- > 0;)
        if (!facts->known[i].is_done && (!variable || facts->known[i].variable == variable))
            arrdelswap(facts->known, i);
}

static void jump(walk *walk, facts *to)
{
    if (to)
        meet(to, &walk->here);
    walk->here.is_reached = false;
}

/* ---- Polls ----------------------------------------------------------------------------------------------------------- */

/* Has the variable a future of its own whose end only polls bring about? */
static bool is_plain(const object *variable)
{
    return variable->callee && !variable->is_task && !variable->is_cancelled && !type_is_stream(variable->type);
}

/* `is_first`: nothing in the same await has polled the variable before, or polls anything when it is done. */
static void poll_variable(walk *walk, const future_form *form, bool is_alone, bool is_first)
{
    const fact *fact = find_fact(&walk->here, form->variable);
    if (fact && fact->is_done && is_alone)
        form->expression->flags |= FUTURE_IS_DONE;
    else if (fact && !fact->is_done && is_first)
        form->expression->flags |= FUTURE_IS_UNFINISHED;
    else
        form->variable->is_asked = true;
}

/* The parts of a join or a race.  A race of simple futures ends with the first that is done; anything else goes on when
 * parts of it are. */
static void poll_parts(walk *walk, const node *call, bool is_race)
{
    bool ends_at_first = is_race;
    for (unsigned i = 1; i < call->count; i++) {
        future_kind kind = future_of(walk->program, call->kids[i]).kind;
        ends_at_first &= kind != FUTURE_JOIN && kind != FUTURE_RACE;
    }
    for (unsigned i = 1; i < call->count; i++) {
        future_form form = future_of(walk->program, call->kids[i]);
        if (form.kind == FUTURE_JOIN || form.kind == FUTURE_RACE)
            poll_parts(walk, form.expression, false);
        else if (form.kind == FUTURE_VARIABLE)
            poll_variable(walk, &form, false, ends_at_first);
    }
}

/* What is known when the future has completed. */
static void complete(walk *walk, const node *operand, bool is_certain)
{
    future_form form = future_of(walk->program, operand);
    switch (form.kind) {
    case FUTURE_VARIABLE:
        if (is_certain && is_plain(form.variable))
            know(&walk->here, form.variable, true);
        else
            forget_unfinished(&walk->here, form.variable);
        break;
    case FUTURE_JOIN: case FUTURE_RACE:
        for (unsigned i = 1; i < form.expression->count; i++)
            complete(walk, form.expression->kids[i], is_certain && form.kind == FUTURE_JOIN);
        break;
    default:
        break;
    }
}

static void visit_await(walk *walk, node *await)
{
    future_form form = future_of(walk->program, await->kids[0]);
    visit(walk, await->kids[0]);
    if (form.kind == FUTURE_VARIABLE)
        poll_variable(walk, &form, true, true);
    else if (form.kind == FUTURE_JOIN || form.kind == FUTURE_RACE)
        poll_parts(walk, form.expression, form.kind == FUTURE_RACE);
    complete(walk, await->kids[0], true);
}

/* ---- Who won --------------------------------------------------------------------------------------------------------- */

/* The expression `await acc_race(...)`, or NULL. */
static const node *race_of(const walk *walk, node *expression)
{
    expression = without_parentheses(expression);
    if (expression->kind != NODE_AWAIT)
        return NULL;
    future_form form = future_of(walk->program, expression->kids[0]);
    return form.kind == FUTURE_RACE ? form.expression : NULL;
}

/* A number of one digit; else -1. */
static int digit_of(const walk *walk, node *expression)
{
    expression = without_parentheses(expression);
    if (expression->kind != NODE_CONSTANT)
        return -1;
    const token *token = &walk->program->unit->tokens[expression->name];
    return token->length == 1 ? token->text[0] - '0' : -1;
}

static void know_winner(walk *walk, const node *race, int winner)
{
    if (winner < 0 || (unsigned)winner + 1 >= race->count)
        return;
    future_form form = future_of(walk->program, race->kids[winner + 1]);
    if (form.kind == FUTURE_VARIABLE && is_plain(form.variable))
        know(&walk->here, form.variable, true);
}

/* The condition is true, or false. */
static void suppose(walk *walk, node *condition, bool truth)
{
    condition = without_parentheses(condition);
    if (condition->kind == NODE_UNARY && condition->op == '!') {
        suppose(walk, condition->kids[0], !truth);
        return;
    }
    if (condition->kind == NODE_LOGICAL && truth == (condition->op == AND_AND)) {
        suppose(walk, condition->kids[0], truth);
        suppose(walk, condition->kids[1], truth);
        return;
    }
    bool compares = condition->kind == NODE_BINARY && (condition->op == EQUAL || condition->op == NOT_EQUAL);
    const node *race = race_of(walk, compares ? condition->kids[0] : condition);
    int number = compares ? digit_of(walk, condition->kids[1]) : 0;
    if (!race || number < 0)
        return;
    bool is_that = truth == (compares && condition->op == EQUAL);
    if (is_that)
        know_winner(walk, race, number);
    else if (race->count == 3)       /* of two, the other one */
        know_winner(walk, race, 1 - number);
}

/* ---- Statements and expressions ---------------------------------------------------------------------------------------- */

/* `condition`, of which a part may be NULL: a ? b : c, if, and what && and || may leave out. */
static void visit_choice(walk *walk, node *condition, node *then, node *otherwise)
{
    facts before = copy_facts(&walk->here);
    suppose(walk, condition, true);
    if (then)
        visit(walk, then);
    facts after = walk->here;
    walk->here = before;
    suppose(walk, condition, false);
    if (otherwise)
        visit(walk, otherwise);
    meet(&walk->here, &after);
}

static void visit_kids(walk *walk, node *node, unsigned from)
{
    for (unsigned i = from; i < node->count; i++)
        if (node->kids[i])
            visit(walk, node->kids[i]);
}

/* The associations: one of them is evaluated. */
static void visit_generic(walk *walk, node *generic)
{
    facts before = copy_facts(&walk->here);
    for (unsigned i = 1; i < generic->count; i++) {
        facts others = walk->here;
        walk->here = copy_facts(&before);
        visit(walk, generic->kids[i]);
        meet(&walk->here, &others);
    }
}

/* The expressions in the head of a loop, of which `end` is what is known after it.  A `break` or `continue` in a
 * statement expression may mean this loop or the one around it. */
static void visit_head(walk *walk, node *expression, facts *end)
{
    facts *outer_end = walk->at_end, *outer_turn = walk->at_turn, left = { 0 };
    walk->at_end = walk->at_turn = &left;
    visit(walk, expression);
    walk->at_end = outer_end;
    walk->at_turn = outer_turn;
    if (outer_end)
        meet(outer_end, &left);
    if (outer_turn)
        meet(outer_turn, &left);
    meet(end, &left);
}

static void visit_condition(walk *walk, node *condition, facts *end)
{
    visit_head(walk, condition, end);
    facts before = copy_facts(&walk->here);
    suppose(walk, condition, false);
    meet(end, &walk->here);
    walk->here = before;
    suppose(walk, condition, true);
}

/* A later turn begins with what the ones before have done, and a `case` may stand in the middle of a turn. */
static void visit_loop(walk *walk, node *init, node *condition, node *body, node *after, bool tests_last)
{
    facts *outer_end = walk->at_end, *outer_turn = walk->at_turn;
    facts end = { 0 }, turn = { 0 };
    if (init)
        visit(walk, init);
    if (walk->at_switch && !walk->has_labels) {      /* whoever enters at a `case` comes to the beginning of the next turn */
        arrsetlen(walk->here.known, 0);
        walk->here.is_reached = true;
    }
    forget_unfinished(&walk->here, NULL);
    if (condition && !tests_last)
        visit_condition(walk, condition, &end);
    walk->at_end = &end;
    walk->at_turn = &turn;
    visit(walk, body);
    meet(&walk->here, &turn);
    walk->at_end = outer_end;
    walk->at_turn = outer_turn;
    if (after)
        visit_head(walk, after, &end);
    if (tests_last)
        visit_condition(walk, condition, &end);
    walk->here = end;
}

static void visit_switch(walk *walk, node *statement)
{
    visit(walk, statement->kids[0]);
    struct walk outer = *walk;
    facts begin = copy_facts(&walk->here), end = { 0 };
    walk->here.is_reached = walk->has_default = false;
    walk->at_end = &end;
    walk->at_switch = &begin;
    walk->switched = statement->kids[0];
    visit(walk, statement->kids[1]);
    meet(&end, &walk->here);
    if (!walk->has_default)
        meet(&end, &begin);
    *walk = outer;
    walk->here = end;
}

static void visit_case(walk *walk, node *label)
{
    facts before = walk->here;
    walk->here = copy_facts(walk->at_switch);
    walk->has_default |= label->kind == NODE_DEFAULT;
    const node *race = race_of(walk, walk->switched);
    if (label->kind == NODE_CASE && race && !label->kids[1])
        know_winner(walk, race, digit_of(walk, label->kids[0]));
    meet(&walk->here, &before);
    visit_kids(walk, label, label->kind == NODE_CASE ? 2 : 0);
}

/* What is done need not be dropped. */
static void note_return(walk *walk, node *statement)
{
    object **done = NULL;
    for (int i = 0; walk->here.is_reached && i < arrlen(walk->here.known); i++)
        if (walk->here.known[i].is_done)
            arrput(done, walk->here.known[i].variable);
    if (done)
        hmput(walk->function->done_at, statement, done);
}

static void visit(walk *walk, node *node)
{
    switch (node->kind) {
    case NODE_ASYNC_BLOCK: case NODE_SIZEOF: case NODE_SIZEOF_TYPE: case NODE_TYPEOF: case NODE_ALIGNAS: case NODE_DEFER:
        return;                         /* nothing in them awaits */
    case NODE_AWAIT:
        visit_await(walk, node);
        return;
    case NODE_INIT_DECLARATOR: {
        object *variable = node->note;
        visit_kids(walk, node, 0);
        if (variable && variable->kind == OBJECT_CHILD && is_plain(variable))
            know(&walk->here, variable, false);
        return;
    }
    case NODE_LOGICAL:
        visit(walk, node->kids[0]);
        visit_choice(walk, node->kids[0], node->op == AND_AND ? node->kids[1] : NULL,
                     node->op == AND_AND ? NULL : node->kids[1]);
        return;
    case NODE_CONDITIONAL: case NODE_IF:
        visit(walk, node->kids[0]);
        visit_choice(walk, node->kids[0], node->kids[1], node->kids[2]);
        return;
    case NODE_GENERIC:
        visit_generic(walk, node);
        return;
    case NODE_WHILE:
        visit_loop(walk, NULL, node->kids[0], node->kids[1], NULL, false);
        return;
    case NODE_DO:
        visit_loop(walk, NULL, node->kids[1], node->kids[0], NULL, true);
        return;
    case NODE_FOR:
        visit_loop(walk, node->kids[0], node->kids[1], node->kids[3], node->kids[2], false);
        return;
    case NODE_SWITCH:
        visit_switch(walk, node);
        return;
    case NODE_CASE: case NODE_DEFAULT:
        visit_case(walk, node);
        return;
    case NODE_BREAK:
        jump(walk, walk->at_end);
        return;
    case NODE_CONTINUE:
        jump(walk, walk->at_turn);
        return;
    case NODE_RETURN:
        visit_kids(walk, node, 0);
        note_return(walk, node);
        jump(walk, NULL);
        return;
    default:
        visit_kids(walk, node, 0);
        return;
    }
}

void find_done(program *program, function *function)
{
    walk walk = { .program = program, .function = function, .has_labels = arrlen(function->labels) > 0 };
    walk.here.is_reached = !walk.has_labels;
    if (function->has_future_variables)
        visit(&walk, function->body);
}

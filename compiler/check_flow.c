/* check_flow.c: jumps and defers: no jump into or out of one, and none over one into the rest of its block.
 *
 *     goto out;                 error: the defer would run at the end of the block, though control never passed it
 *     defer close(fd);
 *     out: ...
 *
 * The walk keeps the list of defers that are open; a label and a goto remember the list where they stand.  A jump may
 * leave defers behind (they run) but not enter any: the label's list must be a tail of the goto's. */
#include "checker.h"

#include <assert.h>
#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

struct open_defer {
    const node *defer;      /* or the declaration of a future variable */
    const open_defer *outer;
};

typedef struct flow_place {
    const node *node; /* the label, or the goto */
    const open_defer *open;
    const node *inside; /* the innermost NODE_DEFER around it, or NULL */
} flow_place;

struct flow_check {
    const open_defer *open;
    const flow_place *in_switch; /* the innermost switch */
    flow_place *labels, *gotos;  /* stb_ds arrays */
};

flow_check *flow_check_new(void)
{
    return arena_new(flow_check);
}

void flow_defer(checker *checker, const node *defer)
{
    flow_check *flow = checker->flow;
    open_defer *open = arena_new(open_defer);
    open->defer = defer;
    open->outer = flow->open;
    flow->open = open;
}

const open_defer *flow_here(const checker *checker)
{
    return checker->flow ? checker->flow->open : NULL;
}

void flow_restore(checker *checker, const open_defer *open)
{
    if (checker->flow)
        checker->flow->open = open;
}

static flow_place place_here(const checker *checker, const node *node)
{
    return (flow_place){node, checker->flow->open, checker->defer};
}

void flow_label(checker *checker, const node *label)
{
    if (checker->flow)
        arrput(checker->flow->labels, place_here(checker, label));
}

void flow_goto(checker *checker, const node *jump)
{
    if (checker->flow)
        arrput(checker->flow->gotos, place_here(checker, jump));
}

static const char *what_is(const checker *checker, const node *defer)
{
    return defer->kind == NODE_DEFER ? dialect_words(checker, "a 'defer'")
                                     : arena_printf("the future variable '%s'", name_text(checker, defer->kids[0]));
}

static void note_place(const checker *checker, const node *defer, const char *before)
{
    if (defer->kind == NODE_DEFER)
        program_note(checker->program, defer->first, "the 'defer' %sis here", before);
    else
        program_note(checker->program, defer->first, "the future variable '%s' %sis here", name_text(checker, defer->kids[0]),
                     before);
}

/* ---- Switches ---------------------------------------------------------------------------------------------------- */

const void *flow_switch(checker *checker)
{
    if (!checker->flow)
        return NULL;
    const flow_place *outer = checker->flow->in_switch;
    flow_place *inner = arena_new(flow_place);
    *inner = place_here(checker, NULL);
    checker->flow->in_switch = inner;
    return outer;
}

void flow_end_switch(checker *checker, const void *outer)
{
    if (checker->flow)
        checker->flow->in_switch = outer;
}

/* Says clang so? */
static bool is_outside_switches(const checker *checker, const node *label)
{
    const unit *unit = checker->program->unit;
    return diagnostics_find(unit->tokens[label->first].offset, unit->tokens[label->first + 1].offset, "not in switch");
}

void flow_case(checker *checker, const node *label)
{
    const flow_place *from = checker->flow ? checker->flow->in_switch : NULL;
    if (!from) {
        if (checker->function && checker->function->is_block && !is_outside_switches(checker, label))
            check_error(checker, label, label->first, "this label is in an async block, and its switch is not: the block is a "
                        "function of its own");
        return; /* plain code, or clang says that there is no switch */
    }
    if (from->inside != checker->defer) {
        check_error(checker, NULL, label->first,
                    "this label of a switch is inside a 'defer': the switch would jump into it");
    } else if (from->open != checker->flow->open) {
        const node *defer = checker->flow->open->defer;
        check_error(checker, NULL, label->first,
                    "the switch would jump over %s to this label, into the rest of its block", what_is(checker, defer));
        program_note(checker->program, defer->first, "%s is here; braces around it and what needs it keep the label out of its "
                     "block", defer->kind == NODE_DEFER ? dialect_words(checker, "the 'defer'") : what_is(checker, defer));
    }
}

/* ---- Gotos ------------------------------------------------------------------------------------------------------- */

static bool is_inside(const node *node, const struct node *outer)
{
    return !outer || (node->first >= outer->first && node->end <= outer->end);
}

static bool is_open(const open_defer *open, const open_defer *among)
{
    while (among && among != open)
        among = among->outer;
    return among == open;
}

/* The first defer that is open at the label and not at the goto, or NULL. */
static const node *jumped_over(const open_defer *from, const open_defer *to)
{
    const node *defer = NULL;
    for (; to && !is_open(to, from); to = to->outer)
        defer = to->defer;
    return defer;
}

static void check_goto(checker *checker, const flow_place *from, const flow_place *to, const char *name)
{
    if (from->inside != to->inside) {
        bool out = !is_inside(to->node, from->inside);
        check_error(checker, NULL, from->node->first,
                    out ? "'goto' out of a 'defer': the statement runs while its block is "
                          "left, and may not leave it another way"
                        : "'goto' into a 'defer'");
        program_note(checker->program, to->node->first, "label '%s' is here", name);
        return;
    }
    const node *defer = jumped_over(from->open, to->open);
    if (!defer)
        return;
    check_error(checker, NULL, from->node->first, "this 'goto' jumps over %s into the rest of its block", what_is(checker, defer));
    note_place(checker, defer, arena_printf("that label '%s' is behind ", name));
}

/* Where it goes is known only when it runs: every label whose address is taken must do. */
static void check_computed_goto(checker *checker, const flow_place *from)
{
    for (ptrdiff_t i = 0; i < arrlen(checker->flow->labels); i++) {
        const flow_place *to = &checker->flow->labels[i];
        const label *label = to->node->note;
        if (!label->is_address_taken || (to->open == from->open && to->inside == from->inside))
            continue;
        check_error(checker, NULL, from->node->first,
                    "a computed 'goto' may not leave or enter a block with a 'defer', as to "
                    "label '%s'",
                    label->name);
        const open_defer *open = to->open ? to->open : from->open;
        assert(open);        /* inside a 'defer' it is open as well */
        note_place(checker, open->defer, "");
        return;
    }
}

/* `asm goto` has its own way to the label, on which nothing runs. */
static void check_asm_goto(checker *checker, const flow_place *from)
{
    const char *name = name_text(checker, from->node);
    for (ptrdiff_t i = 0; i < arrlen(checker->flow->labels); i++) {
        const flow_place *to = &checker->flow->labels[i];
        if (strcmp(name_text(checker, to->node), name) != 0 || (to->open == from->open && to->inside == from->inside))
            continue;
        check_error(checker, NULL, from->node->first,
                    "an 'asm goto' may not leave or enter a block with a 'defer', as to label '%s'", name);
        const open_defer *open = to->open ? to->open : from->open;
        assert(open);        /* inside a 'defer' it is open as well */
        note_place(checker, open->defer, "");
        return;
    }
}

/* Has a function around the async block a label of that name?  Clang only says that the block has none. */
static bool is_label_outside(const checker *checker, const node *jump)
{
    const char *name = name_text(checker, jump);
    for (const function *outer = checker->function->parent; outer; outer = outer->parent)
        for (ptrdiff_t i = 0; i < arrlen(outer->labels); i++)
            if (strcmp(outer->labels[i]->name, name) == 0)
                return true;
    return false;
}

static const flow_place *find_label(const flow_check *flow, const node *label)
{
    for (ptrdiff_t i = 0; i < arrlen(flow->labels); i++)
        if (flow->labels[i].node == label)
            return &flow->labels[i];
    return NULL;
}

void flow_finish(checker *checker)
{
    const flow_check *flow = checker->flow;
    for (ptrdiff_t i = 0; i < arrlen(flow->gotos); i++) {
        const flow_place *from = &flow->gotos[i];
        if (from->node->kind == NODE_GOTO_COMPUTED) {
            check_computed_goto(checker, from);
            continue;
        }
        if (from->node->kind == NODE_IDENTIFIER) {
            check_asm_goto(checker, from);
            continue;
        }
        const label *label = from->node->note; /* NULL: clang says that there is no such label */
        const flow_place *to = label ? find_label(flow, label->node) : NULL;
        if (!to && (is_label_outside(checker, from->node) || never(diagnostic_errors() == 0)))
            check_error(checker, from->node, from->node->first, "'goto' cannot leave or enter an async block: label '%s' is not in the "
                        "same one", name_text(checker, from->node));
        if (to)
            check_goto(checker, from, to, label->name);
    }
}

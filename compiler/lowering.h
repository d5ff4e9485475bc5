/* lowering.h: what lower_expression.c and lower_statement.c share. */
#ifndef ACC_LOWERING_H
#define ACC_LOWERING_H

#include "lower.h"

typedef struct lowering {
    program *program;
    function *function;
    scope *scope;
    node *sequence;           /* NODE_LOWERED_SEQUENCE that takes the steps of the statement at hand */
    object **assigned;        /* by the full expression at hand */
    loop *loop;               /* the innermost loop that was taken apart, or NULL inside another loop */
} lowering;

node *lower_statement(lowering *lowering, node *statement);          /* returns what stands in its place */
void lower_expression(lowering *lowering, node *expression);         /* what is left of it holds no await */
void lower_full_expression(lowering *lowering, node *expression);    /* the same, of one that is part of no other */
purity purity_of(lowering *lowering, const node *expression);

void lower_operands(lowering *lowering, node **operands, unsigned count);   /* all evaluated, from left to right */
object *new_temporary(lowering *lowering, const char *purpose, type *type);

/* lower_await.c */
void lower_await(lowering *lowering, node *expression);
node *lower_yield(lowering *lowering, node *statement);
void lower_future_variable(lowering *lowering, node *init_declarator);

/* Nodes. */
bool is_lifted(const node *node);                                    /* does it hold what must become a statement? */
node *make_node(node_kind kind, const node *like, void *note);
node *copy_node(const node *original);
void become(node *node, node_kind kind, void *note);                 /* what stands here from now on; the tokens stay */
void step(lowering *lowering, node *statement);                      /* the next statement of the sequence at hand */
node *begin_branch(lowering *lowering, const node *like);            /* a sequence of its own; returns the outer one */
node *end_branch(lowering *lowering, node *outer);

#endif

/* graph_builder.h: what graph.c (statements) and graph_expression.c share. */
#ifndef ACC_GRAPH_BUILDER_H
#define ACC_GRAPH_BUILDER_H

#include "graph.h"

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
    struct action_points { action *key; unsigned entry, after; } *actions;
    unsigned *switch_heads;
    bool *switch_defaults;
    object *result;
} builder;

unsigned new_point(builder *builder);
void connect_points(builder *builder, unsigned from, unsigned to);
unsigned advance(builder *builder);                    /* a new point that control reaches next */
void arrive(builder *builder, unsigned at);
unsigned point_of_label(builder *builder, node *label);

/* What happens to an object at the point at hand. */
unsigned track_object(builder *builder, object *object);
void touch_object(builder *builder, object *object);
void use_object(builder *builder, object *object);
void take_address_of(builder *builder, object *object);
void kill_object(builder *builder, object *object);

/* `decays`: an array here becomes a pointer; `always`: it is evaluated whenever the full expression is. */
void graph_expression(builder *builder, node *node, bool decays, bool always);
void graph_expressions(builder *builder, node *node, bool decays, bool always);   /* of its kids */
void graph_unevaluated(builder *builder, node *node);
void graph_initializer(builder *builder, node *init_declarator, bool always);
void graph_evaluate(builder *builder, node *node);     /* a full expression is a point */

#endif

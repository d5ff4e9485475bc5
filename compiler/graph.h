/* graph.h: the control flow graph of a lowered body, for flow.c. */
#ifndef ACC_GRAPH_H
#define ACC_GRAPH_H

#include "leave.h"
#include "program.h"

typedef struct point {
    scope *scope;
    unsigned *uses;          /* objects read here, before anything is written */
    unsigned *kills;         /* objects whose old value is gone after this point */
    unsigned *takes;         /* objects whose address is taken here */
    unsigned *clears;        /* objects that come into being here without a value */
    unsigned *touches;       /* objects whose bytes are read or written here in any way */
    unsigned *next;          /* successors */
    await *await;            /* the function may be suspended here */
} point;

typedef struct graph {
    point *points;           /* stb_ds array; point 0 is the entry */
    unsigned finish;         /* the point at which the function is done */
} graph;

/* Numbers the objects that have bytes of their own (function->objects) and builds the graph. `result` may be NULL. */
graph *build_graph(program *program, function *function, object *result);

/* Its memory serves the next one. */
void free_graph(graph *graph);

#endif

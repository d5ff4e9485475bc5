/* flow.h: which objects are alive at which await, and which may never share bytes.
 *
 *     int n = a();  await f();  use(n);  await g();        n is alive at f, not at g
 *
 * The lowered body becomes a graph of points.  Two analyses run over it: liveness, backward (will the value be read?),
 * and escape, forward (has the address been taken, so that C keeps the object until its block ends, whoever reads it?
 * C11 6.2.4p6).  An object is alive at an await if either says so. */
#ifndef ACC_FLOW_H
#define ACC_FLOW_H

#include "leave.h"
#include "program.h"

typedef uint64_t *bit_set;

struct flow {
    unsigned object_count;        /* function->objects */
    unsigned words;               /* of a bit_set over the objects */
    bit_set *alive;               /* of each await, by state - 1: the objects alive there, children left out */
    bit_set *interferes;          /* of each object: those that may not share its bytes in the frame */
    object *result;               /* stands for the result in the frame, or NULL */
};

/* Fills function->objects and function->flow, and decides is_home and is_saved of each object. */
void analyse_flow(program *program, function *function);

static inline bool bit_is_set(const uint64_t *set, unsigned bit)
{
    return set[bit / 64] >> bit % 64 & 1;
}

#endif

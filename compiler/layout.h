/* layout.h: the smallest struct that holds a function's objects, as structs and unions. */
#ifndef ACC_LAYOUT_H
#define ACC_LAYOUT_H

#include "frame.h"

/* One object's member: its size and alignment. */
layout *member_layout(const program *program, object *object);
/* A struct of the objects, of which those that do not interfere may share bytes, and of `others`, which share none. */
layout *smallest_layout(const program *program, const flow *flow, object **objects, layout **others);

#endif

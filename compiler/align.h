/* align.h: finds for each preprocessed token where in the source it comes from. */
#ifndef ACC_ALIGN_H
#define ACC_ALIGN_H

#include "unit_detail.h"

/* Fills `source`, `argument_source`, `use` and `line` of unit->tokens, and unit->uses.  False: more came out than the source
 * has; the first token of that, which has no origin, has the end of the source for one. */
bool align(unit *unit, expander *expander);

#endif

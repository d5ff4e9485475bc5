/* align.h: finds for each preprocessed token where in the source it comes from. */
#ifndef ACC_ALIGN_H
#define ACC_ALIGN_H

#include "unit_detail.h"

/* Fills `source`, `argument_source`, `use` and `line` of unit->tokens, and unit->uses. */
void align(unit *unit, expander *expander);

#endif

/* shadow.h: the text that libclang reads: C, with an offset for each token. */
#ifndef ACC_SHADOW_H
#define ACC_SHADOW_H

#include "unit_detail.h"

/* Fills unit->shadow, unit->shadow_length and each token's `shadow`. */
void shadow_make(unit *unit);

#endif

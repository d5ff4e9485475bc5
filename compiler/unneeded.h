/* unneeded.h: prototypes in system headers that nothing else in the unit names.
 *
 * Headers declare a thousand functions, of which a file calls ten.  libclang is not given the others, so it is quicker; when it
 * finds an error it reads all of them (understand() in translate.c), for it may want to say "did you mean 'printf'?". */
#ifndef ACC_UNNEEDED_H
#define ACC_UNNEEDED_H

#include "unit.h"

/* Fills unit->unneeded. */
void find_unneeded(unit *unit);

#endif

/* declarations.h: from the tokens of the whole unit to the async functions and the declarations that concern us. */
#ifndef ACC_DECLARATIONS_H
#define ACC_DECLARATIONS_H

#include "program.h"

/* Fills program->functions and program->externals.  Syntax errors are reported where clang reported none. */
void find_declarations(program *program);

#endif

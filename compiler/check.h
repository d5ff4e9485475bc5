/* check.h: the dialect's rules: every mistake has a diagnostic of its own, at its place, with its mend. */
#ifndef ACC_CHECK_H
#define ACC_CHECK_H

#include "program.h"

/* Checks every external declaration that has to do with the dialect; needs resolved bodies. */
void check_program(program *program);

#endif

/* describe.h: what `acc layout` prints: each function's frame, as frame.c laid it out. */
#ifndef ACC_DESCRIBE_H
#define ACC_DESCRIBE_H

#include "program.h"

/* After lay_out_frames.  The text is in the arena. */
const char *describe_frames(const program *program);

#endif

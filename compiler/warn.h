/* warn.h: what the dialect allows and nobody means: warnings, each with a name (warning.h).
 *
 *     warn.c            every async body
 *     warn_blocking.c   -Wblocking-call
 *     warn_errno.c      -Werrno-across-await
 *     warn_locks.c      -Wlock-across-await
 *     warn_futures.c    -Wunawaited-future, -Woverwritten-future
 *     warn_return.c     -Wmissing-return
 *
 * They look at the events of a body (events.h).  A false alarm costs more than a mistake that is not seen. */
#ifndef ACC_WARN_H
#define ACC_WARN_H

#include "program.h"

/* Warns about every async body without an error; needs them resolved, and not yet lowered. */
void warn_program(program *program);

#endif

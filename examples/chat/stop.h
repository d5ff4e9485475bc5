/* stop.h: the end of a server. */
#ifndef STOP_H
#define STOP_H

#include <acc.h>

/* Waits for SIGINT or SIGTERM, which do not end the program from its first poll on until it is done, or dropped.  The
 * signal's number, or a negative error. */
async int stop_signal(void);

#endif

/* stop.h: the end of a server. */
#ifndef STOP_H
#define STOP_H

#include <acc.h>

/* Waits for SIGINT or SIGTERM, which no longer end the program once this was polled.  The signal's number, or a
 * negative error. */
async int stop_signal(void);

#endif

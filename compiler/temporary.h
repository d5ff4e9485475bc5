/* temporary.h: files and directories that must not outlive the process, and the children that work on them.
 *
 * What is registered here is removed when the process exits and when a signal (SIGINT, SIGTERM, SIGHUP, SIGQUIT,
 * SIGPIPE, SIGXCPU, SIGXFSZ) ends it. */
#ifndef ACC_TEMPORARY_H
#define ACC_TEMPORARY_H

#include <stdbool.h>

/* Once, first of all. */
void temporaries_start(void);

/* Registers a path.  A directory is removed after what was registered after it.  The path is copied. */
void temporary_add(const char *path, bool directory);

/* The path is no temporary any more: it was renamed to what it should be. */
void temporary_keep(const char *path);

void temporaries_remove(void);
void temporaries_unlink(void);    /* the same in a signal handler */

/* Runs a program, found in PATH, and waits for it.  Its exit status, 128 + n if signal n ended it, or -1 with errno
 * set when it could not be started.  `arguments` ends with NULL.
 * With `foreground`, a signal that ends acc is handed to the child instead, whose end is waited for. */
int child_run(const char *const *arguments, bool foreground);

#endif

/* deep_stack.h: room for recursion: sources may nest deeper than the stack of a process allows. */
#ifndef ACC_DEEP_STACK_H
#define ACC_DEEP_STACK_H

/* Calls the function on a stack of its own that is large (but takes memory only as far as it is used).  When even that
 * one is used up, or there is a fault, the program ends with a message about `path` and exit status 1. */
void run_on_deep_stack(void (*function)(void *context), void *context, const char *path);

#endif

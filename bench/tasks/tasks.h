/* tasks.h: the functions of tasks.async.c, for main.c. */
#ifndef TASKS_H
#define TASKS_H

#include <acc.h>

extern size_t sleepers_started;

void start_sleepers(size_t count);      /* tasks that wait on a timer; returns when all of them do */
void run_spawns(size_t count);          /* tasks that are done at once, one after the other */
void run_yields(size_t count);          /* two tasks that yield to each other, so many turns in all */
void run_wakes(size_t count);           /* a task that wakes itself and waits, so many times */

#endif

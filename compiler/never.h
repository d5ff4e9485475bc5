/* Conditions that do not hold, as far as we know: kept for the case that we are wrong. */
#ifndef ACC_NEVER_H
#define ACC_NEVER_H

#include <stdbool.h>

/* In a build with assert()s (ACC_SANITIZE, ACC_COVERAGE, Debug) acc stops where the condition holds, and `never` is false without
   a branch that could be taken; in others it is the condition.  Stands in for a check whose answer would be harmless:

       if (never(!declaration))      (every function has one)
           return NULL;

   The condition changes nothing, and has no && and no || of its own.  After SQLite's NEVER(): https://sqlite.org/assert.html */
#ifdef NDEBUG
#define never(condition) (condition)
#else
#define never(condition) (stop_if((condition), #condition, __FILE__, __LINE__), false)
#endif

void stop_if(bool condition, const char *text, const char *file, int line);

#endif

/* defer.h: counts the defers that are passed, and those that run.  With `defer` as a macro for
 *
 *     test_defer_passed(); _Defer if (test_defer_ran())
 *
 * the two agree when all scopes have been left (hook.c looks). */
#ifndef TESTS_CANCEL_DEFER_H
#define TESTS_CANCEL_DEFER_H

void test_defer_passed(void);
int test_defer_ran(void);       /* 1 */

#endif

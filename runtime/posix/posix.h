/* posix.h: what the files of runtime/posix/ share, besides descriptor.h, driver.h and pool.h. */
#ifndef ACC_POSIX_H
#define ACC_POSIX_H

/* Starts the driver, and sees to SIGPIPE, at first use: 0 or the negative errno. */
int acc_posix_start(void);

/* acc_block_on begins.  For tests (tests/cancel/hook.c); else nothing. */
#ifdef ACC_TEST_CANCEL
void acc_test_begin(void);
#else
static inline void acc_test_begin(void)
{
}
#endif

#endif

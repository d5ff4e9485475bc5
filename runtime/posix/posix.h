/* posix.h: what the files of runtime/posix/ share, besides descriptor.h, driver.h and pool.h. */
#ifndef ACC_POSIX_H
#define ACC_POSIX_H

/* Starts the driver, and sees to SIGPIPE, at first use: 0 or the negative errno. */
int acc_posix_start(void);

#endif

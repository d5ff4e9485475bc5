/* driver.h: how the runtime waits for descriptors: the one interface that each driver (epoll.c ...) implements.
 *
 * A registration is one-shot: after it has reported, it is silent until it is armed again.  It carries the generation
 * of the descriptor, a number that changes when the descriptor is closed, so that a late report can be told from a
 * true one.  Functions return 0 or the negative errno; all but interrupt are for the runtime's thread only. */
#ifndef ACC_DRIVER_H
#define ACC_DRIVER_H

#include <stdint.h>

/* Directions: bits. */
enum {
    ACC_DIRECTION_READ = 1,
    ACC_DIRECTION_WRITE = 2
};

typedef struct acc_driver {
    /* Called before any other, once. */
    int (*start)(void);

    /* Registers a descriptor and arms it.  -EEXIST: it is registered; -EPERM: it is of a kind that is always ready. */
    int (*add)(int fd, uint32_t generation, unsigned directions);

    /* Arms a registered one.  If it is ready already, it reports at once.  -ENOENT: it is not registered. */
    int (*change)(int fd, uint32_t generation, unsigned directions);

    /* Unregisters it. */
    int (*remove)(int fd);

    /* Waits for events, at most `timeout` nanoseconds (-1: for ever), or until interrupted.  It may end early, for no
     * reason: the caller looks at the clock. */
    int (*wait)(int64_t timeout);

    /* Hands each event that the last wait found to acc_descriptor_event.  Apart from the wait, because what is woken
     * now need not interrupt any sleep. */
    void (*report)(void);

    /* Ends the wait under way, or else the next one.  From any thread and signal handler; leaves errno alone. */
    void (*interrupt)(void);
} acc_driver;

extern const acc_driver acc_epoll_driver;

/* The one in use. */
extern const acc_driver *const acc_current_driver;

#endif

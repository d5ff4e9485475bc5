/* The dialect on coroutines with stacks of their own: no translation, so whatever C keeps on a stack survives a wait by nature.
 * Slow and large, but independent of acc: it says what the programs with several tasks are to print.
 * gcc only (nested functions); see ../erase.pl for the macros ACC_REFERENCE_*. */
#ifndef ACC_REFERENCE_COROUTINES_H
#define ACC_REFERENCE_COROUTINES_H

#include "../plain/acc.h"

#undef ACC_REFERENCE_ENTER
#define ACC_REFERENCE_ENTER acc_reference_enter();
#undef acc_block_on
#define acc_yield acc_reference_yield

struct sockaddr;
struct addrinfo;

#define ACC_NS INT64_C(1)
#define ACC_US (1000 * ACC_NS)
#define ACC_MS (1000 * ACC_US)
#define ACC_S (1000 * ACC_MS)

/* At the head of an async body: the call that acc_spawn was given stops here until the task's first turn. */
void acc_reference_enter(void);
void acc_reference_yield(void);
void acc_reference_spawn(void (*thunk)(void));
void acc_reference_block_on(void (*thunk)(void));

#define acc_spawn(call)                        \
    ({                                         \
        auto void acc_thunk(void);             \
        void acc_thunk(void) { (void)(call); } \
        acc_reference_spawn(acc_thunk);        \
    })

#define ACC_REFERENCE_IS_VOID(call) __builtin_types_compatible_p(__typeof__(call), void)
#define acc_block_on(call)                                                                                 \
    ({                                                                                                     \
        __typeof__(__builtin_choose_expr(ACC_REFERENCE_IS_VOID(call), 0, (call))) acc_result;              \
        auto void acc_thunk(void);                                                                         \
        void acc_thunk(void)                                                                               \
        {                                                                                                  \
            acc_result = __builtin_choose_expr(ACC_REFERENCE_IS_VOID(call), ((call), 0), (call));          \
        }                                                                                                  \
        acc_reference_block_on(acc_thunk);                                                                 \
        __builtin_choose_expr(ACC_REFERENCE_IS_VOID(call), (void)acc_result, acc_result);                  \
    })

int64_t acc_now(void);
void acc_sleep(int64_t duration);
void acc_sleep_until(int64_t time);
ssize_t acc_read(int fd, void *buf, size_t len);
ssize_t acc_write(int fd, const void *buf, size_t len);
ssize_t acc_read_exact(int fd, void *buf, size_t len);
ssize_t acc_write_all(int fd, const void *buf, size_t len);
ssize_t acc_read_to_end(int fd, char **buf);
int acc_readable(int fd);
int acc_writable(int fd);
int acc_close(int fd);
int acc_shutdown(int fd, int how);
int acc_tcp_listen(const char *host, uint16_t port);
int acc_tcp_connect(const char *host, uint16_t port);
int acc_accept(int listener);
int acc_blocking(int (*function)(void *), void *argument);

#endif

/* acc.h: what an async program includes: the words of the dialect and the operations of the runtime.
 *
 *     #include <acc.h>
 *
 *     async int main(void)
 *     {
 *         int socket = try await acc_tcp_connect("localhost", 7);
 *         defer acc_close(socket);
 *         return try await acc_write_all(socket, "hello\n", 6) != 6;
 *     }
 *
 * Three readers see three things in it:
 *
 *     acc                      (defines __ACC__)           the async prototypes, and the inside of each operation's
 *                                                          future, so that it can stand in place in other frames
 *     the C that acc writes,   (define ACC_TRANSLATED      plain C: the futures, and the functions that init, poll
 *     futures written by hand   before anything else)      and drop them (the names are explained in acc/future.h)
 *     clangd, ctags, ...       (define neither)            words that vanish, and plain prototypes
 *
 * The rules for all operations, unless their own comment says otherwise:
 *
 *   Result       what the system call returns, or the negative errno.  No operation sets errno for its caller.
 *   Where        an `async` operation is awaited, in a task or in acc_block_on, on the runtime's thread: the one that
 *                first calls acc_block_on or acc_spawn, until that acc_block_on has returned with no task left.  The
 *                plain ones may be called there, and where their comment says.
 *   Waiting      never blocks the thread; the system call is tried first, and the task waits only if that would block.
 *                One that could go on for ever without waiting goes to the back of the ready queue now and then, so
 *                that every other task has its turn.
 *   Arguments    buffers, strings and addresses are borrowed until the operation is done or dropped, not longer.
 *   Dropping     an operation that is dropped while it waits, because it was cancelled or lost a race, has not
 *                happened: no byte was taken or sent, and nothing of it is left behind.  The few that lose data say so.
 *                One that is done has happened: drop it then, and its result (a descriptor, memory) is nobody's.
 *   Descriptors  any number of tasks may wait on one descriptor.  It is made non-blocking at first use, and stays so,
 *                also in other processes that share it (a terminal, an inherited pipe).  -EBADF: it is not open.
 *   fork         the child of a fork may use nothing of the runtime; let it call exec or _exit. */
#ifndef ACC_H
#define ACC_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "acc/future.h"

#if !defined __ACC__ && !defined ACC_TRANSLATED
/* For tools that read a file of the dialect as plain C: not for compiling it. */
#define _Async
#define _Await
#define _Defer
#define _Try
#define _Yield
#ifndef __cplusplus
#define async
#define await
#define defer
#define try
#define yield
#endif
#ifdef __GNUC__
#pragma GCC diagnostic ignored "-Wunused-value"     /* `await done;` is `done;` to them */
#pragma GCC diagnostic ignored "-Wreturn-type"      /* a stream ends without a value; acc looks after the others */
#endif
#undef acc_future
#define acc_future(T) T
#define acc_spawn(future) (future)
#define acc_block_on(future) (future)
#define acc_join(...) ((void)(__VA_ARGS__))
#define acc_race(...) ((void)(__VA_ARGS__), 0)
#define acc_cancel(future) ((void)(future))
#define acc_cancelled(future) ((void)(future), 0)
#define acc_next(stream, place) (*(place) = (stream), 1)
#define acc_group_add(group, future) ((void)(group), (void)(future))
#endif

struct sockaddr;
struct addrinfo;

/* ---- Time -------------------------------------------------------------------------------------------------------- */

/* Times and durations are nanoseconds in an int64_t: write 250 * ACC_MS. */
#define ACC_NS INT64_C(1)
#define ACC_US (1000 * ACC_NS)
#define ACC_MS (1000 * ACC_US)
#define ACC_S  (1000 * ACC_MS)

/* The monotonic clock: nanoseconds since some moment in the past, never going back.  From anywhere, signal handlers
 * included.  Does not fail. */
int64_t acc_now(void);

/* ---- Groups of tasks --------------------------------------------------------------------------------------------- */

/* Tasks that belong together, any number of them, of futures of one type: awaited together, or one by one as they end,
 * and cancelled together when their owner is left:
 *
 *     acc_group group = {0};
 *     defer acc_group_cancel(&group);
 *     for (int i = 0; i < 10; i++)
 *         acc_group_add(&group, work(i));
 *     int n, result;
 *     while ((n = await acc_group_next(&group, &result)) > 0)
 *         use(result);
 *
 * It begins as zeros, and must not be moved or copied from the first acc_group_add on until acc_group_cancel, which
 * also frees what it holds; after that it is empty and may be used again.  A task that ended stays in the group, with
 * its result, until acc_group_next has given it; with .forget_results set (at the beginning) it does not: for tasks
 * that come and go for long, such as a server's connections.  The inside is nobody's business but for that member.
 * On the runtime's thread. */
typedef struct acc_group {
    int forget_results;
    size_t running;
    struct acc_group_member *newest, *first_done, *last_done;
    struct acc_group_waiter *waiters;
} acc_group;

/* Makes a task of the future, in the group.  A handle of a task that runs already puts that task into the group. */
#if defined __ACC__ || defined ACC_TRANSLATED
void acc_group_add(acc_group *group, acc_future(void) future);
#endif

/* Cancels the tasks of the group that still run, newest first, and forgets the rest.  A task of the group may call it:
 * it is cancelled itself when its poll returns, and no more of the group then.  Who waits for the group finds it
 * empty. */
void acc_group_cancel(acc_group *group);

/* How many tasks of the group still run. */
size_t acc_group_running(const acc_group *group);

/* ---- Readers ----------------------------------------------------------------------------------------------------- */

/* Reads a descriptor through a buffer: lines, or bytes in portions that the system does not give.  What came and was
 * not taken yet stays in the reader, so that giving up on a line (a race with acc_sleep) loses nothing of it.
 *
 *     acc_reader reader = { .fd = socket };                                      memory of its own, as it needs
 *     defer acc_reader_free(&reader);
 *     acc_reader reader = { .fd = socket, .buffer = mine, .size = sizeof mine };   yours; nothing to free
 *
 * `size` is how long a line can be, with its newline; 0 is 64 KiB; memory of its own grows up to that.  One task reads
 * at a time.  The reader may be moved between two operations.  Closing the descriptor is not its business. */
typedef struct acc_reader {
    int fd;
    char *buffer;
    size_t size;
    size_t length;                      /* of the line that was taken last, without its newline */

    /* The rest is the reader's own, and begins as zeros. */
    size_t capacity;                    /* of the buffer, now */
    size_t start, end;                  /* what has come and was not taken: buffer[start] ... buffer[end - 1] */
    size_t searched;                    /* so much of that has no newline */
    unsigned char owned, ended;         /* the memory is its own; the end has come */
} acc_reader;

/* Frees the memory that a reader got for itself, and what stood in it.  It can then be used again from the start. */
void acc_reader_free(acc_reader *reader);

/* ---- Plain operations -------------------------------------------------------------------------------------------- */

/* Closes a descriptor that operations were used on.  Every task that waits on it gets -ECANCELED.  Like close(2) it
 * gives the descriptor up even when it fails: 0, -EBADF, or -EIO, -ENOSPC, -EDQUOT when data written earlier was lost.
 * A plain close(2) works too, but a task that waits is not told, and may wait for ever.  On the runtime's thread. */
int acc_close(int fd);

/* Makes a TCP socket that listens on a numeric address ("127.0.0.1", "::1"), or on all of the machine's with NULL or
 * ""; port 0 is any free one (getsockname tells).  It reuses addresses, is closed on exec, and has the longest
 * backlog.  A host name is looked up on the spot, which blocks: fit for the start of a program.  A descriptor, which
 * the caller closes; -EADDRINUSE, -EACCES, -EADDRNOTAVAIL, -EMFILE ...; for a bad name what acc_getaddrinfo says.
 * From any thread. */
int acc_tcp_listen(const char *host, uint16_t port);

/* shutdown(2): how is SHUT_RD, SHUT_WR or SHUT_RDWR.  Tasks that wait on the socket wake and see the effect: the end,
 * -EPIPE, -EINVAL from accept.  0, -ENOTCONN, -ENOTSOCK, -EINVAL, -EBADF.  From any thread. */
int acc_shutdown(int fd, int how);

#ifndef ACC_TRANSLATED

/* Goes to the back of the ready queue: whatever is ready now runs first. */
_Async void acc_yield(void);

/* Waits for at least `duration` from the first poll, on the monotonic clock.  Zero or less: does not wait. */
_Async void acc_sleep(int64_t duration);

/* Waits until acc_now() is at least `time`.  The order of tasks that wait for one and the same time is not defined. */
_Async void acc_sleep_until(int64_t time);

/* Waits until no task of the group runs.  Their results stay for acc_group_next.  Dropping it loses nothing: the tasks
 * go on. */
_Async void acc_group_wait(acc_group *group);

/* Waits until a task of the group has ended, and takes it out, in the order in which they ended: 1, with its result
 * where `result` points (NULL: it is forgotten; of void futures there is none); -ECANCELED for a task that was
 * cancelled (by acc_cancel_tasks, or before it came into the group), with nothing stored; 0: none is left.
 * `result` points to a T, if the futures are of type acc_future(T).  Dropping it loses nothing. */
_Async int acc_group_next(acc_group *group, void *result);

/* ---- Bytes in and out: any descriptor ---------------------------------------------------------------------------- */

/* Reads what is there, at most `len` bytes, as read(2): the number of bytes, 0 at the end, or -ECONNRESET, -EISDIR,
 * -EIO ....  -ECANCELED: acc_close closed it.  Dropping it loses nothing. */
_Async ssize_t acc_read(int fd, void *buf, size_t len);

/* Writes at least one byte, at most `len`, as write(2): the number of bytes, or -EPIPE, -ECONNRESET, -ENOSPC ....
 * SIGPIPE is not raised.  -ECANCELED: acc_close closed it.  Dropped while it waits, it has written nothing. */
_Async ssize_t acc_write(int fd, const void *buf, size_t len);

/* Reads until `len` bytes are there or the end comes: `len`, fewer (0 included) at the end, or as acc_read.
 * DROPPING IT LOSES DATA, and so does a failure: the bytes read so far are in `buf`, but their number is lost.  Where
 * that matters, use acc_read_exact_into. */
_Async ssize_t acc_read_exact(int fd, void *buf, size_t len);

/* Writes all of it: `len`, or as acc_write.  DROPPING IT LOSES COUNT, and so does a failure: some of it has been
 * written, and how much is not known.  Where that matters, use acc_write_all_from. */
_Async ssize_t acc_write_all(int fd, const void *buf, size_t len);

/* The same, but they go on from *done bytes, and count there: *done is at every moment the number of bytes that have
 * been read (written), also after a failure, and when it is dropped.  To begin, set it to 0; to go on after that, call
 * it once more with the same arguments.  The result is *done.  -EINVAL: *done is more than `len`. */
_Async ssize_t acc_read_exact_into(int fd, void *buf, size_t len, size_t *done);
_Async ssize_t acc_write_all_from(int fd, const void *buf, size_t len, size_t *done);

/* Reads to the end into new memory: the number of bytes, and in *buf the bytes followed by a 0 that is not counted,
 * which the caller frees with free().  After a failure (as acc_read; -ENOMEM) *buf is NULL.
 * DROPPING IT LOSES DATA, and so does a failure: what was read is gone; a drop leaves *buf alone.  Where that matters,
 * or where there should be a limit, use acc_read_exact_into with a buffer that is large enough: it stops at the end. */
_Async ssize_t acc_read_to_end(int fd, char **buf);

/* Waits until reading (writing) would not block: there is data or room, the end, a connection to accept, an error.  It
 * does not say which: try.  0, -EBADF, -ECANCELED.  For libraries that do their own system calls. */
_Async int acc_readable(int fd);
_Async int acc_writable(int fd);

/* ---- Lines, and bytes through a buffer --------------------------------------------------------------------------- */

/* Takes the next line from the reader: 1, with *line the line without its newline, ended by a 0, and its length in
 * reader->length; the last line may lack the newline.  0: the end; *line is NULL.  -EMSGSIZE: the line, with its
 * newline, is longer than the reader's buffer; it stays there, for the other two to take.  Else as acc_read; -ENOMEM.
 * The line stands in the reader's buffer: it is valid, and may be changed, until the reader is used again or freed.
 * Dropping it loses nothing. */
_Async int acc_read_line(acc_reader *reader, char **line);

/* Takes the next `len` bytes: `len`, or fewer (0 included) at the end, and *bytes is where they are, as a line is.
 * -EMSGSIZE: `len` is more than the buffer holds.  Else as acc_read; -ENOMEM.  Dropping it loses nothing. */
_Async ssize_t acc_read_bytes(acc_reader *reader, char **bytes, size_t len);

/* As acc_read, but what is in the reader's buffer comes first.  Dropping it loses nothing. */
_Async ssize_t acc_reader_read(acc_reader *reader, void *buf, size_t len);

/* ---- Sockets ----------------------------------------------------------------------------------------------------- */

/* Takes the next connection of a listening socket of any family: a descriptor, non-blocking, closed on exec, which the
 * caller closes.  Connections that died in the queue are passed over.  -EMFILE, -ENFILE, -ENOBUFS, -ENOMEM: the machine
 * is out of something; the connection stays queued, and a later call may get it.  -EINVAL: not listening.
 * -ECANCELED: acc_close closed it.  Dropping it loses no connection. */
_Async int acc_accept(int listener);

/* connect(2) on a socket that the caller made.  `length` is a socklen_t (the same type, without <sys/socket.h>).
 * 0, -ECONNREFUSED, -ETIMEDOUT, -EHOSTUNREACH ....  -EAGAIN: a Unix socket whose queue is full.
 * Dropped while it waits, it leaves a socket that may yet connect: close it. */
_Async int acc_connect(int fd, const struct sockaddr *address, unsigned int length);

/* Connects to a host by name or numeric address (NULL or "": this machine), trying each of its addresses in turn: a
 * descriptor, as from acc_accept, which the caller closes; else the last address's error, or acc_getaddrinfo's.
 * A name is looked up on a thread of the pool; a numeric address needs none.  Dropping it closes what it opened. */
_Async int acc_tcp_connect(const char *host, uint16_t port);

/* getaddrinfo(3) on a thread of the pool.  0 with *result set, which the caller frees with freeaddrinfo(); else *result
 * is untouched: -ENOENT no such host or service (EAI_NONAME, EAI_NODATA, EAI_SERVICE), -EAGAIN the name server does not
 * answer for now (EAI_AGAIN), -ENOMEM (EAI_MEMORY), -EINVAL wrong flags (EAI_BADFLAGS), -EAFNOSUPPORT (EAI_FAMILY,
 * EAI_ADDRFAMILY), -EPROTOTYPE (EAI_SOCKTYPE), the errno of EAI_SYSTEM, and -EIO for the rest (EAI_FAIL ...).
 * The arguments are copied at the first poll.  Dropped, it leaves the lookup to end by itself; nothing leaks. */
_Async int acc_getaddrinfo(const char *host, const char *service, const struct addrinfo *hints,
                           struct addrinfo **result);

/* ---- What blocks ------------------------------------------------------------------------------------------------- */

/* Calls function(argument) on a thread of the pool and gives what it returns.  -ENOMEM or -EAGAIN: it could not be
 * started (there is no memory, there can be no thread) and was not called.  The pool grows to 64 threads as needed;
 * further calls wait in line; a thread idle for five seconds ends.  Threads run with the signal mask of the thread that
 * first needed them.  What the function did is visible to the task after the await.
 * Dropping it: a function that waits in line is never called; one that runs goes on, with its argument, to its end, and
 * its result is thrown away.  So what `argument` points to must outlive the function, not just the await. */
_Async int acc_blocking(int (*function)(void *), void *argument);

#endif /* !ACC_TRANSLATED */

/* ---- The inside of the operations' futures ----------------------------------------------------------------------- */

#if defined __ACC__ || defined ACC_TRANSLATED

/* Complete types, because a future stands in the frame of whoever awaits it.  The members are nobody else's business,
 * except `result`. */

/* A timer: a node of the heap of timers that needs no memory but its own (runtime/core/timer.c). */
struct acc_timer {
    int64_t time;
    struct acc_timer *child;
    uintptr_t link;
    acc_waker *waker;
};

/* Somebody who waits for a descriptor (runtime/posix/descriptor.c).  `fd` comes first so that an int result may take
 * its place when the wait is over and only `state` is still needed. */
struct acc_waiter {
    int fd;
    unsigned char direction;
    unsigned char state;
    acc_waker *waker;
    struct acc_waiter *next;
};

/* Somebody who waits for a group (runtime/core/group.c).  Without a waker it is in no list. */
struct acc_group_waiter {
    acc_group *group;
    acc_waker *waker;
    struct acc_group_waiter *next;
    int for_all;
};

struct acc_group_wait__future {
    struct acc_group_waiter waiter;
};

struct acc_group_next__future {
    struct acc_group_waiter waiter;
    void *value;
    int result;
};

struct acc_yield__future {
    unsigned char state;
};

struct acc_sleep__future {
    struct acc_timer timer;
};

struct acc_sleep_until__future {
    struct acc_timer timer;
};

struct acc_read__future {
    struct acc_waiter waiter;
    void *buffer;
    union {
        size_t length;
        ssize_t result;
    };
};

struct acc_write__future {
    struct acc_waiter waiter;
    const void *buffer;
    union {
        size_t length;
        ssize_t result;
    };
};

struct acc_read_exact__future {
    struct acc_waiter waiter;
    char *buffer;
    size_t length;
    union {
        size_t done;
        ssize_t result;
    };
};

struct acc_write_all__future {
    struct acc_waiter waiter;
    const char *buffer;
    size_t length;
    union {
        size_t done;
        ssize_t result;
    };
};

struct acc_read_exact_into__future {
    struct acc_waiter waiter;
    char *buffer;
    size_t length;
    union {
        size_t *done;
        ssize_t result;
    };
};

struct acc_write_all_from__future {
    struct acc_waiter waiter;
    const char *buffer;
    size_t length;
    union {
        size_t *done;
        ssize_t result;
    };
};

struct acc_read_line__future {
    struct acc_waiter waiter;
    acc_reader *reader;
    char **line;
    int result;
};

struct acc_read_bytes__future {
    struct acc_waiter waiter;
    acc_reader *reader;
    char **bytes;
    union {
        size_t length;
        ssize_t result;
    };
};

struct acc_reader_read__future {
    struct acc_waiter waiter;
    acc_reader *reader;
    void *buffer;
    union {
        size_t length;
        ssize_t result;
    };
};

struct acc_read_to_end__future {
    struct acc_waiter waiter;
    char **buffer;
    char *data;
    size_t capacity;
    union {
        size_t done;
        ssize_t result;
    };
};

struct acc_readable__future {
    union {
        struct acc_waiter waiter;
        int result;
    };
};

struct acc_writable__future {
    union {
        struct acc_waiter waiter;
        int result;
    };
};

struct acc_accept__future {
    union {
        struct acc_waiter waiter;
        int result;
    };
};

struct acc_connect__future {
    union {
        struct acc_waiter waiter;
        int result;
        struct {                            /* before the first poll: what the waiter's links will take the place of */
            int fd;
            unsigned char direction, state; /* as in the waiter */
            const struct sockaddr *address;
            unsigned int length;
        } start;
    };
};

struct acc_getaddrinfo__future {
    unsigned char state;
    int result;
    union {
        struct {
            const char *host, *service;
            const struct addrinfo *hints;
        } start;
        void *job;                          /* after the first poll; it outlives this future when dropped */
    };
    struct addrinfo **found;
};

struct acc_tcp_connect__future {
    unsigned char state;
    uint16_t port;
    union {
        int socket;
        int result;
    };
    struct addrinfo *addresses;
    union {
        const char *host;                   /* before the first poll */
        struct acc_getaddrinfo__future lookup;
        struct {
            struct addrinfo *next;
            struct acc_connect__future connect;
        };
    };
};

struct acc_blocking__future {
    unsigned char state;
    int result;
    union {
        struct {
            int (*function)(void *);
            void *argument;
        };
        void *job;                          /* after the first poll; it outlives this future when dropped */
    };
};

void acc_yield__init(struct acc_yield__future *self);
void acc_sleep__init(struct acc_sleep__future *self, int64_t duration);
void acc_sleep_until__init(struct acc_sleep_until__future *self, int64_t time);
void acc_group_wait__init(struct acc_group_wait__future *self, acc_group *group);
void acc_group_next__init(struct acc_group_next__future *self, acc_group *group, void *result);
void acc_read__init(struct acc_read__future *self, int fd, void *buf, size_t len);
void acc_write__init(struct acc_write__future *self, int fd, const void *buf, size_t len);
void acc_read_exact__init(struct acc_read_exact__future *self, int fd, void *buf, size_t len);
void acc_write_all__init(struct acc_write_all__future *self, int fd, const void *buf, size_t len);
void acc_read_exact_into__init(struct acc_read_exact_into__future *self, int fd, void *buf, size_t len, size_t *done);
void acc_write_all_from__init(struct acc_write_all_from__future *self, int fd, const void *buf, size_t len,
                              size_t *done);
void acc_read_line__init(struct acc_read_line__future *self, acc_reader *reader, char **line);
void acc_read_bytes__init(struct acc_read_bytes__future *self, acc_reader *reader, char **bytes, size_t len);
void acc_reader_read__init(struct acc_reader_read__future *self, acc_reader *reader, void *buf, size_t len);
void acc_read_to_end__init(struct acc_read_to_end__future *self, int fd, char **buf);
void acc_readable__init(struct acc_readable__future *self, int fd);
void acc_writable__init(struct acc_writable__future *self, int fd);
void acc_accept__init(struct acc_accept__future *self, int listener);
void acc_connect__init(struct acc_connect__future *self, int fd, const struct sockaddr *address, unsigned int length);
void acc_getaddrinfo__init(struct acc_getaddrinfo__future *self, const char *host, const char *service,
                           const struct addrinfo *hints, struct addrinfo **result);
void acc_tcp_connect__init(struct acc_tcp_connect__future *self, const char *host, uint16_t port);
void acc_blocking__init(struct acc_blocking__future *self, int (*function)(void *), void *argument);

/* The other three names of each: f__poll, f__drop, f__type. */
#define ACC_DECLARE_FUTURE(f)                                         \
    acc_poll f##__poll(struct f##__future *self, acc_context *cx);    \
    void f##__drop(struct f##__future *self);                         \
    extern const acc_future_type f##__type

ACC_DECLARE_FUTURE(acc_yield);
ACC_DECLARE_FUTURE(acc_sleep);
ACC_DECLARE_FUTURE(acc_sleep_until);
ACC_DECLARE_FUTURE(acc_group_wait);
ACC_DECLARE_FUTURE(acc_group_next);
ACC_DECLARE_FUTURE(acc_read);
ACC_DECLARE_FUTURE(acc_write);
ACC_DECLARE_FUTURE(acc_read_exact);
ACC_DECLARE_FUTURE(acc_write_all);
ACC_DECLARE_FUTURE(acc_read_exact_into);
ACC_DECLARE_FUTURE(acc_write_all_from);
ACC_DECLARE_FUTURE(acc_read_line);
ACC_DECLARE_FUTURE(acc_read_bytes);
ACC_DECLARE_FUTURE(acc_reader_read);
ACC_DECLARE_FUTURE(acc_read_to_end);
ACC_DECLARE_FUTURE(acc_readable);
ACC_DECLARE_FUTURE(acc_writable);
ACC_DECLARE_FUTURE(acc_accept);
ACC_DECLARE_FUTURE(acc_connect);
ACC_DECLARE_FUTURE(acc_getaddrinfo);
ACC_DECLARE_FUTURE(acc_tcp_connect);
ACC_DECLARE_FUTURE(acc_blocking);

#undef ACC_DECLARE_FUTURE

#endif

#endif

/* shortage.c: the promises about what happens when there is no memory, no descriptor and no thread to be had: an
 * operation fails with a negative errno and leaks nothing, and works again later; a task that cannot be made ends the
 * program.
 *
 * The program is linked so that the runtime's allocations come here first (--wrap in CMakeLists.txt). */
#include "support.h"

#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <stdatomic.h>
#include <sys/socket.h>
#include <unistd.h>

/* How many more allocations and threads there are.  ONE_FAILS: the next one is not, those after it are. */
enum { ONE_FAILS = -1 };
static int memory_left = INT32_MAX, threads_left = INT32_MAX;

static bool take(int *left)
{
    bool fails = *left == 0 || *left == ONE_FAILS;
    if (*left == ONE_FAILS)
        *left = INT32_MAX;
    if (fails)
        return false;
    if (*left != INT32_MAX)
        --*left;
    return true;
}

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *memory, size_t size);
char *__real_strdup(const char *string);
int __real_posix_memalign(void **memory, size_t alignment, size_t size);
int __real_pthread_create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

void *__wrap_malloc(size_t size)
{
    return take(&memory_left) ? __real_malloc(size) : NULL;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return take(&memory_left) ? __real_calloc(count, size) : NULL;
}

void *__wrap_realloc(void *memory, size_t size)
{
    return take(&memory_left) ? __real_realloc(memory, size) : NULL;
}

char *__wrap_strdup(const char *string)
{
    return take(&memory_left) ? __real_strdup(string) : NULL;
}

int __wrap_posix_memalign(void **memory, size_t alignment, size_t size)
{
    return take(&memory_left) ? __real_posix_memalign(memory, alignment, size) : ENOMEM;
}

int __wrap_pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*function)(void *),
                          void *argument)
{
    return take(&threads_left) ? __real_pthread_create(thread, attributes, function, argument) : EAGAIN;
}

/* The number of the call that fails, of those with which the pool starts; 0: none. */
static int pool_failure;

int __real_pthread_condattr_init(pthread_condattr_t *attributes);
int __real_pthread_condattr_setclock(pthread_condattr_t *attributes, clockid_t clock);
int __real_pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes);

int __wrap_pthread_condattr_init(pthread_condattr_t *attributes)
{
    return pool_failure == 1 ? ENOMEM : __real_pthread_condattr_init(attributes);
}

int __wrap_pthread_condattr_setclock(pthread_condattr_t *attributes, clockid_t clock)
{
    return pool_failure == 2 ? ENOMEM : __real_pthread_condattr_setclock(attributes, clock);
}

int __wrap_pthread_cond_init(pthread_cond_t *condition, const pthread_condattr_t *attributes)
{
    return pool_failure == 3 ? ENOMEM : __real_pthread_cond_init(condition, attributes);
}

/* How many of the next waits for a job end at once, as if the time were over. */
static atomic_int timeouts;

int __real_pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *lock, const struct timespec *until);

int __wrap_pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *lock, const struct timespec *until)
{
    if (atomic_load(&timeouts) > 0) {
        atomic_fetch_sub(&timeouts, 1);
        return ETIMEDOUT;
    }
    return __real_pthread_cond_timedwait(condition, lock, until);
}

/* Polls an operation alone, by hand, so that no task is needed for it: TRY(allocations, f, arguments...) polls it once
 * with that many allocations left, and gives its result; or INT64_MIN when it waits, after dropping it. */
#define TRY(allocations, f, ...)                                                        \
    ({                                                                                  \
        struct f##__future tried_;                                                      \
        counting_waker waker_ = new_counting_waker();                                   \
        f##__init(&tried_, __VA_ARGS__);                                                \
        memory_left = (allocations);                                                    \
        acc_poll answer_ = f##__poll(&tried_, &(acc_context){ &waker_.waker });         \
        memory_left = INT32_MAX;                                                        \
        if (answer_ == ACC_PENDING)                                                     \
            f##__drop(&tried_);                                                         \
        answer_ == ACC_PENDING ? INT64_MIN : (int64_t)tried_.result;                    \
    })

static int return_1(void *argument)
{
    (void)argument;
    return 1;
}

/* Before the pool has started. */
static void pool_that_cannot_start_starts_later(void **state)
{
    (void)state;
    for (pool_failure = 1; pool_failure <= 3; pool_failure++)
        assert_int_equal(AWAIT(acc_blocking, return_1, NULL), -ENOMEM);
    pool_failure = 0;
}

static void thread_that_is_idle_for_long_ends(void **state)
{
    (void)state;
    atomic_store(&timeouts, 1);
    assert_int_equal(AWAIT(acc_blocking, return_1, NULL), 1);
    while (atomic_load(&timeouts) > 0)
        assert_int_equal(AWAIT(acc_blocking, return_1, NULL), 1);
    assert_int_equal(AWAIT(acc_blocking, return_1, NULL), 1);
}

static void call_without_a_thread_gives_EAGAIN(void **state)
{
    (void)state;
    threads_left = 0;
    assert_int_equal(AWAIT(acc_blocking, return_1, NULL), -EAGAIN);
    assert_int_equal(AWAIT(acc_tcp_connect, "localhost", 1), -EAGAIN);
    threads_left = INT32_MAX;
    assert_int_equal(AWAIT(acc_blocking, return_1, NULL), 1);
}

static int wait_a_moment(void *argument)
{
    (void)argument;
    usleep(20000);
    return 2;
}

static void call_waits_for_a_busy_thread_when_there_can_be_no_other(void **state)
{
    (void)state;
    operation first, second;
    START(&first, acc_blocking, wait_a_moment, NULL);
    run_for_a_while();
    threads_left = 0;
    START(&second, acc_blocking, return_1, NULL);
    finish(&first, &second, NULL);
    threads_left = INT32_MAX;
    assert_int_equal(first.result, 2);
    assert_int_equal(second.result, 1);
}

static void call_without_memory_gives_ENOMEM(void **state)
{
    (void)state;
    assert_int_equal(TRY(0, acc_blocking, return_1, NULL), -ENOMEM);
}

static void getaddrinfo_without_memory_gives_ENOMEM(void **state)
{
    (void)state;
    struct addrinfo *found = NULL;
    for (int allocations = 0; allocations < 3; allocations++)
        assert_int_equal(TRY(allocations, acc_getaddrinfo, "127.0.0.1", "80", NULL, &found), -ENOMEM);
    assert_null(found);
    assert_int_equal(TRY(0, acc_tcp_connect, "localhost", 1), -ENOMEM);
}

static void read_to_end_without_memory_gives_ENOMEM(void **state)
{
    (void)state;
    int zero = open("/dev/zero", O_RDONLY);
    char *text = "untouched";
    assert_int_equal(AWAIT(acc_read, zero, (char[1]){ 0 }, 1), 1);      /* the table knows it now */
    for (int allocations = 0; allocations < 5; allocations++) {
        assert_int_equal(TRY(allocations, acc_read_to_end, zero, &text), -ENOMEM);
        assert_null(text);
    }
    acc_close(zero);

    /* Without memory for the text alone it stays where it was read. */
    int ends[2];
    make_pipe(ends);
    assert_int_equal(write(ends[1], "text", 4), 4);
    assert_int_equal(AWAIT(acc_readable, ends[0]), 0);
    close(ends[1]);
    assert_int_equal(TRY(1, acc_read_to_end, ends[0], &text), 4);
    assert_string_equal(text, "text");
    free(text);
    acc_close(ends[0]);
}

static void reader_without_memory_gives_ENOMEM_and_loses_nothing(void **state)
{
    (void)state;
    static char text[20000];
    memset(text, 'x', sizeof text);
    text[sizeof text - 1] = '\n';
    int ends[2];
    make_pipe(ends);
    assert_int_equal(write(ends[1], text, sizeof text), sizeof text);
    acc_reader reader = { .fd = ends[0] };
    char *line;
    assert_int_equal(AWAIT(acc_readable, ends[0]), 0);          /* the table knows it now */
    for (int allocations = 0; allocations < 3; allocations++)
        assert_int_equal(TRY(allocations, acc_read_line, &reader, &line), -ENOMEM);
    assert_int_equal(AWAIT(acc_read_line, &reader, &line), 1);
    assert_int_equal(reader.length, sizeof text - 1);
    acc_reader_free(&reader);

    assert_int_equal(write(ends[1], "more", 4), 4);
    acc_reader another = { .fd = ends[0] };
    char some[4];
    assert_int_equal(TRY(0, acc_reader_read, &another, some, 2), -ENOMEM);
    assert_int_equal(AWAIT(acc_reader_read, &another, some, 2), 2);
    assert_int_equal(AWAIT(acc_reader_read, &another, some, 0), 0);
    assert_int_equal(AWAIT(acc_reader_read, &another, some, sizeof some), 2);
    assert_memory_equal(some, "re", 2);
    acc_reader_free(&another);
    acc_close(ends[0]);
    acc_close(ends[1]);
}

/* A descriptor so large that the table has to grow for it. */
static int large_descriptor(int fd)
{
    static int number = 200;
    int large = fcntl(fd, F_DUPFD, number);
    number = large + 400;
    assert_true(large >= 0);
    return large;
}

/* Before any other test: the table must have no room for many. */
static void accept_without_memory_for_the_table_gives_the_socket(void **state)
{
    (void)state;
    enum { MANY = 64 };
    int listener = acc_tcp_listen("127.0.0.1", 0), client = socket(AF_INET, SOCK_STREAM, 0), others[MANY];
    struct sockaddr_in address;
    socklen_t length = sizeof address;
    assert_true(listener >= 0);
    assert_int_equal(TRY(INT32_MAX, acc_accept, listener), INT64_MIN);
    assert_int_equal(getsockname(listener, (struct sockaddr *)&address, &length), 0);
    assert_int_equal(connect(client, (struct sockaddr *)&address, length), 0);
    for (int i = 0; i < MANY; i++)
        assert_true((others[i] = dup(client)) >= 0);
    int accepted = (int)TRY(0, acc_accept, listener);
    assert_true(accepted >= MANY);
    char byte = 0;
    assert_int_equal(write(client, "x", 1), 1);
    assert_int_equal(AWAIT(acc_read, accepted, &byte, 1), 1);
    assert_int_equal(byte, 'x');
    for (int i = 0; i < MANY; i++)
        close(others[i]);
    close(client);
    assert_int_equal(acc_close(accepted), 0);
    assert_int_equal(acc_close(listener), 0);
}

static void wait_without_memory_gives_ENOMEM(void **state)
{
    (void)state;
    int ends[2];
    char buffer[1];
    make_pipe(ends);
    int fd = large_descriptor(ends[0]);
    assert_int_equal(TRY(0, acc_read, fd, buffer, 1), -ENOMEM);
    assert_int_equal(TRY(0, acc_readable, fd), -ENOMEM);
    assert_int_equal(TRY(1, acc_read, fd, buffer, 1), INT64_MIN);
    acc_close(fd);
    acc_close(ends[0]);
    acc_close(ends[1]);
}

static acc_poll end_at_once(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    return ACC_READY;
}

static void spawn_without_memory(void)
{
    for (int i = 0; i < 10; i++)        /* more than are kept from earlier tasks */
        spawn(end_at_once, NULL, NULL);
    memory_left = ONE_FAILS;
    for (int i = 0; i < 10000; i++)
        spawn(end_at_once, NULL, NULL);
}

static void spawn_aligned_without_memory(void)
{
    static const acc_future_type aligned = { .name = "aligned", .size = 4096, .alignment = 256 };
    memory_left = ONE_FAILS;
    acc_task_new(&aligned);
}

static void task_without_memory_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(spawn_without_memory, "acc: out of memory");
    assert_aborts(spawn_aligned_without_memory, "acc: out of memory");
}

/* But for one: it needs more. */
static void start_without_descriptors(void)
{
    int last = -1;
    for (int fd; (fd = dup(0)) >= 0;)
        last = fd;
    close(last);
    block_on(end_at_once, NULL);
}

/* Before any other test: the runtime must not have started. */
static void runtime_that_cannot_start_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(start_without_descriptors, "acc: the runtime cannot start");
}

static acc_poll close_everything(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    closefrom(3);
    return ACC_PENDING;
}

static void run_with_everything_closed(void)
{
    block_on(close_everything, NULL);
}

static void runtime_whose_descriptors_were_closed_ends_the_program(void **state)
{
    (void)state;
    assert_aborts(run_with_everything_closed, "acc: waiting for events failed");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(runtime_that_cannot_start_ends_the_program),
        cmocka_unit_test(accept_without_memory_for_the_table_gives_the_socket),
        cmocka_unit_test(pool_that_cannot_start_starts_later),
        cmocka_unit_test(call_without_a_thread_gives_EAGAIN),
        cmocka_unit_test(call_waits_for_a_busy_thread_when_there_can_be_no_other),
        cmocka_unit_test(thread_that_is_idle_for_long_ends),
        cmocka_unit_test(call_without_memory_gives_ENOMEM),
        cmocka_unit_test(getaddrinfo_without_memory_gives_ENOMEM),
        cmocka_unit_test(read_to_end_without_memory_gives_ENOMEM),
        cmocka_unit_test(reader_without_memory_gives_ENOMEM_and_loses_nothing),
        cmocka_unit_test(wait_without_memory_gives_ENOMEM),
        cmocka_unit_test(task_without_memory_ends_the_program),
        cmocka_unit_test(runtime_whose_descriptors_were_closed_ends_the_program),
    };
    return cmocka_run_group_tests_name("shortage", tests, bound_time, NULL);
}

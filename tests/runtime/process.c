/* process.c: the promises about the process as a whole: how it ends, what it does with SIGPIPE, the standard streams.
 * Each test runs a child process. */
#include "support.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

static char buffer[10];

/* Runs it in a child process, which must exit with 0. */
static void in_child(void (*function)(void))
{
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        alarm(60);
        function();
        exit(0);
    }
    int status;
    assert_true(waitpid(child, &status, 0) == child);
    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 0);
}

/* In a child an assertion of cmocka's has nowhere to go. */
static void require(bool good)
{
    if (!good)
        _exit(1);
}

/* ---- The end ----------------------------------------------------------------------------------------------------- */

static int return_3(void *argument)
{
    (void)argument;
    return 3;
}

static void use_pool(void)
{
    require(AWAIT(acc_blocking, return_3, NULL) == 3);
}

static void program_with_idle_threads_ends(void **state)
{
    (void)state;
    in_child(use_pool);
}

static int block_for_ever(void *argument)
{
    (void)argument;
    for (;;)
        pause();
    return 0;
}

static void leave_thread_blocked(void)
{
    use_pool();
    operation blocked;
    START(&blocked, acc_blocking, block_for_ever, NULL);
    run_for_a_while();
    cancel_all();
}

static void program_with_a_blocked_thread_ends(void **state)
{
    (void)state;
    in_child(leave_thread_blocked);
}

static acc_poll call_exit(void *data, acc_context *cx)
{
    (void)data;
    (void)cx;
    exit(0);
}

static void exit_inside_task(void)
{
    use_pool();
    block_on(call_exit, NULL);
    require(false);
}

static void task_may_call_exit(void **state)
{
    (void)state;
    in_child(exit_inside_task);
}

static int call_exit_on_thread(void *argument)
{
    (void)argument;
    exit(0);
}

static void exit_on_thread(void)
{
    use_pool();
    AWAIT(acc_blocking, call_exit_on_thread, NULL);
    require(false);
}

static void thread_of_the_pool_may_call_exit(void **state)
{
    (void)state;
    in_child(exit_on_thread);
}

static void do_nothing(void)
{
}

static void fork_and_exit(void)
{
    use_pool();
    in_child(do_nothing);
}

static void child_of_a_fork_may_exit(void **state)
{
    (void)state;
    in_child(fork_and_exit);
}

/* ---- SIGPIPE ----------------------------------------------------------------------------------------------------- */

static void write_to_closed_pipe(void)
{
    int ends[2];
    require(pipe(ends) == 0);
    close(ends[0]);
    AWAIT(acc_write, ends[1], "x", 1);
}

static void write_without_handler(void)
{
    signal(SIGPIPE, SIG_DFL);
    write_to_closed_pipe();
}

static void SIGPIPE_is_ignored(void **state)
{
    (void)state;
    in_child(write_without_handler);
}

static volatile sig_atomic_t broken_pipes;

static void count_broken_pipe(int number)
{
    (void)number;
    broken_pipes++;
}

static void write_with_handler(void)
{
    signal(SIGPIPE, count_broken_pipe);
    write_to_closed_pipe();
    require(broken_pipes == 1);
}

static void count_and_look_at_broken_pipe(int number, siginfo_t *info, void *context)
{
    (void)context;
    broken_pipes += info->si_signo == number;
}

static void write_with_informed_handler(void)
{
    struct sigaction action = { .sa_sigaction = count_and_look_at_broken_pipe, .sa_flags = SA_SIGINFO };
    require(sigaction(SIGPIPE, &action, NULL) == 0);
    write_to_closed_pipe();
    require(broken_pipes == 1);
}

static void SIGPIPE_handler_of_the_program_is_kept(void **state)
{
    (void)state;
    in_child(write_with_handler);
    in_child(write_with_informed_handler);
}

/* ---- The standard streams ---------------------------------------------------------------------------------------- */

static int streams[2];

static void read_standard_input(void)
{
    require(dup2(streams[0], STDIN_FILENO) == STDIN_FILENO);
    require(AWAIT(acc_read, STDIN_FILENO, buffer, 1) == 1);
    require(fcntl(STDIN_FILENO, F_GETFL) & O_NONBLOCK);
}

static void standard_streams_are_set_back_at_exit(void **state)
{
    (void)state;
    make_pipe(streams);
    assert_int_equal(write(streams[1], "xy", 2), 2);
    in_child(read_standard_input);
    assert_false(fcntl(streams[0], F_GETFL) & O_NONBLOCK);
    close(streams[0]);
    close(streams[1]);
}

static void read_and_fork(void)
{
    read_standard_input();
    in_child(do_nothing);
    require(fcntl(STDIN_FILENO, F_GETFL) & O_NONBLOCK);
}

static void standard_streams_are_not_set_back_by_a_child(void **state)
{
    (void)state;
    make_pipe(streams);
    assert_int_equal(write(streams[1], "xy", 2), 2);
    in_child(read_and_fork);
    assert_false(fcntl(streams[0], F_GETFL) & O_NONBLOCK);
    close(streams[0]);
    close(streams[1]);
}

static void read_non_blocking_input(void)
{
    require(fcntl(streams[0], F_SETFL, O_NONBLOCK) == 0);
    read_standard_input();
}

static void standard_stream_that_was_non_blocking_stays_so(void **state)
{
    (void)state;
    make_pipe(streams);
    assert_int_equal(write(streams[1], "xy", 2), 2);
    in_child(read_non_blocking_input);
    assert_true(fcntl(streams[0], F_GETFL) & O_NONBLOCK);
    close(streams[0]);
    close(streams[1]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(program_with_idle_threads_ends),
        cmocka_unit_test(program_with_a_blocked_thread_ends),
        cmocka_unit_test(task_may_call_exit),
        cmocka_unit_test(thread_of_the_pool_may_call_exit),
        cmocka_unit_test(child_of_a_fork_may_exit),
        cmocka_unit_test(SIGPIPE_is_ignored),
        cmocka_unit_test(SIGPIPE_handler_of_the_program_is_kept),
        cmocka_unit_test(standard_streams_are_set_back_at_exit),
        cmocka_unit_test(standard_streams_are_not_set_back_by_a_child),
        cmocka_unit_test(standard_stream_that_was_non_blocking_stays_so),
    };
    return cmocka_run_group_tests_name("process", tests, bound_time, NULL);
}

/* hello: two tasks taking turns.
 *
 *     $ acc run examples/hello/hello.async.c
 *     the hare: 1
 *     the tortoise: 1
 *     the hare: 2
 *     ...
 *
 * There is one thread, and no task is ever interrupted: each runs until it says `await` and has to wait.  While one
 * sleeps the other runs, and when both sleep, so does the program. */
#include <acc.h>
#include <stdio.h>

/* Calling an async function runs nothing: it makes a future, which remembers the arguments.  `step` and `turn` are
 * ordinary variables; that they are still there after an await is acc's work. */
static async void count(const char *name, int64_t step, int turns)
{
    for (int turn = 1; turn <= turns; turn++) {
        printf("%s: %d\n", name, turn);
        await acc_sleep(step);
    }
    printf("%s is there\n", name);
}

/* `async int main` is a program whose main runs on acc's runtime. */
async int main(void)
{
    acc_spawn(count("the tortoise", 50 * ACC_MS, 3));    /* a task of its own: it starts when main first waits */
    await count("the hare", 20 * ACC_MS, 3);             /* part of main: main goes on when it is done */

    /* The hare is there, but the tortoise is not: what still runs when main returns is cancelled, so wait for it. */
    await acc_sleep(200 * ACC_MS);
    puts("good night");
    return 0;
}

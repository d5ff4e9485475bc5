/* timer: a timer against a read.
 *
 *     $ acc run examples/race/timer.async.c
 *     Who are you?
 *     Are you still there?
 *     Grace
 *     Good morning, Grace!
 *
 * acc_race runs several futures at once, completes with the first one that does, and gives its index.  What a loser has
 * done so far is not lost if it stands in a variable: this program races one and the same read against two timers, one
 * after the other. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Asks for a name, asks again after `first` and gives up after `second`.  Gives the program's exit status. */
static async int ask(int64_t first, int64_t second)
{
    char name[100];

    puts("Who are you?");
    fflush(stdout);
    async ssize_t reading = acc_read(STDIN_FILENO, name, sizeof name - 1);

    /* The sleep has no name: it is made for this race and dropped at its end, whether it has won or not. */
    if (await acc_race(reading, acc_sleep(first)) == 1) {
        puts("Are you still there?");
        fflush(stdout);
        if (await acc_race(reading, acc_sleep(second)) == 1) {
            puts("Good night, then.");
            return 1;               /* the read is dropped here: nobody will write into `name` any more */
        }
    }

    /* It has won, so it is done, and await does not wait. */
    ssize_t length = await reading;
    if (length < 0) {
        fprintf(stderr, "timer: cannot read: %s\n", strerror((int)-length));
        return 1;
    }
    name[length] = '\0';
    name[strcspn(name, "\r\n")] = '\0';
    printf("Good morning, %s!\n", name[0] ? name : "whoever you are");
    return 0;
}

/* A number of milliseconds, or -1. */
static int64_t milliseconds(const char *text)
{
    char *end;
    long long number = strtoll(text, &end, 10);
    if (end == text || *end != '\0' || number < 0 || number > 1000000000)
        return -1;
    return number * ACC_MS;
}

async int main(int argc, char **argv)
{
    int64_t first = argc == 3 ? milliseconds(argv[1]) : 4 * ACC_S;
    int64_t second = argc == 3 ? milliseconds(argv[2]) : 10 * ACC_S;
    if ((argc != 1 && argc != 3) || first < 0 || second < 0) {
        fprintf(stderr, "usage: %s [FIRST SECOND]         (two times in milliseconds)\n", argv[0]);
        return 2;
    }
    return await ask(first, second);
}

// reference: coroutines
/* Section 6: on cancellation a deferred statement sees the variables as they are at the await where the task stands. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct log {
    char *text;
    int count;
};

static async void work(const char *name, int start)
{
    struct log log = { calloc(1, 100), 0 };
    defer free(log.text);
    int n = start;
    defer printf("%s: n %d, count %d, text %s\n", name, n, log.count, log.text);
    int *p = &n;
    double half = 0;
    char local[8] = "";
    defer {
        half += 0.25;
        printf("half %g local %s start %d ", half, local, start);
    }
    for (;; log.count++) {
        int turn = log.count;
        defer printf("turn %d\n", turn * 10);
        *p += 2;
        start--;
        half = n / 2.0;
        strcat(log.text, "-");
        snprintf(local, sizeof local, "<%d>", turn);
        await acc_yield();
    }
}

async int main(void)
{
    acc_spawn(work("a", 1));
    await acc_yield();
    acc_spawn(work("b", 100));
    await acc_yield();
    await acc_yield();
    puts("main ends");
    return 0;
}

// reference: coroutines
/* Section 5: the arguments of a spawned call are evaluated at once, the body starts later: what they came from may change. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct job {
    int n;
    char text[20];
};

static int say(const char *name, int value)
{
    printf("%s ", name);
    return value;
}

static async void show(int a, int b)
{
    printf("(%d %d) ", a, b);
    await acc_yield();
    printf("[%d %d] ", a, b);
}

static async void run(struct job job)
{
    printf("(%d %s) ", job.n, job.text);
    await acc_yield();
    printf("[%d %s] ", job.n, job.text);
}

async int main(void)
{
    int n = 1;
    acc_spawn(show(n, n + 1));
    n = 10;
    acc_spawn(show(say("a", n), 5));
    for (int i = 0; i < 2; i++) {
        struct job job = { i, "" };
        snprintf(job.text, sizeof job.text, "job%d", i);
        acc_spawn(run(job));
        strcpy(job.text, "changed");
        job.n = -1;
    }
    say("spawned", 0);
    for (int i = 0; i < 3; i++)
        await acc_yield();
    puts("");
    return 0;
}

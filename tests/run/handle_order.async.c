// reference: futures
/* Section 5: tasks of calls, blocks and allocated futures are first polled in the order in which they were spawned,
 * after the current poll. */
#include <acc.h>
#include <stdio.h>

static async int say(const char *text)
{
    printf("%s ", text);
    await acc_yield();
    printf("%s. ", text);
    return 0;
}

static acc_future(int) made(const char *text)
{
    return say(text);
}

static int in_plain_code(const char *text)
{
    acc_spawn(say(text));
    return 0;
}

async int main(void)
{
    acc_future(int) p = made("box");
    async int a = acc_spawn(say("call"));
    async void b = acc_spawn(async {
        printf("block ");
        acc_spawn(say("from block"));
        await acc_yield();
        printf("block. ");
    });
    acc_future(int) c = acc_spawn(p);
    int n = in_plain_code("plain");
    acc_spawn(made("made"));
    async int pointer = acc_spawn((n ? NULL : say)("pointer"));
    printf("spawned ");
    await c;
    printf("awaited ");
    await b;
    await pointer;
    await a;
    for (int i = 0; i < 5; i++)
        await acc_yield();
    puts("end");
    return 0;
}

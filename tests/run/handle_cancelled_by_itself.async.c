// reference: futures
/* Section 5: a task that is cancelled while it is polled, by itself or by what it calls, goes on to its next wait and
 * is cancelled when that poll returns. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static acc_future(int) self;
static int left;

static void stop(void)
{
    acc_cancel(self);
}

static async int by_itself(int how)
{
    defer {
        left++;
        printf("left ");
    }
    await acc_yield();
    printf("cancel ");
    if (how == 0)
        stop();
    else
        await async {
            defer printf("block left ");
            stop();
            printf("block goes on ");
            await acc_yield();
            printf("never ");
        };
    printf("on ");
    await acc_yield();
    printf("never ");
    return 1;
}

struct shared {
    int go;
};

static async void other(struct shared *shared, int n)
{
    defer printf("left%d ", n);
    while (!shared->go)
        await acc_yield();
    await acc_sleep(3600 * ACC_S);
}

async int main(void)
{
    for (int how = 0; how < 2; how++) {
        self = acc_spawn(by_itself(how));
        for (int i = 0; i < 4; i++)
            await acc_yield();
        printf("%d %d\n", left, self == NULL);
    }
    struct shared shared = {0};
    async void a = acc_spawn(other(&shared, 1));
    async void b = acc_spawn(async {
        defer printf("b left ");
        await other(&shared, 2);
    });
    await acc_yield();
    await acc_yield();
    shared.go = 1;
    acc_cancel(b);
    await b;
    acc_cancel(a);
    await a;
    printf("%d %d\n", acc_cancelled(a), acc_cancelled(b));
    return 0;
}

/* Section 1: after . and -> and as members of structs and unions, the dialect's words are ordinary names. */
#include <acc.h>
#include <stddef.h>
#include <stdio.h>

struct flags {
    int async, await;
    unsigned try : 3, yield : 4;
    union {
        int defer;
        char text[4];
    };
    struct flags *next;
};

union words {
    int await;
    float async;
};

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int plain(struct flags *f)
{
    return f->async + f->await + f->try + f->yield + f->defer;
}

async int main(void)
{
    struct flags a = { .async = 1, .await = await later(2), .try = 3, .yield = 4, .defer = 5 };
    struct flags *p = &a;
    a.next = p;
    p->await += await later(10);
    a.async = await later(a.await) + p->next->try;
    p->defer = try await later(p->defer) + 1;
    await acc_yield();
    printf("%d %d %d %d %d\n", a.async, a.await, a.try, p->yield, p -> defer);
    union words u = { .await = await later(7) };
    printf("%d %d\n", u.await, plain(&a));
    printf("%d\n", offsetof(struct flags, await) == sizeof(int));
    printf("%d\n", (&a)->next->next->await);
    return 0;
}

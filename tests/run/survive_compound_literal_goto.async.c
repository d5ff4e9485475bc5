// reference: plain
/* Section 4 and C11 6.5.2.5: a compound literal evaluated again by a jump back in the same block is the same object, with a new value. */
#include <acc.h>
#include <stdio.h>

struct s {
    int i;
};

/* The example of the standard, with a wait. */
static async int f(void)
{
    struct s *p = 0, *q;
    int j = 0;

again:
    q = p, p = &((struct s) { j++ });
    await acc_yield();
    if (j < 2)
        goto again;

    return p == q && q->i == 1;
}

static async int count(int n)
{
    int turns = 0;
    int *p;
back:
    p = (int[2]) { turns };
    await acc_yield();
    p[0]++, p[1] += 5;
    turns++;
    if (turns < n)
        goto back;
    return p[0] * 10 + p[1];
}

async int main(void)
{
    printf("%d\n", await f());
    printf("%d\n", await count(4));
    return 0;
}

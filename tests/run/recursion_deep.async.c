// reference: plain
/* Section 4: a chain of ten thousand recursive calls that all wait at once, and keep their locals, arrays and their callers' addresses. */
#include <acc.h>
#include <stdio.h>

enum { DEPTH = 10000 };

struct cell {
    int n;
    const struct cell *caller;
};

static async int count(const struct cell *from)
{
    int length = 0;
    for (; from; from = from->caller)
        length++;
    await acc_yield();
    return length;
}

static async int descend(int n, const struct cell *caller)
{
    struct cell here = { n, caller };
    char padding[8] = { n };

    if (n == DEPTH)
        return await count(&here);
    int below = await descend(n + 1, &here);
    if (padding[0] != (char)n || here.n != n || (caller && caller->n != n - 1))
        return -1;
    return below;
}

async int main(void)
{
    printf("%d\n", await descend(1, NULL));
    return 0;
}

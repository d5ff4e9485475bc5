// reference: futures
/* Section 7: `return -errno;` and `try` end a stream with an error: it is told once, then 0; the object is untouched.
 * `return;` and the end are no errors. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async int step(int n)
{
    await acc_yield();
    return n;
}

static async yield long fails(int how)
{
    defer printf("left ");
    yield 1;
    switch (how) {
    case 0:
        return;
    case 1:
        return -EIO;
    case 2:
        try await step(-EPERM);
        break;
    case 3: {
        long n = try await step(50);
        yield n;
        try -ENOENT;
        yield n;
        break;
    }
    case 4:
        for (int i = 0; i < 9; i++) {
            defer printf("turn ");
            yield try await step(i == 1 ? -EAGAIN : i + 7);
        }
    }
    yield 2;
}

static async yield int at_once(int error)
{
    if (error)
        return -error;
    if (error == 0)
        return;
    yield 1;
}

async int main(void)
{
    for (int how = 0; how < 6; how++) {
        async yield long s = fails(how);
        long x = -1;
        int r;
        while ((r = await acc_next(s, &x)) > 0) {
            printf("%ld ", x);
            x = 99;
        }
        printf("%d %ld ", r, x);
        int again = await acc_next(s, &x);
        printf("%d %d %ld\n", again, await acc_next(s, &x), x);
    }
    async yield int a = at_once(0), b = at_once(E2BIG);
    int x = 5;
    printf("%d %d %d ", await acc_next(a, &x), await acc_next(b, &x), await acc_next(b, &x));
    printf("%d\n", x);
    return 0;
}

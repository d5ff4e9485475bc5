// reference: gcc
/* Section 6: defers and variables with a cleanup function are left together, in reverse order of their declaration, at every exit. */
#include <acc.h>
#include <stdio.h>

#define CLEANUP(f) __attribute__((cleanup(f)))

struct resource {
    char name;
    int uses;
};

static async int later(int value)
{
    await acc_yield();
    return value;
}

static void release(struct resource *r)
{
    printf("~%c%d ", r->name, r->uses);
}

static void release_int(int *n)
{
    printf("~%d ", *n);
}

static async int use(struct resource *r)
{
    await acc_yield();
    return ++r->uses;
}

static async int all(int where)
{
    CLEANUP(release) struct resource a = { 'a', 0 };
    defer printf("first ");
    struct resource b CLEANUP(release) = { 'b', await use(&a) };
    int n CLEANUP(release_int) = await later(5), m CLEANUP(release_int) = n + await use(&b);
    if (where == 0)
        return await use(&a);
    for (int i = 0; i < 3; i++) {
        CLEANUP(release_int) int turn = i * 10;
        defer printf("turn ");
        if (i == 1)
            continue;
        await acc_yield();
        turn++;
        if (where == 1)
            break;
        if (where == 2)
            return await use(&b) + turn;
    }
    {
        defer printf("last ");
        if (where == 3)
            goto end;
        m = await later(7);
    }
    return n + m;
end:
    return 0;
}

async int main(void)
{
    for (int where = 0; where < 5; where++) {
        int value = await all(where);
        printf("= %d\n", value);
    }
    return 0;
}

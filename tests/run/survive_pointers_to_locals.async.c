// reference: plain
/* Section 4: the address of a local stays valid for its lifetime: kept in pointers, passed to callees, stored in other objects. */
#include <acc.h>
#include <stdio.h>

struct link {
    int value;
    struct link *up;
};

static async void store(int *to, int value)
{
    await acc_yield();
    *to = value;
    await acc_yield();
}

static async int sum_up(const struct link *link)
{
    int sum = 0;
    for (; link; link = link->up) {
        await acc_yield();
        sum = sum * 10 + link->value;
    }
    return sum;
}

/* Each level's local points to the one in the caller's. */
static async int descend(int level, struct link *up)
{
    struct link here = { level, up };
    await acc_yield();
    if (level == 5)
        return await sum_up(&here);
    int result = await descend(level + 1, &here);
    here.up = NULL;
    return result;
}

static async void swap(int *a, int *b)
{
    int kept = *a;
    await store(a, *b);
    await store(b, kept);
}

async int main(void)
{
    int a = 1, b = 2, *p = &a, **pp = &p;
    await store(&b, 20);
    await store(*pp, 10);
    printf("%d %d\n", a, b);
    *pp = &b;
    await acc_yield();
    await store(p, 30);
    printf("%d %d %d\n", a, b, **pp);
    await swap(&a, &b);
    printf("%d %d\n", a, b);
    printf("%d\n", await descend(1, NULL));

    int values[4] = { 1, 2, 3, 4 }, *const end = values + 4;
    for (int *at = values; at != end; at++)
        await store(at, *at * *at);
    printf("%d %d %d %d\n", values[0], values[1], values[2], values[3]);
    void *erased = &a;
    char *bytes = (char *)&values[1];
    await acc_yield();
    printf("%d %d\n", *(int *)erased, *(int *)(bytes + sizeof(int)));
    return 0;
}

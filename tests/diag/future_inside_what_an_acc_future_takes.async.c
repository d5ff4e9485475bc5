/* Only the whole value, a branch of it or its last part goes to the acc_future. */
#include <acc.h>
#include <stddef.h>

async int f(int n);
struct s { acc_future(int) x; };
void take(acc_future(int) p);

static acc_future(int) give(void)
{
    return f(1) + 1;
}

void inside(struct s s, acc_future(int) *keep, int *a)
{
    acc_future(int) p = f(0) ? f(2) : f(3);
    p = f(4) ?: f(5);
    p = f(6) && f(7) ? f(8) : NULL;
    p = keep[f(1)];
    take(-f(1));
    s.x = f(1) == 1;
    s.x = (int)f(1);
    s.x = ({
        if (f(1))
            a[0] = 1;
        p;
    });
    p = ({
        while (async { return 1; })
            a[0] = 1;
        p;
    });
    acc_future(int) v = sizeof f(3), r = (acc_future(int))f(2);
}

/* Nor does a pointer to acc_futures take one. */
static async acc_future(int) later(int n)
{
    return async { return n; };
}

void take_array(acc_future(int) array[2]);
void take_pointer(acc_future(int) *place);

static acc_future(int) *give_place(void)
{
    return f(1);
}

static async int pointers(void)
{
    struct { acc_future(int) *place; } s = {f(1)};
    take_array(f(1));
    take_pointer(f(2));
    int value = await later(1);
    if (give_place() == s.place)
        return await later(2);
    value += await give();
    return await give();
}

// reference: plain
/* Section 4: a local may take the name of a function, a type, a macro-like or a runtime name; what was hidden is back after its scope. */
#include <acc.h>
#include <stdio.h>

typedef int number;

struct thing {
    int n;
};

enum { LIMIT = 3 };

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int hide(int number)
{
    int thing = await later(number);
    {
        double later = thing / 2.0;
        await acc_yield();
        printf("%g ", later);
    }
    struct thing structure = { await later(thing + 1) };
    int LIMIT = await later(50);
    await acc_yield();
    return structure.n + LIMIT;
}

/* Names that generated code might like to use. */
static async int popular(int self, int cx)
{
    int state = 1, result = 2, poll = 3, frame = 4, context = 5, future = 6, drop = 7, init = 8, waker = 9;
    await acc_yield();
    state += self;
    result += cx;
    await acc_yield();
    int await_1 = await later(state), done = 10, t = 11, tmp = 12, value = 13, child = 14;
    {
        int self = await later(result), state = self;
        await acc_yield();
        done += self + state;
    }
    return state + result + poll + frame + context + future + drop + init + waker + await_1 + done + t + tmp + value + child;
}

async int main(void)
{
    number count = await hide(7);
    number later_count = count;
    await acc_yield();
    printf("%d %d %d\n", count, later_count, LIMIT);
    printf("%d\n", await popular(100, 200));
    int main = await later(1);
    await acc_yield();
    return main - 1;
}

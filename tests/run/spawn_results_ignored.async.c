// reference: coroutines
/* Section 5: acc_spawn alone is fine for a future of any type: what it gives is dropped when it is done. */
#include <acc.h>
#include <stdio.h>

struct large {
    char bytes[1000];
};

static int done;

static async int integer(int n)
{
    await acc_yield();
    done++;
    return n;
}

static async struct large structure(void)
{
    struct large large = { "large" };
    await acc_yield();
    done++;
    return large;
}

static async const char *text(void)
{
    done++;
    return "text";
}

static async double real(double d)
{
    await acc_yield();
    done++;
    return d;
}

async int main(void)
{
    acc_spawn(integer(1));
    (void)acc_spawn(structure());
    acc_spawn(text());
    if (done == 0)
        acc_spawn(real(0.5));
    for (int i = 0; i < 3; i++)
        acc_spawn(integer(i)), acc_spawn(integer(i + 1));
    for (int i = 0; i < 4; i++)
        await acc_yield();
    printf("%d\n", done);
    return 0;
}

/* frames: the smallest function whose translation is worth reading.
 *
 *     $ acc --no-line examples/frames/frames.async.c | less
 *
 * Look for `struct add__future`, the frame of `add`, and ask of each variable: is it needed after an await?
 *
 *     a        no: it is handed to the first child when add starts.  It has bytes only until then.
 *     b        after the first await: it has bytes in the frame.
 *     sum      after the second await, so it has bytes while add waits there; in between it is a plain C variable.
 *     the two futures of `later` are never alive at once: they share their bytes.
 *
 * Then read `add__poll`: the body is still there, with a `switch` on top that leads back to where it waited. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int add(int a, int b)
{
    int sum = await later(a);
    sum += await later(b);
    return sum;
}

async int main(void)
{
    printf("%d\n", await add(20, 22));
    return 0;
}

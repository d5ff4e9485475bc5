/* A value that nobody takes is not kept: no variable is left over of which a C compiler says that it is never read. */
#include <acc.h>
#include <stdio.h>

static int steps, n;
static volatile int port = 3;

static async int step(int value)
{
    await acc_yield();
    steps = steps * 10 + value;
    return value;
}
static async void done(void)
{
    await acc_yield();
}
static int plain(int value)
{
    steps = steps * 10 + value;
    return value;
}
static void show(void)
{
    printf("%d\n", steps);
    steps = 0;
}

async int main(void)
{
    (void)(await step(0) ? await step(1) : await step(2));
    (void)(n ? await step(1) : plain(3));
    (void)(long)(await step(4) ? (double)plain(5) : await step(1));
    (unsigned char)(n++ ? await step(1) : port);
    show();
    n == 1 ? (void)await step(1) : await done();
    n == 1 ? (n == 1 ? await step(2) : 0) : await step(9);
    ((void)(n ? await step(3) : plain(9)), n = 4);
    for (int i = 0; i < 1; (void)(i++ ? await step(5) : plain(i)))
        (void)((await step(6), plain(7)) && (n ? await step(8) : 0));
    show();
    int taken = ({ (void)(n ? await step(1) : 0); n ? await step(2) : 0; }) + ((void)(n ? await step(3) : 1), await step(4));
    printf("%d %d\n", taken, n);
    show();
    return 0;
}

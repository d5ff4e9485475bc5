/* Plain functions whose acc_block_on and acc_spawn come out of macros in whole, in part, and together with other calls. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}
static async long wide(long value)
{
    await acc_yield();
    return value;
}

#define ARGUMENTS (later(3))
#define OPEN (
#define CLOSE )
#define RUN acc_block_on
#define RUN_OPEN acc_block_on(
#define CALL(f, x) acc_block_on(f(x))
#define TWICE(x) ((x) + (x))
#define BOTH(a, b) b + a
#define START_AND_RUN acc_spawn(count(10)); sum += acc_block_on
#define THEN_RUN ); sum += (int)acc_block_on(wide
#define START(f) acc_spawn(f); acc_spawn(f)

static int runs;
static async void count(int n)
{
    await acc_yield();
    runs += n;
}

static int plain(int n)
{
    int sum = acc_block_on ARGUMENTS;
    sum += RUN(later(n));
    sum += RUN_OPEN later(1) CLOSE;
    sum += acc_block_on OPEN later(2) );
    sum += CALL(later, 5);
    sum += TWICE(acc_block_on(later(10)));
    sum += BOTH(acc_block_on(later(100)), (int)acc_block_on(wide(200)));
    START(count(1));
    START_AND_RUN (later(6));
    sum += acc_block_on(later(8) THEN_RUN (9));
    if (n == 4) START_AND_RUN ARGUMENTS;
    acc_future(int) p = later(7);
    acc_future(long) q = wide(8);
    acc_future(int) r = p;
    sum += TWICE(r == p);
    sum += acc_block_on(p) + (int)acc_block_on(q);
    return sum + runs;
}

static async int unused_main(void)
{
    await acc_yield();
    return 0;
}


int main(void)
{
    printf("%d\n", plain(4));
    printf("%d\n", acc_block_on(unused_main()));
    return 0;
}

/* Conditional groups that begin or end inside of functions: the output is for one configuration there, and keeps its lines. */
#include <acc.h>
#include <stdio.h>

#define WIDE 1

#ifdef NARROW
static async int head(int n)
#elif WIDE
static async long head(long n)
#else
static async int head(void)
#endif
{
    await acc_yield();
    return n + __LINE__;
}

static async int tail(int n)
{
    await acc_yield();
#if WIDE
    return n;
}
static int after_tail = 1; /* it stays */
#else
    return -n;
}
static int after_tail = 2;
#endif

#if WIDE
int before = __LINE__;
# ifndef NARROW
static async int both(int n) {
# else
static async int both(void) { int n = 0;
# endif
    await acc_yield();
#else
static async int both(int n) {
#endif
#if 1
    return n + __LINE__; }
int behind = __LINE__;
# ifdef NARROW
int inner = 3;
# else
int inner = 4;
# endif
#endif

#if WIDE            /* whole in a group: as it was */
static async int whole(void) { return await both(1); }
#else
static async int whole(void) { return 0; }
#endif

static int plain(void)
{
    int sum = acc_block_on(
#if WIDE
        whole()
#else
        both(2)
#endif
        );
#if WIDE
    sum += acc_block_on(both(
#else
    sum += acc_block_on(both(1,
#endif
        3));
#if WIDE
    if (acc_block_on(async { await acc_yield(); return 1; })) {
#else
    {
#endif
        sum += __LINE__;
    }
    return sum;
}

/* One behind the other, without a line between them; the quotient is where a search for directives is not sure. */
#define HALF(x) ((x) /\
    2)
#if 0
static int never;
#endif
#if 1
static async int half(int x)
{
#else
static async int half(void)
{
#endif
    await acc_yield();
    return HALF(x);
}
#if 1
int between = __LINE__;
#endif
#if 1
int beside = __LINE__;
#endif
#if 0
static int never;
#elif 1
static async int quarter(int x)
{
#else
static async int quarter(void)
{
#endif
#if 1
    return await half(HALF(x));
}
#endif
#if 1
int next_to_it = __LINE__;
#endif

static async int run(void)
{
    printf("%d %d %d %d %d\n", await half(8), await quarter(8), between, beside, next_to_it);
    printf("%ld %d %d %d %d %d\n", await head(1), await tail(2), after_tail, before, behind, inner);
    printf("%d %d\n", await both(0), await whole());
    return 0;
}

static async int last(int n);

int main(void)
{
    acc_block_on(run());
    printf("%d\n", plain());
    return acc_block_on(last(0));
}

#if 1
static async int last(int n)
{
    return n;
#else
static async int last(int n)
{
    return -n;
#endif
}

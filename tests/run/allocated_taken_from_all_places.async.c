/* Section 5: acc_block_on, acc_spawn and awaits take an acc_future from wherever it is stored, and leave null there. */
#include <acc.h>
#include <stdio.h>

struct big { const int a; long b[5]; };
struct small { const char a; char b; };

static int calls;

static async int later(int value)
{
    await acc_yield();
    return value;
}
static async long long_later(long value)
{
    await acc_yield();
    return value;
}
static async void nothing(void)
{
    await acc_yield();
    calls++;
}
static async struct big make(int a)
{
    await acc_yield();
    struct big made = { a, { a + 1, a + 2 } };
    return made;
}
static async struct small make_small(int a)
{
    await acc_yield();
    struct small made = { (char)a, (char)(a + 1) };
    return made;
}

static acc_future(int) global;
struct holder { acc_future(int) p; acc_future(void) v[2]; };

static int pass(acc_future(int) p, int n)
{
    return acc_block_on(p) + n;
}

static int plain(void)
{
    acc_future(int) p = later(1), q = later(2);
    acc_future(long) l = long_later(3);
    acc_future(void) v = nothing();
    acc_future(struct big) b = make(4);
    acc_future(int) *place = &q;
    int sum = acc_block_on(p) + acc_block_on(*place) + (int)acc_block_on(l);
    acc_block_on(v);
    printf("%d %d %d %d %d\n", sum, calls, !p, !q, !v);
    struct big made = acc_block_on(b);
    printf("%d %ld\n", made.a, made.b[1]);
    struct small small = acc_block_on(make_small(7));
    printf("%d %d\n", small.a, small.b);
    made.b[0] = acc_block_on(make(9)).b[0];
    printf("%ld\n", made.b[0]);
    printf("%d\n", pass(later(5), 6));
    struct holder holder = { later(10), { nothing() } }, *to = &holder;
    printf("%d\n", acc_block_on(to->p));
    acc_block_on(holder.v[0]);
    global = later(11);
    sum = acc_block_on((global));
    printf("%d %d\n", sum, !global);
    p = later(12);
    place = &p;
    acc_spawn(*place);
    q = later(13);
    acc_spawn((q));
    holder.v[1] = nothing();
    acc_spawn(to->v[1]);
    printf("%d %d %d\n", !p, !q, !holder.v[1]);
    acc_block_on(later(0));
    return calls;
}

static async int given(acc_future(int) p, int n)
{
    return await p + n;
}

static int both(acc_future(int) p, int n)
{
    int sum = n;
    acc_cancel(p);
    return sum;
}

static async int body(void)
{
    acc_future(int) p = later(1), q = NULL, *place = &q;
    int n = await acc_spawn(p);
    printf("%d %d\n", n, !p);
    *place = later(2);
    n += await acc_spawn(*place);
    printf("%d %d\n", n, !q);
    p = later(3);
    q = later(4);
    await acc_join(acc_spawn(p), acc_spawn((q)));
    printf("%d %d\n", !p, !q);
    p = later(5);
    printf("%d", await acc_race(acc_spawn(p), acc_sleep(ACC_S)));
    printf(" %d\n", !p);
    p = (n++, later(6));
    q = n > 1 ? later(7) : NULL;
    printf("%d\n", await p + await q);
    p = n ? n > 1 ? later(8) : later(9) : NULL;
    q = (n++, later(10));
    printf("%d\n", await given(p, await q));
    p = NULL;
    printf("%d\n", both(later(11), await later(12)));
    printf("%d\n", await given(later(13), await later(14)));
    global = later(15);
    n = await acc_spawn(global);
    printf("%d %d\n", n, !global);
    return n;
}

static async int amain(void)
{
    printf("%d\n", await body());
    return 0;
}

int main(void)
{
    printf("%d\n", plain());
    acc_block_on(amain());
    return 0;
}

/* Section 3: a part without an await is evaluated at its place in the order: reads of locals, members, elements and through pointers. */
#include <acc.h>
#include <stdio.h>

struct state {
    int n;
    int a[2];
};

static struct state global = { 1, { 2, 3 } };

static async int bump(struct state *state)
{
    await acc_yield();
    state->n += 10;
    state->a[0] += 10;
    global.n += 10;
    await acc_yield();
    return 0;
}

static int sum3(int a, int b, int c)
{
    return printf("%d %d %d\n", a, b, c);
}

static void whole(struct state a, int zero, struct state b)
{
    printf("%d %d %d | %d %d\n", a.n, a.a[0], zero, b.n, b.a[0]);
}

async int main(void)
{
    struct state local = { 5, { 6, 7 } };
    struct state *p = &local;
    sum3(local.n, await bump(&local), local.n);               /* 5 0 15 */
    sum3(p->a[0], await bump(p), *p->a);                      /* 16 0 26 */
    sum3(global.n, await bump(p), global.n);                  /* 21 0 31 */
    whole(local, await bump(&local), local);                  /* 35 36 0 | 45 46 */
    whole(*p, await bump(&local), global);                    /* 45 46 0 | 51 2 */
    int total = local.n + await bump(p) + local.n;            /* 55 + 65 */
    printf("%d\n", total);
    int pair[2] = { p->n, ((void)await bump(p), p->n) };            /* 65 75 */
    printf("%d %d\n", pair[0], pair[1]);
    local = *(await bump(p) ? NULL : p);
    printf("%d\n", local.n);                                  /* 85 */
    printf("%d\n", (local.n > 50) + await bump(p) + (local.n > 90)); /* 1 + 1 */
    p->a[p->a[0] > 100 ? 1 : 0] = await bump(p);              /* a[0] is 96 when the place is determined, so it is a[0] */
    printf("%d %d\n", p->a[0], p->a[1]);
    return 0;
}

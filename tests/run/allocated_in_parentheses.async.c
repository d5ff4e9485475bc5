/* Section 5: acc_future in declarators with parentheses and variable lengths: pointers to arrays of them, pointers to functions
 * that give one, arrays of a length known at run time, alive over awaits; parameters, captured by a block, operands. */
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static acc_future(int) start(int n)
{
    return later(n);
}

static acc_future(int) (*maker(void))(int)
{
    return start;
}

static async acc_future(int) (*later_maker(void))(int)
{
    await acc_yield();
    return start;
}

static async int locals(int n)
{
    acc_future(int) v[n];
    acc_future(int) a[2][2] = {{later(1), later(2)}, {later(3), later(4)}};
    acc_future(int) (*row)[2] = a;
    acc_future(int) (*mk)(int) = start;
    acc_future(int) (*const mks[2])(int) = {start, start};
    acc_future(int) (*long_row)[n];
    for (int i = 0; i < n; i++)
        v[i] = mk(i);
    long_row = &v;
    defer for (int i = 0; i < n; i++)
        acc_cancel((*long_row)[i]);
    defer for (int i = 0; i < 4; i++)
        acc_cancel(a[i / 2][i % 2]);
    await acc_yield();
    int sum = 0;
    for (int i = 0; i < n; i++)
        sum += await (*long_row)[i];
    for (int i = 0; i < 2; i++, row++)
        sum += 10 * await (*row)[0] + 100 * await (*row)[1];
    acc_future(int) last = mks[1](n);
    defer acc_cancel(last);
    return sum + await last;
}

static async int parameters(int n, acc_future(int) v[n], acc_future(int) (*row)[2], acc_future(int) (*mk)(int),
                            acc_future(int) w[2][n])
{
    await acc_yield();
    acc_future(int) x = mk(3);
    w[1][0] = mk(4);
    defer acc_cancel(x);
    defer acc_cancel(w[1][0]);
    int sum = await x + 10 * await v[0] + 100 * await (*row)[1];
    return sum + 1000 * await w[1][0];
}

static async int block(acc_future(int) (*mk)(int), acc_future(int) (*row)[2])
{
    async int b = async {
        row[0][0] = mk(5);
        defer acc_cancel(row[0][0]);
        await acc_yield();
        return await row[0][0];
    };
    return await b;
}

static int plain(acc_future(int) (*mk)(int))
{
    return acc_block_on(async {
        acc_future(int) p = mk(6);
        defer acc_cancel(p);
        return await p;
    });
}

static async int operands(void)
{
    acc_future(int) p = maker()(await later(7)), q = NULL;
    defer acc_cancel(p);
    defer acc_cancel(q);
    int sum = await p;
    q = (await later_maker())(await later(80));
    return sum + await q;
}

typedef int (*compare)(int);

static int negate(int n)
{
    return -n;
}

/* The elements are pointers to functions. */
static async int pointers(int n)
{
    compare all[n];
    all[n - 1] = negate;
    await acc_yield();
    return all[n - 1](n);
}

static async int run(void)
{
    acc_future(int) v[2] = {later(1), NULL}, row[2] = {NULL, later(2)}, w[2][2] = {0};
    defer acc_cancel(v[0]);
    defer acc_cancel(row[1]);
    printf("%d\n", await locals(3));
    printf("%d\n", await parameters(2, v, &row, start, w));
    printf("%d\n", await block(start, &row));
    printf("%d %d\n", await operands(), await pointers(3));
    return 0;
}

int main(void)
{
    int failed = acc_block_on(run());
    printf("%d\n", plain(start));
    return failed;
}

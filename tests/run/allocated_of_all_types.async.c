// reference: futures
/* Section 5: acc_future(T) for many T: small, large, pointers to pointers, arrays' pointers, structs, void, a future's
 * own type. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct pair {
    int a, b;
};

struct large {
    char text[300];
};

typedef int row[3];

static async char one(char c)
{
    await acc_yield();
    return c;
}

static async unsigned long long wide(void)
{
    await acc_yield();
    return ~0ULL;
}

static async double fraction(double d)
{
    await acc_yield();
    return d;
}

static async struct pair pair(int a, int b)
{
    await acc_yield();
    return (struct pair){a, b};
}

static async struct large large(const char *text)
{
    struct large l;
    memset(&l, 0, sizeof l);
    await acc_yield();
    strcpy(l.text + 150, text);
    return l;
}

static async row *second(row *rows)
{
    await acc_yield();
    return rows + 1;
}

static async acc_future(int) nested(int n)
{
    await acc_yield();
    return async { return n + 1; };
}

async int main(void)
{
    row rows[2] = {{1, 2, 3}, {4, 5, 6}};
    acc_future(char) c = one('c');
    acc_future(unsigned long long) w = wide();
    acc_future(double) d = fraction(1.25);
    acc_future(struct pair) p = pair(1, 2);
    acc_future(struct large) l = large("large"), m = large("more");
    acc_future(row *) r = second(rows);
    acc_future(acc_future(int)) n = nested(41);

    await acc_join(c, w, d, p, l, r);
    printf("%c %d %.2f %d\n", await c, await w == ~0ULL, await d, (await p).b);
    struct large of_l = await l, of_m = await m;
    printf("%s %s %d\n", of_l.text + 150, of_m.text + 150, l == NULL && m == NULL);
    printf("%d\n", (*await r)[2]);
    acc_future(int) inner = await n;
    printf("%d\n", await inner);
    return 0;
}

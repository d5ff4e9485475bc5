// reference: plain
/* Section 4: pointers to variable length arrays that step as parts of expressions, with names of such types, and what the first
 * clause of a for may be. */
#include <acc.h>
#include <stdio.h>
static async int number(int n) { await acc_yield(); return n; }
static void said(int *n) { printf("end %d\n", *n); }
static int table[3][4];
static async int run(int n)
{
    int (*p)[await number(4)] = { table };
    p += await number(1);
    printf("%td\n", &(*p)[0] - &table[0][0]);
    int (*q)[n] = await number(1) ? p++ : p--;
    printf("%td %td\n", &(*p)[0] - &table[0][0], &(*q)[0] - &table[0][0]);
    p -= 2;
    (p)++, --(p);
    printf("%td\n", &(*p)[0] - &table[0][0]);
    p = (p += 1, q = p, p - 1);
    await acc_yield();
    printf("%td %td\n", &(*p)[0] - &table[0][0], &(*q)[0] - &table[0][0]);
    int (*r)[n] = p, (*s)[n] = (r = p + 2, r--);
    await acc_yield();
    printf("%td %td\n", &(*r)[0] - &table[0][0], &(*s)[0] - &table[0][0]);
    typedef int row[n], rows[3][n];
    row *t = (row *)table;
    rows *all = (rows *)table;
    await acc_yield();
    printf("%zu %zu %zu %zu\n", sizeof(row), sizeof *t, sizeof(rows), sizeof *all);
    printf("%zu %zu %zu\n", sizeof(row[2]), sizeof *(row (*)[2])0, sizeof(row *) / sizeof(char *));
    for (int i __attribute__((cleanup(said))) = 7; i < 9; i++)
        await acc_yield();
    for (int (*u)[n] = table; u < table + 3; u++) {
        await acc_yield();
        (*u)[0] = (int)(u - table);
    }
    for (int i = 0, (*u)[n] = table; i < 3; i++)
        printf("%d\n", u[i][0]);
    for (int i = 0, v[n]; i < 2; i++) {
        v[i] = await number(i);
        printf("%d %zu\n", v[i], sizeof v);
    }
    for (async int f = number(9); ; ) {
        printf("%d\n", await f);
        break;
    }
    for (printf("first\n"); n < 6; n++)
        printf("%d\n", await number(n));
    for (n = await number(2); n; n--)
        printf("%d\n", n);
    for (await acc_yield(), n = 3; n; n--)
        ;
    return n;
}
async int main(void)
{
    printf("%d\n", await run(4));
    return 0;
}

// reference: futures
/* Section 7: `yield` in loops, nested blocks, a switch with cases in a loop, around gotos and in statement
 * expressions' neighbours; locals live on. */
#include <acc.h>
#include <stdio.h>

static async yield int triangle(int rows)
{
    int given = 0;
    for (int i = 1; i <= rows; i++) {
        int row[8];
        for (int j = 0; j < i; j++) {
            row[j] = i * 10 + j;
            if (j == 2) {
                const int *last = &row[j];
                yield *last;
                given++;
                continue;
            }
            yield row[j];
            given++;
        }
        yield -row[i - 1];
    }
    yield given * 1000;
}

/* Duff's device with a yield in each step. */
static async yield char unrolled(const char *text, int count)
{
    int turns = (count + 2) / 3;
    switch (count % 3) {
    case 0:
        do {
            yield *text++;
            __attribute__((fallthrough));
    case 2:
            yield *text++;
            __attribute__((fallthrough));
    case 1:
            yield *text++;
        } while (--turns > 0);
    }
}

static async yield int jumps(int n)
{
again:
    if (n % 2) {
        yield n;
        goto odd;
    }
    while (1) {
        yield n * 10;
        n++;
        if (n % 2)
            goto again;
    odd:
        if (n > 5)
            goto out;
        n += 2;
        if (n % 4 == 1)
            break;
    }
    yield 0;
    goto again;
out:
    yield -1;
}

async int main(void)
{
    int n;
    char c;
    async yield int t = triangle(3);
    while (await acc_next(t, &n) == 1)
        printf("%d ", n);
    puts("");
    async yield char u = unrolled("abcdefgh", 8);
    while (await acc_next(u, &c) == 1)
        printf("%c", c);
    puts("");
    async yield int j = jumps(1), k = jumps(2);
    while (await acc_next(j, &n) == 1)
        printf("%d ", n);
    puts("");
    while (await acc_next(k, &n) == 1)
        printf("%d ", n);
    puts("");
    return 0;
}

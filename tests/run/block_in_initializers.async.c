/* Section 5: async blocks with initializers of their own, futures among them, as items of an initializer. */
#include <acc.h>
#include <stdio.h>

struct entry {
    int number;
    int pair[2];
};

struct waiting {
    acc_future(int) number;
    struct entry entry;
};

static async int number(int n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
    struct entry table[] = {
        { 1, { 2, 3 } },
        { await async {
            struct waiting all[] = { { number(4), { 5, { 6, 7 } } }, { number(8), { 9, { 10, 11 } } }, { NULL, { 12, { 13, 14 } } } };
            int sum = await all[0].number + await all[1].number;
            for (int i = 0; i < 3; i++)
                sum += all[i].entry.number * 100 + all[i].entry.pair[1];
            return sum;
        }, { 15, 16 } },
        { 17, { await async { int list[] = { 18, 19, await number(20) }; return list[2]; }, 21 } },
    };
    struct waiting last = { number(22), { 23, { 24, 25 } } };
    for (unsigned i = 0; i < sizeof table / sizeof *table; i++)
        printf("%d %d %d\n", table[i].number, table[i].pair[0], table[i].pair[1]);
    printf("%d %d\n", await last.number, last.entry.pair[1]);
    return 0;
}

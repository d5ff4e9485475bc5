// reference: futures
/* Sections 2 and 5: a future in a variable does not move once it runs: addresses of its locals and parameters stay
 * what they are, beside others that grow * and shrink. */
#include <acc.h>
#include <stdio.h>

struct big {
    int n[60];
};

static async int check(struct big big, int seed)
{
    int local = seed, *p = &local, *q = &big.n[59];
    struct big copy = big, *of_copy = &copy;
    for (int i = 0; i < 5; i++) {
        await acc_yield();
        *p += *q;
        if (p != &local || q != &big.n[59] || of_copy != &copy)
            return -1;
    }
    return local + of_copy->n[0];
}

static async int many(int depth)
{
    if (depth == 0)
        return await check((struct big){{1, [59] = 2}}, 3);
    async int a = many(depth - 1), b = check((struct big){{depth, [59] = depth}}, depth);
    await acc_race(b, acc_yield());
    int sum = await a;
    return sum + await b;
}

async int main(void)
{
    printf("%d\n", await many(0));
    printf("%d\n", await many(3));
    return 0;
}

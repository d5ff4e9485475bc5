// reference: plain
/* Section 4: const locals, initialised by awaited values too, of scalar, array and struct type, in loops anew each turn. */
#include <acc.h>
#include <stdio.h>

struct pair {
    const int a;
    int b;
};

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async struct pair make(int a, const int b)
{
    await acc_yield();
    const struct pair pair = { a, b };
    await acc_yield();
    return pair;
}

async int main(void)
{
    const int one = 1, two = await later(one + 1);
    const int array[] = { one, two, await later(3) };
    const char *const text = "constant";
    const struct pair pair = await make(two, 5);
    const struct pair *const pointer = &pair;
    const int *const last = &array[2];

    for (int i = 0; i < 3; i++) {
        const int square = await later(i * i);
        const struct pair turn = { i, square };
        await acc_yield();
        printf("%d %d %d %d\n", square, array[i], turn.a, turn.b);
    }
    printf("%d %d %s %d %d %d\n", one, two, text, pair.a, pointer->b, *last);
    const int volatile odd = await later(7);
    await acc_yield();
    printf("%d\n", odd);
    return 0;
}

// reference: coroutines
/* A call that does not wait takes no turn, however deep; one that waits at the bottom costs one turn, not one for each level. */
#include <acc.h>
#include <stdio.h>

static async int immediate(int n)
{
    return n ? await immediate(n - 1) + 1 : 0;
}

static async int deep(int n)
{
    if (n == 0) {
        await acc_yield();
        return 0;
    }
    return await deep(n - 1) + 1;
}

static async void other(void)
{
    for (int i = 0; i < 4; i++) {
        printf("other%d ", i);
        await acc_yield();
    }
}

async int main(void)
{
    acc_spawn(other());
    printf("immediate %d ", await immediate(5));
    printf("deep %d ", await deep(5));
    printf("immediate %d ", await immediate(3));
    int sum = await deep(2) + await deep(3);
    printf("sum %d ", sum);
    await acc_yield();
    puts("end");
    return 0;
}

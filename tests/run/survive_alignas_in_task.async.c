/* Section 4: alignment holds too in a task's own frame, which the runtime allocates, and in the frames within it. */
#include <acc.h>
#include <stdalign.h>
#include <stdint.h>
#include <stdio.h>

#define ALIGNED(p, n) ((uintptr_t)(p) % (n) == 0)

static int good;

static async int leaf(void)
{
    alignas(64) char line[10] = { 0 };
    char *p = line;
    await acc_yield();
    return ALIGNED(p, 64) && p == line;
}

static async void small(char c)
{
    char odd = c;
    await acc_yield();
    good += await leaf() && odd == c;
}

static async void large(int n)
{
    alignas(256) int object = n;
    int *p = &object;
    await acc_yield();
    good += ALIGNED(p, 256) && *p == n;
    await acc_yield();
    good += await leaf() && p == &object;
}

async int main(void)
{
    for (int i = 0; i < 20; i++) {
        acc_spawn(small(i));
        acc_spawn(large(i));
    }
    for (int i = 0; i < 10; i++)
        await acc_yield();
    printf("%d\n", good);
    return 0;
}

// reference: futures
/* Section 5: allocated futures in globals and static locals, made by one function and awaited by another, between
 * tasks too. */
#include <acc.h>
#include <stdio.h>

static acc_future(int) shared;
acc_future(int) public_one, public_list[2];

static async int fetch(int n)
{
    printf("fetch %d\n", n);
    await acc_yield();
    return n;
}

static void make(int n)
{
    shared = fetch(n);
}

static int made(void)
{
    static acc_future(int) kept;
    if (kept) {
        public_one = kept;
        kept = NULL;
        return 1;
    }
    kept = fetch(50);
    return 0;
}

static async void consumer(void)
{
    while (!shared)
        await acc_yield();
    printf("consumed %d\n", await shared);
}

async int main(void)
{
    printf("%d %d\n", shared == NULL, public_list[1] == NULL);
    acc_spawn(consumer());
    await acc_yield();
    make(1);
    while (shared)
        await acc_yield();
    puts("taken");
    int first = made();
    printf("%d %d\n", first, public_one == NULL);
    int second = made();
    printf("%d %d\n", second, public_one != NULL);
    printf("%d\n", await public_one);
    public_list[1] = fetch(2);
    printf("%d\n", await public_list[1]);
    return 0;
}

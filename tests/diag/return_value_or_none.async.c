/* What a return gives must be what the function gives: a value, or none. */
#include <acc.h>

static async int later(int x)
{
    await acc_yield();
    if (x)
        return;
    return x;
}

static async void nothing(int x)
{
    if (x == 1)
        return await later(x);
    if (x == 2)
        return x;
    if (x == 3)
        return acc_yield();
    if (x == 4)
        return await acc_yield();
    if (x == 5)
        return (void)0;
    return;
}

async int main(void)
{
    await nothing(1);
    if (await later(1))
        return;
}

struct unknown;
static async void doubtful(void)
{
    struct unknown of_no_size;
    return of_no_size.member;
}

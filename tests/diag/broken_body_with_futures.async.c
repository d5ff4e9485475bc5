/* What does not parse is not understood: no word about its futures, nor about those of the functions that call it. */
#include <acc.h>

static async int fetch(int n)
{
    for (int i = 0; i < n i++)
        await acc_yield();
    return n;
}

async int user(void)
{
    acc_future(int) list[2] = {fetch(1), fetch(2)};
    acc_future(int) other = list[0];
    list[1] = fetch(3)
    return await other + await list[1];
}

async int other_user(void)
{
    acc_future(int) list[2] = {fetch(1), fetch(2)};
    return fetch(3) + await list[1];
}

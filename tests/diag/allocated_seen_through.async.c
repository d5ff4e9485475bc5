/* An acc_future is a plain pointer, but nothing is behind it, and no other pointer becomes one. */
#include <acc.h>

async int fetch(int n);
void keep(acc_future(int) *place);

async int user(int ***p)
{
    acc_future(int) one = fetch(1), list[2] = {0};
    one->value = 1;
    one.value = 1;
    list[0]->value = 1;
    p = one;
    one = p;
    one = list;
    keep(one);
    keep(p);
    keep(list);
    return await one + (one == p);
}

int plain(acc_future(int) one)
{
    return one->value;
}

/* An acc_future holds futures, not functions. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
async double half(int n);
int plain(int n);
acc_future(int) make(int n);
int use(int n);
void take(acc_future(int) p);
struct s { acc_future(int) member; };

acc_future(int) give(void)
{
    return fetch;
}

acc_future(int) give_plain(void)
{
    return plain;
}

async int user(acc_future(int) q, int c)
{
    acc_future(int) p = fetch, r = plain;
    p = fetch;
    p = plain;
    p = &fetch;
    p = (fetch);
    take(fetch);
    take(plain);
    take(&fetch);
    struct s x = {fetch}, y = {plain}, z = {.member = fetch};
    acc_future(int) list[2] = {fetch, plain};
    x.member = fetch;
    y.member = plain;
    if (p == fetch)
        return 1;
    if (p == plain)
        return 2;
    if (p != q)
        return 3;
    p = c ? fetch : q;
    p = c ? q : plain;
    p = c ? q : NULL;
    p = c ? make(1) : NULL;
    p = c ? fetch(1) : NULL;
    p = c ? fetch(1) : q;
    p = half;
    p = (acc_future(int))fetch;
    acc_future(int) d = (c++, fetch);
    return await p;
}

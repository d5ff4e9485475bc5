/* acc_next takes a stream in place and the address of an object of its type; it is a future. */
#include <acc.h>
async yield int numbers(int n);
async int fetch(int n);
int plain_int;

async int user(void)
{
    async yield int s = numbers(3);
    async int a = fetch(1);
    acc_future(int) p = fetch(2);
    int x, r;
    long l;
    const int fixed = 0, constants[2];
    int *pointers[2];
    const int *_Atomic atomic = constants;
    r = await acc_next(s);
    r = await acc_next();
    r = await acc_next(s, &x, 1);
    r = await acc_next(s, x);
    r = await acc_next(s, &l);
    r = await acc_next(a, &x);
    r = await acc_next(p, &x);
    r = await acc_next(x, &x);
    r = await acc_next(numbers(3), &x);
    r = await acc_next(s, 0);
    r = await acc_next(s, 'c');
    r = await acc_next(s, "text");
    r = await acc_next(s, undeclared);
    r = await acc_next(s, constants);
    r = await acc_next(s, pointers);
    r = await acc_next(s, atomic);
    r = await acc_next(s, &fixed);
    r = await acc_next(s, (void *)0);
    r = acc_next(s, &x);
    while (acc_next(s, &x) > 0)
        r++;
    acc_next(s, &x);
    return r + x;
}

int plain(void)
{
    int x;
    return await acc_next(plain_int, &x);
}

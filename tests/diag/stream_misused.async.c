/* What a stream returns, where its values go, and what it is declared as. */
#include <acc.h>
struct pair { int a, b; };
async yield int numbers(int n);

async yield int s(const char *text)
{
    return 3;
}

async yield struct pair pairs(void)
{
    return (struct pair){1, 2};
}

async int user(void)
{
    async yield int a = numbers(3);
    const int fixed = 0;
    int r = await acc_next(a, &fixed);
    a = numbers(4);
    async yield int list[2] = {numbers(6), numbers(7)};
    return r;
}

async int once(int n);
async yield int once(int n)
{
    yield n;
}

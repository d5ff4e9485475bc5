/* Not supported yet. */
#include <acc.h>

async yield int numbers(int n)
{
    while (n > 0)
        yield n--;
    return;
}

async int user(void)
{
    int n = 0, x;
    async yield int stream = numbers(3);
    while (await acc_next(stream, &x) > 0)
        n += x;
    return n;
}

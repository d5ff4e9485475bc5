/* A local name is not the async function. */
#include <acc.h>
async int fetch(int n);

int plain(int fetch)
{
    return fetch + 1;
}

int call(int (*fetch)(int))
{
    for (int i = 0; i < 3; i++)
        fetch(i);
    return fetch(1);
}

async int user(void)
{
    int fetch = 1;
    {
        enum { fetch = 3 };
        return fetch;
    }
    return fetch;
}

int wrong(void)
{
    {
        int fetch = 2;
        (void)fetch;
    }
    return fetch(3);
}

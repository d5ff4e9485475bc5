/* A block alone would never run; it is no value; it stands in functions only. */
#include <acc.h>
int use(int n);
acc_future(int) global = async { return 1; };

async int user(int n)
{
    async { n++; };
    (void)async { n++; };
    n = async { return 1; };
    use(async { return 1; });
    n = async { return 1; } + 1;
    if (async { return 1; })
        n++;
    n = sizeof async { return 1; };
    return async { return n; };
}

int plain(int n)
{
    async { n++; };
    return async { return n; };
}

/* Every use of a call as a value lacks an await. */
#include <acc.h>
async int fetch(int n);

int plain(int n);

async int user(int n)
{
    int first = fetch(1);
    n = fetch(2) + 1;
    n += plain(fetch(3));
    if (fetch(4))
        n++;
    while (n < 3 && fetch(5))
        n = n ? fetch(6) : 2;
    int list[] = { fetch(7), n }, size = sizeof fetch(8);
    switch (fetch(9)) { default: ; }
    n = await fetch(fetch(10));
    n = -fetch(11);
    return fetch(first + size + list[0]);
}

/* A plain function blocks, or becomes async. */
#include <acc.h>
async int fetch(int n);

int plain(int n)
{
    int m = fetch(n);
    return fetch(m) + 1;
}

int initial = fetch(1);

/* await stands in async bodies only. */
#include <acc.h>
async int fetch(int n);

int plain(int n)
{
    n = await fetch(1);
    return n + await plain(2);
}

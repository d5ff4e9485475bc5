/* A plain function has no stream, and nothing to wait with. */
#include <acc.h>
async yield int numbers(int end);

int plain(int n)
{
    acc_next(0, &n);
    return n;
}

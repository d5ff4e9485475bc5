/* The translator ends with a segmentation fault. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    acc_future(int) p;
    p = fetch;                           /* error: a function, no call */
    return await p;
}

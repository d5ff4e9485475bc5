/* Not supported yet. */
#include <acc.h>
async int fetch(int n);

int plain(void *p)
{
    acc_cancel(p);
    return acc_cancelled(p);
}

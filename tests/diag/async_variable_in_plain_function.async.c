/* A future variable lives in an async body. */
#include <acc.h>
async int fetch(int n);

int plain(void)
{
    async int reply = fetch(1);
    return 0;
}

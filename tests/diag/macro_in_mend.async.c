/* The mend shows macros as they are written. */
#include <acc.h>
async int fetch(int n, const void *p);

#define SECONDS(n) ((n) * ACC_S)
#define FIRST 1

async int user(void)
{
    fetch(FIRST, NULL);
    acc_sleep(SECONDS(3  +
                      FIRST));
    return fetch(sizeof(int) * FIRST, (void *)0);
}

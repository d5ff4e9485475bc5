/* Not supported yet. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    await acc_join(fetch(1), fetch(2));
    return await acc_race(fetch(3), acc_sleep(ACC_S));
}

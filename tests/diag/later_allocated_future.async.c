/* Not supported yet. */
#include <acc.h>
async int fetch(int n);

acc_future(int) jobs[8];

acc_future(int) start(int n)
{
    return fetch(n);
}

async int user(void)
{
    acc_future(int) job = fetch(1);
    jobs[0] = fetch(2);
    return await job + await jobs[0];
}

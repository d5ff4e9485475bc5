/* A function with an error is not looked at further; the others are. */
#include <acc.h>
#include <unistd.h>
async int work(int n);

async int wrong(void)
{
    sleep(1);
    return work(1);
}

async int right(void)
{
    sleep(1);
    return await work(1);
}

/* A syntax error of the dialect. */
#include <acc.h>
async int fetch(int n);

async int first(void)
{
    await;
    return 1;
}

async int second(void)
{
    return await + 1;
}

/* Inside a task acc_block_on ends the program: a warning. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    defer acc_block_on(acc_join(fetch(2), fetch(3)));
    return acc_block_on(fetch(1));
}

// reference: plain
/* Section 5: async main's value, computed by an await, is the exit status. */
#include <acc.h>
#include <stdio.h>

static async int status(void)
{
    await acc_yield();
    return 7;
}

async int main(void)
{
    puts("seven");
    return await status();
}

/* A function whose head does not parse: what is said of futures where it is called would only follow from that. */
#include <acc.h>

static async int wait_for(char name, turns)
{
    await acc_yield();
    return name + turns;
}

async int user(void)
{
    acc_future(int) list[2] = {wait_for('a', 1), wait_for('b', 2)};
    acc_future(int) one = wait_for('c', 3);
    return await one + await list[1];
}

async int labelled(void) asm("label")
{
    return 1;
}

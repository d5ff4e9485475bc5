/* The program's own functions may have such names: no warning. */
#include <acc.h>

static int sleep(int n)
{
    return n;
}

int poll(int n);
int wait(int n)
{
    return n;
}

async int user(void)
{
    return sleep(1) + poll(2) + wait(3);
}

/* Closes its descriptor only if it is not cancelled. */
#include <acc.h>
#include <unistd.h>

async int main(void)
{
    int fd = dup(0);
    await acc_yield();
    acc_close(fd);
    return 0;
}

/* defer stands in async bodies only. */
#include <acc.h>

int plain(int fd)
{
    defer acc_close(fd);
    return fd;
}

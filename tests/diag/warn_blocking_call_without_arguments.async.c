/* Calls that wait as their arguments say, but have none: only where that can be known. */
#include "old_system_header.h"
#include <acc.h>

async int user(int n)
{
    await acc_yield(), n++;
    read();
    write();
    recv();
    sendto();
    flock();
    fgets();
    fscanf();
    waitpid();
    return poll();
}

/* A plain function spawns or blocks. */
#include <acc.h>
async int fetch(int n);

void plain(void)
{
    fetch(1);
    (void)fetch(2);
}

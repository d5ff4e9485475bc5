/* The call that is spawned is C. */
#include <acc.h>
async int fetch(int n);

void plain(void)
{
    acc_spawn(fetch());
    acc_spawn(fetch(1, 2));
    acc_spawn(fetch(fetch(3)));
}

/* One error for an unknown type, and none for the calls. */
#include <acc.h>

async strange first(int n);
async int second(strange n);

async int user(void)
{
    return await first(1) + await second(2);
}

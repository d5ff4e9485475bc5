/* async before a statement or nothing. */
#include <acc.h>

async;

async int user(void)
{
    async return 1;
}

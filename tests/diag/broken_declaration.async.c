/* A type that does not exist. */
#include <acc.h>

async int user(void)
{
    unknown_t value = await acc_read(0, 0, 0);
    return value;
}

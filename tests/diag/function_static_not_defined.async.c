/* A static function that is called must be here. */
#include <acc.h>

static async int missing(int n);

async int user(void)
{
    return await missing(1);
}

/* The frame that it names is gone. */
// flags: -std=gnu11
#include <acc.h>

async int user(void)
{
    return __builtin_frame_address(0) == __builtin_return_address(0);
}

/* A block is a function, and those of headers are not translated. */
#include <acc.h>
#include "block_in_header.h"

async int user(void)
{
    return 1;
}

/* Names that a missing header would declare are no mistakes of their own. */
#include <acc.h>
#include "no_such_header.h"

async int user(void)
{
    return await from_missing(1) + await also_from_missing(2);
}

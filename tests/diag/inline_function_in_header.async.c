/* That it is not translated is said once, and not that it is missing. */
#include <acc.h>
#include "inline_definition.h"

async int user(void)
{
    return await twice(1);
}

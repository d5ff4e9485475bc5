/* acc translates definitions in its own file only. */
#include <acc.h>
#include "definition.h"

async int user(void)
{
    return await defined_in_header(1);
}

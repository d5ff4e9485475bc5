/* What stands in a header is shown there. */
#include <acc.h>
#include "async_code.h"

async int user(void)
{
    return await declared_in_header(1);
}

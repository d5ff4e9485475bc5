/* Places on lines of a header: behind others of the same words, and of what comes out of a macro. */
#include <acc.h>
#include "header_lines.h"

async int f(void)
{
    return await from_macro(1);
}

/* Places on lines of a header: behind others of the same words, also in longer ones, at the end of a line, of what comes out
 * of a macro, and of a file that cannot be read. */
#include "header_lines.h"
#include <acc.h>

async int f(void)
{
    return await from_macro(1);
}

/* What main gives is an int. */
#include <acc.h>
async long main(void)
{
    return 0;
}

/* What main gives is an exit status. */
#include <acc.h>
async unsigned main(void)
{
    return 0;
}

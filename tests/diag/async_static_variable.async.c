/* Only an automatic variable holds a future. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    static async int kept = fetch(1);
    return 0;
}

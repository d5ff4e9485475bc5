/* try takes the value, not the future. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    int n = try fetch(1);
    return try (fetch(2)) + n;
}

/* A character that begins no token, in statements outside of any function: each mistake is said once. */
#include <acc.h>
async int fetch(int n);
fetch("a", 3 @);

async int user(int n)
{
    return await fetch(n);
}
if (y) { n = (3 @); }

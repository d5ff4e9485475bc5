/* A character constant ends on its line. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    char c = 'a;
    return await fetch(c);
}

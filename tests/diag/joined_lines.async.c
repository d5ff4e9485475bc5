/* Spliced lines and comments before the mistake. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
    int a = /* one
               two */ fetch(1);
    return a + \
        fet\
ch(2);
}

/* #line counts. */
#include <acc.h>
async int fetch(int n);

async int user(void)
{
#line 40 "grammar.y"
    fetch(1);
    return fetch(2);
}

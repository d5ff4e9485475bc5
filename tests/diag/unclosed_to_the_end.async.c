yield int x;
/* A word of the dialect as the very first token; parentheses that nothing closes. */
#include <acc.h>
async int g(int n);
async int f(void)
{
    await (((g(1);

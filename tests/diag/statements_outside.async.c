/* Statements outside of any function: the first of them, and no more until a function comes. */
#include <acc.h>
int puts(const char *text);

puts("begin");
int n = acc_now();
await acc_yield();
return n;

async int user(void)
{
    return undeclared;
}
await acc_yield();

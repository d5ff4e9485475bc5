/* async int f() is async int f(void). */
#include <acc.h>

async int count();

async int user(void)
{
    return await count(1);
}

async int count(int n);
async int kept(register int n), kept();
async int same(), same(void), same();

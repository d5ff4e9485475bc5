/* 'async' in declarations that declare nothing, and in parameters without a name. */
#include <acc.h>
async struct pair { int a, b; };
async enum { A };
async int;
unsigned async;
int plain(async int, async int (int), async int (*)(int), async int named);
int other(int n)
{
    async int nested(int x) { return x; }
    return n;
}

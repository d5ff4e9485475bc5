/* Functions that take pointers to async functions, and those that take pointers to plain ones, are not the same. */
#include <acc.h>
async int f(int n);
int g(int n);
void take_async(async int (*cb)(int));
void take_plain(int (*cb)(int));
void (*to_plain)(int (*cb)(int)) = take_async;
void (*to_async)(async int (*cb)(int)) = take_plain;
void (*right)(async int (*cb)(int)) = take_async;
void both(int n, void (*p)(int, async int (*)(int)), void (*q)(int, int (*)(int)));
void user(void (*p)(int, async int (*)(int)), void (*q)(int, int (*)(int)))
{
    both(1, p, q);
    both(1, q, p);
    to_plain = take_async;
    to_plain = to_async;
    take_async(g);
    take_plain(f);
}

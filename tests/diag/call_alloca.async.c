/* What is on the stack does not survive. */
// flags: -std=gnu11
#include <acc.h>

#define make_room(size) __builtin_alloca(size)
struct table { int (*alloca)(int); };

async int user(struct table *table, int n)
{
    char *p = __builtin_alloca(10);
    p = make_room(20);
    int alloca = table->alloca(3);
    return p[0] + n + alloca;
}

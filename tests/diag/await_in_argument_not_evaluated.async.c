/* An argument that GNU builtins do not evaluate, or perhaps not, can neither wait nor leave. */
// flags: -std=gnu11
#include <acc.h>
async int fetch(int n);
#define PICK(n) __builtin_choose_expr(__builtin_constant_p(n), 0, n)

async int user(int n)
{
    n += __builtin_choose_expr(sizeof(long) == 8, n, n + await fetch(1));
    n += __builtin_constant_p(try n);
    n += (int)__builtin_object_size((void *)&n + (await fetch(2)), 0);
    n += PICK(await fetch(3));
    return n + __builtin_constant_p(sizeof(await fetch(4)));
}

/* A pointer to an async function can be tested; a number does not hold it. */
#include <acc.h>
struct pair { int a, b; } pair;
static async int (*pointer)(int);

async int user(void)
{
    async int (*own)(int) = pointer;
    _Bool is_there = pointer, is_too = (_Bool)pointer;
    (char)pointer;
    (long)pointer;
    (double)pointer;
    (double)own;
    (acc_future(int))pointer;
    (void)sizeof *(pointer, nothing);
    return is_there + is_too;
}

async yield int numbers(int n)
{
    struct pair local = pair;
    if (n)
        return local;
    return pair;
}

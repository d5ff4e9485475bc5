/* Functions, pointers to them and others in one declaration; calls before it. */
#include <acc.h>
struct pair { int a; };

int early(void)
{
    return two(1).a + listed(2);
}

async int listed(int n), (*to_listed)(int), other(void);
async struct pair two(int n);
static async int missing(void), mistaken(void);
static int mistaken(void);

async int user(void)
{
    return await listed(1) + await to_listed(2) + await missing() + await mistaken();
}

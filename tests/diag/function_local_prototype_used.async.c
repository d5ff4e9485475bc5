/* What is declared in a block alone has no type that is known. */
#include <acc.h>
async int fetch(int n);
static async int once(int n);

async int user(void)
{
    async int local(int n), empty();
    async yield int values(int n);
    int a = local(1), b = empty(2), c = values(3), d = acc_spawn(local(4));
    return a + b + c + d + await once(5);
}

void plain(void)
{
    int once(int n);
}

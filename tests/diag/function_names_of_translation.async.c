/* What the translation defines is taken. */
#include <acc.h>

struct work__future { int x; };
static int work__poll;
void work__init(int n);

async int work(int n)
{
    int work__drop = n;
    await acc_yield();
    return work__drop;
}
int named = work__type + work__type;

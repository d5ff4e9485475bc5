/* Broken declarations in bodies, whose types clang does not know either. */
#include <acc.h>
async int work(int n);
acc_future(int) third(int n);

async int untyped(void)
{
    async a = acc_spawn(work(1)), b = acc_spawn(work(2));
    (int) c = third(20);
    await acc_join(a, b);
    return await c;
}

/* An initializer without its `{`: its `}` ends the function, and what follows is not at file scope. */
#include <acc.h>

int printf(const char *, ...);

static async int step(int n)
{
    await acc_yield();
    return n;
}

async int user(void)
{
    acc_future(int) list[2] = step(1), step(2)};
    async int sum = async {
        return await list[0] + await list[1];
    };
    printf("%d\n", await sum);
    return 0;
}

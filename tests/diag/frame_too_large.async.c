/* No object is so large that a compiler could count its bits. */
#include <acc.h>

struct huge { char bytes[1L << 59]; };

void use(struct huge *first, struct huge *second);

async int f(void)
{
    struct huge first, second;
    use(&first, &second);
    await acc_yield();
    use(&first, &second);
    return 0;
}

async int g(void)
{
    return await f();
}

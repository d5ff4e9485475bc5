// reference: futures
/* Sections 2 and 5: `async` and a typedef of a pointer to a plain function declare a future of such a pointer; the
 * declarator decides. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

typedef int (*compare)(const char *, const char *);

static async compare choose(int reverse);

static int backwards(const char *a, const char *b)
{
    return -strcmp(a, b);
}

static async compare choose(int reverse)
{
    await acc_yield();
    return reverse ? backwards : strcmp;
}

async int main(void)
{
    async compare forward = choose(0), back = choose(1);
    await acc_join(forward, back);
    printf("%d %d\n", (await forward)("a", "b") < 0, (await back)("a", "b") < 0);
    compare plain = await back;
    printf("%d\n", plain("b", "a") < 0);
    return 0;
}

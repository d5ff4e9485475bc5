/* In a plain function, a local name hides the file's function of that name, async or not. */
#include <acc.h>
#include <stdio.h>

static int plain(int n) { return n; }
static async int one(int n) { return n; }
static async int two(int n) { return 2 * n; }

static int parameter(async int (*plain)(int), async int (*one)(int))
{
    return acc_block_on(plain(10)) + acc_block_on(one(100));
}

static int local(void)
{
    async int (*one)(int) = two;
    acc_future(int) made = one(1000);
    int sum = acc_block_on(made);
    {
        int (*one)(int) = plain;
        sum += one(1);
    }
    for (int (*two)(int) = plain; sum < 2010; )
        sum += two(3);
    return sum + acc_block_on(one(10000));
}

static int prototype(void)
{
    async int one(int n);
    int plain(int n);
    return acc_block_on(one(plain(5)));
}

int main(void)
{
    printf("%d %d %d\n", parameter(two, two), local(), prototype());
    printf("%d %d\n", acc_block_on(one(plain(7))), acc_block_on(two(7)));
    return 0;
}

// reference: futures
/* Sections 5 and 6: a `try` in a block ends the block, not the function around it; the block's defers run, its
 * captures are gone. */
#include <acc.h>
#include <errno.h>
#include <stdio.h>

static async int step(int n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
    for (int fails = 0; fails < 4; fails++) {
        async int block = async {
            defer printf("block %d ", fails);
            int a = try await step(fails == 1 ? -EIO : 1);
            {
                defer printf("inner ");
                int b = try await async {
                    defer printf("nested ");
                    int c = try (fails == 2 ? -EPERM : 2);
                    return c + await step(10);
                };
                a += b;
            }
            return a;
        };
        async void quiet = async {
            try await step(fails == 3 ? -ENOENT : 0);
            printf("quiet ");
        };
        await quiet;
        printf("%d\n", await block);
    }
    int n = try await async { return -EAGAIN + 20; };
    printf("%d\n", n);
    return 0;
}

/* Labels that a block of a block declares, and those of the block itself. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    async int a = async {
        int i = 0;
        {
            __label__ again, never;
        again:
            i++;
            if (i < 3) {
                await acc_yield();
                goto again;
            }
            if (i > 3)
                goto never;
        never:;
        }
        {
            __label__ again;
            if (i == 3)
                goto again;
            i = 100;
        again:
            i++;
        }
        return i;
    };
    async int b = async {
        int i = 0;
    again:
        i++;
        if (i < 3) {
            await acc_yield();
            goto again;
        }
        void *to = &&end;
        goto *to;
        i = 50;
    end:
        return i;
    };
    printf("%d %d\n", await a, await b);
    return 0;
}

// reference: futures
/* Section 5: loops, switches, labels and gotos in a block are its own; the same labels may stand in the function
 * around it. */
#include <acc.h>
#include <stdio.h>

async int main(void)
{
    int n = 0;
again:
    n++;
    async int block = async {
        int sum = 0;
    again:
        for (int i = 0; i < n; i++) {
            switch (i % 3) {
            case 0:
                await acc_yield();
                __attribute__((fallthrough));
            case 1:
                sum += 10;
                break;
            default:
                if (sum > 200)
                    goto out;
                continue;
            }
            sum++;
        }
        if (sum < 60) {
            await acc_yield();
            goto again;
        }
    out:
        return sum * 10 + n;
    };
    for (int i = 0; i < 3; i++) {
        int found = await async {
            while (1) {
                if (i == 1)
                    break;
                return 5;
            }
            return 6;
        };
        printf("%d", found);
        if (found == 6)
            break;
    }
    printf(" %d\n", await block);
    if (n < 4)
        goto again;
    return 0;
}

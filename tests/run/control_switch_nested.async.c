// flags: -std=gnu11
// reference: plain
/* Section 4: a switch within a switch's case, within loops, with break and continue of each, and within statement expressions. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int nested(int a, int b)
{
    int result = 0;
    switch (a) {
    case 0:
        switch (await later(b)) {
        case 0:
            result = 1;
            break;
        case 1:
            result = await later(2);
            __attribute__((fallthrough));
        default:
            result += 100;
        }
        result += await later(1000);
        break;
    case 1:
        for (int i = 0; i < 4; i++) {
            switch (b) {
            case 0:
                if (i == 2)
                    break;
                result += await later(i);
                continue;
            case 1:
                await acc_yield();
                goto out;
            }
            result += 50;
        }
        break;
    out:
        result = -1;
        await acc_yield();
        break;
    case 2: {
        int inner = ({
            int value;
            switch (b) {
            case 0: value = await later(7); break;
            default: value = 8; await acc_yield();
            }
            value;
        });
        result = inner * 10;
    }
    }
    return result;
}

async int main(void)
{
    for (int a = 0; a < 4; a++) {
        for (int b = 0; b < 3; b++)
            printf("%d ", await nested(a, b));
        puts("");
    }
    return 0;
}

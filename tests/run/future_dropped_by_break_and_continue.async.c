// reference: futures
/* Section 5: `break` and `continue` drop the futures of the blocks that they leave, and no others. */
#include <acc.h>
#include <stdio.h>

static async void wait(char name, int turn)
{
    defer printf("~%c%d ", name, turn);
    for (;;)
        await acc_yield();
}

async int main(void)
{
    async void outside = wait('o', 0);
    await acc_race(outside, acc_yield());
    for (int i = 0; i < 5; i++) {
        async void a = wait('a', i);
        await acc_race(a, acc_yield());
        if (i == 1) {
            async void b = wait('b', i);
            await acc_race(b, acc_yield());
            continue;
        }
        switch (i) {
        case 2: {
            async void c = wait('c', i);
            await acc_race(c, acc_yield());
            break;
        }
        case 3:
            goto out;
        }
        printf("end%d ", i);
    }
out:
    puts("");
    int n = 0;
    do {
        async void d = wait('d', n);
        await acc_race(d, acc_yield());
        if (n == 0)
            continue;
        while (n < 9) {
            async void e = wait('e', n);
            await acc_race(e, acc_yield());
            if (n == 2)
                break;
            n++;
        }
        printf("done%d ", n);
    } while (n++ == 0);
    puts("");
    return 0;
}

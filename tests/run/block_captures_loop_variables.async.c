// reference: futures
/* Section 5: each turn of a loop makes a block of its own, with that turn's values of the loop's variables. */
#include <acc.h>
#include <stdio.h>

static int running;

async int main(void)
{
    acc_future(int) jobs[4];
    for (int i = 0; i < 4; i++) {
        int square = i * i;
        jobs[i] = async {
            for (int turn = 0; turn < i; turn++) {
                await acc_yield();
                square++;
            }
            return i * 100 + square;
        };
        square = -1;
    }
    for (int i = 3; i >= 0; i--)
        printf("%d ", await jobs[i]);
    puts("");
    for (int i = 0; i < 3; i++) {
        running++;
        acc_spawn(async {
            printf("start%d ", i);
            await acc_yield();
            printf("end%d ", i);
            running--;
        });
    }
    while (running)
        await acc_yield();
    puts("");
    int i = 0;
    while (i < 3) {
        int n = await async {
            await acc_yield();
            i += 10;
            return i;
        };
        i++;
        printf("%d ", n);
    }
    puts("");
    return 0;
}

/* Objects of one name: each has its own member in the frame. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

static async void levels(int n)
{
    int *outer = &n;
    for (int n = 0; n < 2; n++) {
        int *middle = &n;
        {
            int n = 100;
            await acc_yield();
            printf("%d %d %d\n", *outer, *middle, n);
        }
    }
}

int main(void)
{
    acc_block_on(levels(7));
    return 0;
}

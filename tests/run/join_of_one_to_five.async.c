// reference: futures
/* Section 5: acc_join of one to five operands: each poll polls the unfinished ones in order; it is done when all are.
 * */
#include <acc.h>
#include <stdio.h>

static async void count(char name, int turns)
{
    for (int i = 0; i < turns; i++) {
        printf("%c%d ", name, i);
        await acc_yield();
    }
    printf("%c. ", name);
}

async int main(void)
{
    await acc_join(count('a', 1));
    puts("");
    await acc_join(count('a', 1), count('b', 3));
    puts("");
    await acc_join(count('a', 3), count('b', 0), count('c', 1));
    puts("");
    async void x = count('x', 2);
    await acc_join(count('a', 0), x, count('b', 0), count('c', 0));
    puts("");
    await acc_join(count('a', 1), count('b', 2), count('c', 3), count('d', 2), count('e', 1));
    puts("");
    return 0;
}

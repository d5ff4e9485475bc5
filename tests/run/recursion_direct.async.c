// reference: plain
/* Section 4: direct recursion: each call has its own frame; several recursive calls in one expression. */
#include <acc.h>
#include <stdio.h>

static async int fibonacci(int n)
{
    await acc_yield();
    return n < 2 ? n : await fibonacci(n - 1) + await fibonacci(n - 2);
}

static async unsigned ackermann(unsigned m, unsigned n)
{
    if (m == 0)
        return n + 1;
    await acc_yield();
    if (n == 0)
        return await ackermann(m - 1, 1);
    return await ackermann(m - 1, await ackermann(m, n - 1));
}

static async void hanoi(int disks, char from, char to, char by, int *moves)
{
    if (disks == 0)
        return;
    await hanoi(disks - 1, from, by, to, moves);
    await acc_yield();
    if (disks == 3)
        printf("%c%c ", from, to);
    ++*moves;
    await hanoi(disks - 1, by, to, from, moves);
}

static async void permute(char *text, int at, int length)
{
    if (at == length) {
        printf("%s ", text);
        return;
    }
    for (int i = at; i < length; i++) {
        char kept = text[at];
        text[at] = text[i], text[i] = kept;
        await permute(text, at + 1, length);
        kept = text[at];
        text[at] = text[i], text[i] = kept;
    }
    await acc_yield();
}

static async long sum_to(int n)
{
    if (n == 0)
        return 0;
    long rest = await sum_to(n - 1);
    return rest + n;
}

async int main(void)
{
    printf("%d %u\n", await fibonacci(12), await ackermann(2, 3));
    int moves = 0;
    await hanoi(4, 'a', 'c', 'b', &moves);
    printf("%d\n", moves);
    char text[] = "abc";
    await permute(text, 0, 3);
    puts("");
    printf("%ld\n", await sum_to(1000));
    return 0;
}

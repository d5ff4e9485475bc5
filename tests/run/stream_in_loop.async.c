// reference: futures
/* Section 7: a stream gives its values one by one, when asked; 1 with a value, 0 at the end, 0 ever after; the object
 * is then untouched. */
#include <acc.h>
#include <stdio.h>

static async yield int numbers(int from, int to)
{
    puts("begins");
    for (int i = from; i < to; i++) {
        printf("(%d) ", i);
        yield i;
    }
    puts("ends");
}

async int main(void)
{
    async yield int s = numbers(1, 4), empty = numbers(5, 5);
    int x = -1, r;
    puts("made");
    while ((r = await acc_next(s, &x)) > 0)
        printf("%d\n", x);
    printf("%d %d\n", r, x);
    x = -5;
    printf("%d", await acc_next(s, &x));
    printf("%d %d\n", await acc_next(s, &x), x);
    printf("%d", await acc_next(empty, &x));
    printf("%d %d\n", await acc_next(empty, &x), x);
    for (int turn = 0; turn < 2; turn++) {
        async yield int again = numbers(turn, turn + 2);
        int sum = 0, places[3] = {0}, *place = places;
        while (await acc_next(again, place++) > 0)
            sum += place[-1];
        printf("%d %td\n", sum, place - places);
    }
    return 0;
}

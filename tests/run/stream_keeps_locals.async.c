// reference: futures
/* Sections 4 and 7: parameters, arrays, structs, VLAs, pointers to locals and cleanup variables of a stream live
 * across its yields, while the taker's own * frame grows and shrinks. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct window {
    int values[8], *next;
};

static void say(const char **text)
{
    printf("clean %s ", *text);
}

static async yield int sums(struct window w, int size, const char *name)
{
    __attribute__((cleanup(say))) const char *mark = name;
    int ring[size], sum = 0, *to_sum = &sum;
    memset(ring, 0, sizeof ring);
    w.next = w.values;
    for (int i = 0; i < 8; i++) {
        *to_sum -= ring[i % size];
        ring[i % size] = *w.next++;
        *to_sum += ring[i % size];
        if (i >= size - 1)
            yield sum;
        if (w.next != &w.values[i + 1] || to_sum != &sum)
            yield -1;
    }
    static int given;
    yield ++given;
}

static async int noise(int n)
{
    char text[64];
    snprintf(text, sizeof text, "%d", n);
    await acc_yield();
    return (int)strlen(text);
}

async int main(void)
{
    struct window w = {{1, 2, 3, 4, 5, 6, 7, 8}, NULL};
    async yield int a = sums(w, 3, "a"), b = sums(w, 4, "b");
    w.values[0] = 100;
    async yield int c = sums(w, 8, "c");
    int x, lengths = 0;
    while (await acc_next(a, &x) > 0) {
        printf("%d ", x);
        lengths += await noise(x);
        if (await acc_next(b, &x) > 0) {
            char copy[100];
            memset(copy, x, sizeof copy);
            lengths += await noise(copy[99]);
            printf("%d ", x);
        }
    }
    printf("%d\n", lengths);
    await acc_next(c, &x);
    printf("%d\n", x);
    return 0;
}

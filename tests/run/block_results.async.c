// reference: futures
/* Section 5: a block's type is that of its returns: integers, floating, pointers, small and large structs, void; from
 * any of several returns. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

struct small {
    int n;
};

struct large {
    char text[100];
    int n;
};

async int main(void)
{
    int n = 3;
    long wide = 1L << 40;
    async double d = async {
        await acc_yield();
        return n / 2.0;
    };
    async long l = async {
        if (n > 5)
            return wide;
        await acc_yield();
        return -wide;
    };
    async const char *t = async {
        const char *text = "text";
        switch (n) {
        case 3:
            await acc_yield();
            return text + 1;
        }
        return text;
    };
    async struct small s = async {
        struct small result = {n};
        for (;;) {
            if (result.n > 10)
                return result;
            result.n += 4;
            await acc_yield();
        }
    };
    async struct large big = async {
        struct large result;
        memset(&result, 0, sizeof result);
        strcpy(result.text + 50, "large");
        result.n = n;
        await acc_yield();
        return result;
    };
    async void nothing = async {
        if (n == 3)
            return;
        puts("never");
    };
    async void empty = async {};
    async char c = async { return (char)('a' + n); };
    n = 100;
    await acc_join(d, l, t, s, big);
    await acc_join(nothing, empty, c);
    printf("%.1f %d %s %d\n", await d, await l == -wide, await t, (await s).n);
    struct large copy = await big;
    printf("%s %d %c\n", copy.text + 50, copy.n, await c);
    return 0;
}

// reference: gcc
/* Section 6: what is deferred may be any statement: an expression, a block with loops, switches and variables of its own, an if, a loop. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static int order;

static async void all(int n)
{
    int list[3] = { 1, 2, 3 };
    defer puts("");
    defer {
        int sum = 0;
        for (int i = 0; i < 3; i++) {
            if (list[i] == 2)
                continue;
            sum += list[i];
            if (sum > 100)
                break;
        }
        switch (n) {
        case 1: printf("one:%d ", sum); break;
        default: printf("many:%d ", sum);
        }
    }
    defer if (n > 1) printf("if ");
    defer for (int i = 0; i < n; i++) printf("for%d ", i);
    defer while (n > 100) n--;
    defer order++, printf("comma%d ", order);
    defer (void)0;
    defer {
    }
    await acc_yield();
    defer {
        int n = 70;
        static int calls;
        calls++;
        {
            int n = 71;
            printf("%d:%d ", n, calls);
        }
        printf("%d ", n);
        goto skip;
        printf("never ");
    skip:
        list[2] = 200 + calls;
    }
    if (n == 3)
        return;
    n = await later(n);
    list[0] = n;
}

async int main(void)
{
    await all(1);
    await all(2);
    await all(3);
    await all(1);
    return 0;
}

// flags: -std=gnu11
// reference: plain
/* Section 3: break, continue, goto and return may leave a statement expression that holds awaits. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int first_negative(const int *a, int n)
{
    for (int i = 0; i < n; i++) {
        int value = ({
            int v = await later(a[i]);
            if (v < 0)
                return await later(v);
            v;
        });
        printf("%d ", value);
    }
    return await later(0);
}

static async int skip_and_stop(void)
{
    int sum = 0;
    for (int i = 0; i < 10; i++)
        sum += ({
            int v = await later(i);
            if (v == 2)
                continue;
            if (v == 5)
                break;
            v * 10;
        });
    return sum;
}

static async int jump(int where)
{
    int value = 1 + ({
        int v = await later(where);
        if (v == 1)
            goto one;
        if (v == 2)
            goto two;
        v;
    });
    return value;
one:
    return await later(100);
two:
    return await later(200);
}

static async void to_its_end(int n)
{
    return ({
        printf("%d", await later(n));
        if (n)
            goto end;
        printf(" and %d", await later(1));
    end:;
    });
}

/* Labels in what is not evaluated are no targets of the jumps around it. */
static async int in_sizeof(int n)
{
    void *to = n ? &&one : &&two;
    int size = (int)sizeof(({ goto inner; inner: 'a'; }));
    await acc_yield();
    goto *to;
one:
    return size;
two:
    return 10 * size;
}

async int main(void)
{
    const int a[] = { 3, 1, -4, 1 };
    printf("= %d\n", await first_negative(a, 4));
    printf("= %d\n", await first_negative(a, 2));
    printf("%d\n", await skip_and_stop());
    printf("%d %d %d\n", await jump(0), await jump(1), await jump(2));
    await to_its_end(0);
    printf("\n");
    await to_its_end(1);
    printf("\n");
    printf("%d %d\n", await in_sizeof(0) / await in_sizeof(1), await in_sizeof(1) > 1);
    return 0;
}

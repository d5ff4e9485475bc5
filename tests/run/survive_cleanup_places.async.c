// reference: plain
/* Section 4: a cleanup attribute in each place where it may stand, with and without an await in the block. */
#include <acc.h>
#include <stdio.h>

static void say(const int *n)
{
    printf("~%d ", *n);
}

static void say_text(const char *const *text)
{
    printf("~%s ", *text);
}

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int places(void)
{
    int __attribute__((cleanup(say))) after_type = 1;
    __attribute__((cleanup(say))) int before_type = 2;
    int behind __attribute__((cleanup(say))) = 3;
    const int __attribute__((cleanup(say))) between = 4;
    int const __attribute__((unused)) __attribute__((cleanup(say))) last = 5;
    int unset __attribute__((__cleanup__(say)));
    __attribute__((__unused__, cleanup(say))) int two_in_one = 7, next = 8;
    int first = 9, second __attribute__((cleanup(say))) = 10;
    unset = await later(6);
    await acc_yield();
    return first + second + after_type + before_type + behind + between;
}

static async int no_wait_inside(int n)
{
    {
        int unset __attribute__((cleanup(say)));
        const char *text __attribute__((cleanup(say_text))) = "text";
        unset = n + (text[0] != 0) - 1;
        if (n == 2)
            return n;
        if (n == 3)
            goto out;
    }
out:
    return await later(n);
}

static async int in_heads(int n)
{
    int sum = 0;
    for (int i __attribute__((cleanup(say))) = 0; i < n; i++)
        sum += i;
    for (int __attribute__((cleanup(say))) i = 0, j = n; i < j; i++, j--)
        sum += await later(j);
    return sum;
}

async int main(void)
{
    printf("%d\n", await places());
    for (int i = 1; i < 4; i++)
        printf("%d\n", await no_wait_inside(i));
    printf("%d\n", await in_heads(3));
    return 0;
}

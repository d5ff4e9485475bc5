// reference: plain
/* Sections 2 and 8: one declaration of several async functions, repeated prototypes, prototypes in blocks and in other orders. */
#include <acc.h>
#include <stdio.h>

async int one(void), two(int n), *three(int *p);
async int one(void);
async int two(int);

/* Objects beside them, in declarations of their own. */
async int four(int n), (*pointer)(int n) = two, (*pointers[2])(int n) = { four, two };

async int main(int argc, char **argv)
{
    async int two(int n);
    int value = 3;
    printf("%d %d %d %d %d\n", await one(), await two(2), *await three(&value), argc, argv[argc] == NULL);
    printf("%d %d %d\n", await pointer(3), await pointers[0](4), await pointers[1](5));
    return 0;
}

async int four(int n)
{
    return n * 4;
}

async int two(int n)
{
    await acc_yield();
    return n * await one();
}

async int *three(int *p)
{
    await acc_yield();
    return p;
}

async int one(void)
{
    await acc_yield();
    return 1;
}

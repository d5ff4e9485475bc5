/* Sections 1 and 6: try and await may come out of a macro that ends with them, so that their operand stands outside. */
#include <acc.h>
#include <stdio.h>

#define OR_LEAVE try await
#define ATTEMPT try
#define WAIT await
#define STEP(call) OR_LEAVE call

static async int later(int value)
{
    WAIT acc_yield();
    return value;
}

static async int work(int n)
{
    int first = OR_LEAVE later(n), second = ATTEMPT WAIT later(n - 1);
    return first + second + STEP(later(n - 2)) + ATTEMPT (n - 3);
}

async int main(void)
{
    for (int n = 0; n < 5; n++)
        printf("%d\n", WAIT work(n));
    return 0;
}

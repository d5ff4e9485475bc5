// reference: gcc
/* Section 6: try in async main ends the program with the negative value as its status, of which the system keeps eight bits. */
#include <acc.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    defer puts("left");
    printf("%d\n", try await later(3));
    (void)try await later(-2);
    puts("never");
    return 0;
}

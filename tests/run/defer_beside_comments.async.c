// reference: gcc
/* Comments of all kinds beside defers and awaits stay comments. */
#include <acc.h>
#include <stdio.h>

static async int f(int n)
{
    defer printf("one "); /* over
                             lines */
    defer printf("two ");   // a comment
    defer { printf("three "); } /* a */ /* b */

    defer printf("four "); n++; /* after */
    if (n > 1) // why
        await acc_yield(); // then
    else // not
        n = 1; // so
    for (int i = 0; i < 2; i++) // twice
        await acc_yield(); /* on
        two lines */
    return n; // the end
}

async int main(void)
{
    printf("%d\n", await f(1));
    return 0;
}

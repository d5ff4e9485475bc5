/* The parameters of a prototype in a body are objects of nobody: the frame has no room for them, even where one is
 * named in the size of another. */
#include <acc.h>
#include <stdio.h>

static int sum(int count, int values[])
{
    int total = 0;
    for (int i = 0; i < count; i++)
        total += values[i];
    return total;
}

async int main(void)
{
    int values[] = { 1, 2, 3 };
    int (*function)(int count, int values[count]) = sum;
    await acc_yield();
    printf("%d\n", function(3, values));
    return 0;
}

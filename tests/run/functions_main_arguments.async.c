// reference: plain
/* Section 5: async main with arguments; its value is the exit status. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

static async int total(char **values, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++) {
        await acc_yield();
        sum += atoi(values[i]);
    }
    return sum;
}

async int main(int argc, char **argv)
{
    await acc_yield();
    for (int i = 1; i < argc; i++)
        printf("%d: %s\n", i, argv[i]);
    printf("%d\n", argv[argc] == NULL);
    return await total(argv + 1, argc - 1);
}

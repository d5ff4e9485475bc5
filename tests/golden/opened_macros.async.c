/* A macro that names a local that lives in the frame, or that leaves the function, is opened; any other stays. */
// flags: --no-line
#include <acc.h>
#include <stdio.h>

#define LENGTH(array) (sizeof(array) / sizeof((array)[0]))
#define FIRST numbers[0]
#define REQUIRE(condition) do { if (!(condition)) return -1; } while (0)

static async void fill(int *numbers, size_t count)
{
    for (size_t i = 0; i < count; i++)
        numbers[i] = 10 * (int)i + 10;
    await acc_yield();
}

static async int sum(int limit)
{
    int numbers[3];
    await fill(numbers, LENGTH(numbers));
    REQUIRE(FIRST <= limit);
    int sum = 0;
    for (size_t i = 0; i < LENGTH(numbers); i++)
        sum += numbers[i];
    return sum;
}

int main(void)
{
    printf("%d ", acc_block_on(sum(10)));
    printf("%d\n", acc_block_on(sum(9)));
    return 0;
}

// reference: plain
/* Section 4: arrays, of one dimension and more, initialised and not, keep their elements and their addresses. */
#include <acc.h>
#include <stdio.h>
#include <string.h>

static async int sum(const int *values, int count)
{
    int total = 0;
    for (int i = 0; i < count; i++) {
        await acc_yield();
        total += values[i];
    }
    return total;
}

static async void fill(int (*grid)[3], int rows)
{
    for (int row = 0; row < rows; row++)
        for (int column = 0; column < 3; column++) {
            grid[row][column] += 10 * row + column;
            await acc_yield();
        }
}

async int main(void)
{
    int numbers[] = { 1, 2, 3, 4, 5 };
    int grid[2][3] = { { 100, 100, 100 }, { 200 } };
    char text[] = "some text";
    char buffer[64];
    const char *names[] = { "zero", "one", [3] = "three" };
    double empty[4] = { 0 };
    const int table[4] = { 9, 8, 7, 6 };
    char cube[2][2][2] = { { "ab", "c" }, { "d", "" } };

    strcpy(buffer, "kept");
    int *address = numbers;
    await acc_yield();
    printf("%d %d\n", await sum(numbers, 5), address == numbers);
    await fill(grid, 2);
    for (int row = 0; row < 2; row++)
        printf("%d %d %d\n", grid[row][0], grid[row][1], grid[row][2]);
    text[0] = 'S';
    await acc_yield();
    printf("%s %s %zu %zu\n", text, buffer, sizeof text, sizeof buffer);
    for (int i = 0; i < 4; i++)
        printf("%s ", names[i] ? names[i] : "none");
    printf("%g\n", empty[0] + empty[3]);
    printf("%d %d\n", await sum(table, 4), await sum(&numbers[3], 2));
    printf("%c%c%c%c\n", cube[0][0][0], cube[0][0][1], cube[0][1][0], cube[1][0][0]);
    for (int i = 0; i < 2; i++) {
        char again[] = "abc";
        again[i] = '-';
        await acc_yield();
        printf("%s\n", again);
    }
    return 0;
}

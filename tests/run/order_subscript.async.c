// reference: clang
/* Section 3: subscripts are evaluated left to right, the array's expression first. */
#include <acc.h>
#include <stdio.h>

/* Says where it begins and where, after a wait, it ends. */
static async int step(const char *name, int value)
{
    printf("%s< ", name);
    await acc_yield();
    printf(">%s ", name);
    return value;
}

static int rows[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
static int *row = rows[0];

static async int next_row(int index)
{
    await acc_yield();
    row = rows[1];
    return index;
}

static async int *get_row(const char *name, int index)
{
    return rows[await step(name, index)];
}

async int main(void)
{
    printf("%d\n", row[await next_row(1)]);
    printf("%d\n", row[await next_row(1)]);
    row = rows[0];
    printf("%d\n", (await next_row(2))[row]);
    printf("= %d\n", rows[await step("i", 1)][await step("j", 2)]);
    printf("= %d\n", (await get_row("r", 1))[await step("j", 1)]);
    printf("= %d\n", (await get_row("r", 0))[2]);
    printf("= %d\n", rows[rows[0][await step("i", 0)]][await step("j", rows[0][1])]);
    int *p = &rows[await step("i", 1)][await step("j", 1)];
    printf("= %d %d\n", *p, (int)(p - rows[1]));
    printf("= %c\n", "abc"[await step("k", 1)]);
    row = rows[1];
    printf("= %d\n", *(row + await step("k", 2)));
    return 0;
}

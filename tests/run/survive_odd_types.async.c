// flags: -std=gnu11
// reference: plain
/* Section 4: declarators and types that are seldom seen: pointers to arrays of pointers to functions, empty structs, restrict, volatile pointers. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

struct empty {};

struct flexible {
    int count;
    int items[];
};

static int one(void) { return 1; }
static int two(void) { return 2; }
static int (*get(int which))(void) { return which ? two : one; }

static async int total(struct flexible *f)
{
    int sum = 0;
    for (int i = 0; i < f->count; i++) {
        await acc_yield();
        sum += f->items[i];
    }
    return sum;
}

static async struct empty nothing(struct empty e)
{
    await acc_yield();
    return e;
}

async int main(void)
{
    int (*functions[2])(void) = { one, two }, (*(*pointer)[2])(void) = &functions, (*(*getter)(int))(void) = get;
    int numbers[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } }, (*rows)[3] = numbers, (*all)[2][3] = &numbers, *(*list)[2] = &(int *[2]) { numbers[0], numbers[1] };
    int *restrict only = numbers[1], *volatile unsure = numbers[0];
    const int *const *constant = (const int *const[]) { numbers[0], numbers[1] };
    void *opaque = pointer, **handle = &opaque;
    struct empty e = {};
    char none[0];
    long double complex_free = 1.0L;
    struct flexible *f = malloc(sizeof *f + 3 * sizeof *f->items);
    f->count = 3;
    for (int i = 0; i < 3; i++)
        f->items[i] = i + 1;

    await acc_yield();
    e = await nothing(e);
    printf("%d %d %d\n", (*pointer)[0](), (**pointer)(), getter(1)());
    printf("%d %d %d %d\n", rows[1][0], (*all)[1][2], only[1], unsure[1]);
    printf("%d %d %d\n", (*list)[1][2], constant[1][0], *handle == pointer);
    printf("%d %d %Lg %d\n", (int)sizeof e, (int)sizeof none, complex_free, await total(f));
    free(f);
    return 0;
}

// reference: plain
/* Types that real code uses, kept across awaits, and given values that are awaited. */
#include <acc.h>
#include <complex.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct message {
    size_t length;
    char bytes[];
};

struct value {
    enum { IS_INT, IS_TEXT } kind;
    union {
        int number;
        struct { const char *text; unsigned length : 6, : 2, flags : 4; };
    };
    struct { alignas(64) char cell; };
};

static async int later(int n)
{
    await acc_yield();
    return n;
}

static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }
static inline int minimum(int a, int b) { return a < b ? a : b; }

static async struct message *message(const char *text)
{
    struct message *made = malloc(sizeof *made + strlen(text) + 1);
    made->length = strlen(strcpy(made->bytes, text));
    await acc_yield();
    return made;
}

static async void anonymous(void)
{
    struct value value = { .kind = await later(IS_TEXT), .text = "abc", .length = await later(3) }, *of_value = &value;
    value.flags |= await later(5);
    value.length += await later(1), value.flags <<= await later(1);
    of_value->cell = 'c';
    await acc_yield();
    printf("%d %s %u %u %c %d\n", value.kind, of_value->text, value.length, value.flags, value.cell,
           (uintptr_t)&value.cell % 64 == 0);
}

static async void arrays_and_pointers(void)
{
    int (*operations[])(int, int) = { add, subtract, minimum }, (*(*of_operations)[3])(int, int) = &operations;
    int rows[2][3] = { { 1, await later(2), 3 }, [1] = { [2] = await later(6) } }, (*row)[3] = rows;
    const char *const words[] = { [2] = "two", [0] = "zero", "one" };
    char text[] = "text", wide[8] = { "in braces" [3] };
    int sum = 0;
    for (int i = 0; i < 3; i++)
        sum = sum * 10 + (*of_operations)[i](await later(7), i);
    row += await later(1);
    await acc_yield();
    printf("%d %d %d %s %s %c\n", sum, (*row)[2], rows[0][1], words[await later(1)], text, wide[0]);
}

static async void numbers(void)
{
    double complex z = await later(1) + await later(2) * I, *of_z = &z;
    __int128 large = (__int128)await later(3) << 100;
    _Atomic int counter = 4;
    volatile long watched = await later(5);
    _Bool flag = await later(6);
    register int quick = await later(7);
    typedef float four __attribute__((vector_size(16)));
    four vector = { 1, await later(2), 3, 4 };
    *of_z *= await later(2);
    counter += await later(1);
    watched++;
    vector += (four){ 1, 1, 1, (float)await later(1) };
    await acc_yield();
    printf("%g%+gi %d %d %ld %d %d %g\n", creal(z), cimag(*of_z), (int)(large >> 100), counter, watched, flag, quick,
           (double)(vector[1] + vector[3]));
}

static async int of_typeof(int n)
{
    int array[3] = { n, n + 1, n + 2 };
    __typeof__(array) copy;
    __typeof__(&array[0]) first = copy;
    __typeof__(await later(1)) same = await later(n);
    memcpy(copy, array, sizeof copy);
    await acc_yield();
    __auto_type last = first + 2;
    await acc_yield();
    return same + *last + copy[1];
}

async int main(void)
{
    struct message *hello = await message("hello");
    await anonymous();
    await arrays_and_pointers();
    await numbers();
    int a, b, c;
    if ((a = await later(0)) || (b = await later(2), c = await later(b), a = c + 1))
        printf("%s %zu %d %d\n", hello->bytes, hello->length, a, await of_typeof(1));
    free(hello);
    return 0;
}

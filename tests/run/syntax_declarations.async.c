// flags: -std=gnu11 -Wno-gnu-designator
// reference: gcc
/* Section 4: what C and GNU C have of forms of declarations, in an async body: attributes at each of their places, members
 * without names, parameters in prototypes, abstract declarators, old designators, offsetof's paths. */
#include <acc.h>
#include <stddef.h>
#include <stdio.h>

static async int later(int value)
{
    await acc_yield();
    return value;
}

__extension__ static async int extended(void)
{
    return await later(1);
}

int shared_under_another_name __asm__("shared_by_label") = 7;

static int count_up(void (*step)(int *), int *n)
{
    step(n);
    return *n;
}

static void add_one(int *n)
{
    ++*n;
}

static async int attributes(void)
{
    int first = await later(1), __attribute__((unused)) second = await later(2);
    int __attribute__((unused)) third = 3;
    int (__attribute__((unused)) fourth) = 4;
    int *__attribute__((unused)) *__restrict fifth = NULL;
    int sixth __attribute__((unused)) __attribute__((aligned(16))) = await later(6);
    __attribute__((unused)) __attribute__(()) static int seventh = 7;
    const __attribute__((unused)) int eighth = await later(8);
    int ninth __attribute__((, unused, aligned(8), )) = 9;
    extern int shared __asm__("shared_by_label") __attribute__((unused));
    _Noreturn void abort(void);
    _Static_assert(sizeof(int) >= 2, "two bytes");
    if (!fifth && !first)
        abort();
    await acc_yield();
    return first + sixth + seventh + eighth + shared + third + fourth + second + ninth;
}

static async int members(void)
{
    struct parts {
        ;
        __extension__ int a;
        int b : 3, : 2, c : 4;
        int : 3;
        int : 0;
        char d, e __attribute__((aligned(8)));
        struct { int f, g[3]; };
        union { int h; char i; } __attribute__((aligned(4)));
        enum { ONE __attribute__((unused)) = 1, TWO } kind;;
    } parts = { a: await later(1), b: 2, .c = 3, .g = { [0] 4, [1 ... 2] = await later(5) }, .h = 6, .kind = TWO };
    struct whole { struct parts parts[2]; } whole = { { parts, parts } };
    await acc_yield();
    printf("%d %d %d, %d %d %d, %d %d\n", parts.a, parts.b, parts.c, parts.g[0], parts.g[1], parts.g[2], parts.h,
           parts.kind);
    return (int)(offsetof(struct whole, parts[1].g[2]) - offsetof(struct whole, parts[0].g[2]) - sizeof parts) +
           whole.parts[1].g[2] + (offsetof(struct parts, e) % 8 == 0);
}

static async int prototypes(int n)
{
    int one(int size, int array[*], int [const], int [const static 2], int [static const 2], int [restrict const *],
            int [const 2]);
    int two(int (void), int (int (inner)), int (*const pointer)(void), int ([3]), int (array[3]), int (function(void)));
    int three(int (__attribute__((unused)) *first), int *second __attribute__((unused)), int (*[2])(void),
              int third __attribute__((unused)), char *(*)(char *), int (*(*deep)[2])[3]);
    int (*four)(int) = NULL, *(*five)[3] = NULL, (*(*six)(void))[2] = NULL;
    int count = await later(n), numbers[2] = { 0 };
    __typeof__(void (int *)) *step = add_one;
    void (*again)(int *) = (void (*)(int *))step;
    size_t sizes = sizeof(int [3]) / sizeof(int) + sizeof(int (*[2])(int [4])) / sizeof(int (*)(void));
    await acc_yield();
    return count_up(again, &count) + (int)sizes +
           (sizeof one(0, 0, numbers, numbers, numbers, &count, numbers) == sizeof two(0, 0, 0, 0, 0, 0)) +
           (sizeof three(0, 0, 0, 0, 0, 0) == sizeof(int)) + (four == NULL) + (five == NULL) + (six == NULL);
}

async int main(void)
{
    printf("%d\n", await extended());
    printf("%d\n", await attributes());
    printf("%d\n", await members());
    printf("%d\n", await prototypes(10));
    return 0;
}

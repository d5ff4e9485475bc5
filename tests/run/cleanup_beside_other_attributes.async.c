/* Section 4: acc runs the cleanup itself, and what else the attribute asks for stays: in the frame and outside of it, before and
 * behind the declarator, and behind a '*'. */
#include <acc.h>
#include <stdint.h>
#include <stdio.h>

typedef float four __attribute__((vector_size(16)));

static void put(int *n)
{
    printf("left %d\n", *n);
}

typedef int number;

static void put_const(const int *n)
{
    printf("left const %d\n", *n);
}

static void put_vector(four *v)
{
    printf("left %g\n", (double)(*v)[3]);
}

static void put_pointer(int **p)
{
    printf("left *%d\n", **p);
}

static void put_place(int *const **p)
{
    printf("left **%d\n", ***p);
}

static void put_array(int *(*p)[2])
{
    printf("left [1] %d\n", *(*p)[1]);
}

static int behind(void *p)
{
    return (int)((uintptr_t)p % 64);
}

static async void in_the_frame(void)
{
    int __attribute__((cleanup(put), aligned(64))) a = 1;
    int b __attribute__((aligned(64), cleanup(put), unused)) = 2;
    int c __attribute__((aligned(64))) __attribute__((cleanup(put))) = 3, d __attribute__((aligned(128)));
    float __attribute__((cleanup(put_vector), vector_size(16))) e = { 0, 0, 0, 4 };
    float f __attribute__((vector_size(16), cleanup(put_vector))) = { 0, 0, 0, 5 };
    d = behind(&a) + behind(&b) + behind(&c);
    await acc_yield();
    printf("%d %d %g\n", d + behind(&d), (int)sizeof e, (double)(e[3] + f[3]));
}

static async void outside_of_it(void)
{
    await acc_yield();
    __attribute__((unused)) __attribute__((cleanup(put))) int a = 1;
    int __attribute__((cleanup(put), aligned(64))) b = 2;
    typeof(int) __attribute__((cleanup(put))) c;
    c = 3;
    typedef int local;
    number __attribute__((cleanup(put_const))) const last = 7;
    local __attribute__((cleanup(put_const))) const least = 8;
    int d __attribute__((aligned(64), __cleanup__(put))) __attribute__((unused)) = 4;
    __attribute__((cleanup(put))) __attribute__((unused)) int e = 5;
    printf("%d %d\n", behind(&b) + behind(&d), c + e + last + least);
    {
        int __attribute__((cleanup(put), aligned(64))) f = 6;
        printf("%d\n", behind(&f));
    }
}

static async void behind_pointers(void)
{
    int a = 1, b[2] = { 2, 3 };
    int *__attribute__((cleanup(put_pointer))) p = &a, *q = b;
    int *__attribute__((unused, cleanup(put_pointer))) r = q + 1;
    await acc_yield();
    int *__attribute__((__cleanup__(put_pointer), unused)) s = q;
    int *const *__attribute__((cleanup(put_place))) t = &p, **__attribute__((unused)) u = &q;
    int *__attribute__((cleanup(put_array))) v[2] = { q, p };
    printf("%d %d %d %d %d\n", *p, *q, *r, **t, *v[0]);
}

async int main(void)
{
    await in_the_frame();
    await outside_of_it();
    await behind_pointers();
    return 0;
}

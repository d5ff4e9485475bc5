/* Typedefs of the function around a block, in typedefs, declarations and cleanups of the block. */
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>
static async int number(int n)
{
    await acc_yield();
    return n;
}
static void show(const int *n)
{
    printf("cleanup %d\n", *n);
}
static async void typedefs_of_typedefs(void)
{
    typedef int row[2];
    typedef union { int i; char c; } either;
    typedef int (*functions[2])(int);
    async int a = async { typedef row again; again r = { 1, 2 }; await acc_yield(); return r[0] + r[1]; };
    async int b = async { typedef const row again; again r = { [1] = await number(3) }; await acc_yield(); return r[0] + r[1]; };
    async int c = async { typedef either two[2]; two e = { [1].i = await number(4) }; await acc_yield(); return e[1].i; };
    async int d = async { typedef functions again; again f = { abs, abs }; await acc_yield(); return f[1](-5); };
    async int e = async {
        typedef row rows[2];
        async int inner = async { typedef rows again; again r = { { 6 } }; await acc_yield(); return r[0][0]; };
        return await inner;
    };
    printf("%d %d %d", await a, await b, await c);
    printf(" %d %d\n", await d, await e);
}
static async void other_declarations(void)
{
    typedef int whole;
    async int a = async { whole n __attribute__((cleanup(show))) = 1; await acc_yield(); return n; };
    async int b = async { __attribute__((cleanup(show))) const whole n = 2; await acc_yield(); return n; };
    async int c = async { typedef async whole (*pointer)(whole); pointer p = number; return await p(3); };
    async int d = async { async whole (*p)(whole) = number; await acc_yield(); return await p(4); };
    async int e = async { async whole f = number(5); return await f; };
    printf("%d\n", await a + await b + await c + await d + await e);
}
static int plain(void)
{
    typedef struct { int row[2]; } pair;
    return acc_block_on(async {
        typedef pair pairs[1];
        pairs p = { { { 3, 4 } } };
        await acc_yield();
        return p[0].row[1];
    });
}
int main(void)
{
    acc_block_on(typedefs_of_typedefs());
    acc_block_on(other_declarations());
    printf("%d\n", plain());
    return 0;
}

/* `async yield` belongs to streams alone, and streams to it. */
#include <acc.h>
async yield int numbers(int n);
async int fetch(int n);

yield int missing(void);                 /* error: async is missing */
async yield void nothing(void);          /* error: a stream of void */
async yield int main(void)               /* error: main is no stream */
{
    yield 1;
}
async yield int global = numbers(1);     /* error: at file scope */
async int numbers(int n);                /* error: declared as a stream before */
async yield int variadic(int n, ...);    /* error */

async int user(void)
{
    int x;
    async int a = numbers(1);            /* error: a stream: async yield int a */
    async yield int b = fetch(2);        /* error: not a stream */
    async yield int c = 3;               /* error */
    async yield int d;                   /* error: no initializer */
    async yield double e = numbers(4);   /* error: a stream of int */
    static async yield int f = numbers(5);   /* error */
    async yield int list[2] = {numbers(6), numbers(7)};   /* error */
    async yield int g = async { yield 1; };  /* error: a block is no stream */
    if (fetch == numbers)                /* error */
        return 1;
    goto inside;                         /* error: over h into its scope */
    async yield int h = numbers(8);
inside:
    return await acc_next(h, &x);
}

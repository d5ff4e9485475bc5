/* `async yield` belongs to streams alone, and streams to it. */
#include <acc.h>
async yield int numbers(int n);
async int fetch(int n);

yield int missing(void);
async yield void nothing(void);
async yield int main(void)
{
    yield 1;
}
async yield int global = numbers(1);
async int numbers(int n);
async yield int variadic(int n, ...);

async int user(void)
{
    int x;
    async int a = numbers(1);
    async yield int b = fetch(2);
    async yield int c = 3;
    async yield int d;
    async yield double e = numbers(4);
    static async yield int f = numbers(5);
    async yield int g = async { yield 1; };
    if (fetch == numbers)
        return 1;
    goto inside;
    async yield int h = numbers(8);
inside:
    return await acc_next(h, &x);
}

/* The initializer is a call of an async function or pointer, a block or acc_spawn; and of the declared type. */
#include <acc.h>
struct pair { int a, b; };
async int fetch(int n);
async double half(int n);
async void nothing(void);
async struct pair pair(void);
int plain(int n);

async int user(int n)
{
    acc_future(int) p = fetch(0);
    async int a = 3;                     /* error at 3: not a future */
    async int b = plain(1);              /* error: 'plain' is not async */
    async int c = n;                     /* error at n */
    async int d = await fetch(1);        /* error: that is an int, not a future; without the await it is one */
    async int e = p;                     /* error at p: an allocated future is not moved into a variable */
    async int f = half(1);               /* error: a future of double, not of int */
    async void g = fetch(2);             /* error: a future of int, not of void */
    async int h = nothing();             /* error: of void */
    async int i = pair();                /* error: of struct pair */
    async struct pair j = fetch(3);      /* error */
    async int k = async { return 1.5; }; /* error: of double */
    async int l = {fetch(4)};            /* error: braces */
    async int m = n ? fetch(5) : fetch(6);   /* error: neither a call nor a block */
    async int o = (fetch(7), fetch(8));  /* error(s): fetch(7) is thrown away */
    async int q = acc_spawn(half(1));    /* error: a handle of double */
    async int r = fetch;                 /* error: a function, no call of it */
    async int s = (fetch(9));            /* no error */
    return await a + await s;
}

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
    async int a = 3;
    async int b = plain(1);
    async int c = n;
    async int d = await fetch(1);
    async int e = p;
    async int f = half(1);
    async void g = fetch(2);
    async int h = nothing();
    async int i = pair();
    async struct pair j = fetch(3);
    async int k = async { return 1.5; };
    async int q = acc_spawn(half(1));
    async int r = fetch;
    async int s = (fetch(9));
    return await a + await s;
}

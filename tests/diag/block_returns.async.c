/* All returns of a block have one type. */
#include <acc.h>
struct pair { int a, b; };
typedef struct pair constant_pair;

async int user(int n, struct pair p, const char *text, char *const fixed, const constant_pair constant)
{
    async int a = async {                /* (or the error stands at the second return) */
        if (n)
            return 1;
        return 2.5;
    };
    async int b = async {
        if (n)
            return;
        return 1;
    };
    async int c = async {
        if (n)
            return text;
        return p;
    };
    async int d = async {
        if (n)
            return 1;
    };
    async void e = async { return n; };
    async int f = async { n++; };
    async char *g = async { if (n) return "text"; return 1; };
    async char *h = async { if (n) return "text"; return (long *)0; };
    async char *i = async { if (n) return "text"; return fixed; };
    async int j = async { if (n) return 1; return "text"; };
    async char *k = async { try n; return "text"; };
    async char *l = async { if (n) return fixed; return 1; };
    async constant_pair m = async { if (n) return constant; return 1; };
    await e, await g, await h, await i, await j, await k, await l, await m;
    int o = await async { n; };
    return await a + await b + await c + await d + await f + o;
}

/* What the function around returns is not asked. */
async int fetch(int n);
acc_future(int) plain(int n)
{
    acc_block_on(async { return fetch(n); });
    return fetch(n);
}

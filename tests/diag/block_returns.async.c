/* All returns of a block have one type. */
#include <acc.h>
struct pair { int a, b; };

async int user(int n, struct pair p, const char *text)
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
    await e;
    return await a + await b + await c + await d + await f;
}

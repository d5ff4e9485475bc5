/* All returns of a block have one type. */
#include <acc.h>
struct pair { int a, b; };

async int user(int n, struct pair p, const char *text)
{
    async int a = async {                /* (or the error stands at the second return) */
        if (n)
            return 1;
        return 2.5;                      /* error: double, where the first is int */
    };
    async int b = async {
        if (n)
            return;
        return 1;                        /* error: int, where the first has none */
    };
    async int c = async {
        if (n)
            return text;
        return p;                        /* error */
    };
    async int d = async {
        if (n)
            return 1;
    };                                   /* error or warning: falls off its end without a value; the lead decides */
    async void e = async { return n; };  /* error: a future of int, not of void */
    async int f = async { n++; };        /* error: a future of void, not of int */
    return await a + await b + await c + await d;
}

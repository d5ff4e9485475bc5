/* Defers and declarations that stand elsewhere in the translation, or nowhere: what stood behind them on their line does not
 * become a part of the comment before them. */
#include <acc.h>
#include <stdio.h>

static async int later(int n)
{
    await acc_yield();
    return n;
}

static async int deferred(int n)
{
    defer n--;
    async int w = later(n);
    { // the comment of a block
        defer printf("leaving %d\n", n); return await w; }
}

static async int declared(int n)
{
    { // an array that is kept
        int a[3]; a[1] = n; int *p = &a[1]; await later(1); n += *p; }
    if (n > 1) { // nothing is left of this one
        int later_declared(int); }
    { // nor of this one
        async int later(int); }
    while (n < 100) { // two of them
        int b[2], c[2]; /* and one more */ int d[2]; b[0] = await later(n); c[1] = d[0] = b[0]; n = c[1] + b[0] + d[0]; }
    switch (n) { // between cases
    case 1: { int e[2]; e[0] = await later(1); n = e[0]; } break; // behind
    default: n++; }
    return n;
}

/* A type that moves out of the function, with more on its line. */
static async int typed(int n)
{
    struct point { int x, y; }; struct point p = { n, 2 }, *q = &p; await later(1); return q->x + p.y;
}

static async int on_the_line_of_the_brace(int n) { /* one */ struct point { int x; }; /* two */ struct point p = { n }; await later(1); return p.x; }

static async int typed_in_blocks(int n)
{
    enum sign { MINUS = -1, PLUS = 1 }; union u { int i; }; if (n < 0) return MINUS;
    defer puts("one"); defer puts("two");
    return PLUS + await async
    {
        struct point { int x; }; struct point p = { n }; await later(1); return p.x;
    };
}

int later_declared(int n)
{
    return n;
}

async int main(void)
{ // at the very beginning
    int first[2]; first[0] = await later(1); int *to = first; printf("%d\n", await deferred(*to));
    printf("%d\n", await declared(later_declared(first[0])));
    printf("%d %d %d\n", await typed(1), await on_the_line_of_the_brace(4), await typed_in_blocks(5));
    return 0; }

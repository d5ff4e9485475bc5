/* The translation names the result's type in several places: one that the declaration itself defines needs a tag. */
#include <acc.h>

async struct { int x, y; } corner(void);
static async enum { LEFT, RIGHT } *side(int n)
{
    return n ? 0 : 0;
}

async struct point { int x, y; } middle(void);    /* has one */
typedef async union { int n; float f; } either(void);
async struct { int x; } (*later)(void);

async int both(void)
{
    return (await middle()).x + !await side(LEFT);
}

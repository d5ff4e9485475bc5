/* The operand is a future. */
#include <acc.h>
async int fetch(int n);

int plain(int n);
struct point { int x; };

async int user(int n, struct point p, const char *text)
{
    await n;
    await plain(1);
    await p;
    await text[0];
    await "text";
    await (n + 1);
    await p.x;
    return await 3;
}

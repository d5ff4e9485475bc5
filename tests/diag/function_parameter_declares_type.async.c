/* A type that a parameter declares is known to that one declaration (C11 6.2.1p4), and the translation has several. */
#include <acc.h>

struct known { int n; };

static async int fresh(struct fresh *p) { await acc_yield(); return p != 0; }
static async int unnamed(int n, struct { int z; } *p) { await acc_yield(); return p->z + n; }
static async int defined(struct in { int z; } p, union other *q) { await acc_yield(); return p.z + (q != 0); }
static async int counted(enum { LEFT, RIGHT } side) { await acc_yield(); return side == LEFT; }
static async int right(struct known *p, void (*f)(struct known *)) { f(p); await acc_yield(); return p->n; }

async int main(void)
{
    return await fresh(0) + await unnamed(1, 0) + await counted(0) + await right(0, 0);
}

async int without_name(int n, struct unnamed *)
{
    return n;
}

/* Types, enumerators, typedefs and static variables of a function, of all kinds, as its blocks see them. */
#include <acc.h>
#include <stdio.h>
static async int number(int n) { await acc_yield(); return n; }
/* types, enumerators and statics that blocks use */
static int plain(int n)
{
    enum { LOW = -3, HIGH = 4 } level = LOW;
    enum bits { A = 1, B = 1 << 30 } bits = B;
    enum bits more = bits == B ? A : B;
    typedef struct pair { int a; struct in { int z; } b; } pair;
    typedef int unused_type;
    static int count = 3, other = 4;
    static struct here { int k; } sh = { 9 };
    union { int i; float f; } un = { .i = 7 };
    struct { enum { RED = 5, GREEN } color; } col = { GREEN };
    struct node { struct node *next; int v; } node = { NULL, 11 };
    const pair *const list = (pair[]){ { 1, { 2 } }, { 3, { 4 } } };
    enum later { L0, L1, L2 };
    acc_future(int) f = async {
        enum bits mine = B;
        struct in in = list[1].b;
        pair local = { LOW, { HIGH } };
        struct node *p = &node, *q = p->next;
        enum later lat = L2;
        enum { INNER = RED + HIGH } inner = INNER;
        struct here *h = &sh;
        await acc_yield();
        count += n;
        printf("%d %u %d %d %d %d\n", level, (unsigned)mine, in.z, local.a, local.b.z, count);
        printf("%d %d %d %d %d %d\n", un.i, col.color, p->v, q == NULL, (int)lat, inner);
        printf("%d %d %zu %zu\n", h->k, more, sizeof(enum bits), sizeof(pair));
        return await number(GREEN) + (int)sizeof(char[HIGH]);
    };
    unused_type u = 2;
    other += u;
    int r = acc_block_on(f);
    printf("%s %d %d\n", __func__, count, other);
    return r;
}
static async int body(int n)
{
    enum state { START, END = 7 };
    struct point { int x, y; };
    static int visits;
    enum state s = END;
    struct point p = { 1, 2 };
    typedef struct point points[2];
    async int child = async {
        struct point mine = p;
        enum state t = s;
        points two = { { 5, 6 }, p };
        await acc_yield();
        visits++;
        printf("%s %d %d %d %d %zu\n", __func__, mine.y, t, END, two[1].y, sizeof(points));
        async int inner = async { await acc_yield(); struct point z = mine; visits++; return z.x + END; };
        return await inner + 1;
    };
    int r = await child;
    enum three { ONE = 1, THREE = 3 }; for (enum three e = ONE; e < THREE; e++)
        r += await number(THREE);
    {
        enum state START = s;     /* hides the enumerator */
        await acc_yield();
        printf("%d\n", START);
    }
    int (*fun)(const char *) = puts;
    fun(__FUNCTION__);
    return r + visits + n;
}
int main(void)
{
    printf("%d\n", acc_block_on(body(100)));
    printf("%d\n", plain(1));
    return 0;
}

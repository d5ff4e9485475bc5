// reference: plain
/* Section 4: the packing of a local struct, however the pragma is written, and only where it counts. */
#include <acc.h>
#include <stdio.h>

#define TIGHT _Pragma("pack(push, 1)")
#define LOOSE _Pragma("pack(pop)")

struct reference { char a; long b; };
enum { PACKED = 1 + sizeof(long) };

static async int disabled(void)
{
#if 0
#pragma pack(1)
#endif
    /*
#pragma pack(1)
    */
    struct s { char a; long b; } s = { 1, 2 }, *p = &s;
    await acc_yield();
    return p->a + (int)p->b + (sizeof s == sizeof(struct reference)) * 10;
}

static async int spaces(void)
{
#	pragma	pack ( push , 1 )
    struct s { char a; long b; } s = { 1, 2 }, *p = &s;
#  pragma  pack ( pop )
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpadded"
    struct t { char a; long b; } t = { 3, 4 }, *q = &t;
#pragma GCC diagnostic pop
    await acc_yield();
    return p->a + q->a + (sizeof s == PACKED) * 10 + (sizeof t == sizeof(struct reference)) * 100;
}

static async int from_macro(void)
{
    TIGHT
    struct s { char a; long b; } s = { 1, 2 }, *p = &s;
    LOOSE
    struct t { char a; long b; } t = { 3, 4 }, *q = &t;
    await acc_yield();
    return p->a + q->a + (sizeof s == PACKED) * 10 + (sizeof t == sizeof(struct reference)) * 100;
}

static async int set_back(void)
{
#pragma pack(1)
#pragma pack()
    struct t { char a; long b; } t = { 3, 4 }, *q = &t;
#pragma pack(2)     /* no push, no pop */
    struct s { char a; long b; } s = { 1, 2 }, *p = &s;
#pragma pack()
    await acc_yield();
    return p->a + q->a + (sizeof s == 2 + sizeof(long)) * 10 + (sizeof t == sizeof(struct reference)) * 100;
}

#pragma pack(push, 1)
static async int around(void)
{
    struct s { char a; long b; } s = { 1, 2 }, *p = &s;
    await acc_yield();
    return p->a + (sizeof s == PACKED) * 10;
}
#pragma pack(pop)

struct after { char a; long b; };

async int main(void)
{
    printf("%d\n", await disabled());
    printf("%d\n", await spaces());
    printf("%d\n", await from_macro());
    printf("%d\n", await set_back());
    printf("%d\n", await around());
    printf("%d\n", sizeof(struct after) == sizeof(struct reference));
    return 0;
}

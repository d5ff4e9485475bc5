// flags: -Wno-unknown-pragmas
/* Section 5: a packed struct of a function is as packed in its blocks, and so is one of a block. */
#include <acc.h>
#include <stdio.h>

enum { PACKED = 1 + sizeof(long) };

static async int of_function(void)
{
#pragma packing is another one
#pragma pack(push, 1)
    struct s { char a; long b; };
#pragma pack(pop)
    struct t { char a; long b; };
    int n = await async {
        struct s s = { 1, 2 }, *p = &s;
        struct t t = { 3, 4 }, *q = &t;
        await acc_yield();
        return p->a + q->a + (sizeof s == PACKED) * 10 + (sizeof t > PACKED) * 100;
    };
    return n + (sizeof(struct s) == PACKED);
}

static async int of_block(void)
{
    return await async {
#pragma pack(push, 1)
        struct s { char a; long b; } s = { 1, 2 }, *p = &s;
#pragma pack(pop)
        struct t { char a; long b; } t = { 3, 4 }, *q = &t;
        await acc_yield();
        return p->a + q->a + (sizeof s == PACKED) * 10 + (sizeof t > PACKED) * 100;
    };
}

async int main(void)
{
    printf("%d\n", await of_function());
    printf("%d\n", await of_block());
    return 0;
}

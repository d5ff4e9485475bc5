// flags: -std=gnu11
/* An async block that stands in what is declared: it has no function that could hold it. */
#include <acc.h>

int parameter(int sizes[async { return 1; }])
{
    int aligned __attribute__((aligned(async { return 2; })));
    struct width { int bits : async { return 3; }; };
    int items[3] = { [async { return 4; }] = 4 };
    enum { five = async { return 5; } };
    switch (aligned) { case async { return 6; }: ; }
    _Static_assert(async { return 7; }, "");
    return acc_block_on(async { return 8; });
}

int alone(int sizes[async { return 9; }])
{
    return 1;
}

int nested(void)
{
    int inner(void) { return acc_block_on(async { return 10; }); }
    return acc_block_on(async { return 11; });
}

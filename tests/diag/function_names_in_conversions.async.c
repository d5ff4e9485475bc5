/* The name of an async function, where C would make another type of it. */
#include <acc.h>
#include <stdbool.h>
#define SAME(x) x
async int fetch(int n);
__attribute__((unknown_attribute(fetch))) int with_attribute;
async int table[3](int n);

async int user(void)
{
    (void)fetch;
    bool is_there = fetch, has_none = !fetch;
    (double)fetch;
    async int (*by_void)(int) = (void *)fetch;
    async int (*by_number)(int) = (long)fetch;
    acc_future(int) job = (acc_future(int))fetch;
    int by_index[2] = { [fetch == 0] = 1 };
    return is_there && has_none && by_index[0];
}

async int stack(void)
{
    return SAME(__builtin_alloca(10)) != SAME(__builtin_alloca)(20);
}

int before(void)
{
    void *function = late;
    return function == late && acc_block_on(fetch(1));
}

async int late(void);

int size(void)
{
    return sizeof late + acc_block_on(late());
}

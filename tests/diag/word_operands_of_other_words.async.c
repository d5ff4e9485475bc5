/* What one word of the runtime gives is no operand of some others; a stream is none of any but acc_next. */
#include <acc.h>
async int f(int n);
async yield int count(int n);
acc_future(int) made(void);

int at_file_scope = acc_block_on(f);

async int handles(void)
{
    (void)acc_cancelled(acc_spawn(f(1)));
    (void)acc_cancelled(acc_race(f(1), f(2)));
    acc_cancel(acc_join(f(1), f(2)));
    acc_cancel(acc_spawn(f(2)));
    acc_spawn(acc_join(f(1), f(2)));
    return await acc_race(f, f(1));
}

async void streams(void)
{
    async yield int s = count(2);
    acc_spawn(s);
    await acc_join(s, f(1));
}

void plain(void)
{
    acc_block_on(acc_join(made(), f(1)));
    acc_block_on(f(acc_race(f(1), f(2))));
}

/* Nothing runs in an operand of sizeof: there is nothing to warn of. */
async int size(void)
{
    return (int)sizeof(acc_block_on(f(1)));
}

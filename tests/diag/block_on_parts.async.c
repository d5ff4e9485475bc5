/* Section 5: what acc_block_on of a join or a race waits for. */
#include <acc.h>

async int f(int n);
async yield int numbers(void);

int plain(acc_future(int) *futures)
{
    acc_block_on(acc_join(acc_race(f(1), f(2)), f(3)));
    acc_block_on(acc_join(async { return 1; }, f(4), futures[0], acc_spawn(f(5))));
    acc_block_on(acc_join(f(1), futures[0] ? futures[0] : futures[1]));
    acc_spawn(acc_join(f(1)));
    acc_block_on(acc_join(futures[0] ? f(6) : f(7), numbers()));
    return acc_block_on(acc_race(f(1), f(2), f(3), f(4), f(5), f(6), f(7), f(8), f(9), f(10), f(11), f(12), f(13), f(14),
                                 f(15), f(16), f(17), f(18), f(19), f(20), f(21), f(22), f(23), f(24), f(25), f(26),
                                 f(27), f(28), f(29), f(30), f(31), f(32), f(33)));
}

// flags: -std=gnu11
/* An acc_future takes a future; what an operator makes of one is no future. */
#include <acc.h>
#include <stddef.h>
async int fetch(int n);
int plain(int n);
acc_future(int) make(int n);
void take(acc_future(int) job);
static acc_future(int) held;

async int user(int n)
{
    held = fetch(1) + 1;
    held = !fetch(2);
    held = n ? fetch(3) : plain(fetch(4));
    acc_future(int) jobs[] = { fetch(5) == 0, n ? fetch(6) : NULL, (n, fetch(7)), -fetch(8) };
    return await jobs[0];
}

acc_future(int) in_plain_code(int n)
{
    take(fetch(9) && n);
    take(({ n++; fetch(10); }));
    take(({ if (fetch(11)) n++; fetch(12); }));
    held = fetch(13) ? fetch(14) : held;
    held = acc_spawn(fetch(15)) == NULL;
    n = acc_block_on(make(16)) + sizeof fetch(17);
    return fetch(18) + 1;
}

async yield acc_future(int) jobs(int n)
{
    yield fetch(19) + 1;
    yield n ? fetch(20) : NULL;
}

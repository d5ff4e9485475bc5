/* acc_spawn takes the call of an async function. */
#include <acc.h>
async int fetch(int n);

int plain(int n);
void none(void);

async int user(int n)
{
    acc_spawn(plain(1));
    acc_spawn(fetch);
    acc_spawn(await fetch(2));
    acc_spawn(n);
    acc_spawn();
    acc_spawn(fetch(3), fetch(4));
    acc_spawn(unknown(5));
    acc_spawn((fetch(6)));
    acc_spawn(none());
    async int held = fetch(7);
    acc_spawn(await held);
    acc_spawn(await plain(8));
    acc_spawn(await acc_join(held));
    acc_spawn(await acc_spawn());
    return n;
}

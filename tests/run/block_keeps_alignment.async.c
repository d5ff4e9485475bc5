/* Sections 4 and 5: a block's own copies of _Alignas and _Atomic objects have their alignment, in place, allocated and
 * spawned. */
#include <acc.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>

static acc_future(int) make(char c)
{
    _Alignas(64) char text[3] = {c, 'b', '\0'};
    return async {
        text[1]++;
        await acc_yield();
        return (uintptr_t)text % 64 == 0 && text[1] == 'c' ? text[0] : -1;
    };
}

async int main(void)
{
    _Alignas(128) int n = 5;
    _Atomic int counter = 10;
    char odd = 1;
    async int in_place = async {
        n += odd;
        await acc_yield();
        counter++;
        return (uintptr_t)&n % 128 == 0 ? n * 100 + atomic_load(&counter) : -1;
    };
    n = 0;
    counter = 0;
    printf("%d\n", await in_place);
    async int task = acc_spawn(async { return (uintptr_t)&n % 128 == 0 ? n + odd : -1; });
    acc_future(int) p = make('x'), q = make('y');
    await acc_join(p, q, task);
    printf("%c %c %d\n", await p, await q, await task);
    return atomic_load(&counter);
}

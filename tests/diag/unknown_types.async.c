// flags: -std=gnu11
/* Nothing is said of what follows from a type that is not known. */
#include <acc.h>
async int fetch(int n);
async yield int numbers(int n);
static async int (*pointer)(int);

async int user(int n)
{
    __auto_type unknown = undeclared;
    async yield int s = numbers(1);
    acc_spawn(unknown);
    await unknown;
    await acc_next(s, unknown);
    try unknown;
    n = sizeof unknown;
    acc_future(int) job = n ? fetch(2) : unknown;
    acc_spawn(async { return unknown; });
    (typeof(undeclared_too))pointer;
    return n;
}

async int futures(void)
{
    async typeof(undeclared) future = fetch(3);
    async yield typeof(undeclared) stream = numbers(4);
    int n = future + 1;
    acc_spawn(async { return future; });
    acc_future(int) jobs[] = { [fetch(5)] = 0 };
    acc_future(int) blocks[] = { async { return undeclared_at_last; } };
    for (async int in_loop = fetch(6); undeclared_condition;) {
        n = in_loop;
        acc_spawn(async { return in_loop; });
    }
    return n;
}

// flags: -std=gnu11 -Wall
/* Operands of the words and of await that hold other mistakes, or that look like a future. */
#include <acc.h>
struct pair { int a, b; };
async int fetch(int n);
async struct pair get(int n);
async yield int numbers(int n);
acc_future(int) make(int n);
void by_plain_call(void);
static int (*plain)(int);
static async int (*table[2])(int);
static acc_future(int) held;
static acc_future(acc_future(int)) two_levels;

async int user(int c, int (*pointer)(int))
{
    struct { int (*call)(int); } s;
    acc_future(int) jobs[3] = {0};
    await pointer(1);
    await plain(2);
    await s.call(3);
    await (*plain)(4);
    await table[0];
    await make(fetch(5));
    await (c ?: fetch(6));
    await (c ? fetch(7) : c);
    acc_cancel(jobs[fetch(8)]);
    await acc_join(make(fetch(9)), fetch(10));
    await acc_race(fetch, fetch(11));
    acc_cancelled(acc_spawn(fetch(12)));
    acc_cancelled(acc_join(fetch(13)));
    async yield int from = numbers(numbers(14));
    int a = (fetch(15)).x, b = (fetch(16))[1](2, fetch(17)), d = try numbers(18);
    await acc_spawn((void)fetch(19));
    acc_spawn(by_plain_call());
    async int of_two = c ? held : jobs[0], of_awaited = await two_levels;
    async yield int added = (int)numbers(30);
    _Atomic acc_future(struct pair) items[] = { get(31) };
    await items[0];
    return a + b + d + sizeof(acc_block_on(fetch(20)));
}

int in_plain_code(int c)
{
    acc_block_on((c, acc_join(fetch(21))));
    acc_block_on(c ? acc_join(fetch(22)) : acc_race(fetch(23)));
    acc_block_on(acc_join(make(24), fetch(25)));
    acc_block_on(numbers(26));
    acc_block_on(acc_spawn(fetch(32)));
    acc_block_on(acc_join(held));
    return fetch(27)(28) + acc_block_on(make(29));
}

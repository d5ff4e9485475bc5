/* Section 1: a system header that includes <acc.h> itself is an installed library's: the words are keywords there. */
#include "words_system_header.h"
#include "words_installed_header.h"
#include <stdio.h>

async int installed_twice(installed_work *work, int n)
{
    return await work(n) + await work(n);
}

async yield int installed_numbers(int end)
{
    for (int i = 0; i < end; i++)
        yield i;
}

acc_future(int) installed_start(installed_work *work, int n)
{
    return work(n);
}

static async int increased(int n)
{
    await acc_yield();
    return n + 1;
}

async int main(void)
{
    struct system_words words = { .async = await installed_twice(increased, 1), .yield = 0 };
    async yield int numbers = installed_numbers(4);
    int n;
    while (await acc_next(numbers, &n) > 0)
        words.yield += n;
    acc_future(int) started = installed_start(increased, words.yield);
    defer acc_cancel(started);
    printf("%d %d\n", words.async, await started);
    return 0;
}

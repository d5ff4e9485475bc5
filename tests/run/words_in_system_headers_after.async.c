/* Section 1: a system header's own use of the words does not break a program that includes it after <acc.h>. */
#include <acc.h>
#include <stdio.h>
#include "words_system_header.h"

static async await_t later(int value)
{
    await acc_yield();
    return value;
}

async int main(void)
{
    struct system_words words = { .async = await later(1), .yield = 2 };
    await acc_yield();
    words.yield += system_twice(await later(words.async));
    printf("%d %d\n", words.async, words.yield);
    return 0;
}

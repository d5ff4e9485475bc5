/* Of a system header, prototypes that nobody needs are left out of what clang reads: these are needed, or are no plain ones. */
#include "system_header_of_rare_prototypes.h"
#include <acc.h>
#include <stdio.h>
#include <stdlib.h>

int first_of_two(int a)
{
    return a + 1;
}

int second_of_two(int b)
{
    return first_of_two(b) + 1;
}

int over_a_directive(int a, int b)
{
    return a - b;
}

int over_many_lines(int a, int b)
{
    return a * b;
}

int with_attribute_inside(int n)
{
    return n;
}

void with_attribute_first(int status)
{
    exit(status);
}

static async int later(int n)
{
    await acc_yield();
    return n;
}

async int main(void)
{
    printf("%d\n", second_of_two(await later(1)) + defined_here(await later(2)));
    printf("%d\n", over_a_directive(await later(9), 2) + over_many_lines(3, await later(4)));
    with_attribute_first(with_attribute_inside(await later(0)));
}

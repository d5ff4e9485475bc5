// flags: -std=gnu11
// reference: gcc
/* Section 6: try as a statement of its own, as the body of an if and a loop, in macros and in statement expressions. */
#include <acc.h>
#include <stdio.h>

#define CHECK(call) (try await (call))
#define SUM(a, b) ({ int sum_a = try (a); int sum_b = try (b); sum_a + sum_b; })

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int statements(int n)
{
    if (n < 3)
        try await later(n);
    else
        try await later(n - 5);
    for (int i = 0; i < 2; i++)
        try await later(n + i - 1);
    do
        try await later(--n);
    while (n > 1);
    return 100 + n;
}

static async int macros(int n)
{
    int first = CHECK(later(n)), second = CHECK(later(n - 1));
    return SUM(first, await later(second - 1)) + SUM(CHECK(later(n - 2)), 1);
}

async int main(void)
{
    for (int n = -1; n < 7; n++)
        printf("%d %d\n", await statements(n), await macros(n));
    return 0;
}

#!/bin/bash
# Types that clang has and gcc of today has not: integers of any width, and vectors of OpenCL.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
cat >types.async.c <<'END'
#include <acc.h>
#include <stdio.h>

typedef _BitInt(17) big;
typedef int four __attribute__((ext_vector_type(4)));

static async int later(int value)
{
    await acc_yield();
    return value;
}

static async int integers(int n)
{
    big b = (big)n, *p = &b;
    __typeof__(b + b) *q = &b, values[2] = { 1, 2 };
    big sum = (b + (big)1) * (big)await later(2);
    *p += (big)1;
    values[await later(1)] += *q;
    __auto_type result = (big)(sum + values[1]);
    __auto_type *where = &result;
    await acc_yield();
    *where += (big)await async { return *where + (big)n; };
    return (int)result;
}

static async int vectors(int n)
{
    four v = { 1, 2, 3, 4 }, *p = &v;
    p[0][2] = await later(30) + v[1];
    (*p)[n] += await later(5);
    await acc_yield();
    return v.x + v.y * 10 + v[2] * 100 + v.w * 10000;
}

async int main(void)
{
    printf("%d %d\n", await integers(3), await vectors(3));
    return 0;
}
END
run "$ACC" translate -std=gnu11 types.async.c -o types.c
expect_status 0
clang -std=gnu11 -Wall -Wextra -Werror -isystem "$acc_include" types.c "$acc_library" -pthread -o types ||
    fail "clang does not accept the output"
run ./types
expect_status 0
[ "$(cat out)" = "31 93221" ] || fail "it prints: $(cat out)"

#!/bin/bash
# header: what <acc.h> is to each of its readers.
. "$(dirname "$0")/../lib.sh"

# To any tool but acc it makes the dialect plain C, but for async blocks, and for variables of futures of void.
beyond_tools='async *\{|async void [a-z_]+ *[=,;]|acc_future\(void\) *[a-z_*]'
count=0
for compiler in gcc clang; do
    for source in "$root"/examples/*/*.async.c; do
        grep -qE "$beyond_tools" "$(dirname "$source")"/*.[ch] && continue
        count=$((count + 1))
        run $compiler -std=gnu11 -fsyntax-only -Wall -I"$acc_include" -x c "$source"
        expect_status 0
        expect_quiet
    done
done

[ "$count" -ge 8 ] || fail "there are hardly any examples left"

# Also what is more than a word: futures as values, groups, pointers.
cat >"$work/values.c" <<'END'
#include <acc.h>
async int f(int n);
async void values(async int (*p)(int))
{
    acc_group group = {0};
    defer acc_group_cancel(&group);
    acc_group_add(&group, f(1));
    acc_future(int) jobs[2] = {0};
    jobs[0] = f(1);
    async int a = f(2), b = await p(3);
    async int t = acc_spawn(f(4));
    await acc_join(a, b);
    if (await acc_race(jobs[0], acc_spawn(f(5))) == 1 && !acc_cancelled(t))
        acc_cancel(t);
    acc_cancel(jobs[1]);
    await t;
    int r = 0;
    while (await acc_group_next(&group, &r) > 0)
        r += await a + await b;
    r += acc_block_on(f(6));
}
END
for compiler in gcc clang; do
    run $compiler -std=gnu11 -fsyntax-only -Wall -I"$acc_include" "$work/values.c"
    expect_status 0
    expect_quiet
done

# To the C that acc writes it is plain C, without a warning in any standard, and has no words of the dialect.
printf '#define ACC_TRANSLATED\n#include <acc.h>\nint async, await, defer, try, yield, acc_spawn;\n' >"$work/plain.c"
for compiler in gcc clang; do
    for standard in c11 c17 c2x gnu11; do
        run $compiler -std=$standard -fsyntax-only -Wall -Wextra -Wpedantic -Wconversion -Wshadow -I"$acc_include" "$work/plain.c"
        expect_status 0
        expect_quiet
    done
done

# It includes three headers of the C library and no more; acc/future.h is for freestanding C too.
run grep -h '^#include' "$acc_include/acc.h"
printf '%s\n' '#include <stddef.h>' '#include <stdint.h>' '#include <sys/types.h>' '#include "acc/future.h"' >"$work/expected"
same "$work/expected" "$work/out" "what acc.h includes"
printf '#include "acc/future.h"\n' >"$work/core.c"
run gcc -std=c11 -ffreestanding -nostdinc -isystem "$(gcc -print-file-name=include)" -fsyntax-only -Wall -Wextra -Wpedantic \
    -I"$acc_include" "$work/core.c"
expect_status 0
expect_quiet

#!/bin/bash
# The same project with make and pkg-config, against an installed copy.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/installed.bash"
PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name acc.pc)")
export PKG_CONFIG_PATH

run make
expect_status 0
prints ./birthday "$expected"
run make
expect_status 0
grep -q Translated "$work/out" && fail "translated again without a reason"
sleep 1.1
sed -i 's/42/52/' include/age.h
run make
expect_status 0
expect_out "Translated src/main.async.c"
grep -q "Translated src/wait" "$work/out" && fail "wait.async.c does not include age.h"
rm plain.o
run make
prints ./birthday "many happy returns after 3 ticks, 52 now, 53 next year"

# The installed acc builds programs too, with its own runtime.
run "$work/prefix/bin/acc" build src/main.async.c src/wait.async.c src/plain.c -Iinclude -DGREETING='"hi"' -DWITH_AGE -o prog
expect_status 0
prints ./prog "hi after 3 ticks, 52 now, 53 next year"
exit 0

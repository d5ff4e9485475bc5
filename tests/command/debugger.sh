#!/bin/bash
# gdb stops at the lines of the source and prints locals by their names, before and after an await, in async functions and in
# what stands between them; and every line of plain code has its number, wherever it stands.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

cat >program.async.c <<'END'
#include <acc.h>
#include <stdio.h>

static int doubled(int n)
{
    return 2 * n;                       // stop: n = 3
}

#define LATER(value) (await later(value))

static async int later(int value)
{
    await acc_yield();
    return value;                       // stop: value = 4
}


static int tripled(int n)
{
    int three = 3;
    return three * n;                   // stop: three = 3
}

struct pair { int first, second; };

static async int total(int count)
{
    struct pair pair = { doubled(count), 0 };
    for (int i = 4; i < 6; i++) {
        pair.second += LATER(i);
        if (i == 5)
            printf("%d\n", i);          // stop: pair.second = 9
    }
    return pair.first + pair.second + tripled(1);
}
/* A block in a plain function. */
static int blocks(int n)
{
    int got = acc_block_on(async { return await later(n); });
    return got;                         // stop: got = 7
}
int last(void) { return 1; }            // stop: 2-1 = 1

int main(void)
{
    int sum = acc_block_on(total(3));
    sum += blocks(7) + last();
    printf("%d\n", sum);                // stop: sum = 26
    return 0;
}
END

"$ACC" build -O0 -g program.async.c -o program || fail "acc build"

# Where gdb stops and what it prints there.
: >commands
grep -n '// stop:' program.async.c | sed -E 's,^([0-9]+):.*// stop: (.*) = .*,\1 \2,' >stops
while read -r line expression; do
    printf 'tbreak program.async.c:%d\n' "$line"
done <stops >>commands
echo 'run >/dev/null' >>commands
# They are reached in another order than they stand in the file.
cat >>commands <<'END'
python
while gdb.selected_inferior().pid:
    frame = gdb.selected_frame()
    place = frame.find_sal()
    for stop in open("stops"):
        line, expression = stop.split()
        if int(line) == place.line:
            print("stop:", place.symtab.filename, line, expression, gdb.parse_and_eval(expression))
    gdb.execute("continue")
end
END
grep -n '// stop:' program.async.c | sed -E 's,^([0-9]+):.*// stop: (.*) = (.*),stop: program.async.c \1 \2 \3,' | sort >expected
gdb -nx -batch -x commands ./program >gdb.out 2>gdb.err || { cat gdb.err >&2; fail "gdb"; }
sed -n 's,^stop: .*/\?program.async.c,stop: program.async.c,p' gdb.out | sort >got
same expected got "where gdb stops" || cat gdb.out gdb.err >&2

# Each line of plain code is on its line: what a compiler says of it is said there.
sed -E 's,^(static int [a-z]+|int last)\(,#warning here\n&,; s,^struct pair \{,#warning here\n&,' program.async.c >warnings.async.c
"$ACC" warnings.async.c -o warnings.c 2>/dev/null || fail "acc"
grep -n '#warning here' warnings.async.c | sed 's/:.*//' >expected
gcc -std=gnu11 -fsyntax-only -I "$acc_include" warnings.c 2>&1 | sed -nE 's/^warnings.async.c:([0-9]+):.*#warning here.*/\1/p' >got
same expected got "the lines of plain code"

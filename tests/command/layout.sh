#!/bin/bash
# acc layout: what each frame holds, at which offset, and which futures and arrays are allocated.
. "$(dirname "$0")/../lib.sh"

# What docs/frames.md shows is what it prints.
cd "$root" || exit 1
run "$ACC" layout examples/frames/frames.async.c
expect_status 0
expect_quiet
while IFS= read -r line; do
    grep -qxF -e "$line" docs/frames.md || fail "docs/frames.md does not have: $line"
done <"$work/out"

cd "$work" || exit 1
cat >all.async.c <<'END'
#include <acc.h>
#include <string.h>

struct big { char bytes[100]; };

async int fetch(int n);                         /* of another file */

static async yield int count(int to)
{
    for (int i = 0; i < to; i++)
        yield i;
}

static async struct big walk(int depth)
{
    struct big big = {{0}};
    if (depth > 0)
        big = await walk(depth - 1);
    await acc_yield();
    return big;
}

async int all(int n, async int (*p)(int))
{
    int items[n], x;
    memset(items, 0, sizeof items);
    async yield int s = count(n);
    while (await acc_next(s, &x) > 0)
        items[x] = x + await fetch(x);
    async int t = acc_spawn(fetch(1)), b = async { return n + 1; };
    await acc_join(t, b, p(2));
    struct { int a; } *q = &(struct { int a; }){ 3 };
    await acc_yield();
    return items[0] + await p(q->a) + (await walk(3)).bytes[0];
}
END
cat >expected <<'END'
all.async.c:8: the stream count: 24 bytes, aligned to 8
  offset    size
       0       8  int *item                                    where what it yields goes
       8       4  int to                                       parameter
      12       4  int i                                        line 10
      16       4  int result                                   what it returns
      20       1  uint8_t state                                where it waits

all.async.c:14: walk: 120 bytes, aligned to 8
  offset    size
       0       4  + int depth                                  parameter
       0       8  + pointer to the future of walk              awaited in line 18; allocated: the call is recursive
       0       1  + future of acc_yield                        awaited in line 19
       8       8  struct big *result                           where what it returns goes
      16     100  struct big big                               line 16
     116       1  uint8_t state                                where it waits

all.async.c:23: all: 192 bytes, aligned to 8
  offset    size
       0     120  + future of walk                             awaited in line 34
       0       8  + + pointer to the future of fetch           awaited in line 29; allocated: its frame is not known here
       8       4  | | int n                                    parameter
      12       4  | | int place_2                              the value of an operand
      16       4  | | int value_3                              the value of an operand
       0       8  | + pointer to the future                    awaited in line 31; allocated: called through a pointer
       8       1  | | unsigned char status_3_3                 is a future done?
       0       8  | + q                                        line 32
       8       1  | | future of acc_yield                      awaited in line 33
      24       8  | int (*p)(int)                              parameter
       0       8  + pointer to the future                      awaited in line 34; allocated: called through a pointer
       8       4  | int value_4                                the value of an operand
       0       4  + int result                                 what it returns
     120       8  size_t items_size_1                          the length of an array
     128       8  handle of a task                             t, line 30
     136       8  items                                        line 25; a pointer: the array is allocated
     144      24  future of count                              s, line 27
     168       8  future of the block in line 30               b, line 30
     176       4  literal                                      compound literal
     180       4  int value_5                                  the value of an operand
     184       4  int x                                        line 25
     188       1  unsigned char b_status                       is a future done?
     189       1  uint8_t state                                where it waits

all.async.c:30: the block all__block_1: 8 bytes, aligned to 4
  offset    size
       0       4  + int n                                      captured
       0       4  + int result                                 what it returns
       4       1  uint8_t state                                where it waits

END
run "$ACC" layout all.async.c
expect_status 0
same expected "$work/out" "the layout"

# keeps FILE TEXT OTHER FAULT: the layout has the text, and the other one, which would be that fault, nowhere.
keeps()
{
    run "$ACC" layout "$1"
    expect_status 0
    expect_out "$2"
    ! grep -q "$3" "$work/out" || fail "$4"
}

# What `&&` gives is an int; a prototype's parameters are nowhere.
cat >truth.async.c <<'END'
#include <acc.h>
async int truth(int n)
{
    int (*p)(int count, int values[count]) = 0;
    return (n && await acc_readable(n) == 0) + (p ? await acc_writable(n) : 1);
}
END
keeps truth.async.c "int and_1 " count "a prototype's parameter in the frame"

# An enumerator is a constant, wherever it is declared: no operand to keep.
cat >constant.async.c <<'END'
#include <acc.h>
enum color { RED, GREEN };
struct pixel { enum { SMALL, LARGE } size; };
async int constant(int n)
{
    enum { HERE = 5 };
    return GREEN + await acc_readable(n) + LARGE * await acc_writable(n) + (HERE - await acc_readable(n));
}
END
keeps constant.async.c "int value_1 " value_3 "an enumerator in the frame"

# A type without a name has none there either.
cat >nameless.async.c <<'END'
#include <acc.h>
async int nameless(void)
{
    (void)await async { struct { int a[90]; } x = { { 3 } }; await acc_yield(); return x; };
    return 0;
}
END
run "$ACC" layout nameless.async.c
expect_status 0
expect_out "  result                                       where what it returns goes"
expect_out "  x                                            line 4"

# A file that has an error has no layout; the others have.
printf '#include <acc.h>\nasync int f(void)\n{\n    return f();\n}\n' >bad.async.c
run "$ACC" layout bad.async.c
expect_status 1
expect_err "bad.async.c:4:12: error: "
[ ! -s "$work/out" ] || fail "a layout of what has an error"
run "$ACC" layout bad.async.c all.async.c
expect_status 1
same expected "$work/out" "the layout of the good one"

# The smallest frame; what a stream awaits between what it yields.
cat >small.async.c <<'END'
#include <acc.h>
static async void nothing(void) { }
static async yield int turns(void) { yield 1; await acc_yield(); yield 2; await nothing(); }
END
run "$ACC" layout small.async.c
expect_status 0
expect_out "small.async.c:2: nothing: 1 byte, aligned to 1"
expect_out "future of acc_yield                        awaited in line 3"

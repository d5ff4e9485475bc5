#!/bin/bash
# The C compiler's options mean what they mean to the C compiler, joined or separate; more after --.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
mkdir dir sys "a dir"
printf '#define FROM_DIR 1\n' >dir/dir.h
printf '#define FROM_SYS 2\n' >sys/sys.h
printf '#define FROM_SPACE 3\n' >"a dir/space.h"

# good CONTENT ARGUMENT...: a file of that content translates with the arguments.
good()
{
    printf '%b\n' "$1" >x.async.c
    shift
    run "$ACC" x.async.c -o x.c "$@"
    expect_status 0
    [ -s x.c ] || fail "no output"
    rm x.c
}

bad()
{
    printf '%b\n' "$1" >x.async.c
    shift
    run "$ACC" x.async.c -o x.c "$@"
    expect_status 1
    expect_no_file x.c
}

# needs MACRO: C that translates only if the macro is defined.
needs='#ifndef WORD\n#error no WORD\n#endif\nint x;'
bad "$needs"
good "$needs" -D WORD
good "$needs" -DWORD
good "$needs" -DWORD=1 -DOTHER='"a b"'
bad "$needs" -DWORD -UWORD
bad "$needs" -DWORD -U WORD
good "$needs" -UWORD -DWORD
good "$needs" -- -DWORD
CPATH='' good "$needs" -DWORD

good '#include "dir.h"\nint x = FROM_DIR;' -I dir
good '#include <dir.h>\nint x = FROM_DIR;' -Idir
good '#include <sys.h>\nint x = FROM_SYS;' -isystem sys
good '#include <sys.h>\nint x = FROM_SYS;' -isystemsys
good '#include "sys.h"\nint x = FROM_SYS;' -iquote sys
good '#include <sys.h>\nint x = FROM_SYS;' -idirafter sys
good '#include <space.h>\nint x = FROM_SPACE;' -I "a dir"
good 'int x = FROM_DIR;' -include dir/dir.h
good '#include <dir.h>\n#include <sys.h>\nint x = FROM_DIR + FROM_SYS;' -- -I dir -isystem sys
bad '#include <dir.h>\nint x;'

good '#if __STDC_VERSION__ != 199901L || !defined __STRICT_ANSI__\n#error\n#endif\nint x;' -std=c99
good '#if __STDC_VERSION__ != 201112L || defined __STRICT_ANSI__\n#error\n#endif\nint x;' --std=gnu11
good '#if __STDC_VERSION__ != 201710L || defined __STRICT_ANSI__\n#error\n#endif\nint x;'
good '#if !defined __OPTIMIZE__\n#error\n#endif\nint x;' -O2
good '#if !defined __CHAR_UNSIGNED__\n#error\n#endif\nint x;' -funsigned-char
good '#if __SIZEOF_POINTER__ != 4\n#error\n#endif\nint x;' -m32
good '#if !defined __AVX2__\n#error\n#endif\nint x;' -mavx2

# Pointers to async functions are marked by a calling convention of the machine's.
pointers='#define size_t __SIZE_TYPE__\nstruct s { async int (*p)(int); };\nasync int f(struct s *s)\n{\n    async int (*p)(int) = s->p;'
pointers+='\n    async int (**q)(int) = &p;\n    async int (*r)(int) = await async { return *q; };\n    return await async { return await (*q)(1); } + await r(await s->p(3));\n}'
good "$pointers" --target=x86_64-linux-gnu
good "$pointers" --target=aarch64-linux-gnu
bad "$pointers" --target=riscv64-linux-gnu

# An empty ACC_RUNTIME is none.
ACC_RUNTIME= good '#include <acc.h>\nasync int f(void) { await acc_yield(); return 0; }'

# What only the C compiler understands does not disturb.
good "$needs" -Wp,-DWORD
good '#if !defined __OPTIMIZE__\n#error\n#endif\nint x;' -O
good 'int x;' -Wa,--no-such-option -B/nonexistent --param max-inline-insns-single=100 --param=ssp-buffer-size=8 -s
good '#if __STDC_VERSION__ != 199409L && defined __STDC_VERSION__\n#error\n#endif\nint x;' -ansi
good 'int x;' --sysroot=/ -- -Wno-blocking-call
good 'int x;' -g -g3 -ggdb -fno-strict-aliasing -flto -fno-ipa-cp -pthread -pipe -w -Wl,-z,now -lm -L. -Wno-such-warning

# -W asks for warnings: on stderr, and no reason to fail but with -Werror.
shadow='static int f(int a)\n{\n    { int a = 1; (void)a; }\n    return a;\n}\nint g(void) { return f(1); }'
good "$shadow"
expect_quiet
good "$shadow" -Wshadow
expect_err "x.async.c:3:"
bad "$shadow" -Wshadow -Werror
bad "$shadow" -- -Wshadow -Werror

# acc's own warnings: on unless silenced, errors if wanted; neither clang nor the C compiler hears of their names.
blocks='#include <acc.h>\n#include <unistd.h>\nasync int f(int n) { sleep(1); return n; }'
good "$blocks"
expect_err "x.async.c:3:22: warning: 'sleep' in the async function 'f'"
expect_err "[-Wblocking-call]"
for silent in -Wno-blocking-call -w '-w -Werror' '-Werror=blocking-call -Wno-blocking-call' '-- -Wno-blocking-call' \
              '-Werror -Wno-blocking-call'; do
    good "$blocks" $silent
    expect_quiet
done
for shown in '-Wno-blocking-call -Wblocking-call' '-Werror -Wno-error=blocking-call' '-Wno-error=blocking-call -Werror' \
             '-Werror -Wno-error' '-Werror=blocking-call -Wno-error=blocking-call' -Werror=lone-defer; do
    good "$blocks" $shown
    expect_err "warning: 'sleep' in the async function"
done
for raised in -Werror -Werror=blocking-call '-Wno-blocking-call -Werror=blocking-call' '-Wno-error -Werror' \
              '-Wno-error=blocking-call -Werror=blocking-call' '-- -Werror=blocking-call'; do
    bad "$blocks" $raised
    expect_err "error: 'sleep' in the async function"
    expect_err "[-Werror,-Wblocking-call]"
done
printf '#include <acc.h>\n#include <unistd.h>\nasync int main(void) { sleep(0); return 0; }\n' >main.async.c
run "$ACC" build -Wall -Werror -Wno-error=blocking-call -Werror=errno-across-await -Wunawaited-future main.async.c -o main
expect_status 0
[ -x main ] || fail "no program"
rm main
good "$shadow" -Wno-blocking-call
expect_quiet
run "$ACC" --help
for name in blocking-call block-on-in-async errno-across-await lock-across-await lone-defer missing-return overwritten-future \
            unawaited-future; do
    expect_out "  $name "
done

# Without -o, the output is on stdout and nothing else is.
printf 'int x;\n' >x.async.c
run "$ACC" x.async.c
expect_status 0
expect_quiet
expect_out "int x;"
cp "$work/out" plain
run "$ACC" translate x.async.c
same plain "$work/out" "stdout of acc translate"
run "$ACC" x.async.c -o -
same plain "$work/out" "stdout with -o -"

# The frames' declarations and the dependencies may go there too, behind one another.
run "$ACC" x.async.c -o - --header - -MD -MF - -MT x.c
expect_status 0
expect_quiet
[ "$(grep -xE 'int x;|#endif|x.c: x.async.c' out | tr '\n' ' ')" = 'int x; #endif x.c: x.async.c ' ] || fail "not all three on stdout"

# The dialect's plain words belong to the program with --keywords=underscore.
good 'int await = 1, async, defer, try, yield;' --keywords=underscore
good '_Async int f(void) { return 1; }\n_Async int g(void) { int await = _Await f(); return await; }' --keywords=underscore
bad 'int await = 1;'

# #line directives name the source; --no-line leaves them out, --file-prefix-map renames them.
body='async int f(void) { return 1; }\nasync int g(void) { return await f(); }'
printf '%b\n' "$body" >"dir/y.async.c"
run "$ACC" dir/y.async.c
grep -q '^#line [0-9]* "dir/y.async.c"' "$work/out" || fail "no #line"
run "$ACC" dir/y.async.c --no-line
grep -q '^#line' "$work/out" && fail "#line with --no-line"
run "$ACC" dir/y.async.c --file-prefix-map=dir=/usr/src --file-prefix-map=other=/else
grep -q '^#line [0-9]* "/usr/src/y.async.c"' "$work/out" || fail "--file-prefix-map without effect"
grep -q '"dir/y.async.c"' "$work/out" && fail "a name that was to be mapped"

# The output is the same wherever acc runs.
run "$ACC" dir/y.async.c
cp "$work/out" first
run env TMPDIR=/var/tmp HOME=/nonexistent TZ=Asia/Tokyo "$ACC" dir/y.async.c
same first "$work/out" "the output in another environment"
grep -qF "$work" first && fail "an absolute path in the output"

# It is the same for another machine, whose pointers to async functions clang knows by another word.
cat >pointers.async.c <<'END'
#include <acc/future.h>
async int h(int n);
async int f(int n, async int (*g)(int))
{
    async int (*p)(int) = n ? h : g;
    p = await async { return g; };
    return await g(n) + await p(1);
}
END
run "$ACC" pointers.async.c
expect_status 0
cp "$work/out" first
run "$ACC" pointers.async.c -- --target=aarch64-linux-gnu
expect_status 0
same first "$work/out" "the output for another machine"

# Color: never in a file by itself, on request always.
printf 'int x = ;\n' >x.async.c
run "$ACC" x.async.c
expect_status 1
grep -q $'\033' "$work/err" && fail "color without a terminal"
run "$ACC" x.async.c --color=always --color=auto
grep -q $'\033' "$work/err" && fail "color without a terminal, with --color=auto"
run "$ACC" x.async.c --color
grep -q $'\033' "$work/err" || fail "no color with --color"
run "$ACC" x.async.c --color=always
grep -q $'\033' "$work/err" || fail "no color with --color=always"
run "$ACC" x.async.c --color=never
grep -q $'\033' "$work/err" && fail "color with --color=never"

# Names that are words of GNU C alone.
printf 'async int f(void)\n{\n    int typeof = 1;\n    return typeof;\n}\n' >strict.async.c
for standard in c11 iso9899:2011; do
    run "$ACC" check -std=$standard strict.async.c
    expect_status 0
done
run "$ACC" check -std=gnu11 strict.async.c
expect_status 1

# on_terminal ARGUMENT...: with a terminal in the environment that these arguments of env make; its text goes to "shown".
on_terminal()
{
    env "$@" script -qec "'$ACC' x.async.c" /dev/null </dev/null >shown
    grep -q "expected expression" shown || fail "no error on the terminal"
}
if command -v script >/dev/null; then
    for colors in '-u NO_COLOR TERM=xterm' 'NO_COLOR= TERM=xterm'; do
        on_terminal $colors
        grep -q $'\033' shown || fail "no color on a terminal with $colors"
    done
    for plain in 'NO_COLOR=1 TERM=xterm' '-u NO_COLOR TERM=dumb' '-u NO_COLOR -u TERM'; do
        on_terminal $plain
        grep -q $'\033' shown && fail "color on a terminal with $plain"
    done
fi
# --keywords=underscore: the headers' words are erased as they are written there, also in a directive at the end of the file; a header
# whose name ends like one of the runtime's is none of them.
mkdir underscore
printf '_Async int later(int n);\n_Async _Yield int counted(int to);\n' >underscore/xacc.h
printf '#include <acc.h>\n#include "xacc.h"\n_Async int later(int n)\n{\n    _Await acc_yield();\n    return n;\n}\n' >underscore/later.async.c
printf '_Async _Yield int counted(int to)\n{\n    for (int i = 0; i < to; i++)\n        _Yield i;\n}\n' >>underscore/later.async.c
cat >underscore/main.async.c <<'END'
#include <acc.h>
#include "xacc.h"
_Async int main(void)
{
    int async = _Await later(1), yield;
    _Async _Yield int s = counted(5);
    while (_Await acc_next(s, &yield) > 0)
        async += yield;
    return async;
}
END
printf '#include "xacc.h"' >>underscore/main.async.c
run "$ACC" build --keywords=underscore underscore/main.async.c underscore/later.async.c -o underscore/program
expect_status 0
run underscore/program
expect_status 11
exit 0

#!/bin/bash
# seeds.bash HARNESS DIRECTORY: fills the directory with what AFL++ begins with, made of the sources of the other tests.
#
#     tests/run/order_comma.async.c  ──▶  the same without #include <...>: headers cost most of the time of a run
#
# ACC is the acc to ask whether a source can do without (for translate).
set -euo pipefail
harness=$1
mkdir -p "$2"
seeds=$(realpath "$2")
cd "$(dirname "$(realpath "$0")")/../.."

# AFL++ finds more in small files.
most_bytes=6000

sources()
{
    find tests/diag tests/run tests/golden tests/preprocessor/cases -maxdepth 1 -name '*.c' -size "-${most_bytes}c" | sort
}

# Every word of the command line's own, and a few command lines.
command_lines()
{
    local number=0 words
    while read -r words; do
        number=$((number + 1))
        tr ' ' '\n' <<<"$words" >"$seeds/words$number"
    done <<'LINES'
x.async.c
translate x.async.c -o x.c --header x.h --no-line --keywords=underscore
translate -std=c11 -Iinclude -I include -DX=1 -D Y -UZ -include a.h -isystem /usr/include -iquote . x.async.c
build -O2 -g -Wall -Wextra -Wno-unused -Werror=lock-across-await -pthread x.async.c y.o -lm -L. -o prog
build -m64 -fPIC -fsanitize=address -Wl,-rpath,/x -Wa,-a -Wp,-D_X -static -shared -s -B. x.async.c -o prog
run -std=gnu11 x.async.c -- one two --three
check -w -Wno-blocking-call -Wno-error=unawaited-future a.async.c b.async.c
translate --file-prefix-map=/home/me=. --file-prefix-map=a\b="c" x.async.c -o -
translate -MD -MP -MF x.d -MT x -MQ $(y) x.async.c -o x.c
translate --depfile x.d --color=always x.async.c -o x#$.c
translate --target=aarch64-linux-gnu --sysroot=/x -isysroot /y -idirafter z -nostdinc -undef -ansi x.async.c
layout x.async.c
explain x.async.c
graph x.async.c
--help
--version
-c x.async.c
trnslate x
--pedantic-errors --pedantic -pipe -save-temps --param max=1 -O -Os -g3 x.async.c
LINES
}

# What libclang shall know though no header is read: enough for many of the sources.
prelude='#include <acc.h>
typedef unsigned char bool;
int printf(const char *, ...); int puts(const char *); int putchar(int); void *memcpy(void *, const void *, size_t);
size_t strlen(const char *); int strcmp(const char *, const char *); void *malloc(size_t); void free(void *);
void *memset(void *, int, size_t); void abort(void); void exit(int); int snprintf(char *, size_t, const char *, ...);
'

case $harness in
command_line)
    command_lines
    ;;
syntax)
    sources | while read -r source; do
        sed -E '/^ *# *include/d' "$source" >"$seeds/$(basename "$source")"
    done
    ;;
clang_output)
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    root=$PWD
    cd "$work"
    (cd "$root" && sources) | while read -r source; do
        sed -E '/^ *# *include *</d' "$root/$source" >source.async.c
        [ "$(wc -c <source.async.c)" -lt 1500 ] || continue
        clang -E -dD -undef -nostdinc -x c -fno-caret-diagnostics -fno-color-diagnostics -fno-diagnostics-show-option \
            -ferror-limit=0 source.async.c >output 2>messages || true
        { cat source.async.c; echo %%; cat output; echo %%; cat messages; } >"$seeds/$(basename "$source")"
    done
    ;;
translate)
    sources | while read -r source; do
        seed=$seeds/$(basename "$source")
        { printf '%s' "$prelude"; sed -E '/^ *# *include *</d' "$source"; } >"$seed"
        [[ $source == tests/diag/* ]] || "$ACC" check "$seed" 2>/dev/null || rm "$seed"
    done
    ;;
*)
    echo "seeds.bash: there is no harness $harness" >&2
    exit 2
    ;;
esac
corpus=tests/afl/corpus/$harness
[ ! -d "$corpus" ] || cp "$corpus"/* "$seeds"

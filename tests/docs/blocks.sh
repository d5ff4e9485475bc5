#!/bin/bash
# blocks.sh: the C in README.md and docs/ is what it says it is.  The word after ```c tells:
#
#     ```c              a whole program: it is built without a warning and run.  It prints what stands in the block
#                       ```output that follows; without one it is the server of the README, which greets a client
#     ```c dialect      declarations and functions of a file: translated, and compiled without a warning
#     ```c fragment     statements of an async function: the same
#     ```c error        what is wrong: acc says what stands in the block ```text that follows
#     ```c warning      what is doubtful: the same, but it is translated
#     ```c excerpt      lines of a file of this tree: excerpts.sh looks after them
#
# With --update, the blocks ```text say what acc says now.  Dialect and fragment may use what prelude.h declares.  In futures-by-hand.md the programs are one; tests/runtime/futures_by_hand.sh
# runs it.
. "$(dirname "$0")/../lib.sh"

# Splits a page into $work/NUMBER.KIND: one file a block, numbered by the line where it begins.
split_page()
{
    awk -v work="$work" '
        /^```/ && !file {
            kind = substr($0, 4)
            gsub(/ /, "_", kind)
            file = sprintf("%s/%05d.%s", work, NR, kind == "" ? "plain" : kind)
            printf "" > file
            next
        }
        /^```$/ { close(file); file = ""; next }
        file { print > file }
        END { if (file) { print "a block has no end"; exit 1 } }' "$1"
}

# followed_by BLOCK KIND: the next block, if it is of that kind.
followed_by()
{
    local next
    next=$(find "$work" -name '[0-9]*.*' | sort | sed -n "\\,^$1\$,{n;p;}")
    [[ $next == *.$2 ]] && echo "$next"
}

# compiled NAME FLAG...: NAME.async.c to NAME.c to NAME.o, without a warning of either compiler.
compiled()
{
    local name=$1
    shift
    run "$ACC" translate -std=gnu11 -iquote "$tests/docs" "$name.async.c" -o "$name.c"
    [ "$status" = 0 ] || { cat "$work/err" >&2; fail "$where: acc refuses the block"; }
    expect_quiet
    run gcc -std=gnu11 -Wall -Wextra -Werror -g -O1 "$@" -iquote "$tests/docs" -isystem "$acc_include" \
        -c "$name.c" -o "$name.o"
    [ "$status" = 0 ] || { cat "$work/err" >&2; fail "$where: the C compiler refuses the translation"; }
}

linked()
{
    run gcc "$1.o" "$acc_library" -pthread -o "$1"
    [ "$status" = 0 ] || { cat "$work/err" >&2; fail "$where: the program cannot be linked"; }
}

# The server of the README, which listens on the port 6142, on a port that is free.
is_served()
{
    local port client line server i
    for port in 26142 26143 26144 26145 26146 26147 26148 26149; do
        sed "s/6142/$port/" program.c >server.c
        gcc -std=gnu11 -isystem "$acc_include" server.c "$acc_library" -pthread -o server || return 1
        ./server &
        server=$!
        background+=("$server")
        for ((i = 0; i < 500; i++)); do
            kill -0 "$server" 2>/dev/null || continue 2             # somebody else has the port
            { exec {client}<>"/dev/tcp/127.0.0.1/$port"; } 2>/dev/null && break
            sleep 0.02
        done
        IFS= read -r -t 20 -u "$client" line && [ "$line" = "Who are you?" ] || return 1
        echo "Ada" >&"$client"
        IFS= read -r -t 20 -u "$client" line && [ "$line" = "Thanks for dialing in, Ada!" ] || return 1
        kill "$server" && wait "$server"
        return 0
    done
    return 1
}

# set_block PAGE LINE FILE: the block that begins there has the lines of the file.
set_block()
{
    awk -v at="$2" -v file="$3" '
        NR == at { print; while ((getline line < file) > 0) print line; inside = 1; next }
        inside && /^```$/ { inside = 0 }
        !inside { print }' "$1" >"$work/page"
    cmp -s "$1" "$work/page" || cp "$work/page" "$1"
}

mkdir "$work/build"
cd "$work/build" || exit 1
count=0
for page in "$root"/README.md "$root"/docs/*.md; do
    rm -f "$work"/[0-9]*.*
    split_page "$page" >&2 || fail "$page"
    for block in $(find "$work" -name '[0-9]*.*' | sort -r); do     # from the end, so that an update moves no other one
        number=$(basename "$block")
        kind=${number#*.}
        number=${number%%.*}
        where=${page#"$root"/}:$((10#$number))
        case $kind in
        c)
            [[ $page == */futures-by-hand.md ]] && continue
            cp "$block" program.async.c
            compiled program
            if output=$(followed_by "$block" output); then
                linked program
                run timeout 60 ./program
                [ "$status" = 0 ] || { cat "$work/err" >&2; fail "$where: the program ends with status $status"; }
                same "$output" "$work/out" "$where"
            else
                is_served || fail "$where: the program has no output, and is no server either"
            fi
            ;;
        c_dialect)
            { printf '#include "prelude.h"\n#line 1 "%s"\n' "$where"; cat "$block"; } >dialect.async.c
            compiled dialect -Wno-unused
            ;;
        c_fragment)
            { printf '#include "prelude.h"\nasync int fragment(int n, int fd)\n{\n#line 1 "%s"\n' "$where"; cat "$block"
              printf '    (void)n;\n    (void)fd;\n    return 0;\n}\n'; } >fragment.async.c
            compiled fragment -Wno-unused
            ;;
        c_error | c_warning)
            { printf '#include "prelude.h"\n#line 1 "example.async.c"\n'; cat "$block"; } >example.async.c
            run "$ACC" check -iquote "$tests/docs" example.async.c
            [ "$status" = "$([ "$kind" = c_error ]; echo $((1 - $?)))" ] || fail "$where: status $status"
            [ -s "$work/err" ] || fail "$where: acc finds nothing wrong"
            expected=$(followed_by "$block" text) || fail "$where: no message follows"
            if [ "${1:-}" = --update ]; then
                number=$(basename "$expected" .text)
                set_block "$page" "$((10#$number))" "$work/err"
            else
                same "$expected" "$work/err" "$where"
            fi
            ;;
        c_excerpt | output | text | plain | sh | make | cmake) ;;
        *) fail "$where: what is a block '$kind'?" ;;
        esac
        count=$((count + 1))
    done
done
[ "$count" -gt 20 ] || fail "only $count blocks were found"

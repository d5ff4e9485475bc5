# lib.sh: what the test scripts share.  They are bash, and run from anywhere:
#
#     ACC=build/bin/acc tests/case.sh run tests/run/order_comma.async.c
#
# ACC is the acc to test; it is in a tree with include/ and lib/ beside its bin/, a build tree or an installed one.

set -u
export LC_ALL=C
tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$tests")
ACC=$(realpath "${ACC:-$root/build/bin/acc}" 2>/dev/null) && [ -x "$ACC" ] ||
    { echo "there is no acc to test: build it, or set ACC" >&2; exit 1; }
export ACC
acc_prefix=$(dirname "$(dirname "$ACC")")
acc_include=$acc_prefix/include
acc_library=$acc_prefix/lib/libacc.a
[ -e "$acc_library" ] || acc_library=$(find "$acc_prefix/lib" -name libacc.a | head -n 1)

work=$(mktemp -d "${TMPDIR:-/tmp}/acc-test-XXXXXX")
background=()
clean_up()
{
    local pid
    for pid in "${background[@]}"; do
        kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null
    done
    rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

fail()
{
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}

# same EXPECTED ACTUAL WHAT: the two files have the same bytes.
same()
{
    diff -u --label "expected $3" --label "$3" "$1" "$2" >&2 || fail "$3 is not what was expected"
}

# ---- For the tests of the command ------------------------------------------------------------------------------------

# run COMMAND...: its stdout, stderr and status go to $work/out, $work/err and $status.
status=0
run()
{
    last_command="$*"
    "$@" >"$work/out" 2>"$work/err" </dev/null
    status=$?
}

show_last()
{
    printf '$ %s\nstatus %s; stdout:\n' "$last_command" "$status" >&2
    head -n 20 "$work/out" >&2
    printf 'stderr:\n' >&2
    head -n 20 "$work/err" >&2
}

expect_status()
{
    [ "$status" = "$1" ] || { show_last; fail "status $status where $1 was expected"; }
}

# The text stands in stdout (stderr).
expect_out()
{
    grep -qF -e "$1" "$work/out" || { show_last; fail "stdout does not have: $1"; }
}

expect_err()
{
    grep -qF -e "$1" "$work/err" || { show_last; fail "stderr does not have: $1"; }
}

expect_quiet()
{
    [ ! -s "$work/err" ] || { show_last; fail "stderr is not empty"; }
}

expect_no_file()
{
    [ ! -e "$1" ] || fail "there is a file $1"
}

# Waits until a command succeeds, five seconds at most.
eventually()
{
    local i
    for ((i = 0; i < 250; i++)); do
        "$@" && return 0
        sleep 0.02
    done
    return 1
}

# ---- For the tests that need a server --------------------------------------------------------------------------------

# serve COMMAND...: starts it with a port that is free, which is $port; PORT in the command stands for it.
serve()
{
    local attempt
    for attempt in 1 2 3 4 5 6 7 8; do
        port=$((20000 + RANDOM % 10000))
        listening && continue
        "${@//PORT/$port}" >/dev/null 2>&1 </dev/null &
        background+=($!)
        eventually listening_or_gone
        listening && kill -0 "${background[-1]}" 2>/dev/null && return 0
    done
    fail "cannot start $1"
}
# Looks for the listening socket (state 0A) without connecting to it: a server may be there for one visitor only.
listening()
{
    cat /proc/net/tcp /proc/net/tcp6 2>/dev/null | grep -q ":$(printf '%04X' "$port") 0*:0000 0A"
}
listening_or_gone()
{
    listening || ! kill -0 "${background[-1]}" 2>/dev/null
}

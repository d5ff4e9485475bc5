#!/bin/bash
# messages.sh: every message that acc has is on the page docs/diagnostics.md, and in a test: in tests/diag/*.expected or tests/command/*.sh.
. "$(dirname "$0")/../lib.sh"

# missing TEXT WHAT EXCEPTIONS: the messages that the text does not have are the exceptions.
missing()
{
    perl "$tests/docs/messages.pl" "$1" "$root"/compiler/*.c "$root"/grammar/*.[cly] >"$work/found" || fail "messages.pl"
    sort -u "$work/found" >"$work/missing"
    sort -u "$3" >"$work/exceptions"
    [ -z "$(comm -23 "$work/missing" "$work/exceptions")" ] ||
        fail "not in $2: $(comm -23 "$work/missing" "$work/exceptions")"
    [ -z "$(comm -13 "$work/missing" "$work/exceptions")" ] ||
        fail "in $2, so no exception any more: $(comm -13 "$work/missing" "$work/exceptions")"
}

# With ACC_PREPROCESSOR=acc only, which the tests of the preprocessor set (left_to_clang.sh).
cat >"$work/hidden" <<'END_OF_LIST'
left to clang: %s
END_OF_LIST
missing "$root/docs/diagnostics.md" "docs/diagnostics.md" "$work/hidden"

# Guards that no known input reaches, and (the output of the preprocessor) what failing_calls.sh brings out without its words.
cat "$work/hidden" - >"$work/untested" <<'END_OF_LIST'
acc cannot tell the type of this expression
cannot read the preprocessor's output: %s
the definition of '%s' is not understood
END_OF_LIST
cat "$tests"/diag/*.expected "$tests"/command/*.sh >"$work/tests"
missing "$work/tests" "the tests" "$work/untested"

#!/bin/bash
# same.sh BUILD [EVERY]: acc's own preprocessor does what clang's does, for each case here and for every source of the other tests
# and the examples.  The first line of a case may give its options: /* acc: -std=c11 */.  Those in the list below must be
# left to clang, and those that are named so; no other may.
# With EVERY, only one in so many of the other tests' sources is taken.
set -euo pipefail
build=$(realpath "$1")
every=${2:-1}
cd "$(dirname "$(realpath "$0")")/../.."
compare=$build/bin/compare_preprocessors
failed=0
left="source_byte_order_mark source_crlf source_identifiers source_trigraphs
      survive_line_numbers macros_of_places macros_optional_arguments source_directives_of_rare_forms
      block_uses_packed_types defer_beside_comments macros_conditionals_around_functions macros_pushed"

# check [-q] FILE [OPTION...]
check()
{
    local name status=0 expected=0 said
    if [ "$1" = -q ]; then name=$(basename "$2"); else name=$(basename "$1"); fi
    name=${name%.c}
    [[ " ${left//$'\n'/ } " == *" ${name%.async} "* || $name == left_to_clang_* ]] && expected=2
    said=$("$compare" "$@") || status=$?
    if [ "$status" != "$expected" ]; then
        printf '%s: %s\n' "$name" "$said"
        failed=1
    fi
}

for case in tests/preprocessor/cases/*.c; do
    options=()
    read -r -a options < <(sed -n '1s|^/\* acc: \(.*\) \*/$|\1|p' "$case") || true
    check -q "$case" "${options[@]}"
done
sources=(tests/golden/*.async.c tests/run/*.async.c tests/mechanical/*.c)
for ((i = 0; i < ${#sources[@]}; i += every)); do
    check -q "${sources[i]}"
done
for source in examples/*/*.async.c; do
    check "$source"
done
exit "$failed"

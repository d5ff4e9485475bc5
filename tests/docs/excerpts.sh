#!/bin/bash
# excerpts.sh [--update]: the excerpts in README.md and docs/ are what stands in the files that they cite (excerpts.awk).  What
# acc writes today is in tests/golden/*.c, which the golden tests check: so the pages show real output.
# With --update, the pages are written anew.
. "$(dirname "$0")/../lib.sh"
for page in "$root"/README.md "$root"/docs/*.md; do
    awk -v root="$root" -f "$tests/docs/excerpts.awk" "$page" >"$work/page" || fail "the excerpts of $page"
    if [ "${1:-}" = --update ]; then
        cmp -s "$page" "$work/page" || cp "$work/page" "$page"
    else
        same "$work/page" "$page" "${page#"$root"/} (./dev golden --update mends it)"
    fi
done

#!/bin/bash
# replay.sh BUILD: each harness on its corpus, tests/afl/corpus/HARNESS: what AFL++ found once, and a few that are special.
# With -DACC_SANITIZE=ON the sanitizers look on.
set -euo pipefail
build=$(realpath "$1")
cd "$(dirname "$(realpath "$0")")/corpus"
unset ACC_AFL_FAULTS
failed=0
for harness in *; do
    if ! said=$("$build/bin/afl_$harness" "$harness"/* 2>&1); then
        printf '%s\n' "$said" | grep -v '^ ' | tail -n 20
        printf 'FAILED: %s, at the last of these files\n' "$harness"
        failed=1
    fi
done
exit $failed

#!/bin/bash
# run.bash [MINUTES [HARNESS...]]: AFL++ on each harness for that long (10, and all), one after the other; ./dev afl calls it.
#
#     seeds.bash ──▶ seeds ──afl-cmin──▶ the few that differ ──afl-fuzz──▶ queue, crashes, hangs
#                                                              └──▶ the queue once more, with sanitizers
#
# Everything is in $BUILD/afl (build-afl/afl): another call goes on where the last one ended; `log` has a line for each
# run.  A finding is a crash, a hang
# (more than MOST_SECONDS of processor time) or more than a gigabyte of memory; with any, the exit status is 1.
# What libclang itself does not survive is in $BUILD/afl/faults: acc ends at that with a message.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/../.."
minutes=${1:-10}
shift || true
harnesses=("$@")
[ $# -gt 0 ] || harnesses=(command_line syntax clang_output translate)
build=$(realpath -m "${BUILD:-build-afl}")
out=$build/afl
most_seconds=10
jobs=${JOBS:-$(nproc)}

case $minutes in
'' | *[!0-9]*) echo "run.bash: '$minutes' is no number of minutes" >&2; exit 2 ;;
esac

# build DIRECTORY OPTION...: the harnesses, for AFL++.
build()
{
    local directory=$1 log=$out/build.log
    shift
    if ! { AFL_QUIET=1 cmake -S . -B "$directory" -DCMAKE_C_COMPILER=afl-clang-fast -DACC_EXAMPLES=OFF "$@" &&
           AFL_QUIET=1 cmake --build "$directory" -j "$jobs" --target acc "${harnesses[@]/#/afl_}"; } >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
}

mkdir -p "$out/faults" "$out/tmp"
build "$build/fast"
build "$build/sanitized" -DACC_SANITIZE=ON
export ACC=$build/fast/bin/acc ACC_AFL_FAULTS=$out/faults TMPDIR=$out/tmp
# One core, whatever it does beside; where it is run, nobody sends core files to AFL++'s readers.
export AFL_SKIP_CPUFREQ=1 AFL_NO_UI=1 AFL_NO_AFFINITY=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_ALLOW_TMP=1

fuzz()
{
    local harness=$1 program=$build/fast/bin/afl_$1 dictionary=tests/afl/source.dict input=-
    [ "$harness" = command_line ] && dictionary=tests/afl/command_line.dict
    if [ ! -e "$out/$harness/default/fuzzer_stats" ]; then
        rm -rf "$out/seeds/$harness" "$out/chosen/$harness" "${out:?}/$harness"
        mkdir -p "$out/chosen"
        tests/afl/seeds.bash "$harness" "$out/seeds/$harness"
        afl-cmin -i "$out/seeds/$harness" -o "$out/chosen/$harness" -m none -t 20000 -- "$program" \
            >"$out/$harness.log" 2>&1 || { tail -n 20 "$out/$harness.log" >&2; exit 1; }
        input=$out/chosen/$harness
    fi
    afl-fuzz -V $((minutes * 60)) -i "$input" -o "$out/$harness" -x "$dictionary" -m none -t 8000 -- "$program" \
        >"$out/$harness.log" 2>&1 || { tail -n 20 "$out/$harness.log" >&2; exit 1; }
}

# examine PROGRAM FILE: by itself.  The shell counts kilobytes, and seconds of the processor.
examine()
{
    (
        ulimit -c 0
        ulimit -t $most_seconds
        env -u ACC_AFL_FAULTS "$1" "$2" >"$out/said" 2>&1
    )
}

# Each by itself: what it costs does not depend on what came before it, nor on how busy the machine is.
findings=0
found=0    # of them, by the last look
look_at()
{
    local harness=$1 file status
    found=0
    for file in "$out/$harness"/default/{crashes,hangs,queue}/id*; do
        [ -e "$file" ] || continue
        status=0
        examine "$build/sanitized/bin/afl_$harness" "$file" || status=$?
        [ $status = 0 ] && continue
        grep -q '^libclang has a fault' "$out/said" && continue
        found=$((found + 1))
        printf '%s: status %d: %s\n' "$harness" $status "$file"
        grep -m 1 -E 'ERROR|runtime error|kB of memory|middle of a run' "$out/said" || tail -n 1 "$out/said"
    done
    findings=$((findings + found))
}

for harness in "${harnesses[@]}"; do
    begin=$(date -u +'%F %T')
    fuzz "$harness"
    end=$(date -u +'%F %T')
    look_at "$harness"
    awk -v harness="$harness" -v times="$begin to $end" -v found="$found" -F ' *: *' '{ of[$1] = $2 } END {
        printf "%s: %s: %d executions in %d minutes, %d a second, %d kept, %d findings\n", harness, times,
            of["execs_done"], of["run_time"] / 60, of["execs_done"] / (of["run_time"] ? of["run_time"] : 1),
            of["corpus_count"], found }' "$out/$harness/default/fuzzer_stats" | tee -a "$out/log"
done
printf '%d findings, %d faults of libclang\n' "$findings" "$(find "$out/faults" -type f | wc -l)"
[ "$findings" = 0 ]

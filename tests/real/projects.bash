#!/bin/bash
# Real C programs, from Debian's source packages: each is built as it is, then made async mechanically (../mechanical/make_async.pl),
# translated and built with acc. Both run the program's own tests; the results must be those that the plain program has.
#
#   projects.bash BUILD [NAME...]      all of projects/, or those named; BUILD/real keeps what was downloaded, and the trees
#
# A project is a file projects/NAME.sh that gives
#   package       the name of Debian's source package
#   sources       the files that are made async, in its tree; functions of headers stay plain, their prototypes do not
#   separate      yes: each of the files, with the headers, is a program of its own
#   options       more options for make_async.pl
#   prepare()     makes what the sources need and a configure script would have made
#   build()       compiles with compile [OPTION...] FILE... -o PROGRAM, or compile -c [OPTION...] FILE -o OBJECT
#   check()       runs the tests; what it prints is compared, and must not depend on the directory
# Exit status: 77 if Debian's mirror cannot be reached and nothing was run.
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) || exit 1
shift
acc=${ACC:-$build/bin/acc}
export CC=${CC:-gcc}
[ $# -gt 0 ] || set -- $(cd "$here/projects" && ls *.sh | sed 's/\.sh$//')

passed=0 failed=0 skipped=0

# As the C compiler is called, with acc in front of it: compile_async -c [OPTION...] FILE -o OBJECT, or [OPTION...] FILE... -o PROGRAM.
compile_async()
{
    if [ "$1" != -c ]; then
        "$acc" build -g -O1 -w "$@"
        return
    fi
    local for_acc=() rest=() argument file
    for argument; do
        case $argument in
        *.c) file=$argument ;;
        -[IDU]* | -std=*) for_acc+=("$argument") ;;
        *) rest+=("$argument") ;;
        esac
    done
    "$acc" translate -w "${for_acc[@]}" "$file" -o "${file%.c}.translated.c" &&
        "$CC" -g -O1 -w "${for_acc[@]}" -isystem "$build/include" "${file%.c}.translated.c" "${rest[@]}"
}

# Says "N of N functions async (N %), N calls awaited".
make_async()
{
    local maker=("$here/../mechanical/make_async.pl" "${options[@]}" --to=../asynchronous) file
    if [ "$separate" = no ]; then
        perl "${maker[@]}" --summary "${sources[@]}"
        return
    fi
    for file in "${sources[@]}"; do
        case $file in
        *.h) continue ;;
        esac
        perl "${maker[@]}" --summary "$file" $(printf '%s\n' "${sources[@]}" | grep '\.h$') 2>> ../summaries || { cat ../summaries >&2; return 1; }
    done
    awk '{ made += $1; all += $3; awaited += $8 }
        END { printf "%d of %d functions async (%d %%), %d calls awaited\n", made, all, 100 * made / all, awaited }' ../summaries >&2
}

# run_project NAME: in a subshell, in the project's directory.
run_project()
{
    local name=$1
    sources=() options=() separate=no
    prepare() { :; }
    . "$here/projects/$name.sh"
    "$here/fetch.bash" "$package" "$build/real" || return
    mkdir -p "$build/real/$name.trees" && cd "$build/real/$name.trees" || return 1
    rm -rf plain asynchronous summaries
    cp -r "../$package" plain && (cd plain && prepare) && cp -r plain asynchronous || return 1

    cd plain
    sources=($(printf '%s\n' ${sources[@]}))
    local lines
    lines=$(cat "${sources[@]}" | wc -l)
    make_async 2> ../summary || { cat ../summary; return 1; }

    compile() { "$CC" -g -O1 -w "$@"; }
    (build) > ../plain.build 2>&1 || { tail -n 40 ../plain.build; echo "$name: does not build as it is"; return 1; }
    (check) > ../plain.out 2>&1 || { tail -n 40 ../plain.out; echo "$name: fails as it is"; return 1; }

    cd ../asynchronous
    compile() { compile_async "$@"; }
    (build) > ../asynchronous.build 2>&1 ||
        { head -n 60 ../asynchronous.build; echo "$name: acc does not build it"; return 1; }
    (check) > ../asynchronous.out 2>&1 || { tail -n 40 ../asynchronous.out; echo "$name: fails when it is async"; return 1; }
    diff ../plain.out ../asynchronous.out > ../difference ||
        { head -n 40 ../difference; echo "$name: other results when it is async"; return 1; }
    printf '%s: %d lines, %s; %d lines of results as they were\n' "$name" "$lines" "$(cat ../summary)" "$(wc -l < ../plain.out)"
}

for name; do
    (run_project "$name")
    case $? in
    0) passed=$((passed + 1)) ;;
    3) skipped=$((skipped + 1)) ;;
    *) failed=$((failed + 1)) ;;
    esac
done
if [ "$skipped" -gt 0 ] && [ $((passed + failed)) = 0 ]; then
    echo "real: skipped: Debian's source packages cannot be fetched"
    exit 77
fi
echo "real: $passed passed, $failed failed, $skipped skipped"
[ $((failed + skipped)) = 0 ]

#!/bin/bash
# Wrong usage ends with status 2, one clear message on stderr, and nothing on stdout.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
printf 'int x;\n' >x.async.c

# wrong MESSAGE ARGUMENT...
wrong()
{
    local message=$1
    shift
    run "$ACC" "$@"
    expect_status 2
    expect_err "acc: error: $message"
    [ ! -s "$work/out" ] || { show_last; fail "something on stdout"; }
}

wrong "no input file"
wrong "no input file" translate
wrong "no input file" build -o prog
wrong "no input file" run
wrong "no input file" check
wrong "no input file" -I.
wrong "an empty file name" ""
wrong "unknown option '--no-lines'; did you mean '--no-line'?" --no-lines x.async.c
wrong "unknown option '--ouput'" --ouput x.async.c
wrong "unknown option '-isystm'; did you mean '-isystem'?" -isystm foo x.async.c
wrong "unknown option '-st=c11'; did you mean '-std=c11'?" -st=c11 x.async.c
wrong "unknown option '--colour=always'; did you mean '--color=always'?" --colour=always x.async.c
wrong "unknown option '-M'; did you mean '-MD'?" -M x.async.c
wrong "unknown option '-MM'" -MM x.async.c
wrong "unknown option '-q'" -q x.async.c
wrong "no option -c: acc makes C or whole programs; for an object file translate first, then give the C to the compiler" -c x.async.c
for option in -S -E; do
    wrong "no option $option: acc makes C or whole programs" $option x.async.c
done
wrong "unknown option '--a-name-that-is-longer-than-that-of-any-option=1'" --a-name-that-is-longer-than-that-of-any-option=1 x.async.c
wrong "unknown command 'buidl'; did you mean 'build'?" buidl x.async.c
wrong "unknown command 'frobnicate'" frobnicate x.async.c
wrong "the command comes first, before all options: 'acc build ...'" -w build x.async.c -o x
wrong "'acc translate' takes one file at a time, and 'x.async.c' is a second one" ./buidl x.async.c
printf 'int x;\n' >buidl
wrong "'acc translate' takes one file at a time, and 'x.async.c' is a second one" buidl x.async.c
rm buidl
wrong "'acc translate' takes one file at a time, and 'x.async.c' is a second one" in/buidl x.async.c
wrong "'acc translate' takes one file at a time, and 'y.async.c' is a second one" x.async.c y.async.c
wrong "'-o' needs an argument" x.async.c -o
wrong "'-I' needs an argument" x.async.c -I
wrong "'--header' needs an argument" x.async.c --header
wrong "'-include' needs an argument" x.async.c -include
wrong "two outputs: 'a' and 'b'" x.async.c -o a -o b
wrong "-o with an empty name" x.async.c -o ""
wrong "'acc build' needs the program's name: -o PROG" build x.async.c
wrong "'acc run' makes no file: -o 'p' has no meaning here" run x.async.c -o p
wrong "'acc check' makes no file: -o 'p' has no meaning here" check x.async.c -o p
wrong "--header is for 'acc translate'" build x.async.c -o p --header h
wrong "--color takes auto, always or never, not 'red'" --color=red x.async.c
wrong "--keywords takes 'underscore', not 'plain'" --keywords=plain x.async.c
wrong "--file-prefix-map takes OLD=NEW, not 'old'" --file-prefix-map=old x.async.c
wrong "-MF 'd' without -MD" x.async.c -MF d
wrong "what depends on the file? -MD needs -o or -MT" x.async.c -MD
wrong "-MD needs -o, or -MF with the name of the file to write" x.async.c -MD -MT x
wrong "-MD needs -o, or -MF with the name of the file to write" x.async.c -MD -MT x -o -
wrong "'acc run' makes no file that could depend on anything" run x.async.c -MD
[ "$(ls)" = "$(printf 'err\nout\nx.async.c')" ] || fail "a file was made: $(ls)"

# Help and version are no errors, and not on stderr.
for option in --help -h --version; do
    run "$ACC" "$option"
    expect_status 0
    expect_quiet
    [ -s "$work/out" ] || fail "nothing on stdout"
done
run "$ACC" build --help
expect_status 0
expect_out "acc build FILE... -o PROG"
run "$ACC" --version
grep -qE '^acc [0-9]+\.[0-9]+\.[0-9]+$' "$work/out" || fail "no version"
run sh -c '"$ACC" --help >/dev/full'
expect_status 1
exit 0

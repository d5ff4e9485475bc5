# byacc: a parser generator of the old school, with many globals. Its own tests: what it makes of its grammars, with each of several
# options, and what it says about faulty ones.
package=byacc
files=(closure.c error.c graph.c lalr.c lr0.c main.c mkpar.c mstring.c output.c reader.c symtab.c verbose.c warshall.c
       btyaccpar.c)
sources=("${files[@]}" defs.h)

prepare()
{
    ./configure -q > configure.log 2>&1
}

build()
{
    compile -std=gnu11 -I. -DHAVE_CONFIG_H "-DYYPATCH=$(cat VERSION)" -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=500 "${files[@]}" \
        -o yacc
}

# (Some of them want a directory that cannot be written to, which root has not; those differ in both.)
check()
{
    FGREP='grep -F' sh test/run_test.sh test > tests.log 2>&1
    grep -E '^(\*\* testing|\.\.\.|! )' tests.log
    [ "$(grep -c '^\.\.\.ok' tests.log)" -gt 250 ]
}

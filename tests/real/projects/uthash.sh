# uthash: hash tables, lists, arrays, strings, ring buffers and stacks made of macros of many lines, with typeof. Its own tests,
# a program each.
package=uthash
sources=("src/*.h" "tests/test[0-9]*.c")
separate=yes

build()
{
    local file
    cd tests || return
    for file in test[0-9]*.c; do
        compile -std=gnu11 -I../src $file -o ${file%.c} || return
    done
}

check()
{
    local file name
    cd tests || return
    for file in test[0-9]*.c; do
        name=${file%.c}
        ./$name > $name.out 2> $name.err
        cmp $name.ans $name.out || return
        echo $name
    done
}

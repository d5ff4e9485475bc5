# bzip2: its decompressor is one switch whose cases stand in macros (GET_BITS), and jump out and back in for more input. Its own
# samples, at each size of block.
package=bzip2
sources=(bzip2.c bzip2recover.c blocksort.c huffman.c crctable.c randtable.c compress.c decompress.c bzlib.c "*.h")
options=(--wrapper=BZ_API)

build()
{
    local library="blocksort.c huffman.c crctable.c randtable.c compress.c decompress.c bzlib.c" flags="-std=gnu11 -D_FILE_OFFSET_BITS=64"
    compile $flags bzip2.c $library -o bzip2 &&
        compile $flags bzip2recover.c -o bzip2recover
}

check()
{
    local n
    for n in 1 2 3; do
        ./bzip2 -$n < sample$n.ref > sample$n.rb2 && cmp sample$n.bz2 sample$n.rb2 || return
    done
    ./bzip2 -d < sample1.bz2 | cmp - sample1.ref &&
        ./bzip2 -d < sample2.bz2 | cmp - sample2.ref &&
        ./bzip2 -ds < sample3.bz2 | cmp - sample3.ref || return
    for n in 4 5 6 7 8 9; do
        ./bzip2 -$n -k -c sample1.ref | cksum
        ./bzip2 -$n -c sample2.ref | ./bzip2 -t -s || return
    done
    head -c 20000 sample1.bz2 | ./bzip2 -d -c 2>&1 > part | grep -v 'Input file'
    cksum < part
    (echo damaged; cat sample2.bz2) | ./bzip2 -t 2>&1
    ./bzip2recover sample1.bz2 2>&1
    cat rec*sample1.bz2 | cksum
}

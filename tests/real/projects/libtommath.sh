# libtommath: arithmetic of large numbers, a function a file, headers and feature macros. Its own tests are a table of functions,
# which becomes one of pointers to async functions; each test calls the library in macros that jump to its end.
package=libtommath
sources=("bn_*.c" "tommath*.h" demo/test.c demo/shared.c demo/shared.h)
options=(--pointer=fn,redux "--callback=mp_*,s_mp_karatsuba_*,s_mp_toom_*,s_mp_balance_mul,s_mp_montgomery_reduce_fast")

build()
{
    local file
    mkdir objects
    for file in bn_*.c demo/shared.c demo/test.c; do
        compile -c -std=gnu11 -I. $file -o objects/$(basename $file .c).o || return
    done
    compile -std=gnu11 objects/*.o -o tests
}

check()
{
    ./tests trivial_stuff mp_get_set mp_and mp_or mp_xor mp_cnt_lsb mp_complement mp_decr mp_incr mp_div_3 mp_pack_unpack mp_fread \
        mp_get_u mp_log_u32 mp_invmod mp_is_square mp_kronecker mp_montgomery mp_root_u32 mp_read mp_set_double mp_signed_rsh \
        mp_sqrt mp_rand > tests.log || { cat tests.log; return 1; }
    grep -E '^(TEST|NOP|FAIL|Tests)' tests.log
}

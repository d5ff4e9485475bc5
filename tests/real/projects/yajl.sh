# yajl: a JSON parser that takes its input in pieces, a generator, and a tree. Its own cases, each in pieces of 1 to 31 bytes.
package=yajl
sources=("src/*.[ch]" "src/api/*.h" test/parsing/yajl_test.c test/api/gen-extra-close.c verify/json_verify.c
         reformatter/json_reformat.c example/parse_config.c)
options=(--pointer=yajl_null,yajl_boolean,yajl_integer,yajl_double,yajl_number,yajl_string,yajl_start_map,yajl_map_key
         --pointer=yajl_end_map,yajl_start_array,yajl_end_array,yajl_print_t,print
         "--callback=test_yajl_*,reformat_*,handle_*,yajl_buf_append")

prepare()
{
    ln -s ../api src/yajl 2> "/dev/null" || { rm -rf src/yajl; ln -s api src/yajl; }
    sed 's/\${YAJL_\(MAJOR\|MINOR\|MICRO\)}/2/' src/api/yajl_version.h.cmake > src/api/yajl_version.h
}

build()
{
    local program
    for program in test/parsing/yajl_test test/api/gen-extra-close verify/json_verify reformatter/json_reformat \
                   example/parse_config; do
        compile -std=gnu11 -Isrc -Isrc/api src/*.c $program.c -o "$program.program" || return
    done
}

check()
{
    (cd test/parsing && sh ./run_tests.sh ./yajl_test.program) || return
    local file
    for file in test/parsing/cases/*.json; do
        echo "$file"
        verify/json_verify.program < "$file"
        reformatter/json_reformat.program < "$file"
        reformatter/json_reformat.program -m < "$file"
    done
    example/parse_config.program < example/sample.config
    test/api/gen-extra-close.program; echo "status $?"
}

# http-parser: a state machine of one function of 1600 lines, made of macros that jump, return, and paste the names
# of callbacks together. Its own tests.
package=http-parser
sources=(http_parser.c http_parser.h test.c)
options=(--plain=strnlen --pointer=http_cb,http_data_cb,FOR,on_headers_complete "--callback=*_cb")

build()
{
    compile -std=gnu11 -I. -DHTTP_PARSER_STRICT=1 http_parser.c test.c -o test_strict &&
        compile -std=gnu11 -I. -DHTTP_PARSER_STRICT=0 http_parser.c test.c -o test_lenient
}

check()
{
    ./test_strict && ./test_lenient
}

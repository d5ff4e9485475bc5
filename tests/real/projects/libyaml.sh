# libyaml: a YAML scanner, parser, loader, emitter and dumper. Its stacks, queues and strings are macros of several lines that
# call functions; its test programs call it in assert(). Its own tests, and its programs on its examples.
package=libyaml
sources=("src/*.[ch]" include/yaml.h "tests/*.c")
options=(--wrapper=YAML_DECLARE --pointer=read_handler,write_handler,yaml_read_handler_t,yaml_write_handler_t
         "--callback=yaml_*_handler")

defines=(-std=gnu11 -Iinclude -DYAML_VERSION_MAJOR=0 -DYAML_VERSION_MINOR=2 -DYAML_VERSION_PATCH=5 '-DYAML_VERSION_STRING="0.2.5"')
programs=(test-version test-reader run-scanner run-parser run-loader run-emitter run-dumper run-parser-test-suite
          run-emitter-test-suite example-reformatter example-reformatter-alt example-deconstructor example-deconstructor-alt)

build()
{
    local file
    mkdir objects
    for file in src/*.c; do
        compile -c "${defines[@]}" $file -o objects/$(basename $file .c).o || return
    done
    for file in "${programs[@]}"; do
        compile "${defines[@]}" tests/$file.c objects/*.o -o $file || return
    done
}

check()
{
    local file program
    ./test-version && ./test-reader || return
    for file in examples/*.yaml regression-inputs/*; do
        for program in run-scanner run-parser run-loader run-emitter run-dumper; do
            echo "$program"
            ./$program $file || return
        done
        for program in example-reformatter example-reformatter-alt example-deconstructor example-deconstructor-alt; do
            echo "$program $file"
            ./$program < $file
            ./$program --canonical < $file
        done
        ./run-parser-test-suite $file > events
        cat events
        ./run-emitter-test-suite events
    done
}

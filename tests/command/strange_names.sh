#!/bin/bash
# Names of files with spaces, quotes, backslashes and bytes that are no ASCII: in #include, in #line, on the command line;
# with acc's own preprocessor and with clang's.  What is written compiles, and names its places.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1

for name in "two words" 'a "quote"' 'a\backslash' 'caf'$'\303\251' 'tab'$'\t''ed' "it's"; do
    header=$name.h
    printf '#define IN_HEADER 1\nstatic inline int in_header(void) { return IN_HEADER; }\n' >"$header"
    # A " would end the name.
    first="#include \"$header\""
    [[ $name != *\"* ]] || first='#define IN_HEADER 1'
    source=$name.async.c
    printf '#include <acc.h>\n%s\nconst char *name = __FILE__;\nasync int f(void)\n{\n    await acc_yield();\n' "$first" >"$source"
    printf '    return IN_HEADER + (int)sizeof __FILE__;\n}\n' >>"$source"
    for preprocessor in "" clang; do
        run env ACC_PREPROCESSOR=$preprocessor "$ACC" translate "$source" -o out.c
        expect_status 0
        "${CC:-cc}" -c -I "$acc_include" out.c -o out.o || fail "$name: the output does not compile"
        strings -n 2 -e S out.o | grep -qF -- "$source" || fail "$name: it is not the name in __FILE__"
    done

    # An error in it is said to be there.
    printf 'int x = ;\n' >>"$source"
    for preprocessor in "" clang; do
        run env ACC_PREPROCESSOR=$preprocessor "$ACC" check "$source"
        expect_status 1
        expect_err "$source:9:9: error: "
    done
    # So is a header that is not there, and the rest of the errors.
    printf '#include "nowhere.h"\n#include "nowhere else.h"\n' >>"$source"
    run "$ACC" check "$source"
    expect_status 1
    expect_err "$source:10:10: error: 'nowhere.h' file not found"
    expect_err "$source:11:10: error: 'nowhere else.h' file not found"
    expect_err "$source:9:9: error: "
done

# A header says that its lines are the source's, with numbers that this one does not have.
for line in 0 9999; do
    printf '#line %d "x.async.c"\n#define M(x) ((x)->y)\n' $line >lines.h
    printf '#include "lines.h"\n#line 50 "named.c"\nasync int f(int n)\n{\n    return M(n);\n}\n' >x.async.c
    for preprocessor in "" clang; do
        run env ACC_PREPROCESSOR=$preprocessor "$ACC" check x.async.c
        expect_status 1
        expect_err "named.c:52:12: error: member reference type 'int' is not a pointer"
        expect_err "note: expanded from macro 'M'"
    done
done
exit 0

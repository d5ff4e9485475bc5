#!/bin/bash
# left_to_clang.sh BUILD: what acc's own preprocessor does not do itself, and why not: ACC_PREPROCESSOR=acc says it.  Left
# to itself, acc then does what clang does: the word after the reason is `good` where clang takes it, `bad` where not.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
printf '#include "itself.h"\n' >itself.h
mkdir named
printf 'int named;\n' >named/named.h
ln -s named linked
ln -s loop.h loop.h
mkdir directory next
printf '#define X 1\n//?' >x.h
printf '#include "z.h"\n' >directory/y.h
printf '#define Y 1\n' >directory/z.h
printf '#include_next "%s/x.h"\n' "$PWD" >next/absolute.h
truncate -s 100M sparse.h
printf 'int zero;\0\n' >zero.h
mkdir prefix
cp -rL "$acc_include" prefix/include      # it is a link in a build tree: the copy is written to below
printf 'static int async;\n' >prefix/include/other.h
printf '#ifndef ONE_NAME\n#define OTHER_NAME\nint guarded;\n#endif\n' >guarded.h
printf '#ifndef GUARD\n#define GUARD\nint guard;\n#endif\n' >guard.h
printf '#include_next <stddef.h>\n' >next.h
printf '#pragma once more\n' >once.h
printf '#pragma GCC system_header too\n' >system.h

# left REASON good|bad TEXT [OPTION...]: the text, with its \n as printf has them, is left to clang for that reason.
left()
{
    local reason=$1 result=$2 text=$3
    shift 3
    printf "$text\nasync int f(void)\n{\n    return 0;\n}\n" >f.async.c
    run env ACC_PREPROCESSOR=acc "$ACC" check "$@" f.async.c
    expect_status 1
    grep -q "^acc: error: left to clang: .*:[0-9]*: $reason$" err || { show_last; fail "another reason than: $reason"; }
    run "$ACC" translate "$@" f.async.c -o f.c
    case $result in
    good)
        expect_status 0
        grep -q '^acc_poll f__poll(struct f__future \*self, acc_context \*cx)$' f.c || { cat f.c >&2; fail "f is not translated"; }
        ;;
    bad)
        expect_status 1
        expect_err "error: "
        ;;
    esac
}

# done_here TEXT [OPTION...]: it is not.
done_here()
{
    local text=$1
    shift
    printf "$text\nasync int f(void)\n{\n    return 0;\n}\n" >f.async.c
    run env ACC_PREPROCESSOR=acc "$ACC" check "$@" f.async.c
    expect_status 0
}

left "a strange token" good 'int sp\\ \nliced, ta\\\t\nbbed, bo\\ \t \nth = sizeof spliced + sizeof tabbed;'
left "an #ifdef of no name" bad '#ifdef\n#endif'
left "an #ifdef of no name" bad '#ifndef 3\n#endif'
left "an #elifdef" good '#if 0\n#elifdef X\n#endif'
left "an #elifdef" good '#if 0\n#elifndef X\n#endif'
left "an expansion in an #if" bad '#define F(x) x\n#if F(1\n#endif'
left "a macro that expands to 'defined'" good '#define D defined(X)\n#if D\n#endif' -Wall
left "an overflow in an #if" good '#if 9223372036854775807 + 1\n#endif' -Wall
left "an #else or #elif after #else" bad '#if 0\n#else\n#else\n#endif'
left "an #else or #elif after #else" bad '#if 0\n#if 1\n#else\n#elif 1\n#endif\n#endif'
left "more tokens than a directive takes" good '#ifdef A b\n#endif' -Wall
left "more tokens than a directive takes" good '#if 1\n#endif x' -Wall
left "more tokens than a directive takes" good '#if 0\n#endif x' -Wall
left "an #if without #endif" bad '#if 1'
left "an #if without #endif" bad '#if 0'
left "an #if without #endif" bad '#if 1\n#else'
left "an #else or #endif without #if" bad '#else'
left "an #else or #endif without #if" bad '#endif'
left "an #if of unknown value" bad '#if\n#endif'
left "an #if of unknown value" bad '#if (1\n#endif'
left "an #if of unknown value" bad '#if defined 3\n#endif'
left "an #if of unknown value" bad '#if defined\n#endif'
left "an expansion in an #if" bad '#if __has_include\n#endif'
left "an #if of unknown value" bad '#if 1 +\n#endif'
left "an #if of unknown value" bad '#if *\n#endif'
left "an #if of unknown value" bad '#if 1 ? 2\n#endif'
left "an #if of unknown value" bad '#if 1 / 0\n#endif'
left "an #if of unknown value" bad '#if 1 / 0 || 1\n#endif'
left "an #if of unknown value" bad '#if -(1 %% 0) && 0\n#endif'
left "an #if of unknown value" bad '#if 0b2 || 0b\n#endif'
left "an #if of unknown value" bad '#if 0x || 1\n#endif'
left "an #if of unknown value" bad '#if 1lL || 1Ll || 1LLL || 08 || 1z || 1.5\n#endif'
left "an #if of unknown value" bad '#if 99999999999999999999\n#endif'
left "an #if of unknown value" bad '#if "text" || L"text"\n#endif'
left "an #if of unknown value" bad '#if 1 ? : 2\n#endif'
left "an #if of unknown value" good '#if 18446744073709551615\n#endif'
left "an #if of unknown value" good "#if '\\\\e' == 27 && '\\\\x41' == 0x41\n#endif"
left "an overflow in an #if" good '#if -1 < 0u || 1u - 2 < 0\n#endif' -Wall
left "an overflow in an #if" good '#if 0u > -1\n#endif' -Wall
left "an overflow in an #if" good '#if -1 << 1\n#endif' -Wall
left "an overflow in an #if" good '#if 1 << 63\n#endif' -Wall
left "an overflow in an #if" good '#if (-9223372036854775807 - 1) / -1\n#endif' -Wall
left "an #if of unknown value" bad '#if 0\n#elif (1\n#endif'
left "an #if of unknown value" good "#if u'a' == 97\n#endif"
left "an #if of unknown value" good "#if 'ab'\n#endif"
left "an #if of unknown value" good "#if '\\\\%%' == '%%'\n#endif"
left "an #if of unknown value" good "#if '\351' == 0x51\n#endif"
left "an #if of unknown value" bad '#if 1 + 08\n#endif'
left "an #if of unknown value" bad '#if 1 2\n#endif'
left "an #if of unknown value" good "#if $(printf '!%.0s' {1..2000})1\n#endif"
left "an #if of unknown value" good "#if $(printf '(%.0s' {1..2000})1$(printf ')%.0s' {1..2000})\n#endif"

left "an #include of nothing" bad '#include ""'
left "an #include_next in a file that no search has found" good '#include_next <stddef.h>'
left "an #include_next in a file that no search has found" good '#include "next.h"'
left "an #include_next in a file that no search has found" good '#if __has_include_next(<stddef.h>)\n#endif'
left "an unusual #include" bad '#include'
left "an unusual #include" bad '#include L"stddef.h"'
left "more tokens than a directive takes" good '#include "named/named.h" x' -Wall
left "an unusual #include" good '#define A "named/named.h" x\n#include A' -Wall
left "an unusual #include" bad '#include <stddef.h'
left "an unusual #include" good '#include <stddef.h> x' -Wall
left "an unusual #include" bad '#define A\n#include A'
left "an unusual #include" bad '#include 3'
left "an unusual #include" bad '#define A <stddef.h\n#include A'
left "an unusual #include" bad '#define A <stddef.h >\n#include A'
left "a header that is not there" bad '#define A <std def.h>\n#include A'
left "a header that is not there" bad '#define A < stddef.h>\n#include A'
left "a header that is not there" bad '#define A <std/**/\tdef.h>\n#include A'
left "an unusual #include" bad '#define A L"stddef.h"\n#include A'
left "an unusual #include" bad '#define F(x) x\n#include F('
left "an unusual #include" good '#define A _Pragma("once") <stddef.h>\n#include A'
left "an unusual #include" good '#define A <stddef.h> x\n#include A' -Wall
left "an unusual #include" bad '#include "std\\def.h"'
left "an unusual #include" bad '#include "std/*def.h"'
left "a header that is not there" bad '#include </not/there.h>'
left "a header that is not there" bad '#include <absolute.h>' -Inext
left "a header that is not there" bad '#include "directory"'
left "unusual characters" good '#include "/dev/null"'
left "unusual characters" good '#include "zero.h"'
left "a file or directory of two names" bad '#include <loop.h>' -I.
left "a file or directory of two names" good '#include <linked/named.h>\n#include <named/named.h>' -I.
left "a file or directory of two names" good '#include <named.h>' -Inamed -isystem linked
left "an #include within too many others" bad '#include "itself.h"'
left "a guard that is not defined" good '#include "guarded.h"' -Wall

left "a #define of nothing" bad '#define /* nothing */'
left "an unusual #undef" bad '#undef'
left "an unusual #undef" bad '#undef 3'
left "more tokens than a directive takes" good '#undef A b' -Wall
left "an unusual -D or -U" good '' -D__LINE__=3
left "an unusual -D or -U" good '' -U__COUNTER__
left "an unusual -D or -U" bad '' -U1
left "an unusual -D or -U" bad '' -U=
left "an unusual -D or -U" good '' -Ua-b
left "an unusual #define" bad '' -D=1
left "an unusual #define" bad '' -D '' -I.
left "an unusual #define" bad '#define'
left "an unusual #define" bad '#define +'
left "an unusual #define" good '#define __LINE__ 3'
left "an unusual #define" good '#define __VA_ARGS__ 3'
left "an unusual #undef" good '#undef __FILE__'
left "a macro that is defined again" good '#define A 1\n#define A 22' -Wall
left "a macro that is defined again" good '#define A 1\n#define A 2' -Wall
left "an unusual -D or -U" good '' -UA=1
left "an unusual -D or -U" good '' '-DA=1 \\'
left "an unusual #define" bad '' -D1=2
left "an unusual #define" bad '#define 1A'
left "an unusual #define" good '#define __has_wings 1'
left "an unusual #define" bad '#define defined 1'
left "a malformed #define" bad '#define F(a, a) 1'
left "a malformed #define" bad '#define F(a b) 1'
left "a malformed #define" bad '#define F(a,) 1'
left "a malformed #define" bad '#define F(a'
left "a malformed #define" bad '#define F(..., a) 1'
left "a malformed #define" good '#define F(__VA_ARGS__) 1'
left "a malformed #define" bad '#define F(1) 1'
left "a malformed #define" bad '#define F ## a'
left "a malformed #define" good '#define F @'
left "a malformed #define" good '#define F \\x'
left "a malformed #define" good '#define F|1\nint a = 1 F;'
left "a malformed #define" good '#define F{1}\nint a[] = F;'
left "a malformed #define" bad '#define F(a) #b'
left "a malformed #define" bad '#define F(a) a #'
left "a malformed #define" bad '#define F a ##'
left "a malformed #define" good '#define S(a) #a\n#define T(a) S(a)\n#define F(a, b) a ## ## b\nint a = sizeof T(F(, b));'
left "a malformed #define" good '#define F+1\nint a = 0 F;'
left "an unusual #pragma" good '#pragma GCC'
left "an unusual #pragma" good '#pragma once'
left "an unusual #pragma" good '#include "once.h"'
left "an unusual #pragma" good '#pragma GCC system_header'
left "an unusual #pragma" good '#include "system.h"'
left "an unusual #pragma" good '#pragma GCC optimize @' -w
left "an unusual _Pragma" good '_Pragma("unheard_of")'
left "an unusual _Pragma" good '_Pragma("")'
left "a use of _Pragma" bad '_Pragma()'
left "a use of _Pragma" bad '_Pragma("once" "more")'
left "a use of _Pragma" bad '_Pragma(once)'
left "a use of _Pragma" bad '_Pragma("once", "more")'
left "a use of _Pragma" good '_Pragma(L"GCC diagnostic push")'
left "an expansion in an #if" bad '#if _Pragma("STDC FENV_ACCESS ON")\n#endif'
left "a directive within a macro's arguments" good '#define F(x) x\nint a = F(\n#define G\n1);'
left "a builtin macro without its parenthesis" bad 'int a = __has_feature;'

left "a directive that only clang knows" bad '#line x'
left "a directive that only clang knows" good '  # line 3 // "no name"'
left "a directive that only clang knows" good '#line 3 \\\n "name.c" /* and\n more */'
left "a directive that only clang knows" bad '#line 3 /* not closed'
left "a directive that only clang knows" bad '#line 3 \ "x"'
left "a directive that only clang knows" good '#\\\nline 7\nint a[__LINE__ == 7 ? 1 : -1];'
left "a directive that only clang knows" good '#/* */line 7\nint a[__LINE__ == 7 ? 1 : -1];'
left "a directive that only clang knows" good '# \n# 3 "name.c"\nint a[__LINE__ == 3 ? 1 : -1];'
left "a strange token" bad 'int a = @;'
left "a strange token" bad "int a = ';"
left "a strange token" bad "int a = '';"
left "a strange token" bad 'int a = \001;'
left "a strange token" good 'int __VA_ARGS_;'
left "a strange token" bad '\357\254\200 a;'
left "a strange token" good 'int caf\303\251;'
left "an expansion in an #if" bad '#if __has_include(stdio.h)\n#endif'
left "an expansion in an #if" good '#define X <stdio.h>\n#if __has_include(X)\n#endif'
left "an expansion in an #if" good '#if __has_include("std\\def.h")\n#endif'
left "an expansion in an #if" bad '#if __has_include("")\n#endif'
left "an expansion in an #if" bad '#if __has_include(<>)\n#endif'
left "an expansion in an #if" bad '#if __has_include(L"stddef.h")\n#endif'
left "an expansion in an #if" bad '#if __has_include(<stddef.h> >)\n#endif'
left "an expansion in an #if" bad '#if __has_include(<stddef.h)\n#endif'
left "an expansion in an #if" good '#define H __has_include(<stddef.h>)\n#if H\n#endif'
left "an expansion in an #if" bad '#if __has_attribute(3)\n#endif'
left "a use of __has_feature" bad 'int a = __has_feature(a b);'
left "a use of __has_feature" bad 'int a = __has_feature(a, b);'
left "a use of __has_feature" bad 'int a = __has_feature(a'
left "a use of __has_feature" bad 'int a = __has_feature(a\nb);'
left "a use of __has_include" bad 'int a = __has_include(<stdio.h>);'
left "a use of __TIMESTAMP__" good 'const char *a = __TIMESTAMP__;'
left "a use of A" good '#define A(a) #a\nconst char *a = A(@);'
left "a use of A" bad '#define A(a, b) a ## b\nint a = A(@, @);'
left "a use of A" bad '#define A(a) x, ## a\nint A(1);'
left "an expansion in an #if" good '#define unused used\n#if __has_attribute(unused)\n#endif'
left "an #if of unknown value" good '#if (1 << 64) + 1\n#endif'
left "unusual comments or line splices" good '// to be continued \\\nhere' -Wall
left "unusual comments or line splices" good 'double a = 1.\\\n5;'
left "unusual comments or line splices" good 'int a = 1 \\ \n + 2;'
left "unusual comments or line splices" good 'int a = 1 \\\t\n + 2;'
left "unusual comments or line splices" good 'int a = 1 \\\v\f\n + 2;'
left "unusual comments or line splices" good 'const char *a = "\\\\\nn";'
left "unusual comments or line splices" good '/\\\n/ a comment'
left "unusual comments or line splices" good '/\\\n* a comment */ int a;'
left "unusual comments or line splices" good '# define\\\n X 1\nint a[X];'
left "unusual comments or line splices" good '#if 0\n#els\\\ne\n#endif'
left "an #if without #endif" good '#if 0\n#en\\ \t\v\ndif'
left "unusual comments or line splices" good '#if 1\n#endif /* *\\ \f\n\\\n/'
left "unusual comments or line splices" good '#if 1\n#endif /\\\n* *\\x */ //\\\n/*'
left "a directive that only clang knows" good '#def\\\nine X 1\nint a[X];'
left "an unusual #define" good '#define X\\\n 1\nint a[X];'
left "an unusual #include" good '#include <std\\\ndef.h>\nsize_t a;'
left "unusual comments or line splices" good '/* a *\\\n/ int b;'
left "a # at the beginning of a line that is no directive" good '/* a *\\ \t\n\\\n/\n#define X 1\n/* */ int a[X];'
left "a # at the beginning of a line that is no directive" good '%%\\\n:define X 1\nint a[X];'
left "unusual characters" good 'int a;\r\nint b;'
left "unusual characters" good '??=define X 1\nint a[X];' -std=c11
left "unusual characters" good 'const char *a = "??=";' -Wall
left "an unusual #pragma" good '#pragma pack(1)' -Wall
left "an unusual #pragma" good '#define A\n#pragma clang deprecated(A)' -Wall
left "an unusual #pragma" good '#pragma clang unheard_of'
left "an unusual #pragma" good '#pragma GCC diagnostic ignored "a\\
b"' -w
left "an unusual _Pragma" good '_Pragma("GCC diagnostic ignored \\"-Wunused\\"")' -Wall
left "an unusual _Pragma" good '_Pragma("GCC diagnostic ignored \\"/*\\"")'
left "a malformed #define" bad '#define F(a, a...) 1'
left "a use of F" bad '#define F(x) x\nint a = F(1'
mkdir system
printf '#define F(a) a #b\n' >system/bad.h
left "a use of F" bad '#include <bad.h>\nint a = F(1);' -isystem system
left "a use of F" bad '#define F(x, y) x\nint a = F(1);'
left "a use of F" bad '#define F() 1\nint a = F(1);'
left "a use of X" bad '#define X __has_feature\nint a = X;'
left "a use of F" good "#define F(x) x\nint a = $(printf 'F(%.0s' {1..1100})1$(printf ')%.0s' {1..1100});"
left "a directive that only clang knows" good '#if __COUNTER__\n#endif\n# 5 "x.c"'
left "a directive that only clang knows" good '#if 1 + __has_include(<stddef.h>) != 2\n#error\n#endif\n# 5 "x.c"'

# Options, an environment or a libclang that acc's build did not ask about.
cat >other.c <<'END'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct string { const void *data; unsigned flags; };
struct string clang_getClangVersion(void)
{
    struct string (*real)(void) = (struct string (*)(void))dlsym(RTLD_NEXT, "clang_getClangVersion");
    return getenv("OTHER_VERSION") ? (struct string){"another version", 0} : real();
}

int stat(const char *path, struct stat *status)
{
    int (*real)(const char *, struct stat *) = (int (*)(const char *, struct stat *))dlsym(RTLD_NEXT, "stat");
    int result = real(path, status);
    return getenv("ALL_THERE") ? 0 : result;
}
END
"${CC:-cc}" -shared -fPIC -w -o other.so other.c || fail "cannot compile another libclang"
printf 'async int f(void) { return 0; }\n' >f.async.c

# unknown GOOD|BAD COMMAND...: acc with an option or in an environment of which the build knows nothing.
unknown()
{
    run env ACC_PREPROCESSOR=acc "${@:2}"
    expect_status 1
    expect_err "left to clang: options, environment or libclang are not those that acc's build asked about"
    run "${@:2}"
    expect_status $([ "$1" = good ]; echo $?)
}

unknown good env CPATH=. "$ACC" check f.async.c
unknown good env LD_PRELOAD=./other.so OTHER_VERSION=1 "$ACC" check f.async.c
unknown good env LD_PRELOAD=./other.so ALL_THERE=1 "$ACC" check f.async.c
unknown good "$ACC" check f.async.c -std=gnu2x
unknown good "$ACC" check f.async.c -O1 -O2
unknown bad "$ACC" check f.async.c -- -D
run env ACC_PREPROCESSOR=acc "$ACC" check f.async.c -- -D -I
expect_err ": an unusual #define"

# A null directive at the very end.
printf '#pragma GCC\nasync int f(void)\n{\n    return 0;\n}\n#' >null.async.c
run "$ACC" check null.async.c
expect_status 0

done_here 'int a = sizeof __DATE__ + sizeof __TIME__ + sizeof __FLT_EVAL_METHOD__ + sizeof __FILE_NAME__;'
done_here 'const char *a = "??=";'
done_here '#if !__has_warning("-W""all") || __building_module(a)\n#error\n#endif'
done_here '/* a comment */ # define A 1\n#if A != 1\n#error\n#endif\n#'
done_here '#ifdef FOO\n#error\n#endif\n#ifndef BAR\n#error\n#endif' -D FOO -UFOO -D BAR=1
done_here '\f#\vdefine X 1\n\\\n#define Y 1\nint a[X], b[Y];'
done_here '#define caf\303\251$ 1'
done_here '\\\n#define X 1\nint a[X]; /* *\\x *\\\n */'
done_here '#if 0\n\\ x\n # \\x\n#\303\251\n#$x_3{\n#~\n#endif'
done_here '#include <x.h>\n#include "x.h"\n#include "directory//y.h"\nint a[X + Y];' -isystem . -isystem . -I. -I. -I./x.h -Inowhere
ACC_RUNTIME=$PWD/prefix done_here '#include <acc.h>\n#include <other.h>\nasync int g(void);'
done_here '#if __has_include("x.h/y.h") || !__has_include("sparse.h")\n#error\n#endif'
done_here '#ifdef A b\n#endif c\n#undef D e'
done_here '#pragma clang diagnostic ignored "-Wunused"' -w
done_here '#pragma clang optimize on' -w
done_here 'void g(void)\n{\n#pragma clang loop unroll(disable)\nfor (;;)\n;\n}'
done_here '#define D defined(X)\n#if D\n#endif'
done_here '#define A "named/named.h"\n#include "guard.h"\n#include A\nint b[sizeof named];' -Wall
done_here '#define $a 1\nint b[$a];\n#if $b == 1\n#else\n#error\n#endif' '-U$a' '-D$b'
done_here 'int named;' -Inamed -isystem linked
done_here '_Pragma("GCC diagnostic ignored \\"-Wunused\\"")' -w
done_here '#if 7u / 2 != 3 || 7u %% 4 != 3 || 1 / -1 != -1 || 1 %% -1\n#error\n#endif'
exit 0

#!/bin/bash
# -MD, -MF, -MT, -MQ, -MP and --depfile write make rules, as make and ninja read them.
. "$(dirname "$0")/../lib.sh"
cd "$work" || exit 1
mkdir "a b"
printf '#define ONE 1\n' >one.h
printf '#include "one.h"\n' >'a b/t#w$o.h'
printf '#include "t#w$o.h"\n#include <stddef.h>\nint x = ONE;\n' >x.async.c
I=(-I. -I "a b")

# target_of FILE: up to the first colon.
target_of() { sed -n '1s/:.*//p' "$1"; }

run "$ACC" x.async.c "${I[@]}" -MD -o x.c
expect_status 0
[ "$(target_of x.d)" = x.c ] || fail "target: $(target_of x.d)"
for file in 'x.async.c' 'one.h' 'a\ b/t\#w$$o.h' 'stddef.h'; do
    grep -qF -e "$file" x.d || { cat x.d >&2; fail "no $file in x.d"; }
done

run "$ACC" x.async.c "${I[@]}" --depfile deps -o x.c
same x.d deps "--depfile"
run "$ACC" x.async.c "${I[@]}" -MD -MF deps2 -o x.c
same x.d deps2 "-MF"
run "$ACC" x.async.c "${I[@]}" -MD -MFdeps3 -o x.c
same x.d deps3 "-MF joined"
run "$ACC" x.async.c "${I[@]}" --depfile deps -MT 'a b' -MT '$(X)' -MQ '$(X) y' -o x.c
[ "$(target_of deps)" = 'a b $(X) $$(X)\ y' ] || fail "targets: $(target_of deps)"
run "$ACC" x.async.c "${I[@]}" --depfile deps -MT x.c
expect_status 0
expect_out "int x = ONE;"
run "$ACC" check x.async.c "${I[@]}" --depfile deps -MT stamp
expect_status 0
[ "$(target_of deps)" = stamp ] || fail "target: $(target_of deps)"
for option in -MT -MQ -MF --depfile; do
    run "$ACC" x.async.c "${I[@]}" -MD -o x.c $option ''
    expect_status 2
    expect_err "-MF, -MT, -MQ or --depfile with an empty name"
done
run "$ACC" x.async.c "${I[@]}" -o x.c --header ''
expect_status 2
expect_err "--header with an empty name"
mkdir "out dir"
run "$ACC" x.async.c "${I[@]}" -MD -MP -o "out dir/x.c"
[ "$(target_of 'out dir/x.d')" = 'out\ dir/x.c' ] || fail "target: $(target_of 'out dir/x.d')"
grep -q '^one.h:$' 'out dir/x.d' || grep -q 'one.h:$' 'out dir/x.d' || fail "no empty rule for one.h"

# Names without an ending, or with nothing before it, and with tabs and backslashes before blanks.
run "$ACC" x.async.c "${I[@]}" -MD -o plain
[ "$(target_of plain.d)" = plain ] || fail "target: $(target_of plain.d)"
run "$ACC" x.async.c "${I[@]}" -MD -o .hidden
[ "$(target_of .hidden.d)" = .hidden ] || fail "target: $(target_of .hidden.d)"
run "$ACC" x.async.c "${I[@]}" -MD -MF strange.d -o $'b\\\\ c\td.c'
[ "$(target_of strange.d)" = $'b\\\\\\\\\\ c\\\td.c' ] || fail "target: $(target_of strange.d)"

run "$ACC" x.async.c "${I[@]}" -MD -MF strange.d -MQ ' d.c' -o d.c
[ "$(target_of strange.d)" = '\ d.c' ] || fail "target: $(target_of strange.d)"

# No rule when there is an error.
rm -f deps
printf 'int x = ;\n' >bad.async.c
run "$ACC" bad.async.c --depfile deps -o bad.c
expect_status 1
expect_no_file deps

# make understands it: a changed header, however it is called, is a reason to translate.
cat >Makefile <<'END'
x.c: x.async.c
	"$(ACC)" x.async.c -I. -I 'a b' -MD -MP -o x.c
	touch translated
-include x.d
END
again() { rm -f translated; run make x.c; expect_status 0; [ -e translated ]; }
rm -f x.c x.d
again || fail "make did not translate"
again && fail "make translated for no reason"
touch -d '+2 seconds' 'a b/t#w$o.h'
again || fail "make did not see the changed header"
touch -d '-2 seconds' 'a b/t#w$o.h' one.h
again
printf 'int x = 1;\n' >x.async.c
rm -r 'a b' one.h
again || fail "make did not get over headers that are gone"

# Of a program: the translated files' and the plain files' dependencies.
printf '#define TWO 2\n' >two.h
printf 'int main(void) { return x(); }\n' | sed '1i int x(void);' >main.async.c
printf '#include "two.h"\nint x(void) { return TWO - 2; }\n' >plain.c
run "$ACC" build main.async.c plain.c -MD -MF prog.d -o prog
expect_status 0
./prog || fail "prog: status $?"
make -f - prog.up_to_date >"$work/out" 2>&1 <<'END' || { cat "$work/out" prog.d >&2; fail "make does not read prog.d"; }
prog:
	false
include prog.d
prog.up_to_date: prog
END
touch -d '+2 seconds' two.h
make -q -f - prog >/dev/null 2>&1 <<'END' && fail "prog does not depend on two.h"
prog:
	true
include prog.d
END

# Of a program that is linked from other files too; and with a C compiler that writes another rule, or none.
"${CC:-cc}" -c plain.c -o plain.o || fail "no plain.o"
run "$ACC" build main.async.c plain.o -MD -o prog
expect_status 0
grep -q 'plain\.o' prog.d || { cat prog.d >&2; fail "prog does not depend on plain.o"; }
cat >cc_other_rule <<'END'
#!/bin/bash
words=()
while [ $# -gt 0 ]; do
    case $1 in
    -MD) ;;
    -MF) [ -z "$RULE" ] || echo "$RULE" >"$2"; shift ;;
    -MT) shift ;;
    *) words+=("$1") ;;
    esac
    shift
done
exec cc "${words[@]}"
END
chmod +x cc_other_rule
for rule in '' 'another: two.h'; do
    run env RULE="$rule" CC=./cc_other_rule "$ACC" build main.async.c plain.c -MD -o prog
    expect_status 0
    grep -q 'two\.h\|another' prog.d && { cat prog.d >&2; fail "a rule that is not the program's, of '$rule'"; }
    grep -q '^prog:.*main\.async\.c' prog.d || { cat prog.d >&2; fail "no rule of the program"; }
done
exit 0

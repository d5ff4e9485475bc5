# clean.bash: what case.sh does for the kind `output`; it is read by that.
#
#     gcc -std=c17 -Wconversion ... out.c   ──▶   warnings: does the source, read as plain C, have them too?

strict=(-fsyntax-only -Wall -Wextra -Wconversion -Wshadow -fmax-errors=0 -fdiagnostics-color=never)

# check_clean COMPILER STANDARD OPTION...: STANDARD is 17 or 2x; a source may have keywords of C23 as names.
check_clean()
{
    local compiler=$1 dialect=${standard#-std=} options
    options=("${strict[@]}" "-std=${dialect%??}$2" "${@:3}" "${compiler_flags[@]}" -iquote "$include_here" -I "$acc_include")
    [[ $dialect == c* ]] && options+=(-Wpedantic)
    [[ $compiler == clang* ]] && options=("${options[@]/-fmax-errors=0/-ferror-limit=0}")
    [[ $2 == 2x && ${flags[*]} == *-std=c* ]] && return 0
    "$compiler" "${options[@]}" "${translated[@]}" 2>"$work/output" ||
        { cat "$work/output" >&2; fail "$compiler ${*:3} -std=${dialect%??}$2 does not accept the output"; }
    [ -s "$work/output" ] || return 0
    "$compiler" "${options[@]}" -x c "${sources[@]}" 2>"$work/source"
    perl "$tests/output/not_of_source.pl" "$work/source" "$work/output" >&2 ||
        fail "$compiler ${*:3} -std=${dialect%??}$2 warns of the output, not of the source"
}

translate
check_clean gcc 17
check_clean gcc 2x
clang_at_all=$(sed -n '1,5s,^// *reference: *gcc,no,p' "${sources[0]}")
[ "$clang_at_all" = no ] || check_clean clang 17
if command -v clang-19 >/dev/null; then
    check_clean clang-19 2x
else
    check_clean clang 2x
fi
if [ "$(basename "$directory")" = golden ] && command -v clang-16 >/dev/null; then
    check_clean clang-16 2x
fi

# For a 32-bit machine, if there are its headers; not all has types that such a machine has.
echo '#include <limits.h>' >"$work/empty.c"
if ! grep -q __int128 "${sources[@]}" && gcc -m32 -fsyntax-only "$work/empty.c" 2>/dev/null; then
    translate -m32
    check_clean gcc 17 -m32
fi

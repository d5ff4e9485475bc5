# version.bash: acc with another libclang than the default one, of the version $version, does the same: it finds the same
# mistakes, writes the same C byte for byte, and its own preprocessor does what that clang's does.
#
# It is read by one script for each version.  They are Debian's packages clang-VERSION and libclang-VERSION-dev.
. "$tests/lib.sh"

build=$(realpath "$1")
if [ ! -e "/usr/lib/llvm-$version/include/clang-c/Index.h" ] || ! command -v "clang-$version" >/dev/null; then
    echo "there is no libclang $version here"
    exit 0
fi

# Beside the other build, so that the next run builds what has changed.  -O0: a quarter of the time of a build with -O2.
other=$build/libclang-$version
cmake -S "$root" -B "$other" -DACC_LLVM_VERSION="$version" -DACC_TESTS=ON -DACC_EXAMPLES=OFF -DCMAKE_BUILD_TYPE=None \
    -DCMAKE_C_FLAGS=-O0 >"$work/log" 2>&1 &&
    cmake --build "$other" --target acc acc_runtime compare_preprocessors >"$work/log" 2>&1 ||
    { cat "$work/log" >&2; fail "acc does not build with libclang $version"; }
default=$ACC
export ACC=$other/bin/acc

failed=0
for case in "$tests"/diag/*.async.c; do
    "$tests/case.sh" diag "$case" || { printf 'in diag/%s\n' "${case##*/}" >&2; failed=1; }
done

# Each golden source, and programs in which it matters most what libclang says of types and names.
mkdir "$work/default" "$work/other"
for source in "$tests"/golden/*.async.c "$tests"/run/{block,future,pointer,stream,survive,vla}_*.async.c; do
    cd "$(dirname "$source")" || exit 1
    name=$(basename "$source" .async.c)
    read -ra options < <(sed -n '1,5s,^// *flags: *,,p' "$source" | tr '\n' ' ')
    options=(-w -std=gnu11 -D_DEFAULT_SOURCE "${options[@]}" "$name.async.c" -o)
    "$default" "${options[@]}" "$work/default/$name.c" && "$ACC" "${options[@]}" "$work/other/$name.c" || failed=1
done
diff -ru "$work/default" "$work/other" >"$work/difference" || { head -n 100 "$work/difference" >&2; failed=1; }

bash "$tests/preprocessor/same.sh" "$other" 8 >&2 || failed=1
[ "$failed" = 0 ] || fail "libclang $version"

#!/bin/bash
# A library of async functions, built and installed on its own against an installed acc, and a project that finds and
# uses it: with CMake, and with make and pkg-config.  With the headers for its futures nothing is allocated for a call.
. "$(dirname "$0")/../lib.sh"
. "$(dirname "$0")/installed.bash"

expected='4 2
5 6 7 0 3
job 1 42
1'

# uses_library: in the current directory are the two programs.
uses_library()
{
    prints ./allocated "$expected" 2>"$work/err"
    expect_err "3 calls were allocated"
    prints ./in_place "$expected" 2>"$work/err"
    expect_err "0 calls were allocated"
}

succeeds()
{
    run "$@"
    [ "$status" = 0 ] || { cat "$work/out" >&2; show_last; fail "$1"; }
}

# ---- CMake -----------------------------------------------------------------------------------------------------------

cp -r "$tests/package/library" "$tests/package/user" "$work"
cd "$work/library" || exit 1
succeeds cmake -S . -B "$work/build library" -DCMAKE_PREFIX_PATH="$work/prefix" -DCMAKE_BUILD_TYPE=Release
succeeds cmake --build "$work/build library"
succeeds cmake --install "$work/build library" --prefix "$work/steps place"

# A header is one source's.
sed -i 's,src/pace.async.c HEADER,src/pace.async.c src/job.async.c HEADER,' CMakeLists.txt
run cmake -S . -B "$work/build library"
expect_status 1
expect_err "HEADER is for one source"
rm -r "$work/build library" "$work/library"     # what is installed needs nothing of them

cd "$work/user" || exit 1
succeeds cmake -S . -B build -DCMAKE_PREFIX_PATH="$work/prefix;$work/steps place"
succeeds cmake --build build
cd build || exit 1
uses_library

# ---- make ------------------------------------------------------------------------------------------------------------

cp -r "$tests/package/library" "$work"
PKG_CONFIG_PATH=$(dirname "$(find "$work/prefix" -name acc.pc)"):$work/made/lib/pkgconfig
export PKG_CONFIG_PATH
cd "$work/library" || exit 1
succeeds make install PREFIX="$work/made"
rm -r "$work/library"
cd "$work/user" || exit 1
succeeds make
uses_library

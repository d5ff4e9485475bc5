# installed.bash: what the tests of the package begin with: a copy of acc installed under $work/prefix, which is then moved,
# and a copy of the project in $work/project.
build=$1
cmake --install "$build" --prefix "$work/first place" >"$work/install.log" 2>&1 ||
    { cat "$work/install.log" >&2; fail "cmake --install"; }
mv "$work/first place" "$work/prefix"
cp -r "$tests/package/project" "$work/project"
cd "$work/project" || exit 1
unset ACC

expected='many happy returns after 3 ticks, 42 now, 43 next year'
prints()
{
    local got
    got=$("$1") || fail "$1: status $?"
    [ "$got" = "$2" ] || fail "$1 prints: $got"
}

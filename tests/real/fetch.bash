#!/bin/bash
# fetch.bash PACKAGE DIRECTORY: the upstream source of a Debian 12 source package, unpacked into DIRECTORY/PACKAGE.
#
# The package lists of the system stay as they are: apt gets a list of sources and directories of its own, in DIRECTORY.
# Its mirror is the system's. What was downloaded before is not downloaded again. Exit status: 3 if the mirror cannot be reached.
set -u
package=$1
mkdir -p "$2" || exit 1
directory=$(cd "$2" && pwd)
[ -d "$directory/$package" ] && exit 0

apt=$directory/apt
mirror=${MIRROR:-$(sed -n 's/^URIs: *//p; s/^deb\(-src\)\? \(\[[^]]*\] *\)\?\([^ ]*\) .*/\3/p' \
    /etc/apt/sources.list.d/*.sources /etc/apt/sources.list.d/*.list /etc/apt/sources.list 2> /dev/null |
    grep '/debian/\?$' | head -n 1)}
options=(-o Dir::Etc::sourcelist="$apt/sources.list" -o Dir::Etc::sourceparts=- -o Dir::State::lists="$apt/lists"
         -o Dir::Cache="$apt/cache" -o APT::Sandbox::User= -o Acquire::Retries=2)
if [ -z "$mirror" ]; then
    echo "fetch.bash: apt's sources name no mirror of Debian's; MIRROR= does" >&2
    exit 3
fi
if [ ! -e "$apt/complete" ]; then
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
    echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" \
        > "$apt/sources.list"
    if ! apt-get "${options[@]}" -q -o APT::Update::Error-Mode=any update > "$apt/log" 2>&1; then
        cat "$apt/log" >&2
        exit 3
    fi
    touch "$apt/complete"
fi

mkdir -p "$directory/archives/$package" "$directory/$package.unpacking"
# Of a few packages the mirror lacks other parts than the one that is wanted.
(cd "$directory/archives/$package" && apt-get "${options[@]}" -q source --download-only --tar-only "$package") > "$apt/log" 2>&1
archive=$(ls "$directory/archives/$package"/*.orig.tar.* 2> /dev/null | grep -v '\.asc$')
if [ -z "$archive" ]; then
    cat "$apt/log" >&2
    exit 3
fi
tar -xf "$archive" -C "$directory/$package.unpacking" --strip-components=1 || exit 1
mv "$directory/$package.unpacking" "$directory/$package"

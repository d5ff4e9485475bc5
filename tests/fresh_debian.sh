#!/bin/bash
# fresh_debian.sh: ./dev demo and ./dev test on a Debian 12 that has nothing but its essential packages.
#
#   tests/fresh_debian.sh [DIRECTORY]
#
# Makes a chroot with mmdebstrap (as root) in a new directory under DIRECTORY (default /var/tmp), from this machine's own
# Debian sources, copies this tree into it without build/, runs both commands in it, and removes it.  KEEP=1 keeps it.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
[ "$(id -u)" = 0 ] || { echo "fresh_debian.sh: run me as root" >&2; exit 1; }
command -v mmdebstrap >/dev/null || apt-get install -y -q --no-install-recommends mmdebstrap

chroot=$(mktemp -d "${1:-/var/tmp}/fresh-debian-XXXXXX")
chmod 755 "$chroot"
clean_up()
{
    local mount
    for mount in dev/pts dev/shm dev proc; do
        mountpoint -q "$chroot/$mount" && umount -l "$chroot/$mount"
    done
    [ "${KEEP:-}" = 1 ] && { echo "kept: $chroot"; return; }
    rm -rf --one-file-system "$chroot"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

# The machine's sources for Debian itself, in either form; others (a vendor's) are left out.
sources=()
for file in /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list; do
    if [ -s "$file" ] && grep -q debian "$file"; then
        sources=("$file")
        break
    fi
done
[ ${#sources[@]} = 1 ] || sources=("deb http://deb.debian.org/debian bookworm main")
mmdebstrap --variant=minbase --include=ca-certificates bookworm "$chroot" "${sources[@]}"
[ ! -e /etc/resolv.conf ] || cp -L /etc/resolv.conf "$chroot/etc/resolv.conf"
for file in /etc/apt/apt.conf.d/*; do
    if grep -qis '^ *acquire.*proxy' "$file"; then
        cp "$file" "$chroot/etc/apt/apt.conf.d/"
    fi
done
printf '127.0.0.1 localhost\n::1 localhost\n' >"$chroot/etc/hosts"

mount -t proc proc "$chroot/proc"
mount --bind /dev "$chroot/dev"
[ ! -d /dev/pts ] || mount --bind /dev/pts "$chroot/dev/pts" || true

mkdir -p "$chroot/src/acc"
tar -C "$root" --exclude=./build --exclude=./.git -cf - . | tar -C "$chroot/src/acc" -xf -

inside()
{
    chroot "$chroot" /usr/bin/env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb COLUMNS=160 \
        ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
        bash -c 'cd /src/acc && exec "$@"' - "$@"
}
time inside ./dev demo
time inside ./dev test
echo "fresh Debian: both passed"

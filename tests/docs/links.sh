#!/bin/bash
# links.sh: what README.md and docs/ point to is there: files of this tree, and headings of pages.
. "$(dirname "$0")/../lib.sh"

# The anchors of a page's headings, as GitHub makes them: lower case, punctuation gone, spaces to hyphens.
anchors()
{
    awk '/^```/ { code = !code } !code && /^#+ / { sub(/^#+ +/, ""); print tolower($0) }' "$1" |
        sed 's/[^a-z0-9 _-]//g; s/ /-/g'
}

failed=0
for page in "$root"/README.md "$root"/docs/*.md; do
    while IFS= read -r link; do
        case $link in
        http://* | https://*) continue ;;
        esac
        path=${link%%#*}
        anchor=${link#"$path"}
        target=$(dirname "$page")/$path
        [ -n "$path" ] || target=$page
        if [ ! -e "$target" ]; then
            echo "${page#"$root"/} points to $link, which is not there" >&2
            failed=1
        elif [ -n "$anchor" ] && ! anchors "$target" | grep -qxF -e "${anchor#\#}"; then
            echo "${page#"$root"/} points to $link, and there is no such heading" >&2
            failed=1
        fi
    done < <(awk '/^```/ { code = !code } !code' "$page" | grep -oE '\]\([^) ]+\)' | sed 's/^](//; s/)$//')
done
[ "$failed" = 0 ] || fail "links lead nowhere"

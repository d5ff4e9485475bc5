# md4c: a Markdown parser in one file, whose calls stand in a macro that jumps to the end of the function (MD_CHECK). The examples
# of the CommonMark specification and of its own extensions; needs python3.
package=md4c
sources=("src/*.[ch]" "md2html/*.[ch]")

build()
{
    compile -std=gnu11 -Isrc -DMD_VERSION_MAJOR=0 -DMD_VERSION_MINOR=4 -DMD_VERSION_RELEASE=8 src/*.c md2html/*.c -o md2html/md2html
}

check()
{
    local file flags
    python3 test/spec_tests.py -s test/spec.txt -p md2html/md2html || return
    for file in latex-math:--flatex-math permissive-email-autolinks:--fpermissive-email-autolinks \
                permissive-url-autolinks:--fpermissive-url-autolinks permissive-www-autolinks:--fpermissive-www-autolinks \
                strikethrough:--fstrikethrough tables:--ftables tasklists:--ftasklists underline:--funderline "wiki-links:--fwiki-links --ftables"; do
        flags=${file#*:}
        python3 test/spec_tests.py -s test/${file%%:*}.txt -p "md2html/md2html $flags" || return
    done
    for file in test/*.txt *.md; do
        md2html/md2html --github --full-html $file || return
    done
}

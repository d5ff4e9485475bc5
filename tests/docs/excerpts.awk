# excerpts.awk: a page, with its excerpts taken anew from the files that they cite.
#
#     <!-- tests/golden/loop.c: count_up__poll -->           the function or object of that name, or "struct f__future"
#     <!-- tests/golden/loop.c: count_up__poll, from for (int i to sum += i; -->     the lines from one that holds the
#     ```c excerpt                                           first text to the next one that holds the second, moved left
#     ...                                                    as far as they go
#     ```
#     <!-- tests/golden/loop.c: count_up__poll, body -->     what stands behind the switch that leads back to the awaits
#
#     awk -v root=DIRECTORY -f excerpts.awk PAGE

function complain(what)
{
    printf "%s:%d: %s\n", FILENAME, FNR, what > "/dev/stderr"
    failed = 1
}

# Is this the first line of what is called so?  A prototype, which ends with a ';', is not.
function opens(line, name)
{
    if (line ~ /;[ \t]*$/ || line !~ /^[A-Za-z_]/)
        return 0
    if (name ~ /^struct /)
        return index(line, name " {") == 1 || line == name
    return match(line, "(^|[^A-Za-z0-9_])" name "([(]|\\[| = )")
}

function print_moved_left(lines, count,    i, margin)
{
    margin = 100
    for (i = 1; i <= count; i++)
        if (lines[i] ~ /[^ ]/ && lines[i] !~ /^[A-Za-z_][A-Za-z_0-9]*:/ && lines[i] !~ /^#/) {
            match(lines[i], /^ */)
            margin = RLENGTH < margin ? RLENGTH : margin
        }
    for (i = 1; i <= count; i++)
        print (match(lines[i], /^ +/) && RLENGTH >= margin ? substr(lines[i], margin + 1) : lines[i])
}

# The next line, in `line`; `ahead` is the one after it.  What is defined ends with a } at the margin, which nothing that
# stands further in follows (a label may have drawn its block there).
function read_line(path)
{
    if (ended)
        return 0
    line = ahead
    ended = (getline ahead < path) <= 0
    if (ended)
        ahead = ""
    return 1
}

function is_end()
{
    return line ~ /^}/ && ahead !~ /^[ \t]/
}

function excerpt(path, name, first, last, body,    lines, count, inside, taking, done)
{
    ended = 0
    if ((getline ahead < path) <= 0) {
        complain("there is no " path)
        return
    }
    while (read_line(path)) {
        if (!inside && opens(line, name))
            inside = 1
        if (!inside)
            continue
        if (body) {
            if (is_end())
                break
            if (body == 3)
                lines[++count] = line
            if (body == 2 && line == "    }")
                body = 3
            if (body == 1 && line ~ /^    switch \(self->state\)/)
                body = 2
            continue
        }
        if (!taking && (first == "" || index(line, first))) {
            taking = 1
            lines[++count] = line
            done = first != "" && last == first
        } else if (taking) {
            lines[++count] = line
            done = last != "" && index(line, last)
        }
        if (is_end() || done)
            break
    }
    close(path)
    if (!count || (last != "" && !done))
        complain(path " has no such lines: " name (first != "" ? ", from " first " to " last : ""))
    print_moved_left(lines, count)
}

cited {
    if ($0 !~ /^```/)
        complain("a citation without a block")
    print
    split(cited, part, /: /)
    path = root "/" part[1]
    name = substr(cited, length(part[1]) + 3)
    first = last = ""
    body = sub(/, body$/, "", name)
    if ((at = index(name, ", from ")) > 0) {
        first = substr(name, at + 7)
        name = substr(name, 1, at - 1)
        at = index(first, " to ")
        last = at ? substr(first, at + 4) : first
        if (at)
            first = substr(first, 1, at - 1)
    }
    cited = ""
    excerpt(path, name, first, last, body)
    skipping = 1
    next
}

skipping && /^```$/ { skipping = 0 }
skipping { next }

{ print }

/^<!-- (tests|bench|examples|runtime)\/.* -->$/ { cited = substr($0, 6, length($0) - 9) }

END { exit failed }

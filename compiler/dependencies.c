/* dependencies.c: a list of files to a make rule.
 *
 *     out.c; in.async.c, my header.h   ──▶   out.c: in.async.c \
 *                                              my\ header.h
 */
#include "dependencies.h"

#include <stdio.h>
#include <string.h>

#include "arena.h"

static void append_text(char **text, const char *more)
{
    size_t length = strlen(more);
    memcpy(arraddnptr(*text, length), more, length);
}

/* As gcc does it: a space or tab gets a backslash, and so does each backslash that stands before it; `#` gets one
 * backslash and `$` another `$`. */
const char *dependency_escape(const char *word)
{
    char *escaped = NULL;
    for (const char *p = word; *p; p++) {
        if (*p == ' ' || *p == '\t') {
            for (const char *q = p; q > word && q[-1] == '\\'; q--)
                arrput(escaped, '\\');
            arrput(escaped, '\\');
        } else if (*p == '#') {
            arrput(escaped, '\\');
        } else if (*p == '$') {
            arrput(escaped, '$');
        }
        arrput(escaped, *p);
    }
    arrput(escaped, '\0');
    return escaped;
}

const char *dependency_file(const dependency_options *options, const char *output)
{
    if (options->file)
        return options->file;
    const char *slash = strrchr(output, '/');
    const char *base = slash ? slash + 1 : output;
    const char *dot = strrchr(base, '.');
    size_t stem = dot && dot != base ? (size_t)(dot - output) : strlen(output);
    return arena_printf("%.*s.d", (int)stem, output);
}

const char *dependency_rule(const dependency_options *options, const char *output, const char **files)
{
    char *rule = NULL;
    if (arrlen(options->targets) == 0)
        append_text(&rule, dependency_escape(output));
    for (ptrdiff_t i = 0; i < arrlen(options->targets); i++) {
        if (i > 0)
            append_text(&rule, " ");
        append_text(&rule, options->targets[i]);
    }
    append_text(&rule, ":");
    for (ptrdiff_t i = 0; i < arrlen(files); i++) {
        append_text(&rule, i == 0 ? " " : " \\\n  ");
        append_text(&rule, dependency_escape(files[i]));
    }
    append_text(&rule, "\n");
    for (ptrdiff_t i = 1; options->phony && i < arrlen(files); i++) {
        append_text(&rule, dependency_escape(files[i]));
        append_text(&rule, ":\n");
    }
    arrput(rule, '\0');
    return rule;
}

/* usage.c: --help, and the messages about a wrong command line.
 *
 *     acc --no-lines x.async.c   ──▶   acc: error: unknown option '--no-lines'; did you mean '--no-line'?
 *                                      acc: note: 'acc --help' lists the options
 */
#include "usage.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "command_line.h"

static const char *const commands[] = {
    [COMMAND_TRANSLATE] = "translate",
    [COMMAND_BUILD] = "build",
    [COMMAND_RUN] = "run",
    [COMMAND_CHECK] = "check",
    [COMMAND_LAYOUT] = "layout",
};
enum { COMMANDS = sizeof commands / sizeof commands[0] };

static const char help[] =
    "Usage: acc [translate] FILE [-o OUT.c]       translate to C (without -o: to the standard output)\n"
    "       acc build FILE... -o PROG             translate, compile with $CC, link with the runtime\n"
    "       acc run FILE... [-- ARGUMENTS]        the same in a temporary place, and run it\n"
    "       acc check FILE...                     errors only\n"
    "       acc layout FILE...                    what the frame of each async function holds, and where\n"
    "\n"
    "As the C compiler takes them; more after -- (but for 'run', where the program's arguments stand there):\n"
    "  -I DIR  -isystem DIR  -iquote DIR  -include FILE  -D NAME[=VALUE]  -U NAME  -std=STANDARD  -W...  -m...\n"
    "For build and run, also:\n"
    "  -O...  -g...  -f...  -l NAME  -L DIR  -Wl,...  -pthread  -static  -s  and files .c .o .a .so\n"
    "  A .c file is translated if its name ends in .async.c or it includes <acc.h>; other .c files are just compiled.\n"
    "\n"
    "What the output depends on, as a make rule:\n"
    "  -MD                       write one, beside the output, with the suffix .d\n"
    "  -MF FILE                  write it there\n"
    "  -MT NAME, -MQ NAME        its target, as it stands or escaped for make; otherwise the output\n"
    "  -MP                       add an empty rule for each header\n"
    "  --depfile FILE            -MD -MF FILE\n"
    "\n"
    "The output:\n"
    "  -o FILE                   where it goes; it appears when it is whole\n"
    "  --header OUT.h            also write the frames' declarations, for other files\n"
    "  --no-line                 no #line directives\n"
    "  --file-prefix-map=A=B     file names that begin with A begin with B in it\n"
    "  --keywords=underscore     only _Async, _Await, _Defer, _Try and _Yield are the dialect's words\n"
    "  --color[=WHEN]            colored messages: always, never, or auto (on a terminal; the default)\n"
    "  --version, --help\n"
    "\n"
    "Warnings of acc's own: -Wno-NAME silences one, -Werror=NAME makes it an error, -w silences all.\n";

static const char help_end[] =
    "\n"
    "Environment: CC, the C compiler and its first arguments (cc); ACC_RUNTIME, a directory with include/acc.h and\n"
    "lib/libacc.a; TMPDIR; NO_COLOR.\n"
    "Exit status: 0; 1: errors in the input, or it could not be written; 2: wrong usage; of run: the program's.\n";

bool usage_error(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("acc: error: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\nacc: note: 'acc --help' tells how to call it\n", stderr);
    va_end(arguments);
    return false;
}

static unsigned smallest(unsigned a, unsigned b, unsigned c)
{
    unsigned least = a < b ? a : b;
    return least < c ? least : c;
}

/* How many letters must be put in, taken out or changed to make `b` of `a` (Levenshtein's distance); `b` is an option's
 * or command's name, and what is longer than any of these is far from all of them. */
static unsigned edits(const char *a, size_t a_length, const char *b)
{
    enum { LONGEST = 40 };
    size_t b_length = strlen(b);
    if (a_length > LONGEST)
        return LONGEST;
    assert(b_length <= LONGEST);
    unsigned row[LONGEST + 1];
    for (size_t j = 0; j <= b_length; j++)
        row[j] = (unsigned)j;
    for (size_t i = 1; i <= a_length; i++) {
        unsigned diagonal = row[0];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= b_length; j++) {
            unsigned above = row[j];
            row[j] = smallest(above + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1]));
            diagonal = above;
        }
    }
    return row[b_length];
}

/* The name nearest to the word, or NULL if none is near. */
static const char *nearest(const char *word, size_t length, const char *const *names, size_t count)
{
    const char *best = NULL;
    unsigned best_edits = length < 4 ? 2 : 3;
    for (size_t i = 0; i < count; i++) {
        unsigned needed = edits(word, length, names[i]);
        if (needed < best_edits) {
            best = names[i];
            best_edits = needed;
        }
    }
    return best;
}

bool usage_unknown_option(const char *word)
{
    if (strcmp(word, "-c") == 0 || strcmp(word, "-S") == 0 || strcmp(word, "-E") == 0)
        return usage_error("no option %s: acc makes C or whole programs; for an object file translate first, "
                           "then give the C to the compiler", word);
    const char *name = word + strspn(word, "-");
    const char *const *names = usage_option_names();
    size_t count = 0;
    while (names[count])
        count++;
    size_t length = strcspn(name, "=");
    const char *meant = nearest(name, length, names, count);
    if (!meant)
        return usage_error("unknown option '%s'", word);
    const char *argument = name + length;
    return usage_error("unknown option '%s'; did you mean '%.*s%s%s'?", word, (int)(name - word), word, meant, argument);
}

void usage_print(void)
{
    fputs(help, stdout);
    for (unsigned i = 0; i < WARNINGS; i++)
        printf("  %-25s %s\n", warning_name((warning)i), warning_summary((warning)i));
    fputs(help_end, stdout);
}

int usage_command(const char *word)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(word, commands[i]) == 0)
            return i;
    return -1;
}

const char *usage_command_name(int command)
{
    return commands[command];
}

bool usage_is_like_a_command(const char *word)
{
    if (strchr(word, '.') || strchr(word, '/') || access(word, F_OK) == 0)
        return false;
    const char *meant = nearest(word, strlen(word), commands, COMMANDS);
    if (meant && strcmp(meant, word) == 0)
        usage_error("the command comes first, before all options: 'acc %s ...'", word);
    else if (meant)
        usage_error("unknown command '%s'; did you mean '%s'?", word, meant);
    else
        usage_error("unknown command '%s'", word);
    return true;
}

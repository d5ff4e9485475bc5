/* command_line.c: words, one a line, as the command line of acc, and what is made of its options before any file is read.
 *
 *     build
 *     -Iinclude
 *     x.async.c */
#include "command_line.h"

#include <getopt.h>
#include <string.h>

#include "arena.h"
#include "clang_facts.h"
#include "harness.h"
#include "headers.h"
#include "writer.h"

static char **words_of(const char *bytes, size_t length)
{
    char **words = NULL;
    arrput(words, "acc");
    for (size_t i = 0; i < length;) {
        const char *end = memchr(bytes + i, '\n', length - i);
        size_t word = end ? (size_t)(end - bytes) - i : length - i;
        arrput(words, arena_strndup(bytes + i, word));
        i += word + 1;
    }
    arrput(words, NULL);
    return words;
}

/* acc reads one command line in its life; getopt remembers where in a word the last one ended. */
static void forget_last(void)
{
    static char name[] = "acc";
    char *words[] = {name, NULL};
    optind = 0;
    (void)getopt(1, words, "-");    /* in order, as acc does */
}

void examine(const char *bytes, size_t length)
{
    char **words = words_of(bytes, length);
    command_line line;
    forget_last();
    if (command_line_parse(&line, (int)arrlen(words) - 1, words) != COMMAND_LINE_GO)
        return;
    const options *options = &line.options;
    if (clang_facts_hold(options))
        (void)clang_facts_macros(options);
    (void)headers_new(options);
    if (line.dependencies.wanted) {
        const char *output = options->output ? options->output : "-";
        (void)dependency_file(&line.dependencies, output);
        (void)dependency_rule(&line.dependencies, output, line.inputs);
    }
    for (ptrdiff_t i = 0; i < arrlen(line.inputs); i++)
        (void)written_file(options, line.inputs[i]);
}

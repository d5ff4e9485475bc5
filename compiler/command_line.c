/* command_line.c: argv to command_line.
 *
 * The C compiler's options are taken as the C compiler takes them (-I dir, -Idir, -isystem dir, -std=c11, -Wall), which
 * is what getopt_long_only reads: one dash or two before a long name, and a short option where no long one has that
 * name.  Abbreviated long names, which it would accept too, are refused: -st is no option of a C compiler. */
#define _GNU_SOURCE
#include "command_line.h"

#include <getopt.h>
#include <stdio.h>
#include <string.h>

#include "arena.h"
#include "usage.h"

#ifndef ACC_VERSION
#define ACC_VERSION "0"
#endif

/* Who gets an option of the C compiler. */
enum { TO_CLANG = 1, TO_COMPILER = 2, TO_LINK = 4, WARNS = 8 };

typedef enum action {
    PASS,            /* -name, or -name argument */
    PASS_JOINED,     /* -name=argument */
    STANDARD,
    ANSI,
    DEPEND, DEPEND_PHONY, DEPEND_FILE, DEPEND_TARGET, DEPEND_TARGET_QUOTED, DEPFILE,
    NO_LINE, PREFIX_MAP, HEADER, KEYWORDS, COLOR, VERSION, HELP
} action;

typedef struct long_option {
    const char *name;
    int argument;
    action action;
    int to;
} long_option;

static const long_option long_options[] = {
    {"include", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"imacros", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"isystem", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"iquote", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"idirafter", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"isysroot", required_argument, PASS, TO_CLANG | TO_COMPILER},
    {"sysroot", required_argument, PASS_JOINED, TO_CLANG | TO_COMPILER},
    {"target", required_argument, PASS_JOINED, TO_CLANG | TO_COMPILER},
    {"std", required_argument, STANDARD, 0},
    {"ansi", no_argument, ANSI, TO_CLANG | TO_COMPILER},
    {"pedantic", no_argument, PASS, TO_CLANG | TO_COMPILER | WARNS},
    {"pedantic-errors", no_argument, PASS, TO_CLANG | TO_COMPILER | WARNS},
    {"pthread", no_argument, PASS, TO_CLANG | TO_COMPILER},
    {"nostdinc", no_argument, PASS, TO_CLANG | TO_COMPILER},
    {"undef", no_argument, PASS, TO_CLANG | TO_COMPILER},
    {"pipe", no_argument, PASS, TO_COMPILER},
    {"save-temps", no_argument, PASS, TO_COMPILER},
    {"param", required_argument, PASS, TO_COMPILER},
    {"static", no_argument, PASS, TO_LINK},
    {"static-pie", no_argument, PASS, TO_LINK},
    {"static-libgcc", no_argument, PASS, TO_LINK},
    {"static-libasan", no_argument, PASS, TO_LINK},
    {"shared", no_argument, PASS, TO_LINK},
    {"rdynamic", no_argument, PASS, TO_LINK},
    {"pie", no_argument, PASS, TO_LINK},
    {"no-pie", no_argument, PASS, TO_LINK},
    {"nostdlib", no_argument, PASS, TO_LINK},
    {"nodefaultlibs", no_argument, PASS, TO_LINK},
    {"nostartfiles", no_argument, PASS, TO_LINK},
    {"Xlinker", required_argument, PASS, TO_LINK},
    {"MD", no_argument, DEPEND, 0},
    {"MMD", no_argument, DEPEND, 0},
    {"MP", no_argument, DEPEND_PHONY, 0},
    {"MF", required_argument, DEPEND_FILE, 0},
    {"MT", required_argument, DEPEND_TARGET, 0},
    {"MQ", required_argument, DEPEND_TARGET_QUOTED, 0},
    {"depfile", required_argument, DEPFILE, 0},
    {"no-line", no_argument, NO_LINE, 0},
    {"file-prefix-map", required_argument, PREFIX_MAP, 0},
    {"header", required_argument, HEADER, 0},
    {"keywords", required_argument, KEYWORDS, 0},
    {"color", optional_argument, COLOR, 0},
    {"version", no_argument, VERSION, 0},
    {"help", no_argument, HELP, 0},
};
enum { LONG_OPTIONS = sizeof long_options / sizeof long_options[0], FIRST_LONG = 256 };

/* '-': operands come in order, as option 1; ':': a missing argument is told from an unknown option. */
static const char short_options[] = "-:I:D:U:W:f:m:O::g::l:L:B:o:i::M::wsh";

static void pass(command_line *line, int to, const char *word)
{
    if (to & TO_CLANG)
        arrput(line->options.clang_arguments, word);
    if (to & TO_COMPILER)
        arrput(line->compiler_arguments, word);
    if (to & TO_LINK)
        arrput(line->link, ((link_item){.text = word}));
    if (to & WARNS)
        line->options.warnings = true;
}

/* Options -f... that change what C means or which macros are defined, and that clang takes as gcc does. */
static bool changes_the_language(const char *feature)
{
    static const char *const features[] = {
        "signed-char",   "unsigned-char", "no-signed-char", "no-unsigned-char", "short-enums", "no-short-enums",
        "short-wchar",   "ms-extensions", "gnu89-inline",   "freestanding",     "hosted",      "no-builtin",
        "openmp",        "exceptions",    "PIC",            "pic",              "PIE",         "pie",
        "no-asm",        "dollars-in-identifiers", "no-dollars-in-identifiers", "blocks",      "wrapv",
        "fast-math",     "no-math-errno", "strict-flex-arrays",
    };
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
        if (strcmp(feature, features[i]) == 0)
            return true;
    return false;
}

static bool take_standard(command_line *line, const char *standard)
{
    line->options.standard = standard;
    pass(line, TO_CLANG | TO_COMPILER, arena_printf("-std=%s", standard));
    return true;
}

static bool take_prefix_map(options *options, const char *map)
{
    const char *equals = strchr(map, '=');
    if (!equals)
        return usage_error("--file-prefix-map takes OLD=NEW, not '%s'", map);
    arrput(options->prefix_from, arena_strndup(map, (size_t)(equals - map)));
    arrput(options->prefix_to, equals + 1);
    return true;
}

static bool take_color(command_line *line, const char *when)
{
    if (!when || strcmp(when, "always") == 0)
        line->color = COLOR_ALWAYS;
    else if (strcmp(when, "auto") == 0)
        line->color = COLOR_AUTO;
    else if (strcmp(when, "never") == 0)
        line->color = COLOR_NEVER;
    else
        return usage_error("--color takes auto, always or never, not '%s'", when);
    return true;
}

static bool take_keywords(command_line *line, const char *which)
{
    if (strcmp(which, "underscore") != 0)
        return usage_error("--keywords takes 'underscore', not '%s'", which);
    line->options.underscore_keywords = true;
    return true;
}

static bool take_depend(command_line *line, action action, const char *argument)
{
    dependency_options *dependencies = &line->dependencies;
    if (argument && argument[0] == '\0')
        return usage_error("-MF, -MT, -MQ or --depfile with an empty name");
    switch (action) {
    case DEPFILE:
        dependencies->wanted = true;
        dependencies->file = argument;
        break;
    case DEPEND_FILE:
        dependencies->file = argument;
        break;
    case DEPEND_TARGET:
        arrput(dependencies->targets, argument);
        break;
    case DEPEND_TARGET_QUOTED:
        arrput(dependencies->targets, dependency_escape(argument));
        break;
    case DEPEND_PHONY:
        dependencies->phony = true;
        break;
    default:
        dependencies->wanted = true;
        break;
    }
    return true;
}

static bool take_long(command_line *line, const long_option *option, const char *argument)
{
    switch (option->action) {
    case PASS:
        pass(line, option->to, arena_printf("%s%s", strcmp(option->name, "param") == 0 ? "--" : "-", option->name));
        if (argument)
            pass(line, option->to & ~WARNS, argument);
        return true;
    case PASS_JOINED:
        pass(line, option->to, arena_printf("--%s=%s", option->name, argument));
        return true;
    case STANDARD:
        return take_standard(line, argument);
    case ANSI:
        return take_standard(line, "c90");
    case NO_LINE:
        line->options.no_line = true;
        return true;
    case PREFIX_MAP:
        return take_prefix_map(&line->options, argument);
    case HEADER:
        if (argument[0] == '\0')
            return usage_error("--header with an empty name");
        line->options.header = argument;
        return true;
    case KEYWORDS:
        return take_keywords(line, argument);
    case COLOR:
        return take_color(line, argument);
    default:
        return take_depend(line, option->action, argument);
    }
}

/* -W reaches the linker, the assembler or the preprocessor in some forms. */
static void take_warning(command_line *line, const char *argument)
{
    const char *word = arena_printf("-W%s", argument);
    if (strncmp(argument, "l,", 2) == 0) {
        pass(line, TO_LINK, word);
    } else if (strncmp(argument, "a,", 2) == 0) {
        pass(line, TO_COMPILER, word);
    } else if (strncmp(argument, "p,", 2) == 0) {
        pass(line, TO_CLANG | TO_COMPILER, word);
    } else if (!warning_take_option(&line->options.own_warnings, argument)) {
        if (!line->options.warnings)     /* what gcc warns about and clang does not know is no reason to complain */
            pass(line, TO_CLANG, "-Wno-unknown-warning-option");
        pass(line, TO_CLANG | TO_COMPILER | WARNS, word);
    }
}

/* -isystemdir: a long name with its argument behind it. */
static bool take_joined(command_line *line, const char *word)
{
    for (int i = 0; i < LONG_OPTIONS; i++) {
        const long_option *option = &long_options[i];
        size_t length = strlen(option->name);
        if ((option->name[0] == 'i' || option->name[0] == 'M') && option->argument == required_argument &&
            strncmp(word + 1, option->name, length) == 0)
            return take_long(line, option, word + 1 + length);
    }
    return usage_unknown_option(word);
}

static bool take_output(command_line *line, const char *output)
{
    if (line->options.output)
        return usage_error("two outputs: '%s' and '%s'", line->options.output, output);
    if (output[0] == '\0')
        return usage_error("-o with an empty name");
    line->options.output = output;
    return true;
}

static bool take_short(command_line *line, int letter, const char *argument, const char *word)
{
    switch (letter) {
    case 'I':
    case 'D':
    case 'U':
        pass(line, TO_CLANG | TO_COMPILER, arena_printf("-%c%s", letter, argument));
        return true;
    case 'W':
        take_warning(line, argument);
        return true;
    case 'w':
        line->options.own_warnings.all_silent = true;
        pass(line, TO_CLANG | TO_COMPILER, "-w");
        return true;
    case 'f':
        pass(line, TO_COMPILER | (changes_the_language(argument) ? TO_CLANG : 0), arena_printf("-f%s", argument));
        return true;
    case 'm':
        pass(line, TO_CLANG | TO_COMPILER, arena_printf("-m%s", argument));
        return true;
    case 'O':
        pass(line, TO_CLANG | TO_COMPILER, arena_printf("-O%s", argument ? argument : ""));
        return true;
    case 'g':
        pass(line, TO_COMPILER, arena_printf("-g%s", argument ? argument : ""));
        return true;
    case 'B':
        pass(line, TO_COMPILER, arena_printf("-B%s", argument));
        return true;
    case 'l':
    case 'L':
        pass(line, TO_LINK, arena_printf("-%c%s", letter, argument));
        return true;
    case 's':
        pass(line, TO_LINK, "-s");
        return true;
    case 'o':
        return take_output(line, argument);
    default:
        return take_joined(line, word);
    }
}

static bool take_input(command_line *line, const char *path)
{
    if (path[0] == '\0')
        return usage_error("an empty file name");
    arrput(line->inputs, path);
    arrput(line->link, ((link_item){.text = path, .is_input = true}));
    return true;
}

/* Whether the word names the long option in full: -std=c11 does, -st=c11 does not. */
static bool names_in_full(const char *word, const char *name)
{
    word += strspn(word, "-");
    size_t length = strcspn(word, "=");
    return length == strlen(name);
}

static bool take_words(command_line *line, int count, char **words, command_line_answer *answer)
{
    struct option table[LONG_OPTIONS + 1] = {{0}};
    for (int i = 0; i < LONG_OPTIONS; i++)
        table[i] = (struct option){long_options[i].name, long_options[i].argument, NULL, FIRST_LONG + i};

    opterr = 0;
    optind = 1;
    for (;;) {
        const char *word = optind < count ? words[optind] : "";
        int found = getopt_long_only(count, words, short_options, table, NULL);
        if (found == -1)
            return true;
        if (found == 1) {
            if (!take_input(line, optarg))
                return false;
        } else if (found == '?') {
            return usage_unknown_option(word);
        } else if (found == ':') {
            return usage_error("'%s' needs an argument", word);
        } else if (found >= FIRST_LONG) {
            const long_option *option = &long_options[found - FIRST_LONG];
            if (!names_in_full(word, option->name))
                return usage_unknown_option(word);
            if (option->action == VERSION || option->action == HELP) {
                *answer = COMMAND_LINE_DONE;
                if (option->action == HELP)
                    usage_print();
                else
                    puts("acc " ACC_VERSION);
                return true;
            }
            if (!take_long(line, option, optarg))
                return false;
        } else if (found == 'h') {
            *answer = COMMAND_LINE_DONE;
            usage_print();
            return true;
        } else if (!take_short(line, found, optarg, word)) {
            return false;
        }
    }
}

const char *const *usage_option_names(void)
{
    static const char *names[LONG_OPTIONS + 1];
    for (int i = 0; i < LONG_OPTIONS; i++)
        names[i] = long_options[i].name;
    return names;
}

/* What the words say each for itself is right; do they make sense together? */
static bool makes_sense(const command_line *line)
{
    const options *options = &line->options;
    ptrdiff_t inputs = arrlen(line->inputs);
    bool makes_a_file = line->command == COMMAND_TRANSLATE || line->command == COMMAND_BUILD;

    if (inputs == 0)
        return usage_error("no input file");
    if (line->command == COMMAND_TRANSLATE && inputs > 1) {
        if (usage_is_like_a_command(line->inputs[0]))
            return false;
        return usage_error("'acc translate' takes one file at a time, and '%s' is a second one", line->inputs[1]);
    }
    if (line->command == COMMAND_BUILD && !options->output)
        return usage_error("'acc build' needs the program's name: -o PROG");
    if (options->output && !makes_a_file)
        return usage_error("'acc %s' makes no file: -o '%s' has no meaning here", usage_command_name(line->command),
                           options->output);
    if (options->header && line->command != COMMAND_TRANSLATE)
        return usage_error("--header is for 'acc translate'");
    if (line->dependencies.file && !line->dependencies.wanted)
        return usage_error("-MF '%s' without -MD", line->dependencies.file);
    if (line->dependencies.wanted && line->command == COMMAND_RUN)
        return usage_error("'acc run' makes no file that could depend on anything");
    if (line->dependencies.wanted && (!options->output || strcmp(options->output, "-") == 0)) {
        if (arrlen(line->dependencies.targets) == 0)
            return usage_error("what depends on the file? -MD needs -o or -MT");
        if (!line->dependencies.file)
            return usage_error("-MD needs -o, or -MF with the name of the file to write");
    }
    return true;
}

static void take_rest(command_line *line, int count, char **words)
{
    for (int i = 0; i < count; i++) {
        if (line->command == COMMAND_RUN)
            arrput(line->program_arguments, words[i]);
        else if (strncmp(words[i], "-W", 2) == 0)
            take_warning(line, words[i] + 2);
        else
            pass(line, TO_CLANG | TO_COMPILER, words[i]);
    }
}

command_line_answer command_line_parse(command_line *line, int argument_count, char **arguments)
{
    *line = (command_line){.command = COMMAND_TRANSLATE};
    if (argument_count <= 1) {
        usage_error("no input file");
        return COMMAND_LINE_WRONG;
    }
    int command = usage_command(arguments[1]);
    if (command >= 0) {
        line->command = (enum command)command;
        argument_count--;
        arguments++;
    }
    command_line_answer answer = COMMAND_LINE_GO;
    if (!take_words(line, argument_count, arguments, &answer))
        return COMMAND_LINE_WRONG;
    if (answer == COMMAND_LINE_DONE)
        return answer;
    take_rest(line, argument_count - optind, arguments + optind);
    return makes_sense(line) ? COMMAND_LINE_GO : COMMAND_LINE_WRONG;
}

/* clang_facts.c: options to what the build found out about clang (cmake/ClangFacts.cmake writes clang_facts.inc).
 *
 *     -std=c11 -O2     ──▶  clang's macros, without `linux 1` and `__NO_INLINE__ 1`, with `__OPTIMIZE__ 1`
 *
 * The macros are kept as those of no option at all and, for each option, what it adds and takes away. */
#include "clang_facts.h"

#include <clang-c/Index.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "arena.h"

/* What an option changes. */
typedef struct option_fact {
    const char *option;
    const char *const *added, *const *removed;    /* lists that NULL ends */
    const char *const *answers;                   /* those that differ; NULL for what is no -std= */
} option_fact;

#include "clang_facts.inc"

static const char *const takes_argument[] = {"-I", "-D", "-U", "-iquote", "-isystem", "-idirafter"};

/* Warnings of the preprocessor that these ask for are looked for (preprocessor_detail.h); the others ask for none. */
static const char *const warnings[] = {
    "-W",          "-Wall",    "-Wextra",    "-Werror",          "-Wshadow",        "-Wconversion", "-Wunused",
    "-Wformat",    "-Wvla",    "-Wcast-qual", "-Wcast-align",    "-Wsign-compare",  "-Wformat=2",   "-Wsign-conversion",
    "-Wpointer-arith", "-Wwrite-strings", "-Wstrict-prototypes", "-Wmissing-prototypes", "-Wdeclaration-after-statement",
};

static bool is_in(const char *word, const char *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(word, list[i]) == 0)
            return true;
    return false;
}

static const option_fact *fact_of(const char *option)
{
    for (const option_fact *fact = option_facts; fact->option; fact++)
        if (strcmp(fact->option, option) == 0)
            return fact;
    return NULL;
}

size_t clang_facts_words(const char *option)
{
    return is_in(option, takes_argument, sizeof takes_argument / sizeof *takes_argument) ? 2 : 1;
}

/* Whether it is known what the option does to the preprocessing. */
static bool is_known(const char *option)
{
    for (size_t i = 0; i < sizeof takes_argument / sizeof *takes_argument; i++)
        if (strncmp(option, takes_argument[i], strlen(takes_argument[i])) == 0)
            return strcmp(option, "-I-") != 0;
    return strcmp(option, "-w") == 0 || strncmp(option, "-Wno-", 5) == 0 || fact_of(option) ||
           is_in(option, warnings, sizeof warnings / sizeof *warnings);
}

/* At most one of an option's family (-std=, -O, -f) may be there: which of two counts is clang's to say. */
static bool options_are_known(const options *options)
{
    bool seen[128] = {false};
    for (size_t i = 0; i < arrlenu(options->clang_arguments); i++) {
        const char *word = options->clang_arguments[i];
        i += clang_facts_words(word) - 1;
        if (!is_known(word) || i >= arrlenu(options->clang_arguments))
            return false;
        if (!fact_of(word))
            continue;
        unsigned char family = (unsigned char)word[1] & 127;
        if (seen[family])
            return false;
        seen[family] = true;
    }
    return true;
}

static bool environment_is_plain(void)
{
    static const char *const variables[] = {"ACC_CLANG", "CPATH", "C_INCLUDE_PATH", "CCC_OVERRIDE_OPTIONS",
                                            "SOURCE_DATE_EPOCH", "CLANG_CONFIG_FILE_SYSTEM_DIR"};
    for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
        const char *value = getenv(variables[i]);
        if (value && *value)
            return false;
    }
    return true;
}

/* A directory that was not there then would be searched by clang now. */
static bool directories_hold(void)
{
    struct stat status;
    for (size_t i = 0; missing_directories[i]; i++)
        if (stat(missing_directories[i], &status) == 0)
            return false;
    for (size_t i = 0; directories[i]; i++)
        if (stat(directories[i], &status) != 0)
            return false;
    return directories[0] != NULL;
}

static bool libclang_is_the_same(void)
{
    CXString version = clang_getClangVersion();
    const char *text = clang_getCString(version);
    bool same = strcmp(text, clang_version) == 0;
    clang_disposeString(version);
    return same;
}

bool clang_facts_hold(const options *options)
{
    return environment_is_plain() && options_are_known(options) && libclang_is_the_same() && directories_hold();
}

const char *clang_facts_directory(size_t i)
{
    return directories[i];
}

const char *clang_facts_question(size_t i)
{
    return questions[i];
}

/* Whether an option takes this macro away. */
static bool is_removed(const option_fact **facts, const char *macro)
{
    for (size_t i = 0; i < arrlenu(facts); i++)
        for (const char *const *removed = facts[i]->removed; *removed; removed++)
            if (strcmp(*removed, macro) == 0)
                return true;
    return false;
}

const char **clang_facts_macros(const options *options)
{
    const option_fact **facts = NULL;
    const char **macros = NULL;
    for (size_t i = 0; i < arrlenu(options->clang_arguments); i++) {
        const option_fact *fact = fact_of(options->clang_arguments[i]);
        if (fact)
            arrput(facts, fact);
    }
    for (size_t i = 0; base_macros[i]; i++)
        if (!is_removed(facts, base_macros[i]))
            arrput(macros, base_macros[i]);
    for (size_t i = 0; i < arrlenu(facts); i++)
        for (const char *const *added = facts[i]->added; *added; added++)
            arrput(macros, *added);
    return macros;
}

/* "__has_builtin(alloca)" is answered by the line "__has_builtin(alloca) 1". */
static const char *find_answer(const char *const *answers, const char *question)
{
    size_t length = strlen(question);
    for (; *answers; answers++)
        if (strncmp(*answers, question, length) == 0)
            return *answers + length + 1;
    return NULL;
}

bool clang_facts_answer(const options *options, const char *question, const char **answer)
{
    *answer = NULL;
    for (size_t i = 0; i < arrlenu(options->clang_arguments) && !*answer; i++) {
        const option_fact *fact = fact_of(options->clang_arguments[i]);
        if (fact && strncmp(fact->option, "-std=", 5) == 0)
            *answer = find_answer(fact->answers, question);
    }
    if (!*answer)
        *answer = find_answer(base_answers, question);
    return *answer != NULL;
}

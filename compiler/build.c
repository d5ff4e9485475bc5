/* build.c: files to a program, by way of the translator and the C compiler.
 *
 *     x.async.c ──translate──▶ TEMPORARY/0.c ──$CC -c──▶ TEMPORARY/0.o ─┐
 *     plain.c ───────────────────────────────$CC -c──▶ TEMPORARY/1.o ─┼─$CC──▶ PROG
 *     other.o, -lm ───────────────────────────────────────────────────┤
 *     libacc.a ───────────────────────────────────────────────────────┘
 *
 * A .c file is translated if its name ends in .async.c or it includes <acc.h>: only such a file can be in the dialect,
 * and a file that is plain C is never touched.  All files are translated before any is compiled, so that one run
 * reports the errors of all. */
#define _GNU_SOURCE
#include "build.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <wordexp.h>

#include "arena.h"
#include "diagnostic.h"
#include "output.h"
#include "temporary.h"
#include "translate.h"

typedef struct source_file {
    const char *path;
    bool compiled;               /* a .c file: TEMPORARY/i.o is what is linked */
    const char *translated;      /* TEMPORARY/i.c, or NULL: plain C */
    const char *object;
    const char *depend;          /* TEMPORARY/i.d of a plain file, when dependencies are wanted */
} source_file;

typedef struct build {
    const command_line *line;
    const runtime_paths *runtime;
    const char *directory;       /* the temporary one */
    const char *program;         /* what is made */
    const char **compiler;       /* stb_ds array: $CC, split */
    source_file *files;          /* stb_ds array, as line->inputs */
    const char **dependencies;   /* stb_ds array: of the translated files */
} build;

static bool ends_in(const char *text, const char *end)
{
    size_t length = strlen(text), end_length = strlen(end);
    return length > end_length && strcmp(text + length - end_length, end) == 0;
}

/* A line `#include <acc.h>`, in either quotes.  One inside a comment or a string counts too: translating a file of
 * plain C leaves it as it is. */
static bool includes_acc(const char *path)
{
    FILE *file = fopen(path, "r");
    if (!file)
        return false;
    char *text = NULL;
    size_t room = 0;
    bool found = false;
    while (!found && getline(&text, &room, file) >= 0) {
        const char *p = text + strspn(text, " \t");
        if (*p++ != '#')
            continue;
        p += strspn(p, " \t");
        if (strncmp(p, "include", 7) != 0)
            continue;
        p += 7 + strspn(p + 7, " \t");
        found = strncmp(p, "<acc.h>", 7) == 0 || strncmp(p, "\"acc.h\"", 7) == 0;
    }
    free(text);
    fclose(file);
    return found;
}

/* A file in the temporary directory; it is removed with it. */
static const char *temporary_file(const build *build, ptrdiff_t index, const char *suffix)
{
    const char *path = arena_printf("%s/%td%s", build->directory, index, suffix);
    temporary_add(path, false);
    return path;
}

static bool make_directory(build *build)
{
    const char *where = getenv("TMPDIR");
    char *name = arena_printf("%s/acc-XXXXXX", where && where[0] ? where : "/tmp");
    if (!mkdtemp(name)) {
        diagnose_run(SEVERITY_ERROR, "cannot make the directory '%s': %s", name, strerror(errno));
        return false;
    }
    temporary_add(name, true);
    build->directory = name;
    return true;
}

/* CC may hold arguments ("ccache gcc -m32"), quoted as in the shell. */
static bool find_compiler(build *build)
{
    const char *compiler = getenv("CC");
    if (!compiler || compiler[strspn(compiler, " \t\n")] == '\0')
        compiler = "cc";
    wordexp_t words;
    if (wordexp(compiler, &words, WRDE_NOCMD) != 0 || words.we_wordc == 0) {
        diagnose_run(SEVERITY_ERROR, "the environment variable CC is no command: '%s'", compiler);
        return false;
    }
    for (size_t i = 0; i < words.we_wordc; i++)
        arrput(build->compiler, arena_printf("%s", words.we_wordv[i]));
    wordfree(&words);
    return true;
}

static bool look_at_inputs(build *build)
{
    bool all_there = true;
    for (ptrdiff_t i = 0; i < arrlen(build->line->inputs); i++) {
        source_file file = {.path = build->line->inputs[i]};
        file.compiled = ends_in(file.path, ".c");
        struct stat there;
        int error = stat(file.path, &there) != 0 ? errno : S_ISDIR(there.st_mode) ? EISDIR : 0;
        if (error == 0 && access(file.path, R_OK) != 0)
            error = errno;
        if (error) {
            diagnose_run(SEVERITY_ERROR, "cannot read '%s': %s", file.path, strerror(error));
            all_there = false;
        } else if (ends_in(file.path, ".h")) {
            diagnose_run(SEVERITY_ERROR, "'%s' is a header: the files that include it are built", file.path);
            all_there = false;
        }
        if (file.compiled && (ends_in(file.path, ".async.c") || includes_acc(file.path)))
            file.translated = "";
        arrput(build->files, file);
    }
    return all_there;
}

static void add_dependency(build *build, const char *path)
{
    for (ptrdiff_t i = 0; i < arrlen(build->dependencies); i++)
        if (strcmp(build->dependencies[i], path) == 0)
            return;
    arrput(build->dependencies, path);
}

static bool translate_all(build *build)
{
    bool good = true;
    options options = build->line->options;
    options.output = NULL;             /* that is the program */
    for (ptrdiff_t i = 0; i < arrlen(build->files); i++) {
        source_file *file = &build->files[i];
        if (!file->translated)
            continue;
        translation result = {0};
        if (!translate(file->path, &options, &result)) {
            good = false;
            continue;
        }
        file->translated = temporary_file(build, i, ".c");
        for (ptrdiff_t d = 0; d < arrlen(result.dependencies); d++)
            add_dependency(build, result.dependencies[d]);
        if (!output_write(&(output_file){file->translated, result.text}, 1))
            good = false;
    }
    return good;
}

static void add_words(const char ***to, const char **from)
{
    for (ptrdiff_t i = 0; i < arrlen(from); i++)
        arrput(*to, from[i]);
}

/* Runs the C compiler on the words, which it ends with NULL.  Its own messages are on stderr. */
static bool run_compiler(const char **words)
{
    arrput(words, NULL);
    int status = child_run(words, false);
    if (status < 0)
        diagnose_run(SEVERITY_ERROR, "cannot run the C compiler '%s': %s", words[0], strerror(errno));
    else if (status > 128)
        diagnose_run(SEVERITY_ERROR, "the C compiler '%s' was ended by signal %d", words[0], status - 128);
    return status == 0;
}

/* The directory that #include "..." in the file begins with: for the translated file, which stands elsewhere. */
static const char *directory_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? arena_strndup(path, (size_t)(slash - path) + (slash == path)) : ".";
}

static bool compile(build *build, ptrdiff_t index)
{
    source_file *file = &build->files[index];
    file->object = temporary_file(build, index, ".o");
    const char **words = NULL;
    add_words(&words, build->compiler);
    if (file->translated) {
        arrput(words, "-iquote");
        arrput(words, directory_of(file->path));
    }
    add_words(&words, build->line->compiler_arguments);
    arrput(words, "-isystem");
    arrput(words, build->runtime->include_directory);
    if (!file->translated && build->line->dependencies.wanted) {
        file->depend = temporary_file(build, index, ".d");
        arrput(words, "-MD");
        arrput(words, "-MF");
        arrput(words, file->depend);
        arrput(words, "-MT");
        arrput(words, "x");
    }
    arrput(words, "-c");
    arrput(words, file->translated ? file->translated : file->path);
    arrput(words, "-o");
    arrput(words, file->object);
    return run_compiler(words);
}

static bool link_program(const build *build, const char *output)
{
    const char **words = NULL;
    add_words(&words, build->compiler);
    add_words(&words, build->line->compiler_arguments);
    ptrdiff_t file = 0;
    for (ptrdiff_t i = 0; i < arrlen(build->line->link); i++) {
        const link_item *item = &build->line->link[i];
        if (item->is_input && build->files[file].compiled)
            arrput(words, build->files[file].object);
        else
            arrput(words, item->text);
        file += item->is_input;
    }
    arrput(words, build->runtime->library);
    arrput(words, "-pthread");
    arrput(words, "-o");
    arrput(words, output);
    return run_compiler(words);
}

static char *read_text(const char *path)
{
    char *text = NULL;
    FILE *file = fopen(path, "r");
    int c;
    while (file && (c = getc(file)) != EOF)
        arrput(text, (char)c);
    if (file)
        fclose(file);
    arrput(text, '\0');
    return text;
}

/* The rule for the program: what the translated files were read from, then each plain file's own rule, whose target
 * (the "x:" that compile() asked for) gives way to the program's. */
static const char *whole_rule(build *build)
{
    const dependency_options *options = &build->line->dependencies;
    for (ptrdiff_t i = 0; i < arrlen(build->files); i++)
        if (!build->files[i].compiled)
            add_dependency(build, build->files[i].path);
    const char *rule = dependency_rule(options, build->program, build->dependencies);
    dependency_options targets_only = *options;
    targets_only.phony = false;
    const char *target = dependency_rule(&targets_only, build->program, NULL);
    for (ptrdiff_t i = 0; i < arrlen(build->files); i++) {
        if (!build->files[i].depend)
            continue;
        const char *own = read_text(build->files[i].depend);
        if (strncmp(own, "x:", 2) == 0)
            rule = arena_printf("%s%.*s%s", rule, (int)strcspn(target, "\n"), target, own + 2);
    }
    return rule;
}

static bool write_rule(build *build)
{
    const dependency_options *options = &build->line->dependencies;
    if (!options->wanted)
        return true;
    return output_write(&(output_file){dependency_file(options, build->program), whole_rule(build)}, 1);
}

static bool output_is_an_input(const build *build)
{
    for (ptrdiff_t i = 0; i < arrlen(build->files); i++) {
        if (output_same_file(build->program, build->files[i].path)) {
            diagnose_run(SEVERITY_ERROR, "the output '%s' is an input", build->program);
            return true;
        }
    }
    return false;
}

static bool have_runtime(const runtime_paths *runtime)
{
    if (runtime->include_directory && runtime->library)
        return true;
    diagnose_run(SEVERITY_ERROR, "the runtime (include/acc.h and lib/libacc.a) is not in '%s'; "
                 "the environment variable ACC_RUNTIME may say where it is", runtime->searched);
    return false;
}

/* Everything up to the linked program, under a name that is not yet its own. */
static bool make_program(build *build)
{
    if (!have_runtime(build->runtime) || !find_compiler(build) || !look_at_inputs(build))
        return false;
    if (output_is_an_input(build) || !make_directory(build))
        return false;
    if (!translate_all(build))
        return false;
    bool good = true;
    for (ptrdiff_t i = 0; i < arrlen(build->files); i++)
        if (build->files[i].compiled && !compile(build, i))
            good = false;
    if (!good)
        return false;
    const char *linked = output_begin(build->program);
    return linked && link_program(build, linked) && write_rule(build) && output_finish(linked, build->program);
}

int build_program(const command_line *line, const runtime_paths *runtime, bool color)
{
    build build = {.line = line, .runtime = runtime, .program = line->options.output};
    bool made = make_program(&build);
    diagnostics_print(color);
    return made ? 0 : 1;
}

/* The first file's name without its suffixes: what the program sees as its own name. */
static const char *stem(const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *base = slash ? slash + 1 : path;
    size_t length = strcspn(base, ".");
    return length > 0 ? arena_strndup(base, length) : "program";
}

int run_program(const command_line *line, const runtime_paths *runtime, bool color)
{
    build build = {.line = line, .runtime = runtime};
    /* A directory of its own for the program: its name must not be one of the build's. */
    if (!make_directory(&build)) {
        diagnostics_print(color);
        return 1;
    }
    build.program = arena_printf("%s/%s", build.directory, stem(line->inputs[0]));
    temporary_add(build.program, false);
    bool made = make_program(&build);
    diagnostics_print(color);
    if (!made)
        return 1;

    const char **words = NULL;
    arrput(words, build.program);
    add_words(&words, line->program_arguments);
    arrput(words, NULL);
    int status = child_run(words, true);
    if (status < 0) {
        fprintf(stderr, "acc: error: cannot run '%s': %s\n", build.program, strerror(errno));
        return 1;
    }
    return status;
}

/* main.c: the command line to what it asks for. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "build.h"
#include "command_line.h"
#include "dependencies.h"
#include "diagnostic.h"
#include "output.h"
#include "runtime_paths.h"
#include "temporary.h"
#include "translate.h"

enum { STATUS_GOOD, STATUS_ERRORS, STATUS_WRONG_USAGE };

static bool wants_color(color_choice choice)
{
    if (choice != COLOR_AUTO)
        return choice == COLOR_ALWAYS;
    const char *terminal = getenv("TERM"), *refused = getenv("NO_COLOR");
    return isatty(STDERR_FILENO) && terminal && strcmp(terminal, "dumb") != 0 && !(refused && refused[0]);
}

/* An output that is one of the files that it is made from would be lost. */
static bool would_overwrite(const char *output, const char *input, const char **dependencies)
{
    if (!output || strcmp(output, "-") == 0)
        return false;
    const char *lost = output_same_file(output, input) ? input : NULL;
    for (ptrdiff_t i = 0; i < arrlen(dependencies) && !lost; i++)
        if (output_same_file(output, dependencies[i]))
            lost = dependencies[i];
    if (lost)
        diagnose_run(SEVERITY_ERROR, "the output '%s' is an input", lost);
    return lost != NULL;
}

static bool same_outputs(const output_file *files, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (strcmp(files[i].path, "-") != 0 && strcmp(files[i].path, files[j].path) == 0) {
                diagnose_run(SEVERITY_ERROR, "two outputs would be written to '%s'", files[i].path);
                return true;
            }
        }
    }
    return false;
}

static bool write_translation(const command_line *line, const translation *result)
{
    const options *options = &line->options;
    const char *input = line->inputs[0];
    const char *output = options->output ? options->output : "-";
    output_file files[3];
    size_t count = 0;
    files[count++] = (output_file){output, result->text};
    if (options->header)
        files[count++] = (output_file){options->header, result->header};
    if (line->dependencies.wanted)
        files[count++] = (output_file){dependency_file(&line->dependencies, output),
                                       dependency_rule(&line->dependencies, output, result->dependencies)};
    for (size_t i = 0; i < count; i++)
        if (would_overwrite(files[i].path, input, result->dependencies))
            return false;
    return !same_outputs(files, count) && output_write(files, count);
}

static int translate_one(const command_line *line, bool color)
{
    translation result = {0};
    bool good = !would_overwrite(line->options.output, line->inputs[0], NULL) &&
                translate(line->inputs[0], &line->options, &result) && write_translation(line, &result);
    diagnostics_print(color);
    return good ? STATUS_GOOD : STATUS_ERRORS;
}

/* check and layout: files one after the other, without output files. */
static int look_at_all(command_line *line, bool color)
{
    bool good = true;
    line->options.check_only = line->command == COMMAND_CHECK;
    line->options.layout_only = line->command == COMMAND_LAYOUT;
    const char **dependencies = NULL;
    for (ptrdiff_t i = 0; i < arrlen(line->inputs); i++) {
        translation result = {0};
        good &= translate(line->inputs[i], &line->options, &result);
        for (ptrdiff_t d = 0; d < arrlen(result.dependencies); d++)
            arrput(dependencies, result.dependencies[d]);
        diagnostics_print(color);
        good &= !result.text || output_write(&(output_file){"-", result.text}, 1);
    }
    if (good && line->dependencies.wanted) {
        const char *rule = dependency_rule(&line->dependencies, "", dependencies);
        good = output_write(&(output_file){line->dependencies.file, rule}, 1);
    }
    diagnostics_print(color);    /* what could not be written */
    return good ? STATUS_GOOD : STATUS_ERRORS;
}

int main(int argument_count, char **arguments)
{
    setvbuf(stderr, NULL, _IOLBF, BUFSIZ);    /* lines stay whole when several acc run at once (make -j) */
    arena_start();
    temporaries_start();
    command_line line;
    command_line_answer parsed = command_line_parse(&line, argument_count, arguments);
    if (parsed == COMMAND_LINE_DONE)
        return fflush(stdout) == 0 ? STATUS_GOOD : STATUS_ERRORS;
    if (parsed == COMMAND_LINE_WRONG)
        return STATUS_WRONG_USAGE;
    runtime_paths runtime = runtime_find();
    line.options.include_directory = runtime.include_directory;

    bool color = wants_color(line.color);
    int status = STATUS_GOOD;
    switch (line.command) {
    case COMMAND_TRANSLATE:
        status = translate_one(&line, color);
        break;
    case COMMAND_BUILD:
        status = build_program(&line, &runtime, color);
        break;
    case COMMAND_RUN:
        status = run_program(&line, &runtime, color);
        break;
    default:    /* COMMAND_CHECK, COMMAND_LAYOUT */
        status = look_at_all(&line, color);
        break;
    }
    temporaries_remove();
    arena_free();
    return status;
}

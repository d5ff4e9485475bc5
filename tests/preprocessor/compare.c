/* compare.c: acc's own preprocessor beside clang's: the same tokens, origins, uses and the same translation?
 *
 *     compare [-q] FILE [OPTION...]       -q: only the preprocessor; the options are those of `acc check`
 *
 * Says "same", "differs" with the first difference, or "left to clang" with the reason; the exit status is 0, 1 or 2. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "arena.h"
#include "command_line.h"
#include "diagnostic.h"
#include "preprocessor.h"
#include "runtime_paths.h"
#include "temporary.h"
#include "translate.h"
#include "unit_detail.h"

static int differ(const char *what, size_t index)
{
    printf("differs: %s %zu\n", what, index);
    return 1;
}

static bool same_string(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool same_place(const unit *a, const unit *b, const token *x, const token *y)
{
    const unit_file *file = &a->files[x->file], *other = &b->files[y->file];
    return x->line == y->line && file->main == other->main && file->system == other->system &&
           same_string(file->name, other->name);
}

static void show(const char *who, const unit *unit, const token *token)
{
    printf("  %s: %s:%u: '%.*s' kind %d source %d argument %d use %d space %d\n", who, unit->files[token->file].name,
           token->line, (int)token->length, token->text, token->kind, (int)token->source, (int)token->argument_source,
           (int)token->use, token->space_before);
}

/* What align.c could not follow has no origins there. */
static bool same_origin(const unit *aligned, const token *x, const token *y)
{
    return aligned->detail->mismatches ||
           (x->source == y->source && x->argument_source == y->argument_source && x->use == y->use);
}

static int compare_tokens(const unit *a, const unit *b)
{
    for (size_t i = 0; i < arrlenu(a->tokens) && i < arrlenu(b->tokens); i++) {
        const token *x = &a->tokens[i], *y = &b->tokens[i];
        bool end = x->kind == 0 && y->kind == 0;
        if (x->kind == y->kind && (end || (x->length == y->length && memcmp(x->text, y->text, x->length) == 0)) &&
            (end || same_place(a, b, x, y)) && same_origin(b, x, y) && x->space_before == y->space_before && x->keyword == y->keyword)
            continue;
        int result = differ("token", i);
        show("acc", a, x);
        show("clang", b, y);
        return result;
    }
    return arrlenu(a->tokens) == arrlenu(b->tokens) ? 0 : differ("the number of tokens", arrlenu(a->tokens));
}

static bool same_numbers(const uint32_t *a, const uint32_t *b)
{
    return arrlenu(a) == arrlenu(b) && (arrlenu(a) == 0 || memcmp(a, b, arrlenu(a) * sizeof *a) == 0);
}

static int compare_uses(const unit *a, const unit *b)
{
    for (size_t i = 0; i < arrlenu(a->uses) && i < arrlenu(b->uses); i++) {
        const macro_use *x = &a->uses[i], *y = &b->uses[i];
        bool built_in = x->definition_file && x->definition_file[0] == '<';    /* no line to compare */
        if (strcmp(x->name, y->name) != 0 || x->source_begin != y->source_begin || x->source_end != y->source_end ||
            x->first != y->first || x->end != y->end || !same_string(x->definition_file, y->definition_file) ||
            (!built_in && x->definition_line != y->definition_line) || !same_numbers(x->fixed, y->fixed)) {
            printf("  acc: %s [%u, %u) tokens [%u, %u) defined %s:%u\n", x->name, x->source_begin, x->source_end, x->first,
                   x->end, x->definition_file ? x->definition_file : "-", x->definition_line);
            printf("  clang: %s [%u, %u) tokens [%u, %u) defined %s:%u\n", y->name, y->source_begin, y->source_end,
                   y->first, y->end, y->definition_file ? y->definition_file : "-", y->definition_line);
            return differ("use", i);
        }
    }
    return arrlenu(a->uses) == arrlenu(b->uses) ? 0 : differ("the number of uses", arrlenu(a->uses));
}

static int compare_rest(const unit *a, const unit *b)
{
    const byte_range *x = a->detail->directives.removed, *y = b->detail->directives.removed;
    if (arrlenu(x) != arrlenu(y) || (arrlenu(x) && memcmp(x, y, arrlenu(x) * sizeof *x) != 0))
        return differ("what #if removes", arrlenu(x));
    if (arrlenu(a->dependencies) != arrlenu(b->dependencies))
        return differ("the number of dependencies", arrlenu(a->dependencies));
    for (size_t i = 0; i < arrlenu(a->dependencies); i++)
        if (strcmp(a->dependencies[i], b->dependencies[i]) != 0)
            return differ(a->dependencies[i], i);
    return 0;
}

static bool read_by(const char *who, unit *unit, const char *path, const options *options)
{
    setenv("ACC_PREPROCESSOR", who, 1);
    return unit_read(unit, path, options);
}

/* Whether there are messages; they are dropped. */
static bool complains(void)
{
    FILE *file = tmpfile();
    int visible = dup(STDERR_FILENO);
    fflush(stderr);
    if (!file || visible < 0 || dup2(fileno(file), STDERR_FILENO) < 0)
        return true;
    diagnostics_print(false);
    fflush(stderr);
    dup2(visible, STDERR_FILENO);
    close(visible);
    bool any = lseek(fileno(file), 0, SEEK_CUR) > 0;
    fclose(file);
    return any;
}

static bool same_translation(const char *path, const options *options)
{
    translation here = {0}, there = {0};
    setenv("ACC_PREPROCESSOR", "acc", 1);
    translate(path, options, &here);
    setenv("ACC_PREPROCESSOR", "clang", 1);
    translate(path, options, &there);
    return same_string(here.text, there.text);
}

static int compare(const char *path, const options *options, bool quick)
{
    unit here = {.path = path, .detail = arena_new(struct unit_detail)}, there;
    const char *reason = "it cannot be read";

    if (!source_read(&here.detail->source, path) ||
        (here.source = here.detail->source.text, !preprocessor_run(&here, options, &reason))) {
        printf("left to clang: %s\n", reason);
        return 2;
    }
    if (!read_by("acc", &here, path, options) || !read_by("clang", &there, path, options))
        return differ("whether it can be read", 0);
    if (complains())
        return differ("whether there is something to complain of", 0);
    int result = compare_tokens(&here, &there);
    if (!result && !there.detail->mismatches)
        result = compare_uses(&here, &there);
    if (!result)
        result = compare_rest(&here, &there);
    if (!result && !quick && !same_translation(path, options))
        result = differ("the translation", 0);
    if (!result)
        printf("same: %zu tokens, %zu uses%s\n", arrlenu(here.tokens), arrlenu(here.uses),
               there.detail->mismatches ? " (but not their origins)" : "");
    return result;
}

int main(int argument_count, char **arguments)
{
    bool quick = argument_count > 1 && strcmp(arguments[1], "-q") == 0;
    command_line line;
    temporaries_start();
    if (quick)
        arguments[1] = arguments[0];
    if (command_line_parse(&line, argument_count - quick, arguments + quick) != COMMAND_LINE_GO)
        return 3;
    line.options.include_directory = runtime_find().include_directory;
    int result = compare(line.inputs[0], &line.options, quick);
    temporaries_remove();
    arena_free();
    return result;
}

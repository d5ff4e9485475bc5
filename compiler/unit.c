/* unit.c: a path to a unit: read, preprocess (here, or by clang: then take apart and align), mark the words, make the
 * shadow. */
#include "unit.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "align.h"
#include "arena.h"
#include "messages.h"
#include "never.h"
#include "parser.h"
#include "preprocess.h"
#include "preprocessor.h"
#include "shadow.h"
#include "unneeded.h"
#include "unit_detail.h"
#include "words.h"

/* An #include of what is not there ends clang's reports: it is taken out of a scratch copy and clang runs again, to find
 * this many at most. */
enum { MOST_MISSING = 50 };

static void report_too_much(const unit *unit, const preprocessed_reader *reader)
{
    const char *file;
    uint32_t line = preprocessed_line(reader, &file);
    diagnose(SEVERITY_ERROR, unit_file_place(unit, file, line, 1, 1),
             "too much for one file: the macros that are used here or before expand to millions of tokens");
}

/* Runs clang once; what it writes is taken apart while it works. */
static bool run(unit *unit, const scratch_file *scratch, const options *options, const char **messages)
{
    struct unit_detail *detail = unit->detail;
    preprocessor *child = preprocess_start(&detail->source, scratch, options);
    char *text = NULL;
    uint32_t length = 0;
    int status = 0;

    if (!child)
        return false;
    if (!detail->source.tokens)
        source_lex(&detail->source);
    preprocessed_reader *reader =
        preprocessed_begin(&detail->preprocessed, unit, (uint32_t)arrlenu(detail->source.lines), options);
    while (preprocess_more(child, &text, &length)) {
        preprocessed_more(reader, text, length);
        if (arrlenu(unit->tokens) > MOST_TOKENS) {
            preprocess_stop(child);
            break;
        }
    }
    if (preprocess_is_too_much(child)) {
        report_too_much(unit, reader);
        lexer_end(preprocessed_lexer(reader));
        return preprocess_finish(child, messages, &status);
    }
    preprocessed_end(reader, text, length);
    unit->preprocessed = text;
    unit->preprocessed_length = length;
    if (!preprocess_finish(child, messages, &status))
        return false;
    if (status != 0 && !**messages)
        diagnose_run(SEVERITY_ERROR, "the preprocessor failed with exit status %d, and without a message", status);
    return status == 0 || **messages;
}

/* Makes one line of a file blank, in the scratch copy that there is or in a new one; false when it cannot be read. */
static bool blank_line(scratch_file **scratch, const char *file, uint32_t line)
{
    scratch_file copy = {.path = file};
    size_t known = 0;
    while (known < arrlenu(*scratch) && strcmp((*scratch)[known].path, file) != 0)
        known++;
    if (known < arrlenu(*scratch))
        copy = (*scratch)[known];
    else
        copy.text = source_file_text(file, &copy.length);

    uint32_t *lines = copy.text ? source_line_starts(copy.text, copy.length) : NULL;
    if (never(line == 0) || line > arrlenu(lines))
        return false;
    char *text = arena_strndup(copy.text, copy.length);
    uint32_t end = line < arrlenu(lines) ? lines[line] : copy.length;
    for (uint32_t i = lines[line - 1]; i < end; i++)
        if (text[i] != '\n')
            text[i] = ' ';
    copy.text = text;
    if (known == arrlenu(*scratch))
        arrput(*scratch, copy);
    (*scratch)[known] = copy;
    return true;
}

/* Is the last line, without a newline, a directive?  clang says then that the file goes on in that line, not in the next
 * one. */
static bool ends_in_directive(const source *source)
{
    const char *last = strrchr(source->text, '\n');
    return strchr(last ? last : source->text, '#');
}

/* Runs clang until nothing is missing; all its messages, those of the first run first. */
static bool preprocess(unit *unit, const options *options, const char ***messages)
{
    source *source = &unit->detail->source;
    scratch_file own = {source->path, NULL, source->length}, *scratch = NULL;
    const char *said, *file;
    uint32_t line;

    if (directives_may_change_lines(source)) {
        source_lex(source);
        own.text = directives_without_lines(source);
    }
    if (!own.text && (!source->regular || ends_in_directive(source)))
        own.text = source->text;    /* what was read from a pipe cannot be read again */
    if (ends_in_directive(source)) {
        own.text = arena_printf("%s\n", own.text);
        own.length++;
    }
    if (own.text)
        arrput(scratch, own);
    for (int runs = 0; runs < MOST_MISSING; runs++) {
        if (!run(unit, scratch, options, &said))
            return false;
        arrput(*messages, said);
        if (!messages_missing_include(said, &file, &line) || !blank_line(&scratch, file, line))
            break;
    }
    return true;
}

/* What is no token of C. */
static void report_bad_tokens(const unit *unit)
{
    for (uint32_t i = 0; unit->has_bad_tokens && i < arrlenu(unit->tokens); i++) {
        const token *token = &unit->tokens[i];
        if (token->kind != OTHER && token->kind != BACKSLASH)
            continue;
        const char *quote = memchr(token->text, '"', token->length);
        const char *apostrophe = memchr(token->text, '\'', token->length);
        place place = unit_place(unit, i);
        if (quote && (!apostrophe || quote < apostrophe))
            diagnose(SEVERITY_ERROR, place, "the string is not closed on its line");
        else if (apostrophe)
            diagnose(SEVERITY_ERROR, place, "the character constant is not closed on its line");
        else if (isprint((unsigned char)token->text[0]))
            diagnose(SEVERITY_ERROR, place, "stray '%c': it begins no token of C", token->text[0]);
        else
            diagnose(SEVERITY_ERROR, place, "stray byte 0x%02x: it begins no token of C",
                     (unsigned char)token->text[0]);
        unit_note_macro(unit, i);
    }
}

static void report_bad_lines(const unit *unit)
{
    const byte_range *bad = unit->detail->directives.bad_lines;
    for (size_t i = 0; i < arrlenu(bad); i++) {
        place place = unit_source_place(unit, bad[i].begin, bad[i].end - bad[i].begin);
        diagnose(SEVERITY_ERROR, place, "#line wants the number of a line, and after it at most the name of a file: "
                                        "'#line 12 \"name.c\"'");
    }
}

/* Definitions in the main source are named by their presumed place. */
static void presume_definitions(unit *unit)
{
    struct unit_detail *detail = unit->detail;
    if (arrlenu(detail->directives.line_changes) == 0)
        return;
    for (size_t i = 0; i < arrlenu(unit->uses); i++) {
        macro_use *use = &unit->uses[i];
        uint32_t line = use->definition_line;
        bool here = use->definition_file && strcmp(use->definition_file, unit->path) == 0 && line &&
                    line <= arrlenu(detail->source.lines);
        arrput(detail->definition_lines, here ? line : 0);
        if (here)
            use->definition_line =
                unit_presumed_line(unit, detail->source.lines[line - 1], &use->definition_file);
    }
}

static void report_messages(const unit *unit, const char **messages, bool warnings)
{
    for (size_t i = 0; i < arrlenu(messages); i++)
        messages_report(unit, messages[i], warnings);
}

/* The first token that is left, which has an origin for this. */
static void report_rest(const unit *unit)
{
    uint32_t i = 0;
    while (unit->tokens[i].source != unit->source_length)
        i++;
    diagnose(SEVERITY_ERROR, unit_file_place(unit, unit->path, unit->tokens[i].line, 1, 1),
             "the preprocessor leaves code here that acc does not see: "
             "write the directive or comment before it without trigraphs");
}

/* Runs clang's preprocessor and finds out where its tokens come from. */
static bool preprocess_by_clang(unit *unit, const options *options, const char ***messages)
{
    struct unit_detail *detail = unit->detail;

    if (!preprocess(unit, options, messages))
        return false;
    if (unit->preprocessed_length == 0) {    /* clang did not understand its command */
        report_messages(unit, *messages, options->warnings);
        return false;
    }
    expander *expander =
        expander_new(&detail->preprocessed.macros, unit->source, preprocessed_is_strict(options), NULL);
    directives_read(&detail->directives, &detail->source, &detail->preprocessed, expander);
    bool complete = align(unit, expander);
    presume_definitions(unit);
    if (!complete) {
        report_messages(unit, *messages, options->warnings);
        if (diagnostic_errors() == 0)
            report_rest(unit);
    }
    return complete;
}

/* The same with acc's own preprocessor; false: clang's is needed. */
static bool preprocess_here(unit *unit, const options *options)
{
    const char *chosen = getenv("ACC_PREPROCESSOR"), *reason;
    source source = unit->detail->source;

    if (chosen && strcmp(chosen, "clang") == 0)
        return false;
    if (preprocessor_run(unit, options, &reason))
        return true;
    if (chosen && strcmp(chosen, "acc") == 0)
        diagnose_run(SEVERITY_ERROR, "left to clang: %s", reason);
    *unit->detail = (struct unit_detail){.source = source};
    unit->uses = NULL;
    return false;
}

bool unit_read(unit *unit, const char *path, const options *options)
{
    const char **messages = NULL;

    *unit = (struct unit){.path = path, .detail = arena_new(struct unit_detail)};
    struct unit_detail *detail = unit->detail;
    if (!source_read(&detail->source, path))
        return false;
    unit->source = detail->source.text;
    unit->source_length = detail->source.length;
    if (!preprocess_here(unit, options) && !preprocess_by_clang(unit, options, &messages))
        return false;
    words_mark(unit, options);
    find_unneeded(unit);
    shadow_make(unit);
    report_messages(unit, messages, options->warnings);
    report_bad_tokens(unit);
    report_bad_lines(unit);
    return true;
}

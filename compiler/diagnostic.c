/* diagnostic.c: messages collected during a translation, to lines on stderr:
 *
 *     who.async.c:7:13: error: 'greet' is a future; it needs an 'await'
 *         int n = greet(socket);
 *                 ^~~~~
 *     who.async.c:2:11: note: declared here
 *     ...
 */
#include "diagnostic.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "arena.h"

typedef struct diagnostic {
    severity severity;
    place place;
    const char *text;
    size_t number;        /* order of arrival */
    size_t owner;         /* number of the diagnostic whose note it is, or its own */
    unsigned owner_order; /* that one's place.order */
    bool dropped;         /* said before, or taken back */
    bool provisional;     /* may be taken back */
    bool raised;          /* a warning that is an error only because the command line wants it */
} diagnostic;

/* A line longer than this is shown in part. */
enum { LONGEST_LINE = 400, SHOWN_BEFORE = 60 };

static diagnostic *collected;
static unsigned errors;
static bool are_provisional;

static bool same_text(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

static bool said_before(const diagnostic *new)
{
    for (ptrdiff_t i = arrlen(collected) - 1; i >= 0; i--) {
        const diagnostic *old = &collected[i];
        if (!old->dropped && old->severity == new->severity && old->place.line == new->place.line &&
            old->place.column == new->place.column && same_text(old->place.file, new->place.file) &&
            same_text(old->text, new->text))
            return true;
    }
    return false;
}

static void collect(severity severity, place place, const char *text, bool raised)
{
    diagnostic new = {.severity = severity, .place = place, .text = text, .number = arrlenu(collected),
                      .provisional = are_provisional, .raised = raised};
    new.owner = new.number;
    new.owner_order = place.file ? place.order : 0;
    if (severity == SEVERITY_NOTE && new.number) {
        const diagnostic *before = &collected[new.number - 1];
        new.owner = before->owner;
        new.owner_order = before->owner_order;
        new.dropped = collected[before->owner].dropped;
    } else {
        new.dropped = said_before(&new);
    }
    if (severity == SEVERITY_ERROR && !new.dropped)
        errors++;
    arrput(collected, new);
}

void diagnose(severity severity, place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    collect(severity, place, arena_vprintf(format, arguments), false);
    va_end(arguments);
}

void diagnose_warning(severity severity, const char *name, place place, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *text = arena_vprintf(format, arguments);
    va_end(arguments);
    bool raised = severity == SEVERITY_ERROR;
    collect(severity, place, arena_printf("%s [%s-W%s]", text, raised ? "-Werror," : "", name), raised);
}

void diagnose_run(severity severity, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    collect(severity, (place){0}, arena_vprintf(format, arguments), false);
    va_end(arguments);
}

unsigned diagnostic_errors(void)
{
    return errors;
}

static bool is_between(const diagnostic *one, unsigned begin, unsigned end, const char *part)
{
    return !one->dropped && one->place.file && one->place.order >= begin && one->place.order < end &&
           (!part || strstr(one->text, part));
}

static bool is_error_between(const diagnostic *one, unsigned begin, unsigned end, const char *part)
{
    return one->severity == SEVERITY_ERROR && !one->raised && is_between(one, begin, end, part);
}

void diagnostics_are_provisional(bool provisional)
{
    are_provisional = provisional;
}

bool diagnostic_error_between(unsigned begin, unsigned end, const char *part)
{
    for (size_t i = 0; i < arrlenu(collected); i++)
        if (is_error_between(&collected[i], begin, end, part))
            return true;
    return false;
}

const char *diagnostics_find(unsigned begin, unsigned end, const char *part)
{
    for (size_t i = 0; i < arrlenu(collected); i++)
        if (collected[i].provisional && is_error_between(&collected[i], begin, end, part))
            return collected[i].text;
    return NULL;
}

void diagnostics_reword(unsigned begin, unsigned end, const char *part, const char *instead)
{
    for (size_t i = 0; i < arrlenu(collected); i++) {
        const char *found = strstr(collected[i].text, part);
        if (collected[i].provisional && found && is_between(&collected[i], begin, end, part))
            collected[i].text = arena_printf("%.*s%s%s", (int)(found - collected[i].text), collected[i].text, instead,
                                             found + strlen(part));
    }
}

/* The i-th, with its notes. */
static void take_back(size_t i)
{
    collected[i].dropped = true;
    errors -= collected[i].severity == SEVERITY_ERROR;
    for (size_t j = i + 1; j < arrlenu(collected) && collected[j].severity == SEVERITY_NOTE; j++)
        collected[j].dropped = true;
}

void diagnostics_take_back(unsigned begin, unsigned end, const char *part)
{
    for (size_t i = 0; i < arrlenu(collected); i++) {
        const diagnostic *one = &collected[i];
        bool is_meant = part ? one->severity != SEVERITY_NOTE && is_between(one, begin, end, part)
                             : is_error_between(one, begin, end, NULL);
        if (!one->provisional || !is_meant)
            continue;
        if (!part && strstr(collected[i].text, "use of undeclared identifier"))
            continue;               /* no construct of the dialect is the cause of that */
        take_back(i);
    }
}

void diagnostics_take_back_after_first(unsigned begin, unsigned end, const char *except)
{
    const diagnostic *first = NULL;
    for (size_t i = 0; i < arrlenu(collected); i++)
        if (is_error_between(&collected[i], begin, end, NULL) && (!first || collected[i].place.order < first->place.order))
            first = &collected[i];
    for (size_t i = 0; i < arrlenu(collected); i++)
        if (collected[i].provisional && &collected[i] != first && !strstr(collected[i].text, except) &&
            is_error_between(&collected[i], begin, end, NULL))
            take_back(i);
}

void diagnostics_take_back_repeated(unsigned begin, unsigned end, const char *part)
{
    struct text { char *key; bool value; } *said = NULL;
    for (size_t i = 0; i < arrlenu(collected); i++) {
        if (!is_error_between(&collected[i], begin, end, part))
            continue;
        if (shgeti(said, collected[i].text) >= 0 && collected[i].provisional)
            take_back(i);
        shput(said, (char *)collected[i].text, true);
    }
}

unsigned diagnostics_mark(void)
{
    return (unsigned)arrlenu(collected);
}

void diagnostics_forget(unsigned mark)
{
    for (size_t i = mark; i < arrlenu(collected); i++)
        errors -= collected[i].severity == SEVERITY_ERROR && !collected[i].dropped;
    if (collected)
        arrsetlen(collected, mark);
}

static int by_position(const void *left, const void *right)
{
    const diagnostic *a = left, *b = right;
    if (a->owner_order != b->owner_order)
        return a->owner_order < b->owner_order ? -1 : 1;
    return a->number < b->number ? -1 : a->number > b->number;
}

/* Control characters would move the cursor, or worse, and the caret would point elsewhere. */
static void print_line(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        fputc(byte == '\t' || (byte >= 0x20 && byte != 0x7f) ? byte : ' ', stderr);
    }
    fputc('\n', stderr);
}

/* Under a byte of the line: a tab stays one, and the later bytes of a UTF-8 sequence have no width. */
static void print_under(char byte, char mark)
{
    if (byte == '\t' && mark == ' ')
        fputc('\t', stderr);
    else if (((unsigned char)byte & 0xc0) != 0x80)
        fputc(mark, stderr);
}

static void print_source(const place *place, bool color)
{
    const char *text = place->line_text;
    size_t length = place->line_length, caret = place->column ? place->column - 1 : 0;

    while (length && (text[length - 1] == '\n' || text[length - 1] == '\r'))
        length--;
    if (caret > length)
        caret = length;
    size_t end = caret + (place->width ? place->width : 1);
    if (length > LONGEST_LINE) {
        size_t begin = caret > SHOWN_BEFORE ? caret - SHOWN_BEFORE : 0;
        text += begin;
        length = length - begin < LONGEST_LINE ? length - begin : LONGEST_LINE;
        caret -= begin;
        end -= begin;
    }
    if (end > length)
        end = length;

    print_line(text, length);
    for (size_t i = 0; i < caret; i++)
        print_under(text[i], ' ');
    fputs(color ? "\033[1;32m^" : "^", stderr);
    for (size_t i = caret + 1; i < end; i++)
        print_under(text[i], '~');
    fputs(color ? "\033[0m\n" : "\n", stderr);
}

static void print_one(const diagnostic *one, bool color)
{
    static const char *const names[] = {"warning", "error", "note"};
    static const char *const colors[] = {"\033[1;35m", "\033[1;31m", "\033[1;36m"};

    if (color)
        fputs("\033[1m", stderr);
    if (!one->place.file)
        fputs("acc: ", stderr);
    else if (one->place.line)
        fprintf(stderr, "%s:%u:%u: ", one->place.file, one->place.line, one->place.column);
    else
        fprintf(stderr, "%s: ", one->place.file);
    if (color)
        fprintf(stderr, "\033[0m%s%s:\033[0m \033[1m%s\033[0m\n", colors[one->severity], names[one->severity],
                one->text);
    else
        fprintf(stderr, "%s: %s\n", names[one->severity], one->text);
    if (one->place.file && one->place.line_text)
        print_source(&one->place, color);
}

void diagnostics_print(bool color)
{
    if (arrlenu(collected))
        qsort(collected, arrlenu(collected), sizeof *collected, by_position);
    fflush(stdout);
    for (size_t i = 0; i < arrlenu(collected); i++)
        if (!collected[i].dropped)
            print_one(&collected[i], color);
    collected = NULL;
    errors = 0;
}

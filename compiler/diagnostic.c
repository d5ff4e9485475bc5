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
#include "never.h"

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

/* ---- Finding them: there may be thousands, and each external declaration asks for its own -------------------------- */

static size_t *by_order;      /* stb_ds array: numbers of the first of them, sorted by place.order */
static size_t *found;         /* stb_ds array: what find_between found */
static struct said { char *key; size_t value; } *said;    /* what was said, and where: its number */

static int compare_order(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    if (collected[a].place.order != collected[b].place.order)
        return collected[a].place.order < collected[b].place.order ? -1 : 1;
    return (a > b) - (a < b);
}

static int compare_number(const void *left, const void *right)
{
    size_t a = *(const size_t *)left, b = *(const size_t *)right;
    return a < b ? -1 : a > b;
}

static void index_by_order(void)
{
    arrsetlen(by_order, arrlenu(collected));
    for (size_t i = 0; i < arrlenu(collected); i++)
        by_order[i] = i;
    qsort(by_order, arrlenu(by_order), sizeof *by_order, compare_order);
}

/* The first in by_order whose place is at `order` or after it. */
static size_t first_from(unsigned order)
{
    size_t low = 0, high = arrlenu(by_order);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (collected[by_order[middle]].place.order < order)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Fills `found` with the numbers of those between, as they arrived. */
static void find_between(unsigned begin, unsigned end)
{
    size_t count = arrlenu(collected);
    if (count - arrlenu(by_order) > 50 + arrlenu(by_order) / 4)
        index_by_order();
    arrsetlen(found, 0);
    for (size_t i = first_from(begin); i < arrlenu(by_order) && collected[by_order[i]].place.order < end; i++)
        arrput(found, by_order[i]);
    for (size_t i = arrlenu(by_order); i < count; i++)
        if (collected[i].place.order >= begin && collected[i].place.order < end)
            arrput(found, i);
    if (arrlenu(found) > 1)
        qsort(found, arrlenu(found), sizeof *found, compare_number);
}

static bool said_before(const diagnostic *new)
{
    const place *place = &new->place;
    if (!said)
        sh_new_arena(said);
    char *key = arena_printf("%d:%u:%u:%s:%s", (int)new->severity, place->line, place->column,
                             place->file ? place->file : "", new->text);
    ptrdiff_t last = shgeti(said, key);
    bool before = last >= 0 && !collected[said[last].value].dropped;
    if (!before)
        shput(said, key, new->number);
    return before;
}

static void collect(severity severity, place place, const char *text, bool raised)
{
    diagnostic new = {.severity = severity, .place = place, .text = text, .number = arrlenu(collected),
                      .provisional = are_provisional, .raised = raised};
    new.owner = new.number;
    new.owner_order = place.file ? place.order : 0;
    if (severity == SEVERITY_NOTE && !never(new.number == 0)) {
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

/* Of those that were found: is it one of a place, and not taken back? */
static bool has_part(const diagnostic *one, const char *part)
{
    return !one->dropped && one->place.file && (!part || strstr(one->text, part));
}

static bool is_error(const diagnostic *one, const char *part)
{
    return one->severity == SEVERITY_ERROR && !one->raised && has_part(one, part);
}

void diagnostics_are_provisional(bool provisional)
{
    are_provisional = provisional;
}

bool diagnostic_error_between(unsigned begin, unsigned end, const char *part)
{
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++)
        if (is_error(&collected[found[i]], part))
            return true;
    return false;
}

const char *diagnostics_find(unsigned begin, unsigned end, const char *part)
{
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++)
        if (collected[found[i]].provisional && is_error(&collected[found[i]], part))
            return collected[found[i]].text;
    return NULL;
}

void diagnostics_reword(unsigned begin, unsigned end, const char *part, const char *instead)
{
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++) {
        diagnostic *one = &collected[found[i]];
        if (!one->provisional || !has_part(one, part))
            continue;
        const char *at = strstr(one->text, part);
        one->text = arena_printf("%.*s%s%s", (int)(at - one->text), one->text, instead, at + strlen(part));
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
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++) {
        const diagnostic *one = &collected[found[i]];
        bool is_meant = part ? one->severity != SEVERITY_NOTE && has_part(one, part) : is_error(one, NULL);
        if (!one->provisional || !is_meant)
            continue;
        if (!part && strstr(one->text, "use of undeclared identifier"))
            continue;               /* no construct of the dialect is the cause of that */
        take_back(found[i]);
    }
}

void diagnostics_take_back_after_first(unsigned begin, unsigned end, const char *except)
{
    const diagnostic *first = NULL;
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++) {
        const diagnostic *one = &collected[found[i]];
        if (is_error(one, NULL) && (!first || one->place.order < first->place.order))
            first = one;
    }
    for (size_t i = 0; i < arrlenu(found); i++) {
        const diagnostic *one = &collected[found[i]];
        if (one->provisional && one != first && !strstr(one->text, except) && is_error(one, NULL))
            take_back(found[i]);
    }
}

void diagnostics_take_back_repeated(unsigned begin, unsigned end, const char *part)
{
    struct text { char *key; bool value; } *texts = NULL;
    find_between(begin, end);
    for (size_t i = 0; i < arrlenu(found); i++) {
        const diagnostic *one = &collected[found[i]];
        if (!is_error(one, part))
            continue;
        if (shgeti(texts, one->text) >= 0)
            take_back(found[i]);
        shput(texts, (char *)one->text, true);
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
    by_order = NULL;
    said = NULL;
    for (size_t i = 0; i < mark; i++)
        if (!collected[i].dropped && collected[i].severity != SEVERITY_NOTE)
            (void)said_before(&collected[i]);
}

static int by_position(const void *left, const void *right)
{
    const diagnostic *a = left, *b = right;
    if (a->owner_order != b->owner_order)
        return a->owner_order < b->owner_order ? -1 : 1;
    return (a->number > b->number) - (a->number < b->number);
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
    size_t length = place->line_length, caret = place->column - 1;

    while (!never(length == 0) && text[length - 1] == '\r')
        length--;
    if (caret > length)
        caret = length;
    size_t end = caret + place->width;
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
    by_order = found = NULL;
    said = NULL;
    errors = 0;
}

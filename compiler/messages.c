/* messages.c: clang's messages to acc's diagnostics.
 *
 *     In file included from a.c:1:                                  becomes a note after the next message
 *     /home/x/y.h:3:10: fatal error: 'z.h' file not found           /home/x/y.h:3:10: error: 'z.h' file not found
 *     clang: error: unsupported option '-foo'                       acc: error: unsupported option '-foo'
 *     1 error generated.                                            nothing */
#define _GNU_SOURCE    /* memmem, strchrnul */
#include "messages.h"

#include <string.h>

#include "arena.h"
#include "unit_detail.h"

/* `name:line:column: severity: text` taken apart. */
typedef struct message {
    const char *file;          /* NULL: it has no place */
    uint32_t line, column;
    severity severity;
    bool fatal;
    const char *text;
} message;

/* Takes `:12` off the end of a text; false where there is none. */
static bool take_number(const char *text, size_t *length, uint32_t *number)
{
    size_t begin = *length;
    uint32_t value = 0;
    while (begin && text[begin - 1] >= '0' && text[begin - 1] <= '9')
        begin--;
    if (begin == *length || begin == 0 || text[begin - 1] != ':')
        return false;
    for (size_t i = begin; i < *length; i++)
        value = value * 10 + (uint32_t)(text[i] - '0');
    *number = value;
    *length = begin - 1;
    return true;
}

static bool take_apart(const char *line, size_t length, message *message)
{
    static const struct {
        const char *mark;
        severity severity;
        bool fatal;
    } marks[] = {{"fatal error: ", SEVERITY_ERROR, true}, {"error: ", SEVERITY_ERROR, false},
                 {"warning: ", SEVERITY_WARNING, false}, {"note: ", SEVERITY_NOTE, false}};
    const char *first = NULL;

    *message = (struct message){0};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        const char *at = memmem(line, length, marks[i].mark, strlen(marks[i].mark));
        if (!at || (at > line && (at < line + 2 || memcmp(at - 2, ": ", 2) != 0)) || (first && at >= first))
            continue;
        first = at;
        message->severity = marks[i].severity;
        message->fatal = marks[i].fatal;
        message->text = arena_strndup(at + strlen(marks[i].mark), length - (size_t)(at - line) - strlen(marks[i].mark));
    }
    if (!first)
        return false;
    size_t place = first > line ? (size_t)(first - line) - 2 : 0;
    if (take_number(line, &place, &message->column) && take_number(line, &place, &message->line))
        message->file = arena_strndup(line, place);
    return true;
}

/* The lines `In file included from name:12:` before a message. */
static bool take_include(const char *line, size_t length, message *include)
{
    static const char mark[] = "In file included from ";
    size_t skip = sizeof mark - 1;
    *include = (message){0};
    if (length <= skip || memcmp(line, mark, skip) != 0 || line[length - 1] != ':')
        return false;
    size_t end = length - 1 - skip;
    if (take_number(line + skip, &end, &include->line))
        include->file = arena_strndup(line + skip, end);
    include->column = 1;
    return include->file != NULL;
}

static void report_one(const unit *unit, const message *message, const struct message *includes)
{
    if (message->file)
        diagnose(message->severity, unit_file_place(unit, message->file, message->line, message->column, 1), "%s",
                 message->text);
    else
        diagnose_run(message->severity, "%s", message->text);
    for (ptrdiff_t i = arrlen(includes) - 1; i >= 0; i--)
        diagnose(SEVERITY_NOTE, unit_file_place(unit, includes[i].file, includes[i].line, 1, 1), "included from here");
}

void messages_report(const unit *unit, const char *messages, bool warnings)
{
    message message, *includes = NULL;
    bool silent = false;

    for (const char *line = messages, *end; *line; line = *end ? end + 1 : end) {
        end = strchrnul(line, '\n');
        size_t length = (size_t)(end - line);
        if (take_include(line, length, &message)) {
            arrput(includes, message);
        } else if (take_apart(line, length, &message)) {
            /* an unclosed quote is an error of unit.c's */
            if (message.severity != SEVERITY_NOTE)
                silent = message.severity == SEVERITY_WARNING &&
                         (!warnings || strncmp(message.text, "missing terminating", 19) == 0);
            if (!silent)
                report_one(unit, &message, includes);
            includes = NULL;
        }
    }
}

bool messages_missing_include(const char *messages, const char **file, uint32_t *line_number)
{
    message message;
    for (const char *line = messages, *end; *line; line = *end ? end + 1 : end) {
        end = strchrnul(line, '\n');
        if (!take_apart(line, (size_t)(end - line), &message) || !message.fatal || !message.file ||
            !strstr(message.text, "file not found"))
            continue;
        *file = message.file;
        *line_number = message.line;
        return true;
    }
    return false;
}

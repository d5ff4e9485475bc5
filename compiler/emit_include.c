/* emit_include.c: headers that declare async functions are not translated, so the compiler must not see their `async`.
 *
 *     #include "fetch.h"          ──▶          #define async
 *                                              #include "fetch.h"
 *                                              #undef async
 *
 * What a header declares async, the translated file declares itself where it uses it (emit_declarations). */
#include <string.h>

#include "arena.h"
#include "emit.h"
#include "parser.h"

/* The name in an #include directive at the offset, without quotes or brackets; NULL when it is another line. */
static const char *included_name(const unit *unit, uint32_t offset)
{
    const char *at = unit->source + offset;
    at += strspn(at, " \t");
    if (*at++ != '#')
        return NULL;
    at += strspn(at, " \t");
    if (strncmp(at, "include", 7) != 0)
        return NULL;
    at += 7;
    at += strspn(at, " \t");
    if (*at != '"' && *at != '<')
        return NULL;
    size_t length = strcspn(at + 1, "\">\n");
    return arena_strndup(at + 1, length);
}

static bool ends_with(const char *path, const char *name)
{
    size_t length = strlen(path), tail = strlen(name);
    return length >= tail && strcmp(path + length - tail, name) == 0 && (length == tail || path[length - tail - 1] == '/');
}

/* Does what the directive on this line brings in, itself or by its own includes, hold the word `async`? The tokens of a
 * header stand, in order, between the main file's tokens around its #include. */
static bool brings_async(const unit *unit, const char *name, uint32_t offset, const char *next)
{
    bool inside = false;
    uint32_t last_main = 0;
    for (uint32_t i = 0; unit->tokens[i].kind != END; i++) {
        const token *token = &unit->tokens[i];
        const unit_file *file = &unit->files[token->file];
        if (file->main) {
            last_main = token->source != NOWHERE ? token->source : last_main;
            if (token->source != NOWHERE && token->source > offset && inside)
                return false;
            inside = false;
            continue;
        }
        if (inside && next && ends_with(file->name, next))
            return false;
        if (ends_with(file->name, name))
            inside = last_main <= offset;
        if (inside && token->kind == ASYNC && !is_runtime_header(file->name))
            return true;
    }
    return false;
}

bool is_runtime_header(const char *path)
{
    return ends_with(path, "acc.h") || ends_with(path, "acc/future.h");
}

bool unit_has_async_headers(const unit *unit)
{
    for (int i = 0; i < arrlen(unit->async_files); i++)
        if (!is_runtime_header(unit->files[unit->async_files[i]].name))
            return true;
    return false;
}

/* The name in the next #include from the offset on. */
static const char *next_included(const unit *unit, uint32_t offset)
{
    while (offset < unit->source_length) {
        const char *name = included_name(unit, offset);
        if (name)
            return name;
        const char *newline = strchr(unit->source + offset, '\n');
        if (!newline)
            return NULL;
        offset = (uint32_t)(newline - unit->source) + 1;
    }
    return NULL;
}

uint32_t next_async_include(const unit *unit, uint32_t offset, uint32_t *end)
{
    while (offset < unit->source_length) {
        const char *newline = strchr(unit->source + offset, '\n');
        uint32_t line_end = newline ? (uint32_t)(newline - unit->source) + 1 : unit->source_length;
        const char *name = included_name(unit, offset);
        if (name && brings_async(unit, name, offset, next_included(unit, line_end))) {
            *end = line_end;
            return offset;
        }
        offset = line_end;
    }
    return NOWHERE;
}

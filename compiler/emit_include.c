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
#include "unit_detail.h"

/* The first token of the preprocessed text at or behind an offset of it. */
static uint32_t token_from(const unit *unit, uint32_t offset)
{
    uint32_t low = 0, high = (uint32_t)arrlenu(unit->tokens);
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (unit->tokens[middle].offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Does what the directive brings in, itself or by its own includes, hold the word `async`? The text of the headers stands
 * between what the main file's lines before it gave and the place where the directive ended. */
static bool brings_async(const unit *unit, uint32_t first_line, uint32_t line)
{
    const preprocessed *preprocessed = &unit->detail->preprocessed;
    while (line >= first_line && !preprocessed->seen[line])
        line--;
    if (line < first_line)
        return false;
    uint32_t before = line - 1;
    while (before && !preprocessed->seen[before])
        before--;
    uint32_t begin = before ? preprocessed->seen[before] - 1 : 0, end = preprocessed->seen[line] - 1;
    for (uint32_t i = token_from(unit, begin); unit->tokens[i].offset < end; i++) {
        const unit_file *file = &unit->files[unit->tokens[i].file];
        if (unit->tokens[i].kind == ASYNC && !file->main && !is_runtime_header(file->name))
            return true;
    }
    return false;
}

bool is_runtime_header(const char *path)
{
    static const char name[] = "/acc.h";      /* a header's name has its directory */
    size_t length = strlen(path), tail = strlen(name);
    return length >= tail && strcmp(path + length - tail, name) == 0;
}

bool unit_has_async_headers(const unit *unit)
{
    for (int i = 0; i < arrlen(unit->async_files); i++)
        if (!is_runtime_header(unit->files[unit->async_files[i]].name))
            return true;
    return false;
}

uint32_t next_async_include(const unit *unit, uint32_t offset, uint32_t *end)
{
    const source *source = &unit->detail->source;
    const byte_range *includes = unit->detail->directives.includes;
    for (size_t i = 0; i < arrlenu(includes); i++) {
        if (includes[i].begin < offset)
            continue;
        *end = source_line_end(source, includes[i].end);
        if (brings_async(unit, source_line_at(source, includes[i].begin), source_line_at(source, *end - 1)))
            return directives_line_begin(source, includes[i].begin);
    }
    return NOWHERE;
}

const char **include_directives(const unit *unit)
{
    const byte_range *includes = unit->detail->directives.includes;
    const char **lines = NULL;
    for (size_t i = 0; i < arrlenu(includes); i++)
        arrput(lines, arena_strndup(unit->source + includes[i].begin, includes[i].end - includes[i].begin));
    return lines;
}

/* unit_macros.c: what the macros of a unit are, for who writes text that they could change (unit.h). */
#include <ctype.h>
#include <string.h>

#include "arena.h"
#include "unit_detail.h"

const macro *unit_macro(const unit *unit, const char *name)
{
    const macro *macro = macro_find(&unit->detail->preprocessed.macros, name, (uint32_t)strlen(name), UINT32_MAX);
    return macro && !macro->function_like && macro->file ? macro : NULL;
}

static bool is_name_byte(char byte)
{
    return isalnum((unsigned char)byte) || byte == '_' || byte == '$' || (unsigned char)byte >= 0x80;
}

/* Does that word name a macro that a #define between the lines defines?  With #line, lines do not tell. */
static bool is_defined_between(const unit *unit, const char *word, uint32_t length, uint32_t first_line, uint32_t last_line)
{
    bool any_line = arrlenu(unit->detail->directives.line_changes) > 0;
    macro **definitions = macro_definitions(&unit->detail->preprocessed.macros, word, length);
    for (size_t i = 0; i < arrlenu(definitions); i++)
        if (definitions[i]->file && strcmp(definitions[i]->file, unit->path) == 0 &&
            (any_line || (definitions[i]->line > first_line && definitions[i]->line < last_line)))
            return true;
    return false;
}

void unit_open_macros(const unit *unit, uint32_t before, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        macro_use *use = unit->tokens[i].use >= 0 ? &unit->uses[unit->tokens[i].use] : NULL;
        if (!use || use->first != i)
            continue;
        for (uint32_t at = use->source_begin; at < use->source_end && !use->is_opened; at++) {
            uint32_t length = 0;
            while (at + length < use->source_end && is_name_byte(unit->source[at + length]))
                length++;
            use->is_opened = length && is_defined_between(unit, unit->source + at, length, unit->tokens[before].line,
                                                          unit->tokens[first].line);
            at += length;
        }
    }
}

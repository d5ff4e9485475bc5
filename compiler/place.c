/* place.c: tokens and offsets to the places that messages name, and the text between tokens. */
#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"
#include "unit_detail.h"

static place text_place(const char *text, uint32_t length, const uint32_t *lines, uint32_t line)
{
    place place = {0};
    if (text && line && line <= arrlenu(lines)) {
        uint32_t end = line < arrlenu(lines) ? lines[line] - 1 : length;
        place.line_text = text + lines[line - 1];
        place.line_length = end - lines[line - 1];
    }
    return place;
}

/* Tokens of the main source in the order in which they stand there. */
static const source_token *source_order(const unit *unit)
{
    struct unit_detail *detail = unit->detail;
    if (detail->order)
        return detail->order;
    int32_t last_use = -1;
    for (uint32_t i = 0; i < arrlenu(unit->tokens); i++) {
        const token *token = &unit->tokens[i];
        source_token entry = {.source = token->source, .token = i};
        if (token->source == NOWHERE && (token->use < 0 || token->use == last_use))
            continue;
        if (token->source == NOWHERE)
            entry.source = unit->uses[last_use = token->use].source_begin;
        arrput(detail->order, entry);
    }
    return detail->order;
}

/* How far the preprocessed text had come at an offset of the source: what sorts messages. */
static uint32_t preprocessed_offset(const unit *unit, uint32_t source, uint32_t line)
{
    const source_token *order = source_order(unit);
    const preprocessed *preprocessed = &unit->detail->preprocessed;
    size_t low = 0, high = arrlenu(order);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (order[middle].source <= source)
            low = middle + 1;
        else
            high = middle;
    }
    uint32_t of_token = low ? unit->tokens[order[low - 1].token].offset : 0;
    if (never(line > preprocessed->last_line))
        line = preprocessed->last_line;
    while (line && !preprocessed->seen[line])
        line--;
    uint32_t of_line = line ? preprocessed->seen[line] - 1 : 0;
    return of_token > of_line ? of_token : of_line;
}

static const struct header_lines *header_lines(const unit *unit, const char *name)
{
    struct unit_detail *detail = unit->detail;
    ptrdiff_t known = shgeti(detail->headers, name);
    if (known < 0) {
        struct header_lines header = {0};
        header.text = source_file_text(name, &header.length);
        if (header.text)
            header.lines = source_line_starts(header.text, header.length);
        shput(detail->headers, (char *)name, header);
        known = shgeti(detail->headers, name);
    }
    return &detail->headers[known].value;
}

/* All but the order. */
static place source_place(const unit *unit, uint32_t source_offset, uint32_t width)
{
    const source *source = &unit->detail->source;
    if (never(source_offset > source->length))
        source_offset = source->length;
    uint32_t line = source_line_at(source, source_offset);
    place place = text_place(source->text, source->length, source->lines, line);
    place.line = unit_presumed_line(unit, source_offset, &place.file);
    place.column = source_offset - source->lines[line - 1] + 1;
    place.width = width;
    return place;
}

place unit_source_place(const unit *unit, uint32_t source_offset, uint32_t width)
{
    place place = source_place(unit, source_offset, width);
    if (never(source_offset > unit->source_length))
        source_offset = unit->source_length;
    place.order = preprocessed_offset(unit, source_offset, source_line_at(&unit->detail->source, source_offset));
    return place;
}

/* Where the preprocessed text has that line of that file. */
static uint32_t order_of_line(const unit *unit, const char *file, uint32_t line)
{
    uint32_t order = 0;
    for (size_t i = 0; i < arrlenu(unit->tokens); i++) {
        const token *token = &unit->tokens[i];
        if (token->line > line || strcmp(unit->files[token->file].name, file) != 0)
            continue;
        order = token->offset;
        if (token->line == line)
            break;
    }
    return order;
}

place unit_file_place(const unit *unit, const char *file, uint32_t line, uint32_t column, uint32_t width)
{
    const source *source = &unit->detail->source;
    if (strcmp(file, unit->path) == 0 && line && line <= arrlenu(source->lines)) {
        uint32_t offset = source->lines[line - 1] + (column ? column - 1 : 0);
        bool is_behind = offset > source->length;      /* by a tab or so, which clang counts otherwise */
        return unit_source_place(unit, is_behind ? source->length : offset, width);
    }

    const struct header_lines *header = header_lines(unit, file);
    place place = text_place(header->text, header->length, header->lines, line);
    place.file = file;
    place.line = line;
    place.column = column;
    place.width = width;
    place.order = order_of_line(unit, file, line);
    return place;
}

static bool name_byte(char byte)
{
    return byte == '_' || byte == '$' || (byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z') ||
           (unsigned char)byte >= 0x80;
}

/* The column of the nth occurrence (from 0) of a token's text in a line; 0 when it is not there. */
static unsigned find_column(const place *place, const char *text, size_t length, unsigned nth)
{
    const char *line = place->line_text;
    for (size_t i = 0; line && i + length <= place->line_length; i++) {
        if (memcmp(line + i, text, length) != 0)
            continue;
        bool begins = i == 0 || !name_byte(text[0]) || !name_byte(line[i - 1]);
        bool ends = i + length == place->line_length || !name_byte(text[length - 1]) || !name_byte(line[i + length]);
        if (begins && ends && nth-- == 0)
            return (unsigned)i + 1;
    }
    return 0;
}

/* A header's tokens have only their line: the column is that of the same text there. */
static place header_place(const unit *unit, uint32_t index)
{
    const token *token = &unit->tokens[index];
    unsigned earlier = 0;
    for (uint32_t i = index; i-- > 0 && unit->tokens[i].file == token->file && unit->tokens[i].line == token->line;)
        earlier += unit->tokens[i].length == token->length &&
                   memcmp(unit->tokens[i].text, token->text, token->length) == 0;

    const struct header_lines *header = header_lines(unit, unit->files[token->file].name);
    place place = text_place(header->text, header->length, header->lines, token->line);
    place.file = unit->files[token->file].name;
    place.line = token->line;
    place.column = find_column(&place, token->text, token->length, earlier);
    place.width = place.column ? token->length : 1;
    if (!place.column)
        place.column = 1;
    place.order = token->offset;
    return place;
}

place unit_place(const unit *unit, uint32_t token_index)
{
    const token *token = &unit->tokens[token_index];
    place place;

    if (token->kind == END) {
        uint32_t end = unit->source_length;
        while (end > 1 && strchr(" \t\v\f\r\n", unit->source[end - 1]))
            end--;
        place = source_place(unit, end, 1);
    } else if (!unit->files[token->file].main) {
        return header_place(unit, token_index);
    } else if (token->source != NOWHERE) {
        place = source_place(unit, token->source, token->length);
    } else if (token->argument_source != NOWHERE) {
        place = source_place(unit, token->argument_source, token->length);
    } else if (token->use >= 0) {
        const macro_use *use = &unit->uses[token->use];
        place = source_place(unit, use->source_begin, (uint32_t)strlen(use->name));
    } else {
        place = unit_file_place(unit, unit->path, token->line, 1, 1);
    }
    place.order = token->offset;
    return place;
}

static place definition_place(const unit *unit, const char *file, uint32_t line, const char *name)
{
    uint32_t length = (uint32_t)strlen(name);
    place place = unit_file_place(unit, file, line, 1, length);
    unsigned column = find_column(&place, name, length, 0);
    if (column)
        place.column = column;
    return place;
}

bool unit_macro_place(const unit *unit, const macro *macro, place *result)
{
    if (macro->file[0] == '<')
        return false;
    *result = definition_place(unit, macro->file, macro->line, macro->name);
    return true;
}

void unit_note_macro(const unit *unit, uint32_t token_index)
{
    const token *token = &unit->tokens[token_index];
    if (token->use < 0 || token->argument_source != NOWHERE)
        return;
    const macro_use *use = &unit->uses[token->use];
    if (!use->definition_file)
        return;

    if (use->definition_file[0] == '<') {
        diagnose_run(SEVERITY_NOTE, "expanded from macro '%s', which the command line or the compiler defines",
                     use->name);
        return;
    }
    uint32_t line = use->definition_line;
    const char *file = use->definition_file;
    if (arrlenu(unit->detail->definition_lines) && unit->detail->definition_lines[token->use]) {
        file = unit->path;
        line = unit->detail->definition_lines[token->use];
    }
    diagnose(SEVERITY_NOTE, definition_place(unit, file, line, use->name), "expanded from macro '%s'", use->name);
}

uint32_t unit_token_at_shadow(const unit *unit, uint32_t shadow_offset)
{
    uint32_t low = 0, high = (uint32_t)arrlenu(unit->tokens);
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (unit->tokens[middle].shadow <= shadow_offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

const char *unit_gap(const unit *unit, uint32_t source_begin, uint32_t source_end)
{
    const byte_range *removed = unit->detail->directives.removed;
    size_t low = 0, high = arrlenu(removed);
    while (low < high) {    /* the first that ends after the beginning */
        size_t middle = low + (high - low) / 2;
        if (removed[middle].end <= source_begin)
            low = middle + 1;
        else
            high = middle;
    }
    char *gap = arena_alloc(source_end - source_begin + 1u);
    uint32_t used = 0, at = source_begin;
    for (; low < arrlenu(removed) && removed[low].begin < source_end; low++) {
        memcpy(gap + used, unit->source + at, removed[low].begin - at);
        used += removed[low].begin - at;
        at = removed[low].end;
    }
    if (at < source_end)
        memcpy(gap + used, unit->source + at, source_end - at);
    return gap;
}

unsigned unit_presumed_line(const unit *unit, uint32_t source_offset, const char **file)
{
    return directives_presumed(&unit->detail->directives, &unit->detail->source, source_offset, file);
}

/* preprocessed.c: the text of `clang -E -dD` to tokens and macro definitions.
 *
 *     # 1 "/usr/include/acc.h" 1 3      what follows is line 1 of that file, which is entered (1), a system header (3)
 *     #define ACC_MS 1000000LL          definition number n, at the main source's line that includes acc.h
 *     async int acc_accept(int);        tokens
 *     # 2 "a.c" 2                       back (2) in the main source: the #include was on line 1 */
#include "preprocessed.h"

#include <string.h>

#include "arena.h"
#include "options.h"
#include "parser.h"

typedef struct file_name {
    char *key;               /* the name, with a mark for the flags */
    uint32_t value;
} file_name;

struct preprocessed_reader {
    preprocessed *result;
    unit *unit;
    const options *options;
    char *text;
    uint32_t read;           /* so much of it */
    uint32_t line;           /* the next line's number in the current file */
    lexer *lexer;
    raw_token *raw;          /* stb_ds array, used again and again */
    file_name *names;        /* stb_ds string map to unit->files */
    file_name *entered;      /* the dependencies so far */
    uint32_t depth;          /* of #include; 0 is the main source */
    uint32_t file;           /* index of the current one */
    uint32_t lineless;       /* the first event whose line in the main source is not known yet */
    bool strict;             /* -std=c11 and the like: asm and typeof are names */
};

typedef preprocessed_reader reader;

bool preprocessed_is_strict(const options *options)
{
    const char *standard = options->standard;
    return standard && (standard[0] == 'c' || strncmp(standard, "iso", 3) == 0);
}

static bool is_acc_header(const reader *reader, const char *name)
{
    size_t length = strlen(name);
    if (length >= 6 && strcmp(name + length - 6, "/acc.h") == 0)
        return true;
    const char *directory = reader->options->include_directory;
    if (!directory)
        return false;
    size_t prefix = strlen(directory);
    return strncmp(name, directory, prefix) == 0 && strncmp(name + prefix, "/acc/", 5) == 0;
}

/* The file name in a linemarker's string at *at, its escapes undone; moves *at behind it. */
static char *marker_name(const char *text, uint32_t *at, uint32_t end)
{
    char *name = arena_alloc(end - *at + 1u);
    uint32_t used = 0, i = *at + 1;
    for (; i < end && text[i] != '"'; i++) {
        if (text[i] != '\\' || i + 1 >= end) {
            name[used++] = text[i];
        } else if (text[i + 1] >= '0' && text[i + 1] <= '7' && i + 3 < end) {
            name[used++] = (char)((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            name[used++] = text[++i];
        }
    }
    *at = i + 1;
    return name;
}

uint32_t preprocessed_file(preprocessed_reader *reader, const char *name, bool main, bool system)
{
    char *key = arena_printf("%c%s", main ? 'm' : system ? 's' : 'u', name);
    ptrdiff_t known = shgeti(reader->names, key);
    if (known >= 0)
        return reader->names[known].value;

    uint32_t index = (uint32_t)arrlenu(reader->unit->files);
    unit_file file = {.name = name, .main = main, .system = system && !is_acc_header(reader, name)};
    arrput(reader->unit->files, file);
    shput(reader->names, key, index);
    return index;
}

void preprocessed_dependency(preprocessed_reader *reader, const char *name)
{
    if (name[0] == '<' || shgeti(reader->entered, name) >= 0)
        return;
    shput(reader->entered, (char *)name, 0);
    arrput(reader->unit->dependencies, name);
}

void preprocessed_see(preprocessed *preprocessed, uint32_t line, uint32_t offset)
{
    if (line <= preprocessed->last_line && !preprocessed->seen[line])
        preprocessed->seen[line] = offset + 1;
}

/* Events in headers get the line of the main source that includes them when the main source goes on. */
static void place_events(reader *reader, uint32_t line)
{
    uint32_t *lines = reader->result->event_lines;
    for (; reader->lineless < arrlenu(lines); reader->lineless++)
        lines[reader->lineless] = line;
}

/* `# 12 "name" 1 3 4`: from the number on. */
static void line_marker(reader *reader, uint32_t at, uint32_t end)
{
    const char *text = reader->text;
    bool enters = false, returns = false, system = false;
    uint32_t line = 0;

    for (; at < end && text[at] >= '0' && text[at] <= '9'; at++)
        line = line * 10 + (uint32_t)(text[at] - '0');
    while (at < end && text[at] != '"')
        at++;
    char *name = marker_name(text, &at, end);
    for (; at < end; at++) {
        enters |= text[at] == '1';
        returns |= text[at] == '2';
        system |= text[at] == '3';
    }
    if (enters)
        reader->depth++;
    else if (returns && reader->depth)
        reader->depth--;
    if (reader->depth == 0 && returns) {
        place_events(reader, line ? line - 1 : 0);
        preprocessed_see(reader->result, line ? line - 1 : 0, at);
    }
    if (enters)
        preprocessed_dependency(reader, name);
    reader->file = preprocessed_file(reader, name, reader->depth == 0, system);
    reader->line = line;
}

/* Counts one more change of what names stand for; returns the time from which it holds. */
static uint32_t event(reader *reader, uint32_t begin, uint32_t end)
{
    byte_range range = {begin, end};
    arrput(reader->result->definitions, range);
    arrput(reader->result->event_lines, reader->line);
    if (reader->depth == 0)
        place_events(reader, reader->line);
    return (uint32_t)arrlenu(reader->result->event_lines);
}

/* [begin, end) is a line that begins with a #. */
static void directive(reader *reader, uint32_t begin, uint32_t end)
{
    const char *text = reader->text + begin;
    uint32_t length = end - begin;

    if (length > 2 && text[1] == ' ' && text[2] >= '0' && text[2] <= '9') {
        line_marker(reader, begin + 2, end);
        return;
    }
    if (reader->depth == 0)
        preprocessed_see(reader->result, reader->line, begin);
    if (length > 8 && memcmp(text, "#define ", 8) == 0)
        macro_define(&reader->result->macros, arena_strndup(text + 8, length - 8), length - 8,
                     event(reader, begin, end), reader->unit->files[reader->file].name, reader->line);
    else if (length > 7 && memcmp(text, "#undef ", 7) == 0)
        macro_undefine(&reader->result->macros, text + 7, length - 7, event(reader, begin, end));
    reader->line++;
}

int preprocessed_kind(int kind, const char *text, bool strict)
{
    return strict && (kind == ASM || kind == TYPEOF) && text[0] != '_' ? IDENTIFIER : kind;
}

static void add_token(reader *reader, const raw_token *raw)
{
    token token = {.kind = preprocessed_kind(raw->kind, reader->text + raw->offset, reader->strict),
                   .length = raw->length, .offset = raw->offset, .file = reader->file,
                   .line = raw->line, .source = NOWHERE, .argument_source = NOWHERE, .use = -1,
                   .space_before = raw->space_before};
    if (reader->depth == 0)
        preprocessed_see(reader->result, token.line, token.offset);
    arrput(reader->unit->tokens, token);
}

/* Lines without directives: [begin, end), `count` of them. */
static void add_tokens(reader *reader, uint32_t begin, uint32_t end, uint32_t count)
{
    arrsetlen(reader->raw, 0);
    reader->raw = lexer_scan(reader->lexer, reader->text, begin, end, reader->line, reader->raw);
    for (size_t i = 0; i < arrlenu(reader->raw); i++)
        add_token(reader, &reader->raw[i]);
    reader->line += count;
}

uint32_t preprocessed_line(const preprocessed_reader *reader, const char **file)
{
    *file = reader->unit->files[reader->file].name;
    return reader->line;
}

lexer *preprocessed_lexer(preprocessed_reader *reader)
{
    return reader->lexer;
}

uint32_t preprocessed_now(const preprocessed *preprocessed, uint32_t now, uint32_t line)
{
    while (now < arrlenu(preprocessed->event_lines) && preprocessed->event_lines[now] < line)
        now++;
    return now;
}

preprocessed_reader *preprocessed_begin(preprocessed *result, unit *unit, uint32_t source_lines, const options *options)
{
    reader *new = arena_new(reader);
    *new = (reader){.result = result, .unit = unit, .options = options, .line = 1, .lexer = lexer_begin(),
                    .strict = preprocessed_is_strict(options)};

    *result = (preprocessed){.last_line = source_lines + 1};
    result->seen = arena_alloc((source_lines + 2) * sizeof *result->seen);
    macro_table_begin(&result->macros);
    unit->files = NULL;
    unit->tokens = NULL;
    unit->dependencies = NULL;
    preprocessed_dependency(new, unit->path);
    new->file = preprocessed_file(new, unit->path, true, false);
    return new;
}

void preprocessed_more(preprocessed_reader *reader, char *text, uint32_t length)
{
    uint32_t run = reader->read, run_lines = 0;    /* lines that are no directives, not yet lexed */
    const char *newline;

    reader->text = text;
    while ((newline = memchr(text + reader->read, '\n', length - reader->read))) {
        uint32_t begin = reader->read, end = (uint32_t)(newline - text);
        reader->read = end + 1;
        run_lines++;
        if (text[begin] != '#')
            continue;
        if (begin > run)
            add_tokens(reader, run, begin, run_lines - 1);
        directive(reader, begin, end);
        run = reader->read;
        run_lines = 0;
    }
    if (reader->read > run)
        add_tokens(reader, run, reader->read, run_lines);
}

void preprocessed_end(preprocessed_reader *reader, char *text, uint32_t length)
{
    unit *unit = reader->unit;

    preprocessed_more(reader, text, length);
    if (reader->read < length)    /* a last line without a newline */
        add_tokens(reader, reader->read, length, 1);
    lexer_end(reader->lexer);
    place_events(reader, reader->result->last_line);
    raw_token end = {.kind = END, .offset = length, .line = reader->line, .space_before = true};
    reader->depth = 0;
    add_token(reader, &end);
    for (size_t i = 0; i < arrlenu(unit->tokens); i++)
        unit->tokens[i].text = text + unit->tokens[i].offset;
}

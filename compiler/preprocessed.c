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

typedef struct reader {
    preprocessed *result;
    unit *unit;
    const options *options;
    const char *text;
    file_name *names;        /* stb_ds string map to unit->files */
    file_name *entered;      /* the dependencies so far */
    uint32_t depth;          /* of #include; 0 is the main source */
    uint32_t file;           /* index of the current one */
    uint32_t line_minus_raw; /* add it to a line of the text: the line in the current file */
    uint32_t lineless;       /* the first event whose line in the main source is not known yet */
    bool strict;             /* -std=c11 and the like: asm and typeof are names */
} reader;

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
    while (prefix && directory[prefix - 1] == '/')
        prefix--;
    return strncmp(name, directory, prefix) == 0 && strncmp(name + prefix, "/acc/", 5) == 0;
}

/* The file name in a linemarker's string, its escapes undone. */
static char *marker_name(const char *text, uint32_t length)
{
    char *name = arena_alloc(length);
    uint32_t used = 0;
    for (uint32_t i = 1; i + 1 < length; i++) {
        if (text[i] != '\\' || i + 2 >= length) {
            name[used++] = text[i];
        } else if (text[i + 1] >= '0' && text[i + 1] <= '7' && i + 3 < length) {
            name[used++] = (char)((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
            i += 3;
        } else {
            name[used++] = text[++i];
        }
    }
    return name;
}

static uint32_t file_index(reader *reader, char *name, bool main, bool system)
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

static void add_dependency(reader *reader, char *name)
{
    if (name[0] == '<' || shgeti(reader->entered, name) >= 0)
        return;
    shput(reader->entered, name, 0);
    arrput(reader->unit->dependencies, name);
}

static uint32_t number(const reader *reader, const raw_token *token)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < token->length; i++) {
        char digit = reader->text[token->offset + i];
        if (digit < '0' || digit > '9')
            break;
        value = value * 10 + (uint32_t)(digit - '0');
    }
    return value;
}

static void see_line(reader *reader, uint32_t line)
{
    if (line <= reader->result->last_line)
        reader->result->seen[line] = true;
}

/* Events in headers get the line of the main source that includes them when the main source goes on. */
static void place_events(reader *reader, uint32_t line)
{
    uint32_t *lines = reader->result->event_lines;
    for (; reader->lineless < arrlenu(lines); reader->lineless++)
        lines[reader->lineless] = line;
}

/* `# 12 "name" 1 3 4`: [marker, end) without the #. */
static void line_marker(reader *reader, const raw_token *marker, const raw_token *end)
{
    bool enters = false, returns = false, system = false;
    for (const raw_token *flag = marker + 2; flag < end; flag++) {
        uint32_t value = number(reader, flag);
        enters |= value == 1;
        returns |= value == 2;
        system |= value == 3;
    }
    if (enters)
        reader->depth++;
    else if (returns && reader->depth)
        reader->depth--;

    uint32_t line = number(reader, marker);
    char *name = marker_name(reader->text + marker[1].offset, marker[1].length);
    if (reader->depth == 0 && returns) {
        place_events(reader, line ? line - 1 : 0);
        see_line(reader, line ? line - 1 : 0);
    }
    if (enters)
        add_dependency(reader, name);
    reader->file = file_index(reader, name, reader->depth == 0, system);
    reader->line_minus_raw = line - (marker->line + 1);
}

static bool is_word(const reader *reader, const raw_token *token, const char *word)
{
    return token->length == strlen(word) && memcmp(reader->text + token->offset, word, token->length) == 0;
}

static uint32_t now(const reader *reader)
{
    return (uint32_t)arrlenu(reader->result->event_lines);
}

/* Counts one more change of what names stand for; returns the time from which it holds. */
static uint32_t event(reader *reader, uint32_t line)
{
    arrput(reader->result->event_lines, line);
    if (reader->depth == 0) {
        place_events(reader, line);
        see_line(reader, line);
    }
    return now(reader);
}

static void pragma(reader *reader, const raw_token *word, const raw_token *end, uint32_t line)
{
    if (end - word < 4 || word[1].kind != '(' || word[2].kind != STRING)
        return;
    if (is_word(reader, word, "push_macro"))
        macro_push(&reader->result->macros, word + 2, now(reader));
    else if (is_word(reader, word, "pop_macro"))
        macro_pop(&reader->result->macros, word + 2, event(reader, line));
}

/* [hash, end) is one directive of the text. */
static void directive(reader *reader, const raw_token *hash, const raw_token *end)
{
    const raw_token *word = hash + 1;
    uint32_t line = hash->line + reader->line_minus_raw;

    if (end - word >= 2 && word->kind == NUMBER && word[1].kind == STRING) {
        line_marker(reader, word, end);
        return;
    }
    if (reader->depth == 0)
        see_line(reader, line);
    if (end - word < 2)
        return;
    bool defines = is_word(reader, word, "define");
    if (defines || is_word(reader, word, "undef")) {
        byte_range range = {hash->offset, end[-1].offset + end[-1].length};
        uint32_t since = event(reader, line);
        if (defines)
            macro_define(&reader->result->macros, word + 1, end, since, reader->unit->files[reader->file].name, line);
        else
            macro_undefine(&reader->result->macros, word + 1, since);
        arrput(reader->result->definitions, range);
    } else if (is_word(reader, word, "pragma")) {
        pragma(reader, word + 1, end, line);
    }
}

/* asm and typeof are GNU's words, names where the user asked for strict C. */
static int kind_of(const reader *reader, const raw_token *raw)
{
    bool plain_gnu = (raw->kind == ASM || raw->kind == TYPEOF) && reader->text[raw->offset] != '_';
    return reader->strict && plain_gnu ? IDENTIFIER : raw->kind;
}

static void add_token(reader *reader, const raw_token *raw)
{
    token token = {.kind = kind_of(reader, raw), .text = reader->text + raw->offset, .length = raw->length,
                   .offset = raw->offset, .file = reader->file, .line = raw->line + reader->line_minus_raw,
                   .source = NOWHERE, .argument_source = NOWHERE, .use = -1, .space_before = raw->space_before};
    if (reader->depth == 0)
        see_line(reader, token.line);
    arrput(reader->unit->tokens, token);
}

uint32_t preprocessed_now(const preprocessed *preprocessed, uint32_t now, uint32_t line)
{
    while (now < arrlenu(preprocessed->event_lines) && preprocessed->event_lines[now] < line)
        now++;
    return now;
}

void preprocessed_read(preprocessed *result, unit *unit, uint32_t source_lines, const options *options)
{
    uint32_t bad_offset;    /* what is no token is diagnosed by unit.c, with its place in the source */
    raw_token *raw = lex_text(unit->preprocessed, unit->preprocessed_length, &bad_offset);
    reader reader = {.result = result, .unit = unit, .options = options, .text = unit->preprocessed,
                     .strict = preprocessed_is_strict(options)};

    *result = (preprocessed){.raw = raw, .last_line = source_lines + 1};
    result->seen = arena_alloc(source_lines + 2);
    macro_table_begin(&result->macros, unit->preprocessed);
    add_dependency(&reader, (char *)unit->path);
    reader.file = file_index(&reader, (char *)unit->path, true, false);
    arrsetcap(unit->tokens, arrlenu(raw));
    for (const raw_token *at = raw; at->kind != END;) {
        /* What the preprocessor writes for the compiler begins in the first column; a `#` that a macro left does not. */
        if (at->kind == HASH && (at->offset == 0 || reader.text[at->offset - 1] == '\n')) {
            const raw_token *end = at + 1;
            while (end->kind != END && !end->first_on_line)
                end++;
            directive(&reader, at, end);
            at = end;
        } else {
            add_token(&reader, at++);
        }
    }
    place_events(&reader, source_lines);
    raw_token end = raw[arrlenu(raw) - 1];
    reader.depth = 0;
    add_token(&reader, &end);
}

/* directives.c: the source's raw tokens to those that clang's preprocessor kept.
 *
 *     #ifdef WINDOWS                  removed
 *     closesocket(s);                 removed
 *     #else                           removed
 *     close(s);                       active: close ( s ) ;
 *     #endif                          removed
 *
 * Conditions are evaluated with the macros that were in force there.  What cannot be known so (__has_include) is told
 * by the text that came out: a group is active when something of its lines is there. */
#include "directives.h"

#include <string.h>

#include "arena.h"
#include "condition.h"
#include "parser.h"

/* One #if that is open. */
typedef struct conditional {
    bool outer_active;         /* the group that it stands in */
    bool taken;                /* one of its groups was active already */
    bool active;
} conditional;

typedef struct reader {
    directives *result;
    const source *source;
    const preprocessed *preprocessed;
    expander *expander;
    uint32_t now;
    conditional *open;         /* stb_ds array */
    uint32_t inactive_begin;   /* while inactive: where the removed text begins */
    const char *file;          /* presumed */
} reader;

static bool is_active(const reader *reader)
{
    return arrlenu(reader->open) == 0 || arrlast(reader->open).active;
}

static bool is_word(const reader *reader, const raw_token *token, const char *word)
{
    return source_token_is(reader->source, token, word);
}

static const raw_token *directive_end(const raw_token *hash)
{
    const raw_token *end = hash + 1;
    while (end->kind != END && !end->first_on_line)
        end++;
    return end;
}

/* #if, #ifdef, #ifndef: 1; #elif, #else and the like: 0; #endif: -1; no conditional: 2. */
static int conditional_kind(const reader *reader, const raw_token *word, const raw_token *end)
{
    static const char *const opening[] = {"if", "ifdef", "ifndef"}, *const middle[] = {"elif", "else", "elifdef",
                                                                                      "elifndef"};
    if (word == end)
        return 2;
    for (size_t i = 0; i < sizeof opening / sizeof *opening; i++)
        if (is_word(reader, word, opening[i]))
            return 1;
    for (size_t i = 0; i < sizeof middle / sizeof *middle; i++)
        if (is_word(reader, word, middle[i]))
            return 0;
    return is_word(reader, word, "endif") ? -1 : 2;
}

/* Whether anything between this directive's line and the next of the same #if came out. */
static bool group_was_seen(const reader *reader, const raw_token *end, uint32_t line)
{
    int depth = 0;
    const raw_token *at = end;
    for (; at->kind != END; at++) {
        if (at->kind != HASH || !at->first_on_line)
            continue;
        int kind = conditional_kind(reader, at + 1, directive_end(at));
        if (depth == 0 && kind < 1)
            break;
        depth += kind == 2 ? 0 : kind;
    }
    for (line++; line < at->line; line++)
        if (reader->preprocessed->seen[line])
            return true;
    return false;
}

static bool holds(reader *reader, const raw_token *word, const raw_token *end)
{
    const macro_table *macros = &reader->preprocessed->macros;
    bool negative = is_word(reader, word, "ifndef") || is_word(reader, word, "elifndef");

    if (negative || is_word(reader, word, "ifdef") || is_word(reader, word, "elifdef")) {
        if (end - word < 2)
            return false;
        const char *name = reader->source->text + word[1].offset;
        return (macro_find(macros, name, word[1].length, reader->now) != NULL) != negative;
    }
    expansion line = expand_line(reader->expander, reader->now, word + 1, (uint32_t)(end - word - 1), true);
    condition condition = CONDITION_UNKNOWN;
    bool doubtful;
    if (!line.failed)
        condition = condition_evaluate(macros, reader->now, line.tokens, &doubtful);
    return condition == CONDITION_UNKNOWN ? group_was_seen(reader, end, word->line) : condition == CONDITION_TRUE;
}

void directives_remove(directives *directives, uint32_t begin, uint32_t end)
{
    byte_range *removed = directives->removed;
    if (arrlenu(removed) && arrlast(removed).end >= begin) {
        arrlast(removed).end = end;
        return;
    }
    byte_range range = {begin, end};
    arrput(directives->removed, range);
}

uint32_t directives_line_begin(const source *source, uint32_t hash)
{
    uint32_t begin = hash;
    while (begin && strchr(" \t\v\f", source->text[begin - 1]))
        begin--;
    return begin == 0 || source->text[begin - 1] == '\n' ? begin : hash;
}

/* An #if, #else, #endif ...: [hash, end). */
static void switch_group(reader *reader, const raw_token *hash, const raw_token *end, int kind)
{
    bool was_active = is_active(reader);
    uint32_t after = source_line_end(reader->source, end[-1].offset + end[-1].length);

    if (kind == 1) {
        conditional new = {.outer_active = was_active};
        new.active = new.taken = was_active && holds(reader, hash + 1, end);
        arrput(reader->open, new);
    } else if (arrlenu(reader->open) && kind == -1) {
        arrsetlen(reader->open, arrlenu(reader->open) - 1);
    } else if (arrlenu(reader->open)) {
        conditional *open = &arrlast(reader->open);
        bool may = open->outer_active && !open->taken;
        open->active = may && (is_word(reader, hash + 1, "else") || holds(reader, hash + 1, end));
        open->taken |= open->active;
    }
    directives_remove(reader->result, was_active ? directives_line_begin(reader->source, hash->offset) : reader->inactive_begin, after);
    reader->inactive_begin = after;
}

static char *string_contents(const macro_token *token)
{
    char *name = arena_alloc(token->length);
    uint32_t used = 0;
    for (uint32_t i = 1; i + 1 < token->length; i++) {
        if (token->text[i] == '\\')     /* never the last: that would not end the string */
            i++;
        name[used++] = token->text[i];
    }
    return name;
}

/* A comment or string that is not closed: clang sees that line and complains. */
static bool holds_no_token(const raw_token *token, const raw_token *end)
{
    while (token < end && token->kind != OTHER && token->kind != BACKSLASH)
        token++;
    return token < end;
}

static bool is_line_number(const macro_token *token)
{
    return token->kind == NUMBER && strspn(token->text, "0123456789") >= token->length;
}

/* `#line 12 "file"`: [tokens, end) after the word.  clang does not see it (directives_without_lines): what is wrong with
 * it is for acc to say. */
static void change_line(reader *reader, const raw_token *tokens, const raw_token *end)
{
    uint32_t offset = source_line_end(reader->source, end > tokens ? end[-1].offset + end[-1].length : tokens->offset);
    expansion line = expand_line(reader->expander, reader->now, tokens, (uint32_t)(end - tokens), false);
    line_change change = {.offset = offset, .line = source_line_at(reader->source, offset)};

    bool has_name = arrlenu(line.tokens) > 1;
    if (holds_no_token(tokens, end))
        return;
    if (line.failed || arrlenu(line.tokens) == 0 || !is_line_number(&line.tokens[0]) ||
        (has_name && (line.tokens[1].kind != STRING || line.tokens[1].text[0] != '"'))) {
        byte_range bad = {tokens < end ? tokens->offset : tokens[-1].offset, 0};
        bad.end = tokens < end ? end[-1].offset + end[-1].length : bad.begin + tokens[-1].length;
        arrput(reader->result->bad_lines, bad);
        return;
    }
    for (uint32_t i = 0; i < line.tokens[0].length; i++)
        change.presumed_line = change.presumed_line * 10 + (uint32_t)(line.tokens[0].text[i] - '0');
    if (has_name)
        reader->file = string_contents(&line.tokens[1]);
    change.file = reader->file;
    arrput(reader->result->line_changes, change);
}

static void directive(reader *reader, const raw_token *hash, const raw_token *end)
{
    const raw_token *word = hash + 1;
    reader->now = preprocessed_now(reader->preprocessed, reader->now, hash->line);

    int kind = conditional_kind(reader, word, end);
    if (kind != 2)
        switch_group(reader, hash, end, kind);
    else if (!is_active(reader) || word == end)
        return;
    else if (word->kind == NUMBER)
        change_line(reader, word, end);
    else if (is_word(reader, word, "line"))
        change_line(reader, word + 1, end);
    else if (is_word(reader, word, "include") || is_word(reader, word, "include_next"))
        arrput(reader->result->includes, ((byte_range){hash->offset, end[-1].offset + end[-1].length}));
}

void directives_read(directives *result, const source *source, const preprocessed *preprocessed, expander *expander)
{
    reader reader = {.result = result, .source = source, .preprocessed = preprocessed, .expander = expander,
                     .file = source->path};

    *result = (directives){0};
    arrsetcap(result->active, arrlenu(source->tokens));
    for (const raw_token *at = source->tokens; at->kind != END;) {
        if (at->kind == HASH && at->first_on_line) {
            const raw_token *end = directive_end(at);
            directive(&reader, at, end);
            at = end;
        } else {
            if (is_active(&reader))
                arrput(result->active, *at);
            at++;
        }
    }
    if (!is_active(&reader))
        directives_remove(reader.result, reader.inactive_begin, source->length);
    arrput(result->active, arrlast(source->tokens));
}

uint32_t directives_presumed(const directives *directives, const source *source, uint32_t offset, const char **file)
{
    uint32_t line = source_line_at(source, offset);
    const line_change *changes = directives->line_changes;
    size_t low = 0, high = arrlenu(changes);
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (changes[middle].offset <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    *file = low ? changes[low - 1].file : source->path;
    return low ? line - changes[low - 1].line + changes[low - 1].presumed_line : line;
}

bool directives_may_change_lines(const source *source)
{
    for (const char *at = source->text; (at = strpbrk(at, "#%")); at++) {
        const char *after = at + 1 + strspn(at + 1, " \t\v\f");
        if (strchr(*at == '#' ? "0123456789l\\/" : ":\\", *after))
            return true;
    }
    return false;
}

const char *directives_without_lines(const source *source)
{
    char *scratch = NULL;
    for (const raw_token *at = source->tokens; at->kind != END; at++) {
        if (at->kind != HASH || !at->first_on_line)
            continue;
        const raw_token *end = directive_end(at);
        if (end - at < 2 || (at[1].kind != NUMBER && !source_token_is(source, at + 1, "line")) ||
            holds_no_token(at, end))
            continue;
        if (!scratch)
            scratch = arena_strndup(source->text, source->length);
        for (uint32_t i = at->offset; i < end[-1].offset + end[-1].length; i++)
            if (scratch[i] != '\n')
                scratch[i] = ' ';
    }
    return scratch;
}

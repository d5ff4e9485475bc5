/* align.c: source tokens and preprocessed tokens, side by side.
 *
 *     source         y = MAX ( n , 1 ) ;
 *     expanded here  y = ( ( n ) > ( 1 ) ? ( n ) : ( 1 ) ) ;      n and 1 know where they were written
 *     preprocessed   y = ( ( n ) > ( 1 ) ? ( n ) : ( 1 ) ) ;      the same, token by token: they get that knowledge
 *
 * The preprocessor is always right.  Where the two differ, the stretch up to the next line on which they agree becomes
 * one macro use whose tokens have no origin. */
#include "align.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "parser.h"

typedef struct aligner {
    unit *unit;
    struct unit_detail *detail;
    expander *expander;
    const raw_token *active;   /* the source's tokens */
    uint32_t count;            /* of them, without the end */
    uint32_t at;               /* the next one */
    uint32_t token;            /* the next of unit->tokens */
    uint32_t now;              /* macro definitions in force */
} aligner;

/* The first token from there on that belongs to the main source. */
static uint32_t main_token(const aligner *aligner, uint32_t token)
{
    const struct token *tokens = aligner->unit->tokens;
    while (tokens[token].kind != END && !aligner->unit->files[tokens[token].file].main)
        token++;
    return token;
}

static bool same_text(const char *a, uint32_t a_length, const char *b, uint32_t b_length)
{
    if (a_length == b_length && memcmp(a, b, a_length) == 0)
        return true;
    if (!memchr(a, '\\', a_length))
        return false;
    char *clean = arena_alloc((size_t)a_length + 1);
    return lex_clean(a, a_length, clean) == b_length && memcmp(clean, b, b_length) == 0;
}

/* The operator # may space its string otherwise than the preprocessor did. */
static bool same_but_spaces(const char *a, uint32_t a_length, const char *b, uint32_t b_length)
{
    uint32_t i = 0, j = 0;
    for (;; i++, j++) {
        while (i < a_length && a[i] == ' ')
            i++;
        while (j < b_length && b[j] == ' ')
            j++;
        if (i == a_length || j == b_length || a[i] != b[j])
            return i + j == a_length + b_length;
    }
}

static bool matches(const macro_token *expanded, const token *token)
{
    if (token->kind == END)
        return false;
    if (expanded->unknown)
        return true;
    if (expanded->string)
        return same_but_spaces(expanded->text, expanded->length, token->text, token->length);
    return same_text(expanded->text, expanded->length, token->text, token->length);
}

static int by_offset(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

static const char *quoted(const char *text)
{
    char *string = NULL;
    arrput(string, '"');
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            arrput(string, '\\');
        arrput(string, *text);
    }
    arrput(string, '"');
    arrput(string, '\0');
    return string;
}

/* Where the source has #line, the preprocessor read a copy without: __LINE__ and __FILE__ came out as physical ones. */
static void presume_builtin(aligner *aligner, const macro_token *expanded, uint32_t index, uint32_t last_source)
{
    const char *file;
    token *token = &aligner->unit->tokens[index];
    rewritten_token old = {index, token->length};
    if (!expanded->unknown || arrlenu(aligner->detail->directives.line_changes) == 0)
        return;
    uint32_t line = directives_presumed(&aligner->detail->directives, &aligner->detail->source, last_source, &file);
    if (token->kind == NUMBER && same_text(expanded->text, expanded->length, "__LINE__", 8))
        token->text = arena_printf("%u", line);
    else if (token->kind == STRING && same_text(expanded->text, expanded->length, "__FILE__", 8))
        token->text = quoted(file);
    else
        return;
    token->length = (uint32_t)strlen(token->text);
    arrput(aligner->detail->rewritten, old);
}

/* Expands the use that begins here; false: that is not what the preprocessor made of it. */
static bool align_use(aligner *aligner)
{
    const raw_token *first = &aligner->active[aligner->at];
    expansion use = expand_use(aligner->expander, aligner->now, first, aligner->count - aligner->at);
    token *tokens = aligner->unit->tokens;
    size_t length = arrlenu(use.tokens);
    uint32_t at = aligner->token;

    if (use.failed)
        return false;
    for (size_t i = 0; i < length; i++, at++) {
        at = main_token(aligner, at);
        if (matches(&use.tokens[i], &tokens[at]))
            continue;
        return false;
    }
    const raw_token *last = first + use.consumed - 1;
    macro_use new = {.name = use.macro->name, .source_begin = first->offset,
                     .source_end = last->offset + last->length, .definition_file = use.macro->file,
                     .definition_line = use.macro->line, .fixed = use.fixed};
    int32_t index = (int32_t)arrlen(aligner->unit->uses);
    at = new.first = length ? main_token(aligner, aligner->token) : aligner->token;
    for (size_t i = 0; i < length; i++, at++) {
        at = main_token(aligner, at);
        tokens[at].use = index;
        tokens[at].argument_source = use.tokens[i].source;
        tokens[at].line = first->line;
        presume_builtin(aligner, &use.tokens[i], at, last->offset);
    }
    new.end = at;
    if (arrlenu(new.fixed))
        qsort(new.fixed, arrlenu(new.fixed), sizeof *new.fixed, by_offset);
    arrput(aligner->unit->uses, new);
    aligner->at += use.consumed;
    aligner->token = at;
    return true;
}

static bool begins_use(const aligner *aligner, uint32_t at)
{
    return expand_begins(aligner->expander, aligner->now, &aligner->active[at], aligner->count - at);
}

static bool same_token(const aligner *aligner, uint32_t at, uint32_t token)
{
    const raw_token *raw = &aligner->active[at];
    const struct token *other = &aligner->unit->tokens[token];
    return other->kind != END &&
           same_text(aligner->detail->source.text + raw->offset, raw->length, other->text, other->length);
}

/* Finds the next line of the source whose first token is the first that came out of that line. */
static void find_next_line(const aligner *aligner, uint32_t *next, uint32_t *next_token)
{
    const raw_token *active = aligner->active;
    const token *tokens = aligner->unit->tokens;
    uint32_t token = main_token(aligner, aligner->token), at;

    for (at = aligner->at + 1; at < aligner->count; at++) {
        if (active[at].line <= active[at - 1].line)
            continue;
        while (tokens[token].kind != END && tokens[token].line < active[at].line)
            token = main_token(aligner, token + 1);
        if (tokens[token].line == active[at].line && (begins_use(aligner, at) || same_token(aligner, at, token)))
            break;
    }
    *next = at;
    *next_token = at < aligner->count ? token : (uint32_t)arrlenu(tokens) - 1;
}

/* Gives up on the stretch that begins here. */
static void skip_stretch(aligner *aligner)
{
    const raw_token *first = &aligner->active[aligner->at];
    const char *text = aligner->detail->source.text;
    uint32_t next, next_token, named = aligner->at;

    find_next_line(aligner, &next, &next_token);
    for (uint32_t i = aligner->at; i < next; i++)
        if (begins_use(aligner, i)) {
            named = i;
            break;
        }
    const raw_token *name = &aligner->active[named], *last = &aligner->active[next - 1];
    macro *macro = NULL;
    if (macro_can_name(name->kind))
        macro = macro_find(&aligner->detail->preprocessed.macros, text + name->offset, name->length, aligner->now);
    macro_use new = {.name = arena_strndup(text + name->offset, name->length), .source_begin = first->offset,
                     .source_end = last->offset + last->length, .first = aligner->token, .end = next_token};
    if (macro) {
        new.definition_file = macro->file;
        new.definition_line = macro->line;
    }
    for (uint32_t i = aligner->token; i < next_token; i++)
        if (aligner->unit->files[aligner->unit->tokens[i].file].main)
            aligner->unit->tokens[i].use = (int32_t)arrlen(aligner->unit->uses);
    arrput(aligner->unit->uses, new);
    aligner->detail->mismatches++;
    aligner->at = next;
    aligner->token = next_token;
}

bool align(unit *unit, expander *expander)
{
    struct unit_detail *detail = unit->detail;
    aligner aligner = {.unit = unit, .detail = detail, .expander = expander, .active = detail->directives.active};
    aligner.count = (uint32_t)arrlenu(aligner.active) - 1;

    while (aligner.at < aligner.count) {
        const raw_token *raw = &aligner.active[aligner.at];
        aligner.now = preprocessed_now(&detail->preprocessed, aligner.now, raw->line);
        aligner.token = main_token(&aligner, aligner.token);
        if (begins_use(&aligner, aligner.at)) {
            if (!align_use(&aligner))
                skip_stretch(&aligner);
        } else if (same_token(&aligner, aligner.at, aligner.token)) {
            token *token = &unit->tokens[aligner.token++];
            token->source = raw->offset;
            token->line = raw->line;
            aligner.at++;
        } else {
            skip_stretch(&aligner);
        }
    }
    token *rest = &unit->tokens[main_token(&aligner, aligner.token)];
    rest->source = detail->source.length;
    return rest->kind == END;
}

/* preprocessor.c: the main source to the tokens that the preprocessor leaves, each with its origin.
 *
 *     #include "limits.h"               # 1 "./limits.h" 1
 *                                       ...
 *                                       # 2 "a.c" 2
 *     int n = MAX(a, LIMIT);            int n = ((a) > (16) ? (a) : (16));      a: argument_source; all: use 0
 *
 * It works as clang does, whose preprocessor stays the measure: what comes out must be what clang -E and align.c find
 * (tests/preprocessor compares them), and where that is not sure, this gives up.  ACC_PREPROCESSOR=clang leaves all to
 * clang, ACC_PREPROCESSOR=acc makes an error of giving up, with the reason. */
#define _GNU_SOURCE    /* memmem */
#include "preprocessor_detail.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "clang_facts.h"
#include "never.h"
#include "parser.h"

bool preprocessor_fail(preprocessing *run, const char *reason)
{
    if (!run->reason)
        run->reason = arena_printf("%s:%u: %s", run->file->file->name, run->file->directive.line, reason);
    return false;
}

bool preprocessor_warns(const preprocessing *run)
{
    return run->options->warnings && !run->file->system;
}

raw_token *preprocessor_words(preprocessing *run, uint32_t begin, uint32_t end, uint32_t line)
{
    if (run->words)
        arrsetlen(run->words, 0);
    run->words = lexer_scan(run->lexer, run->file->file->text, begin, end, line, run->words);
    return run->words;
}

/* ---- Stretches of tokens --------------------------------------------------------------------------------------------- */

/* Adds the tokens up to the next directive, and finds that. */
static void read_stretch(preprocessing *run)
{
    inclusion *file = run->file;
    uint32_t begin = file->lines.at, line = file->lines.line;

    file->has_directive = lines_next_directive(&file->lines, &file->directive);
    uint32_t end = file->has_directive ? file->directive.hash : file->file->length;
    if (end > begin)
        file->tokens = lexer_scan(run->lexer, file->file->text, begin, end, line, file->tokens);
}

/* Where a use goes on behind a directive, which may only be a conditional. */
static bool more(void *context, const raw_token **input, uint32_t *count)
{
    preprocessing *run = context;
    inclusion *file = run->file;
    uint32_t before = (uint32_t)arrlenu(file->tokens);

    while (file->has_directive && arrlenu(file->tokens) == before) {
        if (!preprocessor_directive(run))
            return false;
        read_stretch(run);
    }
    *input = file->tokens + file->next;
    *count = (uint32_t)arrlenu(file->tokens) - file->next;
    return true;
}

/* Where a token's text has line splices, it is written without. */
static void clean(const preprocessing *run, macro_token *token)
{
    if (!run->file->file->has_splices || !memchr(token->text, '\\', token->length))
        return;
    char *text = arena_alloc((size_t)token->length + 1);
    uint32_t length = lex_clean(token->text, token->length, text);
    if (length == token->length)
        return;
    token->text = text;
    token->length = length;
}

/* _Pragma, __has_include and the like. */
static bool is_builtin_function(const macro_token *token)
{
    static const char *const beginnings[] = {"_Pragma", "__has_", "__is_"};
    for (size_t i = 0; token->text[0] == '_' && i < sizeof beginnings / sizeof *beginnings; i++)
        if (token->length >= strlen(beginnings[i]) &&
            memcmp(token->text, beginnings[i], strlen(beginnings[i])) == 0)
            return true;
    return false;
}

static void put_plain(preprocessing *run, const raw_token *raw)
{
    const char *text = run->file->file->text;
    macro_token token = {.kind = raw->kind, .text = text + raw->offset, .length = raw->length,
                         .space_before = expand_space_before(text, raw), .line_before = raw->first_on_line};
    expand_pass_space(run->expander, &token);
    clean(run, &token);
    if (raw->kind == IDENTIFIER && is_builtin_function(&token))
        preprocessor_fail(run, "a builtin macro without its parenthesis");
    if (raw->kind == HASH && raw->first_on_line)    /* a digraph with a line splice in it */
        preprocessor_fail(run, "a # at the beginning of a line that is no directive");
    struct token *written = preprocessor_put(run, &token, raw->offset, raw->line);
    if (!run->file->includer)
        written->source = raw->offset;
}

/* "GCC diagnostic push" of a _Pragma. */
static void put_pragma(preprocessing *run, const macro_token *string)
{
    static const char *const known[] = {"GCC diagnostic ", "clang diagnostic ", "GCC visibility ", "pack(", "STDC "};
    char *text = NULL;
    bool is_known = false;
    for (uint32_t i = 1; i + 1 < string->length; i++) {
        if (string->text[i] == '\\')
            i++;
        arrput(text, string->text[i]);
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        is_known |= arrlenu(text) > strlen(known[i]) && memcmp(text, known[i], strlen(known[i])) == 0;
    bool quoted_comment = text && memmem(text, arrlenu(text), "/*", 2);
    if (!is_known || quoted_comment || preprocessor_warns(run))
        preprocessor_fail(run, "an unusual _Pragma");
    preprocessor_put_pragma(run, text, (uint32_t)arrlenu(text));
}

static int by_offset(const void *left, const void *right)
{
    const uint32_t *a = left, *b = right;
    return *a < *b ? -1 : *a > *b;
}

static void put_use(preprocessing *run, const expansion *use, const raw_token *first, const raw_token *last)
{
    unit *unit = run->unit;
    if (arrlenu(unit->tokens) > MOST_TOKENS) {
        preprocessor_fail(run, "too many tokens");
        return;
    }
    bool main = !run->file->includer;
    int32_t index = (int32_t)arrlen(unit->uses);
    macro_use new = {.name = use->macro->name, .source_begin = first->offset,
                     .source_end = last->offset + last->length, .first = (uint32_t)arrlenu(unit->tokens),
                     .definition_file = use->macro->file, .definition_line = use->macro->line, .fixed = use->fixed};
    size_t pragma = 0, pragmas = arrlenu(use->pragmas);

    for (size_t i = 0; i < arrlenu(use->tokens); i++) {
        macro_token *token = &use->tokens[i];
        for (; pragma < pragmas && use->pragmas[pragma].before <= i; pragma++)
            put_pragma(run, use->pragmas[pragma].string);
        clean(run, token);
        struct token *written = preprocessor_put(run, token, first->offset, first->line);
        if (!main)
            continue;
        written->use = index;
        written->argument_source = token->source;
    }
    for (; pragma < pragmas; pragma++)
        put_pragma(run, use->pragmas[pragma].string);
    if (!main)
        return;
    new.end = (uint32_t)arrlenu(unit->tokens);
    if (arrlenu(new.fixed))
        qsort(new.fixed, arrlenu(new.fixed), sizeof *new.fixed, by_offset);
    arrput(unit->uses, new);
}

/* The use that begins with the next token. */
static bool expand(preprocessing *run)
{
    inclusion *file = run->file;
    raw_token first = file->tokens[file->next];
    run->in_use = true;
    expansion use = expand_use(run->expander, NOW, file->tokens + file->next, (uint32_t)arrlenu(file->tokens) - file->next);
    run->in_use = false;
    if (use.failed)
        return preprocessor_fail(run, arena_printf("a use of %s", use.macro->name));
    file->next += use.consumed;
    put_use(run, &use, &first, &file->tokens[file->next - 1]);
    return !run->reason;
}

static bool put_stretch(preprocessing *run)
{
    inclusion *file = run->file;
    if (arrlenu(file->tokens)) {
        file->begun = true;
        if (file->guard_closed)
            file->guard = NULL;
    }
    while (file->next < arrlenu(file->tokens)) {
        const raw_token *at = &file->tokens[file->next];
        if (!expand_begins(run->expander, NOW, at, (uint32_t)arrlenu(file->tokens) - file->next)) {
            put_plain(run, at);
            file->next++;
        } else if (!expand(run)) {
            return false;
        }
    }
    file->next = 0;
    if (file->tokens)
        arrsetlen(file->tokens, 0);
    return !run->reason;
}

bool preprocessor_read(preprocessing *run, inclusion *file)
{
    file->lines = (lines){.text = file->file->text, .line = 1};
    if (file->file->unusual || (file->file->has_trigraphs && (run->strict || preprocessor_warns(run))))
        return preprocessor_fail(run, "unusual characters");
    run->has_high_bytes |= file->file->has_high_bytes;
    expander_read(run->expander, file->file->text);
    do {
        read_stretch(run);
        if (!put_stretch(run))
            return false;
        if (file->has_directive && !preprocessor_directive(run))
            return false;
        expander_read(run->expander, file->file->text);    /* another file may have been read */
    } while (file->has_directive);

    if (arrlenu(file->open))
        return preprocessor_fail(run, "an #if without #endif");
    if (file->lines.unsure || (file->lines.may_warn && preprocessor_warns(run)))
        return preprocessor_fail(run, "unusual comments or line splices");
    file->file->guard = file->guard;
    if (file->guard && preprocessor_warns(run) && !macro_find(run->macros, file->guard, (uint32_t)strlen(file->guard), NOW))
        return preprocessor_fail(run, "a guard that is not defined");
    return true;
}

/* ---- Beginning and end ----------------------------------------------------------------------------------------------- */

static bool define_line(preprocessing *run, const char *text, const char *file, uint32_t line)
{
    return preprocessor_define(run, text, (uint32_t)strlen(text), file, line);
}

/* -DNAME, -DNAME=VALUE, -UNAME. */
static bool define_option(preprocessing *run, char letter, const char *argument, uint32_t line)
{
    uint32_t length = (uint32_t)strcspn(argument, "=");
    const macro *old = macro_find(run->macros, argument, length, NOW);
    bool is_name = length > 0 && !(argument[0] >= '0' && argument[0] <= '9') && !argument[length] &&
                   macro_name_length(argument, length) == length;
    if (strpbrk(argument, "\n\r\\") || (old && old->builtin != MACRO_ORDINARY) || (letter == 'U' && !is_name))
        return preprocessor_fail(run, "an unusual -D or -U");
    if (letter == 'U') {
        macro_undefine(run->macros, argument, length, ++run->events);
        return true;
    }
    const char *value = argument[length] ? argument + length + 1 : "1";
    return define_line(run, arena_printf("%.*s %s", (int)length, argument, value), "<command line>", line);
}

static bool define_all(preprocessing *run)
{
    const char **arguments = run->options->clang_arguments, **macros = clang_facts_macros(run->options);
    uint32_t line = 1;

    for (size_t i = 0; i < arrlenu(macros); i++)
        macro_define(run->macros, macros[i], (uint32_t)strlen(macros[i]), ++run->events, "<built-in>", (uint32_t)i + 1);
    define_line(run, "__ACC__ 1", "<command line>", line++);
    for (size_t i = 0; i < arrlenu(arguments); i++) {
        const char *argument = arguments[i];
        if (clang_facts_words(argument) == 2)
            i++;
        if ((argument[1] == 'D' || argument[1] == 'U') &&
            !define_option(run, argument[1], argument[2] ? argument + 2 : arguments[i], line++))
            return false;
    }
    return true;
}

/* The main source to its last line. */
static bool read_main(preprocessing *run)
{
    inclusion *main = run->file;
    preprocessor_put_marker(run, 1, "");
    return define_all(run) && preprocessor_read(run, main);
}

/* A use that came to nothing stands before the main source's next token. */
static void place_empty_uses(unit *unit)
{
    for (size_t i = 0; i < arrlenu(unit->uses); i++) {
        macro_use *use = &unit->uses[i];
        if (use->first != use->end)
            continue;
        while (unit->tokens[use->first].kind != END && !unit->files[unit->tokens[use->first].file].main)
            use->first++;
        use->end = use->first;
    }
}

static void finish(preprocessing *run)
{
    unit *unit = run->unit;
    uint32_t length = (uint32_t)arrlenu(run->text), line = run->file->lines.line;
    token end = {.kind = END, .offset = length, .file = run->file->index, .line = line,
                 .source = run->detail->source.length, .argument_source = NOWHERE, .use = -1, .space_before = true};

    preprocessed_see(&run->detail->preprocessed, line, length);
    arrput(unit->tokens, end);
    arrput(run->text, '\0');
    arrlast(unit->tokens).text = run->text + length;
    bool has_grown = arrcap(run->text) != run->expected;
    for (size_t i = 0; has_grown && i < arrlenu(unit->tokens); i++)
        unit->tokens[i].text = run->text + unit->tokens[i].offset;
    place_empty_uses(unit);
    unit->preprocessed = run->text;
    unit->preprocessed_length = length;
}

bool preprocessor_run(unit *unit, const options *options, const char **reason)
{
    struct unit_detail *detail = unit->detail;
    source *source = &detail->source;
    if (!clang_facts_hold(options)) {
        *reason = "options, environment or libclang are not those that acc's build asked about";
        return false;
    }
    source->lines = source_line_starts(source->text, source->length);
    preprocessing run = {.unit = unit, .detail = detail, .options = options,
                         .strict = preprocessed_is_strict(options), .macros = &detail->preprocessed.macros};
    inclusion main = {.directory = NO_DIRECTORY};
    expander_questions within_use = {&run, more, preprocessor_value}, within_line = {&run, NULL, preprocessor_value};

    run.reader = preprocessed_begin(&detail->preprocessed, unit, (uint32_t)arrlenu(source->lines), options);
    run.lexer = preprocessed_lexer(run.reader);
    run.headers = headers_new(options);
    run.answers = clang_answers_new(options);
    run.expander = expander_new(run.macros, source->text, run.strict, &within_use);
    run.line_expander = expander_new(run.macros, source->text, run.strict, &within_line);
    run.file = &main;
    main.file = header_of_text(run.headers, source->path, source->text, source->length, source->regular);
    main.index = preprocessed_file(run.reader, unit->path, true, false);
    arrsetcap(unit->tokens, source->length / 3 + 20000);
    arrsetcap(run.text, (size_t)source->length * 2 + (1 << 18));
    run.expected = arrcap(run.text);

    bool good = read_main(&run);
    lexer_end(run.lexer);
    *reason = run.reason;
    if (good)
        finish(&run);
    return good;
}

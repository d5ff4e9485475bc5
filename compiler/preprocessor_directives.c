/* preprocessor_directives.c: what a directive does.
 *
 *     #ifndef A_H          is A_H defined?  If so, on to the #else, #elif or #endif that belongs here, line by line
 *     #include "b.h"       reads that file first
 *     #define LIMIT 16     a new entry of the table of macros
 *     #pragma pack(1)      stays in the text
 */
#include "preprocessor_detail.h"

#include <string.h>

#include "arena.h"
#include "condition.h"
#include "parser.h"

/* clang's limit is 200. */
enum { DEEPEST_INCLUDE = 100 };

typedef enum step { STEP_OTHER, STEP_OPEN, STEP_NEXT, STEP_CLOSE } step;

static bool is(const preprocessing *run, const char *word)
{
    return directive_is(&run->file->lines, &run->file->directive, word);
}

static step step_of(const preprocessing *run)
{
    if (is(run, "if") || is(run, "ifdef") || is(run, "ifndef"))
        return STEP_OPEN;
    if (is(run, "else") || is(run, "elif") || is(run, "elifdef") || is(run, "elifndef"))
        return STEP_NEXT;
    return is(run, "endif") ? STEP_CLOSE : STEP_OTHER;
}

/* The tokens behind the directive's word. */
static raw_token *operands(preprocessing *run)
{
    const directive_line *directive = &run->file->directive;
    return preprocessor_words(run, directive->word + directive->word_length, directive->end, directive->word_line);
}

static bool no_more_than(preprocessing *run, size_t most)
{
    if (arrlenu(run->words) <= most || !preprocessor_warns(run))
        return true;
    return preprocessor_fail(run, "more tokens than a directive takes");
}

/* ---- Conditionals ---------------------------------------------------------------------------------------------------- */

/* The line belongs to an #if: it, or the group that it ends, is removed from the main source. */
static void remove_line(preprocessing *run, bool was_active)
{
    inclusion *file = run->file;
    const directive_line *directive = &file->directive;
    uint32_t begin = file->inactive_begin, after = directive->end;

    if (file->includer)
        return;
    after += file->file->text[after] == '\n';
    if (was_active)
        begin = directives_line_begin(&run->detail->source, directive->hash);
    directives_remove(&run->detail->directives, begin, after);
    file->inactive_begin = after;
}

/* The value of an #if, #ifdef, #ifndef or #elif. */
static bool holds(preprocessing *run, bool *result)
{
    raw_token *words = operands(run);
    const char *text = run->file->file->text;
    if (is(run, "ifdef") || is(run, "ifndef")) {
        if (arrlenu(words) == 0 || !macro_can_name(words[0].kind) || !no_more_than(run, 1))
            return preprocessor_fail(run, "an #ifdef of no name");
        bool defined = macro_find(run->macros, text + words[0].offset, words[0].length, NOW) != NULL;
        *result = defined == is(run, "ifdef");
        return true;
    }
    if (!is(run, "if") && !is(run, "elif"))
        return preprocessor_fail(run, "an #elifdef");
    expander_read(run->line_expander, text);
    run->in_condition = true;
    expansion line = expand_line(run->line_expander, NOW, words, (uint32_t)arrlenu(words), true);
    run->in_condition = false;
    if (line.failed)
        return preprocessor_fail(run, "an expansion in an #if");
    for (size_t i = 0; i < arrlenu(line.tokens); i++)
        if (line.tokens[i].source == NOWHERE && line.tokens[i].length == 7 &&
            memcmp(line.tokens[i].text, "defined", 7) == 0 && preprocessor_warns(run))
            return preprocessor_fail(run, "a macro that expands to 'defined'");
    bool doubtful;
    condition value = condition_evaluate(run->macros, NOW, line.tokens, &doubtful);
    if (doubtful && preprocessor_warns(run))
        return preprocessor_fail(run, "an overflow in an #if");
    *result = value == CONDITION_TRUE;
    if (value == CONDITION_UNKNOWN)
        return preprocessor_fail(run, "an #if of unknown value");
    return true;
}

/* An #else or #elif of the #if at hand.  *in_else: whether its #else has been; *taken: whether its group is read now. */
static bool next_group(preprocessing *run, bool may_take, bool *in_else, bool *taken)
{
    *taken = false;
    if (*in_else)
        return preprocessor_fail(run, "an #else or #elif after #else");
    if (!is(run, "else"))
        return !may_take || holds(run, taken);
    operands(run);
    *in_else = true;
    *taken = may_take;
    return no_more_than(run, 0);
}

/* Passes over groups until one is to be read or the #endif has been; the latter closes the #if. */
static bool skip_groups(preprocessing *run, bool may_take)
{
    inclusion *file = run->file;
    bool *inner = NULL, taken = false;    /* stb_ds array: the #ifs within, and whether they are in their #else */

    while (lines_next_directive(&file->lines, &file->directive)) {
        step step = step_of(run);
        if (step == STEP_OTHER)
            continue;
        remove_line(run, false);
        if (step == STEP_OPEN) {
            arrput(inner, false);
        } else if (step == STEP_NEXT) {
            bool *in_else = arrlenu(inner) ? &arrlast(inner) : &arrlast(file->open);
            if (!next_group(run, may_take && arrlenu(inner) == 0, in_else, &taken))
                return false;
            if (taken)
                return true;
        } else if (arrlenu(inner)) {
            arrsetlen(inner, arrlenu(inner) - 1);
        } else {
            operands(run);
            arrsetlen(file->open, arrlenu(file->open) - 1);
            return no_more_than(run, 0);
        }
    }
    return preprocessor_fail(run, "an #if without #endif");
}

/* The whole file may stand in this #ifndef. */
static void note_guard(inclusion *file, const raw_token *words)
{
    if (!file->begun && directive_is(&file->lines, &file->directive, "ifndef"))
        file->guard = arena_strndup(file->file->text + words[0].offset, words[0].length);
    file->begun = true;
}

static bool conditional(preprocessing *run, step step)
{
    inclusion *file = run->file;
    bool taken;

    remove_line(run, true);
    if (step == STEP_OPEN) {
        if (!holds(run, &taken))
            return false;
        note_guard(file, run->words);
        arrput(file->open, false);
        if (!taken && !skip_groups(run, true))
            return false;
    } else if (arrlenu(file->open) == 0) {
        return preprocessor_fail(run, "an #else or #endif without #if");
    } else if (step == STEP_NEXT) {
        if (!next_group(run, false, &arrlast(file->open), &taken) || !skip_groups(run, false))
            return false;
        file->guard = arrlenu(file->open) ? file->guard : NULL;
    } else {
        operands(run);
        arrsetlen(file->open, arrlenu(file->open) - 1);
        if (!no_more_than(run, 0))
            return false;
    }
    if (arrlenu(file->open) == 0)
        file->guard_closed = true;
    return true;
}

/* ---- #include -------------------------------------------------------------------------------------------------------- */

bool preprocessor_find(preprocessing *run, const char *name, bool angled, bool next, found_header *found)
{
    inclusion *file = run->file;
    if (!*name)
        return preprocessor_fail(run, "an #include of nothing");
    if (!next)
        *found = header_find(run->headers, name, angled, directory_of(file->file->name), file->system);
    else if (file->includer && file->directory != NO_DIRECTORY)
        *found = header_find_next(run->headers, name, file->directory);
    else
        return preprocessor_fail(run, "an #include_next in a file that no search has found");
    if (headers_are_aliased(run->headers))
        return preprocessor_fail(run, "a file or directory of two names");
    return true;
}

/* `<a b.h>` that came out of macros. */
static const char *joined_name(const macro_token *tokens, size_t *count)
{
    char *name = NULL;
    for (size_t i = 1; i < *count; i++) {
        if (tokens[i].space_before)
            arrput(name, ' ');
        if (tokens[i].kind == '>') {
            if (tokens[i].space_before)
                return NULL;
            arrput(name, '\0');
            *count = i + 1;
            return name;
        }
        memcpy(arraddnptr(name, tokens[i].length), tokens[i].text, tokens[i].length);
    }
    return NULL;
}

/* The name behind #include; NULL: it is none. */
static const char *include_name(preprocessing *run, bool *angled)
{
    raw_token *words = operands(run);
    const char *text = run->file->file->text, *close;
    size_t count = arrlenu(words);

    *angled = false;
    if (count && words[0].kind == STRING && text[words[0].offset] == '"')
        return no_more_than(run, 1) ? arena_strndup(text + words[0].offset + 1, words[0].length - 2) : NULL;
    if (count && text[words[0].offset] == '<') {
        const char *begin = text + words[0].offset + 1, *end = text + run->file->directive.end;
        *angled = true;
        close = memchr(begin, '>', (size_t)(end - begin));
        if (!close || (preprocessor_warns(run) && text + words[count - 1].offset > close))
            return NULL;
        return arena_strndup(begin, (size_t)(close - begin));
    }
    expander_read(run->line_expander, text);
    expansion line = expand_line(run->line_expander, NOW, words, (uint32_t)count, false);
    size_t expanded = arrlenu(line.tokens), used = expanded;
    if (line.failed || expanded == 0 || arrlenu(line.pragmas))
        return NULL;
    *angled = line.tokens[0].kind == '<';
    if (!*angled && (line.tokens[0].kind != STRING || line.tokens[0].text[0] != '"'))
        return NULL;
    const char *name = *angled ? joined_name(line.tokens, &used)
                               : arena_strndup(line.tokens[0].text + 1, line.tokens[0].length - 2);
    return preprocessor_warns(run) && expanded > (*angled ? used : 1) ? NULL : name;
}

static bool enter(preprocessing *run, const found_header *found)
{
    inclusion *includer = run->file;
    inclusion file = {.includer = includer, .file = found->file, .directory = found->directory, .system = found->system};

    if (++run->depth > DEEPEST_INCLUDE)
        return preprocessor_fail(run, "an #include within too many others");
    preprocessed_dependency(run->reader, found->file->name);
    file.index = preprocessed_file(run->reader, found->file->name, false, found->system);
    run->file = &file;
    preprocessor_put_marker(run, 1, found->system ? " 1 3" : " 1");
    if (!preprocessor_read(run, &file))
        return false;
    run->file = includer;
    run->depth--;
    preprocessor_put_marker(run, includer->lines.line, includer->system ? " 2 3" : " 2");
    return true;
}

static bool include(preprocessing *run, bool next)
{
    bool angled;
    found_header found;
    uint32_t end = run->file->directive.end;
    const char *name = include_name(run, &angled);

    if (!name || strpbrk(name, "\\\n") || strstr(name, "/*"))
        return preprocessor_fail(run, "an unusual #include");
    if (!run->file->includer) {
        const raw_token *last = &arrlast(run->words);
        arrput(run->detail->directives.includes, ((byte_range){run->file->directive.hash, last->offset + last->length}));
    }
    if (!preprocessor_find(run, name, angled, next, &found))
        return false;
    if (!found.file)
        return preprocessor_fail(run, "a header that is not there");
    header *file = found.file;
    if (!file->once && !(file->guard && macro_find(run->macros, file->guard, (uint32_t)strlen(file->guard), NOW)) &&
        !enter(run, &found))
        return false;
    if (!run->file->includer)
        preprocessed_see(&run->detail->preprocessed, source_line_at(&run->detail->source, end), (uint32_t)arrlenu(run->text));
    return true;
}

/* ---- #define and #pragma --------------------------------------------------------------------------------------------- */

/* Names that mean something of their own. */
static bool is_reserved(const preprocessing *run, const char *name, uint32_t length)
{
    const macro *macro = macro_find(run->macros, name, length, NOW);
    return (macro && macro->builtin != MACRO_ORDINARY) || (length == 7 && memcmp(name, "defined", 7) == 0) ||
           (length > 5 && memcmp(name, "__VA_", 5) == 0) || (length > 6 && memcmp(name, "__has_", 6) == 0) ||
           memchr(name, '\\', length);
}

bool preprocessor_define(preprocessing *run, const char *text, uint32_t length, const char *file, uint32_t line)
{
    uint32_t name = macro_name_length(text, length);
    if (name == 0 || (text[0] >= '0' && text[0] <= '9') || is_reserved(run, text, name))
        return preprocessor_fail(run, "an unusual #define");
    const macro *old = macro_find(run->macros, text, name, NOW);
    if (old && preprocessor_warns(run) &&
        (old->length != length - name || memcmp(old->definition, text + name, old->length) != 0))
        return preprocessor_fail(run, "a macro that is defined again");
    macro *new = macro_define(run->macros, text, length, ++run->events, file, line);
    if (!run->file->system)
        macro_prepare(new);    /* else, once it is used */
    if (new->malformed)
        return preprocessor_fail(run, "a malformed #define");
    return true;
}

static bool define(preprocessing *run)
{
    inclusion *file = run->file;
    const char *text = file->file->text;
    uint32_t at = file->directive.word + file->directive.word_length, line = file->directive.word_line;
    while (at < file->directive.end && strchr(" \t\v\f", text[at]))
        at++;
    if (at < file->directive.end && strchr("/\\", text[at])) {    /* a comment before the name */
        raw_token *words = operands(run);
        if (arrlenu(words) == 0)
            return preprocessor_fail(run, "a #define of nothing");
        at = words[0].offset;
        line = words[0].line;
    }
    if (!file->includer)
        preprocessed_see(&run->detail->preprocessed, line, (uint32_t)arrlenu(run->text));
    return preprocessor_define(run, text + at, file->directive.end - at, run->unit->files[file->index].name, line);
}

static bool undefine(preprocessing *run)
{
    raw_token *words = operands(run);
    const char *text = run->file->file->text;
    if (arrlenu(words) == 0 || !macro_can_name(words[0].kind) || !no_more_than(run, 1) ||
        is_reserved(run, text + words[0].offset, words[0].length))
        return preprocessor_fail(run, "an unusual #undef");
    if (!run->file->includer)
        preprocessed_see(&run->detail->preprocessed, words[0].line, (uint32_t)arrlenu(run->text));
    macro_undefine(run->macros, text + words[0].offset, words[0].length, ++run->events);
    return true;
}

static bool word_is(const preprocessing *run, size_t index, const char *word)
{
    if (index >= arrlenu(run->words))
        return false;
    const raw_token *token = &run->words[index];
    return strlen(word) == token->length && memcmp(run->file->file->text + token->offset, word, token->length) == 0;
}

/* Those that mean nothing to the preprocessor. */
static bool is_for_the_compiler(const preprocessing *run)
{
    static const char *const alone[] = {"pack", "weak", "STDC"};
    static const char *const after_gcc[] = {"diagnostic", "visibility", "optimize", "push_options", "pop_options", "ivdep",
                                            "unroll"};
    for (size_t i = 0; i < sizeof alone / sizeof *alone; i++)
        if (word_is(run, 0, alone[i]))
            return true;
    if (word_is(run, 0, "clang"))
        return word_is(run, 1, "diagnostic") || word_is(run, 1, "loop") || word_is(run, 1, "optimize");
    for (size_t i = 0; word_is(run, 0, "GCC") && i < sizeof after_gcc / sizeof *after_gcc; i++)
        if (word_is(run, 1, after_gcc[i]))
            return true;
    return false;
}

/* #pragma GCC system_header: the rest of the file is one's. */
static bool become_system(preprocessing *run)
{
    inclusion *file = run->file;
    file->system = true;
    file->index = preprocessed_file(run->reader, file->file->name, false, true);
    preprocessor_put_marker(run, file->lines.line, " 3");
    return true;
}

static bool pragma(preprocessing *run)
{
    raw_token *words = operands(run);
    inclusion *file = run->file;
    char *text = NULL;

    if (word_is(run, 0, "once") && arrlenu(words) == 1 && file->includer) {
        file->file->once = true;
        return true;
    }
    if (word_is(run, 0, "GCC") && word_is(run, 1, "system_header") && arrlenu(words) == 2 && file->includer)
        return become_system(run);
    if (word_is(run, 0, "clang") && word_is(run, 1, "deprecated") && !run->options->warnings)
        return true;    /* uses of that macro would be warned of */
    if (preprocessor_warns(run) || !is_for_the_compiler(run))
        return preprocessor_fail(run, "an unusual #pragma");
    for (size_t i = 0; i < arrlenu(words); i++) {
        const char *word = file->file->text + words[i].offset;
        if (words[i].kind == OTHER || memchr(word, '\\', words[i].length))
            return preprocessor_fail(run, "an unusual #pragma");
        if (i && words[i].space_before)
            arrput(text, ' ');
        memcpy(arraddnptr(text, words[i].length), word, words[i].length);
    }
    if (!file->includer)
        preprocessed_see(&run->detail->preprocessed, file->directive.line, (uint32_t)arrlenu(run->text));
    preprocessor_put_pragma(run, text, (uint32_t)arrlenu(text));
    return true;
}

bool preprocessor_directive(preprocessing *run)
{
    inclusion *file = run->file;
    step step = step_of(run);

    if (file->guard_closed)
        file->guard = NULL;    /* there is more than the #ifndef */
    if (step != STEP_OTHER)
        return conditional(run, step);
    file->begun = true;
    if (file->directive.word == file->directive.end)
        return true;    /* a # alone */
    if (run->in_use)
        return preprocessor_fail(run, "a directive within a macro's arguments");
    if (is(run, "define"))
        return define(run);
    if (is(run, "undef"))
        return undefine(run);
    if (is(run, "include"))
        return include(run, false);
    if (is(run, "include_next"))
        return include(run, true);
    return is(run, "pragma") ? pragma(run) : preprocessor_fail(run, "a directive that only clang knows");
}

/* words.c: which `async`, `await`, `defer`, `try` and `yield` are keywords, and which are ordinary names.
 *
 *     struct job { int async; async int (*run)(int); } j;      name, keyword
 *     j.async = await j.run(1);                                 name, keyword
 *     try: goto try;                                            names
 *
 * A name stays one after `.` and `->`, as a struct or union member, as a tag or a label, and in system headers: all but
 * those that include <acc.h> themselves, which are an installed library's.
 * _Async and its kin are keywords everywhere; the lexer knows them. */
#include "words.h"

#include <string.h>

#include "arena.h"
#include "parser.h"
#include "source.h"

typedef enum bracket { BRACKET_OTHER, BRACKET_MEMBERS, BRACKET_OFFSETOF } bracket;

typedef struct marker {
    unit *unit;
    token *tokens;
    bool plain_words;          /* not --keywords=underscore */
    unsigned char *open;       /* stb_ds array of bracket: those that enclose the token */
    int tag;                   /* STRUCT, UNION or ENUM: its tag, attributes and brace may follow; else 0 */
    unsigned attribute;        /* brackets that are open in such an attribute */
    bool local_labels;         /* between __label__ and its `;` */
} marker;

static int word_kind(const token *token)
{
    static const struct {
        const char *text;
        int kind;
    } words[] = {{"async", ASYNC}, {"await", AWAIT}, {"defer", DEFER}, {"try", TRY}, {"yield", YIELD}};

    if (token->kind != IDENTIFIER || (token->length != 5 && token->length != 3))
        return 0;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strlen(words[i].text) == token->length && memcmp(token->text, words[i].text, token->length) == 0)
            return words[i].kind;
    return 0;
}

static bool includes_runtime(const char *text)
{
    for (const char *line = text; line; line = strchr(line, '\n')) {
        line += strspn(line, " \t\r\n");
        if (*line != '#')
            continue;
        line += 1 + strspn(line + 1, " \t");
        if (strncmp(line, "include", 7) != 0)
            continue;
        line += 7 + strspn(line + 7, " \t");
        if (*line != '<' && *line != '"')
            continue;
        size_t length = strcspn(++line, ">\"\n");
        if ((length == 5 && strncmp(line, "acc.h", 5) == 0) || (length == 12 && strncmp(line, "acc/future.h", 12) == 0))
            return true;
    }
    return false;
}

/* Few system headers have one of the words, so few are looked into. */
bool words_are_known(const unit *unit, uint32_t file)
{
    unit_file *asked = &unit->files[file];
    if (asked->system && asked->dialect == NOT_ASKED) {
        uint32_t length;
        const char *text = source_file_text(asked->name, &length);
        asked->dialect = text && includes_runtime(text) ? IN_DIALECT : NOT_IN_DIALECT;
    }
    return !asked->system || asked->dialect == IN_DIALECT;
}

static bool ends_operand(int kind)
{
    return kind == IDENTIFIER || kind == NUMBER || kind == STRING || kind == CHARACTER || kind == ')' || kind == ']' ||
           kind == '}' || kind == INCREMENT || kind == DECREMENT;
}

static bool innermost_is(const marker *marker, bracket bracket)
{
    return arrlenu(marker->open) && arrlast(marker->open) == bracket;
}

/* Whether the word at `index` stands where only a name can. */
static bool is_name(const marker *marker, size_t index)
{
    const token *tokens = marker->tokens;
    int before = index ? tokens[index - 1].kind : END, after = tokens[index + 1].kind;

    if (before == '.' || before == ARROW || before == GOTO || after == ':')
        return true;
    if ((marker->tag && !marker->attribute) || marker->local_labels)
        return true;
    if (before == AND_AND && index >= 2 && !ends_operand(tokens[index - 2].kind))
        return true;    /* GNU's &&label */
    if (innermost_is(marker, BRACKET_OFFSETOF) && before == ',')
        return true;
    for (size_t i = arrlenu(marker->open); i > 0; i--)
        if (marker->open[i - 1] == BRACKET_MEMBERS)
            return after == ';' || after == ',' || after == '[' || after == ')' || after == '=';
    return false;
}

static void follow_tag(marker *marker, size_t index)
{
    int kind = marker->tokens[index].kind;
    if (kind == STRUCT || kind == UNION || kind == ENUM) {
        marker->tag = kind;
    } else if (marker->attribute) {
        marker->attribute += kind == '(' || kind == '[';
        marker->attribute -= kind == ')' || kind == ']';
    } else if (marker->tag && (kind == '[' || (kind == '(' && marker->tokens[index - 1].kind == ATTRIBUTE))) {
        marker->attribute = 1;
    } else if (marker->tag && kind != ATTRIBUTE) {
        /* a tag may be followed by its brace */
        bool is_tag = kind != '{' && marker->tokens[index + 1].kind == '{';
        if (!is_tag)
            marker->tag = 0;
    }
}

static void follow_brackets(marker *marker, size_t index, int tag)
{
    const token *tokens = marker->tokens;
    switch (tokens[index].kind) {
    case '{':
        arrput(marker->open, tag == STRUCT || tag == UNION ? BRACKET_MEMBERS : BRACKET_OTHER);
        break;
    case '(': {
        bool offset = index && tokens[index - 1].kind == BUILTIN_TYPES && tokens[index - 1].length == 18;
        arrput(marker->open, offset ? BRACKET_OFFSETOF : BRACKET_OTHER);    /* __builtin_offsetof */
        break;
    }
    case '[':
        arrput(marker->open, BRACKET_OTHER);
        break;
    case ')': case ']': case '}':
        if (arrlenu(marker->open))
            arrsetlen(marker->open, arrlenu(marker->open) - 1);
        break;
    case LABEL:
        marker->local_labels = true;
        break;
    case ';':
        marker->local_labels = false;
        break;
    }
}

static void note_async(unit *unit, uint32_t file)
{
    if (!unit->files[file].main && (arrlen(unit->async_files) == 0 || arrlast(unit->async_files) != file))
        arrput(unit->async_files, file);
}

bool is_runtime_word(const token *token)
{
    static const char *const words[] = { "acc_block_on", "acc_spawn", "acc_future", "acc_join", "acc_race", "acc_cancel",
                                         "acc_cancelled", "acc_next" };
    if (token->kind != IDENTIFIER || token->length < 8 || memcmp(token->text, "acc_", 4) != 0)
        return false;
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        if (token->length == strlen(words[i]) && memcmp(token->text, words[i], token->length) == 0)
            return true;
    return false;
}

void words_mark(unit *unit, const options *options)
{
    marker marker = {.unit = unit, .tokens = unit->tokens, .plain_words = !options->underscore_keywords};

    for (size_t i = 0; i + 1 < arrlenu(unit->tokens); i++) {
        token *token = &unit->tokens[i];
        int kind = word_kind(token), tag = marker.tag;
        if (kind && marker.plain_words && !is_name(&marker, i) && words_are_known(unit, token->file))
            token->kind = kind;
        token->keyword = token->kind >= ASYNC && token->kind <= YIELD;
        if (token->keyword && token->kind == ASYNC)
            note_async(unit, token->file);
        unit->has_bad_tokens |= token->kind == OTHER || token->kind == BACKSLASH;
        follow_tag(&marker, i);
        follow_brackets(&marker, i, tag);
    }
}

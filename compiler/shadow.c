/* shadow.c: the preprocessed text to one that clang types as the dialect means it.
 *
 *     async int f(int);          __attribute__((annotate("acc.async"))) int f(int);
 *     async yield int g(void);   the same and __attribute__((annotate("acc.stream")))
 *     n = try await f(1);        n =  __extension__ f(1);
 *     defer close(fd);            close(fd);
 *     yield n;                   (void)( n);
 *     acc_spawn(f(1));           __extension__(f(1));
 *     async { ... }              __extension__ ( { ... })
 *     acc_future(int) p;         __typeof__(__typeof__(int) *) p;
 *
 * The #define and #undef lines of -dD become empty lines. */
#include "shadow.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

#define ANNOTATE(what) "__attribute__((annotate(\"acc." what "\")))"

typedef struct builder {
    unit *unit;
    char *text;              /* stb_ds array */
    uint32_t copied;         /* of the preprocessed text */
    size_t definition;       /* the next of the lines that become empty */
    unsigned depth;          /* open brackets */
    unsigned *blocks;        /* stb_ds array: the depth of each open async block's brace */
    unsigned *yields;        /* stb_ds array: the depth of each open yield */
    unsigned *futures;       /* stb_ds array: the depth of each open acc_future's parenthesis */
} builder;

static void put(builder *builder, const char *text, size_t length)
{
    if (length)
        memcpy(arraddnptr(builder->text, length), text, length);
}

static void put_string(builder *builder, const char *text)
{
    put(builder, text, strlen(text));
}

/* Copies the preprocessed text up to there, without the definitions. */
static void copy_to(builder *builder, uint32_t end)
{
    const byte_range *definitions = builder->unit->detail->preprocessed.definitions;
    const char *text = builder->unit->preprocessed;
    size_t count = arrlenu(definitions);

    while (builder->definition < count && definitions[builder->definition].begin < end) {
        const byte_range *range = &definitions[builder->definition++];
        put(builder, text + builder->copied, range->begin - builder->copied);
        builder->copied = range->end;
    }
    put(builder, text + builder->copied, end - builder->copied);
    builder->copied = end;
}

/* A use of something of the runtime that looks like a call; its own declaration stays as it is. */
static bool is_runtime_use(const unit *unit, const token *token, const char *name)
{
    const unit_file *file = &unit->files[token->file];
    size_t length = strlen(file->name);

    if (token->length != strlen(name) || memcmp(token->text, name, token->length) != 0 || token[1].kind != '(')
        return false;
    return !file->system && !(length >= 6 && strcmp(file->name + length - 6, "/acc.h") == 0);
}

/* What stands in the shadow instead of the token; NULL: the token itself. */
static const char *replacement(builder *builder, const token *token)
{
    if (token->keyword) {
        switch (token->kind) {
        case ASYNC:
            if (token[1].kind != '{')
                return ANNOTATE("async");
            arrput(builder->blocks, builder->depth + 1);
            return "__extension__ (";
        case AWAIT:
            return "__extension__";
        case YIELD:
            if (token > builder->unit->tokens && token[-1].kind == ASYNC)
                return ANNOTATE("stream");
            arrput(builder->yields, builder->depth);
            return "(void)(";
        default:
            return " ";
        }
    }
    if (token->kind != IDENTIFIER || token->text[0] != 'a')
        return NULL;
    if (is_runtime_use(builder->unit, token, "acc_future")) {
        arrput(builder->futures, builder->depth + 1);
        return "__typeof__(__typeof__";
    }
    /* these give what their operand gives */
    bool passes = is_runtime_use(builder->unit, token, "acc_block_on") || is_runtime_use(builder->unit, token, "acc_spawn");
    return passes ? "__extension__" : NULL;
}

static bool closes(const unsigned *depths, const builder *builder)
{
    return arrlenu(depths) && arrlast(depths) == builder->depth;
}

/* Brackets, and what closes with them. */
static void follow(builder *builder, const token *token)
{
    switch (token->kind) {
    case '(': case '[': case '{':
        builder->depth++;
        break;
    case ')': case ']': case '}':
        if (token->kind == '}' && closes(builder->blocks, builder)) {
            arrsetlen(builder->blocks, arrlenu(builder->blocks) - 1);
            copy_to(builder, token->offset + token->length);
            put_string(builder, ")");
        } else if (token->kind == ')' && closes(builder->futures, builder)) {
            arrsetlen(builder->futures, arrlenu(builder->futures) - 1);
            copy_to(builder, token->offset + token->length);
            put_string(builder, " *)");
        }
        if (builder->depth)
            builder->depth--;
        break;
    }
}

static void end_yield(builder *builder, const token *token)
{
    bool ends = token->kind == ';' || token->kind == '}' || token->kind == ')' || token->kind == ']' ||
                token->kind == END;
    while (ends && arrlenu(builder->yields) && arrlast(builder->yields) >= builder->depth) {
        arrsetlen(builder->yields, arrlenu(builder->yields) - 1);
        copy_to(builder, token->offset);
        put_string(builder, ")");
    }
}

void shadow_make(unit *unit)
{
    builder builder = {.unit = unit};
    const rewritten_token *rewritten = unit->detail->rewritten, *rewritten_end = rewritten + arrlenu(rewritten);

    arrsetcap(builder.text, unit->preprocessed_length + unit->preprocessed_length / 4 + 64);
    for (uint32_t i = 0; i < arrlenu(unit->tokens); i++) {
        token *token = &unit->tokens[i];
        copy_to(&builder, token->offset);
        end_yield(&builder, token);
        token->shadow = (uint32_t)arrlenu(builder.text);
        const char *instead = replacement(&builder, token);
        if (rewritten < rewritten_end && rewritten->token == i) {
            put(&builder, token->text, token->length);
            builder.copied = token->offset + rewritten++->length;
        } else if (instead) {
            put_string(&builder, instead);
            builder.copied = token->offset + token->length;
        }
        follow(&builder, token);
    }
    copy_to(&builder, unit->preprocessed_length);
    unit->shadow_length = (uint32_t)arrlenu(builder.text);
    arrput(builder.text, '\0');
    unit->shadow = builder.text;
}

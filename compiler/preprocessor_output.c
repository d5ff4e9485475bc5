/* preprocessor_output.c: tokens to preprocessed text, laid out as clang does it (-Wmisleading-indentation looks at that).
 *
 *     # 1 "a.c"
 *     int x = - -1;
 *     #pragma pack(2)
 *      ...
 */
#include "preprocessor_detail.h"

#include <string.h>

#include "arena.h"
#include "concatenation.h"
#include "parser.h"

static void put(preprocessing *run, const char *text, size_t length)
{
    if (length)
        memcpy(arraddnptr(run->text, length), text, length);
}

static void end_line(preprocessing *run)
{
    if (arrlenu(run->text) && arrlast(run->text) != '\n')
        arrput(run->text, '\n');
    run->line_open = false;
}

/* The column, from 1, in the current file. */
static uint32_t column_of(const preprocessing *run, uint32_t offset)
{
    const char *text = run->file->file->text;
    uint32_t begin = offset;
    while (begin && text[begin - 1] != '\n')
        begin--;
    return offset - begin + 1;
}

static void begin_line(preprocessing *run, const macro_token *token, uint32_t offset, uint32_t line)
{
    end_line(run);
    uint32_t column = column_of(run, offset);
    if (column == 1 && (token->space_before || token->kind == HASH))
        column = 2;
    memset(arraddnptr(run->text, column), ' ', column - 1);
    arrsetlen(run->text, arrlenu(run->text) - 1);
    run->line = line;
    run->line_open = true;
}

/* What clang reports as a strange character, or only seems to be a name. */
static bool is_strange(const preprocessing *run, const macro_token *token)
{
    if (token->kind == OTHER || token->kind == BACKSLASH || (token->kind == CHARACTER && token->length < 3))
        return true;
    if (token->kind != IDENTIFIER)
        return false;
    if (token->text[0] == '_' && token->length >= 10 && memcmp(token->text, "__VA_", 5) == 0)
        return true;
    for (uint32_t i = 0; run->has_high_bytes && i < token->length; i++)
        if ((unsigned char)token->text[i] >= 0x80)
            return true;
    return memchr(token->text, '\\', token->length) != NULL;
}

token *preprocessor_put(preprocessing *run, const macro_token *written, uint32_t offset, uint32_t line)
{
    unit *unit = run->unit;
    macro_token *newest = &run->recent[(run->newest + 1) % 3], *left = &run->recent[run->newest];
    bool fresh = !run->line_open || (written->line_before && line != run->line);
    bool spaced = written->space_before;

    newest->kind = written->kind;
    newest->text = written->text;
    newest->length = written->length;
    if (fresh)
        begin_line(run, written, offset, line);
    else if (!spaced)
        spaced = needs_space(&run->recent[(run->newest + 2) % 3], left, newest);
    if (spaced && !fresh)
        arrput(run->text, ' ');
    run->newest = (run->newest + 1) % 3;
    if (is_strange(run, written))
        preprocessor_fail(run, "a strange token");

    if (!run->file->includer)
        preprocessed_see(&run->detail->preprocessed, run->line, (uint32_t)arrlenu(run->text));
    else
        line = run->line;
    token token = {.kind = preprocessed_kind(written->kind, written->text, run->strict), .length = written->length,
                   .text = (const char *)run->text + arrlenu(run->text),
                   .offset = (uint32_t)arrlenu(run->text), .file = run->file->index, .line = line, .source = NOWHERE,
                   .argument_source = NOWHERE, .use = -1, .space_before = spaced || fresh};
    put(run, written->text, written->length);
    arrput(unit->tokens, token);
    return &arrlast(unit->tokens);
}

void preprocessor_put_pragma(preprocessing *run, const char *text, uint32_t length)
{
    end_line(run);
    put(run, "#pragma ", 8);
    put(run, text, length);
    end_line(run);
}

void preprocessor_put_marker(preprocessing *run, uint32_t line, const char *flags)
{
    const char *name = run->file->file->name, *start = arena_printf("# %u \"", line);
    end_line(run);
    put(run, start, strlen(start));
    for (; *name; name++) {
        if (*name == '"' || *name == '\\')
            arrput(run->text, '\\');
        arrput(run->text, *name);
    }
    put(run, "\"", 1);
    put(run, flags, strlen(flags));
    end_line(run);
}

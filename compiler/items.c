/* items.c: items to text (items.h).
 *
 *     MAX(n, buf[0])     with `buf` to be written as `self->buf`   ──▶   MAX(n, self->buf[0])
 *     TWICE(n++)         with `n` changed: it is there twice       ──▶   ((self->n++) + (self->n++)), its expansion */
#include "items.h"

#include <string.h>

#include "arena.h"
#include "lexer.h"
#include "never.h"
#include "render.h"

static uint32_t source_begin(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    if (at->use >= 0)
        return unit->uses[at->use].first == token ? unit->uses[at->use].source_begin : NOWHERE;
    return at->source;
}

static uint32_t source_end(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    if (at->use >= 0)
        return unit->uses[at->use].end == token + 1 ? unit->uses[at->use].source_end : NOWHERE;
    return at->source == NOWHERE ? NOWHERE : token_source_end(unit, token);
}

const char *render_gap(const unit *unit, uint32_t token)
{
    if (never(token == 0))      /* what is rendered stands in a body */
        return "";
    uint32_t begin = source_end(unit, token - 1), end = source_begin(unit, token);
    if (begin == NOWHERE || end == NOWHERE || never(begin > end))
        return unit->tokens[token].space_before ? " " : "";
    return unit_gap(unit, begin, end);
}

static bool is_fixed(const macro_use *use, uint32_t offset)
{
    for (int i = 0; i < arrlen(use->fixed); i++)
        if (use->fixed[i] == offset)
            return true;
    return false;
}

/* Is the offset one of the argument's that item stands for? */
static bool is_within(const unit *unit, const item *item, uint32_t offset)
{
    return offset != NOWHERE && offset >= unit->tokens[item->first].argument_source &&
           offset <= unit->tokens[item->end - 1].argument_source;
}

/* Are the tokens that the item stands for written, one after the other, in an argument that is evaluated once? (Copies
 * in operands that are not evaluated, as <tgmath.h> makes them, have the same type whatever stands there.) */
static bool stands_once_in_argument(const unit *unit, const macro_use *use, const item *list, int from, int to,
                                    const item *item)
{
    uint32_t last = unit->tokens[item->first].argument_source;
    for (uint32_t i = item->first; i < item->end; i++) {
        uint32_t offset = unit->tokens[i].argument_source;
        if (offset == NOWHERE || offset < last || is_fixed(use, offset))
            return false;
        last = offset;
    }
    for (int i = from; i < to; i++)
        if (&list[i] != item && !list[i].is_unevaluated && is_within(unit, item, unit->tokens[list[i].first].argument_source))
            return false;
    return true;
}

/* A changed operand that is not evaluated, beside a copy of it that is. */
static bool has_evaluated_copy(const unit *unit, const item *list, int from, int to, const item *item)
{
    for (int i = from; i < to; i++)
        if (!list[i].is_unevaluated && list[i].text &&
            is_within(unit, &list[i], unit->tokens[item->first].argument_source))
            return true;
    return false;
}

/* Can items [from, to), which are exactly the tokens of a macro use, be written as the use stands in the source, with
 * nothing but names in its arguments changed? */
static bool can_stay(const unit *unit, const macro_use *use, const item *list, int from, int to)
{
    if (use->is_opened)
        return false;
    for (int i = from; i < to; i++) {
        if (!list[i].text || stands_once_in_argument(unit, use, list, from, to, &list[i]))
            continue;
        if (list[i].is_unevaluated && has_evaluated_copy(unit, list, from, to, &list[i]))
            continue;
        uint32_t offset = unit->tokens[list[i].first].argument_source;
        if (!list[i].is_name || list[i].end != list[i].first + 1 || offset == NOWHERE || is_fixed(use, offset))
            return false;
        for (int j = from; j < to; j++)
            if (unit->tokens[list[j].first].argument_source == offset &&
                (!list[j].text || never(strcmp(list[j].text, list[i].text) != 0)))
                return false;
    }
    return true;
}

/* Would what is written so far and what comes next be one word? `return({ ... })` becomes `return value_1`. */
static bool runs_together(const char *before, size_t length, const char *next)
{
    static const char letters[] = "_$abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    return length && *next && strchr(letters, before[length - 1]) && strchr(letters, *next);
}

static const char *use_text(const unit *unit, const macro_use *use, const item *list, int from, int to)
{
    const char *text = "";
    uint32_t at = use->source_begin;
    for (;;) {
        const item *next = NULL;
        uint32_t next_offset = NOWHERE;
        for (int i = from; i < to; i++) {
            uint32_t offset = unit->tokens[list[i].first].argument_source;
            bool counts = list[i].text && !(list[i].is_unevaluated && has_evaluated_copy(unit, list, from, to, &list[i]));
            if (counts && offset >= at && offset < next_offset) {
                next = &list[i];
                next_offset = offset;
            }
        }
        if (!next)
            break;
        bool joined = runs_together(unit->source + at, next_offset - at, next->text);
        text = arena_printf("%s%s%s%s", text, arena_strndup(unit->source + at, next_offset - at), joined ? " " : "", next->text);
        at = token_source_end(unit, next->end - 1);
    }
    return arena_printf("%s%s", text, arena_strndup(unit->source + at, use->source_end - at));
}

typedef struct text {
    char *bytes;
    size_t counted;          /* up to here it has as many lines as the source has */
    uint32_t source;         /* up to here; NOWHERE: it is not known where that is */
} text;

static void append_bytes(text *text, const char *bytes, size_t length)
{
    if (length)
        memcpy(arraddnptr(text->bytes, length), bytes, length);
}

static void append_text(text *text, const char *string)
{
    append_bytes(text, string, strlen(string));
}

/* The gap before the token.  Where a line ends in it, and the source has had more lines than the text, as where directives are
 * left out or where a call of many lines became a name, empty lines make up for them. */
static void append_gap(text *text, const unit *unit, uint32_t token, bool keeps_lines)
{
    const char *gap = render_gap(unit, token), *last = keeps_lines ? strrchr(gap, '\n') : NULL;
    uint32_t begin = source_begin(unit, token);     /* known where the gap has a line's end */
    if (!last || text->source == NOWHERE || never(begin < text->source)) {
        append_text(text, gap);
        return;
    }
    uint32_t expected = newlines_in(unit->source + text->source, begin - text->source);
    uint32_t written = newlines_in(text->bytes + text->counted, arrlenu(text->bytes) - text->counted) +
                       newlines_in(gap, strlen(gap));
    append_bytes(text, gap, (size_t)(last - gap));
    for (; written < expected; written++)
        arrput(text->bytes, '\n');
    append_text(text, last);
    if (!never(written > expected)) {
        text->counted = arrlenu(text->bytes);
        text->source = begin;
    }
}

const char *items_text(const unit *unit, const item *list, bool keeps_lines)
{
    text text = { .source = never(arrlen(list) == 0) ? NOWHERE : source_begin(unit, list[0].first) };
    for (int i = 0; i < arrlen(list);) {
        const item *item = &list[i];
        bool after_gone = i > 0 && list[i - 1].text && !*list[i - 1].text;
        if (i > 0 && !after_gone)
            append_gap(&text, unit, item->first, keeps_lines);
        int32_t use_index = unit->tokens[item->first].use;
        if (use_index >= 0 && unit->uses[use_index].first == item->first) {
            const macro_use *use = &unit->uses[use_index];
            int to = i;
            while (to < arrlen(list) && list[to].end <= use->end && !never(unit->tokens[list[to].first].use != use_index))
                to++;
            if (to > i && list[to - 1].end == use->end && can_stay(unit, use, list, i, to)) {
                append_text(&text, use_text(unit, use, list, i, to));
                i = to;
                continue;
            }
        }
        if (item->text && runs_together(text.bytes, arrlenu(text.bytes), item->text))
            append_text(&text, " ");
        if (item->text)
            append_text(&text, item->text);
        else
            append_bytes(&text, unit->tokens[item->first].text, unit->tokens[item->first].length);
        i++;
    }
    arrput(text.bytes, '\0');
    return text.bytes;
}

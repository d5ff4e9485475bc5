/* emit_plain.c: which statements are written as they stood, and the small change of writing.
 *
 *     while (n--) printf("%d ", buf[n]);      nothing but names changes: one piece of text, comments, macros and all */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

static bool object_is_changed(const object *object)
{
    return object->is_home || object->element || object->cleanup || is_shared(object) || may_be_unused_in_output(object);
}

bool is_plain_exit(const body *body, node *node)
{
    ptrdiff_t i = hmgeti(body->function->leaves->exits, node);
    if (never(i < 0))
        return true;
    exit_entry *entry = &body->function->leaves->exits[i];
    return entry->value.from == entry->value.leaving->to;
}

/* Nothing in the statement is written otherwise than it stood, but for names in expressions. */
bool is_plain_statement(const body *body, node *node)
{
    switch (node->kind) {
    case NODE_RETURN: case NODE_DEFER: case NODE_YIELD:
        return false;
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO:
        return is_plain_exit(body, node);
    case NODE_DECLARATION:
        if (node->flags & NODE_IS_SPLIT || node->kids[0]->flags & SPECIFIER_ASYNC)
            return false;
        for (unsigned i = 1; i < node->count; i++)
            if (object_is_changed(node->kids[i]->note))
                return false;
        break;
    case NODE_STRUCT: {
        object *tag = node->note;
        return !tag || !tag->hoisted;
    }
    case NODE_BLOCK:
        if (node->flags & NODE_IS_SPLIT || hmgeti(body->function->leaves->blocks, node) >= 0)
            return false;
        break;
    case NODE_FOR:
        if (node->flags & NODE_IS_SPLIT)
            return false;
        break;
    case NODE_LOWERED_SEQUENCE: case NODE_LOWERED_TEMPORARY: case NODE_LOWERED_ASSIGN: case NODE_LOWERED_EVALUATE:
    case NODE_LOWERED_AWAIT: case NODE_LOWERED_FUTURE: case NODE_LOWERED_TRY: case NODE_LOWERED_IF: case NODE_LOWERED_LOOP:
    case NODE_LOWERED_CONTINUE:
        return false;
    default:
        break;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i] && !is_plain_statement(body, node->kids[i]))
            return false;
    return true;
}

void body_line(body *body, const char *indent, uint32_t token)
{
    write_line(body->writer, indent);
    sync_token(body->writer, token);
}

void body_put(body *body, const char *text)
{
    write_text(body->writer, text);
}

void put_copy(body *body, type *type, const char *address, const char *value)
{
    const char *name = fresh_name(body->emission->program, body->function, "value");
    write_format(body->writer, "{ %s = %s; acc_copy(%s, &%s, sizeof %s); }",
                 declare_text(body->emission, type, name, NULL), value, address, name, name);
}

const char *deeper_indent(const char *indent)
{
    return arena_printf("%s" STEP, indent);
}

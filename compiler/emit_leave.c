/* emit_leave.c: the code that leaves blocks (leave.h shows it): actions at the end of their block, jumps to them.
 *
 *     return n;              ──▶      self->result = n; leave = 1; goto leave_2; */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

const char *done_text(emission *emission, const char *indent)
{
    return arena_printf("%s->state = %s;\n%sreturn ACC_READY;", emission->self,
                        emission->function->frame->state_size == 1 ? "UINT8_MAX" : "UINT16_MAX", indent);
}

static bool is_in_function_block(const body *body, const action *action)
{
    ptrdiff_t i = hmgeti(body->function->leaves->blocks, body->function->body);
    if (i < 0)
        return false;
    struct action **actions = body->function->leaves->blocks[i].value;
    for (int j = 0; j < arrlen(actions); j++)
        if (actions[j] == action)
            return true;
    return false;
}

/* At the end of the function's own block, going on and leaving the function are the same. */
static bool needs_code(const body *body, const action *action)
{
    if (!is_in_function_block(body, action))
        return arrlen(action->passing) > 0;
    for (int i = 0; i < arrlen(action->passing); i++)
        if (action->passing[i]->kind != LEAVING_FUNCTION)
            return true;
    return false;
}

bool exit_needs_code(const body *body, const action *from, const leaving *leaving)
{
    for (; from != leaving->to; from = from->outer)
        if (needs_code(body, from))
            return true;
    return false;
}

void emit_jump_to_actions(body *body, const action *from, const leaving *leaving, const char *indent, uint32_t token)
{
    if (exit_needs_code(body, from, leaving)) {
        write_format(body->writer, "%s = %u;", body->emission->leave, leaving->code);
        body->function->needs_leave = true;
        body_line(body, indent, token);
    }
    write_format(body->writer, "goto leave_%u;", from->number);
}

/* The last step of an exit: nothing more has to run. */
static const char *go_text(body *body, const leaving *leaving, const char *indent)
{
    switch (leaving->kind) {
    case LEAVING_BREAK:
        return "break;";
    case LEAVING_CONTINUE:
        if (leaving->target->kind == NODE_LOWERED_LOOP) {
            const struct loop *loop = leaving->target->note;
            if (loop->continue_label)
                return arena_printf("goto %s;", loop->continue_label);
        }
        return "continue;";
    case LEAVING_GOTO:
        return arena_printf("goto %s;", ((label *)leaving->target->note)->name);
    default:
        return done_text(body->emission, indent);
    }
}

void emit_exit(body *body, node *node, const char *indent)
{
    ptrdiff_t i = hmgeti(body->function->leaves->exits, node);
    if (i < 0)
        return;
    exit_entry *entry = &body->function->leaves->exits[i];
    if (entry->value.from == entry->value.leaving->to)
        body_put(body, go_text(body, entry->value.leaving, indent));
    else
        emit_jump_to_actions(body, entry->value.from, entry->value.leaving, indent, node->first);
}

static void action_code(body *body, const action *action, const char *indent)
{
    emission *emission = body->emission;
    if (action->statement) {
        emit_statement(body, action->statement->kids[0]);
        return;
    }
    const object *object = action->object;
    if (object->cleanup) {
        write_format(body->writer, "%s(&%s);", object->cleanup, object_text(emission, object));
        return;
    }
    const char *bytes = object->is_home ? member_text(emission, object) : object->name;
    write_format(body->writer, "acc_frame_free(%s, %s, %s);", bytes, array_bytes(emission, object),
                 arena_printf("_Alignof(%s)", declare_text(emission, object->element, "", NULL)));
    (void)indent;
}

/* At the end of a block: its actions in reverse order, each followed by the exits that end with it. */
void emit_actions(body *body, node *block, const char *indent)
{
    ptrdiff_t found = hmgeti(body->function->leaves->blocks, block);
    if (found < 0)
        return;
    action **actions = body->function->leaves->blocks[found].value;
    bool any_code = false;
    for (int i = 0; i < arrlen(actions); i++)
        any_code |= needs_code(body, actions[i]);
    if (any_code) {
        write_line(body->writer, indent);
        write_format(body->writer, "%s = 0;", body->emission->leave);
        body->function->needs_leave = true;
    }
    for (ptrdiff_t i = arrlen(actions); i-- > 0;) {
        action *action = actions[i];
        if (action->is_entered) {
            write_line(body->writer, "");
            write_format(body->writer, "leave_%u:", action->number);
        }
        uint32_t token = action->statement ? action->statement->kids[0]->first : action->object->token;
        body_line(body, indent, token);
        action_code(body, action, indent);
        if (!needs_code(body, action))
            continue;
        bool goes_on = false;
        for (int j = 0; j < arrlen(action->passing); j++) {
            leaving *leaving = action->passing[j];
            if (leaving->to != action->outer) {
                goes_on = true;
                continue;
            }
            write_line(body->writer, indent);
            const char *go = go_text(body, leaving, deeper_indent(indent));
            bool two_lines = leaving->kind == LEAVING_FUNCTION;
            write_format(body->writer, "if (%s == %u)%s", body->emission->leave, leaving->code, two_lines ? " {" : "");
            write_line(body->writer, deeper_indent(indent));
            body_put(body, go);
            if (two_lines) {
                write_line(body->writer, indent);
                body_put(body, "}");
            }
        }
        bool outer_is_here = i > 0;
        if (goes_on && !outer_is_here) {
            write_line(body->writer, indent);
            write_format(body->writer, "if (%s != 0)", body->emission->leave);
            write_line(body->writer, deeper_indent(indent));
            write_format(body->writer, "goto leave_%u;", action->outer->number);
            action->outer->is_entered = true;
        }
    }
}

void emit_return(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    if (node->count && node->kids[0]) {
        const char *value = render(emission, node->kids[0]);
        if (type_classify(body->function->result) == TYPE_VOID)
            write_format(body->writer, "%s;", value);
        else if (type_has_const_member(body->function->result))
            write_format(body->writer, "{ %s = %s; acc_copy(%s%s->result, &value, sizeof value); }",
                         declare_text(emission, body->function->result, "value", NULL), value,
                         result_is_pointer(body->function) ? "" : "&", emission->self);
        else
            write_format(body->writer, "%s%s->result = %s;", result_is_pointer(body->function) ? "*" : "", emission->self,
                         value);
        body_line(body, indent, node->first);
    }
    emit_exit(body, node, indent);
}

void emit_try(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    const char *value = object_text(emission, node->note);
    write_format(body->writer, "if (%s < 0) {", value);
    const char *inner = deeper_indent(indent);
    if (type_classify(body->function->result) != TYPE_VOID) {
        body_line(body, inner, node->first);
        write_format(body->writer, "%s->result = %s;", emission->self, value);
    }
    body_line(body, inner, node->first);
    emit_exit(body, node, inner);
    write_line(body->writer, indent);
    body_put(body, "}");
}

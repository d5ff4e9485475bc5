/* emit_leave.c: the code that leaves blocks (leave.h shows it): actions at the end of their block, jumps to them.
 *
 *     return n;              ──▶      self->result = n; leave = 1; goto leave_2; */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

const char *done_state(const function *function)
{
    return function->frame->state_size == 1 ? "UINT8_MAX" : "UINT16_MAX";
}

const char *done_text(emission *emission, const char *indent)
{
    const char *gap = emission->program->options->no_line ? arena_printf("\n%s", indent) : " ";
    return arena_printf("%s->state = %s;%sreturn ACC_READY;", emission->self, done_state(emission->function), gap);
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

/* Where only one exit comes through, and control does not come by itself, nobody asks which exit it was. */
static bool asks_for_exit(const body *body, const action *action)
{
    return needs_code(body, action) && (arrlen(action->passing) > 1 || block_falls_off(action->block));
}

bool exit_needs_code(const body *body, const action *from, const leaving *leaving)
{
    for (; from != leaving->to; from = from->outer)
        if (asks_for_exit(body, from))
            return true;
    return false;
}

/* Where an action is run. */
static const char *leave_label(const body *body, const action *action)
{
    return fresh_name(body->emission->program, body->function, arena_printf("leave_%u", action->number));
}

void emit_jump_to_actions(body *body, const action *from, const leaving *leaving, const char *indent, uint32_t token)
{
    if (exit_needs_code(body, from, leaving)) {
        write_format(body->writer, "%s = %u;", body->emission->leave, leaving->code);
        body->function->needs_leave = true;
        body_line(body, indent, token);
    }
    write_format(body->writer, "goto %s;", leave_label(body, from));
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
    if (never(i < 0))
        return;
    exit_entry *entry = &body->function->leaves->exits[i];
    if (entry->value.from == entry->value.leaving->to)
        body_put(body, go_text(body, entry->value.leaving, indent));
    else
        emit_jump_to_actions(body, entry->value.from, entry->value.leaving, indent, node->first);
}

static void action_code(body *body, const action *action)
{
    emission *emission = body->emission;
    if (action->statement) {
        emit_statement(body, action->statement->kids[0]);
        return;
    }
    const object *object = action->object;
    if (object->kind == OBJECT_CHILD) {
        const char **lines = NULL;
        drop_variable(emission, object, &lines);
        put_lines(body, lines, object->token, line_indent(body->writer), true);
        return;
    }
    if (object->cleanup) {
        write_format(body->writer, "%s(&%s);", object->cleanup, object_text(emission, object));
        return;
    }
    const char *bytes = object->is_home ? member_text(emission, object) : object->name;
    write_format(body->writer, "acc_frame_free(%s, %s, %s);", bytes, array_bytes(emission, object),
                 array_alignment(emission, object));
}

static void leave_if(body *body, const leaving *leaving, bool always, const char *indent)
{
    bool two_lines = leaving->kind == LEAVING_FUNCTION;
    const char *inner = always ? indent : deeper_indent(indent);
    write_more(body->writer, indent);
    if (!always) {
        write_format(body->writer, "if (%s == %u)%s", body->emission->leave, leaving->code, two_lines ? " {" : "");
        write_more(body->writer, inner);
    }
    body_put(body, go_text(body, leaving, inner));
    if (two_lines && !always) {
        write_more(body->writer, indent);
        body_put(body, "}");
    }
}

/* After an action: the exits that end with it; and after the last of the block, those that go on to outer actions.
 * `falls`: control can also have come to the end of the block by itself. */
static void leave_after(body *body, const action *action, const char *indent, bool is_last, bool falls)
{
    int ending = 0, going_on = 0;
    for (int i = 0; i < arrlen(action->passing); i++)
        *(action->passing[i]->to == action->outer ? &ending : &going_on) += 1;
    for (int i = 0; i < arrlen(action->passing); i++)
        if (action->passing[i]->to == action->outer)
            leave_if(body, action->passing[i], --ending == 0 && !going_on && !falls, indent);
    if (!going_on || !is_last)
        return;
    write_more(body->writer, indent);
    if (falls) {
        write_format(body->writer, "if (%s != 0)", body->emission->leave);
        write_more(body->writer, deeper_indent(indent));
    }
    write_format(body->writer, "goto %s;", leave_label(body, action->outer));
    action->outer->is_entered = true;
}

/* Does control come there, by itself or on its way out? */
static bool is_run(const action *action)
{
    return arrlen(action->passing) > 0 || block_falls_off(action->block);
}

bool block_runs_actions(const function *function, node *block)
{
    ptrdiff_t found = hmgeti(function->leaves->blocks, block);
    for (int i = 0; found >= 0 && i < arrlen(function->leaves->blocks[found].value); i++)
        if (is_run(function->leaves->blocks[found].value[i]))
            return true;
    return false;
}

/* Compilers warn if more stands behind `if (c) f();` on its line (-Wmisleading-indentation). */
static bool ends_without_brace(const node *statement)
{
    switch (statement->kind) {
    case NODE_IF: case NODE_WHILE: case NODE_FOR: {
        const node *last = NULL;
        for (unsigned i = 0; i < statement->count; i++)
            last = statement->kids[i] ? statement->kids[i] : last;
        return last->kind != NODE_BLOCK;
    }
    case NODE_LABEL: case NODE_LOWERED_SEQUENCE: {      /* a case stands in no block with what runs at its end */
        bool is_label = statement->kind == NODE_LABEL;
        const node *last = is_label ? statement->kids[0] : statement->count ? statement->kids[statement->count - 1] : NULL;
        return last && ends_without_brace(last);
    }
    default:
        return false;
    }
}

static bool block_ends_without_brace(const node *block)
{
    const node *last = NULL;
    for (unsigned i = 0; i < block->count; i++)
        if (block->kids[i]->kind != NODE_DEFER)
            last = block->kids[i];
    return !never(!last) && ends_without_brace(last);       /* what leaves the block stands in it */
}

/* At the end of a block: its actions in reverse order, each followed by the exits that end with it. */
void emit_actions(body *body, node *block, const char *indent)
{
    ptrdiff_t found = hmgeti(body->function->leaves->blocks, block);
    if (found < 0)
        return;
    action **actions = body->function->leaves->blocks[found].value;
    bool any_code = false, falls = block_falls_off(block);
    for (int i = 0; i < arrlen(actions); i++)
        any_code |= needs_code(body, actions[i]);
    if (any_code && falls) {
        body->writer->must_break = block_ends_without_brace(block);
        write_more(body->writer, indent);
        write_format(body->writer, "%s = 0;", body->emission->leave);
        body->function->needs_leave = true;
    }
    for (ptrdiff_t i = arrlen(actions); i-- > 0;) {
        action *action = actions[i];
        if (!is_run(action))
            continue;
        if (action->is_entered)
            write_label(body->writer, leave_label(body, action));
        uint32_t token = action->statement ? action->statement->kids[0]->first : action->object->token;
        body_line(body, indent, token);
        action_code(body, action);
        if (action->comment)
            body_put(body, action->comment);
        if (!needs_code(body, action))
            continue;
        body->writer->must_break = action->statement && ends_without_brace(action->statement->kids[0]);
        leave_after(body, action, indent, i == 0, falls);
    }
}

/* Is the value read from an object whose bytes the result may share? It is not assigned directly then (C11 6.5.16.1p3). */
static bool reads_frame(const body *body, node *value)
{
    const flow *flow = body->function->flow;
    object *object = NULL;
    value = without_parentheses(value);
    if (value->kind == NODE_LOWERED_RESULT) {
        const await *await = value->note;
        object = await->result_name ? NULL : await->polled->child;
    } else {
        object = place_object(body->emission->program, value);
    }
    return object && object->is_home && flow->result &&
           !bit_is_set(flow->interferes[object->index], flow->result->index);
}

void emit_return(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    if (node->kids[0]) {
        const char *value = render_assigned(emission, node->kids[0]);
        if (type_classify(body->function->result) == TYPE_VOID)
            write_format(body->writer, "%s;", value);
        else if (type_has_const_member(body->function->result))
            put_copy(body, body->function->result,
                     arena_printf("%s%s->result", result_is_pointer(body->function) ? "" : "&", emission->self), value);
        else if (reads_frame(body, node->kids[0])) {
            const char *name = fresh_name(emission->program, body->function,
                                          arena_printf("returned_%u", ++body->function->temporary_count));
            write_format(body->writer, "%s = %s;", declare_text(emission, body->function->result, name, NULL), value);
            body_line(body, indent, node->first);
            write_format(body->writer, "%s->result = %s;", emission->self, name);
        } else {
            write_format(body->writer, "%s%s->result = %s;", result_is_pointer(body->function) ? "*" : "", emission->self,
                         value);
        }
        body_line(body, indent, node->first);
    } else if (body->function->is_stream) {
        write_format(body->writer, "%s->result = 0;", emission->self);
        body_line(body, indent, node->first);
    }
    emit_exit(body, node, indent);
}

/* An error code always fits, but -Wconversion cannot know. */
static const char *narrowing_cast(const body *body, const object *tried)
{
    type *result = body->function->result;
    if (type_size(result) >= type_size(tried->type))
        return "";
    return arena_printf("(%s)", declare_result_type(body->emission->program, body->function, result, ""));
}

void emit_try(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    const char *value = object_text(emission, node->note);
    write_format(body->writer, "if (%s < 0) {", value);
    const char *inner = deeper_indent(indent);
    if (type_classify(body->function->result) != TYPE_VOID) {
        body_line(body, inner, node->first);
        write_format(body->writer, "%s->result = %s%s;", emission->self, narrowing_cast(body, node->note), value);
    }
    body_line(body, inner, node->first);
    emit_exit(body, node, inner);
    write_more(body->writer, indent);
    body_put(body, "}");
}

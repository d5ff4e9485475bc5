/* emit_body.c: the statements of a poll function, each by its kind; the other emit_*.c files write the parts.
 *
 * Everything that nothing happens to is written as it stood (render.h). */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

/* Is this written as more than one statement, so that it needs braces where C has one? */
static bool is_several(const body *body, const node *node)
{
    switch (node->kind) {
    case NODE_LOWERED_SEQUENCE: case NODE_LOWERED_LOOP: case NODE_LOWERED_FUTURE: case NODE_LOWERED_AWAIT:
        return true;
    case NODE_RETURN: {
        ptrdiff_t i = hmgeti(body->function->leaves->exits, (struct node *)node);
        exit_entry *entry = &body->function->leaves->exits[i];
        bool is_a_jump = entry->value.from != entry->value.leaving->to &&
                         !exit_needs_code(body, entry->value.from, entry->value.leaving);
        return node->kids[0] || !is_a_jump || body->function->is_stream;
    }
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO: case NODE_LOWERED_CONTINUE:
        return !is_plain_exit(body, (struct node *)node);
    case NODE_FOR:
        return node->kids[0] && !is_plain_statement(body, node->kids[0]);
    default:
        return false;
    }
}

/* The one statement that belongs to an if, a loop or a label; `indent` is that of what it belongs to. */
static void substatement(body *body, node *node, const char *indent)
{
    const char *gap = render_gap(body->unit, node->first);
    if (!is_several(body, node)) {
        write_text(body->writer, gap);
        emit_statement(body, node);
        return;
    }
    if (strspn(gap, " \t\r\n") == strlen(gap)) {
        body_put(body, " {");
    } else {
        write_text(body->writer, gap);
        body_put(body, "{");
    }
    body_line(body, deeper_indent(indent), node->first);
    emit_statement(body, node);
    write_more(body->writer, indent);
    body_put(body, "}");
}

/* Tokens [first, end) with what changed among the kids. */
static void tokens(body *body, uint32_t first, uint32_t end, node *kid)
{
    body_put(body, render_range(body->emission, first, end, &kid, kid ? 1 : 0));
}

/* Is there nothing to write where the statement stood? */
static bool is_gone(body *body, const node *block, const node *statement)
{
    if (statement->kind == NODE_DEFER)
        return true;                    /* it stands at the end of its block */
    if (statement->kind == NODE_LOCAL_LABELS)
        return block == body->function->body;   /* the whole function's, as they are without; the dispatch is before them */
    if (statement->kind != NODE_DECLARATION)
        return false;
    if (*moved_enumerators(body->emission, statement))
        return false;
    if (declares_only_moved(statement))
        return true;
    for (unsigned i = 1; i < statement->count; i++) {
        const object *object = statement->kids[i]->note;
        bool has_initializer = statement->kids[i]->kids[1];
        if (is_shared(object))
            continue;
        if (is_async_prototype(statement, object))
            continue;
        if (!has_special_form(object) || !object->is_home || object->element || has_initializer)
            return false;
    }
    return statement->count > 1 && !defines_types(statement);
}

/* Behind all of its lines: one that ends in a backslash goes on in the next. */
static const char *line_comment_end(const char *comment)
{
    const char *end = comment + strcspn(comment, "\n"), *last;
    for (; !never(!*end); end += 1 + strcspn(end + 1, "\n")) {
        for (last = end - 1; strchr(" \t\r", *last);)
            last--;
        if (*last != '\\')
            break;
    }
    return end;
}

/* Where the first line of a gap ends, outside of its comments; NULL: it is the last, too. */
static const char *first_line_end(const char *gap)
{
    while (*gap && *gap != '\n') {
        if (strncmp(gap, "/*", 2) == 0)
            gap = strstr(gap + 2, "*/") + 2;
        else if (strncmp(gap, "//", 2) == 0)
            gap = line_comment_end(gap);
        else
            gap++;
    }
    return *gap ? gap : NULL;
}

/* Writes what stood before a token.  Behind a comment that stood before a declaration that is gone, the line ends. */
static void put_gap(body *body, const char *gap)
{
    if (!first_line_end(gap) && !can_continue(body->writer))
        write_line(body->writer, "");
    write_text(body->writer, gap);
}

/* Writes what stands before a statement.  A comment there stays next to it: its line is made right before it. */
static void statement_gap(body *body, const char *gap, uint32_t token)
{
    const char *newline = first_line_end(gap);
    const char *rest = newline ? newline + 1 + strspn(newline + 1, " \t\r\n") : NULL;
    uint32_t begin = body->unit->tokens[token].source;
    if (rest && *rest && begin != NOWHERE && !never(strlen(rest) >= begin) &&
        memcmp(body->unit->source + begin - strlen(rest), rest, strlen(rest)) == 0) {
        write_text(body->writer, arena_strndup(gap, (size_t)(rest - gap)));
        sync_line(body->writer, begin - (uint32_t)strlen(rest));
        write_text(body->writer, rest);
    } else {
        put_gap(body, gap);
    }
    sync_token(body->writer, token);
}

/* Of the gap after a defer: the comment on its line, which goes where the defer goes. */
static const char *take_comment(body *body, const node *defer, const char *gap)
{
    const char *newline = strchr(gap, '\n');
    if (!newline || strspn(gap, " \t") == (size_t)(newline - gap) || first_line_end(gap) != newline)
        return gap;
    action *action = hmget(body->function->leaves->defers, (node *)defer);
    action->comment = arena_strndup(gap, (size_t)(newline - gap));
    return newline;
}

/* A gap without comments, and so without the backslashes that continue its lines: the lines are others in the output. */
static const char *without_splices(const char *gap)
{
    if (!strchr(gap, '\\') || strspn(gap, " \t\r\n\\") < strlen(gap))
        return gap;
    char *text = arena_strndup(gap, strlen(gap)), *end = text;
    for (; *gap; gap++)
        if (*gap != '\\')
            *end++ = *gap;
    *end = '\0';
    return text;
}

static void block_statements(body *body, node *block)
{
    /* The beginning of a line that is still to be written: what stood there is gone. */
    const char *line = block == body->function->body ? "\n" STEP_TEXT : "";
    for (unsigned i = 0; i < block->count; i++) {
        const char *gap = without_splices(render_gap(body->unit, block->kids[i]->first));
        if (i > 0 && block->kids[i - 1]->kind == NODE_DEFER)
            gap = take_comment(body, block->kids[i - 1], gap);
        const char *rest = gap + strspn(gap, " \t\r");
        if (*line && *rest != '\n')
            gap = arena_printf("%s%s", line, rest);
        line = "";
        if (is_gone(body, block, block->kids[i])) {
            size_t length = strlen(gap);
            while (length && strchr(" \t\r\n", gap[length - 1]))
                length--;
            write_text(body->writer, arena_strndup(gap, length));     /* the comments stay */
            line = strchr(gap + length, '\n') ? gap + length : "";
            continue;
        }
        statement_gap(body, gap, block->kids[i]->first);
        emit_statement(body, block->kids[i]);
    }
}

/* A block that the lowering put around a statement. */
static void made_block(body *body, node *block, const char *indent)
{
    body_put(body, "{");
    for (unsigned i = 0; i < block->count; i++) {
        if (block->kids[i]->kind == NODE_DEFER)
            continue;
        body_line(body, deeper_indent(indent), block->kids[i]->first);
        emit_statement(body, block->kids[i]);
    }
    emit_actions(body, block, deeper_indent(indent));
    write_more(body->writer, indent);
    body_put(body, "}");
}

static void block_statement(body *body, node *block, const char *indent)
{
    if (block->flags & NODE_IS_SPLIT) {
        made_block(body, block, indent);
        return;
    }
    body_put(body, "{");
    block_statements(body, block);
    emit_actions(body, block, deeper_indent(indent));
    put_gap(body, without_splices(render_gap(body->unit, block->end - 1)));
    body_put(body, "}");
}

static void if_statement(body *body, node *node, const char *indent)
{
    struct node *then = node->kids[1], *otherwise = node->kids[2];
    tokens(body, node->first, then->first, node->kids[0]);
    bool braces = is_several(body, then);
    /* `if (a) if (b) x; else y;`: what stood in one statement still does */
    substatement(body, then, indent);
    if (!otherwise)
        return;
    body_put(body, braces ? " " : render_gap(body->unit, then->end));
    tokens(body, then->end, otherwise->first, NULL);
    substatement(body, otherwise, indent);
}

static void for_head_without_init(body *body, const node *node)
{
    body_put(body, "for (;");
    if (node->kids[1])
        write_format(body->writer, " %s", render(body->emission, node->kids[1]));
    body_put(body, ";");
    if (node->kids[2])
        write_format(body->writer, " %s", render(body->emission, node->kids[2]));
    body_put(body, ")");
}

static void for_statement(body *body, node *node, const char *indent)
{
    struct node *init = node->kids[0], *last = node->kids[3];
    if (init && !is_plain_statement(body, init)) {
        body_put(body, "{");
        const char *inner = deeper_indent(indent);
        body_line(body, inner, init->first);
        emit_statement(body, init);
        body_line(body, inner, node->first);
        for_head_without_init(body, node);
        substatement(body, last, inner);
        write_more(body->writer, indent);
        body_put(body, "}");
        return;
    }
    struct node *kids[] = { init, node->kids[1], node->kids[2] };
    if (node->flags & NODE_IS_SPLIT)
        for_head_without_init(body, node);
    else
        body_put(body, render_range(body->emission, node->first, last->first, kids, 3));
    substatement(body, last, indent);
}

static void break_unless(body *body, node *condition, const char *indent)
{
    if (!condition)
        return;
    body_line(body, indent, condition->first);
    write_format(body->writer, "if (!(%s))", render(body->emission, condition));
    body_line(body, deeper_indent(indent), condition->first);
    body_put(body, "break;");
}

static void steps(body *body, node *sequence, const char *indent)
{
    if (never(!sequence))
        return;
    for (unsigned i = 0; i < sequence->count; i++) {
        body_line(body, indent, sequence->kids[i]->first);
        emit_statement(body, sequence->kids[i]);
    }
}

static void loop_statement(body *body, node *node, const char *indent)
{
    const loop *loop = node->note;
    struct node *init = node->kids[0], *after = node->kids[4];
    const char *inner = deeper_indent(indent);
    bool after_is_plain = after && after->kind != NODE_LOWERED_SEQUENCE;
    if (init) {
        emit_statement(body, init);
        body_line(body, indent, node->first);
    }
    if (after_is_plain)
        write_format(body->writer, "for (;; %s) {", render(body->emission, after));
    else
        body_put(body, "for (;;) {");
    if (!loop->tests_last) {
        steps(body, node->kids[1], inner);
        break_unless(body, node->kids[2], inner);
    }
    body_line(body, inner, node->kids[3]->first);
    emit_statement(body, node->kids[3]);
    if (loop->continue_label) {
        write_label(body->writer, loop->continue_label);
        body_put(body, ";");
    }
    if (loop->tests_last) {
        steps(body, node->kids[1], inner);
        break_unless(body, node->kids[2], inner);
    }
    if (after && !after_is_plain)
        steps(body, after, inner);
    write_more(body->writer, indent);
    body_put(body, "}");
}

static void branch(body *body, node *sequence, const char *indent)
{
    body_put(body, "{");
    steps(body, sequence, deeper_indent(indent));
    write_more(body->writer, indent);
    body_put(body, "}");
}

static void lowered_if(body *body, node *node, const char *indent)
{
    if (node->note)
        write_format(body->writer, "if (%s%s) ", node->flags & IF_NOT ? "!" : "", object_text(body->emission, node->note));
    else
        write_format(body->writer, "if (%s) ", render(body->emission, node->kids[2]));
    branch(body, node->kids[0], indent);
    if (node->count > 1 && node->kids[1] && node->kids[1]->count) {
        body_put(body, " else ");
        branch(body, node->kids[1], indent);
    }
}

/* The copy of an array that a block captures. */
static void copy_array(body *body, const object *object, const node *value)
{
    const char *name = object_text(body->emission, object);
    if (!object->is_home)
        write_format(body->writer, "%s; ", declare_text(body->emission, object->type, name, value));
    const char *cast = type_is_volatile(object->type) ? "(void *)" : "";
    write_format(body->writer, "acc_copy(%s%s, %s%s, sizeof %s);", cast, name, cast, render(body->emission, value), name);
}

static const char *declare_temporary(emission *emission, const object *object, const node *value)
{
    const char *text = object->is_declared_first ? NULL : declare_text(emission, object->type, object->name, value);
    return text ? text : declare_member(emission, object->type, object->name);
}

static void temporary(body *body, node *node)
{
    const object *object = node->note;
    struct node *value = node->count ? node->kids[0] : NULL;
    if (object->is_home && !value)
        return;
    if (object->type && type_classify(object->type) == TYPE_ARRAY) {
        copy_array(body, object, value);
        return;
    }
    bool assigns = node->kind == NODE_LOWERED_ASSIGN || object->is_home;
    if (assigns && object->type && type_has_const_member(object->type)) {
        const char *place = arena_printf("(void *)&%s", object_text(body->emission, object));
        put_copy(body, object->type, place, render_assigned(body->emission, value));
        return;
    }
    if (assigns && object->element)      /* without the cast that its uses have */
        body_put(body, object->is_home ? member_text(body->emission, object) : object->name);
    else if (assigns)
        body_put(body, object_text(body->emission, object));
    else
        body_put(body, declare_temporary(body->emission, object, value));
    if (value && node->flags & ASSIGN_TRUTH)
        write_format(body->writer, " = (%s) != 0", render(body->emission, value));
    else if (value)
        write_format(body->writer, " = %s", render_assigned(body->emission, value));
    else       /* some path leaves it alone, as a compiler sees it */
        body_put(body, type_classify(object->type) == TYPE_RECORD ? " = { 0 }" : " = 0");
    body_put(body, ";");
}

static void sequence(body *body, node *node, const char *indent)
{
    for (unsigned i = 0; i < node->count; i++) {
        if (i > 0)
            body_line(body, indent, node->kids[i]->first);
        emit_statement(body, node->kids[i]);
    }
}

static void labeled(body *body, node *node, struct node *inner, const char *indent)
{
    if (!inner) {
        body_put(body, render(body->emission, node));
        return;
    }
    body_put(body, render_range(body->emission, node->first, inner->first, node->kids, node->count));
    substatement(body, inner, indent);
}

/* The first expression of a `for` that stands as a statement now has lost its ';'. */
static bool ends_in_for_head(const node *node)
{
    return node->kind == NODE_EXPRESSION_STATEMENT && node->kids[0] && node->kids[0]->end == node->end;
}

void emit_statement(body *body, node *node)
{
    const char *indent = line_indent(body->writer);
    switch (node->kind) {
    case NODE_LOWERED_SEQUENCE:
        sequence(body, node, indent);
        return;
    case NODE_DECLARATION:
        emit_declaration(body, node, indent);
        return;
    case NODE_LOWERED_TEMPORARY: case NODE_LOWERED_ASSIGN:
        temporary(body, node);
        return;
    case NODE_LOWERED_EVALUATE:
        write_format(body->writer, "(void)(%s);", render(body->emission, node->kids[0]));
        return;
    case NODE_LOWERED_AWAIT:
        emit_await(body, node, indent);
        return;
    case NODE_LOWERED_FUTURE: {
        const char **lines = NULL;
        make_variable(body->emission, node->note, &lines);
        put_lines(body, lines, node->first, indent, true);
        return;
    }
    case NODE_LOWERED_TRY:
        emit_try(body, node, indent);
        return;
    case NODE_LOWERED_IF:
        lowered_if(body, node, indent);
        return;
    case NODE_LOWERED_LOOP:
        loop_statement(body, node, indent);
        return;
    case NODE_LOWERED_CONTINUE: case NODE_RETURN:
        if (node->kind == NODE_RETURN)
            emit_return(body, node, indent);
        else
            emit_exit(body, node, indent);
        return;
    default:
        break;
    }
    if (is_plain_statement(body, node)) {
        body_put(body, render(body->emission, node));
        if (ends_in_for_head(node))
            body_put(body, ";");
        return;
    }
    switch (node->kind) {
    case NODE_BLOCK:
        block_statement(body, node, indent);
        return;
    case NODE_IF:
        if_statement(body, node, indent);
        return;
    case NODE_WHILE: case NODE_SWITCH:
        tokens(body, node->first, node->kids[1]->first, node->kids[0]);
        substatement(body, node->kids[1], indent);
        return;
    case NODE_DO:
        tokens(body, node->first, node->kids[0]->first, NULL);
        substatement(body, node->kids[0], indent);
        body_put(body, render_gap(body->unit, node->kids[0]->end));
        tokens(body, node->kids[0]->end, node->end, node->kids[1]);
        return;
    case NODE_FOR:
        for_statement(body, node, indent);
        return;
    case NODE_LABEL: case NODE_DEFAULT:
        labeled(body, node, node->kids[0], indent);
        return;
    case NODE_CASE:
        labeled(body, node, node->kids[2], indent);
        return;
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO:
        emit_exit(body, node, indent);
        return;
    case NODE_DEFER:                     /* behind a label: it stands at the end of its block */
        body_put(body, ";");
        return;
    default:
        body_put(body, render(body->emission, node));
        return;
    }
}

static bool branch_falls_off(const node *branch)
{
    node *kids[] = { (node *)branch };
    node block = { .kind = NODE_BLOCK, .count = 1, .kids = kids };
    return block_falls_off(&block);
}

bool block_falls_off(const node *block)
{
    if (block->count == 0)
        return true;
    const node *last = block->kids[block->count - 1];
    switch (last->kind) {
    case NODE_BLOCK:
        return block_falls_off(last);
    case NODE_IF:
        return !last->kids[2] || branch_falls_off(last->kids[1]) || branch_falls_off(last->kids[2]);
    case NODE_RETURN: case NODE_GOTO: case NODE_BREAK: case NODE_CONTINUE: case NODE_LOWERED_CONTINUE:
    case NODE_GOTO_COMPUTED:
        return false;
    case NODE_LOWERED_SEQUENCE:
        return block_falls_off(last);
    default:
        return true;
    }
}

void emit_body(writer *writer, emission *emission)
{
    body body = { writer, emission, emission->function, emission->program->unit };
    node *block = emission->function->body;
    note_named_typedefs(emission->function, block);
    block_statements(&body, block);
    bool runs_actions = block_runs_actions(emission->function, block);
    if ((emission->function->is_main || emission->function->is_stream) && block_falls_off(block)) {
        body_line(&body, STEP, block->end - 1);
        write_format(writer, "%s->result = 0;", emission->self);
    }
    emit_actions(&body, block, STEP);
    if (!runs_actions && !block_falls_off(block))
        return;
    body_line(&body, STEP, block->end - 1);
    write_text(writer, done_text(emission, STEP));
}

void emit_body_end(writer *writer, emission *emission)
{
    const char *gap = render_gap(emission->program->unit, emission->function->body->end - 1);
    size_t length = strlen(gap);
    while (length && strchr(" \t\r\n", gap[length - 1]))
        length--;
    write_text(writer, arena_strndup(gap, length));        /* comments and directives after the last statement */
    write_line(writer, "");
    sync_token(writer, emission->function->body->end - 1);
    write_text(writer, "}");
}

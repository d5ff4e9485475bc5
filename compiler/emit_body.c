/* emit_body.c: the statements of a poll function.
 *
 *     n = await g(a);
 *                        ──▶
 *     g__init(&self->g_1, a);
 *     if (0) {
 * await_1:
 *         a = self->a;                                   what is alive comes back
 *     }
 *     if (g__poll(&self->g_1, cx) == ACC_PENDING) {
 *         self->a = a;                                   what is alive is put away
 *         self->state = 1;
 *         return ACC_PENDING;
 *     }
 *     n = self->g_1.result;
 *
 * Everything that nothing happens to is written as it stood (render.h). */
#include "emit.h"

#include <string.h>

#include "arena.h"
#include "leave.h"
#include "parser.h"

typedef struct body {
    writer *writer;
    emission *emission;
    function *function;
    const unit *unit;
} body;

static void statement(body *body, node *node);

#define STEP STEP_TEXT

/* ---- Plain statements ------------------------------------------------------------------------------------------------------ */

static bool object_is_changed(const object *object)
{
    return object && (object->is_home || object->element || object->cleanup || object->is_boxed_array);
}

static bool exit_is_plain(const body *body, node *node)
{
    ptrdiff_t i = hmgeti(body->function->leaves->exits, node);
    if (i < 0)
        return true;
    exit_entry *entry = &body->function->leaves->exits[i];
    return entry->value.from == entry->value.leaving->to;
}

/* Nothing in the statement is written otherwise than it stood, but for names in expressions. */
static bool is_plain(const body *body, node *node)
{
    switch (node->kind) {
    case NODE_RETURN: case NODE_DEFER: case NODE_YIELD:
        return false;
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO:
        return exit_is_plain(body, node);
    case NODE_DECLARATION:
        if (node->flags & NODE_IS_SPLIT || (node->kids[0] && node->kids[0]->flags & SPECIFIER_ASYNC))
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
    case NODE_LOWERED_AWAIT: case NODE_LOWERED_TRY: case NODE_LOWERED_IF: case NODE_LOWERED_LOOP:
    case NODE_LOWERED_CONTINUE:
        return false;
    default:
        break;
    }
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i] && !is_plain(body, node->kids[i]))
            return false;
    return true;
}

static void line(body *body, const char *indent, uint32_t token)
{
    write_line(body->writer, indent);
    sync_token(body->writer, token);
}

static void put(body *body, const char *text)
{
    write_text(body->writer, text);
}

static const char *deeper(const char *indent)
{
    return arena_printf("%s" STEP, indent);
}

/* ---- Leaving --------------------------------------------------------------------------------------------------------------------- */

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

static bool chain_needs_code(const body *body, const action *from, const leaving *leaving)
{
    for (; from != leaving->to; from = from->outer)
        if (needs_code(body, from))
            return true;
    return false;
}

static void jump_to_actions(body *body, const action *from, const leaving *leaving, const char *indent, uint32_t token)
{
    if (chain_needs_code(body, from, leaving)) {
        write_format(body->writer, "%s = %u;", body->emission->leave, leaving->code);
        body->function->needs_leave = true;
        line(body, indent, token);
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

static void exit_statement(body *body, node *node, const char *indent)
{
    ptrdiff_t i = hmgeti(body->function->leaves->exits, node);
    if (i < 0)
        return;
    exit_entry *entry = &body->function->leaves->exits[i];
    if (entry->value.from == entry->value.leaving->to)
        put(body, go_text(body, entry->value.leaving, indent));
    else
        jump_to_actions(body, entry->value.from, entry->value.leaving, indent, node->first);
}

static void action_code(body *body, const action *action, const char *indent)
{
    emission *emission = body->emission;
    if (action->statement) {
        statement(body, action->statement->kids[0]);
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
static void run_actions(body *body, node *block, const char *indent)
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
        line(body, indent, token);
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
            const char *go = go_text(body, leaving, deeper(indent));
            bool two_lines = leaving->kind == LEAVING_FUNCTION;
            write_format(body->writer, "if (%s == %u)%s", body->emission->leave, leaving->code, two_lines ? " {" : "");
            write_line(body->writer, deeper(indent));
            put(body, go);
            if (two_lines) {
                write_line(body->writer, indent);
                put(body, "}");
            }
        }
        bool outer_is_here = i > 0;
        if (goes_on && !outer_is_here) {
            write_line(body->writer, indent);
            write_format(body->writer, "if (%s != 0)", body->emission->leave);
            write_line(body->writer, deeper(indent));
            write_format(body->writer, "goto leave_%u;", action->outer->number);
            action->outer->is_entered = true;
        }
    }
}

static void return_statement(body *body, node *node, const char *indent)
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
        line(body, indent, node->first);
    }
    exit_statement(body, node, indent);
}

static void try_statement(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    const char *value = object_text(emission, node->note);
    write_format(body->writer, "if (%s < 0) {", value);
    const char *inner = deeper(indent);
    if (type_classify(body->function->result) != TYPE_VOID) {
        line(body, inner, node->first);
        write_format(body->writer, "%s->result = %s;", emission->self, value);
    }
    line(body, inner, node->first);
    exit_statement(body, node, inner);
    write_line(body->writer, indent);
    put(body, "}");
}

/* ---- Awaits --------------------------------------------------------------------------------------------------------------------------- */

static bool is_kept(const object *object)
{
    return object->is_saved && object->member;
}

/* Assignments between the saved variables that are alive at an await and their members. */
static unsigned transfer(body *body, const await *await, bool save, const char *indent)
{
    emission *emission = body->emission;
    const flow *flow = body->function->flow;
    unsigned count = 0;
    for (unsigned i = 0; i < flow->object_count; i++) {
        object *object = body->function->objects[i];
        if (!is_kept(object) || !bit_is_set(flow->alive[await->state - 1], i))
            continue;
        if (save && object->kind == OBJECT_PARAMETER && !object->is_assigned)
            continue;
        count++;
        if (!indent)
            continue;
        write_line(body->writer, indent);
        if (save)
            write_format(body->writer, "%s = %s;", member_text(emission, object), object->name);
        else
            write_format(body->writer, "%s = %s;", object->name, member_text(emission, object));
    }
    return count;
}

static const char *child_name(const await *await)
{
    return await->child->callee->name;
}

/* Where the callee is not laid out in place, its frame is allocated for the time of the await. */
static void allocate_child(body *body, const await *await, const char *indent)
{
    emission *emission = body->emission;
    held held = child_held(emission->program, await->child);
    if (held == HELD_IN_PLACE)
        return;
    const char *name = child_name(await);
    write_format(body->writer, "%s = acc_frame_new(%s__type.size, %s__type.alignment);", member_text(emission, await->child),
                 name, name);
    line(body, indent, await->token);
}

static void free_child(body *body, const await *await)
{
    emission *emission = body->emission;
    if (child_held(emission->program, await->child) == HELD_IN_PLACE)
        return;
    const char *name = child_name(await);
    write_format(body->writer, "acc_frame_free(%s, %s__type.size, %s__type.alignment);", member_text(emission, await->child),
                 name, name);
}

static bool callee_result_is_pointer(const await *await)
{
    return result_is_pointer(await->child->callee);
}

static const char *result_access(body *body, const await *await)
{
    emission *emission = body->emission;
    const char *member = member_text(emission, await->child);
    switch (child_held(emission->program, await->child)) {
    case HELD_IN_PLACE:
        return arena_printf("%s.result", member);
    case HELD_RECURSIVE:
        return arena_printf("%s->result", member);
    default: {
        type *type = type_pointer_to(await->result);
        if (callee_result_is_pointer(await))
            type = type_pointer_to(type);
        return arena_printf("*(%s)(void *)((char *)%s + %s__type.result)", declare_text(emission, type, "", NULL), member,
                            child_name(await));
    }
    }
}

static void await_arguments(body *body, const await *await)
{
    emission *emission = body->emission;
    write_format(body->writer, "%s__init(%s", child_name(await), child_pointer(emission, await));
    for (unsigned i = 0; i < await->node->count; i++)
        write_format(body->writer, ", %s", render(emission, await->node->kids[i]));
    put(body, ");");
}

/* On the way back in: what is alive is loaded; a drop comes this way too, with no context. */
static void resume(body *body, const await *await, const char *indent)
{
    bool loads = transfer(body, await, false, NULL) > 0;
    if (!loads && !await->action) {
        write_format(body->writer, "\nawait_%u:", await->state);
        return;
    }
    const char *inner = deeper(indent);
    write_line(body->writer, indent);
    write_format(body->writer, "if (0) {\nawait_%u:", await->state);
    transfer(body, await, false, inner);
    if (await->action) {
        const char *deepest = deeper(inner);
        write_line(body->writer, inner);
        write_format(body->writer, "if (!%s) {", body->emission->context);
        write_line(body->writer, deepest);
        write_format(body->writer, "%s__drop(%s);", child_name(await), child_pointer(body->emission, await));
        if (child_held(body->emission->program, await->child) != HELD_IN_PLACE) {
            write_line(body->writer, deepest);
            free_child(body, await);
        }
        write_line(body->writer, deepest);
        leaving *leaving = NULL;
        for (int i = 0; i < arrlen(await->action->passing); i++)
            if (await->action->passing[i]->kind == LEAVING_FUNCTION)
                leaving = await->action->passing[i];
        await->action->is_entered = true;
        jump_to_actions(body, await->action, leaving, deepest, await->token);
        write_line(body->writer, inner);
        put(body, "}");
    }
    write_line(body->writer, indent);
    put(body, "}");
}

static void await_statement(body *body, node *node, const char *indent)
{
    emission *emission = body->emission;
    await *await = node->note;
    bool is_void = type_classify(await->result) == TYPE_VOID;
    bool is_pointer = callee_result_is_pointer(await);
    bool in_place = child_held(emission->program, await->child) == HELD_IN_PLACE;
    if (is_pointer || (!is_void && !in_place)) {
        await->result_name = fresh_name(emission->program, body->function, arena_printf("result_%u", await->state));
        write_format(body->writer, "%s;", declare_text(emission, await->result, await->result_name, node));
        line(body, indent, node->first);
    }
    allocate_child(body, await, indent);
    await_arguments(body, await);
    resume(body, await, indent);
    if (is_pointer) {
        line(body, indent, node->first);
        write_format(body->writer, "%s = &%s;", result_access(body, await), await->result_name);
    }
    line(body, indent, node->first);
    write_format(body->writer, "if (%s__poll(%s, %s) == ACC_PENDING) {", child_name(await), child_pointer(emission, await),
                 emission->context);
    const char *inner = deeper(indent);
    transfer(body, await, true, inner);
    write_line(body->writer, inner);
    write_format(body->writer, "%s->state = %u;", emission->self, await->state);
    write_line(body->writer, inner);
    put(body, "return ACC_PENDING;");
    write_line(body->writer, indent);
    put(body, "}");
    if (!is_void && !is_pointer && !in_place) {
        line(body, indent, node->first);
        write_format(body->writer, "%s = %s;", await->result_name, result_access(body, await));
    }
    if (!in_place) {
        line(body, indent, node->first);
        free_child(body, await);
    }
}

/* ---- Declarations ------------------------------------------------------------------------------------------------------------------- */

/* Specifiers without the cleanup attribute that acc runs itself. */
static const char *specifiers_text(body *body, const node *specifiers)
{
    node **kids = NULL;
    uint32_t first = specifiers->first, end = specifiers->end;
    const char *text = "";
    for (unsigned i = 0; i < specifiers->count; i++)
        if (specifiers->kids[i])
            arrput(kids, specifiers->kids[i]);
    for (int i = 0; i < arrlen(kids); i++) {
        if (kids[i]->kind != NODE_ATTRIBUTE || !attribute_is_cleanup(body->unit, kids[i]))
            continue;
        if (kids[i]->first > first)
            text = arena_printf("%s%s ", text, render_range(body->emission, first, kids[i]->first, kids,
                                                            (unsigned)arrlen(kids)));
        first = kids[i]->end;
    }
    if (first < end)
        text = arena_printf("%s%s", text, render_range(body->emission, first, end, kids, (unsigned)arrlen(kids)));
    return text;
}

static const char *initializer_literal(body *body, const object *object, const node *initializer)
{
    const char *value = render(body->emission, initializer);
    const char *type = declare_text(body->emission, object->type, "", NULL);
    return initializer->kind == NODE_INITIALIZER_LIST ? arena_printf("(%s)%s", type, value)
                                                      : arena_printf("(%s){ %s }", type, value);
}

/* An object in the frame is not declared, only initialised. */
static void initialize_home(body *body, const object *object, const node *initializer)
{
    const char *member = member_text(body->emission, object);
    bool is_array = type_classify(object->type) == TYPE_ARRAY;
    bool is_list = initializer->kind == NODE_INITIALIZER_LIST;
    if (is_array)
        write_format(body->writer, "acc_copy(%s, %s, sizeof %s);", member, initializer_literal(body, object, initializer),
                     member);
    else if (type_has_const_member(object->type) && is_list)
        write_format(body->writer, "acc_copy(&%s, &%s, sizeof %s);", member,
                     initializer_literal(body, object, initializer), member);
    else if (type_has_const_member(object->type))
        write_format(body->writer, "{ %s = %s; acc_copy(&%s, &value, sizeof %s); }",
                     declare_text(body->emission, object->type, "value", NULL), render(body->emission, initializer), member,
                     member);
    else if (is_list)
        write_format(body->writer, "%s = %s;", member, initializer_literal(body, object, initializer));
    else
        write_format(body->writer, "%s = %s;", member, render(body->emission, initializer));
}

static void declare_sizes(body *body, const object *object, const char *indent)
{
    for (int i = 0; i < arrlen(object->size_expressions); i++) {
        write_format(body->writer, "size_t %s = (size_t)(%s);", object->sizes[i]->name,
                     render(body->emission, object->size_expressions[i]));
        if (object->kind != OBJECT_TYPEDEF || i + 1 < arrlen(object->size_expressions))
            line(body, indent, object->token);
    }
}

/* A variable length array, or a pointer to one, becomes a plain pointer; of a typedef, the sizes stay. */
static void declare_plain_pointer(body *body, const object *object, const node *initializer, const char *indent)
{
    declare_sizes(body, object, indent);
    if (object->kind == OBJECT_TYPEDEF)
        return;
    const char *name = object->is_home ? member_text(body->emission, object) : arena_printf("%s%s", kept_pointer_type(object), object->name);
    if (object->is_boxed_array)
        write_format(body->writer, "%s = acc_frame_new(%s, _Alignof(%s));", name, array_bytes(body->emission, object),
                     declare_text(body->emission, object->element, "", NULL));
    else if (initializer)
        write_format(body->writer, "%s = %s;", name, render(body->emission, initializer));
    else if (!object->is_home)
        write_format(body->writer, "%s;", name);
}

static bool is_async_prototype(const node *declaration, const object *object)
{
    return object && object->kind == OBJECT_FUNCTION && declaration->kids[0]->flags & SPECIFIER_ASYNC;
}

static bool has_special_form(const object *object)
{
    return object && ((object->kind == OBJECT_VARIABLE && object->is_home) ||
                      (object->kind <= OBJECT_TYPEDEF && object->element));
}

/* "declarator = initializer", without attributes that acc has taken over. */
static const char *declarator_text(body *body, const node *init_declarator)
{
    const object *object = init_declarator->note;
    if (object && object->cleanup) {
        const node *initializer = init_declarator->count > 1 ? init_declarator->kids[1] : NULL;
        const char *text = render(body->emission, init_declarator->kids[0]);
        return initializer ? arena_printf("%s = %s", text, render(body->emission, initializer)) : text;
    }
    return render(body->emission, init_declarator);
}

static bool declares_only_hoisted(const node *declaration)
{
    if (declaration->count != 1 || declaration->kids[0]->kind != NODE_SPECIFIERS)
        return false;
    for (unsigned i = 0; i < declaration->kids[0]->count; i++) {
        const node *kid = declaration->kids[0]->kids[i];
        if (kid && kid->kind == NODE_STRUCT && kid->note && ((object *)kid->note)->hoisted)
            return true;
    }
    return false;
}

static bool defines_enumerators(const node *specifiers)
{
    for (unsigned i = 0; i < specifiers->count; i++)
        if (specifiers->kids[i] && specifiers->kids[i]->kind == NODE_ENUM && specifiers->kids[i]->flags & STRUCT_DEFINITION)
            return true;
    return false;
}

/* Of `enum { A, B } e;` with e in the frame, the enumerators stay. */
static bool keep_definitions(body *body, const node *specifiers)
{
    bool any = false;
    for (unsigned i = 0; i < specifiers->count; i++) {
        node *kid = specifiers->kids[i];
        if (!kid || !(kid->flags & STRUCT_DEFINITION) || (kid->kind != NODE_ENUM && kid->kind != NODE_STRUCT))
            continue;
        if (kid->kind == NODE_STRUCT && kid->note && ((object *)kid->note)->hoisted)
            continue;
        write_format(body->writer, "%s%s;", any ? " " : "", render(body->emission, kid));
        any = true;
    }
    return any;
}

static void declaration(body *body, node *node, const char *indent)
{
    if (declares_only_hoisted(node))
        return;
    if (is_plain(body, node)) {
        put(body, render(body->emission, node));
        return;
    }
    bool open = false, first = true;
    if (node->count > 1 && has_special_form(node->kids[1]->note))
        first = !keep_definitions(body, node->kids[0]);
    for (unsigned i = 1; i < node->count; i++) {
        struct node *init_declarator = node->kids[i];
        object *object = init_declarator->note;
        struct node *initializer = init_declarator->count > 1 ? init_declarator->kids[1] : NULL;
        bool special = has_special_form(object);
        if (special && object->is_home && !object->element && !initializer)
            continue;
        if (is_async_prototype(node, object))
            continue;
        if (open && !special) {
            write_format(body->writer, ", %s", declarator_text(body, init_declarator));
            continue;
        }
        if (open)
            put(body, ";");
        if (!first)
            line(body, indent, init_declarator->first);
        first = false;
        open = !special;
        if (open)
            write_format(body->writer, "%s %s", specifiers_text(body, node->kids[0]), declarator_text(body, init_declarator));
        else if (object->element)
            declare_plain_pointer(body, object, initializer, indent);
        else
            initialize_home(body, object, initializer);
    }
    if (open)
        put(body, ";");
}

/* ---- Compound statements ------------------------------------------------------------------------------------------------------------ */

/* Is this written as more than one statement, so that it needs braces where C has one? */
static bool is_several(const body *body, const node *node)
{
    switch (node->kind) {
    case NODE_LOWERED_SEQUENCE: case NODE_LOWERED_LOOP:
        return true;
    case NODE_RETURN: {
        ptrdiff_t i = hmgeti(body->function->leaves->exits, (struct node *)node);
        exit_entry *entry = &body->function->leaves->exits[i];
        bool is_a_jump = entry->value.from != entry->value.leaving->to &&
                         !chain_needs_code(body, entry->value.from, entry->value.leaving);
        return (node->count && node->kids[0]) || !is_a_jump;
    }
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO: case NODE_LOWERED_CONTINUE:
        return !exit_is_plain(body, (struct node *)node);
    case NODE_FOR:
        return node->kids[0] && !is_plain(body, node->kids[0]);
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
        statement(body, node);
        return;
    }
    if (strspn(gap, " \t\r\n") == strlen(gap)) {
        put(body, " {");
    } else {
        write_text(body->writer, gap);
        put(body, "{");
    }
    line(body, deeper(indent), node->first);
    statement(body, node);
    write_line(body->writer, indent);
    put(body, "}");
}

/* Tokens [first, end) with what changed among the kids. */
static void tokens(body *body, uint32_t first, uint32_t end, node *kid)
{
    put(body, render_range(body->emission, first, end, &kid, kid ? 1 : 0));
}

/* Is there nothing to write where the statement stood? */
static bool is_gone(const node *statement)
{
    if (statement->kind == NODE_DEFER)
        return true;                    /* it stands at the end of its block */
    if (statement->kind != NODE_DECLARATION || declares_only_hoisted(statement))
        return statement->kind == NODE_DECLARATION;
    for (unsigned i = 1; i < statement->count; i++) {
        const object *object = statement->kids[i]->note;
        bool has_initializer = statement->kids[i]->count > 1 && statement->kids[i]->kids[1];
        if (is_async_prototype(statement, object))
            continue;
        if (!has_special_form(object) || !object->is_home || object->element || has_initializer)
            return false;
    }
    return statement->count > 1 && !defines_enumerators(statement->kids[0]);
}

static void block_statements(body *body, node *block)
{
    for (unsigned i = 0; i < block->count; i++) {
        const char *gap = render_gap(body->unit, block->kids[i]->first);
        if (is_gone(block->kids[i])) {
            size_t length = strlen(gap);
            while (length && strchr(" \t\r\n", gap[length - 1]))
                length--;
            write_text(body->writer, arena_strndup(gap, length));     /* the comments stay */
            continue;
        }
        write_text(body->writer, gap);
        sync_token(body->writer, block->kids[i]->first);
        statement(body, block->kids[i]);
    }
}

/* A block that the lowering put around a statement. */
static void made_block(body *body, node *block, const char *indent)
{
    put(body, "{");
    for (unsigned i = 0; i < block->count; i++) {
        if (block->kids[i]->kind == NODE_DEFER)
            continue;
        line(body, deeper(indent), block->kids[i]->first);
        statement(body, block->kids[i]);
    }
    run_actions(body, block, deeper(indent));
    write_line(body->writer, indent);
    put(body, "}");
}

static void block_statement(body *body, node *block, const char *indent)
{
    if (block->flags & NODE_IS_SPLIT) {
        made_block(body, block, indent);
        return;
    }
    put(body, "{");
    block_statements(body, block);
    run_actions(body, block, deeper(indent));
    write_text(body->writer, render_gap(body->unit, block->end - 1));
    put(body, "}");
}

static void if_statement(body *body, node *node, const char *indent)
{
    struct node *then = node->kids[1], *otherwise = node->count > 2 ? node->kids[2] : NULL;
    tokens(body, node->first, then->first, node->kids[0]);
    bool braces = is_several(body, then);
    /* `if (a) if (b) x; else y;`: what stood in one statement still does */
    substatement(body, then, indent);
    if (!otherwise)
        return;
    put(body, braces ? " " : render_gap(body->unit, then->end));
    tokens(body, then->end, otherwise->first, NULL);
    substatement(body, otherwise, indent);
}

static void for_head_without_init(body *body, const node *node)
{
    put(body, "for (;");
    if (node->kids[1])
        write_format(body->writer, " %s", render(body->emission, node->kids[1]));
    put(body, ";");
    if (node->kids[2])
        write_format(body->writer, " %s", render(body->emission, node->kids[2]));
    put(body, ")");
}

static void for_statement(body *body, node *node, const char *indent)
{
    struct node *init = node->kids[0], *last = node->kids[3];
    if (init && !is_plain(body, init)) {
        put(body, "{");
        const char *inner = deeper(indent);
        line(body, inner, init->first);
        statement(body, init);
        line(body, inner, node->first);
        for_head_without_init(body, node);
        substatement(body, last, inner);
        write_line(body->writer, indent);
        put(body, "}");
        return;
    }
    struct node *kids[] = { init, node->kids[1], node->kids[2] };
    if (node->flags & NODE_IS_SPLIT)
        for_head_without_init(body, node);
    else
        put(body, render_range(body->emission, node->first, last->first, kids, 3));
    substatement(body, last, indent);
}

static void break_unless(body *body, node *condition, const char *indent)
{
    if (!condition)
        return;
    line(body, indent, condition->first);
    write_format(body->writer, "if (!(%s))", render(body->emission, condition));
    line(body, deeper(indent), condition->first);
    put(body, "break;");
}

static void steps(body *body, node *sequence, const char *indent)
{
    if (!sequence)
        return;
    for (unsigned i = 0; i < sequence->count; i++) {
        line(body, indent, sequence->kids[i]->first);
        statement(body, sequence->kids[i]);
    }
}

static void loop_statement(body *body, node *node, const char *indent)
{
    const loop *loop = node->note;
    struct node *init = node->kids[0], *after = node->kids[4];
    const char *inner = deeper(indent);
    bool after_is_plain = after && after->kind != NODE_LOWERED_SEQUENCE;
    if (init) {
        statement(body, init);
        line(body, indent, node->first);
    }
    if (after_is_plain)
        write_format(body->writer, "for (;; %s) {", render(body->emission, after));
    else
        put(body, "for (;;) {");
    if (!loop->tests_last) {
        steps(body, node->kids[1], inner);
        break_unless(body, node->kids[2], inner);
    }
    line(body, inner, node->kids[3]->first);
    statement(body, node->kids[3]);
    if (loop->continue_label)
        write_format(body->writer, "\n%s:;", loop->continue_label);
    if (loop->tests_last) {
        steps(body, node->kids[1], inner);
        break_unless(body, node->kids[2], inner);
    }
    if (after && !after_is_plain)
        steps(body, after, inner);
    write_line(body->writer, indent);
    put(body, "}");
}

static void branch(body *body, node *sequence, const char *indent)
{
    put(body, "{");
    steps(body, sequence, deeper(indent));
    write_line(body->writer, indent);
    put(body, "}");
}

static void lowered_if(body *body, node *node, const char *indent)
{
    write_format(body->writer, "if (%s%s) ", node->flags & IF_NOT ? "!" : "", object_text(body->emission, node->note));
    branch(body, node->kids[0], indent);
    if (node->count > 1 && node->kids[1]->count) {
        put(body, " else ");
        branch(body, node->kids[1], indent);
    }
}

static void temporary(body *body, node *node)
{
    const object *object = node->note;
    struct node *value = node->count ? node->kids[0] : NULL;
    if (object->is_home && !value)
        return;
    if (node->kind == NODE_LOWERED_ASSIGN || object->is_home)
        write_format(body->writer, "%s", object_text(body->emission, object));
    else
        put(body, declare_text(body->emission, object->type, object->name, value ? value : node));
    if (value && node->flags & ASSIGN_TRUTH)
        write_format(body->writer, " = (%s) != 0", render(body->emission, value));
    else if (value)
        write_format(body->writer, " = %s", render(body->emission, value));
    else       /* some path leaves it alone, as a compiler sees it */
        put(body, object->type && type_classify(object->type) == TYPE_RECORD ? " = { 0 }" : " = 0");
    put(body, ";");
}

static void sequence(body *body, node *node, const char *indent)
{
    for (unsigned i = 0; i < node->count; i++) {
        if (i > 0)
            line(body, indent, node->kids[i]->first);
        statement(body, node->kids[i]);
    }
}

static void labeled(body *body, node *node, struct node *inner, const char *indent)
{
    if (!inner) {
        put(body, render(body->emission, node));
        return;
    }
    put(body, render_range(body->emission, node->first, inner->first, node->kids, node->count));
    substatement(body, inner, indent);
}

/* The first expression of a `for` that stands as a statement now has lost its ';'. */
static bool ends_in_for_head(const node *node)
{
    return node->kind == NODE_EXPRESSION_STATEMENT && node->count && node->kids[0] && node->kids[0]->end == node->end;
}

static void statement(body *body, node *node)
{
    const char *indent = line_indent(body->writer);
    switch (node->kind) {
    case NODE_LOWERED_SEQUENCE:
        sequence(body, node, indent);
        return;
    case NODE_DECLARATION:
        declaration(body, node, indent);
        return;
    case NODE_LOWERED_TEMPORARY: case NODE_LOWERED_ASSIGN:
        temporary(body, node);
        return;
    case NODE_LOWERED_EVALUATE:
        write_format(body->writer, "(void)(%s);", render(body->emission, node->kids[0]));
        return;
    case NODE_LOWERED_AWAIT:
        await_statement(body, node, indent);
        return;
    case NODE_LOWERED_TRY:
        try_statement(body, node, indent);
        return;
    case NODE_LOWERED_IF:
        lowered_if(body, node, indent);
        return;
    case NODE_LOWERED_LOOP:
        loop_statement(body, node, indent);
        return;
    case NODE_LOWERED_CONTINUE: case NODE_RETURN:
        if (node->kind == NODE_RETURN)
            return_statement(body, node, indent);
        else
            exit_statement(body, node, indent);
        return;
    default:
        break;
    }
    if (is_plain(body, node)) {
        put(body, render(body->emission, node));
        if (ends_in_for_head(node))
            put(body, ";");
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
        put(body, render_gap(body->unit, node->kids[0]->end));
        tokens(body, node->kids[0]->end, node->end, node->kids[1]);
        return;
    case NODE_FOR:
        for_statement(body, node, indent);
        return;
    case NODE_LABEL: case NODE_DEFAULT:
        labeled(body, node, node->count ? node->kids[0] : NULL, indent);
        return;
    case NODE_CASE:
        labeled(body, node, node->count > 2 ? node->kids[2] : NULL, indent);
        return;
    case NODE_BREAK: case NODE_CONTINUE: case NODE_GOTO:
        exit_statement(body, node, indent);
        return;
    default:
        put(body, render(body->emission, node));
        return;
    }
}

/* Can control come to the end of the body? */
static bool falls_off(const node *body)
{
    if (body->count == 0)
        return true;
    const node *last = body->kids[body->count - 1];
    return last->kind != NODE_RETURN && last->kind != NODE_GOTO;
}

void emit_body(writer *writer, emission *emission)
{
    body body = { writer, emission, emission->function, emission->program->unit };
    node *block = emission->function->body;
    if (block->count && !strchr(render_gap(body.unit, block->kids[0]->first), '\n'))
        write_line(writer, STEP);
    block_statements(&body, block);
    bool has_actions = hmgeti(emission->function->leaves->blocks, block) >= 0;
    if (emission->function->is_main && falls_off(block)) {
        write_line(writer, STEP);
        write_format(writer, "%s->result = 0;", emission->self);
    }
    run_actions(&body, block, STEP);
    if (!has_actions && !falls_off(block))
        return;
    write_line(writer, STEP);
    write_text(writer, done_text(emission, STEP));
}

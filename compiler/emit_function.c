/* emit_function.c: what one async function becomes.
 *
 *     async int f(int n) { ... }
 *                                   ──▶
 *     struct f__future { ... };
 *     void f__init(struct f__future *self, int n) { self->n = n; self->state = ACC_START; }
 *     acc_poll f__poll(struct f__future *self, acc_context *cx) { switch (self->state) { ... } ... }
 *     void f__drop(struct f__future *self) { ... }
 *     const acc_future_type f__type = { ... }; */
#include "emit_heads.h"

#include <string.h>

#include "arena.h"
#include "emit_parts.h"

/* ---- init, drop, type -------------------------------------------------------------------------------------------- */

static void emit_init(writer *writer, program *program, function *function)
{
    const char *self = self_name(program, function);
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    write_format(writer, "%s\n{\n", init_head(program, function));
    for (int i = 0; i < arrlen(names); i++) {
        const object *parameter = function->parameter_objects[i];
        const char *cast = parameter && type_is_volatile(parameter->type) ? "(void *)" : "";
        if (!parameter || !parameter->member)
            write_format(writer, STEP_TEXT "(void)%s;\n", names[i]);
        else if (function->is_block && type_classify(parameter->type) == TYPE_ARRAY)
            write_format(writer, STEP_TEXT "acc_copy(%s%s->%s, %s%s, sizeof %s->%s);\n", cast, self, parameter->member, cast,
                         names[i], self, parameter->member);
        else if (type_has_const_member(parameter->type))
            write_format(writer, STEP_TEXT "acc_copy(%s&%s->%s, %s&%s, sizeof %s);\n", cast, self, parameter->member, cast,
                         names[i], names[i]);
        else
            write_format(writer, STEP_TEXT "%s->%s = %s;\n", self, parameter->member, names[i]);
    }
    write_format(writer, STEP_TEXT "%s->state = ACC_START;\n}\n\n", self);
}

/* What is left to drop when the future is dropped at that await. */
static const char **drops_at(emission *emission, await *await)
{
    const char **drops = NULL;
    if (await->polled)
        collect_drops(emission, await->polled, &drops);
    for (int i = 0; i < arrlen(await->left); i++)
        drop_variable(emission, await->left[i], &drops);
    return drops;
}

static bool are_equal(const char **lines, const char **others)
{
    if (arrlen(lines) != arrlen(others))
        return false;
    for (int i = 0; i < arrlen(lines); i++)
        if (strcmp(lines[i], others[i]) != 0)
            return false;
    return true;
}

/* The cases of f__drop at whose awaits something is left to drop; the same drops stand once when they are neighbours. */
static void emit_drop_cases(writer *writer, emission *emission)
{
    const char **before = NULL;
    node **awaits = emission->function->awaits;
    for (int i = 0; i <= arrlen(awaits); i++) {
        await *await = i < arrlen(awaits) ? awaits[i]->note : NULL;
        if (await && await->action)
            continue;
        const char **drops = await ? drops_at(emission, await) : NULL;
        if (!are_equal(before, drops)) {
            for (int j = 0; j < arrlen(before); j++)
                write_format(writer, STEP_TEXT STEP_TEXT "%s\n", before[j]);
            if (arrlen(before))
                write_text(writer, STEP_TEXT STEP_TEXT "break;\n");
        }
        if (arrlen(drops))
            write_format(writer, STEP_TEXT "case %u:\n", await->state);
        before = drops;
    }
}

/* Where something else than drops is left to run, the poll function is entered without a context. */
static void emit_drop(writer *writer, emission *emission)
{
    function *function = emission->function;
    const char *name = function->name;
    write_format(writer, "%svoid %s__drop(struct %s__future *%s)\n{\n", function_linkage(function), name, name, emission->self);
    if (arrlen(function->awaits)) {
        write_format(writer, STEP_TEXT "switch (%s->state) {\n", emission->self);
        emit_drop_cases(writer, emission);
        bool any_polled = false;
        for (int i = 0; i < arrlen(function->awaits); i++) {
            const await *await = function->awaits[i]->note;
            if (await->action)
                write_format(writer, STEP_TEXT "case %u:\n", await->state);
            any_polled |= await->action != NULL;
        }
        if (any_polled)
            write_format(writer, STEP_TEXT STEP_TEXT "(void)%s__poll(%s, NULL);    /* leaves the scopes that are open there */\n"
                         STEP_TEXT STEP_TEXT "break;\n", name, emission->self);
        write_text(writer, STEP_TEXT "default:\n" STEP_TEXT STEP_TEXT "break;\n" STEP_TEXT "}\n");
    }
    write_format(writer, STEP_TEXT "%s->state = %s;\n}\n\n", emission->self, done_state(function));
}

static void emit_type(writer *writer, emission *emission)
{
    function *function = emission->function;
    const char *name = function->name;
    bool is_void = type_classify(function->result) == TYPE_VOID;
    unsigned count = (unsigned)arrlen(function->awaits);
    write_format(writer, "ACC_ERASE(%s)\n", name);
    if (count) {
        write_format(writer, "static const acc_suspension %s__suspensions[] = {\n", name);
        for (unsigned i = 0; i < count; i++) {
            const await *await = function->awaits[i]->note;
            place place = unit_place(emission->program->unit, await->token);
            const object *child = await->polled ? await->polled->child : NULL;
            if (!child || !child->callee) {
                write_format(writer, STEP_TEXT "{ \"%s\", %u, ACC_CHILD_NONE, 0, NULL },\n",
                             written_file(emission->program->options, place.file), place.line);
                continue;
            }
            bool in_place = child_held(emission->program, child) == HELD_IN_PLACE;
            write_format(writer, STEP_TEXT "{ \"%s\", %u, %s, offsetof(struct %s__future, %s), &%s__type },\n",
                         written_file(emission->program->options, place.file), place.line,
                         in_place ? "ACC_CHILD_IN_PLACE" : "ACC_CHILD_ALLOCATED", name, child->member, child->callee->name);
        }
        write_text(writer, "};\n");
    }
    write_format(writer, "%sconst acc_future_type %s__type = {\n", name_linkage(function), name);
    const struct function *named = function;
    while (named->is_block)
        named = named->parent;
    write_format(writer, STEP_TEXT ".name = \"%s%s\",\n", named->name, function->is_block ? ": async block" : "");
    write_format(writer, STEP_TEXT ".size = sizeof(struct %s__future),\n", name);
    write_format(writer, STEP_TEXT ".alignment = _Alignof(struct %s__future),\n", name);
    if (!is_void) {
        const char *type = declare_result_type(emission->program, function, function->result, "");
        write_format(writer, STEP_TEXT ".result = offsetof(struct %s__future, result),\n", name);
        write_format(writer, STEP_TEXT ".result_size = sizeof(%s),\n", type);
    }
    if (function->is_stream)
        write_format(writer, STEP_TEXT ".item = offsetof(struct %s__future, item),\n", name);
    write_format(writer, STEP_TEXT ".state = offsetof(struct %s__future, state),\n", name);
    write_format(writer, STEP_TEXT ".state_size = %u,\n", function->frame->state_size);
    write_format(writer, STEP_TEXT ".poll = %s__poll_erased,\n" STEP_TEXT ".drop = %s__drop_erased,\n", name, name);
    if (count)
        write_format(writer, STEP_TEXT ".suspensions = %s__suspensions,\n" STEP_TEXT ".suspension_count = %u\n", name, count);
    write_text(writer, "};");
}

/* ---- poll -------------------------------------------------------------------------------------------------------- */

/* The parameters that are C variables of the poll function. */
static void emit_parameter_variables(writer *writer, emission *emission)
{
    function *function = emission->function;
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        const object *parameter = function->parameter_objects[i];
        if (!parameter || !parameter->is_saved)
            continue;
        const char *text = parameter->element ? arena_printf("%s%s", kept_pointer_type(parameter), parameter->name)
                                                   : declare_text(emission, parameter->type, parameter->name, NULL);
        write_format(writer, STEP_TEXT "%s%s%s%s;\n", parameter->is_only_mentioned ? "ACC_UNUSED " : "",
                     parameter->alignment_text ? parameter->alignment_text : "", parameter->alignment_text ? " " : "", text);
    }
}

static void emit_dispatch(writer *writer, emission *emission)
{
    function *function = emission->function;
    if (arrlen(function->awaits) == 0 && !function->is_stream) {
        for (int i = 0; i < arrlen(function->parameter_objects); i++) {
            const object *parameter = function->parameter_objects[i];
            if (parameter && parameter->is_saved)
                write_format(writer, STEP_TEXT "%s = %s;\n", parameter->name, member_text(emission, parameter));
        }
        return;
    }
    write_format(writer, STEP_TEXT "switch (%s->state) {\n", emission->self);
    for (int i = 0; i < arrlen(function->awaits); i++)
        write_format(writer, STEP_TEXT "case %d:\n" STEP_TEXT STEP_TEXT "goto %s;\n", i + 1,
                     await_label(emission, (unsigned)i + 1));
    if (function->is_stream)
        write_format(writer, STEP_TEXT "case %s:\n" STEP_TEXT STEP_TEXT "%s->result = 0;\n" STEP_TEXT STEP_TEXT "return ACC_READY;\n",
                     done_state(function), emission->self);
    write_text(writer, STEP_TEXT "default:\n");
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        const object *parameter = function->parameter_objects[i];
        if (parameter && parameter->is_saved)
            write_format(writer, STEP_TEXT STEP_TEXT "%s = %s;\n", parameter->name, member_text(emission, parameter));
    }
    write_text(writer, STEP_TEXT STEP_TEXT "break;\n" STEP_TEXT "}");
}

/* Sizes of variable length arrays in the parameters' types are evaluated when the body begins (C11 6.9.1p10). */
static void emit_parameter_sizes(writer *writer, emission *emission)
{
    function *function = emission->function;
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        const object *parameter = function->parameter_objects[i];
        for (int j = 0; parameter && j < arrlen(parameter->sizes); j++)
            write_format(writer, "\n" STEP_TEXT "size_t %s = (size_t)(%s);", parameter->sizes[j]->name,
                         render(emission, parameter->size_expressions[j]));
    }
}

/* A stream may only yield. */
static bool uses_context(const function *function)
{
    for (int i = 0; i < arrlen(function->awaits); i++) {
        const await *await = function->awaits[i]->note;
        if (await->polled || await->action)
            return true;
    }
    return false;
}

static void emit_poll(writer *writer, emission *emission)
{
    function *function = emission->function;
    /* the body is written first: it finds out what the head must declare */
    struct writer body = *writer;
    body.bytes = NULL;
    body.line_start = 0;
    body.file = NULL;
    emit_parameter_sizes(&body, emission);
    emit_body(&body, emission);
    emit_body_end(&body, emission);
    arrput(body.bytes, '\0');
    write_format(writer, "%sacc_poll %s__poll(struct %s__future *%s, acc_context *%s)\n{\n", function_linkage(function), function->name,
                 function->name, emission->self, emission->context);
    if (function->uses_name) {
        const struct function *named = function;
        while (named->is_block)
            named = named->parent;
        write_format(writer, STEP_TEXT "static const char %s__name[] = \"%s\";\n", named->name, named->name);
    }
    emit_parameter_variables(writer, emission);
    if (function->needs_leave)
        write_format(writer, STEP_TEXT "int %s = 0;\n", emission->leave);
    emit_dispatch(writer, emission);
    if (!uses_context(function))
        write_format(writer, "%s" STEP_TEXT "(void)%s;", arrlen(function->awaits) ? "\n" : "", emission->context);
    write_text(writer, body.bytes);
    arrfree(body.bytes);
    write_text(writer, "\n\n");
    sync_generated(writer);
}

void emit_function(writer *writer, program *program, function *function)
{
    emit_struct(writer, program, function);
    emission emission = new_emission(program, function);
    emit_init(writer, program, function);
    emit_poll(writer, &emission);
    emit_drop(writer, &emission);
    emit_type(writer, &emission);
    if (has_thunk(function))
        emit_thunk(writer, program, function);
}

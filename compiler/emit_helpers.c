/* emit_helpers.c: functions through which expressions make futures of an async function f.
 *
 *     acc_spawn(f(1))     ──▶  f__spawn(1)         a task; its handle
 *     p = f(1)            ──▶  p = f__new(1)       an acc_future
 *     acc_block_on(f(1))  ──▶  f__block_on(1)      its value
 *     h = f; h(1)         ──▶  f, the thunk: it makes the future and leaves it to acc_box_given */
#include "emit_heads.h"

#include "arena.h"

static const char *argument_names(const char **names)
{
    const char *text = "";
    for (int i = 0; i < arrlen(names); i++)
        text = arena_printf("%s, %s", text, names[i]);
    return text;
}

void emit_spawn_helper(writer *writer, const program *program, const function *function)
{
    const char **names = NULL;
    const char *parameters = parameter_list(program, function, &names), *name = function->name;
    const char *self = self_name(program, function);
    write_format(writer, "static ACC_UNUSED void *%s__spawn(%s)\n{\n", name, parameters);
    write_format(writer, STEP_TEXT "struct %s__future *%s = acc_task_new(&%s__type);\n", name, self, name);
    write_format(writer, STEP_TEXT "%s__init(%s%s);\n", name, self, argument_names(names));
    write_format(writer, STEP_TEXT "acc_task_start(%s);\n" STEP_TEXT "return %s;\n}\n", self, self);
}

static void box(writer *writer, const function *function, const char *self, const char **names)
{
    const char *name = function->name;
    write_format(writer, STEP_TEXT "acc_future %s = acc_box_new(&%s__type);\n", self, name);
    write_format(writer, STEP_TEXT "%s__init(acc_box_inside(%s)%s);\n", name, self, argument_names(names));
}

void emit_box_helper(writer *writer, const program *program, const function *function)
{
    const char **names = NULL;
    const char *parameters = parameter_list(program, function, &names), *self = self_name(program, function);
    write_format(writer, "static ACC_UNUSED acc_future %s__new(%s)\n{\n", function->name, parameters);
    box(writer, function, self, names);
    write_format(writer, STEP_TEXT "return %s;\n}\n", self);
}

static const char *thunk_head(const program *program, const function *function)
{
    const char *head = arena_printf("%s(%s)", function->name, parameter_list(program, function, NULL));
    return arena_printf("%s%s", name_linkage(function), declare_result_type(program, function, function->result, head));
}

bool has_thunk(const function *function)
{
    if (function->is_main || function->is_block || function->is_stream)
        return false;
    return function->is_pointed_to || (function->is_defined && !function->is_static);
}

void emit_thunk_declaration(writer *writer, const program *program, const function *function)
{
    write_format(writer, "%s;\n", thunk_head(program, function));
}

/* What a pointer to the async function points to: its call makes the future and leaves it to acc_box_given. */
void emit_thunk(writer *writer, const program *program, const function *function)
{
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    const char *self = self_name(program, function);
    write_format(writer, "\n\n/* For pointers to %s: acc_box_given() takes the future that this makes. */\n%s%s\n{\n", function->name,
                 function->thunk_may_be_unused ? "ACC_UNUSED " : "", thunk_head(program, function));
    box(writer, function, self, names);
    write_format(writer, STEP_TEXT "acc_box_give(%s);\n", self);
    if (type_classify(function->result) != TYPE_VOID)
        write_format(writer, STEP_TEXT "static %s;\n" STEP_TEXT "return %s__none;\n",
                     declare_result_type(program, function, function->result, arena_printf("%s__none", function->name)), function->name);
    write_text(writer, "}");
}

void emit_block_on_helper(writer *writer, const program *program, const function *function)
{
    const char **names = NULL;
    const char *parameters = parameter_list(program, function, &names), *name = function->name;
    const char *self = self_name(program, function);
    bool is_void = type_classify(function->result) == TYPE_VOID;
    bool is_pointer = result_is_pointer(function);
    const char *head = arena_printf("%s__block_on(%s)", name, parameters);
    write_format(writer, "static ACC_UNUSED %s\n{\n",
                 declare_result_type(program, function, function->result, head));
    write_format(writer, STEP_TEXT "struct %s__future *%s = acc_frame_new(%s__type.size, %s__type.alignment);\n", name, self,
                 name, name);
    if (!is_void)
        write_format(writer, STEP_TEXT "%s;\n",
                     declare_result_type(program, function, function->result, arena_printf("%s__value", name)));
    write_format(writer, STEP_TEXT "%s__init(%s%s);\n", name, self, argument_names(names));
    const char *pointer = is_void ? NULL : declare_result_type(program, function, type_pointer_to(function->result), "*");
    const char *inline_pointer = is_void ? NULL
                                         : declare_result_type(program, function, type_pointer_to(function->result), "");
    if (is_pointer)
        write_format(writer, STEP_TEXT "*(%s)(void *)((char *)%s + %s__type.result) = &%s__value;\n", pointer, self, name,
                     name);
    write_format(writer, STEP_TEXT "acc_block_on_future(%s, &%s__type);\n", self, name);
    if (!is_void && !is_pointer && type_has_const_member(function->result))
        write_format(writer, STEP_TEXT "acc_copy((void *)&%s__value, (char *)%s + %s__type.result, sizeof %s__value);\n", name,
                     self, name, name);
    else if (!is_void && !is_pointer)
        write_format(writer, STEP_TEXT "%s__value = *(%s)(void *)((char *)%s + %s__type.result);\n", name, inline_pointer, self,
                     name);
    write_format(writer, STEP_TEXT "acc_frame_free(%s, %s__type.size, %s__type.alignment);\n", self, name, name);
    if (!is_void)
        write_format(writer, STEP_TEXT "return %s__value;\n", name);
    write_text(writer, "}\n");
}

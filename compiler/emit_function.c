/* emit_function.c: what one async function becomes.
 *
 *     async int f(int n) { ... }
 *                                   ──▶
 *     struct f__future { ... };
 *     void f__init(struct f__future *self, int n) { self->n = n; self->state = ACC_START; }
 *     acc_poll f__poll(struct f__future *self, acc_context *cx) { switch (self->state) { ... } ... }
 *     void f__drop(struct f__future *self) { ... }
 *     const acc_future_type f__type = { ... }; */
#include "emit_parts.h"

#include <string.h>

#include "arena.h"
#include "leave.h"
#include "parser.h"

/* ---- Declarations ------------------------------------------------------------------------------------------------------------ */

static const char *linkage(const function *function)
{
    return function->is_static ? "static " : "";
}

/* A poll has two callers, its parent's and the type's: without `inline`, a chain of them is not made one function. */
static const char *function_linkage(const function *function)
{
    return function->is_static ? "static inline " : "";
}

const char *declare_result_type(const program *program, const function *function, type *type, const char *name)
{
    emission of = { .program = (struct program *)program, .function = (struct function *)function };
    return function->is_block ? declare_member(&of, type, name) : type_declare(type, name, NULL, NULL);
}

/* A parameter as the user wrote it, if it has a name; else with one. */
static const char *parameter_text(const program *program, const function *function, unsigned index, const char **name)
{
    const unit *unit = program->unit;
    node *parameter = function->parameters && index < function->parameters->count ? function->parameters->kids[index] : NULL;
    node *declarator = parameter && parameter->count > 1 ? parameter->kids[1] : NULL;
    if (declarator && declarator->name != NO_TOKEN) {
        *name = token_text(unit, declarator->name);
        emission plain = { .program = (struct program *)program };
        return render_range(&plain, parameter->first, parameter->end, parameter->kids, parameter->count);
    }
    *name = arena_printf("unused_%u", index + 1);
    const char *text = type_declare(type_parameter(function->type, index), *name, NULL, NULL);
    return text ? text : arena_printf("void *%s", *name);
}

/* A captured array comes by its address. */
static const char *capture_text(const program *program, const function *function, unsigned index, const char **name)
{
    emission block = { .program = (struct program *)program, .function = (struct function *)function };
    const object *object = function->parameter_objects[index];
    *name = object->name;
    return type_classify(object->type) == TYPE_ARRAY ? arena_printf("const void *%s", object->name)
                                                     : declare_member(&block, object->type, object->name);
}

const char *parameter_list(const program *program, const function *function, const char ***names)
{
    const char *text = "";
    unsigned count = function_parameter_count(function);
    for (unsigned i = 0; i < count; i++) {
        const char *name;
        const char *one = function->is_block ? capture_text(program, function, i, &name)
                                             : parameter_text(program, function, i, &name);
        text = arena_printf("%s%s%s", text, i ? ", " : "", one);
        if (names)
            arrput(*names, name);
    }
    return count ? text : "void";
}

/* The name of the future's pointer in f__init, free among the parameters' names and at file scope (-Wshadow). */
static const char *self_name(const program *program, const function *function)
{
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    const char *self = "self";
    while (semantics_is_declared(program->semantics, self))
        self = arena_printf("%s_", self);
    for (int i = 0; i < arrlen(names); i++)
        if (strcmp(names[i], self) == 0) {
            self = arena_printf("%s_", self);
            i = -1;
        }
    return self;
}

static const char *init_head(const program *program, const function *function)
{
    const char *parameters = parameter_list(program, function, NULL);
    bool none = strcmp(parameters, "void") == 0;
    return arena_printf("%svoid %s__init(struct %s__future *%s%s%s)", function_linkage(function), function->name, function->name,
                        self_name(program, function), none ? "" : ", ", none ? "" : parameters);
}

void emit_declarations(writer *writer, const program *program, const function *function)
{
    const char *name = function->name, *link = linkage(function), *function_link = function_linkage(function);
    write_format(writer, "struct %s__future;\n", name);
    write_format(writer, "%s;\n", init_head(program, function));
    write_format(writer, "%sacc_poll %s__poll(struct %s__future *self, acc_context *cx);\n", function_link, name, name);
    write_format(writer, "%svoid %s__drop(struct %s__future *self);\n", function_link, name, name);
    bool is_used = function->type_is_used || function->is_spawned || function->is_boxed || function->is_blocked_on ||
                   function->is_pointed_to;
    write_format(writer, "%s%sconst acc_future_type %s__type;", *link ? link : "extern ", *link && !is_used ? "ACC_UNUSED " : "",
                 name);
}

/* ---- Helpers for plain code ------------------------------------------------------------------------------------------------------ */

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
    return arena_printf("%s%s", linkage(function), declare_result_type(program, function, function->result, head));
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
static void emit_thunk(writer *writer, const program *program, const function *function)
{
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    const char *self = self_name(program, function);
    write_format(writer, "\n\n/* For pointers to %s: acc_box_given() takes the future that this makes. */\n%s\n{\n", function->name,
                 thunk_head(program, function));
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

/* ---- The struct ------------------------------------------------------------------------------------------------------------------- */

static void emit_moved_tag(writer *writer, emission *emission, object *tag);

/* Those of the functions around that end before a token, the outermost first. */
static void emit_moved_tags(writer *writer, emission *emission, const function *owner, uint32_t before)
{
    if (owner->parent)
        emit_moved_tags(writer, emission, owner->parent, before);
    for (int i = 0; i < arrlen(owner->tags); i++)
        if (owner->tags[i]->hoisted && owner->tags[i]->declarator->end <= before)
            emit_moved_tag(writer, emission, owner->tags[i]);
}

/* A `#pragma pack` in the body that is in force where the type stands goes with it; returns how many are to be undone. */
static unsigned copy_packing(writer *writer, emission *emission, const node *node)
{
    const unit *unit = emission->program->unit;
    uint32_t at = unit->tokens[emission->function->definition->first].source, end = unit->tokens[node->first].source;
    unsigned pushed = 0;
    while (at != NOWHERE && end != NOWHERE && at < end) {
        const char *newline = strchr(unit->source + at, '\n');
        const char *line = unit->source + at, *stop = newline ? newline : unit->source + unit->source_length;
        line += strspn(line, " \t");
        if (*line == '#' && strncmp(line + 1 + strspn(line + 1, " \t"), "pragma", 6) == 0 &&
            strncmp(line + 1 + strspn(line + 1, " \t") + 6, " pack", 5) == 0) {
            const char *text = arena_strndup(line, (size_t)(stop - line));
            if (pushed == 0) {
                write_text(writer, "#pragma pack(push)\n");
                pushed = 1;
            }
            pushed += strstr(text, "push") != NULL;
            pushed -= strstr(text, "pop") != NULL;
            write_format(writer, "%s\n", text);
        }
        at = (uint32_t)(stop - unit->source) + 1;
    }
    return pushed;
}

/* Typedefs of the body that a moved type uses move too. */
static void emit_moved_aliases(writer *writer, emission *emission, const node *tree)
{
    object *alias = tree->kind == NODE_SPECIFIERS ? tree->note : NULL;
    if (alias && alias->kind == OBJECT_TYPEDEF && !alias->is_emitted && alias->type) {
        alias->is_emitted = true;
        alias->hoisted = arena_printf("%s__%s_t%u", emission->function->name, alias->name,
                                      ++emission->function->moved_aliases);
        const char *text = declare_member(emission, alias->type, alias->hoisted);
        emit_moved_tags(writer, emission, emission->function, tree->first);
        write_format(writer, "typedef %s;\n", text);
    }
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            emit_moved_aliases(writer, emission, tree->kids[i]);
}

/* Records that a moved one names must be there too. */
static void move_named_tags(emission *emission, const node *tree)
{
    object *tag = tree->kind == NODE_STRUCT ? tree->note : NULL;
    if (tag && tag->declarator && !tag->hoisted && *tag->name)
        (void)moved_tag_name(emission, tag);
    if (tag && tag->declarator == tree)
        tag->is_emitted = true;         /* its definition stands inside the one that moves */
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            move_named_tags(emission, tree->kids[i]);
}

/* struct point { ... } of a body, moved to file scope because an object in the frame has that type. */
static void emit_moved_tag(writer *writer, emission *emission, object *tag)
{
    if (tag->is_emitted)
        return;
    tag->is_emitted = true;
    node *node = tag->declarator;
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i]) {
            move_named_tags(emission, node->kids[i]);
            emit_moved_aliases(writer, emission, node->kids[i]);
        }
    /* types that its members need come first */
    emit_moved_tags(writer, emission, emission->function, node->first);
    uint32_t brace = opening_brace(emission->program->unit, node);
    emission->at_file_scope = true;
    unsigned packed = copy_packing(writer, emission, node);
    write_format(writer, "%s %s;\n", moved_tag_head(emission, tag),
                 render_range(emission, brace, node->end, node->kids, node->count));
    while (packed-- > 0)
        write_text(writer, "#pragma pack(pop)\n");
    emission->at_file_scope = false;
}

static const char *declare_layout_member(emission *emission, const layout *layout)
{
    const object *object = layout->object;
    if (layout->pointer)
        return declare_result_type(emission->program, emission->function, (type *)layout->pointer, layout->text);
    if (layout->text)
        return layout->text;
    if (object->is_status)
        return arena_printf("unsigned char %s", object->member);
    if (object->kind == OBJECT_CHILD && !object->callee)
        return arena_printf("acc_future %s", object->member);
    if (object->kind == OBJECT_CHILD) {
        bool in_place = child_held(emission->program, object) == HELD_IN_PLACE;
        return arena_printf("struct %s__future %s%s", object->callee->name, in_place ? "" : "*", object->member);
    }
    if (object->element)
        return arena_printf("%s%s", kept_pointer_type(object), object->member);
    const char *text = declare_member(emission, object->type, object->member);
    return object->alignment_text ? arena_printf("%s %s", object->alignment_text, text) : text;
}

const char *member_declaration(program *program, function *function, const layout *layout)
{
    emission emission = { .program = program, .function = function };
    return declare_layout_member(&emission, layout);
}

static void emit_layout(writer *writer, emission *emission, const layout *layout, const char *indent)
{
    write_line(writer, indent);
    if (layout->kind == LAYOUT_MEMBER) {
        write_format(writer, "%s;", declare_layout_member(emission, layout));
        return;
    }
    write_format(writer, "%s {", layout->kind == LAYOUT_STRUCT ? "struct" : "union");
    for (int i = 0; i < arrlen(layout->parts); i++)
        emit_layout(writer, emission, layout->parts[i], arena_printf("%s" STEP_TEXT, indent));
    write_line(writer, indent);
    write_text(writer, "};");
}

static emission new_emission(program *program, function *function)
{
    emission emission = { .program = program, .function = function };
    emission.self = fresh_name(program, function, "self");
    emission.context = fresh_name(program, function, "cx");
    emission.leave = fresh_name(program, function, "leave");
    return emission;
}

/* ---- What a block uses of the function around it ---------------------------------------------------------------------------------- */

/* static int count = 0;   ──▶   static int f__count = 0;   at file scope */
static void emit_shared_static(writer *writer, emission *emission, object *object)
{
    const function *owner = object->scope->function;
    if (object->is_emitted)
        return;
    object->is_emitted = true;
    if (object->specifiers->flags & SPECIFIER_EXTERN) {
        write_format(writer, "extern %s;\n", declare_member(emission, object->type, object->name));
        return;
    }
    const node *initializer = object->declarator->count > 1 ? object->declarator->kids[1] : NULL;
    struct emission around = { .program = emission->program, .function = (struct function *)owner, .at_file_scope = true };
    const char *text = declare_member(&around, object->type, object->hoisted);
    bool is_thread = object->specifiers->flags & SPECIFIER_THREAD;
    const char *value = initializer ? arena_printf(" = %s", render(&around, initializer)) : "";
    write_format(writer, "%s%s%s%s%s%s;\n", "static ", is_thread ? "_Thread_local " : "",
                 object->alignment_text ? object->alignment_text : "", object->alignment_text ? " " : "",
                 arena_printf("%s%s", type_is_const(object->type) ? "const " : "", text), value);
}

static void share(writer *writer, emission *emission, const node *tree)
{
    object *object = tree->kind == NODE_IDENTIFIER || tree->kind == NODE_SPECIFIERS || tree->kind == NODE_STRUCT ? tree->note
                                                                                                                : NULL;
    bool is_of_other = object && object->scope && object->scope->function != emission->function;
    if (is_of_other && tree->kind == NODE_IDENTIFIER && object->kind == OBJECT_VARIABLE && object->is_static)
        emit_shared_static(writer, emission, object);
    else if (is_of_other && tree->kind == NODE_SPECIFIERS && object->kind == OBJECT_TYPEDEF)
        emit_moved_aliases(writer, emission, tree);
    else if (is_of_other && tree->kind == NODE_STRUCT && object->declarator)
        (void)moved_tag_name(emission, object);
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            share(writer, emission, tree->kids[i]);
}

static void emit_shared(writer *writer, emission *emission)
{
    const function *function = emission->function;
    if (!function->is_block)
        return;
    for (int i = 0; i < arrlen(function->prototypes); i++) {
        const char *name = function->prototypes[i]->name;
        const type *type = semantics_function(emission->program->semantics, name);
        const char *text = type ? type_declare(type, name, NULL, NULL) : NULL;
        if (text)
            write_format(writer, "%s;\n", text);
    }
    share(writer, emission, function->body);
}

/* The struct, after those of the children that it holds in place. */
void emit_struct(writer *writer, program *program, function *function)
{
    if (function->struct_emitted || !function->frame)
        return;
    function->struct_emitted = true;
    for (int i = 0; i < arrlen(function->children); i++) {
        const object *child = function->children[i];
        if (child_held(program, child) == HELD_IN_PLACE && child->callee->is_defined)
            emit_struct(writer, program, child->callee);
    }
    emission emission = new_emission(program, function);
    /* naming the members finds the local types that must move */
    struct writer draft = *writer;
    draft.bytes = NULL;
    emit_layout(&draft, &emission, function->frame->layout, "");
    for (int i = 0; i < arrlen(function->objects); i++)
        if (function->objects[i]->element)
            (void)declare_member(&emission, function->objects[i]->element, "");
    emit_shared(writer, &emission);
    emit_moved_tags(writer, &emission, function, UINT32_MAX);
    write_format(writer, "struct %s__future {", function->name);
    const layout *layout = function->frame->layout;
    if (layout->kind == LAYOUT_STRUCT)
        for (int i = 0; i < arrlen(layout->parts); i++)
            emit_layout(writer, &emission, layout->parts[i], STEP_TEXT);
    else
        emit_layout(writer, &emission, layout, STEP_TEXT);
    write_text(writer, "\n};\n\n");
    for (int i = 0; i < arrlen(function->children); i++) {
        const object *child = function->children[i];
        if (child_held(program, child) == HELD_RECURSIVE)
            emit_struct(writer, program, child->callee);
    }
}

/* ---- init, drop, type --------------------------------------------------------------------------------------------------------------- */

static void emit_init(writer *writer, program *program, function *function)
{
    const char *self = self_name(program, function);
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    write_format(writer, "%s\n{\n", init_head(program, function));
    for (int i = 0; i < arrlen(names); i++) {
        const object *parameter = i < arrlen(function->parameter_objects) ? function->parameter_objects[i] : NULL;
        if (!parameter || !parameter->member)
            write_format(writer, STEP_TEXT "(void)%s;\n", names[i]);
        else if (function->is_block && type_classify(parameter->type) == TYPE_ARRAY)
            write_format(writer, STEP_TEXT "acc_copy(%s->%s, %s, sizeof %s->%s);\n", self, parameter->member, names[i], self,
                         parameter->member);
        else if (parameter->type && type_has_const_member(parameter->type))
            write_format(writer, STEP_TEXT "acc_copy(&%s->%s, &%s, sizeof %s);\n", self, parameter->member, names[i], names[i]);
        else
            write_format(writer, STEP_TEXT "%s->%s = %s;\n", self, parameter->member, names[i]);
    }
    write_format(writer, STEP_TEXT "%s->state = ACC_START;\n}\n\n", self);
}

/* At an await in whose scopes something is left to run, the poll function is entered without a context. */
static void emit_drop(writer *writer, emission *emission)
{
    function *function = emission->function;
    const char *name = function->name;
    write_format(writer, "%svoid %s__drop(struct %s__future *%s)\n{\n", function_linkage(function), name, name, emission->self);
    if (arrlen(function->awaits)) {
        write_format(writer, STEP_TEXT "switch (%s->state) {\n", emission->self);
        bool any_polled = false;
        for (int i = 0; i < arrlen(function->awaits); i++) {
            const await *await = function->awaits[i]->note;
            any_polled |= await->action != NULL;
            if (await->action)
                continue;
            const char **drops = NULL;
            if (await->polled)
                collect_drops(emission, ((struct await *)await)->polled, &drops);
            if (arrlen(drops) == 0)
                continue;
            write_format(writer, STEP_TEXT "case %u:\n", await->state);
            for (int j = 0; j < arrlen(drops); j++)
                write_format(writer, STEP_TEXT STEP_TEXT "%s\n", drops[j]);
            write_text(writer, STEP_TEXT STEP_TEXT "break;\n");
        }
        for (int i = 0; i < arrlen(function->awaits); i++)
            if (((await *)function->awaits[i]->note)->action)
                write_format(writer, STEP_TEXT "case %d:\n", i + 1);
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
    write_format(writer, "%sconst acc_future_type %s__type = {\n", linkage(function), name);
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

/* ---- poll ------------------------------------------------------------------------------------------------------------------------------ */

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
        write_format(writer, STEP_TEXT "%s%s%s;\n", parameter->alignment_text ? parameter->alignment_text : "",
                     parameter->alignment_text ? " " : "", text);
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
        write_format(writer, STEP_TEXT "case %d:\n" STEP_TEXT STEP_TEXT "goto await_%d;\n", i + 1, i + 1);
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
    write_text(writer, "\n}\n\n");
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

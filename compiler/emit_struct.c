/* emit_struct.c: the struct of a future, as layout.c has it.
 *
 *     struct f__future {
 *         union {
 *             struct g__future g_1;
 *             int result;
 *         };
 *         uint8_t state;
 *     };
 *
 * Before it stand the structs that it holds, the types of the body that its members need, which move to file scope, and
 * what a block uses of the function around it. */
#include "emit_heads.h"

#include <string.h>

#include "arena.h"
#include "emit_parts.h"
#include "never.h"

/* ---- Types of the body ------------------------------------------------------------------------------------------- */

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

/* "(push, 1)" of a line "#pragma pack(push, 1)" of the preprocessed text; NULL: it is another line. */
static const char *packing(const char *line)
{
    static const char pragma[] = "#pragma ";
    if (strncmp(line, pragma, strlen(pragma)) != 0)
        return NULL;
    line += strlen(pragma) + strspn(line + strlen(pragma), " \t");
    if (strncmp(line, "pack", 4) != 0)
        return NULL;
    line += 4 + strspn(line + 4, " \t");
    return *line == '(' ? line : NULL;
}

/* The same of the next such line after `at`, which begins before `end`; NULL: there is none. */
static const char *next_packing(const char *at, const char *end)
{
    const char *text = NULL;
    while (!text && (at = memchr(at, '\n', (size_t)(end - at))) != NULL)
        text = packing(++at);
    return text;
}

/* Where the function begins, or that around a block, in the preprocessed text. */
static const char *function_begin(const unit *unit, const function *function)
{
    while (function->parent)
        function = function->parent;
    return unit->preprocessed + unit->tokens[function->definition->first].offset;
}

/* A `#pragma pack` that stands in the function before the type goes with it; returns how many are to be undone. */
static unsigned copy_packing(writer *writer, emission *emission, const node *node)
{
    const unit *unit = emission->program->unit;
    const char *text = function_begin(unit, emission->function);
    const char *end = unit->preprocessed + unit->tokens[node->first].offset;
    unsigned pushed = 0;
    while ((text = next_packing(text, end)) != NULL) {
        if (pushed == 0) {
            write_text(writer, "#pragma pack(push)\n");
            pushed = 1;
        }
        const char *word = text + 1 + strspn(text + 1, " \t");
        pushed += strncmp(word, "push", 4) == 0;
        pushed -= strncmp(word, "pop", 3) == 0;
        write_format(writer, "#pragma pack%s\n", arena_strndup(text, strcspn(text, "\n")));
    }
    return pushed;
}

/* The tree, which declares the object or is its value, is written before the outermost function. */
static void moves_out(const unit *unit, const object *object, const node *tree)
{
    const function *outermost = object->scope->function;
    while (outermost->is_block)
        outermost = outermost->parent;
    unit_open_macros(unit, outermost->definition->first, tree->first, tree->end);
}

/* Typedefs of the body that a moved type uses move too. */
static void emit_moved_aliases(writer *writer, emission *emission, const node *tree)
{
    object *alias = tree->kind == NODE_SPECIFIERS ? tree->note : NULL;
    if (alias && !alias->is_emitted) {
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

/* Records that a moved one names, or what it names is made of, must be there too. */
static void move_named_tags(emission *emission, const node *tree)
{
    emission->unevaluated++;
    (void)text_at_file_scope(emission, tree);
    emission->unevaluated--;
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
    moves_out(emission->program->unit, tag, node);
    for (unsigned i = 0; i < node->count; i++) {
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

/* ---- What a block uses of the function around it ----------------------------------------------------------------- */

static void emit_shared_static(writer *writer, emission *emission, object *object);

/* static int *p = &count;    count comes first */
static void emit_named_statics(writer *writer, emission *emission, const node *tree)
{
    object *object = tree->kind == NODE_IDENTIFIER ? tree->note : NULL;
    if (object && object->kind == OBJECT_VARIABLE && object->is_static)
        emit_shared_static(writer, emission, object);
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            emit_named_statics(writer, emission, tree->kids[i]);
}

/* static int count = 0;   ──▶   static int f__count = 0;   at file scope */
static void emit_shared_static(writer *writer, emission *emission, object *object)
{
    const function *owner = object->scope->function;
    if (object->is_emitted)
        return;
    object->is_emitted = true;
    if (object->specifiers->flags & SPECIFIER_EXTERN) {
        write_format(writer, "extern %s;\n", declare_qualified(emission, object->type, object->name, true));
        return;
    }
    const node *initializer = object->declarator->kids[1];
    if (initializer) {
        emit_named_statics(writer, emission, initializer);
        moves_out(emission->program->unit, object, initializer);
    }
    struct emission around = { .program = emission->program, .function = (struct function *)owner, .at_file_scope = true };
    const char *text = declare_qualified(&around, object->type, object->hoisted, true);
    bool is_thread = object->specifiers->flags & SPECIFIER_THREAD;
    const char *value = initializer ? arena_printf(" = %s", render(&around, initializer)) : "";
    emit_moved_tags(writer, emission, owner, object->token);       /* what its type and its value name */
    write_format(writer, "%s%s%s%s%s%s;\n", "static ", is_thread ? "_Thread_local " : "",
                 object->alignment_text ? object->alignment_text : "", object->alignment_text ? " " : "", text, value);
}

static void share(writer *writer, emission *emission, const node *tree)
{
    object *object = tree->kind == NODE_IDENTIFIER || tree->kind == NODE_SPECIFIERS || tree->kind == NODE_STRUCT ? tree->note
                                                                                                                : NULL;
    bool is_of_other = object && object->scope->function != emission->function;
    if (is_of_other && tree->kind == NODE_IDENTIFIER && object->kind == OBJECT_VARIABLE && !never(!object->is_static))
        emit_shared_static(writer, emission, object);
    else if (is_of_other && tree->kind == NODE_SPECIFIERS)
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
        const program *program = emission->program;
        uint32_t token = function->prototypes[i]->token;
        type *type = semantics_function(program->semantics, name);
        if (!type)
            type = semantics_variable(program->semantics, program->unit->tokens[token].shadow);
        const char *text = declare_member(emission, type, name);
        emit_moved_tags(writer, emission, function, token);
        write_format(writer, "%s;\n", text);
    }
    for (int i = 0; i < arrlen(function->shared); i++)      /* also one whose use is gone: sizeof(await f(n)) */
        emit_shared_static(writer, emission, function->shared[i]);
    share(writer, emission, function->body);
}

/* ---- The struct -------------------------------------------------------------------------------------------------- */

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
    const char *text = declare_qualified(emission, object->type, object->member, false);
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

/* Is there a `#pragma pack` in the file before the function?  The frame, in which futures of other files stand too, is laid
 * out without one. */
static bool is_behind_packing(program *program, const function *function)
{
    const unit *unit = program->unit;
    const char *end = unit->preprocessed + unit->preprocessed_length;
    if (!program->first_packing) {
        const char *found = next_packing(unit->preprocessed, end);
        program->first_packing = found ? found : end;
    }
    return program->first_packing < function_begin(unit, function);
}

/* The struct, after those of the children that it holds in place; adds those that it points to to `pointed`. */
static void emit_struct_in_place(writer *writer, program *program, function *function, struct function ***pointed)
{
    if (function->struct_emitted)
        return;
    function->struct_emitted = true;
    for (int i = 0; i < arrlen(function->children); i++) {
        const object *child = function->children[i];
        held held = child_held(program, child);
        if (held == HELD_IN_PLACE && child->callee->is_defined)
            emit_struct_in_place(writer, program, child->callee, pointed);
        else if (held == HELD_RECURSIVE)
            arrput(*pointed, child->callee);
    }
    emission emission = new_emission(program, function);
    /* naming the members finds the local types that must move */
    struct writer draft = *writer;
    draft.bytes = NULL;
    draft.line_start = 0;
    const layout *layout = function->frame->layout;
    if (layout->kind == LAYOUT_STRUCT)
        for (int i = 0; i < arrlen(layout->parts); i++)
            emit_layout(&draft, &emission, layout->parts[i], STEP_TEXT);
    else
        emit_layout(&draft, &emission, layout, STEP_TEXT);
    arrput(draft.bytes, '\0');
    for (int i = 0; i < arrlen(function->objects); i++)
        if (function->objects[i]->element)
            (void)declare_member(&emission, function->objects[i]->element, "");
        else if (function->objects[i]->is_declared_first)
            (void)declare_member(&emission, function->objects[i]->type, "");
    emit_shared(writer, &emission);
    emit_moved_tags(writer, &emission, function, UINT32_MAX);
    bool is_packed_around = is_behind_packing(program, function);
    if (is_packed_around)
        write_text(writer, "#pragma pack(push)\n#pragma pack()\n");
    write_format(writer, "struct %s__future {", function->name);
    write_text(writer, draft.bytes);
    arrfree(draft.bytes);
    write_text(writer, is_packed_around ? "\n};\n#pragma pack(pop)\n\n" : "\n};\n\n");
}

/* What a struct points to comes after it: it may hold a struct that is not written yet, of which that one is a part. */
void emit_struct(writer *writer, program *program, function *function)
{
    struct function **pointed = NULL;
    emit_struct_in_place(writer, program, function, &pointed);
    for (int i = 0; i < arrlen(pointed); i++)
        emit_struct_in_place(writer, program, pointed[i], &pointed);
}

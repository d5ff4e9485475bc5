/* emit_header.c: acc --header: what another file needs to hold this file's async functions in place.
 *
 *     async int fetch(const char *name) { ... }
 *                                                   ──▶
 *     #include ...                                  those of the source: they declare the types
 *     #if defined __ACC__
 *     async int fetch(const char *name);            for acc
 *     #endif
 *     struct fetch__future { ... };                 for acc and the C compiler
 *     void fetch__init(struct fetch__future *self, const char *name);
 *     ...
 *
 * Who includes it has names of his own, so the header has none that are the source's alone.  A static function's future
 * stands as a struct without a name, and what has a type of the source as bytes of that size:
 *
 *     struct step__future step_1;                   struct { int n; uint8_t state; } step_1;
 *     struct local l;                               _Alignas(4) unsigned char l[44]; */
#include <ctype.h>
#include <string.h>

#include "arena.h"
#include "emit_heads.h"
#include "emit_parts.h"

typedef struct header {
    program *program;
    writer writer;
} header;

static void write_struct(header *header, function *function);

static const char *guard_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *guard = arena_printf("%s_HEADER", slash ? slash + 1 : path);
    for (char *at = guard; *at; at++)
        *at = isalnum((unsigned char)*at) ? (char)toupper((unsigned char)*at) : '_';
    return isdigit((unsigned char)*guard) ? arena_printf("ACC_%s", guard) : guard;
}

static void copy_includes(writer *writer, const unit *unit)
{
    const char **lines = include_directives(unit);
    for (ptrdiff_t i = 0; i < arrlen(lines); i++)
        write_format(writer, "%s\n", lines[i]);
}

/* Between the parentheses: acc is to read what the source has, with `async` and acc_future(T). */
static const char *parameters_as_written(const program *program, const node *parameters)
{
    const char *text = "";
    for (unsigned i = 0; i < parameters->count; i++) {
        const node *parameter = parameters->kids[i];
        text = arena_printf("%s%s", text, i ? ", " : "");
        for (uint32_t at = parameter->first; at < parameter->end; at++)
            text = arena_printf("%s%s%s", text, at > parameter->first && program->unit->tokens[at].space_before ? " " : "",
                                token_text(program->unit, at));
    }
    return parameters->count ? text : "void";
}

static const char *prototype(const program *program, const function *function)
{
    const char *head = arena_printf("%s(%s)", function->name, parameters_as_written(program, function->parameters));
    const type *gives = function->is_stream ? function->item : function->result;
    return arena_printf(program_words(program, function->is_stream ? "async yield %s;" : "async %s;", false),
                        type_in_dialect(gives, head));
}

/* ---- What others can name ---------------------------------------------------------------------------------------- */

/* Does a declaration with this type need one that only the source has? A pointer may point to what it alone defines. */
static bool is_of_source(const program *program, const type *type)
{
    if (!type)
        return false;
    uint32_t names = type_names(type), needs = type_classify(type) == TYPE_POINTER ? names : type_needs(type);
    if (names == UINT32_MAX || !needs)
        return names == UINT32_MAX;
    const unit *unit = program->unit;
    return unit->files[unit->tokens[unit_token_at_shadow(unit, needs)].file].main;
}

static bool is_for_others(const program *program, const function *function)
{
    if (!function->is_defined || function->is_static || function->is_main)      /* a block is static */
        return false;
    if (is_of_source(program, function->result) || is_of_source(program, function->item))
        return false;
    for (unsigned i = 0; i < type_parameter_count(function->type); i++)
        if (is_of_source(program, type_parameter(function->type, i)))
            return false;
    return true;
}

/* ---- Structs ----------------------------------------------------------------------------------------------------- */

static void write_parts(header *header, function *function, const layout *layout, const char *indent);

/* The future of a callee that only this file has. */
static function *nameless_child(const header *header, const layout *layout)
{
    const object *object = layout->object;
    if (!object || object->kind != OBJECT_CHILD || !object->callee || !object->callee->is_defined ||
        child_held(header->program, object) != HELD_IN_PLACE || is_for_others(header->program, object->callee))
        return NULL;
    return object->callee;
}

static const char *member_of_source(const header *header, const layout *layout)
{
    const object *object = layout->object;
    if (layout->pointer)
        return is_of_source(header->program, layout->pointer) ? arena_printf("void *%s", layout->text) : NULL;
    if (!object || object->is_status || object->kind == OBJECT_CHILD)
        return NULL;
    if (object->element)        /* of a variable array, whose elements are elsewhere */
        return is_of_source(header->program, object->element) ? arena_printf("void *%s", object->member) : NULL;
    if (!object->alignment_text && !is_of_source(header->program, object->type))
        return NULL;
    if (!object->alignment_text && type_classify(object->type) == TYPE_POINTER)
        return arena_printf("void *%s", object->member);
    return arena_printf("_Alignas(%lld) unsigned char %s[%lld]", (long long)layout->alignment, object->member,
                        (long long)layout->size);
}

static void write_layout(header *header, function *of, const layout *layout, const char *indent)
{
    writer *writer = &header->writer;
    function *child = nameless_child(header, layout);
    write_text(writer, indent);
    if (child || layout->kind != LAYOUT_MEMBER) {
        write_format(writer, "%s {\n", layout->kind == LAYOUT_UNION ? "union" : "struct");
        if (child)
            write_parts(header, child, child->frame->layout, arena_printf("%s" STEP_TEXT, indent));
        for (int i = 0; i < arrlen(layout->parts); i++)
            write_layout(header, of, layout->parts[i], arena_printf("%s" STEP_TEXT, indent));
        write_format(writer, "%s}%s%s;\n", indent, child ? " " : "", child ? layout->object->member : "");
        return;
    }
    const char *text = member_of_source(header, layout);
    write_format(writer, "%s;\n", text ? text : with_value_type(member_declaration(header->program, of, layout)));
}

/* What stands between the braces of a function's struct. */
static void write_parts(header *header, function *function, const layout *layout, const char *indent)
{
    if (layout->kind != LAYOUT_STRUCT) {
        write_layout(header, function, layout, indent);
        return;
    }
    for (int i = 0; i < arrlen(layout->parts); i++)
        write_layout(header, function, layout->parts[i], indent);
}

/* The structs that this one holds come first. */
static void write_needed(header *header, const function *function)
{
    for (int i = 0; i < arrlen(function->children); i++) {
        const object *child = function->children[i];
        if (child_held(header->program, child) != HELD_IN_PLACE || !child->callee->is_defined)
            continue;
        if (is_for_others(header->program, child->callee))
            write_struct(header, child->callee);
        else
            write_needed(header, child->callee);
    }
}

static void write_struct(header *header, function *function)
{
    if (function->struct_emitted)
        return;
    function->struct_emitted = true;
    write_needed(header, function);
    write_format(&header->writer, "struct %s__future {\n", function->name);
    write_parts(header, function, function->frame->layout, STEP_TEXT);
    write_text(&header->writer, "};\n\n");
}

/* ---- The header -------------------------------------------------------------------------------------------------- */

static void write_function(header *header, function *function)
{
    writer *writer = &header->writer;
    program *program = header->program;
    write_format(writer, "\n#if defined __ACC__\n%s\n#endif\n", prototype(program, function));
    write_struct(header, function);
    emit_declarations(writer, program, function);
    write_text(writer, "\n");
    if (has_thunk(function)) {      /* to acc, a name without async would be another function */
        write_text(writer, "#if !defined __ACC__\n");
        emit_thunk_declaration(writer, program, function);
        write_text(writer, "#endif\n");
    }
}

const char *emit_header(program *program, const char *path)
{
    header header = { program, { .unit = program->unit, .options = program->options, .line = 1 } };
    writer *writer = &header.writer;
    const char *guard = guard_name(path);
    write_format(writer, "#ifndef %s\n#define %s\n\n#include <acc/future.h>\n", guard, guard);
    copy_includes(writer, program->unit);
    for (int i = 0; i < arrlen(program->functions); i++)
        if (is_for_others(program, program->functions[i]))
            write_function(&header, program->functions[i]);
    write_text(writer, "\n#endif\n");
    for (int i = 0; i < arrlen(program->functions); i++)
        program->functions[i]->struct_emitted = false;     /* the C file has them too */
    arrput(writer->bytes, '\0');
    return writer->bytes;
}

/* describe.c: frames as a table.
 *
 *     greet.async.c:5: greet: 1168 bytes, aligned to 8
 *       offset    size
 *            0      40  + future of acc_write_all                  awaited in line 9
 *            0    1024  + char name[1024]                          line 7
 *         1024      40  | future of acc_read                       awaited in line 11
 *         1160       4  int socket                                 parameter
 *         1164       1  uint8_t state                              where it waits
 *
 * A + begins what shares the bytes of the + above it; what stands under it with a | is alive together with it.  It
 * computes nothing: sizes are those by which frame.c chose the layout. */
#include "describe.h"

#include <string.h>

#include "arena.h"
#include "frame.h"
#include "lower.h"

/* The column at which the notes begin, after the margin; further right only for what is longer. */
enum { NOTE_COLUMN = 44 };

typedef struct description {
    const program *program;
    const function *function;
    char *text;                   /* stb_ds array */
} description;

static void put(description *description, const char *text)
{
    size_t length = strlen(text);
    memcpy(arraddnptr(description->text, length), text, length);
}

static unsigned line_of(const description *description, uint32_t token)
{
    return unit_place(description->program->unit, token).line;
}

/* ---- One member ------------------------------------------------------------------------------------------------------ */

/* "awaited in line 5": the await that makes its future in the object. */
static const char *await_of(const description *description, const object *child)
{
    const char *text = "";
    for (int i = 0; i < arrlen(description->function->awaits); i++) {
        const await *await = description->function->awaits[i]->note;
        polled **made = NULL;
        if (await->polled)
            collect_made(await->polled, &made);
        for (int j = 0; j < arrlen(made); j++)
            if (made[j]->child == child)
                text = arena_printf("awaited in line %u", line_of(description, await->token));
    }
    return text;
}

static const char *allocated_because(held held)
{
    static const char *const reasons[] = {
        [HELD_IN_PLACE] = "",
        [HELD_RECURSIVE] = "; allocated: the call is recursive",
        [HELD_UNKNOWN] = "; allocated: its frame is not known here",
        [HELD_BOX] = "; allocated: called through a pointer",
    };
    return reasons[held];
}

static void name_child(const description *description, const object *child, const char **what, const char **note)
{
    held held = child_held(description->program, child);
    const char *of = child->is_task ? "handle of a task"
                     : child->callee && child->callee->is_block
                         ? arena_printf("future of the block in line %u", line_of(description, child->callee->name_token))
                     : child->callee ? arena_printf("future of %s", child->callee->name)
                                     : "future";
    *what = held == HELD_IN_PLACE ? of : arena_printf("pointer to the %s", of);
    const char *where = child->is_variable ? arena_printf("%s, line %u", child->name, line_of(description, child->token))
                                           : await_of(description, child);
    *note = arena_printf("%s%s", where, allocated_because(held));
}

/* A temporary without a type is an int: what `&&` gives, or a small bit-field. */
static const char *declaration(const object *object)
{
    if (!object->type)
        return arena_printf("int %s", object->name);
    const char *text = type_declare(object->type, object->name, NULL, NULL);
    return text ? text : object->name;        /* of a type without a name */
}

static bool is_array_size(const description *description, const object *object)
{
    for (int i = 0; i < arrlen(description->function->objects); i++)
        for (int j = 0; j < arrlen(description->function->objects[i]->sizes); j++)
            if (description->function->objects[i]->sizes[j] == object)
                return true;
    return false;
}

static void name_object(const description *description, const object *object, const char **what, const char **note)
{
    if (object->kind == OBJECT_CHILD) {
        name_child(description, object, what, note);
    } else if (object->is_status) {
        *what = arena_printf("unsigned char %s", object->name);
        *note = "is a future done?";
    } else if (object->element) {
        *what = arena_printf("%s", object->name);
        *note = object->is_boxed_array ? arena_printf("line %u; a pointer: the array is allocated",
                                                      line_of(description, object->token))
                                       : "a pointer to an array of variable length";
    } else {
        *what = declaration(object);
        *note = object == description->function->flow->result ? "what it returns"
                : object->kind == OBJECT_PARAMETER ? (object->origin ? "captured" : "parameter")
                : object->kind == OBJECT_LITERAL   ? "compound literal"
                : is_array_size(description, object) ? "the length of an array"
                : object->token == NO_TOKEN        ? "the value of an operand"
                                                   : arena_printf("line %u", line_of(description, object->token));
    }
}

static void name_member(const description *description, const layout *layout, const char **what, const char **note)
{
    if (layout->object) {
        name_object(description, layout->object, what, note);
    } else if (layout->pointer) {
        *what = type_declare(layout->pointer, layout->text, NULL, NULL);
        *what = *what ? *what : layout->text;
        *note = strcmp(layout->text, "item") == 0 ? "where what it yields goes" : "where what it returns goes";
    } else {
        *what = layout->text;
        *note = "where it waits";
    }
}

/* ---- The tree -------------------------------------------------------------------------------------------------------- */

/* `first` is the margin of the first line, `margin` of the others. */
static void put_layout(description *description, const layout *layout, int64_t offset, const char *first,
                       const char *margin)
{
    if (layout->kind == LAYOUT_MEMBER) {
        const char *what, *note;
        name_member(description, layout, &what, &note);
        int room = NOTE_COLUMN - (int)strlen(first);
        put(description, arena_printf("  %6lld  %6lld  %s%-*s %s\n", (long long)offset, (long long)layout->size, first, room,
                                      what, note));
        return;
    }
    int64_t at = offset;
    for (int i = 0; i < arrlen(layout->parts); i++) {
        const struct layout *part = layout->parts[i];
        if (layout->kind == LAYOUT_UNION) {
            put_layout(description, part, offset, arena_printf("%s+ ", i == 0 ? first : margin),
                       arena_printf("%s| ", margin));
            continue;
        }
        at = (at + part->alignment - 1) / part->alignment * part->alignment;
        put_layout(description, part, at, i == 0 ? first : margin, margin);
        at += part->size;
    }
}

static void describe(description *description)
{
    const function *function = description->function;
    place place = unit_place(description->program->unit, function->name_token);
    const frame *frame = function->frame;
    put(description, arena_printf("%s:%u: %s%s: %lld byte%s, aligned to %lld\n  offset    size\n", place.file, place.line,
                                  function->is_block ? "the block " : function->is_stream ? "the stream " : "",
                                  function->name, (long long)frame->size, frame->size == 1 ? "" : "s",
                                  (long long)frame->alignment));
    put_layout(description, frame->layout, 0, "", "");
    put(description, "\n");
}

const char *describe_frames(const program *program)
{
    description description = {.program = program};
    for (int i = 0; i < arrlen(program->functions); i++) {
        description.function = program->functions[i];
        if (description.function->frame)
            describe(&description);
    }
    arrput(description.text, '\0');
    return description.text;
}

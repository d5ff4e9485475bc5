/* frame.c: what each function's frame holds; layout.c decides where.
 *
 * Callees come first, because their frames are part of their callers'.  A cycle of calls is cut where a depth-first walk
 * closes it: that call's frame is allocated. */
#include "frame.h"

#include <string.h>

#include "arena.h"
#include "layout.h"
#include "never.h"

bool result_is_pointer(const function *function)
{
    return !function->is_stream && type_classify(function->result) != TYPE_VOID && type_size(function->result) > 16;
}

/* The shadow offset at which a function's struct is written. */
static uint32_t struct_position(const program *program, const function *function)
{
    while (function->is_block)
        function = function->parent;        /* a block's struct stands before the function that it is in */
    return program->unit->tokens[function->definition->first].shadow;
}

/* The latest offset at which a type that the frame holds is declared. */
static uint32_t frame_needs(const program *program, function *function)
{
    if (function->needs_are_known)
        return function->needs;
    function->needs_are_known = true;        /* a cycle goes through a pointer, which needs nothing */
    uint32_t needs = 0;
    for (int i = 0; i < arrlen(function->objects); i++) {
        const object *object = function->objects[i];
        if (!object->is_home && !object->is_saved)
            continue;
        uint32_t need = object->kind == OBJECT_CHILD && object->callee && object->callee->is_defined ? frame_needs(program, object->callee)
                        : object->type && object->kind != OBJECT_CHILD ? type_needs(object->type)
                                       : 0;
        if (need > needs)
            needs = need;
    }
    return function->needs = needs;
}

bool frame_is_known(const program *program, const function *caller, const function *callee)
{
    uint32_t position = struct_position(program, caller);
    if (callee->is_defined)
        return frame_needs(program, (function *)callee) < position;
    function *remembers = (function *)callee;
    if (!callee->struct_is_looked_up) {
        remembers->struct_is_looked_up = true;
        remembers->struct_offset = semantics_struct_offset(program->semantics, arena_printf("%s__future", callee->name));
    }
    return callee->struct_offset < position;
}

held child_held(const program *program, const object *child)
{
    if (!child->callee)
        return HELD_BOX;
    if (!frame_is_known(program, child->scope->function, child->callee))
        return HELD_UNKNOWN;
    return child->is_recursive ? HELD_RECURSIVE : HELD_IN_PLACE;
}

/* ---- Recursion --------------------------------------------------------------------------------------------------------------------- */

/* Depth first over the calls: a call of a function that is being visited closes a cycle, and is allocated. */
static void find_cycles(function *function)
{
    if (function->visited || !function->is_defined)
        return;
    function->visited = function->visiting = true;
    for (int i = 0; i < arrlen(function->children); i++) {
        object *child = function->children[i];
        if (!child->callee)
            continue;
        if (child->callee->visiting)
            child->is_recursive = true;
        else
            find_cycles(child->callee);
    }
    function->visiting = false;
}

void find_recursion(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++)
        find_cycles(program->functions[i]);
}

/* Where the last function ends whose frame the function's may hold; UINT32_MAX: it cannot be told. */
static uint32_t last_end(const program *program, function *function)
{
    if (function->last_end)
        return function->last_end;
    uint32_t last = function->is_block ? UINT32_MAX : program->unit->tokens[function->definition->end].shadow;
    for (int i = 0; i < arrlen(function->children); i++) {
        const object *child = function->children[i];
        uint32_t end = 0;
        if (child->is_recursive)
            end = UINT32_MAX;
        else if (child->callee && child->callee->is_defined)
            end = last_end(program, child->callee);
        if (end > last)
            last = end;
    }
    return function->last_end = last;
}

bool is_surely_in_place(const program *program, const object *child)
{
    if (never(!child->callee) || child->is_recursive)      /* done.c knows nothing of others */
        return false;
    const function *caller = child->scope->function;
    return child->callee->is_defined ? last_end(program, child->callee) <= struct_position(program, caller)
                                     : frame_is_known(program, caller, child->callee);
}

/* ---- A function's frame ------------------------------------------------------------------------------------------------------ */

static void name_members(const program *program, function *function)
{
    name_flag *taken = NULL;
    sh_new_arena(taken);
    shput(taken, (char *)"state", true);
    shput(taken, (char *)"result", true);
    if (function->is_stream)
        shput(taken, (char *)"item", true);
    for (int i = 0; i < arrlen(function->objects); i++) {
        object *object = function->objects[i];
        if ((!object->is_home && !object->is_saved) || object == function->flow->result)
            continue;
        const char *name = object->name;
        for (unsigned n = 2; shgeti(taken, (char *)name) >= 0 || unit_macro(program->unit, name); n++)
            name = arena_printf("%s_%u", object->name, n);
        shput(taken, (char *)name, true);
        object->member = name;
    }
}

static layout *text_member(const char *text, const type *pointer, int64_t size)
{
    layout *layout = arena_new(struct layout);
    layout->text = text;
    layout->pointer = pointer;
    layout->size = layout->alignment = size;
    return layout;
}

static void lay_out_frame(const program *program, function *function)
{
    frame *frame = function->frame = arena_new(struct frame);
    name_members(program, function);
    layout **parts = NULL;
    object **objects = NULL;
    for (int i = 0; i < arrlen(function->objects); i++)
        if (function->objects[i]->is_home || function->objects[i]->is_saved)
            arrput(objects, function->objects[i]);
    if (result_is_pointer(function)) {
        frame->is_result_pointer = true;
        arrput(parts, text_member("result", type_pointer_to(function->result), type_pointer_size()));
    }
    if (function->is_stream)
        arrput(parts, text_member("item", type_pointer_to(function->item), type_pointer_size()));
    frame->state_size = arrlen(function->awaits) < 255 ? 1 : 2;
    arrput(parts, text_member(frame->state_size == 1 ? "uint8_t state" : "uint16_t state", NULL, frame->state_size));
    frame->layout = smallest_layout(program, function->flow, objects, parts);
    frame->size = frame->layout->size;
    if (frame->size >= LARGEST_FRAME) {
        program_error(program, function->name_token, "the frame of '%s' is too large: what it keeps across its awaits takes "
                      "more than 2^60 bytes", function->name);
        frame->size = 0;           /* said once, not of each caller too */
    }
    frame->alignment = frame->layout->alignment;
}

/* The frames that a frame holds first. */
static void lay_out(program *program, function *function)
{
    if (function->is_laid_out || !function->is_defined)
        return;
    function->is_laid_out = true;
    for (int i = 0; i < arrlen(function->children); i++)
        if (function->children[i]->callee && !function->children[i]->is_recursive)
            lay_out(program, function->children[i]->callee);
    lay_out_frame(program, function);
}

void lay_out_frames(program *program)
{
    for (int i = 0; i < arrlen(program->functions); i++)
        lay_out(program, program->functions[i]);
}

/* emit_plain_head.c: of a plain function with async blocks, what the blocks name: they come before it.
 *
 *     static struct sum { int n; } f(int n)               ──▶   struct sum { int n; };
 *     {                                                         static struct sum f(int n);
 *         return acc_block_on(async { ... f(n - 1) ... });
 *     } */
#include "emit.h"

#include "arena.h"
#include "parser.h"

/* `static struct { int n; } f(int n)`: a second declaration of f needs a name for it. */
static void emit_with_tag(writer *writer, emission *emission, node *record)
{
    const char *tag = fresh_name(emission->program, NULL, arena_printf("%s__result", emission->function->name));
    object *named = arena_new(struct object);
    named->kind = OBJECT_TAG;
    named->declarator = record;
    named->hoisted = arena_printf("%s %s", record->op == UNION ? "union" : "struct", tag);
    uint32_t brace = opening_brace(emission->program->unit, record);
    write_format(writer, "%s %s;\n", moved_tag_head(emission, named),
                 render_range(emission, brace, record->end, record->kids, record->count));
    record->note = named;
}

void emit_tags(writer *writer, emission *emission, const node *specifiers)
{
    for (unsigned i = 0; i < specifiers->count; i++) {
        node *part = specifiers->kids[i];
        if (!defines_tagged_type(part))
            continue;
        if (part->kind == NODE_STRUCT && part->name == NO_TOKEN) {
            emit_with_tag(writer, emission, part);
            continue;
        }
        write_format(writer, "%s;\n", render(emission, part));
        part->flags |= DEFINITION_IS_WRITTEN;
    }
}

/* A record without a tag that this definition gives one goes elsewhere by `__typeof__(f(0))`. */
static bool has_given_tag(const node *specifiers)
{
    for (unsigned i = 0; i < specifiers->count; i++)
        if (specifiers->kids[i]->kind == NODE_STRUCT && specifiers->kids[i]->name == NO_TOKEN)
            return true;
    return false;
}

void emit_plain_head(writer *writer, emission *emission)
{
    const function *function = emission->function;
    const node *specifiers = function->definition->kids[0], *declarator = function->definition->kids[1];
    emit_tags(writer, emission, specifiers);
    bool is_named = function->is_named_in_block || has_given_tag(specifiers);
    if (is_named && !semantics_is_declared_before(emission->program->semantics, function->name))
        write_format(writer, "%s %s;\n", render(emission, specifiers), render(emission, declarator));
}

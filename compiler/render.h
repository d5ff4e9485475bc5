/* render.h: how what is left of the user's code is written: as it stood, but for the places that changed.
 *
 *     printf("%d\n", MAX(n, buf[0]));     with buf in the frame   ──▶   printf("%d\n", MAX(n, self->buf[0]));
 *
 * A macro use is written as the user wrote it whenever it can be: when nothing in its expansion changed, or only names
 * that stand in its arguments and that it neither stringifies nor pastes.  Otherwise its expansion is written. */
#ifndef ACC_RENDER_H
#define ACC_RENDER_H

#include "frame.h"
#include "lower.h"
#include "program.h"

/* The body of one async function while it is written. */
typedef struct emission {
    program *program;
    function *function;
    unsigned unevaluated;     /* inside this many operands that are not evaluated */
    bool at_file_scope;       /* a type moves out of the body: names of the body's types do too */
    const char *self, *context, *leave;   /* names that are free in this function */
} emission;

/* The text of a node, from its first token to its last, without what stands around it. */
const char *render(emission *emission, const node *node);
/* A value that stands after `=`: `a, b` in brackets. */
const char *render_assigned(emission *emission, const node *node);
/* The same of tokens [first, end), with the changed nodes among `kids` in them. */
const char *render_range(emission *emission, uint32_t first, uint32_t end, node *const *kids, unsigned count);
/* What stands in the source between token `token - 1` and `token`: white space, comments, directives. */
const char *render_gap(const unit *unit, uint32_t token);

/* An object where the generated C uses it: `n`, `self->n`. */
const char *object_text(emission *emission, const object *object);
/* Its member in the frame, through self. */
const char *member_text(emission *emission, const object *object);
/* Where a future in the frame is, as a pointer: `&self->f_1` or `self->f_1`. */
const char *child_pointer(emission *emission, const object *child);
/* emit_future.c: what acc_spawn of the operand, an acc_future made of a future, acc_cancel and acc_cancelled are written
 * as, and where the result of an await is. */
const char *spawned_text(emission *emission, const node *operand);
const char *boxed_text(emission *emission, const node *expression);
/* The arguments of a call, or what a block captures, after `before` (itself and a comma if it is not empty). */
const char *future_arguments_text(emission *emission, const node *expression, const char *before);
const char *block_on_text(emission *emission, const node *operand);
const char *cancel_text(emission *emission, const node *operand);
const char *cancelled_text(emission *emission, const node *operand);
const char *await_result_text(emission *emission, const await *await);
/* "void *": the plain pointer that a variable length array, or a pointer to one, is kept as. */
const char *kept_pointer_type(const object *object);
/* object_text.c: "((int (*)[size_1])name)": how it is used as what it was declared; "[size_1][size_2]", from that size on. */
const char *array_cast(emission *emission, const object *object, const char *name);
const char *array_brackets(emission *emission, const object *object, int from);
/* The bytes of a variable length array that acc keeps on the heap: "size_1 * size_2 * sizeof(T)". */
const char *array_bytes(emission *emission, const object *object);
/* Their alignment: that of T, or a greater one that was asked for. */
const char *array_alignment(emission *emission, const object *object);
/* The name at file scope of a struct or union that is defined in the body: it moves there when the frame needs it. */
const char *moved_tag_name(emission *emission, object *tag);
/* "struct __attribute__((packed)) f__point", as its definition begins there. */
const char *moved_tag_head(emission *emission, const object *tag);
uint32_t opening_brace(const unit *unit, const node *node);
/* Is it a static variable that a block uses too? It is at file scope. */
bool is_shared(const object *object);
/* definitions.c: does the declaration declare nothing but a struct that stands at file scope now?  "enum { A, B };": what
 * such structs leave in the body, or "". */
bool declares_only_moved(const node *declaration);
const char *moved_enumerators(emission *emission, const node *declaration);
/* Does it define types that stay in the body?  "enum { A, B };": those that would go with a declarator that is written
 * elsewhere, or "". */
bool defines_types(const node *declaration);
typedef bool is_elsewhere_function(const node *declaration, const object *object);
const char *kept_definitions(emission *emission, const node *declaration, is_elsewhere_function *is_elsewhere);
/* "T name" for a variable of this type in the poll function; __typeof__ where the type has no name. */
const char *declare_text(emission *emission, type *type, const char *name, const node *like);
/* The same at file scope: in the frame. */
const char *declare_member(emission *emission, type *type, const char *name);
/* The same with its qualifiers; what is assigned later is not declared const. */
const char *declare_qualified(emission *emission, type *type, const char *name, bool may_be_const);

/* Notes which typedefs of a function the output of its body will name (named_types.c). */
void note_named_typedefs(const function *function, const node *body);
/* Is it one of the others, or a variable that may only be measured in what moved to file scope? */
bool may_be_unused_in_output(const object *object);
/* A NODE_INIT_DECLARATOR: "n = 1", or then "n ACC_UNUSED = 1". */
const char *render_init_declarator(emission *emission, const node *init_declarator);

#endif

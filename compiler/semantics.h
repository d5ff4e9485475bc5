/* semantics.h: what things mean: libclang's view of the shadow.
 *
 * The shadow is preprocessed text, so an offset in it names a token, and a pair of offsets an expression.  This is the
 * only module that sees libclang; the others see `type`. */
#ifndef ACC_SEMANTICS_H
#define ACC_SEMANTICS_H

#include <stdbool.h>
#include <stdint.h>

#include "options.h"
#include "unit.h"

typedef struct semantics semantics;
typedef struct type type;

/* Parses the shadow and reports what clang finds wrong, at the user's places.  NULL when libclang itself fails. */
semantics *semantics_parse(const unit *unit, const options *options);
void semantics_free(semantics *semantics);
/* Has clang found an error, or a name that is not declared? */
bool semantics_misses_something(const semantics *semantics);

/* File-scope names. */
bool semantics_is_typedef(const semantics *semantics, const char *name, uint32_t length);
/* Is `name` declared as an ordinary identifier or tag anywhere at file scope? For choosing names that are free. */
bool semantics_is_declared(const semantics *semantics, const char *name);
/* The type of the file-scope function of that name; NULL if there is none. */
type *semantics_function(const semantics *semantics, const char *name);
/* As its first declaration has it, which can only name what is declared before that. */
type *semantics_first_declaration(const semantics *semantics, const char *name);
/* As semantics_function(); NULL also when several have that name, as in <tgmath.h>, or its declarations differ in the result. */
type *semantics_only_function(const semantics *semantics, const char *name);
type *semantics_void_type(const semantics *semantics);
type *semantics_int_type(const semantics *semantics);
type *semantics_future_type(const semantics *semantics); /* acc_future(void) */
/* Does the file-scope function of that name come from a system header, and from nowhere else? */
bool semantics_is_system_function(const semantics *semantics, const char *name);
bool semantics_never_returns(const semantics *semantics, const char *name);    /* a function that is _Noreturn or so */
type *semantics_size_type(const semantics *semantics);   /* size_t, or what it would be */
/* Where in the shadow struct `tag` is defined at file scope; UINT32_MAX: nowhere. */
uint32_t semantics_struct_offset(const semantics *semantics, const char *tag);
/* Is it defined (complete) before the shadow offset? */
bool semantics_struct_is_complete(const semantics *semantics, const char *tag, uint32_t before);
int64_t semantics_struct_size(const semantics *semantics, const char *tag, int64_t *alignment);

/* Learns the types of everything in the body of a defined function, before the queries below.  False: clang, astray in
 * broken code, has seen no definition. */
bool semantics_learn_body(semantics *semantics, const char *function);
/* Type of the expression that the shadow has at [begin, end), as written (before implicit conversions); NULL: unknown. */
type *semantics_expression(const semantics *semantics, uint32_t begin, uint32_t end);
/* What the pointer or function in that range is converted to where it stands; NULL: it is not. */
type *semantics_converted(const semantics *semantics, uint32_t begin, uint32_t end);
/* The width of the bit-field that this expression is; negative if it is none. */
int semantics_bit_field_width(const semantics *semantics, uint32_t begin, uint32_t end);
/* Does an enumerator's name stand at this shadow offset, in a body that was learned?  Its value. */
bool semantics_is_enumerator(const semantics *semantics, uint32_t name_offset);
long long semantics_enumerator(const semantics *semantics, uint32_t name_offset);
/* The value of a constant expression as it would stand at this shadow offset (evaluate.c).  False: it is not known. */
bool semantics_evaluate(const semantics *semantics, const unit *unit, uint32_t at, const char *expression, int64_t *value);
const char *const *semantics_arguments(const semantics *semantics, int *count);    /* for clang */
/* Type of the variable, parameter or typedef whose name stands at this shadow offset; of an enumerator, the integer type
 * of its enum. */
type *semantics_variable(const semantics *semantics, uint32_t name_offset);

/* Types. */
typedef enum type_class {
    TYPE_VOID, TYPE_INTEGER, TYPE_FLOATING, TYPE_POINTER, TYPE_ARRAY, TYPE_RECORD, TYPE_FUNCTION, TYPE_OTHER
} type_class;
type_class type_classify(const type *type);
bool type_holds_elements(const type *type);    /* an array or a vector: what is indexed is a part of it */
bool type_is_signed_integer(const type *type);
bool type_is_const(const type *type);          /* the object itself, or an array's elements */
/* Is the record in it, or that it points to, named at this shadow offset for the first time? */
bool type_declares_record(const type *type, uint32_t offset);
bool type_has_const_member(const type *type);  /* a record that cannot be assigned */
bool type_is_volatile(const type *type);
bool type_is_atomic(const type *type);
bool type_is_variably_modified(const type *type);
bool type_is_variable_array(const type *type);
bool type_equal(const type *a, const type *b); /* the same unqualified canonical type */
int64_t type_size(const type *type);           /* bytes; negative when it has none (incomplete, variable) */
int64_t type_alignment(const type *type);
int64_t type_written_alignment(const type *type);    /* as type_declare() writes it: without what a local typedef asks for */
int64_t type_pointer_size(void);               /* of any pointer to an object; its alignment too */
type *type_called(const type *callee);        /* the function type of a function or a pointer to one; else NULL */
type *type_result(const type *function);
unsigned type_parameter_count(const type *function);
type *type_parameter(const type *function, unsigned index);
bool type_is_variadic(const type *function);
type *type_pointer_to(const type *pointee);
type *type_element(const type *array);
int64_t type_element_count(const type *array);  /* INT64_MAX: it says none, or no constant one */
typedef struct member { const char *name; type *type; } member;
/* Those that an initializer counts, in order (an stb_ds array): a bit-field without a name is none, an anonymous struct or
 * union is one whose name is "". */
member *type_members(const type *record);
/* Of `record.name`, or of `pointer->name`; NULL: it has no such member itself, or more than its own type makes the answer. */
type *type_member(const type *record_or_pointer, const char *name, uint32_t length);
/* Of `array[i]`, `pointer[i]` or `*pointer`; NULL: it is none, or a typedef's, or an array in a const or volatile
 * record, whose elements are that too. */
type *type_indexed(const type *array_or_pointer);
bool type_is_union(const type *record);
bool type_gives_no_array(const type *type);    /* an array or a pointer that, indexed once, is none any more */
type *type_innermost_element(const type *array);
/* The element of so many arrays, one in another, or NULL: of `pair v[n]` and 1, the pair that is an array itself. */
type *type_element_inside(const type *type, unsigned arrays);
type *type_decayed(type *type);                /* array to pointer to its element, function to pointer */
/* Of a future that is an object, an acc_future(T) or a variable `async T v` or `async yield T s`: T; NULL: it is no future. */
type *type_future_value(const type *type);
bool type_is_stream(const type *type);         /* of those, the last */
bool type_points_to(const type *pointer, const type *pointee);
bool type_points_to_const(const type *pointer);
bool type_is_async(const type *type);          /* an async function, or a pointer to one */
type *type_value(type *type);                  /* without _Atomic and qualifiers: what reading such an object gives */
const char *type_spelling(const type *type);   /* for messages */

/* Writes a declaration of `name` with this type: "int (*name)[3]"; an empty name gives a type name.  Top-level
 * qualifiers are left out.  Block-scope typedefs are written as what they stand for; a record or enum defined at shadow
 * offset `definition` inside a function is written as `local_tag` says ("struct f__point"), or, when that returns NULL,
 * as the source has it.  NULL when it cannot be written (an anonymous record with no name for it). */
typedef const char *local_tag_function(uint32_t definition, void *context);
const char *type_declare(const type *type, const char *name, local_tag_function *local_tag,
                         void *context);
const char *type_in_dialect(const type *type, const char *name);      /* as acc reads it: acc_future(int); or NULL */
const char *type_in_shadow(const type *type);   /* alone, as the shadow has it; or NULL */
/* The latest shadow offset at which something that a declaration of this type needs is declared (0: nothing). */
uint32_t type_needs(const type *type);
/* The same of the first declarations, which is what a pointer to a record needs; UINT32_MAX: something is in a body. */
uint32_t type_names(const type *type);

#endif

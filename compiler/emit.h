/* emit.h: the C file.
 *
 *     emit_file       the source, with async declarations, bodies and calls replaced
 *     emit_function   what one async function becomes: struct, init, poll, drop, type
 *     emit_body       its statements, inside the poll function */
#ifndef ACC_EMIT_H
#define ACC_EMIT_H

#include "render.h"
#include "unit_detail.h"
#include "writer.h"

/* The whole output. */
const char *emit_file(program *program);

/* Tokens that are written anew as a whole; without an external, the rest of a macro's use (emit_uses.c). */
typedef struct piece {
    uint32_t first, end;
    external *external;
} piece;
/* An stb_ds array, in order: async declarations, plain functions with blocks, and what comes out of the same macros. */
piece *pieces_written_whole(const program *program);
/* The plain function with async blocks that the tree defines, or NULL. */
function *plain_function(const program *program, const node *tree);

/* `ranges`, stb_ds array in order: parts of the source that are written anew.  Around them: the lines of conditionals that they
 * cut through, with the groups that those leave out, whole lines in order (emit_conditionals.c); an stb_ds array. */
byte_range *left_out_around(const unit *unit, const byte_range *ranges);

/* The header for --header; before emit_file. */
const char *emit_header(program *program, const char *path);

/* A function's struct, after those of the callees that it holds in place, unless it was written already. */
void emit_struct(writer *writer, program *program, function *function);
/* Declarations of a function's five names. */
void emit_declarations(writer *writer, const program *program, const function *function);
/* The rest of a defined function; structs of callees that come later in the file stand before it. */
void emit_function(writer *writer, program *program, function *function);
/* "int x, char *y" with a name for each; `names`, if given, gets them. "void" when there are none. */
const char *parameter_list(const program *program, const function *function, const char ***names);
/* `type name`, where the type is the function's result or so: a block may give what is declared in the function around it. */
const char *declare_result_type(const program *program, const function *function, type *type, const char *name);
/* The helper functions through which acc_block_on and acc_spawn are written as expressions. */
void emit_block_on_helper(writer *writer, const program *program, const function *function);
void emit_spawn_helper(writer *writer, const program *program, const function *function);
void emit_box_helper(writer *writer, const program *program, const function *function);
/* The C function of the async function's own name, which pointers to it point to. */
bool has_thunk(const function *function);
void emit_thunk_declaration(writer *writer, const program *program, const function *function);

/* Headers with async declarations (emit_include.c): does the unit include one? */
bool unit_has_async_headers(const unit *unit);
bool is_runtime_header(const char *path);     /* <acc.h>, which erases the words itself */
/* The next line of the source, from offset on, whose #include brings one in; its end (after the newline); NOWHERE: none. */
uint32_t next_async_include(const unit *unit, uint32_t offset, uint32_t *end);
/* An stb_ds array: those of the source that are not left out by an #if, without the comments behind them. */
const char **include_directives(const unit *unit);

/* The statements of the function's body, to its end. */
void emit_body(writer *writer, emission *emission);
void emit_body_end(writer *writer, emission *emission);
const char *done_state(const function *function);
/* What ends the function: "self->state = UINT8_MAX; return ACC_READY;" */
const char *done_text(emission *emission, const char *indent);

#define STEP_TEXT "    "   /* one level of indentation */

#endif

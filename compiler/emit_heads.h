/* emit_heads.h: what the files that write one async function at file scope share.
 *
 *     emit_heads.c        the heads of its functions, and their declarations
 *     emit_struct.c       its struct, with what must stand before it
 *     emit_function.c     the definitions
 *     emit_helpers.c      the functions through which plain code makes, spawns and runs its futures */
#ifndef ACC_EMIT_HEADS_H
#define ACC_EMIT_HEADS_H

#include "emit.h"

/* "static " or "", for its type; and for its functions. */
const char *name_linkage(const function *function);
const char *function_linkage(const function *function);
/* The name of the future's pointer in f__init. */
const char *self_name(const program *program, const function *function);
/* "void f__init(struct f__future *self, int n)" */
const char *init_head(const program *program, const function *function);
/* "acc_future *p"  ──▶  "acc_future(void) *p", which acc can read too. */
const char *with_value_type(const char *text);
emission new_emission(program *program, function *function);

/* The function of the async function's own name, if it has one. */
void emit_thunk(writer *writer, const program *program, const function *function);

#endif

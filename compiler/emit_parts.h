/* emit_parts.h: what the files that write a poll function's statements share.
 *
 *     emit_body.c         statements and their order        emit_plain.c         what is written as it stood
 *     emit_await.c        an await                          emit_declaration.c   a declaration
 *     emit_leave.c        leaving blocks; return, try */
#ifndef ACC_EMIT_PARTS_H
#define ACC_EMIT_PARTS_H

#include "emit.h"
#include "leave.h"

typedef struct body {
    writer *writer;
    emission *emission;
    function *function;
    const unit *unit;
} body;

#define STEP STEP_TEXT

/* emit_plain.c */
bool is_plain_statement(const body *body, node *node);   /* nothing in it changes, but for names in expressions */
bool is_plain_exit(const body *body, node *node);        /* nothing has to run on the way */
void body_put(body *body, const char *text);
void body_line(body *body, const char *indent, uint32_t token);   /* a new line, on the source line of the token */
/* Stores the value at the address: of a type with const members, for which C has no assignment. */
void put_copy(body *body, type *type, const char *address, const char *value);
const char *deeper_indent(const char *indent);

/* emit_body.c */
void emit_statement(body *body, node *node);
bool block_falls_off(const node *block);                 /* can control come to its end? */

/* emit_leave.c */
bool exit_needs_code(const body *body, const action *from, const leaving *leaving);
void emit_jump_to_actions(body *body, const action *from, const leaving *leaving, const char *indent, uint32_t token);
void emit_exit(body *body, node *node, const char *indent);      /* break, continue, goto; the end of return and try */
void emit_actions(body *body, node *block, const char *indent);  /* at the end of a block */
bool block_runs_actions(const function *function, node *block);  /* actions at its end that control comes to? */
void emit_return(body *body, node *node, const char *indent);
void emit_try(body *body, node *node, const char *indent);

/* emit_await.c */
const char *await_label(const emission *emission, unsigned state);      /* where a poll goes on */
void emit_await(body *body, node *node, const char *indent);

/* emit_future.c: each adds statements to stb_ds arrays of them. */
const char *poll_parts(emission *emission, await *await, const char ***before, const char ***again, const char ***after);
void collect_drops(emission *emission, polled *polled, const char ***lines);
void make_variable(emission *emission, const object *variable, const char ***lines);
void drop_variable(emission *emission, const object *variable, const char ***lines);
void put_lines(body *body, const char **lines, uint32_t token, const char *indent, bool first_is_open);

/* emit_function.c: a member of a function's struct, as it stands there. */
const char *member_declaration(program *program, function *function, const layout *layout);

/* emit_declaration.c */
void emit_declaration(body *body, node *node, const char *indent);
bool is_async_prototype(const node *declaration, const object *object);
bool has_special_form(const object *object);             /* it is not declared where it stood */

#endif

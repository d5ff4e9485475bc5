/* resolve.h: names in async bodies to what they name. */
#ifndef ACC_RESOLVE_H
#define ACC_RESOLVE_H

#include "program.h"

/* Walks a defined async function: makes its scopes, objects and labels, and sets
 *     node.note of NODE_IDENTIFIER        object *, or NULL for a file-scope name
 *                  NODE_INIT_DECLARATOR, NODE_PARAMETER, NODE_COMPOUND_LITERAL, NODE_STRUCT, NODE_ENUM   object *
 *                  NODE_SPECIFIERS        object * of a block-scope typedef name, or NULL
 *                  NODE_BLOCK, NODE_FOR   scope *
 *                  NODE_LABEL, NODE_GOTO, NODE_LABEL_ADDRESS   label * */
void resolve_function(program *program, function *function);

/* The scope that a node which opens one has made. */
scope *scope_of(const node *node);
bool scope_encloses(const scope *outer, const scope *inner);

#endif

/* async_names.h: the names by which plain code can come to call an async function. */
#ifndef ACC_ASYNC_NAMES_H
#define ACC_ASYNC_NAMES_H

#include "program.h"

typedef struct async_names {
    struct async_name { char *key; bool value; } *names;
} async_names;

void async_names_start(async_names *names);
/* What an external declaration adds, in the order of the file: the names of pointers to async functions. */
void async_names_add(async_names *names, const unit *unit, const node *tree);
void async_names_add_function(async_names *names, const char *name);
bool async_names_in(const async_names *names, const unit *unit, uint32_t first, uint32_t end);

#endif

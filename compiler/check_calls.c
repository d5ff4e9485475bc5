/* check_calls.c: plain calls that an async body cannot make: what they give belongs to the machine's stack, which the
 * body leaves whenever it waits.
 *
 *     char *p = alloca(10);    error: 'alloca' in the async function 'f': what it gives could not survive an 'await' */
#include "checker.h"

#include <string.h>

#include "arena.h"

typedef struct stack_call {
    const char *name, *mend;
} stack_call;

static const char heap[] = "use an array, or 'malloc' with 'defer free(...)'";
static const char plain[] = "call it in a plain function that the async one calls";

static const stack_call stack_calls[] = {
    {"alloca", heap},
    {"__builtin_alloca", heap},
    {"__builtin_alloca_with_align", heap},
    {"__builtin_alloca_uninitialized", heap},
    {"__builtin_alloca_with_align_uninitialized", heap},
    {"setjmp", plain},
    {"_setjmp", plain},
    {"sigsetjmp", plain},
    {"__sigsetjmp", plain},
    {"__builtin_setjmp", plain},
    {"savectx", plain},
    {"getcontext", plain},
    {"va_start", NULL},
    {"__builtin_va_start", NULL},
    {"__builtin_c23_va_start", NULL},
    {"__builtin_frame_address", plain},
    {"__builtin_return_address", plain},
    {"__builtin_apply_args", plain},
    {"__builtin_va_arg_pack", NULL},
    {"__builtin_va_arg_pack_len", NULL},
};

static const stack_call *find_stack_call(const char *name)
{
    for (unsigned i = 0; i < sizeof stack_calls / sizeof *stack_calls; i++)
        if (strcmp(stack_calls[i].name, name) == 0)
            return &stack_calls[i];
    return NULL;
}

/* The name that the user wrote: va_start for __builtin_va_start. */
static const char *written_name(const checker *checker, uint32_t index, const char *name)
{
    const unit *unit = checker->program->unit;
    const token *token = &unit->tokens[index];
    if (token->use < 0 || token->argument_source != NOWHERE)
        return name;
    const char *use = unit->uses[token->use].name;
    return find_stack_call(use) ? use : name;
}

void check_plain_call(checker *checker, const node *call)
{
    const node *callee = without_parentheses(call->kids[0]);
    if (!checker->function || checker->unevaluated || callee->kind != NODE_IDENTIFIER || callee->note)
        return;
    const char *name = name_text(checker, callee);
    const stack_call *found = find_stack_call(name);
    if (!found)
        return;
    name = written_name(checker, callee->name, name);
    const node *parameters = checker->function->parameters;
    bool is_variadic = parameters && type_is_variadic(checker->function->type);
    if (strstr(name, "va_") && is_variadic) {
        take_back(checker, call, NULL); /* that the function is variadic has been said */
        return;
    }
    check_error(checker, call, callee->first,
                "'%s' in %s: what it gives could not survive an 'await'", name, async_body_name(checker->function));
    if (found->mend)
        check_mend(checker, callee->first, "%s", found->mend);
}

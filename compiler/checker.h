/* checker.h: what the files of the checks share: check.c walks, the others each know some of the rules.
 *
 *     check.c               every external declaration, in order; names that later checks must not trust
 *     check_functions.c     what may be an async function, and how it may be declared
 *     check_declarations.c  declarations, types and initializers: what must be constant, where `async` may stand
 *     check_statements.c    statements, and what may not leave a defer
 *     check_flow.c          jumps into, out of and over a defer
 *     check_expressions.c   expressions
 *     check_futures.c       a future is awaited, spawned or blocked on, and nothing else
 *     check_runtime.c       acc_spawn, acc_block_on, acc_join, acc_race, acc_next, acc_cancel, acc_cancelled
 *     check_places.c        where await and try may stand; what try may be applied to
 *     check_calls.c         calls that an async body cannot make
 *     check_boxes.c         acc_future(T): what may become one; future variables' names; pointers to async functions
 *     check_values.c        acc_futures and pointers to async functions in C's own operators
 *     check_blocks.c        async { ... }
 *
 * One mistake is one error: who reports takes back what clang said of the same thing in terms of the shadow. */
#ifndef ACC_CHECKER_H
#define ACC_CHECKER_H

#include "future.h"
#include "item_types.h"
#include "program.h"

/* What becomes of an expression's value. */
typedef enum use {
    USE_VALUE,
    USE_GIVEN,   /* the target takes it: checker.target */
    USE_NOTHING, /* it is thrown away */
    USE_FUTURE,  /* a future is wanted: the operand of await, acc_spawn, acc_join ... */
    USE_CALLEE   /* it is called */
} use;

typedef struct name_set {
    char *key;
    bool value;
} name_set;
typedef struct open_defer open_defer;
typedef struct flow_check flow_check;

typedef struct checker {
    program *program;
    function *function; /* whose body is at hand; NULL: plain code */
    const node *plain;  /* the plain function's definition at hand; NULL: none */
    bool plain_learned; /* the types in it are known */
    unsigned refused;   /* in it: words that stand in async bodies only */
    /* where in it */
    unsigned unevaluated;       /* operands of sizeof and its kin, nested */
    const char *constant;       /* "a case label": what must be constant here; or NULL */
    const node *constant_place; /* that construct: clang's errors in it are about the same */
    bool in_asm, in_variable_type;
    const char *builtin;        /* in an argument of it that need not be evaluated; or NULL */
    bool in_head;               /* of an async definition: its parameters */
    bool sizes_wait;            /* the declarator at hand is of an automatic object or a typedef: its arrays' sizes may wait */
    const node *defer;                    /* the innermost NODE_DEFER around, or NULL */
    unsigned defer_loops, defer_switches; /* open ones inside that defer */
    const node *full;                     /* the innermost full expression or init declarator: for taking back */
    flow_check *flow;                     /* check_flow.c's, in an async body */
    /* names */
    name_set *doubtful;         /* declared by what does not parse */
    const node *target;         /* what takes the value: an assignment, initializer, item, call, return or yield */
    item_type *items;           /* stb_ds map: the types of items */
    unsigned argument;          /* of that call, from 0 */
    const node *address_of;     /* the operand of this & is at hand */
    const node *changed;        /* the operand of this =, ++ or -- is */
    bool cast_to_plain;         /* the operand of a cast to a plain pointer is */
    bool blocks_on;             /* the operand of acc_block_on is at hand */
    bool takes_stream;          /* the initializer of an `async yield` variable */
} checker;

/* ---- check.c ---- */
void check_error(const checker *checker, const node *instead, uint32_t token, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
bool check_warning(const checker *checker, warning warning, uint32_t token, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void check_mend(const checker *checker, uint32_t token, const char *format, ...) __attribute__((format(printf, 3, 4)));
const char *dialect_words(const checker *checker, const char *text); /* "await %s" as the file spells the word */
bool check_header_mend(const checker *checker, uint32_t token);
void take_back(const checker *checker, const node *node, const char *part);
bool has_error(const checker *checker, const node *node);
const char *node_text(const checker *checker, const node *node); /* for a mend: short, on one line */
const char *name_text(const checker *checker, const node *node); /* node->name */
function *named_function(const checker *checker,
                         const node *identifier);                      /* the async function that it names, or NULL */
function *future_call(const checker *checker, const node *expression); /* called_function, but for what is hidden */
bool in_set(name_set *set, const char *name);
void add_to_set(name_set **set, const char *name);
const char *plain_name(const checker *checker);               /* of the plain function at hand */
const char *async_body_name(const function *function);        /* "the async function 'f'", "this async block" */
bool has_refused_enough(checker *checker);                    /* in it; asked before each refusal */
type *checked_type(checker *checker, const node *expression); /* NULL: unknown */
const char *a_type(const type *type);                         /* "an 'int'" */

/* ---- check_functions.c ---- */
void check_async_declaration(checker *checker, const external *external);
void check_functions(checker *checker);
void check_plain_head(checker *checker, const node *declarator);
void check_definitions(checker *checker);

/* ---- check_declarations.c ---- */
void check_declaration(checker *checker, node *declaration);
void check_type_name(checker *checker, node *type_name);
void check_specifiers(checker *checker, node *specifiers);
void check_declarator(checker *checker, node *declarator, const char *constant);
void check_initializer(checker *checker, node *initializer);
void learn_items(checker *checker, const node *list, type *type);    /* of an initializer, for the object of that type */
void check_parameters(checker *checker, node *parameters);
void check_constant(checker *checker, node *expression, const char *what, const node *place);

/* ---- check_statements.c ---- */
void check_statement(checker *checker, node *statement);
void check_block(checker *checker, node *block, use last);
void check_body(checker *checker, node *body);

/* ---- check_flow.c ---- */
flow_check *flow_check_new(void);
void flow_defer(checker *checker, const node *defer);
const open_defer *flow_here(const checker *checker);
void flow_restore(checker *checker, const open_defer *open);
void flow_label(checker *checker, const node *label);
void flow_goto(checker *checker, const node *jump);
const void *flow_switch(checker *checker); /* enters one; gives the outer one */
void flow_end_switch(checker *checker, const void *outer);
void flow_case(checker *checker, const node *label);
void flow_finish(checker *checker);

/* ---- check_expressions.c ---- */
void check_expression(checker *checker, node *expression, use use);
void check_full_expression(checker *checker, node *expression, use use);

/* ---- check_futures.c ---- */
void check_future_use(checker *checker, const node *call, function *callee, use use);
bool is_pointer_call(checker *checker, const node *call);
void check_pointer_call(checker *checker, node *call, use use);
bool check_postfix_of_future(checker *checker, node *expression);
bool is_choice_of_futures(const checker *checker, const node *operand);
void check_choice_of_futures(checker *checker, node *operand);      /* it: what chooses, and each of the futures */
bool refuse_await_of_value(checker *checker, const node *await);
void check_await(checker *checker, node *await);
void check_function_name(checker *checker, node *identifier);
bool check_undeclared(checker *checker, const node *operand);

/* ---- check_runtime.c ---- */
bool check_runtime_word(checker *checker, node *call, use use);
bool is_held_future(future_kind kind);

/* ---- check_places.c ---- */
bool may_stand_here(checker *checker, const node *expression);
/* The GNU builtin that this token names, if it may leave its arguments unevaluated; else NULL. */
const char *unevaluating_builtin(const checker *checker, uint32_t name);
void check_try(checker *checker, node *expression);

/* ---- check_calls.c ---- */
void check_plain_call(checker *checker, const node *call);

/* ---- check_values.c ---- */
void check_given(checker *checker, const node *expression); /* what the target is given */
void check_cast_value(checker *checker, const node *cast);
void check_operator(checker *checker, const node *expression);
void check_size(checker *checker, const node *operand);
bool refuse_const_place(checker *checker, const node *place, const char *word);

/* ---- check_boxes.c ---- */
type *declared_type(checker *checker, const node *init_declarator);    /* of an object with an initializer; NULL: unknown */
type *wanted_type(checker *checker); /* what the target takes; NULL: unknown */
type *converted_type(checker *checker, const node *expression); /* what a pointer becomes; NULL: nothing else */
bool accept_box(checker *checker, node *expression, const type *value, use use);
bool is_future_place(const node *expression);
bool is_doubtful(const checker *checker, const node *expression);
void check_typedef_name(checker *checker, const node *specifiers);
void check_variable_name(checker *checker, const node *identifier, use use);
bool declares_async_pointer(const node *specifiers, const node *declarator);
void check_async_pointer(checker *checker, const node *specifiers, const node *declarator);

/* ---- check_blocks.c ---- */
void check_async_block(checker *checker, node *block, use use);
bool in_block_outside_loops(const checker *checker);
void check_block_return(checker *checker, const node *statement);

#endif

/* program.h: what the passes between the parser and the emitter share: async functions, their objects, scopes, and the
 * tree as the lowering leaves it.
 *
 *     declarations  finds the async functions and the external declarations that concern us, parses them
 *     resolve       names to objects, scopes, labels
 *     check         the dialect's rules
 *     warn          what is no mistake in C, and seldom meant (warn.h)
 *     lower         awaits become statements (lower.h)
 *     flow          which objects are alive at which await (flow.h)
 *     frame         which objects have bytes in the frame, and where (frame.h)
 *     emit          the C file (emit.h); or describe, what acc layout prints of the frames (describe.h) */
#ifndef ACC_PROGRAM_H
#define ACC_PROGRAM_H

#include "options.h"
#include "semantics.h"
#include "syntax.h"
#include "unit.h"

typedef struct object object;
typedef struct scope scope;
typedef struct function function;
typedef struct frame frame;
typedef struct flow flow;

typedef enum object_kind {
    OBJECT_VARIABLE,      /* automatic, or static/extern/_Thread_local in a block */
    OBJECT_PARAMETER,
    OBJECT_TEMPORARY,     /* made by the lowering: the value of an operand that waits for an await on its right */
    OBJECT_LITERAL,       /* a compound literal: an unnamed object of its block (C11 6.5.2.5p5) */
    OBJECT_CHILD,         /* a future: the one that an await polls, or a variable `async T v` */
    OBJECT_TYPEDEF, OBJECT_ENUMERATOR, OBJECT_FUNCTION, OBJECT_TAG
} object_kind;

struct object {
    object_kind kind;
    const char *name;             /* as the generated C names it */
    uint32_t token;               /* its name in its declaration, or NO_TOKEN */
    type *type;                   /* NULL for OBJECT_CHILD, OBJECT_TAG */
    scope *scope;                 /* where it lives */
    node *declarator;             /* NODE_INIT_DECLARATOR or NODE_PARAMETER; the literal; the NODE_STRUCT or NODE_ENUM */
    node *specifiers;
    unsigned index;               /* in function.objects, for the bit sets of flow; UINT32_MAX: not tracked */
    bool is_static;               /* static, extern or thread storage, or a function: nothing for us to keep */
    bool is_assigned;             /* assigned after its declaration */
    bool is_address_taken;
    bool hides_deferred;          /* a defer that runs at the end of its block means another object of this name */
    bool is_in_expression;        /* declared in a statement expression that stays one */
    bool is_declared_first;       /* a temporary: before the block that gives it its value, and that may define its type */
    /* variable length arrays and pointers to them */
    bool is_variable_array;
    bool is_variably_modified;
    object **sizes;               /* temporaries that hold the array sizes, outermost first */
    node **size_expressions;      /* what they are initialised with; fewer than sizes when a typedef has the others */
    type *element;                /* of a variably modified object that acc keeps as a plain pointer: the type of the
                                     innermost element; NULL for any other object */
    bool is_boxed_array;          /* a VLA moved to the runtime's heap; name is its element pointer */
    const char *alignment_text;   /* _Alignas and aligned attributes, for its member; or NULL */
    int64_t alignment;            /* asked for by _Alignas or an attribute, in bytes; 0: none */
    const char *cleanup;          /* the function of __attribute__((cleanup)), where we must call it ourselves */
    /* OBJECT_CHILD */
    function *callee;             /* NULL: it is not known, and the slot holds an acc_future */
    bool is_recursive;            /* the child is allocated: the slot holds a pointer to it */
    bool is_task;                 /* the future is the handle of a task; callee is program.handle */
    bool is_variable;             /* a variable: it lives in its scope, not just for an await */
    bool is_cancelled;            /* acc_cancel is used on it */
    bool is_awaited;              /* something waits for it */
    bool is_asked;                /* a variable of which is asked somewhere whether it is done (done.c) */
    bool is_status;               /* a temporary of one byte: such a status */
    bool is_pinned;               /* lives in the frame whenever it has a value: a temporary, or what its own initializer
                                     names before an await */
    node *made;                   /* of a variable: the future that it holds, as it stands */
    object *status;               /* of a variable, or of a part of a join: acc_status, has it completed? */
    object *value;                /* of a variable: where its result is written, if that goes through a pointer */
    /* in an async block */
    object *origin;               /* OBJECT_PARAMETER: the variable of the function around, whose value this captures */
    /* set by flow and frame */
    bool is_home;                 /* lives in the frame all the time, as self->member */
    bool is_saved;                /* a C variable, stored into the frame while it is suspended */
    bool is_mentioned;            /* OBJECT_PARAMETER: the body has its name */
    bool is_only_mentioned;       /* the same: in operands alone that are not evaluated, as in sizeof n */
    const char *member;           /* its member in the frame, or NULL */
    struct layout *layout;        /* of that member alone (layout.c), once it has been asked for */
    bool is_emitted;              /* OBJECT_TAG: written at file scope already */
    bool is_named, is_named_in_output;    /* of a typedef: by the source, and by the C that is written of its body */
    bool is_measured;             /* render.c: of a variable: by what has moved to file scope, where only its type is written */
    const char *hoisted;          /* its name at file scope, where it must be there: of an OBJECT_TAG "struct f__point"; of
                                     a typedef or a static variable that a block of the function uses "f__count" */
};

/* A block, a for, a function's parameters: where names live and what leaving it runs. */
struct scope {
    scope *parent;
    node *node;
    object **objects;             /* stb_ds array, in order of declaration */
    function *function;
    unsigned depth;
    node **defers;                /* stb_ds array: the NODE_DEFERs of the block */
};

typedef struct label {
    const char *name;
    scope *scope;
    node *node;                   /* the NODE_LABEL */
    bool is_address_taken;
    bool is_local;                /* declared by __label__ */
} label;

/* An async function or block: defined in this file, or only declared.  Or a plain function that has blocks (is_plain): it
 * has scopes and objects, and is not transformed. */
struct function {
    const char *name;
    uint32_t name_token;          /* in the definition, or in the first declaration */
    uint32_t first_declaration;   /* token at which its first external declaration begins */
    type *type;                   /* int (int), what clang sees */
    type *result;
    bool result_is_unknown;       /* of a block: an error is in what it returns first; result is void then */
    type *item;                   /* of a stream: what it yields; result is an int */
    bool is_static, is_main, is_defined;
    bool is_plain;
    bool may_be_unused;           /* __attribute__((unused)) or its like stands at a declaration of it */
    bool is_stream;               /* `async yield`: result is what it yields */
    bool is_both_kinds;           /* declared with and without `yield`: an error */
    bool is_block;                /* `async { ... }`: has no type; its parameters are what it captures */
    function *parent;             /* of a block: the function around it */
    unsigned block_count;         /* of blocks in it */
    object **prototypes;          /* of a block: functions that are declared in the function around it, and used */
    object **shared;              /* of a block: static variables of functions around it that it names */
    unsigned shared_count;        /* of static variables that blocks use too */
    bool is_pointed_to;           /* its address is taken: it has a thunk */
    bool thunk_may_be_unused;     /* `static handler f;` stays in the output, which wants f */
    bool type_is_used;            /* f__type, in this file */
    unsigned use_mark;            /* emit_file.c: of the last walk that met it */
    bool is_boxed;                /* some call of it makes an acc_future */
    bool is_called;               /* by anything in this file */
    uint32_t needs;               /* frame.c: where the last type that the frame holds is declared */
    bool needs_are_known;
    const char *parameter_text, **parameter_names;    /* emit_heads.c: the list as written, once asked for; not of a block */
    const char *init_self;        /* emit_heads.c: the name of the future's pointer in its init function, once asked for */
    uint32_t struct_offset;       /* frame.c: of a function of another file, where its struct is defined in the shadow */
    bool struct_is_looked_up;
    bool visited, visiting, is_laid_out;    /* frame.c's walks over the calls */
    uint32_t last_end;            /* frame.c: an offset in the shadow; 0: not known yet */
    node *definition;             /* NODE_FUNCTION_DEFINITION in the main file, or NULL */
    node *parameters;             /* NODE_FUNCTION */
    /* resolve and later, for a defined one */
    scope *scope;
    object **parameter_objects;
    node **captures;              /* of a block, parallel to them: NODE_LOWERED_NAME; NULL where nothing is evaluated before */
    object **objects;             /* everything that flow tracks */
    label **labels;
    object **tags;                /* structs, unions and enums defined in the body */
    bool has_future_variables, has_typedefs;
    struct { node *key; object **value; } *done_at;    /* done.c: by NODE_RETURN, the variables whose futures are done */
    node *body;                   /* after lowering */
    node **uses;                  /* emit_file.c: the nodes in it that use async functions */
    node **awaits;                /* NODE_LOWERED_AWAIT in order: state i + 1 */
    object **children;            /* the futures that the frame holds: of awaits, and variables */
    struct leave_table *leaves;   /* leave.h */
    flow *flow;
    frame *frame;
    unsigned temporary_count;
    bool uses_name;               /* __func__ */
    unsigned moved_aliases;       /* typedefs of the body that are at file scope */
    bool struct_emitted;
    bool names_are_known;         /* program.c: every identifier in the definition has its mark */
    bool name_marks[512];
    bool needs_leave;             /* it has scopes that run something when they are left */
    bool failed;                  /* an error stands in it: nothing further is done with it */
    bool is_unknown;              /* clang knows nothing of its body: broken code before it */
    /* uses in plain code */
    bool is_blocked_on, is_spawned;
    bool has_block_on_helper, has_spawn_helper, has_box_helper, has_thunk, is_declared;   /* written already */
};

/* One external declaration of the preprocessed text that has to do with us. */
typedef struct external {
    uint32_t first, end;          /* tokens */
    bool main;
    bool is_async;                /* declares or defines async functions */
    bool holds_dialect;           /* some word of it */
    uint32_t body;                /* the brace of its body (cut.h); 0: none */
    bool is_open;                 /* its braces are not closed */
    node *tree;
    node *head;                   /* of a function's definition that does not parse: the same, with an empty body */
    function **functions;         /* declared by it */
    node **uses;                  /* emit_file.c: the nodes in it that use async functions, but for a lowered body's */
    bool is_piece;                /* emit_file.c: it is written as a whole */
} external;

typedef struct name_flag { char *key; bool value; } name_flag;
typedef struct name_function { char *key; function *value; } name_function;

typedef struct program {
    const unit *unit;
    const options *options;
    semantics *semantics;
    function **functions;         /* every async function, in order of first declaration */
    name_function *by_name;
    function **plains;            /* plain functions with async blocks */
    struct blocked_on { type *value; bool is_needed, is_written; } *blocked_on;    /* stb_ds array: what acc_block_on gives of
                                     futures that are no calls: helper i + 1 */
    unsigned use_mark;
    function *handle;             /* stands for the type of a task's handle, acc_handle of acc/future.h */
    bool has_async_pointers;      /* something may point to an async function */
    struct future_item *found_items;    /* stb_ds array: by the checks, and not yet in unit->future_items */
    const char *first_packing;    /* emit_struct.c: the first #pragma pack in the preprocessed text, or its end; NULL: not known */
    bool has_acc_futures;         /* acc_future(T) is written somewhere */
    external *externals;          /* those with words of the dialect, and then the others that name what these declare */
} program;

/* ---- Small questions that many passes ask ---------------------------------------------------------------------------- */

const char *token_text(const unit *unit, uint32_t token);            /* a copy in the arena */
/* The offset in the main source at which a token that is written there ends (it may hold line splices). */
uint32_t token_source_end(const unit *unit, uint32_t token);
bool token_is(const unit *unit, uint32_t token, const char *text);
function *program_function(const program *program, const char *name);
/* "await" as _Await where only that is a keyword; `only_quoted`: 'await' in quotes alone. */
const char *program_words(const program *program, const char *text, bool only_quoted);

void program_error(const program *program, uint32_t token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
void program_note(const program *program, uint32_t token, const char *format, ...) __attribute__((format(printf, 3, 4)));
/* What the init of an async block is given for the variable that it captures: that, or a temporary with its value. */
object *capture_given(const function *block, int index);
node *without_parentheses(node *expression);
bool names_part(const node *place);                  /* __real__ z, __imag__ z, and so __extension__ z: a place in z */
bool attribute_is_cleanup(const unit *unit, const node *attribute);
/* The tokens `cleanup(f)` or `gnu::cleanup(f)` of an attribute; false, and none at its end: it has none. */
bool attribute_cleanup(const unit *unit, const node *attribute, uint32_t *first, uint32_t *end);
/* `base`, or with underscores, so that nothing in the function (NULL: in none) is called so, it hides nothing (-Wshadow), and
 * is no macro. */
const char *fresh_name(const program *program, function *function, const char *base);
bool defines_tagged_type(const node *node);          /* struct s { ... }, enum { ... } */
node *declarator_function(const node *declarator);   /* the NODE_FUNCTION if it declares a function, else NULL */

/* program.handle, made when first asked for. */
function *program_handle(program *program);
/* For a block, of the captured variables. */
unsigned function_parameter_count(const function *function);
/* Does it declare a future variable: `async T name`, neither a function nor a pointer to one nor an array? */
bool declares_future(const node *specifiers, const node *declarator);
/* f for a call of an async function by name, in parentheses or not; NULL for any other expression. */
function *called_function(const program *program, const node *expression);

/* ---- expression_type.c ----------------------------------------------------------------------------------------------- */

/* As written, before implicit conversions; NULL: unknown. */
type *expression_type(const program *program, const node *expression);
/* Is it a bit-field that the integer promotions make an int (C11 6.3.1.1p2)? */
bool is_small_bit_field(const program *program, const node *expression);
/* The type of the file-scope function that the expression names; NULL: it names none. */
type *file_scope_function(const program *program, const node *name);

#endif

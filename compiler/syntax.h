/* syntax.h: the syntax tree that grammar/parser.y builds, of one external declaration at a time.
 *
 * Every node knows its tokens, [first, end) of unit.tokens, so that what is not changed can be written as it stood.
 * Children lie inside their parent's range.  `kids` has the children that the kind's comment lists, in that order;
 * a child marked ? may be NULL, and ... means any number.  Everything else about a node is in `name` and `op`. */
#ifndef ACC_SYNTAX_H
#define ACC_SYNTAX_H

#include <stdbool.h>
#include <stdint.h>

#include "unit.h"

#define NO_TOKEN UINT32_MAX

typedef enum node_kind {
    /* Expressions (C11 6.5) */
    NODE_IDENTIFIER,          /* name */
    NODE_CONSTANT,            /* a number or character constant; name = the token */
    NODE_STRING,              /* one or more adjacent string literals */
    NODE_PAREN,               /* expression */
    NODE_STATEMENT_EXPRESSION,/* block; GNU ({ }) */
    NODE_GENERIC,             /* controlling expression, association ... */
    NODE_ASSOCIATION,         /* type name ? (NULL: default), expression */
    NODE_CALL,                /* function, argument ... */
    NODE_INDEX,               /* array, index */
    NODE_MEMBER,              /* object; op = '.' or ARROW; name = the member */
    NODE_POSTFIX,             /* operand; op = INCREMENT or DECREMENT */
    NODE_PREFIX,              /* operand; op = INCREMENT or DECREMENT */
    NODE_UNARY,               /* operand; op = & * + - ~ ! or EXTENSION, REAL, IMAG */
    NODE_LABEL_ADDRESS,       /* name; GNU &&label */
    NODE_SIZEOF,              /* expression; op = SIZEOF or ALIGNOF: of an expression */
    NODE_SIZEOF_TYPE,         /* type name; op = SIZEOF or ALIGNOF */
    NODE_CAST,                /* type name, operand */
    NODE_COMPOUND_LITERAL,    /* type name, initializer list */
    NODE_BINARY,              /* left, right; op = * / % + - << >> < > <= >= == != & ^ | */
    NODE_LOGICAL,             /* left, right; op = AND_AND or OR_OR */
    NODE_CONDITIONAL,         /* condition, middle ? (NULL: GNU a ?: b), last */
    NODE_ASSIGN,              /* left, right; op = '=' or ADD_ASSIGN ... */
    NODE_COMMA,               /* left, right */
    NODE_AWAIT,               /* operand */
    NODE_TRY,                 /* operand */
    NODE_ASYNC_BLOCK,         /* block */
    NODE_BUILTIN,             /* __builtin_va_arg, __builtin_offsetof, __builtin_types_compatible_p, ...: whatever
                                 takes a type: its expressions and type names, in order; name = the builtin's name.
                                 Of __builtin_offsetof: type name, designator ... */
    /* Initializers */
    NODE_INITIALIZER_LIST,    /* item ... */
    NODE_INITIALIZER_ITEM,    /* value (expression or list), designator ... */
    NODE_DESIGNATOR,          /* index ?, last index ? (GNU a ... b); name = the member for .name and GNU name: */

    /* Types and declarations (C11 6.7) */
    NODE_TYPE_NAME,           /* specifiers, declarator ? (abstract) */
    NODE_SPECIFIERS,          /* tagged type, typeof, _Alignas, _Atomic(...), attributes ...; flags = SPECIFIER_...;
                                 async_token, name = the typedef name's token where there is one */
    NODE_STRUCT,              /* attributes, member declarations and static assertions ...; op = STRUCT or UNION; name = tag;
                                 flags = STRUCT_DEFINITION when it has braces */
    NODE_ENUM,                /* attributes and enumerators ...; name = tag; flags = STRUCT_DEFINITION when it has braces */
    NODE_ENUMERATOR,          /* value ?, attributes ...; name */
    NODE_TYPEOF,              /* expression or type name */
    NODE_ALIGNAS,             /* expression or type name */
    NODE_ATOMIC_TYPE,         /* type name: _Atomic(T) */
    NODE_FUTURE_TYPE,         /* type name: acc_future(T); name = the token acc_future */
    NODE_ATTRIBUTE,           /* argument expressions ... (those that parse as expressions); one __attribute__((...)),
                                 or asm("name") on a declarator (op = ASM); name = its first attribute's */
    NODE_DECLARATION,         /* specifiers, init declarator ...; also of struct members */
    NODE_INIT_DECLARATOR,     /* declarator ? (unnamed bit-field), initializer ? (or bit-field width), attributes ...;
                                 flags = BIT_FIELD */
    NODE_DECLARATOR,          /* parts from the name outward ...; name = NO_TOKEN where abstract.
                                 int *(*p[3])(int): ARRAY POINTER FUNCTION POINTER */
    NODE_POINTER,             /* nothing; its range covers * and its qualifiers */
    NODE_ARRAY,               /* size ?; flags = ARRAY_STAR, ARRAY_STATIC */
    NODE_FUNCTION,            /* parameter ...; flags = FUNCTION_VARIADIC, FUNCTION_NAMES (K&R list), FUNCTION_EMPTY */
    NODE_PARAMETER,           /* specifiers ? (NULL in a K&R list, where name is the parameter), declarator ?,
                                 attributes ... */
    NODE_FUNCTION_DEFINITION, /* specifiers, declarator, block, K&R declaration ..., attributes of the declarator ...;
                                 also GNU nested functions */

    /* Statements (C11 6.8).  One with attributes before it begins with them, but for a block. */
    NODE_BLOCK,               /* statement or declaration or nested function definition ... */
    NODE_EXPRESSION_STATEMENT,/* expression ? */
    NODE_IF,                  /* condition, then, else ? */
    NODE_SWITCH,              /* condition, body */
    NODE_WHILE,               /* condition, body */
    NODE_DO,                  /* body, condition */
    NODE_FOR,                 /* init ? (declaration, or EXPRESSION_STATEMENT that ends before its ';'), condition ?,
                                 step ?, body */
    NODE_GOTO,                /* name */
    NODE_GOTO_COMPUTED,       /* expression */
    NODE_CONTINUE,
    NODE_BREAK,
    NODE_RETURN,              /* expression ? */
    NODE_LABEL,               /* statement ? (NULL: GNU/C2x label at the end of a block or before a declaration, which
                                 is then the block's next child), attributes ...; name */
    NODE_CASE,                /* value, last value ? (GNU a ... b), statement ? (NULL: see NODE_LABEL) */
    NODE_DEFAULT,             /* statement ? */
    NODE_ASM,                 /* operand expressions ...; also asm goto, whose labels are IDENTIFIERs with IDENTIFIER_LABEL */
    NODE_DEFER,               /* statement */
    NODE_YIELD,               /* expression */
    NODE_LOCAL_LABELS,        /* nothing; GNU __label__ a, b; */
    NODE_STATIC_ASSERT,       /* expression, message ? */
    NODE_TOP_LEVEL_ASM,       /* at file scope */

    /* Added by the lowering, which explains them (lower.h); the parser makes none of these. */
    NODE_LOWERED_SEQUENCE,    /* statement ...: stand where one statement stood */
    NODE_LOWERED_TEMPORARY,   /* value ?; note = object: declares it */
    NODE_LOWERED_ASSIGN,      /* value; note = object; flags = ASSIGN_TRUTH */
    NODE_LOWERED_EVALUATE,    /* expression, for its effects */
    NODE_LOWERED_AWAIT,       /* argument ...; note = await *; of a yield: value */
    NODE_LOWERED_FUTURE,      /* argument ...; note = object: the future variable that is made here */
    NODE_LOWERED_TRY,         /* note = object: leaves the function with it if it is negative */
    NODE_LOWERED_IF,          /* then, else ?, condition ?; note = object that decides if there is no condition;
                                 flags = IF_NOT */
    NODE_LOWERED_LOOP,        /* init ?, before ?, condition ?, body, after ?; note = loop * */
    NODE_LOWERED_CONTINUE,    /* note = loop * */
    NODE_LOWERED_NAME,        /* an expression: note = object */
    NODE_LOWERED_ADDRESS,     /* an expression: the address of its kid, a place */
    NODE_LOWERED_RESULT,      /* an expression: the result of an await; note = await * */
    NODE_LOWERED_TYPED,       /* an operand that is not evaluated: note = type * */
    NODE_LOWERED_NOTHING,     /* a void expression without effect */
    NODE_LOWERED_GENERIC,     /* an expression: a NODE_GENERIC of which the association number `name` counts; note = object
                                 that holds the value of the others, or NULL; flags = GENERIC_SELECTS: 1 if that one is
                                 chosen, else 0 */
    NODE_LOWERED_ONLY         /* an expression: the only one left of what stood there */
} node_kind;

enum {
    /* NODE_SPECIFIERS */
    SPECIFIER_TYPEDEF = 1 << 0, SPECIFIER_EXTERN = 1 << 1, SPECIFIER_STATIC = 1 << 2, SPECIFIER_THREAD = 1 << 3,
    SPECIFIER_AUTO = 1 << 4, SPECIFIER_REGISTER = 1 << 5, SPECIFIER_INLINE = 1 << 6, SPECIFIER_NORETURN = 1 << 7,
    SPECIFIER_CONST = 1 << 8, SPECIFIER_VOLATILE = 1 << 9, SPECIFIER_RESTRICT = 1 << 10, SPECIFIER_ATOMIC = 1 << 11,
    SPECIFIER_AUTO_TYPE = 1 << 12,  /* GNU __auto_type */
    SPECIFIER_ASYNC = 1 << 13, SPECIFIER_YIELD = 1 << 14,
    /* others; each names its kind */
    STRUCT_DEFINITION = 1 << 0,
    BIT_FIELD = 1 << 0,
    ARRAY_STAR = 1 << 0, ARRAY_STATIC = 1 << 1,
    FUNCTION_VARIADIC = 1 << 0, FUNCTION_NAMES = 1 << 1, FUNCTION_EMPTY = 1 << 2,
    IDENTIFIER_LABEL = 1 << 0,
    IDENTIFIER_HIDES = 1 << 1, /* names what is declared in the function, and is no function */
    IDENTIFIER_DECLARED_AGAIN = 1 << 2, /* names the file's function, which a block declares with a type of its own */
    ASSIGN_TRUTH = 1 << 0,    /* of NODE_LOWERED_ASSIGN and _TEMPORARY: 1 if the value is not 0, else 0 */
    IF_NOT = 1 << 0,
    STATEMENT_IS_VALUE = 1 << 0, /* of NODE_EXPRESSION_STATEMENT: the last one of a statement expression whose value is taken */
    GENERIC_SELECTS = 1 << 0,
    FUTURE_IS_DONE = 1 << 24, /* an identifier, a future variable that is polled: it is known to be done (done.c) */
    FUTURE_IS_UNFINISHED = 1 << 25, /* it is known not to be done */
    DEFINITION_IS_WRITTEN = 1 << 24, /* NODE_STRUCT, NODE_ENUM: it stands in the output already, its name is enough */
    NODE_NAMES_ASYNC = 1 << 26, /* an identifier: an async function, of which a pointer is made */
    NODE_IS_BOXED = 1 << 27,  /* a call or block that is a future: where it stands, an acc_future is made of it */
    NODE_IS_LIFTED = 1 << 30, /* any expression: holds what must become a statement (lifted.c) */
    NODE_IS_UNUSED = 1 << 28, /* an expression whose value nobody takes */
    NODE_IS_SPLIT = 1 << 29   /* NODE_DECLARATION: made of part of another; printed piece by piece */
};

typedef struct node node;
struct node {
    node_kind kind;
    int op;                   /* a terminal of parser.y, or 0 */
    unsigned flags;
    uint32_t first, end;      /* tokens [first, end) */
    uint32_t name;            /* token, or NO_TOKEN */
    uint32_t async_token;     /* NODE_SPECIFIERS: the token `async`, or NO_TOKEN */
    unsigned count;           /* of kids */
    node **kids;
    void *note;               /* for the passes after the parser: what they know of this node */
};

/* Parses tokens [first, end) as one external declaration (a function definition, a declaration, a static assertion, a
 * top-level asm).  `is_typedef` tells whether an ordinary file-scope name is a typedef name at that point; scopes
 * inside the declaration are the parser's own business (a local `int T;` hides a typedef T, C11 6.2.1).
 * Returns NULL on a syntax error; if `report`, it has then been diagnosed (once; parsing does not go on). */
typedef bool is_typedef_function(const char *name, uint32_t length, void *context);
node *parse_external_declaration(const unit *unit, uint32_t first, uint32_t end,
                                 is_typedef_function *is_typedef, void *context, bool report);

/* Of a function definition that does not parse: the same with nothing in its body, [body, end) with the braces.  NULL when
 * that does not parse either; nothing is diagnosed. */
node *parse_function_head(const unit *unit, uint32_t first, uint32_t body, uint32_t end,
                          is_typedef_function *is_typedef, void *context);

/* For building trees. */
node *node_new(node_kind kind, uint32_t first, uint32_t end);
void node_add(node *parent, node *kid);                      /* appends; kid may be NULL */

#endif

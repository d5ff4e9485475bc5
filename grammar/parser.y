/* parser.y: the grammar of one external declaration: tokens to the tree of compiler/syntax.h.
 *
 *     async int f(void) { return await g() + 1; }
 *
 *     FUNCTION_DEFINITION
 *         SPECIFIERS (async)   DECLARATOR f   BLOCK
 *             FUNCTION (void)                     RETURN
 *                                                     BINARY +
 *                                                         AWAIT          CONSTANT 1
 *                                                             CALL g
 *
 * It is C11's grammar (each group of rules names its clause) with GNU's extensions and the dialect's words, LALR(1)
 * without conflicts but those that a precedence below settles, by name.  Three things differ from the standard's text:
 *
 * Names.  C cannot be parsed without knowing which names are types (C11 6.2.1), and a parser that looks one token ahead
 * would ask too early: in `{ ... } T * x;` the T is read before the inner scope is left.  So a name is two terminals,
 * as in Jourdan and Pottier's "A simple, possibly correct LR parser for C11": NAME, and then, asked for only when NAME has
 * been shifted and so every scope before it has been opened, filled or closed, IDENTIFIER or TYPE_NAME.  From there on
 * the standard's rule (6.7.2p2) is grammar: `specifiers` takes one typedef name, and only while it has no other type,
 * so that the second T of `T T;` and the T of `unsigned T;` are declared, and the T of `const T;` is not.
 *
 * Scopes.  `open` is nothing but its action; whatever rule has it closes the scope in its own action.
 *
 * Labels.  In a block a label stands before a statement, a declaration or `}` (C2x), and which of these it is cannot be
 * told from one terminal; so it is an item of its own, and append_to_block() hangs the statement on it.
 *
 * The values of all symbols are nodes; lists are built as the node that they end in, or as a NODE_BLOCK whose kids are
 * moved.  Locations are token ranges. */
%code requires {
#include "parse.h"
}
%code {
#include <stdlib.h>

#define YYMAXDEPTH 100000     /* bison's own stack: on the heap, and it grows */
#define YYINITDEPTH 500

/* An empty symbol lies where the one before it ends. */
#define YYLLOC_DEFAULT(current, right, count)                                              \
    ((current) = (count) ? (token_range){ YYRHSLOC(right, 1).first, YYRHSLOC(right, count).end } \
                         : (token_range){ YYRHSLOC(right, 0).end, YYRHSLOC(right, 0).end })

#define LEAF(kind, range) build(kind, range, 0, NULL)
#define TREE(kind, range, ...) \
    build(kind, range, sizeof((node *[]){ __VA_ARGS__ }) / sizeof(node *), (node *[]){ __VA_ARGS__ })
#define OPERATOR(kind, range, op, left, right) build_operator(parser, kind, range, op, left, right)
#define OPEN() scopes_open(&parser->scopes)
#define CLOSE() scopes_close(&parser->scopes)

static int yylex(node **value, token_range *range, parser *parser);
static void yyerror(const token_range *range, parser *parser, const char *message);
}

%define api.pure full
%define api.prefix {yy}
%define api.value.type {node *}
%define api.location.type {token_range}
%define parse.error custom
%locations
%param {parser *parser}
%start translation_unit

/* Terminals.  A single character stands for itself.  These names are used by the lexer and by every later pass. */
%token END 0 "the end"
%token IDENTIFIER "a name" TYPE_NAME "a type name" NUMBER "a number" CHARACTER "a character constant" STRING "a string"
%token AUTO BREAK CASE CHAR CONST CONTINUE DEFAULT DO DOUBLE ELSE ENUM EXTERN FLOAT FOR GOTO IF INLINE INT LONG REGISTER
%token RESTRICT RETURN SHORT SIGNED SIZEOF STATIC STRUCT SWITCH TYPEDEF UNION UNSIGNED VOID VOLATILE WHILE "'while'"
%token ALIGNAS ALIGNOF ATOMIC BOOL COMPLEX GENERIC IMAGINARY NORETURN STATIC_ASSERT THREAD_LOCAL
/* GNU: asm, __attribute__, __extension__, typeof, __auto_type, __label__, __real__, __imag__, __int128, _Float128 and its
   kin (one terminal: FLOAT_N), __builtin_va_list; BUILTIN_TYPES: __builtin_va_arg, __builtin_offsetof,
   __builtin_types_compatible_p, __builtin_choose_expr, __builtin_convertvector ... : what takes a type as an argument */
%token ASM ATTRIBUTE EXTENSION TYPEOF AUTO_TYPE LABEL REAL IMAG INT128 FLOAT_N VA_LIST BUILTIN_TYPES
/* The dialect */
%token ASYNC AWAIT DEFER TRY YIELD
/* Punctuators of more than one character */
%token ARROW "'->'" INCREMENT "'++'" DECREMENT "'--'" SHIFT_LEFT "'<<'" SHIFT_RIGHT "'>>'" LESS_EQUAL "'<='"
%token GREATER_EQUAL "'>='" EQUAL "'=='" NOT_EQUAL "'!='" AND_AND "'&&'" OR_OR "'||'" ELLIPSIS "'...'"
%token MUL_ASSIGN "'*='" DIV_ASSIGN "'/='" MOD_ASSIGN "'%='" ADD_ASSIGN "'+='" SUB_ASSIGN "'-='"
%token SHIFT_LEFT_ASSIGN "'<<='" SHIFT_RIGHT_ASSIGN "'>>='" AND_ASSIGN "'&='" XOR_ASSIGN "'^='" OR_ASSIGN "'|='"
/* Only in the main source and in directives, never given to the parser */
%token HASH HASH_HASH BACKSLASH OTHER
/* Only between terminals.c and the grammar: a name, before it is known of which kind; `_Atomic` before `(`; `acc_future`
   before `(`; __builtin_offsetof; all of a C2x [[ ... ]] */
%token NAME "a declared name" ATOMIC_TYPE FUTURE_TYPE OFFSETOF ATTRIBUTE_BRACKETS

/* 6.8.4.1p3: an else belongs to the nearest if. */
%precedence THEN
%precedence ELSE
/* An attribute after a declarator belongs to that declarator, not to an old-style parameter declaration after it; one
   after `label:` to that label, not to the statement after it. */
%precedence NO_ATTRIBUTE
%precedence ATTRIBUTE ATTRIBUTE_BRACKETS
/* 6.5.5 to 6.5.14 */
%left OR_OR
%left AND_AND
%left '|'
%left '^'
%left '&'
%left EQUAL NOT_EQUAL
%left '<' '>' LESS_EQUAL GREATER_EQUAL
%left SHIFT_LEFT SHIFT_RIGHT
%left '+' '-'
%left '*' '/' '%'

%%

translation_unit: external_declaration END { parser->result = $1; };

/* ---- 6.9 External definitions ------------------------------------------------------------------------------------------ */

external_declaration:
    function_definition
  | declaration
  | bare_declaration ';'                { $$ = extend($1, @$); }
  | bare_head body                      { $$ = make_definition($1, NULL, $2, @$); CLOSE(); }
  | bare_head old_style body            { $$ = make_definition($1, $2, $3, @$); CLOSE(); }
  | ASM asm_qualifiers '(' asm_body ')' ';' { $$ = extend($4, @$); $$->kind = NODE_TOP_LEVEL_ASM; }
  | attributes ';'                      { $$ = TREE(NODE_DECLARATION, @$, append_all(LEAF(NODE_SPECIFIERS, @1), $1)); }
  ;

/* 6.9.1.  The name is declared by first_declaration; the parameters are declared again for the body, since their
   prototype scope ended with their `)`. */
function_definition:
    head body                           { $$ = make_definition($1, NULL, $2, @$); CLOSE(); }
  | head old_style body                 { $$ = make_definition($1, $2, $3, @$); CLOSE(); }
  | EXTENSION function_definition       { $$ = extend($2, @$); }
  ;

head: first_declaration                 { OPEN(); if (!begin_body(parser, $1, yychar)) YYABORT; };

body: block;

old_style:
    declaration                         { $$ = TREE(NODE_BLOCK, @$, $1); }
  | old_style declaration               { $$ = append($1, $2, @$); }
  ;

/* Before C99 a declaration at file scope could begin with its declarator: `main() { }`, `f(a) char *a; { }`. */
bare_declaration:
    untyped_declarator                  { $$ = begin_declaration(NULL, TREE(NODE_INIT_DECLARATOR, @1, $1, NULL), @$);
                                          declare_last(parser, $$); }
  | attributes untyped_declarator
        { $$ = begin_declaration(NULL, append_all(TREE(NODE_INIT_DECLARATOR, @$, $2, NULL), $1), @$);
          declare_last(parser, $$); }
  ;

bare_head: bare_declaration             { OPEN(); if (!begin_body(parser, $1, yychar)) YYABORT; };

/* ---- 6.7 Declarations -------------------------------------------------------------------------------------------------- */

declaration:
    specifiers ';'                      { $$ = TREE(NODE_DECLARATION, @$, $1); }
  | init_declarators ';'                { $$ = extend($1, @$); }
  | EXTENSION declaration               { $$ = extend($2, @$); }
  | static_assertion
  ;

/* 6.2.1p7: a declarator's name is declared before its initializer. */
first_declaration:
    specifiers declarator_and_attributes          { $$ = begin_declaration($1, $2, @$); declare_last(parser, $$); }
  | untyped untyped_declarator_and_attributes     { $$ = begin_declaration($1, $2, @$); declare_last(parser, $$); }
  ;

open_init_declarators:
    first_declaration
  | init_declarators ',' declarator_and_attributes
        { $$ = append($1, $3, @$); declare_last(parser, $$); }
  | init_declarators ',' attributes declarator_and_attributes
        { append_all($4, $3); $4->first = @3.first; $$ = append($1, $4, @$); declare_last(parser, $$); }
  ;

init_declarators:
    open_init_declarators
  | open_init_declarators '=' initializer
        { $$ = extend($1, @$);
          node *last = $$->kids[$$->count - 1];
          last->kids[1] = $3;
          last->end = @3.end; }
  ;

declarator_and_attributes:
    declarator %prec NO_ATTRIBUTE                 { $$ = TREE(NODE_INIT_DECLARATOR, @$, $1, NULL); }
  | declarator trailing %prec NO_ATTRIBUTE        { $$ = append_all(TREE(NODE_INIT_DECLARATOR, @$, $1, NULL), $2); }
  ;

untyped_declarator_and_attributes:
    untyped_declarator %prec NO_ATTRIBUTE         { $$ = TREE(NODE_INIT_DECLARATOR, @$, $1, NULL); }
  | untyped_declarator trailing %prec NO_ATTRIBUTE { $$ = append_all(TREE(NODE_INIT_DECLARATOR, @$, $1, NULL), $2); }
  ;

trailing:
    attribute                           { $$ = TREE(NODE_BLOCK, @$, $1); }
  | asm_label                           { $$ = TREE(NODE_BLOCK, @$, $1); }
  | trailing attribute                  { $$ = append($1, $2, @$); }
  ;

asm_label: ASM '(' string ')'           { $$ = LEAF(NODE_ATTRIBUTE, @$); $$->op = ASM; };

/* 6.7.10 */
static_assertion:
    STATIC_ASSERT '(' conditional ',' string ')' ';' { $$ = TREE(NODE_STATIC_ASSERT, @$, $3, $5); }
  | STATIC_ASSERT '(' conditional ')' ';'            { $$ = TREE(NODE_STATIC_ASSERT, @$, $3, NULL); }
  ;

/* ---- 6.7.1, 6.7.2 Specifiers ------------------------------------------------------------------------------------------- */

/* 6.7.2p2 knows two kinds of types: several words in any order (`unsigned long`), or one specifier alone (a typedef
   name, a struct, ...).  All else may stand before, between and after.  `untyped` has no type yet and is not only
   attributes: those may begin a statement as well. */
specifiers: words | single;

words:
    word
  | attributes word                     { $$ = join_specifiers(append_all(LEAF(NODE_SPECIFIERS, @1), $1), $2); }
  | untyped word                        { $$ = join_specifiers($1, $2); }
  | words word                          { $$ = join_specifiers($1, $2); }
  | words modifier                      { $$ = join_modifier(parser, $1, $2); if (!$$) YYABORT; }
  ;

single:
    single_type
  | attributes single_type              { $$ = join_specifiers(append_all(LEAF(NODE_SPECIFIERS, @1), $1), $2); }
  | untyped single_type                 { $$ = join_specifiers($1, $2); }
  | single modifier                     { $$ = join_modifier(parser, $1, $2); if (!$$) YYABORT; }
  ;

untyped:
    plain_modifier
  | attributes plain_modifier           { $$ = join_specifiers(append_all(LEAF(NODE_SPECIFIERS, @1), $1), $2); }
  | untyped modifier                    { $$ = join_modifier(parser, $1, $2); if (!$$) YYABORT; }
  ;

modifier:
    plain_modifier
  | attribute                           { $$ = TREE(NODE_SPECIFIERS, @$, $1); }
  | YIELD                               { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_YIELD); }
  ;

plain_modifier:
    TYPEDEF                             { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_TYPEDEF); }
  | EXTERN                              { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_EXTERN); }
  | STATIC                              { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_STATIC); }
  | THREAD_LOCAL                        { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_THREAD); }
  | AUTO                                { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_AUTO); }
  | REGISTER                            { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_REGISTER); }
  | INLINE                              { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_INLINE); }
  | NORETURN                            { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_NORETURN); }
  | qualifier                           { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), $1->flags); }
  | alignment                           { $$ = TREE(NODE_SPECIFIERS, @$, $1); }
  | ASYNC                               { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_ASYNC);
                                          $$->async_token = @1.first; }
  ;

/* 6.7.3 */
qualifier:
    CONST                               { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_CONST); }
  | VOLATILE                            { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_VOLATILE); }
  | RESTRICT                            { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_RESTRICT); }
  | ATOMIC                              { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_ATOMIC); }
  ;

/* 6.7.5 */
alignment:
    ALIGNAS '(' type_name ')'           { $$ = TREE(NODE_ALIGNAS, @$, $3); }
  | ALIGNAS '(' conditional ')'         { $$ = TREE(NODE_ALIGNAS, @$, $3); }
  ;

word: type_word                         { $$ = LEAF(NODE_SPECIFIERS, @$); };

type_word:
    VOID | CHAR | SHORT | INT | LONG | FLOAT | DOUBLE | SIGNED | UNSIGNED | BOOL | COMPLEX | IMAGINARY
  | INT128 | FLOAT_N
  ;

single_type:
    NAME TYPE_NAME                      { $$ = build_named(NODE_SPECIFIERS, @$, @1.first); }
  | VA_LIST                             { $$ = LEAF(NODE_SPECIFIERS, @$); }
  | AUTO_TYPE                           { $$ = flagged(LEAF(NODE_SPECIFIERS, @$), SPECIFIER_AUTO_TYPE); }
  | struct                              { $$ = TREE(NODE_SPECIFIERS, @$, $1); }
  | enum                                { $$ = TREE(NODE_SPECIFIERS, @$, $1); }
  | TYPEOF '(' expression ')'           { $$ = TREE(NODE_SPECIFIERS, @$, TREE(NODE_TYPEOF, @$, $3)); }
  | TYPEOF '(' type_name ')'            { $$ = TREE(NODE_SPECIFIERS, @$, TREE(NODE_TYPEOF, @$, $3)); }
  | ATOMIC_TYPE '(' type_name ')'       { $$ = TREE(NODE_SPECIFIERS, @$, TREE(NODE_ATOMIC_TYPE, @$, $3)); }
  | FUTURE_TYPE '(' type_name ')'       { $$ = TREE(NODE_SPECIFIERS, @$, TREE(NODE_FUTURE_TYPE, @$, $3));
                                          $$->kids[0]->name = @1.first; }
  ;

/* 6.7.2.1.  GNU: __attribute__ right after the braces belongs to the struct, union or enum. */
struct:
    struct_head                         { $$ = extend($1, @$); }
  | defined_struct %prec NO_ATTRIBUTE
  ;

defined_struct:
    struct_head '{' members '}'         { $$ = flagged(append_all(extend($1, @$), $3), STRUCT_DEFINITION); }
  | struct_keyword maybe_attributes '{' members '}'
        { $$ = append_all(flagged(append_all(extend($1, @$), $2), STRUCT_DEFINITION), $4); }
  | defined_struct gnu_attribute        { $$ = append($1, $2, @$); }
  ;

struct_head: struct_keyword maybe_attributes name { $$ = append_all(extend($1, @$), $2); $$->name = @3.first; };

struct_keyword:
    STRUCT                              { $$ = LEAF(NODE_STRUCT, @$); $$->op = STRUCT; }
  | UNION                               { $$ = LEAF(NODE_STRUCT, @$); $$->op = UNION; }
  ;

members:
    %empty                              { $$ = LEAF(NODE_BLOCK, @$); }
  | members member                      { $$ = append($1, $2, @$); }
  | members ';'                         { $$ = extend($1, @$); }
  ;

/* Members are in a name space of their own (6.2.3): they are not declared. */
member:
    specifiers ';'                      { $$ = TREE(NODE_DECLARATION, @$, $1); }
  | member_declarators ';'              { $$ = extend($1, @$); }
  | EXTENSION member                    { $$ = extend($2, @$); }
  | static_assertion
  ;

member_declarators:
    specifiers member_declarator        { $$ = begin_declaration($1, $2, @$); }
  | member_declarators ',' member_declarator            { $$ = append($1, $3, @$); }
  | member_declarators ',' attributes member_declarator { append_all(extend($4, (token_range){ @3.first, @4.end }), $3);
                                                          $$ = append($1, $4, @$); }
  ;

member_declarator:
    declarator_and_attributes
  | declarator ':' conditional maybe_attributes
        { $$ = flagged(append_all(TREE(NODE_INIT_DECLARATOR, @$, $1, $3), $4), BIT_FIELD); }
  | ':' conditional maybe_attributes
        { $$ = flagged(append_all(TREE(NODE_INIT_DECLARATOR, @$, NULL, $2), $3), BIT_FIELD); }
  ;

/* 6.7.2.2.  6.2.1p7: an enumerator is declared after its value. */
enum:
    enum_head                           { $$ = extend($1, @$); }
  | defined_enum %prec NO_ATTRIBUTE
  ;

defined_enum:
    enum_head '{' enumerators maybe_comma '}' { $$ = flagged(append_all(extend($1, @$), $3), STRUCT_DEFINITION); }
  | ENUM maybe_attributes '{' enumerators maybe_comma '}'
        { $$ = flagged(append_all(append_all(LEAF(NODE_ENUM, @$), $2), $4), STRUCT_DEFINITION); }
  | defined_enum gnu_attribute          { $$ = append($1, $2, @$); }
  ;

enum_head: ENUM maybe_attributes name   { $$ = append_all(build_named(NODE_ENUM, @$, @3.first), $2); };

enumerators:
    enumerator                          { $$ = TREE(NODE_BLOCK, @$, $1); }
  | enumerators ',' enumerator          { $$ = append($1, $3, @$); }
  ;

enumerator:
    name maybe_attributes
        { $$ = append_all(append(build_named(NODE_ENUMERATOR, @$, @1.first), NULL, @$), $2);
          declare_name(parser, @1.first); }
  | name maybe_attributes '=' conditional
        { $$ = append_all(append(build_named(NODE_ENUMERATOR, @$, @1.first), $4, @$), $2);
          declare_name(parser, @1.first); }
  ;

maybe_comma: %empty | ',';

/* ---- 6.7.6 Declarators ------------------------------------------------------------------------------------------------- */

/* Where the name may also be a typedef name, which it then hides: the specifiers before it have their type. */
declarator:
    direct_declarator
  | pointers direct_declarator          { $$ = append_pointers($2, $1, @$); }
  ;

direct_declarator:
    name                                { $$ = build_named(NODE_DECLARATOR, @$, @1.first); }
  | '(' declarator ')'                  { $$ = extend($2, @$); }
  | '(' attributes declarator ')'       { $$ = extend($3, @$); }
  | direct_declarator array             { $$ = append_part($1, $2, @$); }
  | direct_declarator parameters        { $$ = append_part($1, $2, @$); }
  | direct_declarator old_style_names   { $$ = append_part($1, $2, @$); }
  ;

/* After specifiers without a type: a typedef name here would be that type. */
untyped_declarator:
    direct_untyped_declarator
  | pointers direct_declarator          { $$ = append_pointers($2, $1, @$); }
  ;

direct_untyped_declarator:
    NAME IDENTIFIER                     { $$ = build_named(NODE_DECLARATOR, @$, @1.first); }
  | '(' declarator ')'                  { $$ = extend($2, @$); }
  | direct_untyped_declarator array     { $$ = append_part($1, $2, @$); }
  | direct_untyped_declarator parameters      { $$ = append_part($1, $2, @$); }
  | direct_untyped_declarator old_style_names { $$ = append_part($1, $2, @$); }
  ;

/* 6.7.6.1; the outermost pointer first, as they stand in the source. */
pointers:
    pointer                             { $$ = TREE(NODE_BLOCK, @$, $1); }
  | pointers pointer                    { $$ = append($1, $2, @$); }
  ;

pointer:
    '*'                                 { $$ = LEAF(NODE_POINTER, @$); }
  | pointer qualifier                   { $$ = extend($1, @$); }
  | pointer attribute                   { $$ = extend($1, @$); }
  ;

/* 6.7.6.2 */
array:
    '[' ']'                             { $$ = TREE(NODE_ARRAY, @$, NULL); }
  | '[' assignment ']'                  { $$ = TREE(NODE_ARRAY, @$, $2); }
  | '[' '*' ']'                         { $$ = flagged(TREE(NODE_ARRAY, @$, NULL), ARRAY_STAR); }
  | '[' array_qualifiers ']'            { $$ = flagged(TREE(NODE_ARRAY, @$, NULL), $2->flags & ARRAY_STATIC); }
  | '[' array_qualifiers assignment ']' { $$ = flagged(TREE(NODE_ARRAY, @$, $3), $2->flags & ARRAY_STATIC); }
  | '[' array_qualifiers '*' ']'        { $$ = flagged(TREE(NODE_ARRAY, @$, NULL), ARRAY_STAR); }
  ;

array_qualifiers:
    STATIC                              { $$ = flagged(LEAF(NODE_ARRAY, @$), ARRAY_STATIC); }
  | qualifier                           { $$ = LEAF(NODE_ARRAY, @$); }
  | array_qualifiers STATIC             { $$ = flagged($1, ARRAY_STATIC); }
  | array_qualifiers qualifier
  ;

/* 6.7.6.3; 6.2.1p4: function prototype scope. */
parameters:
    '(' open ')'                        { $$ = flagged(LEAF(NODE_FUNCTION, @$), FUNCTION_EMPTY); CLOSE(); }
  | '(' open parameter_list ')'         { $$ = extend($3, @$); CLOSE(); }
  | '(' open parameter_list ',' ELLIPSIS ')' { $$ = flagged(extend($3, @$), FUNCTION_VARIADIC); CLOSE(); }
  | '(' open ELLIPSIS ')'               { $$ = flagged(LEAF(NODE_FUNCTION, @$), FUNCTION_VARIADIC); CLOSE(); }
  ;

parameter_list:
    parameter                           { $$ = TREE(NODE_FUNCTION, @$, $1); declare_parameter(parser, $1); }
  | parameter_list ',' parameter        { $$ = append($1, $3, @$); declare_parameter(parser, $3); }
  ;

parameter:
    specifiers                                      { $$ = make_parameter($1, NULL, NULL, @$); }
  | specifiers parameter_declarator                 { $$ = make_parameter($1, $2, NULL, @$); }
  | specifiers direct_parameter_declarator attributes           { $$ = make_parameter($1, $2, $3, @$); }
  | specifiers pointers direct_parameter_declarator attributes
        { $$ = make_parameter($1, append_pointers($3, $2, (token_range){ @2.first, @3.end }), $4, @$); }
  ;

/* 6.9.1p6: these names are no typedef names. */
old_style_names: '(' open old_style_name_list ')' { $$ = flagged(extend($3, @$), FUNCTION_NAMES); CLOSE(); };

old_style_name_list:
    old_style_name                      { $$ = TREE(NODE_FUNCTION, @$, $1); }
  | old_style_name_list ',' old_style_name { $$ = append($1, $3, @$); }
  ;

old_style_name: NAME IDENTIFIER         { $$ = make_parameter(NULL, NULL, NULL, @$); $$->name = @1.first; };

/* A parameter's declarator may have its name or not.  6.7.6.3p11: what can be a typedef name or the parameter's name is
   the typedef name: after `(` a typedef name begins the parameters of an unnamed function, as in `int f(int (T))`. */
parameter_declarator:
    pointers                            { $$ = append_pointers(abstract(@$), $1, @$); }
  | direct_parameter_declarator
  | pointers direct_parameter_declarator { $$ = append_pointers($2, $1, @$); }
  ;

direct_parameter_declarator:
    name                                { $$ = build_named(NODE_DECLARATOR, @$, @1.first); }
  | parameter_group
  | array                               { $$ = append_part(abstract(@$), $1, @$); }
  | direct_parameter_declarator array   { $$ = append_part($1, $2, @$); }
  | direct_parameter_declarator parameters { $$ = append_part($1, $2, @$); }
  ;

parameter_group:
    parameters                          { $$ = append_part(abstract(@$), $1, @$); }
  | '(' open grouped ')'                { $$ = extend($3, @$); CLOSE(); }
  | '(' open attributes grouped ')'     { $$ = extend($4, @$); CLOSE(); }
  ;

grouped:
    pointers                            { $$ = append_pointers(abstract(@$), $1, @$); }
  | pointers direct_parameter_declarator { $$ = append_pointers($2, $1, @$); }
  | direct_grouped
  ;

direct_grouped:
    NAME IDENTIFIER                     { $$ = build_named(NODE_DECLARATOR, @$, @1.first); }
  | parameter_group
  | array                               { $$ = append_part(abstract(@$), $1, @$); }
  | direct_grouped array                { $$ = append_part($1, $2, @$); }
  | direct_grouped parameters           { $$ = append_part($1, $2, @$); }
  ;

/* 6.7.7 */
type_name:
    specifiers                          { $$ = TREE(NODE_TYPE_NAME, @$, $1, NULL); }
  | specifiers abstract_declarator      { $$ = TREE(NODE_TYPE_NAME, @$, $1, $2); }
  ;

abstract_declarator:
    pointers                            { $$ = append_pointers(abstract(@$), $1, @$); }
  | direct_abstract_declarator
  | pointers direct_abstract_declarator { $$ = append_pointers($2, $1, @$); }
  ;

direct_abstract_declarator:
    parameters                          { $$ = append_part(abstract(@$), $1, @$); }
  | array                               { $$ = append_part(abstract(@$), $1, @$); }
  | '(' open abstract_declarator ')'    { $$ = extend($3, @$); CLOSE(); }
  | '(' open attributes abstract_declarator ')' { $$ = extend($4, @$); CLOSE(); }
  | direct_abstract_declarator array    { $$ = append_part($1, $2, @$); }
  | direct_abstract_declarator parameters { $$ = append_part($1, $2, @$); }
  ;

/* ---- 6.7.9 Initialization ---------------------------------------------------------------------------------------------- */

initializer: assignment | initializer_list;

initializer_list:
    '{' '}'                             { $$ = LEAF(NODE_INITIALIZER_LIST, @$); }
  | '{' items maybe_comma '}'           { $$ = extend($2, @$); }
  ;

items:
    item                                { $$ = TREE(NODE_INITIALIZER_LIST, @$, $1); }
  | items ',' item                      { $$ = append($1, $3, @$); }
  ;

/* GNU's old forms too: `name: value`, and `[0] value` without the `=`. */
item:
    initializer                         { $$ = TREE(NODE_INITIALIZER_ITEM, @$, $1); }
  | designators '=' initializer         { $$ = append_all(TREE(NODE_INITIALIZER_ITEM, @$, $3), $1); }
  | designators initializer             { $$ = append_all(TREE(NODE_INITIALIZER_ITEM, @$, $2), $1); }
  | name ':' initializer                { node *designator = append_all(TREE(NODE_DESIGNATOR, @1, NULL, NULL), NULL);
                                          designator->name = @1.first;
                                          $$ = TREE(NODE_INITIALIZER_ITEM, @$, $3, designator); }
  ;

designators:
    designator                          { $$ = TREE(NODE_BLOCK, @$, $1); }
  | designators designator              { $$ = append($1, $2, @$); }
  ;

designator:
    '.' name                            { $$ = TREE(NODE_DESIGNATOR, @$, NULL, NULL); $$->name = @2.first; }
  | '[' conditional ']'                 { $$ = TREE(NODE_DESIGNATOR, @$, $2, NULL); }
  | '[' conditional ELLIPSIS conditional ']' { $$ = TREE(NODE_DESIGNATOR, @$, $2, $4); }
  ;

/* ---- 6.5 Expressions --------------------------------------------------------------------------------------------------- */

/* 6.5.1 */
primary:
    NAME IDENTIFIER                     { $$ = build_named(NODE_IDENTIFIER, @$, @1.first);
                                          $$->flags = parser->name_hides ? IDENTIFIER_HIDES : 0; }
  | NUMBER                              { $$ = build_named(NODE_CONSTANT, @$, @1.first); }
  | CHARACTER                           { $$ = build_named(NODE_CONSTANT, @$, @1.first); }
  | string
  | '(' expression ')'                  { $$ = TREE(NODE_PAREN, @$, $2); }
  | '(' block ')'                       { $$ = TREE(NODE_STATEMENT_EXPRESSION, @$, $2); }
  | ASYNC block                         { $$ = TREE(NODE_ASYNC_BLOCK, @$, $2); }
  | GENERIC '(' assignment ',' associations ')'
        { $$ = append_all(TREE(NODE_GENERIC, @$, $3), $5); }
  | BUILTIN_TYPES '(' arguments_and_types ')'
        { $$ = append_all(build_named(NODE_BUILTIN, @$, @1.first), $3); }
  | OFFSETOF '(' type_name ',' member_path ')'
        { $$ = append_all(append(build_named(NODE_BUILTIN, @$, @1.first), $3, @$), $5); }
  ;

string:
    STRING                              { $$ = LEAF(NODE_STRING, @$); }
  | string STRING                       { $$ = extend($1, @$); }
  ;

/* 6.5.1.1 */
associations:
    association                         { $$ = TREE(NODE_BLOCK, @$, $1); }
  | associations ',' association        { $$ = append($1, $3, @$); }
  ;

association:
    type_name ':' assignment            { $$ = TREE(NODE_ASSOCIATION, @$, $1, $3); }
  | DEFAULT ':' assignment              { $$ = TREE(NODE_ASSOCIATION, @$, NULL, $3); }
  ;

arguments_and_types:
    argument_or_type                    { $$ = TREE(NODE_BLOCK, @$, $1); }
  | arguments_and_types ',' argument_or_type { $$ = append($1, $3, @$); }
  ;

argument_or_type: assignment | type_name;

/* 7.19p3 offsetof's member-designator: no expressions but those in [ ]. */
member_path:
    name                                { $$ = TREE(NODE_DESIGNATOR, @1, NULL, NULL);
                                          $$->name = @1.first; $$ = TREE(NODE_BLOCK, @$, $$); }
  | member_path '.' name                { node *member = TREE(NODE_DESIGNATOR, @3, NULL, NULL);
                                          member->name = @3.first; $$ = append($1, member, @$); }
  | member_path '[' expression ']'      { $$ = append($1, TREE(NODE_DESIGNATOR, @3, $3, NULL), @$); }
  ;

/* 6.5.2 */
postfix:
    primary
  | postfix '[' expression ']'          { $$ = TREE(NODE_INDEX, @$, $1, $3); }
  | postfix '(' ')'                     { $$ = TREE(NODE_CALL, @$, $1); }
  | postfix '(' arguments ')'           { $$ = append_all(TREE(NODE_CALL, @$, $1), $3); }
  | postfix '.' name                    { $$ = OPERATOR(NODE_MEMBER, @$, @2, $1, NULL); $$->name = @3.first; }
  | postfix ARROW name                  { $$ = OPERATOR(NODE_MEMBER, @$, @2, $1, NULL); $$->name = @3.first; }
  | postfix INCREMENT                   { $$ = OPERATOR(NODE_POSTFIX, @$, @2, $1, NULL); }
  | postfix DECREMENT                   { $$ = OPERATOR(NODE_POSTFIX, @$, @2, $1, NULL); }
  | '(' type_name ')' initializer_list  { $$ = TREE(NODE_COMPOUND_LITERAL, @$, $2, $4); }
  ;

arguments:
    assignment                          { $$ = TREE(NODE_BLOCK, @$, $1); }
  | arguments ',' assignment            { $$ = append($1, $3, @$); }
  ;

/* 6.5.3; `await` and `try` have the precedence of a cast, and so has GNU's __extension__. */
unary:
    postfix
  | INCREMENT unary                     { $$ = OPERATOR(NODE_PREFIX, @$, @1, $2, NULL); }
  | DECREMENT unary                     { $$ = OPERATOR(NODE_PREFIX, @$, @1, $2, NULL); }
  | unary_operator cast                 { $$ = OPERATOR(NODE_UNARY, @$, @1, $2, NULL); }
  | EXTENSION cast                      { $$ = OPERATOR(NODE_UNARY, @$, @1, $2, NULL); }
  | SIZEOF unary                        { $$ = OPERATOR(NODE_SIZEOF, @$, @1, $2, NULL); }
  | ALIGNOF unary                       { $$ = OPERATOR(NODE_SIZEOF, @$, @1, $2, NULL); }
  | SIZEOF '(' type_name ')'            { $$ = OPERATOR(NODE_SIZEOF_TYPE, @$, @1, $3, NULL); }
  | ALIGNOF '(' type_name ')'           { $$ = OPERATOR(NODE_SIZEOF_TYPE, @$, @1, $3, NULL); }
  | AND_AND name                        { $$ = build_named(NODE_LABEL_ADDRESS, @$, @2.first); }
  | AWAIT cast                          { $$ = TREE(NODE_AWAIT, @$, $2); }
  | TRY cast                            { $$ = TREE(NODE_TRY, @$, $2); }
  ;

unary_operator: '&' | '*' | '+' | '-' | '~' | '!' | REAL | IMAG;

/* 6.5.4 */
cast:
    unary
  | '(' type_name ')' cast              { $$ = TREE(NODE_CAST, @$, $2, $4); }
  ;

/* 6.5.5 to 6.5.14 */
binary:
    cast
  | binary '*' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '/' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '%' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '+' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '-' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary SHIFT_LEFT binary            { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary SHIFT_RIGHT binary           { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '<' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '>' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary LESS_EQUAL binary            { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary GREATER_EQUAL binary         { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary EQUAL binary                 { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary NOT_EQUAL binary             { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '&' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '^' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary '|' binary                   { $$ = OPERATOR(NODE_BINARY, @$, @2, $1, $3); }
  | binary AND_AND binary               { $$ = OPERATOR(NODE_LOGICAL, @$, @2, $1, $3); }
  | binary OR_OR binary                 { $$ = OPERATOR(NODE_LOGICAL, @$, @2, $1, $3); }
  ;

/* 6.5.15 */
conditional:
    binary
  | binary '?' expression ':' conditional { $$ = TREE(NODE_CONDITIONAL, @$, $1, $3, $5); }
  | binary '?' ':' conditional            { $$ = TREE(NODE_CONDITIONAL, @$, $1, NULL, $4); }
  ;

/* 6.5.16.  The standard has `unary` on the left; clang takes any expression there, then says what is wrong. */
assignment:
    conditional
  | conditional assignment_operator assignment { $$ = OPERATOR(NODE_ASSIGN, @$, @2, $1, $3); }
  ;

assignment_operator:
    '=' | MUL_ASSIGN | DIV_ASSIGN | MOD_ASSIGN | ADD_ASSIGN | SUB_ASSIGN | SHIFT_LEFT_ASSIGN | SHIFT_RIGHT_ASSIGN
  | AND_ASSIGN | XOR_ASSIGN | OR_ASSIGN
  ;

/* 6.5.17 */
expression:
    assignment
  | expression ',' assignment           { $$ = TREE(NODE_COMMA, @$, $1, $3); }
  ;

maybe_expression:
    %empty                              { $$ = NULL; }
  | expression
  ;

/* ---- 6.8 Statements ---------------------------------------------------------------------------------------------------- */

statement:
    unlabeled
  | label statement                     { $$ = label_statement($1, $2); }
  ;

unlabeled:
    plain_statement
  | attributes plain_statement          { $$ = $2; if ($$->kind != NODE_BLOCK) $$->first = @1.first; }
  ;

plain_statement:
    block
  | ';'                                 { $$ = TREE(NODE_EXPRESSION_STATEMENT, @$, NULL); }
  | expression ';'                      { $$ = TREE(NODE_EXPRESSION_STATEMENT, @$, $1); }
  | selection
  | iteration
  | jump
  | asm_statement
  | DEFER sub_statement                 { $$ = TREE(NODE_DEFER, @$, $2); }
  | YIELD expression ';'                { $$ = TREE(NODE_YIELD, @$, $2); }
  ;

/* 6.8.1; GNU: attributes, ranges of cases. */
label:
    plain_label
  | attributes plain_label              { $$ = append_all(extend($2, @$), $1); }
  ;

plain_label:
    name ':' %prec NO_ATTRIBUTE         { $$ = append(build_named(NODE_LABEL, @$, @1.first), NULL, @$); }
  | name ':' attributes %prec NO_ATTRIBUTE
        { $$ = append_all(append(build_named(NODE_LABEL, @$, @1.first), NULL, @$), $3); }
  | CASE conditional ':'                { $$ = TREE(NODE_CASE, @$, $2, NULL, NULL); }
  | CASE conditional ELLIPSIS conditional ':' { $$ = TREE(NODE_CASE, @$, $2, $4, NULL); }
  | DEFAULT ':'                         { $$ = TREE(NODE_DEFAULT, @$, NULL); }
  ;

/* 6.8.2 */
block: '{' open block_items '}'         { $$ = finish_block($3, @$); CLOSE(); };

block_items:
    %empty                              { $$ = LEAF(NODE_BLOCK, @$); }
  | block_items block_item              { $$ = append_to_block($1, $2, @$); }
  ;

block_item:
    unlabeled
  | label
  | declaration
  | function_definition
  | LABEL label_names ';'               { $$ = LEAF(NODE_LOCAL_LABELS, @$); }
  ;

/* 6.8.4p3, 6.8.5p5: the statement is a block of its own, and so is each statement inside. */
selection:
    IF '(' open expression ')' sub_statement %prec THEN
        { $$ = TREE(NODE_IF, @$, $4, $6, NULL); CLOSE(); }
  | IF '(' open expression ')' sub_statement ELSE sub_statement
        { $$ = TREE(NODE_IF, @$, $4, $6, $8); CLOSE(); }
  | SWITCH '(' open expression ')' sub_statement
        { $$ = TREE(NODE_SWITCH, @$, $4, $6); CLOSE(); }
  ;

iteration:
    WHILE '(' open expression ')' sub_statement
        { $$ = TREE(NODE_WHILE, @$, $4, $6); CLOSE(); }
  | DO open sub_statement WHILE '(' expression ')' ';'
        { $$ = TREE(NODE_DO, @$, $3, $6); CLOSE(); }
  | FOR '(' open for_init maybe_expression ';' maybe_expression ')' sub_statement
        { $$ = TREE(NODE_FOR, @$, $4, $5, $7, $9); CLOSE(); }
  ;

for_init:
    declaration
  | ';'                                 { $$ = NULL; }
  | expression ';'                      { $$ = TREE(NODE_EXPRESSION_STATEMENT, @1, $1); }
  ;

sub_statement: open statement           { $$ = $2; CLOSE(); };

/* 6.8.6; GNU: computed goto. */
jump:
    GOTO name ';'                       { $$ = build_named(NODE_GOTO, @$, @2.first); }
  | GOTO '*' expression ';'             { $$ = TREE(NODE_GOTO_COMPUTED, @$, $3); }
  | CONTINUE ';'                        { $$ = LEAF(NODE_CONTINUE, @$); }
  | BREAK ';'                           { $$ = LEAF(NODE_BREAK, @$); }
  | RETURN maybe_expression ';'         { $$ = TREE(NODE_RETURN, @$, $2); }
  ;

/* ---- GNU: asm ---------------------------------------------------------------------------------------------------------- */

asm_statement: ASM asm_qualifiers '(' asm_body ')' ';' { $$ = extend($4, @$); };

asm_qualifiers: %empty | asm_qualifiers asm_qualifier;

asm_qualifier: VOLATILE | CONST | INLINE | GOTO;

asm_body:
    string                              { $$ = LEAF(NODE_ASM, @$); }
  | string ':' asm_operands             { $$ = append_all(LEAF(NODE_ASM, @$), $3); }
  | string ':' asm_operands ':' asm_operands
        { $$ = append_all(append_all(LEAF(NODE_ASM, @$), $3), $5); }
  | string ':' asm_operands ':' asm_operands ':' asm_clobbers
        { $$ = append_all(append_all(LEAF(NODE_ASM, @$), $3), $5); }
  | string ':' asm_operands ':' asm_operands ':' asm_clobbers ':' asm_labels
        { $$ = append_all(append_all(append_all(LEAF(NODE_ASM, @$), $3), $5), $9); }
  ;

asm_operands:
    %empty                              { $$ = NULL; }
  | asm_operand_list
  ;

asm_operand_list:
    asm_operand                         { $$ = TREE(NODE_BLOCK, @$, $1); }
  | asm_operand_list ',' asm_operand    { $$ = append($1, $3, @$); }
  ;

asm_operand:
    string '(' expression ')'           { $$ = $3; }
  | '[' name ']' string '(' expression ')' { $$ = $6; }
  ;

asm_clobbers: %empty | asm_clobber_list;

asm_clobber_list: string | asm_clobber_list ',' string;

asm_labels: %empty { $$ = NULL; } | label_names;

/* ---- GNU: attributes --------------------------------------------------------------------------------------------------- */

attributes:
    attribute                           { $$ = TREE(NODE_BLOCK, @$, $1); }
  | attributes attribute                { $$ = append($1, $2, @$); }
  ;

maybe_attributes:
    %empty                              { $$ = NULL; }
  | attributes
  ;

attribute:
    gnu_attribute
  | ATTRIBUTE_BRACKETS                  { $$ = LEAF(NODE_ATTRIBUTE, @$); $$->op = ATTRIBUTE; }
  ;

gnu_attribute: ATTRIBUTE '(' '(' attribute_items ')' ')' { $$ = extend($4, @$); };

/* Its name is the first attribute's. */
attribute_items:
    attribute_item
  | attribute_items ',' attribute_item  { $$ = append_all(extend($1, @$), $3);
                                          if ($$->name == NO_TOKEN) $$->name = $3->name; }
  ;

attribute_item:
    %empty                              { $$ = LEAF(NODE_ATTRIBUTE, @$); $$->op = ATTRIBUTE; }
  | attribute_word                      { $$ = build_named(NODE_ATTRIBUTE, @$, @1.first); $$->op = ATTRIBUTE; }
  | attribute_word '(' ')'              { $$ = build_named(NODE_ATTRIBUTE, @$, @1.first); $$->op = ATTRIBUTE; }
  | attribute_word '(' arguments_and_types ')'
        { $$ = append_all(build_named(NODE_ATTRIBUTE, @$, @1.first), $3); $$->op = ATTRIBUTE; }
  ;

attribute_word:
    name | CONST | VOLATILE | RESTRICT | INLINE | NORETURN | SIGNED | STATIC | EXTERN | AUTO | REGISTER | ATOMIC
  | COMPLEX | IF | INT | ALIGNAS | THREAD_LOCAL | ASM
  ;

/* ---- Names ------------------------------------------------------------------------------------------------------------- */

/* Any name: of a label, a tag, a member (6.2.3), or one that is being declared. */
name: NAME IDENTIFIER | NAME TYPE_NAME;

label_name: name                        { $$ = flagged(build_named(NODE_IDENTIFIER, @$, @1.first), IDENTIFIER_LABEL); };

label_names:
    label_name                          { $$ = TREE(NODE_BLOCK, @$, $1); }
  | label_names ',' label_name          { $$ = append($1, $3, @$); }
  ;

open: %empty                            { OPEN(); };

%%

static int yylex(node **value, token_range *range, parser *parser)
{
    *value = NULL;
    return next_terminal(parser, range);
}

/* Bison's own messages: only of memory, since parse.error is custom. */
static void yyerror(const token_range *range, parser *parser, const char *message)
{
    (void)message;
    parse_error(parser, range->first, "nested too deeply");
}

static int yyreport_syntax_error(const yypcontext_t *context, parser *parser)
{
    yysymbol_kind_t kinds[YYNTOKENS];
    const char *expected[YYNTOKENS];
    int count = yypcontext_expected_tokens(context, kinds, YYNTOKENS);
    for (int i = 0; i < count; i++)
        expected[i] = yysymbol_name(kinds[i]);
    yysymbol_kind_t found = yypcontext_token(context);
    int terminal = found == YYSYMBOL_IDENTIFIER ? IDENTIFIER : found == YYSYMBOL_TYPE_NAME ? TYPE_NAME : 0;
    report_unexpected(parser, terminal, *yypcontext_location(context), expected, count);
    return 0;
}

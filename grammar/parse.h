/* parse.h: what parser.y shares with the C files beside it: the state of one parse, and how trees are put together. */
#ifndef ACC_GRAMMAR_PARSE_H
#define ACC_GRAMMAR_PARSE_H

#include "scope.h"
#include "syntax.h"

/* Brackets nest at most so deep, and trees (else-if chains, long sums, rows of case labels) at most so deep: the passes
 * after the parser walk trees by recursion. */
#define MAXIMUM_BRACKETS 1000
#define MAXIMUM_DEPTH 5000

/* The tokens of a symbol, [first, end); what the generated parser calls a location. */
typedef struct token_range { uint32_t first, end; } token_range;

typedef struct parser {
    const unit *unit;
    uint32_t first;                  /* of the declaration */
    uint32_t next, end;              /* tokens not yet given to the parser */
    uint32_t left_out;               /* what stands between this brace and the last token is left out; 0: nothing */
    bool after_name;                 /* NAME was given: say next whether it is an IDENTIFIER or a TYPE_NAME */
    bool name_hides;                 /* that IDENTIFIER is a local name (scope.h) */
    unsigned brackets;               /* open ones */
    bool report;
    is_typedef_function *is_typedef;
    void *context;
    name_scopes scopes;
    node *result;
} parser;

/* ---- terminals.c: unit.tokens as the grammar's terminals ---- */
int next_terminal(parser *parser, token_range *range);
bool is_typedef_name(const parser *parser, uint32_t token);

/* ---- parse_error.c: what is said of a syntax error; the first one counts ---- */
void parse_error(parser *parser, uint32_t token, const char *format, ...) __attribute__((format(printf, 3, 4)));
void report_unexpected(parser *parser, int terminal, token_range range, const char *const *expected, int count);

/* ---- tree.c: trees ---- */
node *build(node_kind kind, token_range range, unsigned count, node *const *kids);
node *build_named(node_kind kind, token_range range, uint32_t name);
node *build_operator(const parser *parser, node_kind kind, token_range range, token_range op, node *left, node *right);
node *extend(node *node, token_range range);                     /* the node, now with that range */
node *append(node *list, node *kid, token_range range);
node *append_all(node *node, const struct node *list);           /* the list's kids; the range stays */
node *flagged(node *node, unsigned flags);

node *join_specifiers(node *specifiers, node *more);
node *join_modifier(parser *parser, node *specifiers, node *modifier);   /* NULL: `yield` without `async`, reported */
node *begin_declaration(node *specifiers, node *init_declarator, token_range range);
node *make_definition(node *head, node *old_style, node *body, token_range range);
node *append_pointers(node *declarator, const node *pointers, token_range range);
node *append_part(node *declarator, node *part, token_range range);
node *abstract(token_range range);
node *make_parameter(node *specifiers, node *declarator, const node *attributes, token_range range);

node *append_to_block(node *list, node *item, token_range range);
node *finish_block(node *list, token_range range);
node *label_statement(node *label, node *statement);

/* ---- declare.c: names into scopes ---- */
void declare_name(parser *parser, uint32_t token);               /* of an object or an enumerator */
void declare_last(parser *parser, const node *declaration);      /* its last init declarator */
void declare_parameter(parser *parser, const node *parameter);
bool begin_body(parser *parser, const node *head, int lookahead);/* false: no body can begin here, and that was said */

#endif

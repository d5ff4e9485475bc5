/* declare.c: puts the names that a declaration declares into the parser's scopes (C11 6.2.1). */
#include "parse.h"

#include "parser.h"

static void declare(parser *parser, uint32_t token, bool is_typedef, bool is_function)
{
    if (token == NO_TOKEN)
        return;
    const struct token *name = &parser->unit->tokens[token];
    scopes_declare(&parser->scopes, name->text, name->length, is_typedef, is_function);
}

void declare_name(parser *parser, uint32_t token)
{
    declare(parser, token, false, false);
}

void declare_last(parser *parser, const node *declaration)
{
    const node *specifiers = declaration->kids[0];
    const node *declarator = declaration->kids[declaration->count - 1]->kids[0];
    bool is_typedef = specifiers->flags & SPECIFIER_TYPEDEF;
    bool is_function = !is_typedef && declarator->count > 0 && declarator->kids[0]->kind == NODE_FUNCTION;
    declare(parser, declarator->name, is_typedef, is_function);
}

void declare_parameter(parser *parser, const node *parameter)
{
    const node *declarator = parameter->kids[1];
    declare_name(parser, declarator ? declarator->name : parameter->name);
}

/* `int f(enum { A, B } x)`: the enumerators are in the parameters' scope, too. */
static void declare_enumerators(parser *parser, const node *parameter)
{
    const node *specifiers = parameter->kids[0];
    for (unsigned i = 0; specifiers && i < specifiers->count; i++) {
        const node *type = specifiers->kids[i];
        for (unsigned j = 0; type->kind == NODE_ENUM && j < type->count; j++)
            declare_name(parser, type->kids[j]->name);
    }
}

/* 6.9.1: what was declared is a function after all, and its body or its old-style parameter declarations come next.  A
 * missing `;` leads here as well, for any declaration followed by another. */
bool begin_body(parser *parser, const node *head, int lookahead)
{
    const node *declarator = head->kids[1]->kids[0];
    const node *function = declarator->count > 0 ? declarator->kids[0] : NULL;
    bool is_function = function && function->kind == NODE_FUNCTION;
    if (!is_function || (lookahead != '{' && !(function->flags & FUNCTION_NAMES))) {
        static const char *const expected[] = { "'='", "';'", "'{'" };
        report_unexpected(parser, 0, (token_range){ head->end, head->end }, expected, is_function ? 3 : 2);
        return false;
    }
    for (unsigned i = 0; i < function->count; i++) {
        declare_parameter(parser, function->kids[i]);
        declare_enumerators(parser, function->kids[i]);
    }
    return true;
}

/* terminals.c: the tokens of a unit as the terminals that parser.y reads, one at a time.
 *
 *     T x = acc_future (int) ...      NAME TYPE_NAME NAME IDENTIFIER '=' FUTURE_TYPE '(' INT ')' ...
 *
 * A name is given twice: NAME, and when the parser asks again, which kind of name it is by then (see parser.y). */
#include <string.h>

#include "parse.h"

#include "parser.h"

static bool is_spelled(const token *token, const char *text)
{
    return token->length == strlen(text) && memcmp(token->text, text, token->length) == 0;
}

/* C11 6.2.1: the innermost declaration decides; what this declaration does not declare, the caller knows. */
static bool is_typedef(const parser *parser, const token *name, bool *hides)
{
    const name_binding *binding = scopes_find(&parser->scopes, name->text, name->length);
    *hides = binding && binding->hides;
    if (binding)
        return binding->is_typedef;
    return parser->is_typedef(name->text, name->length, parser->context);
}

bool is_typedef_name(const parser *parser, uint32_t token)
{
    bool hides;
    return is_typedef(parser, &parser->unit->tokens[token], &hides);
}

/* C2x 6.7.12.1: two `[` in a row begin an attribute and nothing else.  The index after its last `]`, or 0. */
static uint32_t end_of_attribute_brackets(const parser *parser, uint32_t first)
{
    const token *tokens = parser->unit->tokens;
    if (first + 3 >= parser->end || tokens[first + 1].kind != '[')
        return 0;
    unsigned depth = 0;
    for (uint32_t i = first; i < parser->end; i++) {
        int kind = tokens[i].kind;
        if (kind == '[' || kind == '(' || kind == '{')
            depth++;
        if ((kind == ']' || kind == ')' || kind == '}') && --depth == 0)
            return kind == ']' && tokens[i - 1].kind == ']' ? i + 1 : 0;
    }
    return 0;
}

static int opening_bracket(parser *parser, uint32_t index, int kind)
{
    if (++parser->brackets > MAXIMUM_BRACKETS) {
        parse_error(parser, index, "nested too deeply: more than %d levels", MAXIMUM_BRACKETS);
        return YYerror;
    }
    return kind;
}

int next_terminal(parser *parser, token_range *range)
{
    const token *tokens = parser->unit->tokens;
    uint32_t index = parser->next;
    if (parser->after_name) {
        parser->after_name = false;
        *range = (token_range){ index, index };
        return is_typedef(parser, &tokens[index - 1], &parser->name_hides) ? TYPE_NAME : IDENTIFIER;
    }
    if (index >= parser->end) {
        *range = (token_range){ parser->end, parser->end };
        return END;
    }
    *range = (token_range){ index, ++parser->next };
    if (parser->left_out && index == parser->left_out)
        parser->next = parser->end - 1;
    const token *token = &tokens[index];
    bool before_parenthesis = index + 1 < parser->end && tokens[index + 1].kind == '(';
    switch (token->kind) {
    case IDENTIFIER:
        if (before_parenthesis && is_spelled(token, "acc_future"))
            return FUTURE_TYPE;
        parser->after_name = true;
        return NAME;
    case ATOMIC:                 /* 6.7.2.4p4 */
        return before_parenthesis ? ATOMIC_TYPE : ATOMIC;
    case BUILTIN_TYPES:
        return is_spelled(token, "__builtin_offsetof") ? OFFSETOF : BUILTIN_TYPES;
    case '[': {
        uint32_t end = end_of_attribute_brackets(parser, index);
        if (!end)
            return opening_bracket(parser, index, '[');
        parser->next = range->end = end;
        return ATTRIBUTE_BRACKETS;
    }
    case '(': case '{':
        return opening_bracket(parser, index, token->kind);
    case ')': case ']': case '}':
        if (parser->brackets > 0)
            parser->brackets--;
        return token->kind;
    default:
        return token->kind;
    }
}

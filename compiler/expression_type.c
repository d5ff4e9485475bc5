/* expression_type.c: the types of expressions.
 *
 *     r->name[i]      with r a `struct record *`:  of the member's element, char
 *     count + 1                                    what libclang says
 *
 * What follows from an operand's type, or from a declaration, is not asked of libclang: that would have to look for the
 * expression among all those of its statement, which is slow. */
#include "program.h"

#include "future.h"
#include "never.h"
#include "parser.h"

/* The shadow has nothing where `try` stood, so its expression begins at the operand. */
static uint32_t shadow_begin(const program *program, const node *expression)
{
    uint32_t first = expression->first;
    while (program->unit->tokens[first].kind == TRY)
        first++;
    return program->unit->tokens[first].shadow;
}

type *file_scope_function(const program *program, const node *name)
{
    name = without_parentheses((node *)name);
    if (name->kind != NODE_IDENTIFIER || name->note || name->flags & (IDENTIFIER_HIDES | IDENTIFIER_DECLARED_AGAIN))
        return NULL;
    return semantics_only_function(program->semantics, token_text(program->unit, name->name));
}

static type *result_of_call(const program *program, const node *call)
{
    if (runtime_word_of(program, call) != WORD_NONE)    /* acc_spawn and its kin look like functions */
        return NULL;
    const type *function = file_scope_function(program, call->kids[0]);
    type *result = function ? type_result(function) : NULL;
    if (result && (type_classify(result) == TYPE_VOID || type_is_atomic(result)))    /* clang says what stands there */
        return NULL;
    return result;
}

/* From its operand's type, where that is enough: what libclang is not asked about it need not look for. */
static type *operand_gives_type(const program *program, const node *expression)
{
    bool is_indirection = expression->kind == NODE_UNARY && expression->op == '*';
    if (expression->kind == NODE_CALL)
        return result_of_call(program, expression);
    if (expression->kind != NODE_MEMBER && expression->kind != NODE_INDEX && !is_indirection)
        return NULL;
    const type *operand = expression_type(program, expression->kids[0]);
    if (!operand)
        return NULL;
    if (expression->kind != NODE_MEMBER)
        return type_indexed(operand);
    const token *member = &program->unit->tokens[expression->name];
    return type_member(operand, member->text, member->length);
}

type *expression_type(const program *program, const node *expression)
{
    /* libclang gives a parameter declared as an array that array's type */
    bool is_name = expression->kind == NODE_IDENTIFIER || expression->kind == NODE_LOWERED_NAME;
    const object *object = is_name ? expression->note : NULL;
    if (object && object->type && object->kind <= OBJECT_PARAMETER)
        return object->type;
    if (expression->kind == NODE_PAREN)
        return expression_type(program, expression->kids[0]);
    type *type = operand_gives_type(program, expression);
    if (type)
        return type;
    const token *last = &program->unit->tokens[expression->end - 1];
    type = semantics_expression(program->semantics, shadow_begin(program, expression), last->shadow + last->length);
    if (type)
        return type;
    if (expression->kind == NODE_AWAIT || expression->kind == NODE_TRY)
        return expression_type(program, expression->kids[0]);
    if (expression->kind == NODE_COMMA)
        return expression_type(program, expression->kids[1]);
    return NULL;
}

bool is_small_bit_field(const program *program, const node *expression)
{
    expression = without_parentheses((node *)expression);
    if (expression->kind != NODE_MEMBER)
        return false;
    const token *last = &program->unit->tokens[expression->end - 1];
    int width = semantics_bit_field_width(program->semantics, shadow_begin(program, expression),
                                          last->shadow + last->length);
    type *type = expression_type(program, expression);
    if (width < 0 || never(!type))
        return false;
    return width < 32 || (width == 32 && type_is_signed_integer(type));
}

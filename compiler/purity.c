/* purity.c: what an expression reads and changes, for the order of evaluation (lower_expression.c), and whose address is taken.
 *
 *     n + 1     with n a local that nobody points to:   stable
 *     *p        reads
 *     f(x), n++ effects */
#include "lower.h"

#include "arena.h"
#include "never.h"
#include "parser.h"

static purity worst(purity a, purity b)
{
    return a > b ? a : b;
}

static purity identifier_purity(const program *program, const node *identifier, object **assigned)
{
    const object *object = identifier->note;
    type *type = expression_type(program, identifier);
    if (!type)
        return never(object) ? PURITY_EFFECTS : PURITY_STABLE;     /* a builtin function */
    if (type_is_volatile(type) || type_is_atomic(type))
        return PURITY_EFFECTS;
    if (type_classify(type) == TYPE_FUNCTION || (type_classify(type) == TYPE_ARRAY))
        return PURITY_STABLE;          /* its address */
    if (object ? object->kind == OBJECT_ENUMERATOR
               : semantics_is_enumerator(program->semantics, program->unit->tokens[identifier->name].shadow))
        return PURITY_STABLE;
    if (!object || object->is_static || object->is_address_taken)
        return type_is_const(type) ? PURITY_STABLE : PURITY_READS;
    for (int i = 0; i < arrlen(assigned); i++)
        if (assigned[i] == object)
            return PURITY_READS;
    return PURITY_STABLE;
}

static purity captured_purity(const object *object, struct object **assigned)
{
    bool changes = object->is_address_taken;
    for (int i = 0; i < arrlen(assigned); i++)
        changes |= assigned[i] == object;
    return changes ? PURITY_READS : PURITY_STABLE;
}

/* The address of a place, without reading what is there. */
static purity place_purity(const program *program, const node *place, object **assigned)
{
    switch (place->kind) {
    case NODE_PAREN:
        return place_purity(program, place->kids[0], assigned);
    case NODE_IDENTIFIER: case NODE_STRING: case NODE_LOWERED_NAME:
        return PURITY_STABLE;
    case NODE_MEMBER:
        return place->op == '.' ? place_purity(program, place->kids[0], assigned)
                                : expression_purity(program, place->kids[0], assigned);
    case NODE_INDEX: {
        purity purity = PURITY_STABLE;
        for (unsigned i = 0; i < 2; i++) {
            type *type = expression_type(program, place->kids[i]);
            bool is_part = !never(!type) && type_holds_elements(type);
            purity = worst(purity, is_part ? place_purity(program, place->kids[i], assigned)
                                           : expression_purity(program, place->kids[i], assigned));
        }
        return purity;
    }
    case NODE_UNARY:
        if (names_part(place))
            return place_purity(program, place->kids[0], assigned);
        return expression_purity(program, place->kids[0], assigned);
    default:
        return PURITY_EFFECTS;
    }
}

/* Of an operand that is not evaluated, but for the sizes of arrays in it: sizeof(int[n]). */
static purity sizes_purity(const program *program, const node *operand, object **assigned)
{
    purity purity = PURITY_STABLE;
    for (unsigned i = 0; i < operand->count; i++)
        if (operand->kids[i])
            purity = worst(purity, operand->kind == NODE_ARRAY ? expression_purity(program, operand->kids[i], assigned)
                                                               : sizes_purity(program, operand->kids[i], assigned));
    return purity;
}

purity expression_purity(const program *program, const node *expression, object **assigned)
{
    if (expression->flags & NODE_IS_LIFTED && expression->kind < NODE_LOWERED_SEQUENCE)
        return PURITY_EFFECTS;
    switch (expression->kind) {
    case NODE_SIZEOF: case NODE_SIZEOF_TYPE:
        return sizes_purity(program, expression, assigned);
    case NODE_CONSTANT: case NODE_STRING: case NODE_LABEL_ADDRESS: case NODE_LOWERED_TYPED: case NODE_LOWERED_NOTHING:
        return PURITY_STABLE;
    case NODE_LOWERED_NAME:      /* a temporary, or a variable that a block captures */
        return ((object *)expression->note)->kind <= OBJECT_PARAMETER ? captured_purity(expression->note, assigned)
                                                                      : PURITY_STABLE;
    case NODE_LOWERED_ADDRESS:
        return place_purity(program, expression->kids[0], assigned);
    case NODE_LOWERED_RESULT:
        return ((const await *)expression->note)->state ? PURITY_READS : PURITY_STABLE;
    case NODE_IDENTIFIER:
        return identifier_purity(program, expression, assigned);
    case NODE_PAREN: case NODE_LOWERED_ONLY:
        return expression_purity(program, expression->kids[0], assigned);
    case NODE_CAST:
        return expression_purity(program, expression->kids[1], assigned);
    case NODE_UNARY:
        if (expression->op == '&')
            return place_purity(program, expression->kids[0], assigned);
        return worst(expression_purity(program, expression->kids[0], assigned),
                     expression->op == '*' ? PURITY_READS : PURITY_STABLE);
    case NODE_MEMBER: case NODE_INDEX: {
        purity purity = PURITY_READS;
        type *type = expression_type(program, expression);
        if (never(!type))
            return PURITY_EFFECTS;
        if (type_is_volatile(type) || type_is_atomic(type))
            return PURITY_EFFECTS;
        if (expression->kind == NODE_MEMBER && expression->op == '.') {
            purity = expression_purity(program, expression->kids[0], assigned);
        } else {
            for (unsigned i = 0; i < expression->count; i++)
                purity = worst(purity, expression_purity(program, expression->kids[i], assigned));
        }
        return purity;
    }
    case NODE_BINARY: case NODE_LOGICAL: case NODE_CONDITIONAL: case NODE_COMMA: case NODE_GENERIC:
    case NODE_ASSOCIATION: case NODE_INITIALIZER_LIST: case NODE_INITIALIZER_ITEM: case NODE_DESIGNATOR: {
        purity purity = PURITY_STABLE;
        for (unsigned i = expression->kind == NODE_ASSOCIATION || expression->kind == NODE_GENERIC; i < expression->count; i++)
            if (expression->kids[i])
                purity = worst(purity, expression_purity(program, expression->kids[i], assigned));
        return purity;
    }
    case NODE_COMPOUND_LITERAL:
        return worst(PURITY_READS, expression_purity(program, expression->kids[1], assigned));
    default:
        return PURITY_EFFECTS;
    }
}

static node *assigned_place(const node *expression)
{
    switch (expression->kind) {
    case NODE_ASSIGN: case NODE_PREFIX: case NODE_POSTFIX: case NODE_AWAIT:      /* an acc_future becomes null */
        return without_parentheses(expression->kids[0]);
    case NODE_CALL:              /* acc_cancel(p), acc_spawn(p) too */
        return expression->count == 2 ? without_parentheses(expression->kids[1]) : NULL;
    default:
        return NULL;
    }
}

void collect_assigned(const node *expression, object ***assigned)
{
    node *place = assigned_place(expression);
    if (expression->kind == NODE_ASYNC_BLOCK)
        return;
    bool is_indexed = false;
    while (place && ((place->kind == NODE_MEMBER && place->op == '.') || place->kind == NODE_INDEX || names_part(place))) {
        is_indexed |= place->kind == NODE_INDEX;
        place = without_parentheses(place->kids[0]);
    }
    object *object = place && place->kind == NODE_IDENTIFIER ? place->note : NULL;
    bool is_elsewhere = is_indexed && object && object->type && type_classify(object->type) == TYPE_POINTER;    /* p[i] = n */
    if (object && !is_elsewhere)
        arrput(*assigned, object);
    for (unsigned i = 0; i < expression->count; i++)
        if (expression->kids[i])
            collect_assigned(expression->kids[i], assigned);
}

object *place_object(const program *program, node *place)
{
    place = without_parentheses(place);
    switch (place->kind) {
    case NODE_IDENTIFIER: case NODE_LOWERED_NAME: case NODE_COMPOUND_LITERAL: {
        object *object = place->note;
        return object && !object->is_static ? object : NULL;
    }
    case NODE_MEMBER:
        return place->op == '.' ? place_object(program, place->kids[0]) : NULL;
    case NODE_UNARY:
        return names_part(place) ? place_object(program, place->kids[0]) : NULL;
    case NODE_INDEX:
        for (unsigned i = 0; !never(i == 2); i++) {        /* one of them is no number */
            type *type = expression_type(program, place->kids[i]);
            if (never(!type))
                break;
            if (type_holds_elements(type))
                return place_object(program, place->kids[i]);
            if (type_classify(type) == TYPE_POINTER)
                break;
        }
        return NULL;
    default:
        return NULL;
    }
}

/* As far as one can say without types, which take libclang's time. */
static bool may_be_in_object(const node *place)
{
    switch (place->kind) {
    case NODE_PAREN:
        return may_be_in_object(place->kids[0]);
    case NODE_MEMBER:
        return place->op == '.' && may_be_in_object(place->kids[0]);
    case NODE_INDEX:
        return may_be_in_object(place->kids[0]) || may_be_in_object(place->kids[1]);
    case NODE_IDENTIFIER: case NODE_LOWERED_NAME: case NODE_COMPOUND_LITERAL: {
        const object *object = place->note;
        return object && !object->is_static;
    }
    default:
        return false;
    }
}

object *array_object(const program *program, node *place)
{
    if (!may_be_in_object(place))
        return NULL;
    const node *whole = place->kind == NODE_INDEX ? without_parentheses(place->kids[0]) : NULL;
    const object *known = whole && whole->kind == NODE_IDENTIFIER ? whole->note : NULL;
    if (known && known->type && type_gives_no_array(known->type))
        return NULL;
    type *type = expression_type(program, place);
    if (never(!type))
        return NULL;
    return type_classify(type) == TYPE_ARRAY ? place_object(program, place) : NULL;
}

/* ---- Addresses taken ---------------------------------------------------------------------------------------------------- */


static void take_address(const program *program, node *place)
{
    object *object = place_object(program, place);
    if (object)
        object->is_address_taken = true;
}

static void mark_unused(node *expression)
{
    expression = without_parentheses(expression);
    expression->flags |= NODE_IS_UNUSED;
    if (expression->kind == NODE_COMMA) {
        mark_unused(expression->kids[0]);
        mark_unused(expression->kids[1]);
    } else if (expression->kind == NODE_CAST) {
        mark_unused(expression->kids[1]);
    } else if (expression->kind == NODE_CONDITIONAL) {
        if (expression->kids[1])
            mark_unused(expression->kids[1]);
        mark_unused(expression->kids[2]);
    }
}

static bool is_empty_statement(const node *statement)
{
    return statement->kind == NODE_EXPRESSION_STATEMENT && !statement->kids[0];
}

node **value_statement(node *block)
{
    unsigned count = block->count;
    while (count && is_empty_statement(block->kids[count - 1]))
        count--;
    if (count == 0)
        return NULL;
    node **slot = &block->kids[count - 1];
    while ((*slot)->kind == NODE_LABEL && (*slot)->kids[0])
        slot = &(*slot)->kids[0];
    return (*slot)->kind == NODE_EXPRESSION_STATEMENT && (*slot)->kids[0] ? slot : NULL;
}

static void mark_value(node *block)
{
    node **value = value_statement(block);
    if (value)
        (*value)->flags |= STATEMENT_IS_VALUE;
}

/* acc_cancel(p), acc_spawn(p): an acc_future p becomes null. */
static void find_moved(const program *program, node *call)
{
    runtime_word word = runtime_word_of(program, call);
    if (word == WORD_NONE || call->count != 2)
        return;
    node *operand = without_parentheses(call->kids[1]);
    object *object = place_object(program, operand);
    if (object)
        object->is_assigned = true;
    if (object && object->kind == OBJECT_CHILD && word == WORD_CANCEL)
        object->is_cancelled = true;
}

static void find(const program *program, node *node, bool decays);

/* sizeof(int[n++]): the size is evaluated, the rest is not. */
static void find_in_sizes(const program *program, const node *operand)
{
    for (unsigned i = 0; i < operand->count; i++)
        if (operand->kids[i] && operand->kind == NODE_ARRAY)
            find(program, operand->kids[i], true);
        else if (operand->kids[i])
            find_in_sizes(program, operand->kids[i]);
}

/* `decays`: an array here becomes a pointer to its first element (C11 6.3.2.1p3). */
static void find(const program *program, node *node, bool decays)
{
    switch (node->kind) {
    case NODE_SIZEOF: case NODE_SIZEOF_TYPE: case NODE_TYPEOF:
        find_in_sizes(program, node);
        return;
    case NODE_ALIGNAS: case NODE_ASYNC_BLOCK:
        return;
    case NODE_LOWERED_ADDRESS:
        take_address(program, node->kids[0]);
        find(program, node->kids[0], false);
        return;
    case NODE_CALL:
        find_moved(program, node);
        break;
    case NODE_IDENTIFIER: {
        object *object = node->note;
        if (decays && object && object->type && type_classify(object->type) == TYPE_ARRAY)
            take_address(program, node);
        break;
    }
    case NODE_COMPOUND_LITERAL: case NODE_MEMBER: case NODE_INDEX: {
        object *array = decays ? array_object(program, node) : NULL;
        if (array)
            array->is_address_taken = true;
        break;
    }
    case NODE_UNARY:
        if (node->op == '&') {
            take_address(program, node->kids[0]);
            find(program, node->kids[0], false);
            return;
        }
        break;
    case NODE_ASSIGN: case NODE_PREFIX: case NODE_POSTFIX: {
        object *object = place_object(program, node->kids[0]);
        if (object)
            object->is_assigned = true;
        break;
    }
    case NODE_LOWERED_RESULT: {
        await *await = node->note;
        await->is_taken = true;
        break;
    }
    case NODE_COMMA:
        mark_unused(node->kids[0]);
        break;
    case NODE_STATEMENT_EXPRESSION:
        if (!(node->flags & NODE_IS_UNUSED))
            mark_value(node->kids[0]);
        break;
    case NODE_EXPRESSION_STATEMENT:
        if (node->kids[0] && !(node->flags & STATEMENT_IS_VALUE))
            mark_unused(node->kids[0]);
        break;
    case NODE_FOR:
        if (node->kids[2])
            mark_unused(node->kids[2]);
        break;
    case NODE_ASM:
        for (unsigned i = 0; i < node->count; i++) {
            object *object = place_object(program, node->kids[i]);
            if (object)
                object->is_assigned = object->is_address_taken = true;
        }
        break;
    default:
        break;
    }
    for (unsigned i = 0; i < node->count; i++) {
        if (!node->kids[i] || (node->kind == NODE_GENERIC && i == 0))
            continue;
        bool keeps = node->kind == NODE_PAREN ? decays : true;
        if (node->kind == NODE_MEMBER && node->op == '.')
            keeps = false;
        if (node->kind == NODE_INDEX)
            keeps = false;         /* an element is meant; a pointer in this place is no array */
        find(program, node->kids[i], keeps);
    }
}

void find_uses(const program *program, node *tree)
{
    find(program, tree, true);
}

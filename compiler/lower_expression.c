/* lower_expression.c: awaits inside expressions become statements before them (lower.h shows the form before and after). */
#include "lowering.h"

#include "arena.h"
#include "never.h"
#include "parser.h"
#include "resolve.h"

/* ---- Making nodes ---------------------------------------------------------------------------------------------------------- */

node *make_node(node_kind kind, const node *like, void *note)
{
    node *made = node_new(kind, like->first, like->end);
    made->note = note;
    return made;
}

node *copy_node(const node *original)
{
    node *made = arena_new(struct node);
    *made = *original;
    made->kids = NULL;
    made->count = 0;
    for (unsigned i = 0; i < original->count; i++)
        node_add(made, original->kids[i]);
    return made;
}

/* What stands here from now on; the tokens stay. */
void become(node *node, node_kind kind, void *note)
{
    node->kind = kind;
    node->note = note;
    node->flags = 0;
    node->count = 0;
    node->kids = NULL;
}

static void become_only(node *node, struct node *rest)
{
    become(node, NODE_LOWERED_ONLY, NULL);
    node_add(node, rest);
}

void step(lowering *lowering, node *statement)
{
    node_add(lowering->sequence, statement);
}

bool is_lifted(const node *node)
{
    return node && node->flags & NODE_IS_LIFTED;
}

object *new_temporary(lowering *lowering, const char *purpose, type *type)
{
    object *temporary = arena_new(struct object);
    temporary->kind = OBJECT_TEMPORARY;
    temporary->name = fresh_name(lowering->program, lowering->function,
                                 arena_printf("%s_%u", purpose, ++lowering->function->temporary_count));
    temporary->token = NO_TOKEN;
    temporary->type = type;
    temporary->scope = lowering->scope;
    temporary->index = UINT32_MAX;
    return temporary;
}

/* A block gets a copy of an array; any other operand is a pointer to its first element. */
static bool is_captured_array(const type *type, const node *expression)
{
    return expression->kind == NODE_LOWERED_NAME && type_classify(type) == TYPE_ARRAY;
}

static type *value_type(lowering *lowering, const node *expression)
{
    if (expression->flags & NODE_IS_BOXED)
        return semantics_future_type(lowering->program->semantics);
    if (expression->kind == NODE_LOWERED_ADDRESS)
        return type_pointer_to(semantics_future_type(lowering->program->semantics));
    type *type = expression_type(lowering->program, expression);
    if (never(!type)) {
        program_error(lowering->program, expression->first, "acc cannot tell the type of this expression");
        lowering->function->failed = true;
        return NULL;
    }
    if (is_captured_array(type, expression))
        return type;
    return type_value(type_decayed(type));
}

/* ---- Evaluating now -------------------------------------------------------------------------------------------------------- */

/* Evaluates the expression here and leaves its value in a temporary. */
static void spill(lowering *lowering, node *expression, const char *purpose)
{
    while ((expression->kind == NODE_PAREN || expression->kind == NODE_CAST) &&
           expression->kids[expression->count - 1]->kind != NODE_COMMA)
        expression = expression->kids[expression->count - 1];       /* the conversion can wait */
    type *type = value_type(lowering, expression);
    if (never(!type))
        return;
    if (type_classify(type) == TYPE_POINTER && type_is_variably_modified(type)) {
        program_error(lowering->program, expression->first, "this pointer to a variable length array is needed after an 'await' in the "
                      "same expression, which it cannot survive");
        program_note(lowering->program, expression->first, "put it into a variable first");
        lowering->function->failed = true;
        return;
    }
    node *moved = copy_node(expression);
    if (never(type_classify(type) == TYPE_VOID)) {      /* C has no such operand but those that lower_operands() never sees */
        node *evaluate = make_node(NODE_LOWERED_EVALUATE, expression, NULL);
        node_add(evaluate, moved);
        step(lowering, evaluate);
        become(expression, NODE_LOWERED_NOTHING, NULL);
        return;
    }
    if (is_small_bit_field(lowering->program, expression))
        type = NULL;                /* an int */
    object *temporary = new_temporary(lowering, purpose, type);
    node *declaration = make_node(NODE_LOWERED_TEMPORARY, expression, temporary);
    node_add(declaration, moved);
    step(lowering, declaration);
    become(expression, NODE_LOWERED_NAME, temporary);
}

static node *evaluation(node *expression)
{
    node *evaluate = make_node(NODE_LOWERED_EVALUATE, expression, NULL);
    node_add(evaluate, expression);
    return evaluate;
}

static void evaluate(lowering *lowering, node *expression)
{
    if (expression_purity(lowering->program, expression, lowering->assigned) != PURITY_STABLE)
        step(lowering, evaluation(expression));
}

purity purity_of(lowering *lowering, const node *expression)
{
    return expression_purity(lowering->program, expression, lowering->assigned);
}

/* Must `operand` be evaluated before any of `later` begins? */
static bool conflicts(lowering *lowering, const node *operand, node **later, unsigned count)
{
    purity first = purity_of(lowering, operand);
    if (first == PURITY_STABLE)
        return false;
    for (unsigned i = 0; i < count; i++) {
        purity second = purity_of(lowering, later[i]);
        if (second == PURITY_EFFECTS || (first == PURITY_EFFECTS && second == PURITY_READS))
            return true;
    }
    return false;
}

static void lower_place(lowering *lowering, node *place, node **later, unsigned later_count);

static bool is_array(lowering *lowering, const node *expression)
{
    type *type = expression_type(lowering->program, expression);
    return !never(!type) && type_classify(type) == TYPE_ARRAY;
}

/* In `operand[i]`: is an element a part of it? */
static bool holds_elements(lowering *lowering, const node *operand)
{
    type *type = expression_type(lowering->program, operand);
    return !never(!type) && type_holds_elements(type);
}

/* Initializer items and lists are no expressions: what is to be evaluated is their leaves, in order. */
static void collect_leaves(node *initializer, node ***leaves)
{
    if (initializer->kind == NODE_INITIALIZER_LIST) {
        for (unsigned i = 0; i < initializer->count; i++)
            collect_leaves(initializer->kids[i]->kids[0], leaves);
    } else {
        arrput(*leaves, initializer);
    }
}

/* Operands that are all evaluated, from left to right. */
void lower_operands(lowering *lowering, node **operands, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (is_lifted(operands[i]))
            lower_expression(lowering, operands[i]);
        if (!conflicts(lowering, operands[i], operands + i + 1, count - i - 1))
            continue;
        if (is_array(lowering, operands[i]) && operands[i]->kind != NODE_LOWERED_NAME)
            lower_place(lowering, operands[i], operands + i + 1, count - i - 1);
        else
            spill(lowering, operands[i], "value");
    }
}

static void lower_initializer(lowering *lowering, node *initializer)
{
    node **leaves = NULL;
    collect_leaves(initializer, &leaves);
    lower_operands(lowering, leaves, (unsigned)arrlen(leaves));
}

/* Determines a place now; what is stored there is read or written later, after `later` was evaluated. */
static void lower_place(lowering *lowering, node *place, node **later, unsigned later_count)
{
    switch (place->kind) {
    case NODE_PAREN:
        lower_place(lowering, place->kids[0], later, later_count);
        return;
    case NODE_IDENTIFIER: case NODE_STRING: case NODE_LOWERED_NAME: case NODE_COMPOUND_LITERAL:
        if (is_lifted(place))
            lower_expression(lowering, place);
        return;
    case NODE_MEMBER:
        if (place->op == '.') {
            lower_place(lowering, place->kids[0], later, later_count);
            return;
        }
        break;
    case NODE_UNARY:
        if (names_part(place)) {
            lower_place(lowering, place->kids[0], later, later_count);
            return;
        }
        break;
    case NODE_INDEX:
        break;
    default:                        /* a value, such as a call's: the struct of f().member */
        if (is_lifted(place))
            lower_expression(lowering, place);
        if (conflicts(lowering, place, later, later_count))
            spill(lowering, place, "value");
        return;
    }
    for (unsigned i = 0; i < place->count; i++) {
        node *operand = place->kids[i];
        node **rest = NULL;
        for (unsigned j = i + 1; j < place->count; j++)
            arrput(rest, place->kids[j]);
        for (unsigned j = 0; j < later_count; j++)
            arrput(rest, later[j]);
        if (holds_elements(lowering, operand)) {
            lower_place(lowering, operand, rest, (unsigned)arrlen(rest));
            continue;
        }
        if (is_lifted(operand))
            lower_expression(lowering, operand);
        if (conflicts(lowering, operand, rest, (unsigned)arrlen(rest)))
            spill(lowering, operand, "place");
    }
}

/* ---- Awaits and tries ------------------------------------------------------------------------------------------------------ */

static void lower_try(lowering *lowering, node *expression)
{
    node *operand = expression->kids[0];
    type *type = value_type(lowering, operand);
    if (never(!type))
        return;
    lower_expression(lowering, operand);
    object *value = new_temporary(lowering, "tried", type);
    node *declaration = make_node(NODE_LOWERED_TEMPORARY, operand, value);
    node_add(declaration, operand);
    step(lowering, declaration);
    step(lowering, make_node(NODE_LOWERED_TRY, expression, value));
    become(expression, NODE_LOWERED_NAME, value);
}

/* ---- Short circuits -------------------------------------------------------------------------------------------------------- */

node *begin_branch(lowering *lowering, const node *like)
{
    node *outer = lowering->sequence;
    lowering->sequence = make_node(NODE_LOWERED_SEQUENCE, like, NULL);
    return outer;
}

node *end_branch(lowering *lowering, node *outer)
{
    node *branch = lowering->sequence;
    lowering->sequence = outer;
    return branch;
}

static void assign(lowering *lowering, object *object, node *value, bool truth)
{
    node *assignment = make_node(NODE_LOWERED_ASSIGN, value, object);
    node_add(assignment, value);
    assignment->flags = truth ? ASSIGN_TRUTH : 0;
    step(lowering, assignment);
}

/* `condition` decides; declares the temporary that holds its truth. */
static object *truth_of(lowering *lowering, node *condition, const char *purpose)
{
    object *truth = new_temporary(lowering, purpose, NULL);   /* an int */
    node *declaration = make_node(NODE_LOWERED_TEMPORARY, condition, truth);
    declaration->flags = ASSIGN_TRUTH;
    node_add(declaration, condition);
    step(lowering, declaration);
    return truth;
}

static void lower_logical(lowering *lowering, node *expression)
{
    node *left = expression->kids[0], *right = expression->kids[1];
    if (is_lifted(left))
        lower_expression(lowering, left);
    if (!is_lifted(right))
        return;
    bool is_and = expression->op == AND_AND;
    object *truth = truth_of(lowering, left, is_and ? "and" : "or");
    node *outer = begin_branch(lowering, right);
    lower_expression(lowering, right);
    assign(lowering, truth, right, true);
    node *branch = end_branch(lowering, outer);
    node *choice = make_node(NODE_LOWERED_IF, right, truth);
    choice->flags = is_and ? 0 : IF_NOT;
    node_add(choice, branch);
    step(lowering, choice);
    become(expression, NODE_LOWERED_NAME, truth);
}

static node *lower_branch(lowering *lowering, node *expression, object *value)
{
    node *outer = begin_branch(lowering, expression);
    if (is_lifted(expression))
        lower_expression(lowering, expression);
    if (value)
        assign(lowering, value, expression, false);
    else if (expression->kind != NODE_LOWERED_RESULT)
        evaluate(lowering, expression);
    return end_branch(lowering, outer);
}

static void lower_conditional(lowering *lowering, node *expression)
{
    node *condition = expression->kids[0], *middle = expression->kids[1], *last = expression->kids[2];
    if (is_lifted(condition))
        lower_expression(lowering, condition);
    if (!is_lifted(middle) && !is_lifted(last))
        return;
    type *type = value_type(lowering, expression);
    if (never(!type))
        return;
    object *value = NULL;
    if (type_classify(type) != TYPE_VOID && !(expression->flags & NODE_IS_UNUSED)) {
        value = new_temporary(lowering, "chosen", type);
        step(lowering, make_node(NODE_LOWERED_TEMPORARY, expression, value));
    }
    if (!middle) {                 /* a ?: b evaluates a once */
        spill(lowering, condition, "value");
        middle = copy_node(condition);
    }
    node *choice = make_node(NODE_LOWERED_IF, expression, NULL);
    node_add(choice, lower_branch(lowering, middle, value));
    node_add(choice, lower_branch(lowering, last, value));
    node_add(choice, condition);
    step(lowering, choice);
    become(expression, value ? NODE_LOWERED_NAME : NODE_LOWERED_NOTHING, value);
}

/* ---- Statement expressions ------------------------------------------------------------------------------------------------- */

static bool defines_tag(const function *function, const node *tree)
{
    for (int i = 0; i < arrlen(function->tags); i++)
        if (function->tags[i]->declarator->first >= tree->first && function->tags[i]->declarator->end <= tree->end)
            return true;
    return false;
}

/* ({ a; b; c; }) with an await inside becomes the block, with its last value assigned to a temporary. */
static void lower_statement_expression(lowering *lowering, node *expression)
{
    node *block = expression->kids[0];
    type *type = value_type(lowering, expression);
    if (never(!type))
        return;
    object *value = NULL;
    object **assigned = lowering->assigned;
    node *outer = lowering->sequence;
    node **slot = type_classify(type) != TYPE_VOID ? value_statement(block) : NULL;
    struct node *last = slot ? (*slot)->kids[0] : NULL;
    if (last && expression->flags & NODE_IS_UNUSED) {
        if (!is_lifted(last) && purity_of(lowering, last) != PURITY_EFFECTS)
            *slot = evaluation(last);
    } else if (last) {
        value = new_temporary(lowering, "value", type);
        value->is_declared_first = defines_tag(lowering->function, expression);
        step(lowering, make_node(NODE_LOWERED_TEMPORARY, expression, value));
        node *assignment = make_node(NODE_LOWERED_ASSIGN, last, value);
        node_add(assignment, last);
        *slot = assignment;
    }
    node *lowered = lower_statement(lowering, block);
    lowering->sequence = outer;
    lowering->assigned = assigned;
    step(lowering, lowered);
    become(expression, value ? NODE_LOWERED_NAME : NODE_LOWERED_NOTHING, value);
}

/* ---- _Generic ------------------------------------------------------------------------------------------------------------------- */

static node *choice(const node *generic, unsigned index, object *value, bool selects)
{
    node *made = make_node(NODE_LOWERED_GENERIC, generic, value);
    made->name = index;
    made->flags = selects ? GENERIC_SELECTS : 0;
    node_add(made, (node *)generic);
    return made;
}

/* Only the chosen association is evaluated, and only the compiler knows which that is:
 *
 *     _Generic(x, int: await f(), default: 0)
 *                        ──▶
 *     if (_Generic(x, int: 1, default: 0)) { <await f()>; chosen_1 = _Generic(x, int: <its result>, default: chosen_1); }
 *     chosen_1 = _Generic(x, int: chosen_1, default: 0); */
static void lower_generic(lowering *lowering, node *expression)
{
    type *type = value_type(lowering, expression);
    if (never(!type))
        return;
    object *value = NULL;
    node *generic = copy_node(expression);
    if (type_classify(type) != TYPE_VOID) {
        value = new_temporary(lowering, "chosen", type);
        step(lowering, make_node(NODE_LOWERED_TEMPORARY, expression, value));
    }
    bool any_plain = false;
    for (unsigned i = 1; i < generic->count; i++) {
        node *association = generic->kids[i];
        if (!is_lifted(association)) {
            any_plain = true;
            continue;
        }
        node *outer = begin_branch(lowering, association);
        lower_expression(lowering, association->kids[1]);
        node *chosen = choice(generic, i, value, false);
        if (value)
            assign(lowering, value, chosen, false);
        else
            evaluate(lowering, chosen);
        node *branch = end_branch(lowering, outer);
        node *test = make_node(NODE_LOWERED_IF, association, NULL);
        node_add(test, branch);
        node_add(test, NULL);
        node_add(test, choice(generic, i, NULL, true));
        step(lowering, test);
    }
    if (any_plain && value)
        assign(lowering, value, choice(generic, 0, value, false), false);
    else if (any_plain)
        evaluate(lowering, choice(generic, 0, NULL, false));
    become(expression, value ? NODE_LOWERED_NAME : NODE_LOWERED_NOTHING, value);
}

/* ---- Expressions ------------------------------------------------------------------------------------------------------------- */

static void lower_assignment(lowering *lowering, node *expression)
{
    node *place = expression->kids[0], *value = expression->kids[1];
    lower_place(lowering, place, &value, 1);
    if (is_lifted(value))
        lower_expression(lowering, value);
}

static void lower_comma(lowering *lowering, node *expression)
{
    node *left = expression->kids[0], *right = expression->kids[1];
    if (is_lifted(left))
        lower_expression(lowering, left);
    evaluate(lowering, left);
    if (is_lifted(right))
        lower_expression(lowering, right);
    become_only(expression, right);
}

/* The address of &x, or an operand of ++: a place whose parts hold awaits. */
static bool takes_place(const node *expression)
{
    return expression->kind == NODE_PREFIX || expression->kind == NODE_POSTFIX || expression->kind == NODE_LOWERED_ADDRESS ||
           (expression->kind == NODE_UNARY && expression->op == '&');
}

/* After this, what is left of the expression holds no await. */
void lower_expression(lowering *lowering, node *expression)
{
    if (!is_lifted(expression))
        return;
    switch (expression->kind) {
    case NODE_AWAIT:
        lower_await(lowering, expression);
        return;
    case NODE_TRY:
        lower_try(lowering, expression);
        return;
    case NODE_LOGICAL:
        lower_logical(lowering, expression);
        break;
    case NODE_CONDITIONAL:
        lower_conditional(lowering, expression);
        break;
    case NODE_COMMA:
        lower_comma(lowering, expression);
        break;
    case NODE_ASSIGN:
        lower_assignment(lowering, expression);
        break;
    case NODE_STATEMENT_EXPRESSION:
        lower_statement_expression(lowering, expression);
        break;
    case NODE_GENERIC:
        lower_generic(lowering, expression);
        break;
    case NODE_INITIALIZER_LIST:
        lower_initializer(lowering, expression);
        break;
    case NODE_COMPOUND_LITERAL:
        lower_initializer(lowering, expression->kids[1]);
        break;
    case NODE_CAST:
        lower_expression(lowering, expression->kids[1]);
        if (expression->kids[1]->kind == NODE_LOWERED_NOTHING)
            become(expression, NODE_LOWERED_NOTHING, NULL);
        break;
    default:
        if (takes_place(expression) || (expression->kind == NODE_INDEX && holds_elements(lowering, expression->kids[0])))
            lower_place(lowering, expression->kind == NODE_INDEX ? expression : expression->kids[0], NULL, 0);
        else
            lower_operands(lowering, expression->kids, expression->count);
        break;
    }
    expression->flags &= ~(unsigned)NODE_IS_LIFTED;
}

void lower_full_expression(lowering *lowering, node *expression)
{
    lowering->assigned = NULL;
    collect_assigned(expression, &lowering->assigned);
    lower_expression(lowering, expression);
}

/* check_values.c: acc_futures and pointers to async functions in C's own operators.  Both are pointers of kinds of their
 * own: they are copied, compared and tested, and nothing else of what C does with pointers.
 *
 *     int n = p;              error: 'p' is an acc_future, not an 'int': an 'await' is missing
 *     p++;  p + 1;            error: 'p' is an acc_future, not the value of its future: there is no arithmetic with it
 *     *p;  p[0];  p->x;       error: 'p' is an acc_future: there is nothing to see behind it
 *     void *v = h;            error: 'h' points to an async function: ... cannot hold what it points to
 *     (long)h;                the same
 *     h++;                    error: 'h' points to an async function: there is no arithmetic with it
 *     sizeof *h               error: '*h' is an async function, which has no size
 *
 * Types are asked for only in files that have such things: libclang takes its time. */
#include "checker.h"

#include "arena.h"
#include "never.h"
#include "parser.h"

static type *held_by(checker *checker, const node *expression)
{
    const node *inner = without_parentheses((node *)expression);
    const object *object = inner->kind == NODE_IDENTIFIER ? inner->note : NULL;
    if (object && never(object->kind == OBJECT_CHILD))
        return NULL;           /* a future variable: check_variable_name has said so, and nobody asks further */
    type *type = checked_type(checker, expression);
    return type ? type_future_value(type) : NULL;
}

static void mend_with_await(checker *checker, const node *expression)
{
    const char *text = node_text(checker, expression);
    if (checker->defer)
        return;
    if (checker->function)
        check_mend(checker, expression->first, "write 'await %s'", text);
    else if (!never(!checker->plain))      /* at file scope no expression has a type */
        check_mend(checker, expression->first, "make '%s' async and write 'await %s', or write 'acc_block_on(%s)' here",
                   plain_name(checker), text, text);
}

static const char *what_is_missing(const checker *checker)
{
    return checker->function ? dialect_words(checker, "an 'await' is missing") : "nothing waits for it";
}

/* ---- What is assigned, passed, returned ------------------------------------------------------------------------------ */

static bool is_value_type(const type *type)
{
    type_class class = type_classify(type);
    return class == TYPE_INTEGER || class == TYPE_FLOATING || class == TYPE_RECORD;
}

static void check_future_given(checker *checker, const node *expression)
{
    const node *target = checker->target;
    const unit *unit = checker->program->unit;
    const node *around = target->kind == NODE_CALL ? expression : target;
    if (!diagnostics_find(unit->tokens[around->first].offset, unit->tokens[around->end].offset, "acc_future("))
        return;
    type *wanted = wanted_type(checker);
    if (!wanted || !is_value_type(wanted) || is_doubtful(checker, expression) || !held_by(checker, expression))
        return;
    take_back(checker, around, "acc_future(");
    if (refuse_await_of_value(checker, without_parentheses((node *)expression)))
        return;
    check_error(checker, NULL, expression->first, "'%s' is an acc_future, not %s: %s", node_text(checker, expression),
                a_type(wanted), what_is_missing(checker));
    if (without_parentheses((node *)expression)->kind == NODE_AWAIT)      /* which takes a place, and this is only a value */
        check_mend(checker, expression->first, "store it in a variable first");
    else
        mend_with_await(checker, expression);
}

static bool is_plain_pointer_or_number(const type *type)
{
    type_class class = type_classify(type);
    return !type_is_async(type) && !type_future_value(type) &&
           (class == TYPE_POINTER || (class == TYPE_INTEGER && type_size(type) > 1));
}

static void refuse_plain_holder(checker *checker, const node *expression)
{
    check_error(checker, NULL, expression->first,
                "'%s' points to an async function: a plain pointer, 'void *' or a number cannot hold what it points to",
                node_text(checker, expression));
    check_mend(checker, expression->first, "declare what holds it 'async ... (*p)(...)'");
}

/* Names of functions are check_function_name's. */
static bool is_async_pointer(checker *checker, const node *expression)
{
    const node *inner = without_parentheses((node *)expression);
    if (!checker->program->has_async_pointers || named_function(checker, inner) || inner->kind == NODE_CONSTANT ||
        (inner->kind == NODE_UNARY && inner->op == '&') || is_doubtful(checker, inner))
        return false;
    type *type = checked_type(checker, inner);
    return type && type_is_async(type);
}

/* `void *v = h`: clang takes that, and complains of everything else. */
void check_given(checker *checker, const node *expression)
{
    if (checker->unevaluated)
        return;
    check_future_given(checker, expression);
    if (!is_async_pointer(checker, expression))
        return;
    type *becomes = converted_type(checker, expression);
    if (becomes && is_plain_pointer_or_number(becomes) && !has_error(checker, checker->target))
        refuse_plain_holder(checker, expression);
}

void check_cast_value(checker *checker, const node *cast)
{
    const node *operand = cast->kids[1];
    if (!is_async_pointer(checker, operand))
        return;
    type *type = checked_type(checker, cast);
    if (type && is_plain_pointer_or_number(type))
        refuse_plain_holder(checker, operand);
}

/* ---- Operators ------------------------------------------------------------------------------------------------------- */

static bool is_arithmetic(const node *expression)
{
    switch (expression->kind) {
    case NODE_POSTFIX: case NODE_PREFIX: case NODE_INDEX: case NODE_MEMBER:
        return true;
    case NODE_UNARY:
        return expression->op == '*' || expression->op == '-' || expression->op == '~';
    case NODE_BINARY:
        return expression->op == '+' || expression->op == '-';
    case NODE_ASSIGN:
        return expression->op != '=';
    default:
        return false;
    }
}

static void refuse_arithmetic(checker *checker, const node *expression, const node *operand, bool is_future)
{
    const char *text = node_text(checker, operand);
    bool looks_behind = expression->kind == NODE_INDEX || expression->kind == NODE_MEMBER ||
                        (expression->kind == NODE_UNARY && expression->op == '*');
    if (!is_future) {
        check_error(checker, checker->full, operand->first,
                    "'%s' points to an async function: there is no arithmetic with it", text);
        return;
    }
    check_error(checker, checker->full, operand->first, looks_behind
                    ? "'%s' is an acc_future: there is nothing to see behind it"
                    : "'%s' is an acc_future, not the value of its future: there is no arithmetic with it", text);
    mend_with_await(checker, operand);
}

/* `p + 1`, `p++`, `*p`, `p->x`, `h[0]`. */
void check_operator(checker *checker, const node *expression)
{
    const program *program = checker->program;
    if ((!program->has_acc_futures && !program->has_async_pointers) || !is_arithmetic(expression) ||
        is_doubtful(checker, expression) || (expression->kind == NODE_MEMBER && !has_error(checker, expression)))
        return;
    bool is_c = expression->kind == NODE_MEMBER ||                                   /* clang says that there is none */
                (expression->kind == NODE_UNARY && expression->op == '*');           /* (*h)(1) */
    for (unsigned i = 0; i < expression->count; i++) {
        const node *operand = expression->kids[i];
        if (operand->kind == NODE_CONSTANT || operand->kind == NODE_CALL || operand->kind == NODE_AWAIT ||
            has_error(checker, operand))
            continue;
        bool is_future = program->has_acc_futures && held_by(checker, operand);
        if (is_future || (!is_c && is_async_pointer(checker, operand))) {
            refuse_arithmetic(checker, expression, operand, is_future);
            return;
        }
    }
}

/* `sizeof *h`: GNU C says 1. */
void check_size(checker *checker, const node *operand)
{
    const node *inner = without_parentheses((node *)operand);
    if (!checker->program->has_async_pointers && !named_function(checker, inner))
        return;
    type *type = is_doubtful(checker, operand) || has_error(checker, operand) ? NULL : checked_type(checker, operand);
    if (type && type_is_async(type) && type_classify(type) == TYPE_FUNCTION)
        check_error(checker, checker->full, operand->first, "'%s' is an async function, which has no size",
                    node_text(checker, operand));
}

/* ---- Places ---------------------------------------------------------------------------------------------------------- */

/* await and acc_cancel set the place of an acc_future to null. */
bool refuse_const_place(checker *checker, const node *place, const char *word)
{
    type *type = checked_type(checker, place);
    if (!type_is_const(type))
        return false;
    check_error(checker, NULL, place->first, "'%s' sets the place of an acc_future to null, and '%s' is const", word,
                node_text(checker, place));
    return true;
}

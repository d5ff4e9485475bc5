/* check_places.c: where `await` and `try` may stand, and what `try` may be applied to.
 *
 *     case await f():           error: 'await' in a case label, which must be constant
 *     unsigned n = try u();     error: 'try' needs a signed integer, and 'u()' is an 'unsigned int' */
#include "checker.h"

#include "arena.h"

static const char *word_of(const checker *checker, const node *expression)
{
    return dialect_words(checker, expression->kind == NODE_AWAIT ? "await" : "try");
}

const char *unevaluating_builtin(const checker *checker, uint32_t name)
{
    static const char *const names[] = { "__builtin_choose_expr", "__builtin_constant_p", "__builtin_classify_type",
                                         "__builtin_object_size", "__builtin_dynamic_object_size" };
    for (unsigned i = 0; i < sizeof names / sizeof *names; i++)
        if (token_is(checker->program->unit, name, names[i]))
            return names[i];
    return NULL;
}

static void refuse_in_plain(checker *checker, const node *expression)
{
    const char *word = word_of(checker, expression), *name = plain_name(checker);
    if (has_refused_enough(checker))
        return;
    check_error(checker, NULL, expression->first, "'%s' in the plain function '%s'; it stands in async bodies only",
                word, name);
    const function *callee = expression->kind == NODE_AWAIT ? future_call(checker, expression->kids[0]) : NULL;
    if (check_header_mend(checker, expression->first))
        return;
    if (callee)
        check_mend(checker, expression->first, "make '%s' async, or write 'acc_block_on(%s)'", name,
                   node_text(checker, without_parentheses(expression->kids[0])));
    else
        check_mend(checker, expression->first, "make '%s' async", name);
}

/* Says why not, if not. */
bool may_stand_here(checker *checker, const node *expression)
{
    const char *word = word_of(checker, expression);
    uint32_t token = expression->first;
    bool is_outside = !checker->function && !checker->plain;
    if ((is_outside && !checker->constant) || ((is_outside || checker->in_head) && checker->unevaluated)) {
        check_error(checker, expression, token, "'%s' outside of a function", word);
    } else if (!checker->function && checker->plain) {
        refuse_in_plain(checker, expression);
    } else if (checker->unevaluated) {
        return true;
    } else if (checker->constant) {
        check_error(checker, checker->constant_place, token, "'%s' in %s, which must be constant", word,
                    checker->constant);
    } else if (checker->in_asm) {
        check_error(checker, NULL, token, "'%s' in an operand of 'asm'", word);
        check_mend(checker, token, "put its value into a variable first");
    } else if (checker->builtin) {
        check_error(checker, NULL, token, "'%s' in an argument of '%s', which need not be evaluated", word, checker->builtin);
        check_mend(checker, token, "put its value into a variable first");
    } else if (checker->defer) {
        check_error(checker, NULL, token,
                    expression->kind == NODE_AWAIT
                        ? "'await' in a 'defer': it runs while its block is left, also on cancellation, and cannot wait"
                        : "'try' out of a 'defer': the statement runs while its block is left, and may not leave it "
                          "another way");
    } else if (checker->in_variable_type) {
        check_error(checker, NULL, token, "'%s' in the size of an array", word);
        check_mend(checker, token, "put the size into a variable first");
    } else {
        return true;
    }
    return false;
}

/* ---- Try --------------------------------------------------------------------------------------------------------- */

/* Has it been said for this function? */
static bool check_result(checker *checker, const node *expression)
{
    const function *function = checker->function;
    type *result = function->result;
    if (type_classify(result) == TYPE_VOID || type_is_signed_integer(result))
        return true;
    if (function->is_block) {
        check_error(checker, NULL, expression->first, "'try' in an async block whose result is %s: an error could not leave it",
                    a_type(result));
        return false;
    }
    check_error(checker, NULL, expression->first,
                "'try' in the async function '%s', whose result is %s: an error could not "
                "leave it",
                function->name, a_type(result));
    program_note(checker->program, function->name_token,
                 "'try' needs a function whose result is 'void' or a signed integer");
    return false;
}

static void check_operand(checker *checker, node *expression)
{
    const node *operand = expression->kids[0];
    type *type = is_doubtful(checker, operand) ? NULL : checked_type(checker, operand);
    if (type && type_future_value(type))
        take_back(checker, checker->full, "acc_future(");
    if (!type || type_is_signed_integer(type) || has_error(checker, expression))
        return;
    if (type_classify(type) == TYPE_VOID)
        check_error(checker, NULL, expression->first, "'try' needs a signed integer, and '%s' has no value",
                    node_text(checker, operand));
    else
        check_error(checker, NULL, expression->first, "'try' needs a signed integer, and '%s' is %s",
                    node_text(checker, operand), a_type(type));
}

/* `try f()`, where f is async. */
static bool lacks_await(checker *checker, const node *expression)
{
    const function *callee = future_call(checker, expression->kids[0]);
    if (!callee || callee->is_stream)
        return false;
    check_error(checker, NULL, expression->first,
                "'try' needs a value, and the call of '%s' is a future: an 'await' is missing", callee->name);
    check_mend(checker, expression->first, "write 'try await %s'", node_text(checker, expression->kids[0]));
    return true;
}

void check_try(checker *checker, node *expression)
{
    node *operand = expression->kids[0];
    if (!may_stand_here(checker, expression)) {
        /* one mistake: nothing of what stands below it */
        return;
    }
    if (lacks_await(checker, expression)) {
        check_expression(checker, operand, USE_FUTURE);
        return;
    }
    check_expression(checker, operand, USE_VALUE);
    if (check_result(checker, expression))
        check_operand(checker, expression);
}

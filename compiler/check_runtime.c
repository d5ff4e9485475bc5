/* check_runtime.c: acc_spawn and acc_block_on: each takes one future, the call of an async function.
 *
 *     acc_spawn(plain(1));          error: 'acc_spawn' takes the call of an async function, and 'plain(1)' is an 'int'
 *     acc_block_on(await f(1))      error: 'acc_block_on' takes the future itself, not what 'await' makes of it
 *     int t = acc_spawn(f(1));      error: the handle that 'acc_spawn' gives is not supported as a value yet */
#include "checker.h"

bool is_runtime_call(const checker *checker, const node *expression, const char *word)
{
    if (expression->kind != NODE_CALL || expression->kids[0]->kind != NODE_IDENTIFIER || expression->kids[0]->note)
        return false;
    return token_is(checker->program->unit, expression->kids[0]->name, word);
}

void check_runtime_operand(checker *checker, node *call, const char *word)
{
    node *operand = without_parentheses(call->kids[1]);
    if (future_call(checker, operand)) {
        check_expression(checker, operand, USE_FUTURE);
        return;
    }
    function *named = named_function(checker, operand);
    node *inner = operand->kind == NODE_AWAIT ? without_parentheses(operand->kids[0]) : NULL;
    if (named) {
        check_error(checker, NULL, operand->first, "'%s' is an async function, not a future: call it", named->name);
        check_mend(checker, operand->first, "write '%s(%s(...))'", word, named->name);
        return;
    }
    if (inner && future_call(checker, inner)) {
        check_expression(checker, inner, USE_FUTURE);
        check_error(checker, NULL, operand->first, "'%s' takes the future itself, not what 'await' makes of it", word);
        check_mend(checker, operand->first, "write '%s(%s)'", word, node_text(checker, inner));
        return;
    }
    check_expression(checker, operand, USE_FUTURE);
    if (has_error(checker, call) || names_later(checker, operand) || check_undeclared(checker, operand))
        return;
    type *type = checked_type(checker, operand);
    check_error(checker, NULL, operand->first, "'%s' takes the call of an async function, and '%s' is %s", word,
                node_text(checker, operand), type ? a_type(type) : "none");
}

static void check_block_on_place(checker *checker, const node *call, const char *operand)
{
    if (!checker->function || checker->unevaluated)
        return;
    diagnose(SEVERITY_WARNING, unit_place(checker->program->unit, call->first),
             "'acc_block_on' in the async function '%s': "
             "inside a task it ends the program",
             checker->function->name);
    unit_note_macro(checker->program->unit, call->first);
    check_mend(checker, call->first, "write 'await %s'", operand);
}

static void check_spawn_use(checker *checker, const node *call, use use)
{
    if (use == USE_NOTHING || (use == USE_VALUE && checker->has_allocated_futures))
        return; /* as a value it may be stored in one, which has been refused */
    if (use == USE_FUTURE)
        check_error(checker, NULL, call->first, "awaiting the handle that 'acc_spawn' gives is not supported yet");
    else
        check_error(checker, checker->full, call->first,
                    "the handle that 'acc_spawn' gives is not supported as a value yet");
    check_mend(checker, call->first, "'acc_spawn(...);' alone starts the task");
}

/* acc_spawn(...) and its kin.  Whether the call was one. */
bool check_runtime_word(checker *checker, node *call, use use)
{
    const unit *unit = checker->program->unit;
    const node *callee = call->kids[0];
    if (is_later_word(checker, call)) {
        report_later_call(checker, call);
        return true;
    }
    bool spawns = is_runtime_call(checker, call, "acc_spawn");
    if (!spawns && !is_runtime_call(checker, call, "acc_block_on"))
        return false;
    const char *word = name_text(checker, callee);
    if (!unit->files[unit->tokens[callee->name].file].main) {
        check_error(checker, NULL, callee->name, "'%s' in a header; acc translates only the file that it is given",
                    word);
        check_header_mend(checker, callee->name);
        return true;
    }
    if (call->count != 2) {
        check_error(checker, call, callee->name, "'%s' takes one future, not %u", word, call->count - 1);
        for (unsigned i = 1; i < call->count; i++)
            check_expression(checker, call->kids[i], USE_FUTURE);
        return true;
    }
    check_runtime_operand(checker, call, word);
    if (spawns)
        check_spawn_use(checker, call, use);
    else
        check_block_on_place(checker, call, node_text(checker, call->kids[1]));
    return true;
}

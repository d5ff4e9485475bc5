/* check_futures.c: a call of an async function is a future: it is awaited, spawned or blocked on, and nothing else.
 *
 *     int n = f(1);          error: the call of 'f' is a future, not an 'int': an 'await' is missing
 *     f(1);                  error: the future of 'f' is thrown away: it would never run
 *     await f(1).x           error: 'await' takes all of 'f(1).x', which is no future;  note: write '(await f(1)).x'
 *     await plain(1)         error: 'plain(1)' is an 'int', not a future
 *     void *p = f;           error: the async function 'f' can only be called ... */
#include "checker.h"

#include "arena.h"
#include "never.h"
#include "parser.h"

/* ---- A future where none can be ---------------------------------------------------------------------------------- */

static void report_thrown_away(checker *checker, const node *call, const function *callee)
{
    uint32_t name = without_parentheses(call->kids[0])->name;
    const char *text = node_text(checker, call);
    check_error(checker, NULL, name, "the future of '%s' is thrown away: it would never run", callee->name);
    if (check_header_mend(checker, name))
        return;
    if (checker->defer)
        check_mend(checker, name, "a 'defer' cannot wait; 'acc_spawn(%s)' runs it as a task of its own", text);
    else
        check_mend(checker, name, "write '%s' to run it here, or 'acc_spawn(%s)' to run it as a task of its own",
                   arena_printf(dialect_words(checker, checker->function ? "await %s" : "acc_block_on(%s)"), text),
                   text);
}

static const char *not_a_value(const function *callee)
{
    type *result = callee->result;
    return result && type_classify(result) != TYPE_VOID ? arena_printf(", not %s", a_type(result)) : "";
}

static void report_missing_await(checker *checker, const node *call, const function *callee, const char *mend)
{
    uint32_t name = without_parentheses(call->kids[0])->name;
    bool is_plain = !checker->function;
    check_error(checker, checker->full, name, "the call of '%s' is a future%s: %s", callee->name, not_a_value(callee),
                is_plain ? "nothing waits for it" : dialect_words(checker, "an 'await' is missing"));
    if (check_header_mend(checker, name))
        return;
    if (checker->defer)
        check_mend(checker, name, "a 'defer' cannot wait: await it before");
    else if (checker->function)
        check_mend(checker, name, "write '%s'", mend);
    else if (checker->plain)
        check_mend(checker, name, "make '%s' async and write '%s', or write 'acc_block_on(%s)' here",
                   plain_name(checker), mend, node_text(checker, call));
}

/* A call before the first declaration: C89 would declare it as a plain function. */
static bool is_declared_before(checker *checker, const node *call, const function *callee)
{
    if (call->first >= callee->first_declaration)
        return true;
    uint32_t name = without_parentheses(call->kids[0])->name;
    check_error(checker, NULL, name, "'%s' is called before it is declared", callee->name);
    program_note(checker->program, callee->name_token, "it is declared here; put a prototype before the call");
    return false;
}

/* `async int f()` is f(void), though C would take any arguments. */
static void check_argument_count(checker *checker, const node *call, const function *callee)
{
    const node *parameters = callee->parameters;
    if (call->count > 1 && parameters->flags & FUNCTION_EMPTY && callee->type &&
        !never(type_parameter_count(callee->type) > 0))      /* the shadow has f(void) */
        check_error(checker, NULL, call->kids[1]->first, "'%s' takes no arguments: 'async ... %s()' is '%s(void)'",
                    callee->name, callee->name, callee->name);
}

static void report_stream(checker *checker, const node *call, const function *callee)
{
    uint32_t name = without_parentheses(call->kids[0])->name;
    check_error(checker, checker->full, name, "'%s' is a stream: only a variable holds one, and acc_next takes from it", callee->name);
    check_mend(checker, name, "write 'async yield %s s = %s;' and 'await acc_next(s, &x)'",
               callee->item ? type_spelling(callee->item) : "T", node_text(checker, call));
}

/* ---- Calls through pointers -------------------------------------------------------------------------------------- */

bool is_pointer_call(checker *checker, const node *call)
{
    if (!checker->program->has_async_pointers || is_doubtful(checker, call->kids[0]))
        return false;
    if (checker->plain && !checker->plain_learned)
        (void)checked_type(checker, call->kids[0]);
    return future_of(checker->program, call).kind == FUTURE_POINTER;
}

void check_pointer_call(checker *checker, node *call, use use)
{
    type *value = checked_type(checker, call);
    const char *text = node_text(checker, call);
    const node *callee = without_parentheses(call->kids[0]);
    const type *called = checked_type(checker, callee);
    bool is_function = called && callee->kind == NODE_IDENTIFIER && type_classify(called) == TYPE_FUNCTION;
    if (use == USE_FUTURE || accept_box(checker, call, value, use))
        return;
    if (use == USE_NOTHING)
        check_error(checker, NULL, call->first, "the future of '%s' is thrown away: it would never run", text);
    else
        check_error(checker, checker->full, call->first, "'%s', a call %s an async function, is a future: %s", text,
                    is_function ? "of" : "through a pointer to",
                    checker->function ? dialect_words(checker, "an 'await' is missing") : "nothing waits for it");
    if (check_header_mend(checker, call->first))
        return;
    if (checker->function && !checker->defer)
        check_mend(checker, call->first, "write 'await %s'", text);
    else if (checker->plain && use == USE_NOTHING)
        check_mend(checker, call->first, "write 'acc_block_on(%s)' to run it here, or 'acc_spawn(%s)' to run it as a task of its own",
                   text, text);
    else if (checker->plain)
        check_mend(checker, call->first, "make '%s' async and write 'await %s', or write 'acc_block_on(%s)' here",
                   plain_name(checker), text, text);
}

/* A call of an async function by name; its arguments are looked at elsewhere. */
void check_future_use(checker *checker, const node *call, function *callee, use use)
{
    callee->is_called = true;
    if (!is_declared_before(checker, call, callee))
        return;
    check_argument_count(checker, call, callee);
    if (callee->is_stream) {
        if (!checker->takes_stream || use != USE_FUTURE)
            report_stream(checker, call, callee);
        return;
    }
    if (accept_box(checker, (node *)call, callee->result, use))
        return;
    if (use == USE_NOTHING)
        report_thrown_away(checker, call, callee);
    else if (use != USE_FUTURE)
        report_missing_await(checker, call, callee,
                             arena_printf(dialect_words(checker, "await %s"), node_text(checker, call)));
}

/* ---- Operators after a call -------------------------------------------------------------------------------------- */

static bool is_postfix(const node *expression)
{
    return expression->kind == NODE_MEMBER || expression->kind == NODE_INDEX || expression->kind == NODE_POSTFIX ||
           expression->kind == NODE_CALL;
}

/* The call of an async function that a chain of postfix operators begins with, or NULL. */
static node *base_call(const checker *checker, node *expression)
{
    while (!future_call(checker, expression)) {
        if (!is_postfix(expression))
            return NULL;
        expression = expression->kids[0];
    }
    return without_parentheses(expression);
}

static const char *text_between(const checker *checker, uint32_t first, uint32_t end)
{
    node range = {.kind = NODE_PAREN, .first = first, .end = end};
    return node_text(checker, &range);
}

/* (await f(x)).y for f(x).y */
static const char *awaited_base(const checker *checker, const node *expression, const node *call)
{
    uint32_t end = call->end;
    for (const node *outer = expression; outer->kind != NODE_PAREN && outer != call; outer = outer->kids[0])
        end = outer->kids[0]->end;
    return arena_printf(dialect_words(checker, "(await %s)%s"), node_text(checker, call),
                        text_between(checker, end, expression->end));
}

/* What stands in the operators of the chain, and in the call's arguments. */
static void check_chain(checker *checker, node *expression, const node *call)
{
    for (;;) {
        for (unsigned i = 1; i < expression->count; i++)
            check_expression(checker, expression->kids[i], USE_VALUE);
        if (expression == call)
            return;
        expression = expression->kids[0];
    }
}

/* `f(x).y` without await.  Whether it was that. */
bool check_postfix_of_future(checker *checker, node *expression)
{
    node *call = base_call(checker, expression);
    if (!call)
        return false;
    function *callee = future_call(checker, call);
    if (is_declared_before(checker, call, callee))
        report_missing_await(checker, call, callee, awaited_base(checker, expression, call));
    else
        take_back(checker, expression, "member reference");     /* of an int, as C89 has it */
    check_chain(checker, expression, call);
    return true;
}

/* ---- Await ------------------------------------------------------------------------------------------------------- */

static bool gives_future(const checker *checker, node *expression)
{
    return future_call(checker, expression) || is_choice_of_futures(checker, without_parentheses(expression));
}

/* `c ? f(1) : g(2)`, `(n++, f(1))`: an operand of several futures, or of something else before one. */
bool is_choice_of_futures(const checker *checker, const node *operand)
{
    switch (operand->kind) {
    case NODE_COMMA:
        return gives_future(checker, operand->kids[1]);
    case NODE_CONDITIONAL:
        return operand->kids[1] && gives_future(checker, operand->kids[1]) && gives_future(checker, operand->kids[2]);
    default:
        return false;
    }
}

void check_choice_of_futures(checker *checker, node *operand)
{
    operand = without_parentheses(operand);
    if (!is_choice_of_futures(checker, operand)) {
        check_expression(checker, operand, USE_FUTURE);
        return;
    }
    check_expression(checker, operand->kids[0], operand->kind == NODE_COMMA ? USE_NOTHING : USE_VALUE);
    for (unsigned i = 1; i < operand->count; i++)
        check_choice_of_futures(checker, operand->kids[i]);
}

/* c ? await f(1) : await g(2) */
static const char *each_awaited(const checker *checker, const node *operand)
{
    if (operand->kind == NODE_PAREN && !future_call(checker, operand))
        return arena_printf("(%s)", each_awaited(checker, operand->kids[0]));
    if (!is_choice_of_futures(checker, operand))
        return arena_printf(dialect_words(checker, "await %s"), node_text(checker, operand));
    const char *text = node_text(checker, operand->kids[0]), *second = each_awaited(checker, operand->kids[1]);
    return operand->kind == NODE_COMMA ? arena_printf("%s, %s", text, second)
                                       : arena_printf("%s ? %s : %s", text, second, each_awaited(checker, operand->kids[2]));
}

/* `await f(x).y`, `await (c ? f() : g())`, `await (int)f()`: the await belongs further in.  Whether it was that. */
static bool check_misplaced_await(checker *checker, node *await)
{
    node *operand = without_parentheses(await->kids[0]), *call = base_call(checker, operand);
    const char *mend = NULL;
    if (is_postfix(operand) && call) {
        mend = awaited_base(checker, operand, call);
        check_chain(checker, operand, call);
    } else if (is_choice_of_futures(checker, operand)) {
        mend = arena_printf(operand->kind == NODE_COMMA ? "(%s)" : "%s", each_awaited(checker, operand));
        check_choice_of_futures(checker, operand);
    } else if ((operand->kind == NODE_UNARY || operand->kind == NODE_CAST || operand->kind == NODE_TRY) &&
               future_call(checker, operand->kids[operand->count - 1])) {
        node *inner = operand->kids[operand->count - 1];
        mend = arena_printf(dialect_words(checker, "%sawait %s"),
                            operand->kind == NODE_TRY ? dialect_words(checker, "try ")
                                                      : text_between(checker, operand->first, inner->first),
                            node_text(checker, inner));
        check_expression(checker, inner, USE_FUTURE);
    } else {
        return false;
    }
    check_error(checker, checker->full, await->first, "'await' takes all of '%s', which is no future",
                node_text(checker, operand));
    check_mend(checker, await->first, "write '%s'", mend);
    return true;
}

/* A call by a name that nothing declares.  Whether it was that; said once for each name. */
bool check_undeclared(checker *checker, const node *operand)
{
    const node *callee = operand->kind == NODE_CALL ? without_parentheses(operand->kids[0]) : NULL;
    if (!callee || callee->kind != NODE_IDENTIFIER || callee->note)
        return false;
    const char *name = name_text(checker, callee);
    if (runtime_word_of(checker->program, operand) != WORD_NONE)
        return false;
    if (semantics_is_declared(checker->program->semantics, name))
        return false;
    add_to_set(&checker->doubtful, name);
    if (!diagnostic_error_between(0, UINT32_MAX, "file not found"))
        check_error(checker, operand, callee->first,
                    "'%s' is not declared: an async function needs its prototype before it is "
                    "called",
                    name);
    return true;
}

/* `await h`, `await *h`: a pointer to an async function, or the function. */
static bool refuse_pointer(checker *checker, const node *await, const node *operand, const type *type)
{
    if (!type_is_async(type))
        return false;
    const char *text = node_text(checker, operand);
    bool is_primary = operand->kind == NODE_IDENTIFIER || operand->kind == NODE_MEMBER || operand->kind == NODE_INDEX;
    check_error(checker, NULL, await->first, type_classify(type) == TYPE_POINTER
                    ? "'%s' is a pointer to an async function, not a future: call it"
                    : "'%s' is an async function, not a future: call it", text);
    check_mend(checker, await->first, is_primary ? "write 'await %s(...)'" : "write 'await (%s)(...)'", text);
    return true;
}

static void report_no_future(checker *checker, const node *await, const node *operand)
{
    const char *text = node_text(checker, operand);
    uint32_t at = await->first;
    const node *callee = operand->kind == NODE_CALL ? without_parentheses(operand->kids[0]) : NULL;
    if (check_undeclared(checker, operand))
        return;
    type *type = checked_type(checker, operand);
    if (!type) {
        if (diagnostic_errors() == 0)
            check_error(checker, NULL, at, "'await' of '%s', which is no future", text);
        return;
    }
    if (refuse_pointer(checker, await, operand, type))
        return;
    check_error(checker, NULL, at, "'%s' is %s, not a future", text,
                type_classify(type) == TYPE_VOID ? "'void'" : a_type(type));
    if (operand->kind == NODE_AWAIT)
        check_mend(checker, at, "one 'await' is enough");
    else if (callee && callee->kind == NODE_IDENTIFIER && !callee->note)
        check_mend(checker, at, "'%s' is not async: call it without 'await', or declare it 'async'",
                   name_text(checker, callee));
    else
        check_mend(checker, at, "an 'await' takes the call of an async function");
}

/* Something else than that there is no future: the shadow's `await n` is `*n`. */
static bool complains(const checker *checker, const node *await)
{
    take_back(checker, await, "indirection requires pointer");
    take_back(checker, checker->full, "'async ");
    return has_error(checker, await);
}

/* `await acc_block_on(f(1))`, `await acc_cancelled(p)`: words that give no future. */
static bool refuse_word(checker *checker, const node *await, node *operand)
{
    runtime_word word = runtime_word_of(checker->program, operand);
    if (word != WORD_BLOCK_ON && word != WORD_CANCEL && word != WORD_CANCELLED)
        return false;
    check_expression(checker, operand, USE_FUTURE);
    if (has_error(checker, operand))
        return true;
    check_error(checker, NULL, await->first, "'%s' is %s, not a future", node_text(checker, operand),
                word == WORD_CANCEL ? "'void'" : "a value");
    if (word == WORD_BLOCK_ON)
        check_mend(checker, await->first, "write 'await %s'", node_text(checker, operand->kids[1]));
    else
        check_mend(checker, await->first, "call it without 'await'");
    return true;
}

/* `await give()`: of an acc_future that is no place.  Whether it was that. */
bool refuse_await_of_value(checker *checker, const node *await)
{
    const node *operand = await->kind == NODE_AWAIT ? without_parentheses(await->kids[0]) : NULL;
    if (!operand || is_future_place(operand) || future_of(checker->program, operand).kind != FUTURE_BOX)
        return false;
    check_error(checker, checker->full, await->first, "'await' of an acc_future needs the place where it is stored, which it sets "
                "to null, and '%s' is only a value", node_text(checker, operand));
    check_mend(checker, await->first, "store it in a variable first");
    return true;
}

void check_await(checker *checker, node *await)
{
    node *operand = without_parentheses(await->kids[0]);
    if (!may_stand_here(checker, await))
        return;
    if (future_call(checker, operand)) {
        check_expression(checker, operand, USE_FUTURE);
        return;
    }
    if (named_function(checker, operand)) {
        take_back(checker, checker->full, "'async ");
        check_error(checker, NULL, await->first, "'%s' is an async function, not a future: call it",
                    name_text(checker, operand));
        check_mend(checker, await->first, "write 'await %s(...)'", name_text(checker, operand));
        return;
    }
    if (check_misplaced_await(checker, await))
        return;
    if (refuse_word(checker, await, operand))
        return;
    check_expression(checker, operand, USE_FUTURE);
    if (is_doubtful(checker, operand)) {
        take_back(checker, checker->full, NULL);
        return;
    }
    future_form form = future_of(checker->program, operand);
    bool is_place = is_future_place(operand);
    if (form.kind == FUTURE_STREAM) {
        check_error(checker, checker->full, await->first, "'%s' is a stream, which gives many values: acc_next takes one",
                    node_text(checker, operand));
        check_mend(checker, await->first, "write 'await acc_next(%s, &x)'", node_text(checker, operand));
    } else if (form.kind == FUTURE_BOX && !is_place && !has_error(checker, await)) {
        (void)refuse_await_of_value(checker, await);
    } else if (form.kind == FUTURE_BOX && is_place && refuse_const_place(checker, operand, "await")) {
        return;
    } else if (form.kind == FUTURE_NONE && !complains(checker, await)) {
        take_back(checker, await, "indirection");
        report_no_future(checker, await, operand);
    }
}

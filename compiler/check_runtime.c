/* check_runtime.c: the words of the runtime that take futures: what each may be given, and what becomes of what it gives.
 *
 *     acc_spawn(plain(1));          error: 'acc_spawn' takes a future, and 'plain(1)' is an 'int'
 *     acc_block_on(await f(1))      error: 'acc_block_on' takes the future itself, not what 'await' makes of it
 *     int t = acc_spawn(f(1));      error: the handle that 'acc_spawn' gives is a future: an 'await' is missing
 *     acc_next(s, &text)            error: the stream 's' gives an 'int', and '&text' points to a 'char *' */
#include "checker.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

static const char *word_text(const checker *checker, const node *call)
{
    return name_text(checker, call->kids[0]);
}

/* ---- The operand ----------------------------------------------------------------------------------------------------- */

/* Can an await, a join or a race wait for it? */
bool is_held_future(future_kind kind)
{
    return kind != FUTURE_NONE && kind != FUTURE_STREAM;
}

static bool may_take(runtime_word word, future_kind kind)
{
    switch (word) {
    case WORD_SPAWN:
        return kind == FUTURE_CALL || kind == FUTURE_POINTER || kind == FUTURE_BOX;
    case WORD_BLOCK_ON:
        return kind == FUTURE_CALL || kind == FUTURE_POINTER || kind == FUTURE_BOX || kind == FUTURE_TASK ||
               kind == FUTURE_JOIN || kind == FUTURE_RACE;
    case WORD_JOIN: case WORD_RACE:
        return is_held_future(kind);
    case WORD_CANCEL:
        return kind == FUTURE_VARIABLE || kind == FUTURE_STREAM || kind == FUTURE_BOX;
    default:
        return kind == FUTURE_VARIABLE || kind == FUTURE_BOX;
    }
}

/* A future, but none for this word. */
static void refuse_kind(checker *checker, const node *operand, runtime_word word, const char *name, future_kind kind)
{
    const char *text = node_text(checker, operand);
    uint32_t at = operand->first;
    switch (kind) {
    case FUTURE_VARIABLE:
        check_error(checker, NULL, at, "'%s' takes a future that can be given away, and '%s' is a variable, which holds its "
                    "future for good", name, text);
        check_mend(checker, at, word == WORD_SPAWN ? "give it the call itself, or an acc_future" : "await '%s' in an async body", text);
        return;
    case FUTURE_STREAM:
        check_error(checker, NULL, at, "'%s' cannot take the stream '%s': only acc_next takes from it", name, text);
        return;
    case FUTURE_JOIN: case FUTURE_RACE: case FUTURE_NEXT: case FUTURE_TASK:
        if (word == WORD_CANCEL || word == WORD_CANCELLED)
            break;
        check_error(checker, NULL, at, "'%s' cannot take '%s'", name, text);
        check_mend(checker, at, "write '%s(async { ... await %s; })'", name, text);
        return;
    default:
        break;
    }
    check_error(checker, NULL, at, "'%s' takes a variable or an acc_future, and '%s' is neither", name, text);
    if (kind == FUTURE_TASK)
        check_mend(checker, at, "keep the handle first: 'async T t = %s;'", text);
}

/* For a mend.  acc_join and acc_race have more operands than the one that is at hand, which is shown alone. */
static const char *with_word(const char *name, const char *operand)
{
    bool is_of_many = strcmp(name, "acc_join") == 0 || strcmp(name, "acc_race") == 0;
    return is_of_many ? operand : arena_printf("%s(%s)", name, operand);
}

static bool refuse_function_name(checker *checker, const node *operand, const char *name)
{
    function *named = named_function(checker, operand);
    if (!named)
        return false;
    take_back(checker, checker->full, "'async ");
    check_error(checker, NULL, operand->first, "'%s' is an async function, not a future: call it", named->name);
    check_mend(checker, operand->first, "write '%s'", with_word(name, arena_printf("%s(...)", named->name)));
    return true;
}

static bool refuse_await(checker *checker, const node *operand, runtime_word word, const char *name)
{
    node *inner = operand->kind == NODE_AWAIT ? without_parentheses(operand->kids[0]) : NULL;
    future_kind kind = inner ? future_of(checker->program, inner).kind : FUTURE_NONE;
    if (!is_held_future(kind))
        return false;
    check_expression(checker, inner, USE_FUTURE);
    if (!may_take(word, kind)) {
        if (!has_error(checker, inner))
            refuse_kind(checker, inner, word, name, kind);
        return true;
    }
    check_error(checker, NULL, operand->first, "'%s' takes the future itself, not what 'await' makes of it", name);
    check_mend(checker, operand->first, "write '%s'", with_word(name, node_text(checker, inner)));
    return true;
}

/* `acc_spawn(c ? f(1) : f(2))` */
static bool refuse_choice(checker *checker, node *operand, const char *name)
{
    if (!is_choice_of_futures(checker, operand))
        return false;
    check_choice_of_futures(checker, operand);
    const node *last = operand;
    while (is_choice_of_futures(checker, last))
        last = without_parentheses(last->kids[last->count - 1]);
    const type *value = future_of(checker->program, last).value;
    const char *text = node_text(checker, operand);
    if (operand->kind == NODE_COMMA)
        text = arena_printf("(%s)", text);
    check_error(checker, checker->full, operand->first, "'%s' takes a future that is written alone, and '%s' is more than one call",
                name, node_text(checker, operand));
    check_mend(checker, operand->first, "write 'acc_future(%s) p = %s;' first, and '%s' here",
               never(!value) ? "T" : type_spelling(value), text, with_word(name, "p"));
    return true;
}

static void check_operand(checker *checker, node *given, runtime_word word, const char *name)
{
    node *operand = without_parentheses(given);
    if (refuse_function_name(checker, operand, name) || refuse_await(checker, operand, word, name) ||
        refuse_choice(checker, operand, name))
        return;
    if (checker->plain && !checker->plain_learned)
        (void)checked_type(checker, operand);
    future_form form = future_of(checker->program, operand);
    if (future_is_stream_call(&form)) {
        check_expression(checker, operand, USE_FUTURE);       /* says what is to be done with a stream */
        return;
    }
    check_expression(checker, operand, USE_FUTURE);
    bool is_known = !has_error(checker, given) && !is_doubtful(checker, operand);
    if (form.kind == FUTURE_NONE) {
        if (!is_known || check_undeclared(checker, operand))
            return;
        type *type = checked_type(checker, operand);
        const char *what = !type ? "none" : type_classify(type) == TYPE_VOID ? "'void'" : a_type(type);
        if (type || never(diagnostic_errors() == 0))    /* what has no type follows from an error */
            check_error(checker, NULL, operand->first, "'%s' takes a future, and '%s' is %s", name, node_text(checker, operand), what);
    } else if (!may_take(word, form.kind)) {
        if (is_known)
            refuse_kind(checker, operand, word, name, form.kind);
    } else if (form.kind == FUTURE_BOX && !is_future_place(operand) && (word == WORD_SPAWN || word == WORD_BLOCK_ON)) {
        take_back(checker, checker->target ? checker->target : checker->full,
                  "acc_future(");      /* the shadow has the acc_future, not its value */
    } else if (form.kind == FUTURE_BOX && !is_future_place(operand) && is_known) {
        check_error(checker, NULL, operand->first, "'%s' takes an acc_future from where it is stored, and '%s' is only a value",
                    name, node_text(checker, operand));
        check_mend(checker, operand->first, "store it in a variable first");
    } else if (form.kind == FUTURE_BOX && word == WORD_CANCEL && is_known) {
        (void)refuse_const_place(checker, operand, name);
    }
}

/* ---- Each word ------------------------------------------------------------------------------------------------------- */

static void check_block_on_place(checker *checker, const node *call)
{
    if (!checker->function || checker->unevaluated)
        return;
    if (!check_warning(checker, WARNING_BLOCK_ON_IN_ASYNC, call->first,
                       "'acc_block_on' in %s: inside a task it ends the program", async_body_name(checker->function)))
        return;
    future_form form = future_of(checker->program, without_parentheses(call->kids[1]));
    if (!is_held_future(form.kind) || future_is_stream_call(&form) || (checker->defer && !may_take(WORD_SPAWN, form.kind)))
        return;        /* an await could not take it either */
    check_mend(checker, call->first, checker->defer ? "a 'defer' cannot wait; 'acc_spawn(%s)' runs it as a task of its own"
                                                    : "write 'await %s'", node_text(checker, call->kids[1]));
}

static void check_spawn_use(checker *checker, node *call, use use)
{
    future_form form = future_of(checker->program, call);
    if (use == USE_NOTHING || use == USE_FUTURE || accept_box(checker, call, form.value, use) || has_error(checker, call))
        return;
    check_error(checker, checker->full, call->first,
                "the handle that 'acc_spawn' gives is a future%s: an 'await' is missing",
                form.value && type_classify(form.value) != TYPE_VOID ? arena_printf(", not %s", a_type(form.value)) : "");
    check_mend(checker, call->first, "'async T t = acc_spawn(...)' or an acc_future holds it; 'await' waits for its value");
}

static void check_next(checker *checker, node *call)
{
    node *stream = without_parentheses(call->kids[1]), *place = call->kids[2];
    check_expression(checker, stream, USE_FUTURE);
    check_expression(checker, place, USE_VALUE);
    if (has_error(checker, call) || is_doubtful(checker, call))
        return;
    future_form form = future_of(checker->program, stream);
    if (form.kind != FUTURE_STREAM) {
        check_error(checker, NULL, stream->first, "'acc_next' takes from a stream, and '%s' is none", node_text(checker, stream));
        check_mend(checker, stream->first, "declare one with 'async yield T s = f(...);'");
        return;
    }
    type *type = checked_type(checker, place);
    if (!type)
        return;
    const struct type *pointer = type_value(type_decayed(type));
    if (type_classify(pointer) != TYPE_POINTER) {
        check_error(checker, NULL, place->first, "'acc_next' stores what the stream gives: it needs a pointer, and '%s' is %s",
                    node_text(checker, place), a_type(type));
    } else if (type_points_to_const(pointer)) {
        check_error(checker, NULL, place->first, "'acc_next' stores what the stream gives, and '%s' (%s) points to what is const",
                    node_text(checker, place), a_type(type));
    } else if (!type_points_to(pointer, form.value)) {
        check_error(checker, NULL, place->first, "the stream '%s' gives %s, which '%s' (%s) cannot take", node_text(checker, stream),
                    a_type(form.value), node_text(checker, place), a_type(type));
    }
}

/* acc_block_on of a join or a race makes acc_futures of what they are given. */
static void check_blocked_parts(checker *checker, const node *call)
{
    for (unsigned i = 1; i < call->count; i++) {
        future_form part = future_of(checker->program, call->kids[i]);
        bool is_right = part.kind == FUTURE_NONE || part.kind == FUTURE_CALL || part.kind == FUTURE_POINTER ||
                        part.kind == FUTURE_TASK || (part.kind == FUTURE_BOX && is_future_place(call->kids[i]));
        if ((is_right && i <= 32) || has_error(checker, call->kids[i]))
            continue;
        check_error(checker, checker->full, call->kids[i]->first, "'acc_block_on' cannot wait for this part of the '%s'",
                    word_text(checker, call));
        check_mend(checker, call->kids[i]->first, "write 'acc_block_on(async { ... await %s; })'", node_text(checker, call));
    }
}

/* `acc_future(int) p = acc_race(f(1), f(2));`: an await would not give it a future either. */
static bool refuse_as_given(checker *checker, const node *call, const char *name, use use)
{
    type *wanted = use == USE_GIVEN ? wanted_type(checker) : NULL;
    if (!wanted || !type_future_value(wanted))
        return false;
    check_error(checker, checker->full, call->first, "an acc_future cannot hold what '%s' gives, which is awaited where it stands",
                name);
    if (strcmp(name, "acc_next") == 0)
        check_mend(checker, call->first, "write 'int r = await %s;'", node_text(checker, call));
    else
        check_mend(checker, call->first, "write 'async { %sawait %s; }'", strcmp(name, "acc_race") == 0 ? "return " : "",
                   node_text(checker, call));
    return true;
}

/* acc_join, acc_race, acc_next: futures that only an await, or one another, take. */
static void check_composed_use(checker *checker, const node *call, use use)
{
    const char *name = word_text(checker, call);
    if (checker->blocks_on && use == USE_FUTURE && strcmp(name, "acc_next") != 0) {
        check_blocked_parts(checker, call);
        return;
    }
    if (!checker->function) {
        bool can_block = strcmp(name, "acc_next") != 0;
        check_error(checker, checker->full, call->first, can_block
                        ? "'%s' in plain code; it stands in async bodies and in 'acc_block_on' only"
                        : "'%s' in plain code; it stands in async bodies only", name);
        if (can_block && use != USE_FUTURE && checker->plain)
            check_mend(checker, call->first, "write 'acc_block_on(%s)'", node_text(checker, call));
        else if (can_block && checker->plain)
            check_mend(checker, call->first, "write 'async { await %s; }'", node_text(checker, call));
        return;
    }
    if (use == USE_FUTURE || refuse_as_given(checker, call, name, use))
        return;
    check_error(checker, checker->full, call->first, use == USE_NOTHING
                    ? "the future of '%s' is thrown away: it would never run" : "'%s' gives a future: an 'await' is missing", name);
    check_mend(checker, call->first, "write 'await %s'", node_text(checker, call));
}

static bool has_right_count(runtime_word word, unsigned count)
{
    switch (word) {
    case WORD_JOIN: case WORD_RACE:
        return count >= 1;
    case WORD_NEXT:
        return count == 2;
    default:
        return count == 1;
    }
}

static const char *wanted_count(runtime_word word)
{
    return word == WORD_JOIN || word == WORD_RACE ? "at least one future" : word == WORD_NEXT ? "two operands, a stream and a pointer" : "one future";
}

/* acc_spawn(...) and its kin.  Whether the call was one. */
bool check_runtime_word(checker *checker, node *call, use use)
{
    const unit *unit = checker->program->unit;
    runtime_word word = runtime_word_of(checker->program, call);
    if (word == WORD_NONE)
        return false;
    const char *name = word_text(checker, call);
    uint32_t at = call->kids[0]->name;
    if (!unit->files[unit->tokens[at].file].main) {
        check_error(checker, NULL, at, "'%s' in a header; acc translates only the file that it is given", name);
        check_header_mend(checker, at);
        return true;
    }
    take_back(checker, call, "indirection requires pointer");     /* the shadow of acc_spawn(n) */
    if (!has_right_count(word, call->count - 1)) {
        check_error(checker, call, at, "'%s' takes %s, not %u", name, wanted_count(word), call->count - 1);
        for (unsigned i = 1; i < call->count; i++)
            check_expression(checker, call->kids[i], USE_FUTURE);
        return true;
    }
    if (word == WORD_NEXT)
        check_next(checker, call);
    bool outer = checker->blocks_on;
    checker->blocks_on = word == WORD_BLOCK_ON;
    for (unsigned i = 1; word != WORD_NEXT && i < call->count; i++)
        check_operand(checker, call->kids[i], word, name);
    checker->blocks_on = outer;
    if (word == WORD_SPAWN)
        check_spawn_use(checker, call, use);
    else if (word == WORD_BLOCK_ON && use != USE_FUTURE)
        check_block_on_place(checker, call);
    else if (word == WORD_JOIN || word == WORD_RACE || word == WORD_NEXT)
        check_composed_use(checker, call, use);
    return true;
}

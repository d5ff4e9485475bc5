/* check_declarations.c: declarations, types and initializers: what in them must be constant, what may not wait, and
 * where the word `async` may stand.
 *
 *     sizeof(int[await size()])    error: 'await' in the size of an array
 *     static int n = await f();    error: 'await' in the initializer of a static object, which must be constant
 *     struct { async int x; };     error: 'async' on a member of a struct ... */
#include "checker.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

/* ---- What must be constant --------------------------------------------------------------------------------------- */

/* `what` must be constant; clang's errors in `place` are about that too. */
void check_constant(checker *checker, node *expression, const char *what, const node *place)
{
    const char *outer = checker->constant;
    const node *outer_place = checker->constant_place;
    checker->constant = what;
    checker->constant_place = place;
    check_full_expression(checker, expression, USE_VALUE);
    checker->constant = outer;
    checker->constant_place = outer_place;
}

/* ---- Types ------------------------------------------------------------------------------------------------------- */

static void check_array_size(checker *checker, node *size, const node *declarator, const char *constant)
{
    if (constant) {
        check_constant(checker, size, constant, declarator);
        return;
    }
    bool outer = checker->in_variable_type, waits = checker->sizes_wait;
    checker->in_variable_type = !waits;
    checker->sizes_wait = false;
    check_full_expression(checker, size, USE_VALUE);
    checker->in_variable_type = outer;
    checker->sizes_wait = waits;
}

/* `constant`: what an array's size is, if it must be constant; else NULL. */
void check_declarator(checker *checker, node *declarator, const char *constant)
{
    for (unsigned i = 0; i < declarator->count; i++) {
        node *part = declarator->kids[i];
        if (part->kind == NODE_ARRAY && part->kids[0])
            check_array_size(checker, part->kids[0], declarator, constant);
        else if (part->kind == NODE_FUNCTION)
            check_parameters(checker, part);
    }
}

void check_type_name(checker *checker, node *type_name)
{
    node *specifiers = type_name->kids[0];
    check_specifiers(checker, specifiers);
    if (specifiers->flags & SPECIFIER_ASYNC) {
        if (declares_async_pointer(specifiers, type_name->kids[1]))
            check_async_pointer(checker, specifiers, type_name->kids[1]);
        else
            check_error(checker, type_name, specifiers->async_token,
                        "'async' in a type that is neither a function nor a "
                        "pointer to one");
    }
    if (type_name->kids[1])
        check_declarator(checker, type_name->kids[1], NULL);
}

static void check_attribute(checker *checker, node *attribute)
{
    for (unsigned i = 0; i < attribute->count; i++) {
        node *argument = attribute->kids[i];
        function *function = named_function(checker, argument);
        if (function && attribute_is_cleanup(checker->program->unit, attribute)) {
            check_error(checker, attribute, argument->first, "a cleanup function runs at once, and '%s' is async",
                        function->name);
        } else if (argument->kind == NODE_TYPE_NAME) {
            check_type_name(checker, argument);
        } else if (argument->kind != NODE_IDENTIFIER) {
            check_constant(checker, argument, "an attribute", attribute);
        }
    }
}

static void check_member_declarations(checker *checker, node *structure)
{
    for (unsigned i = 0; i < structure->count; i++) {
        node *member = structure->kids[i];
        if (member->kind == NODE_STATIC_ASSERT) {
            check_constant(checker, member->kids[0], "a static assertion", member);
            continue;
        }
        if (member->kind != NODE_DECLARATION) {
            check_attribute(checker, member);
            continue;
        }
        node *specifiers = member->kids[0];
        check_specifiers(checker, specifiers);
        for (unsigned j = 1; j < member->count; j++) {
            node *declarator = member->kids[j]->kids[0], *width = member->kids[j]->kids[1];
            if (declares_async_pointer(specifiers, declarator))
                check_async_pointer(checker, specifiers, declarator);
            else if (specifiers->flags & SPECIFIER_ASYNC)
                check_error(checker, member, specifiers->async_token,
                            "'async' on a member of a struct or union that is no "
                            "pointer to a function");
            if (declarator)
                check_declarator(checker, declarator, "the size of a member");
            if (width)
                check_constant(checker, width, "the width of a bit-field", member->kids[j]);
        }
    }
}

static void check_enumerators(checker *checker, node *enumeration)
{
    for (unsigned i = 0; i < enumeration->count; i++) {
        node *enumerator = enumeration->kids[i];
        if (enumerator->kind != NODE_ENUMERATOR)
            continue;
        if (enumerator->kids[0])
            check_constant(checker, enumerator->kids[0], "the value of an enumerator", enumerator);
    }
}

/* C11 6.7.6.3p1: no function returns a function or an array. */
static void check_held_type(checker *checker, const node *future_type)
{
    const node *declarator = future_type->kids[0]->kids[1];
    int kind = declarator ? (int)declarator->kids[0]->kind : NODE_POINTER;
    if (kind != NODE_ARRAY && kind != NODE_FUNCTION)
        return;
    check_error(checker, future_type, future_type->first, kind == NODE_ARRAY
                    ? "an acc_future of an array: no async function returns one"
                    : "an acc_future of a function: no async function returns one");
    check_mend(checker, future_type->first, "use a pointer, or a struct");
}

void check_specifiers(checker *checker, node *specifiers)
{
    check_typedef_name(checker, specifiers);
    for (unsigned i = 0; i < specifiers->count; i++) {
        node *part = specifiers->kids[i];
        switch (part->kind) {
        case NODE_STRUCT:
            check_member_declarations(checker, part);
            break;
        case NODE_ENUM:
            check_enumerators(checker, part);
            break;
        case NODE_TYPEOF:
            checker->unevaluated++;
            if (part->kids[0]->kind == NODE_TYPE_NAME)
                check_type_name(checker, part->kids[0]);
            else
                check_full_expression(checker, part->kids[0], USE_VALUE);
            checker->unevaluated--;
            break;
        case NODE_ALIGNAS:
            if (part->kids[0]->kind == NODE_TYPE_NAME)
                check_type_name(checker, part->kids[0]);
            else
                check_constant(checker, part->kids[0], "an alignment", part);
            break;
        case NODE_ATOMIC_TYPE:
            check_type_name(checker, part->kids[0]);
            break;
        case NODE_FUTURE_TYPE:
            check_type_name(checker, part->kids[0]);
            check_held_type(checker, part);
            break;
        default:    /* NODE_ATTRIBUTE */
            check_attribute(checker, part);
            break;
        }
    }
}

void check_parameters(checker *checker, node *parameters)
{
    bool waits = checker->sizes_wait;
    checker->sizes_wait = false;
    for (unsigned i = 0; i < parameters->count; i++) {
        node *parameter = parameters->kids[i], *specifiers = parameter->kids[0];
        node *declarator = parameter->kids[1];
        if (!specifiers)
            continue;
        check_specifiers(checker, specifiers);
        if (specifiers->flags & SPECIFIER_ASYNC) {
            /* C11 6.7.6.3p8: a function becomes a pointer to it */
            bool is_pointer = declares_async_pointer(specifiers, declarator) || declarator_function(declarator);
            if (is_pointer)
                check_async_pointer(checker, specifiers, declarator);
            else
                check_error(checker, parameter, specifiers->async_token,
                            "'async' on a parameter that is no pointer to a "
                            "function");
            if (!is_pointer && declarator && declarator->name != NO_TOKEN)
                add_to_set(&checker->doubtful, name_text(checker, declarator));
        }
        if (declarator)
            check_declarator(checker, declarator, NULL);
    }
    checker->sizes_wait = waits;
}

/* ---- Initializers ------------------------------------------------------------------------------------------------ */

static void check_designator(checker *checker, node *designator)
{
    for (unsigned i = 0; i < 2; i++)
        if (designator->kids[i])
            check_constant(checker, designator->kids[i], "the index of a designator", designator);
}

void check_initializer(checker *checker, node *initializer)
{
    if (initializer->kind != NODE_INITIALIZER_LIST) {
        check_expression(checker, initializer, USE_GIVEN);
        return;
    }
    const node *target = checker->target;
    for (unsigned i = 0; i < initializer->count; i++) {
        node *item = initializer->kids[i];
        for (unsigned j = 1; j < item->count; j++)
            check_designator(checker, item->kids[j]);
        if (item->kids[0]->kind == NODE_INITIALIZER_LIST) {
            check_initializer(checker, item->kids[0]);
            continue;
        }
        checker->target = item;
        check_expression(checker, item->kids[0], USE_GIVEN);
        check_given(checker, item->kids[0]);
        checker->target = target;
    }
}

void learn_items(checker *checker, const node *list, type *type)
{
    if (type && (checker->program->has_acc_futures || checker->program->has_async_pointers))
        add_item_types(checker->program, list, type, &checker->items);
}

static void check_object_initializer(checker *checker, node *init_declarator, bool is_static)
{
    const char *outer = checker->constant;
    const node *outer_place = checker->constant_place, *full = checker->full, *target = checker->target;
    checker->full = checker->target = init_declarator;
    if (is_static) {
        checker->constant = "the initializer of an object with static storage";
        checker->constant_place = init_declarator;
    }
    if (init_declarator->kids[1]->kind == NODE_INITIALIZER_LIST)
        learn_items(checker, init_declarator->kids[1], declared_type(checker, init_declarator));
    check_initializer(checker, init_declarator->kids[1]);
    if (init_declarator->kids[1]->kind != NODE_INITIALIZER_LIST)
        check_given(checker, init_declarator->kids[1]);
    checker->full = full;
    checker->target = target;
    checker->constant = outer;
    checker->constant_place = outer_place;
}

/* ---- Declarations ------------------------------------------------------------------------------------------------ */

static void refuse_as_initializer(checker *checker, const node *init_declarator, bool is_stream)
{
    check_error(checker, init_declarator, init_declarator->kids[1]->first, is_stream
                    ? "the stream variable '%s' needs the call of a stream, an 'async yield' function, as its initializer"
                    : "the future variable '%s' needs a future as its initializer: the call of an async function, an "
                      "async block or acc_spawn", name_text(checker, init_declarator->kids[0]));
}

/* An initializer that holds futures somewhere inside, or an async function's name: none of what is in it is said by itself. */
static bool refuse_initializer(checker *checker, const node *specifiers, node *init_declarator)
{
    bool is_stream = specifiers->flags & SPECIFIER_YIELD;
    const char *name = name_text(checker, init_declarator->kids[0]);
    node *initializer = without_parentheses(init_declarator->kids[1]);
    uint32_t at = init_declarator->kids[1]->first;
    const function *named = named_function(checker, initializer);
    if (named) {
        check_error(checker, init_declarator, at, "'%s' is an async function, not a future: call it", named->name);
        check_mend(checker, at, "write '%s(...)'", named->name);
        return true;
    }
    const node *awaited = initializer->kind == NODE_AWAIT ? without_parentheses(initializer->kids[0]) : NULL;
    bool is_future = awaited && is_held_future(future_of(checker->program, awaited).kind);
    if (initializer->kind != NODE_CONDITIONAL && initializer->kind != NODE_COMMA &&
        initializer->kind != NODE_INITIALIZER_LIST && !is_future)
        return false;
    if (future_of(checker->program, initializer).kind != FUTURE_NONE)
        return false;
    refuse_as_initializer(checker, init_declarator, is_stream);
    if (is_future && !is_stream)
        check_mend(checker, at, "write '%s' for the future itself, or leave out the 'async' of '%s' for its value",
                   node_text(checker, awaited), name);
    else if (initializer->kind == NODE_CONDITIONAL && !is_stream)
        check_mend(checker, at, "an acc_future can hold one of two: 'acc_future(T) %s = ...'", name);
    else if (initializer->kind == NODE_INITIALIZER_LIST && initializer->count == 1)
        check_mend(checker, at, "write '%s' without braces", node_text(checker, initializer->kids[0]->kids[0]));
    return true;
}

/* The initializer: a call, a block or acc_spawn, of the type that is declared. */
static void check_held_future(checker *checker, const node *specifiers, node *init_declarator)
{
    if (refuse_initializer(checker, specifiers, init_declarator))
        return;
    const object *object = init_declarator->note;
    const char *name = name_text(checker, init_declarator->kids[0]);
    node *initializer = init_declarator->kids[1];
    bool is_stream = specifiers->flags & SPECIFIER_YIELD, outer = checker->takes_stream;
    const node *full = checker->full;
    checker->takes_stream = is_stream;
    checker->full = init_declarator;
    check_expression(checker, initializer, USE_FUTURE);
    checker->takes_stream = outer;
    checker->full = full;
    if (has_error(checker, init_declarator) || is_doubtful(checker, initializer) || !object->type)
        return;
    future_form form = future_of(checker->program, initializer);
    type *declared = type_future_value(object->type), *given = form.value;
    if (future_is_stream_call(&form))
        given = form.callee->item;
    if (is_stream ? !future_is_stream_call(&form)
                  : form.kind != FUTURE_CALL && form.kind != FUTURE_POINTER && form.kind != FUTURE_TASK) {
        if (check_undeclared(checker, initializer))
            return;
        refuse_as_initializer(checker, init_declarator, is_stream);
        if (form.kind == FUTURE_BOX)
            check_mend(checker, initializer->first, "an acc_future stays where it is: 'await' takes it from there");
        return;
    }
    if (given && !never(!declared) && !type_equal(declared, given))
        check_error(checker, init_declarator, initializer->first, "'%s' is declared as a %s of %s, and this one gives %s", name,
                    is_stream ? "stream" : "future",
                    type_classify(declared) == TYPE_VOID ? "'void'" : a_type(declared),
                    type_classify(given) == TYPE_VOID ? "nothing" : a_type(given));
    flow_defer(checker, init_declarator);
}

static bool is_array(const node *declarator)
{
    for (unsigned i = 0; i < declarator->count; i++)
        if (declarator->kids[i]->kind == NODE_ARRAY)
            return true;
    return false;
}

static void check_future_variable(checker *checker, const node *specifiers, node *init_declarator)
{
    uint32_t word = specifiers->async_token;
    const char *name = name_text(checker, init_declarator->kids[0]);
    bool is_local = checker->function || checker->plain;
    const object *object = init_declarator->note;
    if (!is_local) {
        check_error(checker, init_declarator, word,
                    "'async' on '%s', which is neither a function nor a pointer to one; only a "
                    "local variable holds a future",
                    name);
    } else if (specifiers->flags & (SPECIFIER_STATIC | SPECIFIER_EXTERN | SPECIFIER_THREAD)) {
        check_error(checker, init_declarator, word,
                    "'async' on '%s', which has static storage; only an automatic variable "
                    "holds a future",
                    name);
    } else if (!checker->function && has_refused_enough(checker)) {
        take_back(checker, init_declarator, NULL);
    } else if (!checker->function) {
        check_error(checker, init_declarator, word,
                    "the future variable '%s' is in the plain function '%s'; it can live in an "
                    "async body only",
                    name, plain_name(checker));
    } else if (is_array(init_declarator->kids[0]) && init_declarator->kids[0]->kids[0]->kind == NODE_POINTER) {
        check_error(checker, init_declarator, word, "the type of '%s', a pointer to an array, needs a name here", name);
        check_mend(checker, word, "write 'typedef T (*pointer)[...];' and 'async pointer %s = ...'", name);
    } else if (is_array(init_declarator->kids[0])) {
        bool is_stream = specifiers->flags & SPECIFIER_YIELD;
        check_error(checker, init_declarator, word, is_stream ? "'%s' is an array: a variable holds one stream"
                                                              : "'%s' is an array: a future variable holds one future", name);
        if (!is_stream)
            check_mend(checker, word, "an array holds acc_futures: 'acc_future(T) %s[...] = {0};'", name);
        add_to_set(&checker->doubtful, name);
    } else if (!init_declarator->kids[1]) {
        bool is_stream = specifiers->flags & SPECIFIER_YIELD;
        uint32_t at = init_declarator->kids[0]->name;
        check_error(checker, init_declarator, at, "the %s variable '%s' has no initializer: it must hold a %s from the beginning",
                    is_stream ? "stream" : "future", name, is_stream ? "stream" : "future");
        check_mend(checker, at, is_stream ? "write 'async yield ... %s = f(...);'" : "write 'async ... %s = f(...);'", name);
    } else if (object->cleanup) {
        check_error(checker, checker->full, init_declarator->first,
                    "'%s' has a cleanup, which would get a pointer to it: nothing points to a future variable or a stream", name);
        check_mend(checker, init_declarator->first, "write a 'defer' after it");
    } else {
        check_held_future(checker, specifiers, init_declarator);
    }
}

/* A prototype in a block. */
static void check_local_function(checker *checker, const node *specifiers, const node *declarator)
{
    const char *name = name_text(checker, declarator);
    const function *function = program_function(checker->program, name);
    bool is_async = specifiers->flags & SPECIFIER_ASYNC;
    if (is_async && !function->type) {
        check_error(checker, NULL, declarator->name, "the async function '%s' is declared only inside a function",
                    name);
        check_mend(checker, declarator->name, "declare it at file scope");
    } else if (!is_async && function) {
        check_error(checker, NULL, declarator->name, "'%s' is declared without 'async' here, and with it elsewhere",
                    name);
        program_note(checker->program, function->name_token, "'%s' is async here", name);
        add_to_set(&checker->doubtful, name);
    }
}

static void check_init_declarator(checker *checker, node *specifiers, node *init_declarator)
{
    node *declarator = init_declarator->kids[0];
    bool at_file_scope = !checker->function && !checker->plain;
    bool is_static = at_file_scope || specifiers->flags & (SPECIFIER_STATIC | SPECIFIER_EXTERN | SPECIFIER_THREAD);
    checker->sizes_wait = !is_static;
    check_declarator(checker, declarator,
                     at_file_scope ? "the size of an array at file scope"
                     : is_static   ? "the size of an array with static storage"
                                   : NULL);
    checker->sizes_wait = false;
    for (unsigned i = 2; i < init_declarator->count; i++)
        check_attribute(checker, init_declarator->kids[i]);
    if (specifiers->flags & SPECIFIER_TYPEDEF) {
        if (declares_async_pointer(specifiers, declarator) ||
            (specifiers->flags & SPECIFIER_ASYNC && declarator_function(declarator)))
            check_async_pointer(checker, specifiers, declarator);
        else if (specifiers->flags & SPECIFIER_ASYNC)
            check_error(checker, declarator, specifiers->async_token,
                        "'async' on the typedef '%s', which is neither a function nor a pointer to one",
                        name_text(checker, declarator));
        return;
    }
    if (declares_async_pointer(specifiers, declarator)) {
        check_async_pointer(checker, specifiers, declarator);
    } else if (specifiers->flags & SPECIFIER_ASYNC && !declarator_function(declarator)) {
        check_future_variable(checker, specifiers, init_declarator);
        return;
    }
    if (declarator_function(declarator)) {
        if (!at_file_scope)
            check_local_function(checker, specifiers, declarator);
        return;
    }
    if (init_declarator->kids[1])
        check_object_initializer(checker, init_declarator, is_static);
}

void check_declaration(checker *checker, node *declaration)
{
    node *specifiers = declaration->kids[0];
    const node *full = checker->full;
    checker->full = declaration;
    check_specifiers(checker, specifiers);
    if (specifiers->flags & SPECIFIER_ASYNC && declaration->count == 1) {
        uint32_t word = specifiers->async_token;
        bool is_name = word + 1 == specifiers->end;
        check_error(checker, declaration, word,
                    is_name ? "'async' is a keyword here; write it otherwise, or use "
                              "--keywords=underscore"
                            : "'async' declares no function here");
    }
    for (unsigned i = 1; i < declaration->count; i++)
        check_init_declarator(checker, specifiers, declaration->kids[i]);
    checker->full = full;
}

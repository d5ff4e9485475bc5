/* check_boxes.c: futures that are objects: acc_future(T), future variables, and pointers to async functions.
 *
 *     jobs[i] = fetch(i);     clang sees an int that is assigned to an acc_future(int), and complains: that complaint says
 *                             that an acc_future is wanted there, and is taken back
 *     int n = v;              error: 'v' is a future variable ...
 *     void *p = f;            error: the async function 'f' can only be called ... */
#include "checker.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

/* ---- acc_future(T) --------------------------------------------------------------------------------------------------- */

static bool complains_about(const checker *checker, const node *node)
{
    const unit *unit = checker->program->unit;
    return diagnostics_find(unit->tokens[node->first].offset, unit->tokens[node->end].offset, "acc_future(") != NULL;
}

type *converted_type(checker *checker, const node *expression)
{
    const token *first = &checker->program->unit->tokens[expression->first];
    const token *last = &checker->program->unit->tokens[expression->end - 1];
    (void)checked_type(checker, expression);      /* the types in a plain function are known from here on */
    return semantics_converted(checker->program->semantics, first->shadow, last->shadow + last->length);
}

type *declared_type(checker *checker, const node *init_declarator)
{
    if (checker->plain && !checker->plain_learned)
        (void)checked_type(checker, init_declarator->kids[1]);
    uint32_t name = init_declarator->kids[0]->name;
    return semantics_variable(checker->program->semantics, checker->program->unit->tokens[name].shadow);
}

/* Of the assignment, initializer, item, argument, return or yield around. */
type *wanted_type(checker *checker)
{
    const node *target = checker->target;
    switch (target ? target->kind : NODE_BLOCK) {
    case NODE_ASSIGN:
        return checked_type(checker, target->kids[0]);
    case NODE_INIT_DECLARATOR:
        return target->kids[1]->kind == NODE_INITIALIZER_LIST ? NULL : declared_type(checker, target);
    case NODE_INITIALIZER_ITEM:
        return hmget(checker->items, target);
    case NODE_CALL: {
        type *callee = checked_type(checker, without_parentheses(target->kids[0]));
        type *function = callee ? type_called(callee) : NULL;
        return function && checker->argument < type_parameter_count(function) ? type_parameter(function, checker->argument)
                                                                              : NULL;
    }
    case NODE_YIELD:
        return checker->function->item;
    case NODE_RETURN: {
        if (checker->function)      /* it may be a block in a plain function */
            return checker->function->result;
        type *function = semantics_function(checker->program->semantics, plain_name(checker));
        return function ? type_result(function) : NULL;    /* in broken code it may be unknown */
    }
    default:
        return NULL;
    }
}

/* Of `p = c ? f(1) : NULL` clang complains at the operands, at what is around them, or at the whole. */
static void take_back_around(checker *checker, const type *value)
{
    const node *target = checker->target, *place = target;
    if (target->kind == NODE_CALL)
        place = target->kids[1 + checker->argument];
    take_back(checker, place, "acc_future(");
    take_back(checker, place, "mismatch in conditional expression");
    if (!value)
        return;
    const char *spelling = type_spelling(value);      /* a struct, or nothing */
    take_back(checker, place, arena_printf("incompatible operand types ('%s' and ", spelling));
    take_back(checker, place, arena_printf("incompatible operand types ('void *' and '%s')", spelling));
}

static bool is_future_item(const unit *unit, const node *expression)
{
    for (size_t i = 0; i < arrlenu(unit->future_items); i++)
        if (unit->future_items[i].first == expression->first)
            return true;
    return false;
}

/* `{ f(1) }`: to clang, a struct or a double is nothing that a pointer takes, and the whole initializer, which may say how
 * long an array is, is lost.  The shadow is made again then. */
static void note_item(checker *checker, const node *expression, const type *value)
{
    type_class class = value ? type_classify(value) : TYPE_INTEGER;
    if (class == TYPE_INTEGER || class == TYPE_POINTER || is_future_item(checker->program->unit, expression))
        return;
    struct future_item item = { expression->first, expression->end };
    arrput(checker->program->found_items, item);
}

/* Nothing of a header's function is translated. */
static void refuse_in_header(checker *checker, const node *expression)
{
    const unit *unit = checker->program->unit;
    if (!checker->plain || unit->files[unit->tokens[checker->plain->first].file].main)
        return;
    check_error(checker, NULL, expression->first, "an acc_future is made of '%s' in a header; acc translates only the file that it "
                "is given", node_text(checker, expression));
    (void)check_header_mend(checker, expression->first);
}

/* A future that stands where a value is wanted: is it an acc_future that is wanted?  Marks it then. */
bool accept_box(checker *checker, node *expression, const type *value, use use)
{
    if (use != USE_GIVEN)
        return false;
    type *wanted = wanted_type(checker), *held = wanted ? type_future_value(wanted) : NULL;
    bool is_pointer = wanted && !held && type_classify(wanted) == TYPE_POINTER && !type_is_atomic(wanted);
    if (is_pointer)         /* to an acc_future: clang names that in its complaint too */
        return false;
    bool is_item = checker->target->kind == NODE_INITIALIZER_ITEM;
    bool complains = complains_about(checker, expression) || (is_item && !wanted && complains_about(checker, checker->target));
    if (!held && !complains && !is_future_item(checker->program->unit, expression))
        return false;
    without_parentheses(expression)->flags |= NODE_IS_BOXED;
    if (checker->constant)
        check_error(checker, checker->constant_place, expression->first, "a future in %s, which must be constant", checker->constant);
    else if (!checker->function && !checker->plain)
        check_error(checker, checker->full, expression->first, "a future is made when the program runs, and not outside of a function");
    take_back(checker, expression, "acc_future(");
    if (held)
        take_back_around(checker, value);
    refuse_in_header(checker, expression);
    if (is_item)
        note_item(checker, expression, value);
    if (held && checker->target->kind == NODE_ASSIGN && type_is_const(wanted) && !has_error(checker, checker->target))
        check_error(checker, NULL, checker->target->first, "'%s' is const, and cannot be given a future",
                    node_text(checker, checker->target->kids[0]));
    if (held && value && type_classify(held) != TYPE_VOID && !type_equal(held, value) && !checker->constant)
        check_error(checker, NULL, expression->first, "this is a future of %s, which an 'acc_future(%s)' cannot hold",
                    type_classify(value) != TYPE_VOID ? a_type(value) : "no value", type_spelling(held));
    return true;
}

bool is_future_place(const node *expression)
{
    expression = without_parentheses((node *)expression);
    return expression->kind == NODE_IDENTIFIER || expression->kind == NODE_MEMBER || expression->kind == NODE_INDEX ||
           (expression->kind == NODE_UNARY && expression->op == '*');
}

/* Some name in the expression is declared by what does not parse: nothing is said of how it is used. */
bool is_doubtful(const checker *checker, const node *expression)
{
    if (!expression)
        return false;
    if ((expression->kind == NODE_IDENTIFIER || expression->kind == NODE_MEMBER) &&
        in_set(checker->doubtful, name_text(checker, expression)))
        return true;
    for (unsigned i = 0; i < expression->count; i++)
        if (is_doubtful(checker, expression->kids[i]))
            return true;
    return false;
}

/* ---- Future variables, and what blocks cannot capture ---------------------------------------------------------------- */

static const char *why_not_captured(const object *object)
{
    if (object->kind == OBJECT_CHILD)
        return object->type && type_is_stream(object->type) ? "a stream" : "a future variable";
    if (object->cleanup)
        return "a variable with a cleanup";
    if (object->is_variable_array)
        return "a variable length array";
    return object->is_variably_modified ? "a pointer to a variable length array" : NULL;
}

static bool is_operand(const node *operator, const node *identifier)
{
    return operator && without_parentheses(operator->kids[0]) == identifier;
}

/* What may be written for a future variable that stands where none can. */
static void mend_future_variable(checker *checker, const node *identifier, const char *name)
{
    const node *changed = is_operand(checker->changed, identifier) ? checker->changed : NULL;
    bool is_assigned = changed && changed->kind == NODE_ASSIGN && changed->op == '=';
    if (is_assigned || is_operand(checker->address_of, identifier))
        check_mend(checker, identifier->first, "an acc_future can be pointed to, and be given another future: 'acc_future(T) %s = ...'",
                   name);
    else if (changed)
        check_mend(checker, identifier->first, "write 'T value = await %s;' first, and change that", name);
    else
        check_mend(checker, identifier->first, "write 'await %s' for its value", name);
}

/* A typedef of one has its size in a variable of the function around. */
void check_typedef_name(checker *checker, const node *specifiers)
{
    const object *object = specifiers->note;
    if (!object || !object->is_variably_modified || !checker->function || object->scope->function == checker->function)
        return;
    check_error(checker, checker->full, specifiers->name, "the async block cannot capture the size of '%s', which is the type of %s",
                object->name, why_not_captured(object));
    program_note(checker->program, object->token, "'%s' is declared here", object->name);
}

void check_variable_name(checker *checker, const node *identifier, use use)
{
    const object *object = identifier->note;
    if (!object || object->is_static || object->kind > OBJECT_CHILD)
        return;
    const char *name = name_text(checker, identifier), *why = why_not_captured(object);
    if (checker->function && object->scope->function != checker->function && why) {
        check_error(checker, checker->full, identifier->first, "the async block cannot capture '%s', which is %s", name, why);
        program_note(checker->program, object->token, "'%s' is declared here", name);
        return;
    }
    if (object->kind != OBJECT_CHILD || use == USE_FUTURE)
        return;
    bool is_stream = object->type && type_is_stream(object->type);
    check_error(checker, checker->full, identifier->first,
                is_stream ? "'%s' is a stream: acc_next takes from it, and nothing else can be done with it"
                          : "'%s' is a future variable: it can be awaited, joined, raced and cancelled, and nothing else", name);
    if (is_stream)
        check_mend(checker, identifier->first, "write 'await acc_next(%s, &x)'", name);
    else if (!checker->unevaluated)
        mend_future_variable(checker, identifier, name);
}

/* ---- Pointers to async functions ------------------------------------------------------------------------------------- */

/* The name is ARRAY* POINTER+ FUNCTION; or, without a name, FUNCTION. */
bool declares_async_pointer(const node *specifiers, const node *declarator)
{
    bool has_pointer = false;
    const node *function = declarator_function(declarator);
    if (!(specifiers->flags & SPECIFIER_ASYNC) || (function && declarator->name != NO_TOKEN))
        return false;
    for (unsigned i = 0; declarator && i < declarator->count; i++) {
        if (declarator->kids[i]->kind == NODE_FUNCTION)
            return has_pointer || declarator->name == NO_TOKEN;
        has_pointer |= declarator->kids[i]->kind == NODE_POINTER;
    }
    return false;
}

void check_async_pointer(checker *checker, const node *specifiers, const node *declarator)
{
    if (specifiers->flags & SPECIFIER_YIELD)
        check_error(checker, declarator, specifiers->async_token, "there are no pointers to streams ('async yield')");
    for (unsigned i = 0; i < declarator->count; i++)
        if (declarator->kids[i]->kind == NODE_FUNCTION && declarator->kids[i]->flags & FUNCTION_VARIADIC)
            check_error(checker, NULL, specifiers->async_token, "an async function cannot be variadic, so nothing can point to one");
}

/* What the name of an async function is converted to where it stands must be a pointer to an async function. */
void check_function_name(checker *checker, node *identifier)
{
    function *function = named_function(checker, identifier);
    if (!function || identifier->first < function->first_declaration)
        return;
    const unit *unit = checker->program->unit;
    const token *token = &unit->tokens[identifier->first];
    if (checker->plain && !checker->plain_learned)
        (void)checked_type(checker, identifier);
    const node *whole = checker->address_of ? checker->address_of : identifier;
    uint32_t begin = unit->tokens[whole->first].shadow, end = token->shadow + token->length;
    type *becomes = semantics_converted(checker->program->semantics, begin, end);
    bool complains_here = diagnostics_find(unit->tokens[whole->first].offset, unit->tokens[whole->end].offset, "'async ");
    const node *around = checker->target && checker->target->kind != NODE_CALL ? checker->target : whole;
    bool is_plain_pointer = complains_here || diagnostics_find(unit->tokens[around->first].offset,
                                                               unit->tokens[around->end].offset, "'async ");
    is_plain_pointer |= becomes && !type_is_async(becomes);
    is_plain_pointer |= checker->cast_to_plain;
    if (function->is_stream) {
        check_error(checker, checker->full, identifier->first, "the stream '%s' can only be called: there are no pointers to streams",
                    function->name);
        return;
    }
    type *wanted = is_plain_pointer ? wanted_type(checker) : NULL;
    bool is_other = wanted && type_is_async(wanted) && !checker->cast_to_plain;    /* of another type: clang says so */
    if (!is_plain_pointer || is_other) {
        identifier->flags |= NODE_NAMES_ASYNC;
        function->is_pointed_to = true;
        return;
    }
    const node *instead = complains_here ? whole : checker->full;
    if (wanted && type_future_value(wanted)) {
        check_error(checker, instead, identifier->first, "'%s' is an async function, not a future: call it", function->name);
        check_mend(checker, identifier->first, "write '%s(...)'", function->name);
        return;
    }
    check_error(checker, instead, identifier->first,
                "the async function '%s' can only be called, or be pointed to by a pointer to an async function: a plain "
                "pointer or 'void *' cannot hold its address", function->name);
    check_mend(checker, identifier->first, "declare the pointer 'async ... (*p)(...)'");
}

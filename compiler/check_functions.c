/* check_functions.c: what may be an async function, and how it may be declared.
 *
 *     async int f(int n, ...) { }          error: the async function 'f' is variadic
 *     int f(int); async int f(int n) { }   error: 'f' is declared with 'async' here, and without it elsewhere
 *     static async int main(void) { }      error: 'main' is 'static' */
#include "checker.h"

#include <assert.h>
#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

/* ---- main -------------------------------------------------------------------------------------------------------- */

static uint32_t token_of_kind(const checker *checker, const node *node, int kind)
{
    uint32_t i = node->first;
    while (checker->program->unit->tokens[i].kind != kind)
        i++;
    assert(i < node->end);
    return i;
}

static bool is_plain_int(const type *type)
{
    return type_classify(type) == TYPE_INTEGER && type_size(type) == 4 && type_is_signed_integer(type);
}

static bool has_standard_form(const function *function)
{
    if (!is_plain_int(function->result))
        return false;
    unsigned count = type_parameter_count(function->type);
    if (count == 0)
        return true;
    return count == 2 && is_plain_int(type_parameter(function->type, 0)) &&
           type_classify(type_parameter(function->type, 1)) == TYPE_POINTER;
}

/* Whether it is one that the program's start can call. */
static bool check_main(checker *checker, const node *specifiers, const node *tree, const function *function,
                       const node *declarator)
{
    if (specifiers->flags & (SPECIFIER_STATIC | SPECIFIER_INLINE)) {
        bool is_static = specifiers->flags & SPECIFIER_STATIC;
        uint32_t word = token_of_kind(checker, specifiers, is_static ? STATIC : INLINE);
        take_back(checker, tree->kids[0], NULL);
        take_back(checker, declarator, "declared");
        check_error(checker, NULL, word, "'main' is '%s'; the program's start calls it",
                    is_static ? "static" : "inline");
        check_mend(checker, word, "write 'async int main(void)' or 'async int main(int argc, char **argv)'");
        return false;
    }
    if (!has_standard_form(function)) {
        take_back(checker, specifiers, "main");
        check_error(checker, declarator, declarator->name, "'main' has another form than the two of the standard");
        check_mend(checker, declarator->name,
                   "write 'async int main(void)' or 'async int main(int argc, char **argv)'");
        return false;
    }
    return true;
}

/* ---- One declaration --------------------------------------------------------------------------------------------- */

static bool has_parameters(const checker *checker, const node *parameters)
{
    if (parameters->count != 1 || !parameters->kids[0]->kids[0] || parameters->kids[0]->kids[1])
        return parameters->count > 0;
    const node *only = parameters->kids[0];
    return only->end != only->first + 1 || checker->program->unit->tokens[only->first].kind != VOID;
}

/* C11 6.7.6.3p15 lets f() and f(int) stand side by side; in the dialect f() is f(void). */
static bool differs(const checker *checker, const function *function, const node *parameters)
{
    const node *known = function->parameters;
    bool one_is_empty = (known->flags | parameters->flags) & FUNCTION_EMPTY;
    return one_is_empty && has_parameters(checker, known) != has_parameters(checker, parameters);
}

/* The function's name where it is declared first, outside of this tree. */
static uint32_t other_declaration(const checker *checker, const function *function, const node *tree)
{
    if (function->name_token < tree->first || function->name_token >= tree->end)
        return function->name_token;
    uint32_t at = function->first_declaration;
    while (!token_is(checker->program->unit, at, function->name))
        at++;
    return at;
}

static void check_parameter_list(checker *checker, const function *function, const node *declarator)
{
    const node *parameters = declarator_function(declarator);
    const char *name = function->name;
    if (parameters->flags & FUNCTION_NAMES) {
        check_error(checker, NULL, declarator->name, "the async function '%s' has an old-style (K&R) definition", name);
        check_mend(checker, declarator->name, "write the parameters with their types: 'async ... %s(int a, char *b)'",
                   name);
    } else if (parameters->flags & FUNCTION_VARIADIC) {
        uint32_t dots = token_of_kind(checker, parameters, ELLIPSIS);
        check_error(checker, NULL, dots,
                    "the async function '%s' is variadic: a future cannot hold arguments that it does not "
                    "know",
                    name);
        check_mend(checker, dots, "pass an array, or a 'va_list' that outlives the future");
    } else if (differs(checker, function, parameters)) {
        check_error(checker, NULL, declarator->name,
                    "'%s' is declared with and without parameters; 'async ... %s()' is "
                    "'%s(void)'",
                    name, name, name);
        program_note(checker->program, function->name_token, "the other declaration is here");
    }
}

static void report_two_kinds(checker *checker, const node *tree, function *function, const node *declarator)
{
    check_error(checker, NULL, declarator->name, "'%s' is declared both as a stream ('async yield') and without 'yield'",
                function->name);
    program_note(checker->program, other_declaration(checker, function, tree), "the other declaration is here");
    function->is_both_kinds = true;
}

/* The translation names that type in several places. */
static void check_tags(checker *checker, const node *specifiers)
{
    for (unsigned i = 0; i < specifiers->count; i++) {
        const node *part = specifiers->kids[i];
        if (!defines_tagged_type(part) || part->name != NO_TOKEN)
            continue;
        check_error(checker, part, part->first, "the result of an async function has a type without a name");
        check_mend(checker, part->first, "define it before, with a tag or a 'typedef'");
    }
}

/* Does the parameter declare the type anew, for its own declaration alone (C11 6.2.1p4)? */
static bool is_declared_by(const checker *checker, const node *tag, const type *parameter)
{
    return defines_tagged_type(tag) ||
           (tag->kind == NODE_STRUCT && parameter &&
            type_declares_record(parameter, checker->program->unit->tokens[tag->name].shadow));
}

/* NULL: clang has said what is wrong with the function, or with a parameter of it. */
static const type *unnamed_parameter(const function *function, unsigned index)
{
    bool is_known = function->type && index < type_parameter_count(function->type);
    return is_known ? type_parameter(function->type, index) : NULL;
}

/* Each function of the translation that has the parameters would have another type. */
static void check_parameter_types(checker *checker, const function *function, const node *parameters)
{
    for (unsigned i = 0; i < parameters->count; i++) {
        const node *specifiers = parameters->kids[i]->kids[0];
        const object *named = parameters->kids[i]->note;
        const type *type = named ? named->type : unnamed_parameter(function, i);
        for (unsigned j = 0; specifiers && j < specifiers->count; j++) {
            const node *tag = specifiers->kids[j];
            if (!is_declared_by(checker, tag, type))
                continue;
            check_error(checker, tag, tag->first, "a parameter of an async function declares a type that nothing else can name");
            check_mend(checker, tag->first, "declare it before the function, with a tag or a 'typedef'");
        }
    }
}

static void check_one_declaration(checker *checker, const node *tree, const node *specifiers, const node *declarator)
{
    function *function = program_function(checker->program, name_text(checker, declarator));
    if (!function->type)
        return; /* clang has said what is wrong with it */
    if (specifiers->flags & SPECIFIER_YIELD && function->is_main)
        check_error(checker, tree, declarator->name, "'main' cannot be a stream");
    else if (specifiers->flags & SPECIFIER_YIELD && function->item && type_classify(function->item) == TYPE_VOID)
        check_error(checker, tree, declarator->name, "the stream '%s' yields 'void': there would be nothing to take from it",
                    function->name);
    else if ((specifiers->flags & SPECIFIER_YIELD) != (function->is_stream ? SPECIFIER_YIELD : 0))
        report_two_kinds(checker, tree, function, declarator);
    else if (!function->is_main || check_main(checker, specifiers, tree, function, declarator))
        check_parameter_list(checker, function, declarator);
}

void check_async_declaration(checker *checker, const external *external)
{
    const node *tree = external->tree;
    if (!external->is_async)
        return;
    const node *specifiers = tree->kids[0];
    check_tags(checker, specifiers);
    if (tree->kind == NODE_FUNCTION_DEFINITION) {
        check_specifiers(checker, tree->kids[0]);
        check_one_declaration(checker, tree, specifiers, tree->kids[1]);
        check_parameter_types(checker, program_function(checker->program, name_text(checker, tree->kids[1])),
                              declarator_function(tree->kids[1]));
        return;
    }
    for (unsigned i = 1; i < tree->count; i++)
        if (declarator_function(tree->kids[i]->kids[0]))
            check_one_declaration(checker, tree, specifiers, tree->kids[i]->kids[0]);
}

/* ---- With and without async -------------------------------------------------------------------------------------- */

/* Does a '{' follow the parentheses?  `f(a, b) { ... }` is a function without a type (C90 6.7.1). */
static bool has_body(const token *token, uint32_t open)
{
    int depth = 0;
    for (token += open; token->kind != END; token++) {
        depth += token->kind == '(';
        depth -= token->kind == ')';
        if (depth == 0)
            return token[1].kind == '{';
    }
    return false;
}

/* A name at file scope that a '(' follows, outside of all brackets: a function's, if it is one of ours. */
static function *plainly_declared(const checker *checker, uint32_t index, int depth)
{
    const token *tokens = checker->program->unit->tokens;
    if (depth != 0 || tokens[index].kind != IDENTIFIER || tokens[index + 1].kind != '(')
        return NULL;
    int before = index > 0 ? tokens[index - 1].kind : ';';
    if ((before == ';' || before == '}') && !has_body(tokens, index + 1))
        return NULL; /* a macro that was not defined, or a call: nothing that is declared */
    return program_function(checker->program, token_text(checker->program->unit, index));
}

static void report_mismatch(checker *checker, const function *function, uint32_t plain)
{
    bool plain_first = plain < function->first_declaration;
    uint32_t at = plain_first ? function->name_token : plain;
    if (plain_first) {
        check_error(checker, NULL, at, "'%s' is declared with 'async' here, and was declared without it",
                    function->name);
        program_note(checker->program, plain, "the declaration without 'async' is here");
    } else {
        check_error(checker, NULL, at, "'%s' is declared without 'async' here, and was declared with it",
                    function->name);
        program_note(checker->program, function->name_token, "the declaration with 'async' is here");
    }
}

/* `handler f;` with a typedef of an async function, and then `int f(int n) { ... }`. */
void check_plain_head(checker *checker, const node *declarator)
{
    const char *name = name_text(checker, declarator);
    const type *type = semantics_function(checker->program->semantics, name);
    if (!type || !type_is_async(type) || program_function(checker->program, name))
        return;
    check_error(checker, declarator, declarator->name, "'%s' is declared without 'async' here, and was declared with it", name);
    check_mend(checker, declarator->name, "the typedef of its other declaration is of an async function");
}

/* The external declarations of async functions, and those that do not parse, in order. */
static const external **known_externals(const checker *checker)
{
    const external *all = checker->program->externals, **known = NULL;
    for (ptrdiff_t i = 0; i < arrlen(all); i++)
        if ((all[i].is_async || !all[i].tree) && (arrlen(known) == 0 || arrlast(known)->end <= all[i].first))
            arrput(known, &all[i]);
    return known;
}

/* External declarations without async that declare an async function all the same, also in headers. */
static void check_mismatches(checker *checker)
{
    const token *tokens = checker->program->unit->tokens;
    const external **known = known_externals(checker);
    name_set *reported = NULL;
    sh_new_arena(reported);
    ptrdiff_t next = 0;
    int depth = 0;
    bool in_initializer = false;
    for (uint32_t i = 0; tokens[i].kind != END; i++) {
        while (next < arrlen(known) && known[next]->end <= i)
            next++;
        if (next < arrlen(known) && known[next]->first <= i) {
            i = known[next]->end - 1;
            depth = 0;
            in_initializer = false;
            continue;
        }
        int kind = tokens[i].kind;
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= kind == ')' || kind == ']' || kind == '}';
        if (depth == 0 && (kind == '=' || kind == ',' || kind == ';'))
            in_initializer = kind == '=';
        function *function = in_initializer ? NULL : plainly_declared(checker, i, depth);
        if (function && !in_set(reported, function->name)) {
            add_to_set(&reported, function->name);
            add_to_set(&checker->doubtful, function->name);
            report_mismatch(checker, function, i);
        }
    }
}

/* ---- Names that the translation defines -------------------------------------------------------------------------- */

/* f for f__init and its kin, if f is defined here.  A tag is a name of its own kind (C11 6.2.3). */
static function *owner_of_name(const checker *checker, const token *token, bool is_tag)
{
    static const char *const endings[] = {"__future", "__init", "__poll", "__drop", "__type", "__spawn", "__block_on",
                                           "__new"};
    for (unsigned i = is_tag ? 0 : 1; i < (is_tag ? 1 : sizeof endings / sizeof *endings); i++) {
        size_t length = strlen(endings[i]);
        if (token->length <= length || memcmp(token->text + token->length - length, endings[i], length) != 0)
            continue;
        function *function = program_function(checker->program, arena_strndup(token->text, token->length - length));
        if (function && function->is_defined)
            return function;
    }
    return NULL;
}

/* At file scope: inside a function a name of the user's is no trouble. */
static void check_reserved_names(checker *checker)
{
    const unit *unit = checker->program->unit;
    name_set *reported = NULL;
    sh_new_arena(reported);
    int depth = 0, before = ';', kind = ';';
    for (uint32_t i = 0; unit->tokens[i].kind != END; i++) {
        const token *token = &unit->tokens[i];
        before = kind;
        kind = token->kind;
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= kind == ')' || kind == ']' || kind == '}';
        if (depth > 0 || kind != IDENTIFIER || token->length < 7)
            continue;
        function *function = owner_of_name(checker, token, before == STRUCT || before == UNION || before == ENUM);
        const char *name = function ? token_text(unit, i) : NULL;
        if (!function || in_set(reported, name))
            continue;
        add_to_set(&reported, name);
        check_error(checker, NULL, i, "the name '%s' is taken: the translation of the async function '%s' defines it",
                    name, function->name);
        program_note(checker->program, function->name_token, "'%s' is defined here", function->name);
    }
}

/* Macros stay in the output: one that is called like a member of the structs there would change it. */
static void check_macros(checker *checker)
{
    static const char *const members[] = { "state", "result", "item", "name", "size", "alignment", "result_size", "state_size",
                                            "poll", "drop", "suspensions", "suspension_count" };
    const program *program = checker->program;
    const function *last = NULL;
    for (ptrdiff_t i = 0; i < arrlen(program->functions); i++)
        if (program->functions[i]->is_defined && (!last || program->functions[i]->name_token > last->name_token))
            last = program->functions[i];
    for (unsigned i = 0; last && i < sizeof members / sizeof *members; i++) {
        const struct macro *macro = unit_macro(program->unit, members[i]);
        place function = unit_place(program->unit, last->name_token), place = function;
        if (!macro || (unit_macro_place(program->unit, macro, &place) && place.order > function.order))
            continue;
        diagnose(SEVERITY_ERROR, place, "the macro '%s' would change the translation: structs and types of async functions have a "
                                        "member of that name", members[i]);
        place.line_text = NULL;
        diagnose(SEVERITY_NOTE, place, "give the macro another name, or #undef it after its last use");
    }
}

/* Nobody else can define it. */
void check_definitions(checker *checker)
{
    for (ptrdiff_t i = 0; i < arrlen(checker->program->functions); i++) {
        const function *function = checker->program->functions[i];
        if (function->is_static && function->is_called && !function->is_defined && !function->failed &&
            !in_set(checker->doubtful, function->name))
            check_error(checker, NULL, function->name_token,
                        "the async function '%s' is static and called, but not defined "
                        "in this file",
                        function->name);
        if (function->is_unknown && never(diagnostic_errors() == 0))    /* nobody has said why */
            check_error(checker, NULL, function->name_token, "the definition of '%s' is not understood", function->name);
    }
}

void check_functions(checker *checker)
{
    check_mismatches(checker);
    check_reserved_names(checker);
    check_macros(checker);
}

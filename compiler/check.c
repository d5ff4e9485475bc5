/* check.c: every external declaration that has to do with the dialect, held against its rules.
 *
 *     int n = f(1);        error: the call of 'f' is a future, not an 'int': an 'await' is missing
 *                          note: write 'await f(1)'
 *
 * checker.h lists the files and their rules. */
#include "check.h"

#include <assert.h>
#include <string.h>

#include "arena.h"
#include "checker.h"
#include "parser.h"

/* ---- What is said ------------------------------------------------------------------------------------------------ */

static void order_range(const checker *checker, const node *node, unsigned *begin, unsigned *end)
{
    const token *tokens = checker->program->unit->tokens;
    *begin = tokens[node->first].offset;
    assert(node->end > node->first);
    *end = tokens[node->end - 1].offset + 1;
}

void take_back(const checker *checker, const node *node, const char *part)
{
    unsigned begin, end;
    order_range(checker, node, &begin, &end);
    diagnostics_take_back(begin, end, part);
}

bool has_error(const checker *checker, const node *node)
{
    unsigned begin, end;
    order_range(checker, node, &begin, &end);
    return diagnostic_error_between(begin, end, NULL);
}

const char *dialect_words(const checker *checker, const char *text)
{
    return program_words(checker->program, text, false);
}

/* `instead`: what clang said of that construct was about the same; or NULL. */
void check_error(const checker *checker, const node *instead, uint32_t token, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    const char *message = arena_vprintf(program_words(checker->program, format, true), arguments);
    va_end(arguments);
    if (instead)
        take_back(checker, instead, NULL);
    program_error(checker->program, token, "%s", message);
}

/* Out of a macro of the C library, as errno: its definition tells the user nothing. */
static bool is_from_system_macro(const unit *unit, uint32_t token)
{
    int32_t use = unit->tokens[token].use;
    const char *file = use >= 0 ? unit->uses[use].definition_file : NULL;
    for (ptrdiff_t i = 0; file && i < arrlen(unit->files); i++)
        if (unit->files[i].system && strcmp(unit->files[i].name, file) == 0)
            return true;
    return false;
}

/* Whether it was said: notes may follow only then. */
bool check_warning(const checker *checker, warning warning, uint32_t token, const char *format, ...)
{
    const unit *unit = checker->program->unit;
    warning_level level = warning_level_of(&checker->program->options->own_warnings, warning);
    if (level == LEVEL_SILENT)
        return false;
    va_list arguments;
    va_start(arguments, format);
    const char *message = arena_vprintf(program_words(checker->program, format, true), arguments);
    va_end(arguments);
    diagnose_warning(level == LEVEL_ERROR ? SEVERITY_ERROR : SEVERITY_WARNING, warning_name(warning),
                     unit_place(unit, token), "%s", message);
    if (!is_from_system_macro(unit, token))
        unit_note_macro(unit, token);
    return true;
}

/* A note at the place of the error itself: without the line, which stands above it. */
void check_mend(const checker *checker, uint32_t token, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    place place = unit_place(checker->program->unit, token);
    place.line_text = NULL;
    diagnose(SEVERITY_NOTE, place, "%s", arena_vprintf(program_words(checker->program, format, true), arguments));
    va_end(arguments);
}

/* What async code in a header is to do instead.  Whether it is in one. */
bool check_header_mend(const checker *checker, uint32_t token)
{
    const unit *unit = checker->program->unit;
    if (unit->files[unit->tokens[token].file].main)
        return false;
    check_mend(checker, token,
               "headers have only the prototypes of async functions: move this to a file that acc translates");
    return true;
}

const char *name_text(const checker *checker, const node *node)
{
    return token_text(checker->program->unit, node->name);
}

/* A use of a macro as the source has it, on one line; it begins with the name of the macro. */
static const char *source_text(const unit *unit, const macro_use *use)
{
    char *text = arena_strndup(unit->source + use->source_begin, use->source_end - use->source_begin), *end = text;
    for (const char *at = text; *at; at++) {
        bool is_space = strchr(" \t\r\n\v\f", *at);
        if (!is_space || end[-1] != ' ')
            *end++ = is_space ? ' ' : *at;
    }
    *end = '\0';
    return text;
}

/* What does not fit in a line is cut down to `f(...)`. */
const char *node_text(const checker *checker, const node *node)
{
    enum { LONGEST = 60 };
    const unit *unit = checker->program->unit;
    const char *text = "";
    for (uint32_t i = node->first; i < node->end; i++) {
        const token *token = &unit->tokens[i];
        const macro_use *use = token->use >= 0 ? &unit->uses[token->use] : NULL;
        const char *space = i > node->first && token->space_before ? " " : "";
        if (use && use->first == i && token->argument_source == NOWHERE && use->end <= node->end) {
            text = arena_printf("%s%s%s", text, space, source_text(unit, use));
            i = use->end - 1;
        } else {
            text = arena_printf("%s%s%.*s", text, space, (int)token->length, token->text);
        }
        if (strlen(text) > LONGEST)
            return node->kind == NODE_CALL && node->kids[0]->end - node->kids[0]->first == 1
                       ? arena_printf("%s(...)", token_text(unit, node->first))
                       : "...";
    }
    return text;
}

const char *a_type(const type *type)
{
    const char *spelling = type_spelling(type);
    return arena_printf("%s '%s'", strchr("aeiou", spelling[0]) ? "an" : "a", spelling);
}

/* ---- What things are --------------------------------------------------------------------------------------------- */

bool in_set(name_set *set, const char *name)
{
    return shgeti(set, (char *)name) >= 0;
}

void add_to_set(name_set **set, const char *name)
{
    shput(*set, (char *)name, true);
}

/* Of what is doubtful nobody says anything. */
function *named_function(const checker *checker, const node *identifier)
{
    if (identifier->kind != NODE_IDENTIFIER || identifier->note ||
        identifier->flags & (IDENTIFIER_LABEL | IDENTIFIER_HIDES))
        return NULL;
    const char *name = name_text(checker, identifier);
    function *function = program_function(checker->program, name);
    return function && !in_set(checker->doubtful, name) ? function : NULL;
}

function *future_call(const checker *checker, const node *expression)
{
    expression = without_parentheses((node *)expression);
    if (expression->kind != NODE_CALL)
        return NULL;
    return named_function(checker, without_parentheses(expression->kids[0]));
}

const char *async_body_name(const function *function)
{
    return function->is_block ? "this async block" : arena_printf("the async function '%s'", function->name);
}

const char *plain_name(const checker *checker)
{
    return name_text(checker, checker->plain->kids[1]);
}

/* Where `async` is missing at a function, each `await` in it has no place: a few times are enough.  Nor is its call the
 * future then that others wait for. */
bool has_refused_enough(checker *checker)
{
    enum { ENOUGH = 3 };
    add_to_set(&checker->doubtful, plain_name(checker));
    return checker->refused++ >= ENOUGH;
}

type *checked_type(checker *checker, const node *expression)
{
    if (checker->plain && !checker->plain_learned) {
        checker->plain_learned = true;
        semantics_learn_body(checker->program->semantics, plain_name(checker));
    }
    return expression_type(checker->program, expression);
}

/* ---- The walk over the file -------------------------------------------------------------------------------------- */

/* What stands outside of all brackets in a declaration that does not parse may be declared by it. */
static void note_doubtful_names(checker *checker, const external *external)
{
    const unit *unit = checker->program->unit;
    int depth = 0;
    for (uint32_t i = external->first; i < external->end; i++) {
        int kind = unit->tokens[i].kind;
        depth += kind == '(' || kind == '[' || kind == '{';
        depth -= kind == ')' || kind == ']' || kind == '}';
        if (kind == IDENTIFIER && depth <= 0)
            add_to_set(&checker->doubtful, token_text(unit, i));
    }
}

static void check_async_definition(checker *checker, function *function)
{
    node *definition = function->definition;
    checker->function = function;
    checker->flow = flow_check_new();
    checker->in_head = true;
    check_declarator(checker, definition->kids[1], NULL);
    checker->in_head = false;
    check_body(checker, definition->kids[2]);
    flow_finish(checker);
    checker->function = NULL;
    checker->flow = NULL;
    function->failed |= has_error(checker, definition);
}

static void check_plain_definition(checker *checker, node *definition)
{
    checker->plain = definition;
    checker->plain_learned = false;
    checker->refused = 0;
    check_plain_head(checker, definition->kids[1]);
    check_specifiers(checker, definition->kids[0]);
    check_declarator(checker, definition->kids[1], NULL);
    check_body(checker, definition->kids[2]);
    checker->plain = NULL;
}

static void check_external(checker *checker, const external *external)
{
    node *tree = external->tree;
    if (!tree)
        return;
    check_async_declaration(checker, external);
    switch (tree->kind) {
    case NODE_FUNCTION_DEFINITION:
        if (!external->is_async)
            check_plain_definition(checker, tree);
        else if (external->functions[0]->definition == tree && !external->functions[0]->is_unknown)
            check_async_definition(checker, external->functions[0]);
        break;
    case NODE_DECLARATION:
        check_declaration(checker, tree);
        break;
    case NODE_STATIC_ASSERT:
        check_constant(checker, tree->kids[0], "a static assertion", tree);
        break;
    default:
        break;
    }
}

/* Where something doubtful is named, clang takes it for plain: what it says of futures there only follows from that. */
static void forget_about_doubtful(checker *checker, const external *external)
{
    const unit *unit = checker->program->unit;
    for (uint32_t i = external->first; shlen(checker->doubtful) && i < external->end; i++)
        if (unit->tokens[i].kind == IDENTIFIER && in_set(checker->doubtful, token_text(unit, i))) {
            diagnostics_take_back(unit->tokens[external->first].offset, unit->tokens[external->end].offset, "acc_future(");
            return;
        }
}

/* Can something in it have the type acc_future(T)?  A prototype alone has no such thing: a call of it is no variable. */
static bool holds_acc_future(const unit *unit, const external *external)
{
    const node *tree = external->tree;
    if (tree->kind == NODE_DECLARATION && tree->count == 2 && declarator_function(tree->kids[1]->kids[0]))
        return false;
    for (uint32_t i = external->first; i < external->end; i++) {
        const token *token = &unit->tokens[i];
        if (token->kind == TYPEOF || token->kind == AUTO_TYPE)
            return true;
        if (token->length == strlen("acc_future") && token[1].kind == '(' && token_is(unit, i, "acc_future"))
            return true;
    }
    return false;
}

static bool is_async_pointer(const node *tree)
{
    if (tree->kind == NODE_SPECIFIERS && tree->flags & SPECIFIER_TYPEDEF && tree->flags & SPECIFIER_ASYNC)
        return true;
    if (tree->count > 1 && tree->kids[0] && tree->kids[0]->kind == NODE_SPECIFIERS)
        for (unsigned i = 1; i < tree->count; i++) {
            const node *declarator = tree->kids[i];
            if (declarator && declarator->kind == NODE_INIT_DECLARATOR)
                declarator = declarator->kids[0];
            if (declarator && (declares_async_pointer(tree->kids[0], declarator) ||
                               (tree->kind == NODE_PARAMETER && tree->kids[0]->flags & SPECIFIER_ASYNC)))
                return true;
        }
    return false;
}

static bool tree_holds_async_pointer(const node *tree)
{
    if (is_async_pointer(tree))
        return true;
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i] && tree_holds_async_pointer(tree->kids[i]))
            return true;
    return false;
}

/* Most functions hold their own `async` and no other: then there is no need to go through the tree. */
static bool holds_async_pointer(const unit *unit, const external *external)
{
    const node *tree = external->tree;
    if (tree->kind == NODE_FUNCTION_DEFINITION) {
        uint32_t i = external->first;
        while (i < external->end && (unit->tokens[i].kind != ASYNC || i == tree->kids[0]->async_token))
            i++;
        if (i == external->end)
            return false;
    }
    return tree_holds_async_pointer(tree);
}

/* What was not understood has an error, or follows from one; should that have been taken back, it is no reason to go
 * on. */
static void refuse_unread(const program *program)
{
    for (ptrdiff_t i = 0; i < arrlen(program->externals) && diagnostic_errors() == 0; i++)
        if (program->externals[i].main && !program->externals[i].tree)
            program_error(program, program->externals[i].first, "a declaration that could not be understood");
}

void check_program(program *program)
{
    checker checker = {.program = program};
    sh_new_arena(checker.doubtful);
    for (ptrdiff_t i = 0; i < arrlen(program->externals); i++) {
        const external *external = &program->externals[i];
        if (!external->tree) {
            if (!external->head)
                note_doubtful_names(&checker, external);
            continue;
        }
        program->has_async_pointers = program->has_async_pointers || holds_async_pointer(program->unit, external);
        program->has_acc_futures = program->has_acc_futures || holds_acc_future(program->unit, external);
    }
    check_functions(&checker);
    for (ptrdiff_t i = 0; i < arrlen(program->externals); i++)
        check_external(&checker, &program->externals[i]);
    for (ptrdiff_t i = 0; i < arrlen(program->externals) && diagnostic_errors() > 1; i++)
        forget_about_doubtful(&checker, &program->externals[i]);
    check_definitions(&checker);
    refuse_unread(program);
}

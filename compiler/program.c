/* program.c: the small questions of program.h. */
#include "program.h"

#include <stdarg.h>
#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"
#include "source.h"

const char *token_text(const unit *unit, uint32_t token)
{
    return arena_strndup(unit->tokens[token].text, unit->tokens[token].length);
}

uint32_t token_source_end(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    uint32_t end = at->source != NOWHERE ? at->source : at->argument_source;
    for (uint32_t i = 0; i < at->length && !never(end >= unit->source_length); i++)
        end = source_after_splices(unit->source, end) + 1;
    return end;
}

bool token_is(const unit *unit, uint32_t token, const char *text)
{
    return unit->tokens[token].length == strlen(text) && memcmp(unit->tokens[token].text, text, strlen(text)) == 0;
}

function *program_function(const program *program, const char *name)
{
    name_function *by_name = program->by_name;
    ptrdiff_t i = shgeti(by_name, (char *)name);
    return i < 0 ? NULL : by_name[i].value;
}

static bool is_letter(char byte)
{
    return byte == '_' || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
}

const char *program_words(const program *program, const char *text, bool only_quoted)
{
    static const char *const words[] = {"async", "await", "defer", "try", "yield"};
    if (!program->options->underscore_keywords)
        return text;
    char *result = NULL;
    bool quoted = false;
    for (const char *at = text; *at; at++) {
        quoted ^= *at == '\'';
        size_t length = 0;
        while (is_letter(at[length]))
            length++;
        for (size_t i = 0; i < sizeof words / sizeof *words && length && (quoted || !only_quoted); i++)
            if (strlen(words[i]) == length && memcmp(words[i], at, length) == 0) {
                arrput(result, '_');
                arrput(result, (char)(*at - 'a' + 'A'));
                at++;
                length--;
                break;
            }
        if (length == 0)
            arrput(result, *at);
        else
            memcpy(arraddnptr(result, length), at, length);
        at += length ? length - 1 : 0;
    }
    return arena_strndup(result, arrlenu(result));
}

void program_error(const program *program, uint32_t token, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    diagnose(SEVERITY_ERROR, unit_place(program->unit, token), "%s",
             arena_vprintf(program_words(program, format, true), arguments));
    va_end(arguments);
    unit_note_macro(program->unit, token);
}

void program_note(const program *program, uint32_t token, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    diagnose(SEVERITY_NOTE, unit_place(program->unit, token), "%s",
             arena_vprintf(program_words(program, format, true), arguments));
    va_end(arguments);
}

object *capture_given(const function *block, int index)
{
    return block->captures ? block->captures[index]->note : block->parameter_objects[index]->origin;
}

node *without_parentheses(node *expression)
{
    while (expression->kind == NODE_PAREN)
        expression = expression->kids[0];
    return expression;
}

bool names_part(const node *place)
{
    return place->kind == NODE_UNARY && (place->op == REAL || place->op == IMAG || place->op == EXTENSION);
}

bool defines_tagged_type(const node *node)
{
    return (node->kind == NODE_STRUCT || node->kind == NODE_ENUM) && node->flags & STRUCT_DEFINITION;
}

node *declarator_function(const node *declarator)
{
    if (!declarator || declarator->count == 0 || declarator->kids[0]->kind != NODE_FUNCTION)
        return NULL;
    return declarator->kids[0];
}

bool attribute_cleanup(const unit *unit, const node *attribute, uint32_t *first, uint32_t *end)
{
    for (uint32_t i = attribute->first; i + 3 < attribute->end; i++)
        if (token_is(unit, i, "cleanup") || token_is(unit, i, "__cleanup__")) {
            *first = unit->tokens[i - 1].kind == ':' ? i - 3 : i;
            *end = i + 4;
            return true;
        }
    *first = *end = attribute->end;
    return false;
}

bool attribute_is_cleanup(const unit *unit, const node *attribute)
{
    uint32_t first, end;
    return attribute_cleanup(unit, attribute, &first, &end);
}

/* The same for names of one length that begin and end alike. */
static bool *name_mark(function *function, const char *name, size_t length)
{
    unsigned hash = ((unsigned char)name[0] * 31u + (unsigned char)name[length - 1]) * 31u + (unsigned)length;
    return &function->name_marks[hash % (sizeof function->name_marks / sizeof *function->name_marks)];
}

static void collect_names(const program *program, function *function)
{
    const node *definition = function->definition;
    for (uint32_t i = definition->first; i < definition->end; i++) {
        const token *token = &program->unit->tokens[i];
        if (token->kind == IDENTIFIER)
            *name_mark(function, token->text, token->length) = true;
    }
    function->names_are_known = true;
}

/* Does any identifier in it have that name? */
static bool has_name(const program *program, function *function, const char *name)
{
    const node *definition = function->definition;
    if (!function->names_are_known)
        collect_names(program, function);
    if (!*name_mark(function, name, strlen(name)))
        return false;
    for (uint32_t i = definition->first; i < definition->end; i++)
        if (program->unit->tokens[i].kind == IDENTIFIER && token_is(program->unit, i, name))
            return true;
    return false;
}

const char *fresh_name(const program *program, function *function, const char *base)
{
    const char *name = base;
    while ((function && has_name(program, function, name)) || semantics_is_declared(program->semantics, name) ||
           unit_macro(program->unit, name))
        name = arena_printf("%s_", name);
    return name;
}

function *called_function(const program *program, const node *expression)
{
    expression = without_parentheses((node *)expression);
    if (expression->kind != NODE_CALL)
        return NULL;
    const node *name = without_parentheses(expression->kids[0]);
    if (name->kind != NODE_IDENTIFIER || name->note || name->flags & IDENTIFIER_HIDES)
        return NULL;
    return program_function(program, token_text(program->unit, name->name));
}

function *program_handle(program *program)
{
    if (!program->handle) {
        program->handle = arena_new(function);
        program->handle->name = "acc_handle";
        program->handle->result = semantics_void_type(program->semantics);
    }
    return program->handle;
}

unsigned function_parameter_count(const function *function)
{
    return function->is_block ? (unsigned)arrlen(function->parameter_objects) : type_parameter_count(function->type);
}

bool declares_future(const node *specifiers, const node *declarator)
{
    if (!(specifiers->flags & SPECIFIER_ASYNC))
        return false;
    for (unsigned i = 0; i < declarator->count; i++)
        if (declarator->kids[i]->kind != NODE_POINTER)
            return false;
    return declarator->name != NO_TOKEN;
}

/* parse_unit.c: the file SOURCE to trees, by all that comes before libclang.
 *
 *     unit_read (source, preprocessor, words, shadow) ──▶ unit ──find_declarations (parser)──▶ trees
 *
 * find_declarations asks libclang what is a type.  Here the answers come from the tokens alone: the name before the `;` of
 * a typedef is one, and so is every name that ends in _t.  So an input takes microseconds, and not the milliseconds of
 * libclang. */
#include <string.h>

#include "arena.h"
#include "declarations.h"
#include "harness.h"
#include "parser.h"
#include "program.h"
#include "semantics.h"

struct semantics { struct name { char *key; bool value; } *typedefs; };
struct type { char unused; };

static type some_type;

/* ---- In the place of semantics.c and types.c ------------------------------------------------------------------------- */

bool semantics_is_typedef(const semantics *semantics, const char *name, uint32_t length)
{
    struct name *typedefs = semantics->typedefs;
    return (length > 2 && memcmp(name + length - 2, "_t", 2) == 0) || shgeti(typedefs, arena_strndup(name, length)) >= 0;
}

bool semantics_is_declared(const semantics *semantics, const char *name)
{
    (void)semantics, (void)name;
    return false;
}

type *semantics_function(const semantics *semantics, const char *name)
{
    (void)semantics, (void)name;
    return &some_type;
}

type *semantics_first_declaration(const semantics *semantics, const char *name)
{
    return semantics_function(semantics, name);
}

type *semantics_int_type(const semantics *semantics)
{
    (void)semantics;
    return &some_type;
}

type *semantics_void_type(const semantics *semantics)
{
    (void)semantics;
    return &some_type;
}

type *semantics_expression(const semantics *semantics, uint32_t begin, uint32_t end)
{
    (void)semantics, (void)begin, (void)end;
    return NULL;
}

int semantics_bit_field_width(const semantics *semantics, uint32_t begin, uint32_t end)
{
    (void)semantics, (void)begin, (void)end;
    return -1;
}

type *type_result(const type *function)
{
    (void)function;
    return &some_type;
}

unsigned type_parameter_count(const type *function)
{
    (void)function;
    return 0;
}

type *type_parameter(const type *function, unsigned index)
{
    (void)function, (void)index;
    return &some_type;
}

uint32_t type_names(const type *type)
{
    (void)type;
    return 0;
}

bool type_is_signed_integer(const type *type)
{
    (void)type;
    return true;
}

/* ---- Reading and parsing ---------------------------------------------------------------------------------------------- */

static void find_typedefs(semantics *semantics, const unit *unit)
{
    bool in_typedef = false;
    sh_new_arena(semantics->typedefs);
    for (size_t i = 0; i < arrlenu(unit->tokens); i++) {
        const token *token = &unit->tokens[i];
        in_typedef |= token->kind == TYPEDEF;
        if (token->kind != ';' || !in_typedef || token[-1].kind != IDENTIFIER)
            continue;
        shput(semantics->typedefs, arena_strndup(token[-1].text, token[-1].length), true);
        in_typedef = false;
    }
}

/* What the emitter copies from between the tokens. */
static void cut_gaps(const unit *unit)
{
    uint32_t end = 0;
    for (size_t i = 0; i < arrlenu(unit->tokens); i++) {
        const token *token = &unit->tokens[i];
        (void)unit_place(unit, (uint32_t)i);
        if (token->source == NOWHERE || token->source < end)
            continue;
        (void)unit_gap(unit, end, token->source);
        end = token->source + (token->kind == END ? 0 : token->length);
    }
}

void parse_unit(void)
{
    options options = {.include_directory = ACC_AFL_INCLUDE};
    semantics semantics = {0};
    unit unit;
    if (!unit_read(&unit, SOURCE, &options))
        return;
    find_typedefs(&semantics, &unit);
    program program = {.unit = &unit, .options = &options, .semantics = &semantics};
    find_declarations(&program);
    for (size_t i = 0; i < arrlenu(program.externals); i++)
        if (program.externals[i].tree)
            check_tree_shape(program.externals[i].tree);
    cut_gaps(&unit);
}

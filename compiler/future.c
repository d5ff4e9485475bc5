/* future.c: expressions of future type (future.h). */
#include "future.h"

#include <string.h>

#include "arena.h"
#include "never.h"
#include "parser.h"

runtime_word runtime_word_of(const program *program, const node *expression)
{
    static const struct { const char *name; runtime_word word; } words[] = {
        { "acc_spawn", WORD_SPAWN }, { "acc_block_on", WORD_BLOCK_ON }, { "acc_join", WORD_JOIN },
        { "acc_race", WORD_RACE }, { "acc_next", WORD_NEXT }, { "acc_cancel", WORD_CANCEL },
        { "acc_cancelled", WORD_CANCELLED },
    };
    if (expression->kind != NODE_CALL || expression->kids[0]->kind != NODE_IDENTIFIER || expression->kids[0]->note)
        return WORD_NONE;
    const token *name = &program->unit->tokens[expression->kids[0]->name];
    if (name->length < 8 || memcmp(name->text, "acc_", 4) != 0)
        return WORD_NONE;
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        if (name->length == strlen(words[i].name) && memcmp(name->text, words[i].name, name->length) == 0)
            return words[i].word;
    return WORD_NONE;
}

static future_form form_of_call(const program *program, node *call)
{
    future_form form = { .kind = FUTURE_NONE, .expression = call };
    switch (runtime_word_of(program, call)) {
    case WORD_SPAWN:
        form.kind = FUTURE_TASK;
        form.value = call->count > 1 ? future_of(program, call->kids[1]).value : NULL;
        return form;
    case WORD_JOIN:
        form.kind = FUTURE_JOIN;
        form.value = semantics_void_type(program->semantics);
        return form;
    case WORD_RACE:
        form.kind = FUTURE_RACE;
        form.value = semantics_int_type(program->semantics);
        return form;
    case WORD_NEXT:
        form.kind = FUTURE_NEXT;
        form.value = semantics_int_type(program->semantics);
        return form;
    case WORD_NONE:
        break;
    default:
        return form;
    }
    form.callee = called_function(program, call);
    if (form.callee) {
        form.kind = FUTURE_CALL;
        form.value = form.callee->result;
        return form;
    }
    type *callee = file_scope_function(program, call->kids[0]);     /* async there: by a typedef, `handler f;` */
    if (!callee)
        callee = expression_type(program, without_parentheses(call->kids[0]));
    if (callee && type_is_async(callee)) {
        form.kind = FUTURE_POINTER;
        form.value = expression_type(program, call);
    }
    return form;
}

future_form future_of(const program *program, const node *expression)
{
    node *inner = without_parentheses((node *)expression);
    future_form form = { .kind = FUTURE_NONE, .expression = inner };
    switch (inner->kind) {
    case NODE_CALL:
        form = form_of_call(program, inner);
        if (form.kind != FUTURE_NONE)
            return form;
        break;
    case NODE_ASYNC_BLOCK:
        form.kind = FUTURE_CALL;
        form.callee = inner->note;
        form.value = form.callee && !form.callee->result_is_unknown ? form.callee->result : NULL;
        return form;
    case NODE_IDENTIFIER: {
        object *object = inner->note;
        if (!object || object->kind != OBJECT_CHILD)
            break;
        form.kind = FUTURE_VARIABLE;
        form.variable = object;
        form.callee = object->callee;
        if (!object->type)         /* `async a = f(1);` */
            return form;
        if (type_is_stream(object->type))
            form.kind = FUTURE_STREAM;
        form.value = type_future_value(object->type);
        return form;
    }
    case NODE_MEMBER: case NODE_INDEX: case NODE_UNARY: case NODE_LOWERED_NAME: case NODE_CAST: case NODE_CONDITIONAL:
    case NODE_ASSIGN: case NODE_STATEMENT_EXPRESSION: case NODE_COMMA:
        break;
    default:
        return form;
    }
    type *type = expression_type(program, inner);
    type = type ? type_future_value(type) : NULL;
    if (type) {
        form.kind = FUTURE_BOX;
        form.value = type;
    }
    return form;
}

bool future_is_stream_call(const future_form *form)
{
    return form->kind == FUTURE_CALL && form->callee && form->callee->is_stream;
}

bool future_is_void(const future_form *form)
{
    return never(!form->value) || type_classify(form->value) == TYPE_VOID;
}

/* ---- Blocks ---------------------------------------------------------------------------------------------------------- */

/* The value of the first return that has one. */
static node *returned_value(const node *tree)
{
    if (tree->kind == NODE_ASYNC_BLOCK)
        return NULL;
    if (tree->kind == NODE_RETURN)
        return tree->kids[0];
    for (unsigned i = 0; i < tree->count; i++) {
        node *value = tree->kids[i] ? returned_value(tree->kids[i]) : NULL;
        if (value)
            return value;
    }
    return NULL;
}

static unsigned block_number(const unit *unit, uint32_t token)
{
    unsigned number = 0;
    for (uint32_t i = 0; i < token; i++)
        number += unit->tokens[i].kind == ASYNC && unit->tokens[i + 1].kind == '{';
    return number;
}

bool learn_blocks(program *program, unit *unit)
{
    bool any = false;
    for (int i = 0; i < arrlen(program->functions); i++) {
        function *function = program->functions[i];
        if (!function->is_block)
            continue;
        node *value = returned_value(function->body);
        type *type = value ? expression_type(program, value) : NULL;
        function->result = type ? type_value(type_decayed(type)) : semantics_void_type(program->semantics);
        function->result_is_unknown = value && !type && !never(diagnostic_errors() == 0);
        if (!type)
            continue;
        unsigned number = block_number(unit, function->definition->first);
        while (arrlenu(unit->block_types) <= number)
            arrput(unit->block_types, NULL);
        const char *text = "";
        if (type_classify(type) != TYPE_VOID)
            text = type_in_shadow(type_pointer_to(function->result));
        if (!text && !strpbrk(type_spelling(function->result), "(<"))      /* only a typedef names it */
            text = arena_printf("%s *", type_spelling(function->result));
        if (!text || unit->block_types[number])
            continue;
        unit->block_types[number] = text;
        any = true;
    }
    return any;
}

/* render.c: nodes to text, by way of a list of items: a token as it stands, or a text that stands for some tokens. */
#include "render.h"

#include <string.h>

#include "arena.h"
#include "items.h"
#include "never.h"
#include "parser.h"

typedef struct items {
    item *list;
    const emission *emission;
} items;

static void add_node(emission *emission, items *items, const node *node);

static void add_text(items *items, const node *node, const char *text, bool is_name)
{
    item item = { node->first, node->end, text, is_name, items->emission->unevaluated > 0 };
    arrput(items->list, item);
}

static void add_tokens(items *items, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        item item = { i, i + 1, NULL, false, items->emission->unevaluated > 0 };
        arrput(items->list, item);
    }
}

/* Kids are listed by meaning; what is written goes by position. */
static void add_in_order(emission *emission, items *items, uint32_t first, uint32_t end, node *const *kids, unsigned count)
{
    uint32_t at = first;
    for (;;) {
        const node *next = NULL;
        for (unsigned i = 0; i < count; i++)
            if (kids[i] && kids[i]->first >= at && kids[i]->end <= end && !never(kids[i]->end == kids[i]->first) &&
                (!next || kids[i]->first < next->first))
                next = kids[i];
        if (!next)
            break;
        add_tokens(items, at, next->first);
        add_node(emission, items, next);
        at = next->end;
    }
    add_tokens(items, at, end);
}

static const function *outermost(const function *function)
{
    while (function->is_block)
        function = function->parent;
    return function;
}

static bool is_function_name(const unit *unit, uint32_t token)
{
    return token_is(unit, token, "__func__") || token_is(unit, token, "__FUNCTION__") ||
           token_is(unit, token, "__PRETTY_FUNCTION__");
}

static const char *name_at_file_scope(emission *emission, const node *name)
{
    object *object = name->note;
    const char *text = token_text(emission->program->unit, name->name);
    bool is_declared_again = name->flags & IDENTIFIER_DECLARED_AGAIN;
    if (!object && is_function_name(emission->program->unit, name->name))
        return emission->unevaluated ? arena_printf("(*(const char (*)[%zu])0)", strlen(outermost(emission->function)->name) + 1)
                                     : arena_printf("\"%s\"", outermost(emission->function)->name);
    if ((!object || object->is_static) && emission->unevaluated == 0)      /* in the value of a shared variable */
        return NULL;
    if (object && object->hoisted && object->is_emitted)                    /* it is there already */
        return NULL;
    if (object ? object->kind > OBJECT_PARAMETER : !is_declared_again)
        return NULL;
    if (object)
        object->is_named_by_type = true;
    const type *type = expression_type(emission->program, name);
    return never(!type) ? NULL : typed_place_text(emission, type, text);
}

const char *text_at_file_scope(emission *emission, const node *node)
{
    if (node->kind == NODE_IDENTIFIER)
        return name_at_file_scope(emission, node);
    if (node->kind != NODE_STATEMENT_EXPRESSION && node->kind != NODE_LOWERED_TYPED)
        return NULL;
    const type *type = node->kind == NODE_LOWERED_TYPED ? node->note : expression_type(emission->program, node);
    if (never(!type) || type_classify(type) == TYPE_VOID)
        return "(void)0";
    return typed_place_text(emission, type, "({ ... })");
}

/* What an enumerator is, where its enum is not declared. */
static const char *enumerator_text(emission *emission, const object *enumerator)
{
    const program *program = emission->program;
    uint32_t at = program->unit->tokens[enumerator->token].shadow;
    long long value = semantics_enumerator(program->semantics, at);
    if (value >= 0)
        return arena_printf("%lld", value);
    const char *type = declare_text(emission, semantics_variable(program->semantics, at), "", NULL);
    if (strcmp(type, "unsigned int") == 0)
        return arena_printf("%uU", (unsigned)value);
    if (strncmp(type, "unsigned ", 9) == 0)
        return arena_printf("%lluU", (unsigned long long)value);
    bool is_least = value == INT32_MIN || value == INT64_MIN;    /* -2147483648 is a long */
    return is_least ? arena_printf("(%lld - 1)", value + 1) : arena_printf("(%lld)", value);
}

static void add_identifier(emission *emission, items *items, const node *node)
{
    object *object = node->note;
    if (object && object->hoisted) {      /* static, and used by a block */
        add_text(items, node, object->hoisted, true);
    } else if (object && object->kind <= OBJECT_PARAMETER && (object->is_home || object->element)) {
        add_text(items, node, object_text(emission, object), !object->element);
    } else if (object && object->origin && !token_is(emission->program->unit, node->name, object->name)) {
        add_text(items, node, object->name, true);
    } else if (object && object->kind == OBJECT_ENUMERATOR &&
               (emission->at_file_scope || object->scope->function != emission->function)) {
        add_text(items, node, enumerator_text(emission, object), false);
    } else if (!object && emission->function && !emission->function->is_plain && is_function_name(emission->program->unit, node->name)) {
        emission->function->uses_name = true;
        add_text(items, node, arena_printf("%s__name", outermost(emission->function)->name), false);
    } else {
        add_tokens(items, node->first, node->end);
    }
}

/* A compound literal whose address outlives a suspension has its bytes in the frame. */
static void add_literal(emission *emission, items *items, const node *node)
{
    const object *object = node->note;
    if (!object || !object->is_home) {
        add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    }
    const char *member = member_text(emission, object);
    const char *value = render_range(emission, node->first, node->end, node->kids, node->count);
    const char *cast = !never(!object->type) && type_is_volatile(object->type) ? "(void *)" : "";
    add_text(items, node, arena_printf("(*(acc_copy(%s&%s, %s&%s, sizeof %s), &%s))", cast, member, cast, value, member, member),
             false);
}

static bool is_of_another_body(const emission *emission, const object *object)
{
    return emission->at_file_scope || object->scope->function != emission->function;
}

/* The integer type that an enum is: most often `unsigned int`. */
static const char *enum_type(emission *emission, const node *definition)
{
    const program *program = emission->program;
    unsigned first = 0;
    while (definition->kids[first]->kind != NODE_ENUMERATOR)    /* an attribute */
        first++;
    type *type = semantics_variable(program->semantics, program->unit->tokens[definition->kids[first]->name].shadow);
    return never(!type) ? "unsigned int" : declare_text(emission, type, "", NULL);
}

/* struct, union or enum that is defined before this place already. */
static bool add_defined(emission *emission, items *items, const node *node)
{
    static const char *const words[] = { "struct", "union", "enum" };
    if (!(node->flags & DEFINITION_IS_WRITTEN))
        return false;
    const char *word = words[node->kind == NODE_ENUM ? 2 : node->op == UNION];
    const char *text = node->name == NO_TOKEN ? enum_type(emission, node)
                                              : arena_printf("%s %s", word, token_text(emission->program->unit, node->name));
    add_text(items, node, text, false);
    return true;
}

static void add_struct(emission *emission, items *items, const node *node)
{
    const object *tag = node->note;
    bool defines_here = emission->at_file_scope && node->flags & STRUCT_DEFINITION;
    if (tag && tag->hoisted && defines_here) {          /* inside another one that moves */
        uint32_t brace = opening_brace(emission->program->unit, node);
        item item = { node->first, brace, arena_printf("%s ", moved_tag_head(emission, tag)), false, false };
        arrput(items->list, item);
        add_in_order(emission, items, brace, node->end, node->kids, node->count);
    } else if (tag && tag->hoisted)
        add_text(items, node, tag->hoisted, true);
    else if (!add_defined(emission, items, node))
        add_in_order(emission, items, node->first, node->end, node->kids, node->count);
}

/* A pointer to a variable length array that is kept as a plain pointer, as an operand of an assignment. */
static const object *kept_pointer(const node *place)
{
    place = without_parentheses((node *)place);
    const object *object = place->kind == NODE_IDENTIFIER ? place->note : NULL;
    return object && object->element ? object : NULL;
}

/* p++ is (T)(p = (T)p + 1) - 1, with T the type that p had. */
static bool add_stepped_pointer(emission *emission, items *items, const node *node)
{
    const object *object = kept_pointer(node->kids[0]);
    if (!object)
        return false;
    const char *name = object->is_home ? member_text(emission, object) : object->name;
    const char *value = array_cast(emission, object, name);
    const char *cast = array_cast(emission, object, "");
    cast = arena_strndup(cast + 1, strlen(cast) - 2);
    bool up = node->op == INCREMENT || node->op == ADD_ASSIGN;
    const char *by = node->kind == NODE_ASSIGN ? arena_printf("(%s)", render(emission, node->kids[1])) : "1";
    if (node->flags & NODE_IS_UNUSED) {
        add_text(items, node, arena_printf("%s = %s %c %s", name, value, up ? '+' : '-', by), false);
        return true;
    }
    const char *text = arena_printf("(%s(%s = %s %c %s)%s)", cast, name, value, up ? '+' : '-', by,
                                    node->kind == NODE_POSTFIX ? up ? " - 1" : " + 1" : "");
    add_text(items, node, text, false);
    return true;
}

/* The left side of a plain assignment is the plain pointer. */
static void add_assignment(emission *emission, items *items, const node *node)
{
    const object *object = kept_pointer(node->kids[0]);
    if (object && node->op != '=') {
        add_stepped_pointer(emission, items, node);
        return;
    }
    if (!object) {
        add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    }
    add_text(items, node->kids[0], object->is_home ? member_text(emission, object) : object->name, false);
    add_tokens(items, node->kids[0]->end, node->kids[1]->first);
    add_node(emission, items, node->kids[1]);
}

/* acc_spawn(f(x)) and acc_block_on(f(x)) are calls of helper functions that make the future themselves. */
static bool add_runtime_call(emission *emission, items *items, const node *node)
{
    const char *text;
    switch (runtime_word_of(emission->program, node)) {
    case WORD_SPAWN:
        text = node->flags & NODE_IS_BOXED ? boxed_text(emission, node) : spawned_text(emission, node->kids[1]);
        break;
    case WORD_BLOCK_ON:
        text = block_on_text(emission, node->kids[1]);
        break;
    case WORD_CANCEL:
        text = cancel_text(emission, node->kids[1]);
        break;
    case WORD_CANCELLED:
        text = cancelled_text(emission, node->kids[1]);
        break;
    default:
        if (!(node->flags & NODE_IS_BOXED))
            return false;
        text = boxed_text(emission, node);
        break;
    }
    add_text(items, node, text, false);
    return true;
}

/* _Generic with other values than it had.  The value of the others is assigned to itself; `*&` tells compilers that this
 * is meant. */
static const char *generic_text(emission *emission, const node *node)
{
    const struct node *generic = node->kids[0];
    const object *value = node->note;
    const char *text = arena_printf("_Generic(%s", render(emission, generic->kids[0]));
    for (unsigned i = 1; i < generic->count; i++) {
        const struct node *association = generic->kids[i];
        bool is_lifted = association->flags & NODE_IS_LIFTED;
        bool counts = node->name ? i == node->name : !is_lifted;
        const char *result = node->flags & GENERIC_SELECTS ? (counts ? "1" : "0")
                             : counts                      ? render(emission, association->kids[1])
                             : value                       ? arena_printf("*&%s", object_text(emission, value))
                                                           : "(void)0";
        text = arena_printf("%s, %s: %s", text, association->kids[0] ? render(emission, association->kids[0]) : "default",
                            result);
    }
    return arena_printf("%s)", text);
}

/* Operands of sizeof, typeof and the like, and the controlling one of _Generic. */
static void add_unevaluated(emission *emission, items *items, const node *node)
{
    unsigned unevaluated = node->kind == NODE_GENERIC ? 1 : node->count;
    const struct node *operand = node->op == ALIGNOF ? without_parentheses(node->kids[0]) : NULL;
    const object *object = operand && operand->kind == NODE_IDENTIFIER && emission->at_file_scope ? operand->note : NULL;
    if (object && object->kind <= OBJECT_PARAMETER && object->alignment) {     /* its type does not say that */
        add_text(items, node, arena_printf("%lld", (long long)object->alignment), false);
        return;
    }
    emission->unevaluated++;
    add_in_order(emission, items, node->first, unevaluated < node->count ? node->kids[0]->end : node->end, node->kids,
                 unevaluated);
    emission->unevaluated--;
    if (unevaluated < node->count)
        add_in_order(emission, items, node->kids[0]->end, node->end, node->kids + 1, node->count - 1);
}

/* Specifiers in tokens [first, end).  A typedef of another body goes by its name at file scope. */
static void add_specifiers(emission *emission, items *items, const node *node, uint32_t first, uint32_t end)
{
    const object *alias = node->note;
    bool is_named = alias && node->name >= first && node->name < end;
    if (is_named && alias->hoisted && is_of_another_body(emission, alias)) {
        add_in_order(emission, items, first, node->name, node->kids, node->count);
        item item = { node->name, node->name + 1, alias->hoisted, true, false };
        arrput(items->list, item);
        first = node->name + 1;
    }
    add_in_order(emission, items, first, end, node->kids, node->count);
}

/* Of a pointer to an async function, C sees the plain pointer. */
static void add_plain_specifiers(emission *emission, items *items, const node *node)
{
    const unit *unit = emission->program->unit;
    for (uint32_t at = node->first; at < node->end;) {
        uint32_t word = at;
        while (word < node->end && !unit->tokens[word].keyword)
            word++;
        add_specifiers(emission, items, node, at, word);
        if (word < node->end) {
            item gone = { word, word + 1, "", false, false };
            arrput(items->list, gone);
        }
        at = word + 1;
    }
}

static bool is_shared_one(const node *declaration, const object *object)
{
    (void)declaration;
    return is_shared(object);
}

/* In a plain function with blocks: static variables and types that a block uses too stand at file scope,
 * and a typedef may be left without a use. */
static bool add_plain_declaration(emission *emission, items *items, const node *node)
{
    bool declares_members = node->count > 1 && !node->kids[1]->note;
    if (!emission->function || !emission->function->is_plain || declares_members)
        return false;
    const char *text = "";
    bool any_changed = declares_only_moved(node);
    for (unsigned i = 1; i < node->count; i++)
        any_changed |= is_shared(node->kids[i]->note) || may_be_unused_in_output(node->kids[i]->note);
    const char *enumerators = moved_enumerators(emission, node), *kept = kept_definitions(emission, node, is_shared_one);
    if (!any_changed && !*enumerators)
        return false;
    for (unsigned i = 1; i < node->count; i++)
        if (!is_shared(node->kids[i]->note))
            text = arena_printf("%s%s%s", text, *text ? ", " : "", render_init_declarator(emission, node->kids[i]));
    if (*text)
        text = arena_printf("%s %s;", render(emission, node->kids[0]), text);
    enumerators = arena_printf("%s%s%s", enumerators, *enumerators && *kept ? " " : "", kept);
    add_text(items, node, arena_printf("%s%s%s", enumerators, *enumerators && *text ? " " : "", text), false);
    return true;
}

/* The object's declaration, when what named it does so no more: compilers would warn about it. */
static bool add_unused(emission *emission, items *items, const node *node, const struct node *declarator)
{
    const object *object = node->note;
    if (!object || !object->is_named_by_type || never(!declarator))
        return false;
    add_in_order(emission, items, node->first, declarator->first, node->kids, node->count);
    add_text(items, declarator, arena_printf("%s ACC_UNUSED", render(emission, declarator)), false);
    add_in_order(emission, items, declarator->end, node->end, node->kids, node->count);
    return true;
}

static void add_node(emission *emission, items *items, const node *node)
{
    const char *text = emission->at_file_scope ? text_at_file_scope(emission, node) : NULL;
    if (text) {
        add_text(items, node, text, false);
        return;
    }
    switch (node->kind) {
    case NODE_INIT_DECLARATOR:
        if (!add_unused(emission, items, node, node->kids[0]))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_PARAMETER:
        if (!add_unused(emission, items, node, node->kids[1]))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_SIZEOF: case NODE_SIZEOF_TYPE: case NODE_TYPEOF: case NODE_GENERIC:
        add_unevaluated(emission, items, node);
        return;
    case NODE_CALL:
        if (!add_runtime_call(emission, items, node))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_IDENTIFIER:
        add_identifier(emission, items, node);
        return;
    case NODE_COMPOUND_LITERAL:
        add_literal(emission, items, node);
        return;
    case NODE_STRUCT:
        add_struct(emission, items, node);
        return;
    case NODE_ENUM:
        if (node->note && is_of_another_body(emission, node->note))   /* its type is an integer (C11 6.7.2.2p4) */
            add_text(items, node, enum_type(emission, ((object *)node->note)->declarator), false);
        else if (!add_defined(emission, items, node))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_TYPE_NAME: {
        const object *alias = node->kids[0]->note;
        if (!alias || !alias->element) {
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
            return;
        }
        bool is_pointer = type_classify(alias->type) == TYPE_POINTER;      /* to the array: typedef int (*row)[n]; */
        const char *inner = node->kids[1] ? render(emission, node->kids[1]) : "";
        if (is_pointer || *inner)
            inner = arena_printf("(%s%s)", is_pointer ? "*" : "", inner);
        inner = arena_printf("%s%s", inner, array_brackets(emission, alias, 0));
        add_text(items, node, declare_text(emission, alias->element, inner, NULL), false);
        return;
    }
    case NODE_SPECIFIERS:
        if (node->flags & SPECIFIER_ASYNC)
            add_plain_specifiers(emission, items, node);
        else
            add_specifiers(emission, items, node, node->first, node->end);
        return;
    case NODE_DECLARATION:
        if (!add_plain_declaration(emission, items, node))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_ASSIGN:
        add_assignment(emission, items, node);
        return;
    case NODE_PREFIX: case NODE_POSTFIX:
        if (!add_stepped_pointer(emission, items, node))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_LOWERED_NAME:
        add_text(items, node, object_text(emission, node->note), false);
        return;
    case NODE_LOWERED_ADDRESS:
        add_text(items, node, arena_printf("&%s", render(emission, node->kids[0])), false);
        return;
    case NODE_ASYNC_BLOCK:
        add_text(items, node, boxed_text(emission, node), false);
        return;
    case NODE_LOWERED_RESULT:
        add_text(items, node, await_result_text(emission, node->note), false);
        return;
    case NODE_LOWERED_TYPED: {
        struct type *type = node->note;
        bool is_void = type_classify(type) == TYPE_VOID;
        add_text(items, node, is_void ? "(void)0" : arena_printf("(*(%s)0)", declare_text(emission, type_pointer_to(type),
                                                                                          "", NULL)), false);
        return;
    }
    case NODE_LOWERED_GENERIC:
        add_text(items, node, generic_text(emission, node), false);
        return;
    case NODE_LOWERED_NOTHING:
        add_text(items, node, "(void)0", false);
        return;
    case NODE_LOWERED_ONLY:
        add_text(items, node, render(emission, node->kids[0]), false);
        return;
    default:
        add_in_order(emission, items, node->first, node->end, node->kids, node->count);
    }
}

static const char *text_of(items *items)
{
    const program *program = items->emission->program;
    const char *text = items_text(program->unit, items->list, !program->options->no_line);
    arrfree(items->list);
    return text;
}

const char *render(emission *emission, const node *node)
{
    items items = { NULL, emission };
    add_node(emission, &items, node);
    return text_of(&items);
}

const char *render_init_declarator(emission *emission, const node *init_declarator)
{
    const char *text = render(emission, init_declarator);
    return may_be_unused_in_output(init_declarator->note) ? arena_printf("%s ACC_UNUSED", text) : text;   /* of a typedef */
}

const char *render_assigned(emission *emission, const node *node)
{
    const char *text = render(emission, node);
    return node->kind == NODE_COMMA ? arena_printf("(%s)", text) : text;
}

const char *render_range(emission *emission, uint32_t first, uint32_t end, node *const *kids, unsigned count)
{
    items items = { NULL, emission };
    add_in_order(emission, &items, first, end, kids, count);
    return text_of(&items);
}

const char *render_specifiers(emission *emission, const node *specifiers, uint32_t first, uint32_t end)
{
    items items = { NULL, emission };
    add_specifiers(emission, &items, specifiers, first, end);
    return text_of(&items);
}

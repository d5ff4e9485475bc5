/* render.c: nodes to text, by way of a list of items: a token as it stands, or a text that stands for some tokens. */
#include "render.h"

#include <string.h>

#include "arena.h"
#include "parser.h"

typedef struct item {
    uint32_t first, end;       /* tokens */
    const char *text;          /* instead of them; NULL: the token itself */
    bool is_name;              /* the text only renames an identifier */
    bool is_unevaluated;       /* in an operand of sizeof, typeof or so */
} item;

typedef struct items {
    item *list;
    const emission *emission;
} items;

static void add_node(emission *emission, items *items, const node *node);

/* ---- Text of objects -------------------------------------------------------------------------------------------------------- */

const char *member_text(emission *emission, const object *object)
{
    return arena_printf("%s->%s", emission->self, object->member);
}

/* "[size_1][size_2]" */
static const char *size_brackets(emission *emission, const object *object, int from)
{
    const char *text = "";
    for (int i = from; i < arrlen(object->sizes); i++)
        text = arena_printf("%s[%s]", text, object_text(emission, object->sizes[i]));
    return text;
}

const char *kept_pointer_type(const object *object)
{
    return type_is_const(object->element) ? "const void *" : "void *";
}

/* A variable length array, or a pointer to one, is kept as a plain pointer and used through a cast. */
static const char *cast_text(emission *emission, const object *object, const char *name)
{
    const char *brackets = size_brackets(emission, object, 0);
    const char *element = arena_printf("%s%s", type_is_const(object->element) ? "const " : "",
                                       declare_text(emission, object->element, "", NULL));
    if (object->is_boxed_array)
        return arena_printf("(*(%s (*)%s)%s)", element, brackets, name);
    return arena_printf("((%s (*)%s)%s)", element, brackets, name);
}

const char *array_bytes(emission *emission, const object *object)
{
    const char *text = "";
    for (int i = 0; i < arrlen(object->sizes); i++)
        text = arena_printf("%s%s * ", text, object_text(emission, object->sizes[i]));
    return arena_printf("%ssizeof(%s)", text, declare_text(emission, object->element, "", NULL));
}

const char *object_text(emission *emission, const object *object)
{
    const char *name = object->is_home ? member_text(emission, object) : object->name;
    return object->element ? cast_text(emission, object, name) : name;
}

const char *child_pointer(emission *emission, const object *child)
{
    bool in_place = child_held(emission->program, child) == HELD_IN_PLACE;
    return arena_printf("%s%s", in_place ? "&" : "", member_text(emission, child));
}

const char *moved_tag_name(emission *emission, object *tag)
{
    const function *owner = emission->function;
    int number = 0;
    for (; owner; owner = owner->parent) {
        for (number = 0; number < arrlen(owner->tags) && owner->tags[number] != tag;)
            number++;
        if (number < arrlen(owner->tags))
            break;
    }
    const char *keyword = tag->declarator->op == UNION ? "union" : "struct";
    if (!tag->hoisted)
        tag->hoisted = arena_printf("%s %s__%s_%d", keyword, owner->name, *tag->name ? tag->name : "tag",
                                    number + 1);
    return tag->hoisted;
}

uint32_t opening_brace(const unit *unit, const node *node)
{
    uint32_t brace = node->first;
    while (unit->tokens[brace].kind != '{')
        brace++;
    return brace;
}

const char *moved_tag_head(emission *emission, const object *tag)
{
    const node *node = tag->declarator;
    uint32_t brace = opening_brace(emission->program->unit, node);
    const char *attributes = "";
    for (unsigned i = 0; i < node->count; i++)
        if (node->kids[i] && node->kids[i]->kind == NODE_ATTRIBUTE && node->kids[i]->end <= brace)
            attributes = arena_printf("%s %s", attributes, render(emission, node->kids[i]));
    const char *space = strchr(tag->hoisted, ' ');
    return arena_printf("%s%s%s", arena_strndup(tag->hoisted, (size_t)(space - tag->hoisted)), attributes, space);
}

static object *tag_of_function(const unit *unit, const function *function, uint32_t definition)
{
    for (int i = 0; i < arrlen(function->tags); i++) {
        object *tag = function->tags[i];
        const node *node = tag->declarator;
        uint32_t token = node->name != NO_TOKEN ? node->name : node->first;
        if (unit->tokens[token].shadow == definition)
            return tag;
    }
    return NULL;
}

/* The struct, union or enum that is defined at this shadow offset in the body, in one around it, or in a block whose
 * value has that type; or NULL. */
static object *tag_defined_at(const emission *emission, uint32_t definition)
{
    const program *program = emission->program;
    object *tag = NULL;
    for (const function *function = emission->function; function && !tag; function = function->parent)
        tag = tag_of_function(program->unit, function, definition);
    for (int i = 0; i < arrlen(program->functions) && !tag; i++)
        if (program->functions[i]->is_block)
            tag = tag_of_function(program->unit, program->functions[i], definition);
    return tag;
}

/* In the frame, a record of the body must have a name at file scope. */
static const char *local_tag(uint32_t definition, void *context)
{
    object *tag = tag_defined_at(context, definition);
    return tag && tag->declarator->kind == NODE_STRUCT ? moved_tag_name(context, tag) : NULL;
}

/* In the poll function, a local tag is still what the user called it, unless it has moved to file scope. */
static const char *moved_tag(uint32_t definition, void *context)
{
    const object *tag = tag_defined_at(context, definition);
    return tag ? tag->hoisted : NULL;
}

const char *declare_member(emission *emission, type *type, const char *name)
{
    if (!type)
        return arena_printf("int %s", name);
    const char *text = type_declare(type, name, local_tag, emission);
    return text ? text : arena_printf("%s %s", type_spelling(type), name);
}

const char *declare_qualified(emission *emission, type *type, const char *name, bool may_be_const)
{
    if (!type)
        return declare_member(emission, type, name);
    const struct type *element = type_classify(type) == TYPE_ARRAY ? type_innermost_element(type) : type;
    const char *words = arena_printf("%s%s", may_be_const && type_is_const(type) ? "const " : "", type_is_volatile(type) ? "volatile " : "");
    if (type_classify(element) == TYPE_POINTER)
        return declare_member(emission, type, arena_printf("%s%s", words, name));
    return arena_printf("%s%s", words, declare_member(emission, type, name));
}

const char *declare_text(emission *emission, type *type, const char *name, const node *like)
{
    if (!type)
        return arena_printf("int %s", name);
    const char *text = type_declare(type, name, moved_tag, emission);
    if (text || !like)
        return text;
    return arena_printf("__typeof__(%s) %s", render(emission, like), name);
}

/* ---- Nodes to items -------------------------------------------------------------------------------------------------------------- */

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
            if (kids[i] && kids[i]->first >= at && kids[i]->end <= end && kids[i]->end > kids[i]->first &&
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

static bool is_function_name(const unit *unit, uint32_t token)
{
    return token_is(unit, token, "__func__") || token_is(unit, token, "__FUNCTION__") ||
           token_is(unit, token, "__PRETTY_FUNCTION__");
}

static void add_identifier(emission *emission, items *items, const node *node)
{
    const object *object = node->note;
    if (object && object->hoisted && object->kind == OBJECT_VARIABLE) {      /* static, and used by a block */
        add_text(items, node, object->hoisted, true);
    } else if (object && object->kind <= OBJECT_PARAMETER && (object->is_home || object->element)) {
        add_text(items, node, object_text(emission, object), !object->element);
    } else if (object && object->origin && !token_is(emission->program->unit, node->name, object->name)) {
        add_text(items, node, object->name, true);
    } else if (object && object->kind == OBJECT_ENUMERATOR &&
               (emission->at_file_scope || object->scope->function != emission->function)) {
        const unit *unit = emission->program->unit;
        add_text(items, node, arena_printf("%lld", semantics_enumerator(emission->program->semantics,
                                                                        unit->tokens[object->token].shadow)), false);
    } else if (!object && emission->function && !emission->function->is_plain && is_function_name(emission->program->unit, node->name)) {
        function *named = emission->function;
        emission->function->uses_name = true;
        while (named->is_block)
            named = named->parent;
        add_text(items, node, arena_printf("%s__name", named->name), false);
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
    add_text(items, node, arena_printf("(*(acc_copy(&%s, &%s, sizeof %s), &%s))", member, value, member, member), false);
}

static const char *enum_type(emission *emission, const node *definition)
{
    const program *program = emission->program;
    for (unsigned i = 0; definition && i < definition->count; i++)
        if (definition->kids[i]->kind == NODE_ENUMERATOR &&
            semantics_enumerator(program->semantics, program->unit->tokens[definition->kids[i]->name].shadow) < 0)
            return "int";
    return "unsigned int";
}

/* struct, union or enum that is defined before this place already. */
static bool add_defined(emission *emission, items *items, const node *node)
{
    static const char *const words[] = { "struct", "union", "enum" };
    if (!(node->flags & DEFINITION_IS_WRITTEN) || (node->kind == NODE_STRUCT && node->name == NO_TOKEN))
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
    return object && object->kind <= OBJECT_PARAMETER && object->element && !object->is_boxed_array ? object : NULL;
}

/* p++ is (T)(p = (T)p + 1) - 1, with T the type that p had. */
static bool add_stepped_pointer(emission *emission, items *items, const node *node)
{
    const object *object = kept_pointer(node->kids[0]);
    if (!object)
        return false;
    const char *name = object->is_home ? member_text(emission, object) : object->name;
    const char *value = cast_text(emission, object, name);
    const char *cast = cast_text(emission, object, "");
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
    if (object && node->op != '=' && add_stepped_pointer(emission, items, node))
        return;
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

static const char *arrange_inner(const char *declarator)
{
    return *declarator ? arena_printf("(%s)", declarator) : "";
}

/* Operands of sizeof, typeof and the like, and the controlling one of _Generic. */
static void add_unevaluated(emission *emission, items *items, const node *node)
{
    unsigned unevaluated = node->kind == NODE_GENERIC ? 1 : node->count;
    emission->unevaluated++;
    add_in_order(emission, items, node->first, unevaluated < node->count ? node->kids[0]->end : node->end, node->kids,
                 unevaluated);
    emission->unevaluated--;
    if (unevaluated < node->count)
        add_in_order(emission, items, node->kids[0]->end, node->end, node->kids + 1, node->count - 1);
}

/* Of a pointer to an async function, C sees the plain pointer. */
static void add_plain_specifiers(emission *emission, items *items, const node *node)
{
    const unit *unit = emission->program->unit;
    for (uint32_t at = node->first; at < node->end;) {
        uint32_t word = at;
        while (word < node->end && !(unit->tokens[word].keyword &&
                                     (unit->tokens[word].kind == ASYNC || unit->tokens[word].kind == YIELD)))
            word++;
        add_in_order(emission, items, at, word, node->kids, node->count);
        if (word < node->end) {
            item gone = { word, word + 1, "", false, false };
            arrput(items->list, gone);
        }
        at = word + 1;
    }
}

static void find_enumerators(emission *emission, const node *tree, const char **text)
{
    for (unsigned i = 0; i < tree->count; i++) {
        const node *kid = tree->kids[i];
        if (kid && kid->kind == NODE_ENUM && kid->flags & STRUCT_DEFINITION)
            *text = arena_printf("%s%s%s;", *text, **text ? " " : "", render(emission, kid));
        else if (kid)
            find_enumerators(emission, kid, text);
    }
}

const char *moved_enumerators(emission *emission, const node *specifiers)
{
    const char *text = "";
    for (unsigned i = 0; i < specifiers->count; i++) {
        const node *kid = specifiers->kids[i];
        if (kid && kid->kind == NODE_STRUCT && kid->note && ((object *)kid->note)->hoisted)
            find_enumerators(emission, kid, &text);
    }
    return text;
}

/* In a plain function with blocks: static variables and types that a block uses too stand at file scope,
 * and a typedef may be left without a use. */
static bool add_plain_declaration(emission *emission, items *items, const node *node)
{
    const char *text = "";
    bool any_changed = false;
    if (!emission->function || !emission->function->is_plain || node->count == 0 || node->kids[0]->kind != NODE_SPECIFIERS)
        return false;
    for (unsigned i = 0; node->count == 1 && i < node->kids[0]->count; i++) {
        const struct node *kid = node->kids[0]->kids[i];
        any_changed |= kid && kid->kind == NODE_STRUCT && kid->flags & STRUCT_DEFINITION && kid->note &&
                       ((object *)kid->note)->hoisted;
    }
    for (unsigned i = 1; i < node->count; i++) {
        const object *object = node->kids[i]->note;
        bool is_shared = object && object->kind == OBJECT_VARIABLE && object->hoisted, is_unused = is_typedef_unused(object);
        any_changed |= is_shared || is_unused;
        if (!is_shared)
            text = arena_printf("%s%s%s%s", text, *text ? ", " : "", render(emission, node->kids[i]),
                                is_unused ? " ACC_UNUSED" : "");
    }
    const char *enumerators = moved_enumerators(emission, node->kids[0]);
    if (!any_changed && !*enumerators)
        return false;
    if (*text)
        text = arena_printf("%s%s%s %s;", enumerators, *enumerators ? " " : "", render(emission, node->kids[0]), text);
    add_text(items, node, *text ? text : enumerators, false);
    return true;
}

static void add_node(emission *emission, items *items, const node *node)
{
    switch (node->kind) {
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
        if (node->note && emission->at_file_scope)       /* stays in the body; its type is an integer (C11 6.7.2.2p4) */
            add_text(items, node, enum_type(emission, ((object *)node->note)->declarator), false);
        else if (!add_defined(emission, items, node))
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
        return;
    case NODE_TYPE_NAME: {
        const object *alias = node->kids[0]->note;
        if (!alias || alias->kind != OBJECT_TYPEDEF || !alias->element) {
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
            return;
        }
        const char *inner = node->count > 1 && node->kids[1] ? arrange_inner(render(emission, node->kids[1])) : "";
        add_text(items, node, arena_printf("%s %s%s", declare_text(emission, alias->element, "", NULL), inner,
                                           size_brackets(emission, alias, 0)), false);
        return;
    }
    case NODE_SPECIFIERS: {
        if (node->flags & SPECIFIER_ASYNC) {
            add_plain_specifiers(emission, items, node);
            return;
        }
        const object *alias = node->note;
        bool is_of_other = alias && emission->function && alias->scope->function != emission->function;
        if (!alias || !alias->hoisted || !(emission->at_file_scope || is_of_other)) {
            add_in_order(emission, items, node->first, node->end, node->kids, node->count);
            return;
        }
        add_in_order(emission, items, node->first, node->name, node->kids, node->count);
        item item = { node->name, node->name + 1, alias->hoisted, true, false };
        arrput(items->list, item);
        add_in_order(emission, items, node->name + 1, node->end, node->kids, node->count);
        return;
    }
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
        bool is_void = !type || type_classify(type) == TYPE_VOID;
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

/* ---- Items to text ------------------------------------------------------------------------------------------------------------------ */

static uint32_t source_begin(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    if (at->use >= 0)
        return unit->uses[at->use].first == token ? unit->uses[at->use].source_begin : NOWHERE;
    return at->source;
}

static uint32_t source_end(const unit *unit, uint32_t token)
{
    const struct token *at = &unit->tokens[token];
    if (at->use >= 0)
        return unit->uses[at->use].end == token + 1 ? unit->uses[at->use].source_end : NOWHERE;
    return at->source == NOWHERE ? NOWHERE : token_source_end(unit, token);
}

const char *render_gap(const unit *unit, uint32_t token)
{
    if (token == 0)
        return "";
    uint32_t begin = source_end(unit, token - 1), end = source_begin(unit, token);
    if (begin != NOWHERE && end != NOWHERE && begin <= end)
        return unit_gap(unit, begin, end);
    return unit->tokens[token].space_before ? " " : "";
}

static bool is_fixed(const macro_use *use, uint32_t offset)
{
    for (int i = 0; i < arrlen(use->fixed); i++)
        if (use->fixed[i] == offset)
            return true;
    return false;
}

/* Is the offset one of the argument's that item stands for? */
static bool is_within(const unit *unit, const item *item, uint32_t offset)
{
    return offset != NOWHERE && offset >= unit->tokens[item->first].argument_source &&
           offset <= unit->tokens[item->end - 1].argument_source;
}

/* Are the tokens that the item stands for written, one after the other, in an argument that is evaluated once? (Copies
 * in operands that are not evaluated, as <tgmath.h> makes them, have the same type whatever stands there.) */
static bool stands_once_in_argument(const unit *unit, const macro_use *use, const item *list, int from, int to,
                                    const item *item)
{
    uint32_t last = unit->tokens[item->first].argument_source;
    for (uint32_t i = item->first; i < item->end; i++) {
        uint32_t offset = unit->tokens[i].argument_source;
        if (offset == NOWHERE || offset < last || is_fixed(use, offset))
            return false;
        last = offset;
    }
    for (int i = from; i < to; i++)
        if (&list[i] != item && !list[i].is_unevaluated && is_within(unit, item, unit->tokens[list[i].first].argument_source))
            return false;
    return true;
}

/* A changed operand that is not evaluated, beside a copy of it that is. */
static bool has_evaluated_copy(const unit *unit, const item *list, int from, int to, const item *item)
{
    for (int i = from; i < to; i++)
        if (!list[i].is_unevaluated && list[i].text &&
            is_within(unit, &list[i], unit->tokens[item->first].argument_source))
            return true;
    return false;
}

/* Can items [from, to), which are exactly the tokens of a macro use, be written as the use stands in the source, with
 * nothing but names in its arguments changed? */
static bool can_stay(const unit *unit, const macro_use *use, const item *list, int from, int to)
{
    for (int i = from; i < to; i++) {
        if (!list[i].text || stands_once_in_argument(unit, use, list, from, to, &list[i]))
            continue;
        if (list[i].is_unevaluated && has_evaluated_copy(unit, list, from, to, &list[i]))
            continue;
        uint32_t offset = unit->tokens[list[i].first].argument_source;
        if (!list[i].is_name || list[i].end != list[i].first + 1 || offset == NOWHERE || is_fixed(use, offset))
            return false;
        for (int j = from; j < to; j++)
            if (unit->tokens[list[j].first].argument_source == offset &&
                (!list[j].text || strcmp(list[j].text, list[i].text) != 0))
                return false;
    }
    return true;
}

/* Would what is written so far and what comes next be one word? `return({ ... })` becomes `return value_1`. */
static bool runs_together(const char *before, size_t length, const char *next)
{
    static const char letters[] = "_$abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    return length && *next && strchr(letters, before[length - 1]) && strchr(letters, *next);
}

static const char *use_text(const unit *unit, const macro_use *use, const item *list, int from, int to)
{
    const char *text = "";
    uint32_t at = use->source_begin;
    for (;;) {
        const item *next = NULL;
        uint32_t next_offset = NOWHERE;
        for (int i = from; i < to; i++) {
            uint32_t offset = unit->tokens[list[i].first].argument_source;
            bool counts = list[i].text && !(list[i].is_unevaluated && has_evaluated_copy(unit, list, from, to, &list[i]));
            if (counts && offset >= at && offset < next_offset) {
                next = &list[i];
                next_offset = offset;
            }
        }
        if (!next)
            break;
        bool joined = runs_together(unit->source + at, next_offset - at, next->text);
        text = arena_printf("%s%s%s%s", text, arena_strndup(unit->source + at, next_offset - at), joined ? " " : "", next->text);
        at = token_source_end(unit, next->end - 1);
    }
    return arena_printf("%s%s", text, arena_strndup(unit->source + at, use->source_end - at));
}

typedef struct text { char *bytes; } text;

static void append_text(text *text, const char *string)
{
    size_t length = strlen(string);
    if (length)
        memcpy(arraddnptr(text->bytes, length), string, length);
}

static const char *write_items(const unit *unit, const item *list)
{
    text text = { NULL };
    for (int i = 0; i < arrlen(list);) {
        const item *item = &list[i];
        bool after_gone = i > 0 && list[i - 1].text && !*list[i - 1].text;
        if (i > 0 && !after_gone)
            append_text(&text, render_gap(unit, item->first));
        int32_t use_index = unit->tokens[item->first].use;
        if (use_index >= 0 && unit->uses[use_index].first == item->first) {
            const macro_use *use = &unit->uses[use_index];
            int to = i;
            while (to < arrlen(list) && list[to].end <= use->end && unit->tokens[list[to].first].use == use_index)
                to++;
            if (to > i && list[to - 1].end == use->end && can_stay(unit, use, list, i, to)) {
                append_text(&text, use_text(unit, use, list, i, to));
                i = to;
                continue;
            }
        }
        if (item->text && runs_together(text.bytes, arrlenu(text.bytes), item->text))
            append_text(&text, " ");
        if (item->text)
            append_text(&text, item->text);
        else
            append_text(&text, arena_strndup(unit->tokens[item->first].text, unit->tokens[item->first].length));
        i++;
    }
    arrput(text.bytes, '\0');
    return text.bytes;
}

const char *render(emission *emission, const node *node)
{
    items items = { NULL, emission };
    add_node(emission, &items, node);
    return write_items(emission->program->unit, items.list);
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
    return write_items(emission->program->unit, items.list);
}

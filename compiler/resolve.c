/* resolve.c: gives every name in an async body its object (C11 6.2.1).
 *
 *     { int n = 1; { char *n = "x"; puts(n); } }        two objects named n; the n in puts(n) is the second
 *
 * Only what is declared in the body is made an object; every other name is the file's. */
#include "resolve.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "future.h"
#include "never.h"
#include "parser.h"

typedef struct undefined_tag {
    node *reference;
    scope *scope;
} undefined_tag;

typedef struct resolver {
    program *program;
    function *function;
    scope *scope;
    node **gotos;            /* stb_ds array: NODE_GOTO and NODE_LABEL_ADDRESS, bound when all labels are known */
    scope **goto_scopes;
    undefined_tag *undefined;        /* stb_ds array */
} resolver;

static void resolve(resolver *resolver, node *node);
static void bind_gotos(resolver *resolver);

scope *scope_of(const node *node)
{
    return node->note;
}

bool scope_encloses(const scope *outer, const scope *inner)
{
    while (inner->depth > outer->depth)
        inner = inner->parent;
    return inner == outer;
}

static scope *open_scope(resolver *resolver, node *node)
{
    scope *scope = arena_new(struct scope);
    scope->parent = resolver->scope;
    scope->node = node;
    scope->function = resolver->function;
    scope->depth = resolver->scope ? resolver->scope->depth + 1 : 0;
    resolver->scope = scope;
    if (node)
        node->note = scope;
    return scope;
}

static void close_scope(resolver *resolver)
{
    resolver->scope = resolver->scope->parent;
}

static object *declare(resolver *resolver, object_kind kind, uint32_t token)
{
    object *object = arena_new(struct object);
    object->kind = kind;
    object->token = token;
    object->name = token == NO_TOKEN ? "" : token_text(resolver->program->unit, token);
    object->scope = resolver->scope;
    object->index = UINT32_MAX;
    arrput(resolver->scope->objects, object);
    if (kind == OBJECT_TYPEDEF)
        resolver->scope->function->has_typedefs = true;
    return object;
}

/* The innermost object of that name; tags have a name space of their own (C11 6.2.3). */
static object *look_up_from(const resolver *resolver, scope *scope, uint32_t token, bool tag)
{
    const struct token *name = &resolver->program->unit->tokens[token];
    for (; scope; scope = scope->parent)
        for (ptrdiff_t i = arrlen(scope->objects); i-- > 0;) {
            object *object = scope->objects[i];
            if (object->token == NO_TOKEN || (object->kind == OBJECT_TAG) != tag)
                continue;
            const struct token *other = &resolver->program->unit->tokens[object->token];
            if (other->length == name->length && memcmp(other->text, name->text, name->length) == 0)
                return object;
        }
    return NULL;
}

static object *look_up(const resolver *resolver, uint32_t token, bool tag)
{
    return look_up_from(resolver, resolver->scope, token, tag);
}

static void resolve_kids(resolver *resolver, node *node, unsigned from)
{
    for (unsigned i = from; i < node->count; i++)
        if (node->kids[i])
            resolve(resolver, node->kids[i]);
}

/* ---- Declarations ------------------------------------------------------------------------------------------------------ */

static object_kind declared_kind(const node *specifiers, const node *declarator)
{
    if (specifiers->flags & SPECIFIER_TYPEDEF)
        return OBJECT_TYPEDEF;
    if (declares_future(specifiers, declarator) &&
        !(specifiers->flags & (SPECIFIER_STATIC | SPECIFIER_EXTERN | SPECIFIER_THREAD)))
        return OBJECT_CHILD;
    return declarator_function(declarator) ? OBJECT_FUNCTION : OBJECT_VARIABLE;
}

/* The name in __attribute__((cleanup(name))) or ((__cleanup__(name))), or NULL. */
static const char *cleanup_function(const resolver *resolver, const node *attributes)
{
    const unit *unit = resolver->program->unit;
    for (uint32_t i = attributes->first; i + 2 < attributes->end; i++)
        if ((token_is(unit, i, "cleanup") || token_is(unit, i, "__cleanup__")) && unit->tokens[i + 1].kind == '(')
            return token_text(unit, i + 2);
    return NULL;
}

static void find_cleanup(resolver *resolver, object *object, const node *specifiers, const node *init_declarator)
{
    for (unsigned i = 0; i < specifiers->count; i++)
        if (specifiers->kids[i]->kind == NODE_ATTRIBUTE && !object->cleanup)
            object->cleanup = cleanup_function(resolver, specifiers->kids[i]);
    const node *declarator = init_declarator->kids[0];
    for (unsigned i = 0; i < declarator->count; i++)           /* `T *__attribute__((cleanup(f))) p` */
        if (declarator->kids[i]->kind == NODE_POINTER && !object->cleanup)
            object->cleanup = cleanup_function(resolver, declarator->kids[i]);
    for (unsigned i = 2; i < init_declarator->count; i++)
        if (!object->cleanup)
            object->cleanup = cleanup_function(resolver, init_declarator->kids[i]);
}

static void learn_type(resolver *resolver, object *object)
{
    const unit *unit = resolver->program->unit;
    if (object->kind == OBJECT_FUNCTION)
        return;
    object->type = semantics_variable(resolver->program->semantics, unit->tokens[object->token].shadow);
    if (object->kind == OBJECT_VARIABLE && object->type && type_classify(object->type) == TYPE_FUNCTION) {
        object->kind = OBJECT_FUNCTION;        /* `handler f;` with a typedef of a function */
        object->is_static = true;
        object->type = NULL;
        return;
    }
    if (!object->type) {
        resolver->function->failed = true;
        if (diagnostic_errors() == 0)     /* clang has not: it takes several functions of a name (`overloadable`) */
            program_error(resolver->program, object->token, "acc cannot tell the type of '%s'", object->name);
        return;
    }
    if (object->kind == OBJECT_PARAMETER)
        object->type = type_decayed(object->type);     /* C11 6.7.6.3p7 */
    object->is_variably_modified = type_is_variably_modified(object->type);
    object->is_variable_array = type_is_variable_array(object->type);
}

/* [first, end) as clang reads it. */
static const char *shadow_text(const unit *unit, uint32_t first, uint32_t end)
{
    uint32_t begin = unit->tokens[first].shadow, last = unit->tokens[end - 1].shadow + unit->tokens[end - 1].length;
    return arena_strndup(unit->shadow + begin, last - begin);
}

/* What _Alignas(N), _Alignas(T) and __attribute__((aligned(N))) ask for, as an expression; NULL: another attribute. */
static const char *asked_alignment(const unit *unit, const node *node)
{
    if (node->kind == NODE_ALIGNAS)
        return arena_printf(node->kids[0]->kind == NODE_TYPE_NAME ? "_Alignof(%s)" : "%s",
                            shadow_text(unit, node->kids[0]->first, node->kids[0]->end));
    for (uint32_t i = node->first; node->kind == NODE_ATTRIBUTE && i < node->end; i++) {
        if (!token_is(unit, i, "aligned") && !token_is(unit, i, "__aligned__"))
            continue;
        uint32_t end = i + 1;
        int depth = 0;
        do {
            depth += (unit->tokens[end].kind == '(') - (unit->tokens[end].kind == ')');
            end++;
        } while (depth > 0);
        return end > i + 2 ? shadow_text(unit, i + 1, end) : "__BIGGEST_ALIGNMENT__";
    }
    return NULL;
}

static bool names_local(const resolver *resolver, const node *tree)
{
    for (uint32_t i = tree->first; i < tree->end; i++)
        if (look_up(resolver, i, false) || look_up(resolver, i, true))
            return true;
    return false;
}

/* For the object's member in the frame: as written, unless it names what the body declares. */
static void find_alignment(resolver *resolver, object *object, const node *node)
{
    const unit *unit = resolver->program->unit;
    const char *asked = asked_alignment(unit, node);
    if (!asked)
        return;
    int64_t alignment = strtoll(asked + strspn(asked, "("), NULL, 0);
    if (strspn(asked, "()0123456789") < strlen(asked)) {
        uint32_t at = unit->tokens[object->specifiers->first].shadow;
        bool is_known = semantics_evaluate(resolver->program->semantics, unit, at, asked, &alignment);
        if (!is_known)     /* of what clang does not take as a constant, it makes 0 */
            alignment = 16;
    }
    if (alignment > object->alignment)
        object->alignment = alignment;
    const char *text = object->alignment_text ? arena_printf("%s ", object->alignment_text) : "";
    if (names_local(resolver, node)) {
        object->alignment_text = arena_printf("%s_Alignas(%lld)", text, (long long)alignment);
        return;
    }
    uint32_t cleanup, behind;                /* which is no member's */
    (void)attribute_cleanup(unit, node, &cleanup, &behind);
    for (uint32_t i = node->first; i < node->end; i = i + 1 == cleanup ? behind : i + 1)
        text = arena_printf("%s%s%s", text, i > node->first && unit->tokens[i].space_before ? " " : "", token_text(unit, i));
    object->alignment_text = text;
}

static void find_alignments(resolver *resolver, object *object)
{
    for (unsigned i = 0; i < object->specifiers->count; i++)
        find_alignment(resolver, object, object->specifiers->kids[i]);
    for (unsigned i = 2; i < object->declarator->count; i++)
        find_alignment(resolver, object, object->declarator->kids[i]);
    /* typedef int line __attribute__((aligned(64))); in the body: the member's type is int */
    int64_t alignment = object->type ? type_alignment(object->type) : 0;
    if (alignment > object->alignment && alignment > type_written_alignment(object->type)) {
        object->alignment = alignment;
        object->alignment_text = arena_printf("_Alignas(%lld)", (long long)alignment);
    }
}

static void resolve_declarator(resolver *resolver, node *declarator)
{
    for (unsigned i = 0; i < declarator->count; i++) {
        node *part = declarator->kids[i];
        if (part->kind == NODE_FUNCTION) {          /* function prototype scope */
            open_scope(resolver, part);
            resolve_kids(resolver, part, 0);
            close_scope(resolver);
        } else {
            resolve_kids(resolver, part, 0);
        }
    }
}

/* `struct s;` declares a new s in its block (C11 6.7.2.3p7). */
static void declare_tag_alone(resolver *resolver, node *specifiers)
{
    for (unsigned i = 0; i < specifiers->count; i++) {
        node *kid = specifiers->kids[i];
        if (kid->kind != NODE_STRUCT || kid->flags & STRUCT_DEFINITION)
            continue;
        object *known = look_up(resolver, kid->name, true);
        if (!known || known->scope != resolver->scope)
            declare(resolver, OBJECT_TAG, kid->name);
    }
}

/* So does `struct s *p;` where no s is known, for the s that is defined later in the block (C11 6.7.2.3p8). */
static void declare_tag_beside(resolver *resolver, node *specifiers, const object *declared)
{
    for (unsigned i = 0; declared->type && i < specifiers->count; i++) {
        node *kid = specifiers->kids[i];
        if (kid->kind == NODE_STRUCT && !(kid->flags & STRUCT_DEFINITION) && !kid->note &&
            type_declares_record(declared->type, resolver->program->unit->tokens[kid->name].shadow))
            kid->note = declare(resolver, OBJECT_TAG, kid->name);
    }
}

static void resolve_declaration(resolver *resolver, node *declaration)
{
    node *specifiers = declaration->kids[0];
    if (declaration->count == 1)
        declare_tag_alone(resolver, specifiers);
    resolve(resolver, specifiers);
    for (unsigned i = 1; i < declaration->count; i++) {
        node *init_declarator = declaration->kids[i];
        node *declarator = init_declarator->kids[0];
        resolve_declarator(resolver, declarator);
        object *object = declare(resolver, declared_kind(specifiers, declarator), declarator->name);
        object->declarator = init_declarator;
        object->specifiers = specifiers;
        object->is_static = (specifiers->flags & (SPECIFIER_STATIC | SPECIFIER_EXTERN | SPECIFIER_THREAD)) ||
                            (object->kind != OBJECT_VARIABLE && object->kind != OBJECT_CHILD);
        object->is_variable = object->kind == OBJECT_CHILD;
        init_declarator->note = object;
        learn_type(resolver, object);
        declare_tag_beside(resolver, specifiers, object);
        find_cleanup(resolver, object, specifiers, init_declarator);
        if (object->kind == OBJECT_VARIABLE)
            find_alignments(resolver, object);
        resolve_kids(resolver, init_declarator, 1);
        if (object->kind == OBJECT_CHILD && init_declarator->kids[1]) {
            future_form form = future_of(resolver->program, init_declarator->kids[1]);
            resolver->function->has_future_variables = true;
            object->is_task = form.kind == FUTURE_TASK;
            object->callee = object->is_task ? program_handle(resolver->program) : form.callee;
        }
    }
}

static void resolve_parameter(resolver *resolver, node *parameter)
{
    if (parameter->kids[0])
        resolve(resolver, parameter->kids[0]);
    if (!parameter->kids[1])
        return;
    resolve_declarator(resolver, parameter->kids[1]);
    if (parameter->kids[1]->name == NO_TOKEN)
        return;
    object *object = declare(resolver, OBJECT_PARAMETER, parameter->kids[1]->name);
    object->declarator = parameter;
    object->specifiers = parameter->kids[0];
    parameter->note = object;
}

static void resolve_struct_members(resolver *resolver, node *structure)
{
    for (unsigned i = 0; i < structure->count; i++) {
        node *member = structure->kids[i];
        if (member->kind != NODE_DECLARATION) {
            resolve(resolver, member);
            continue;
        }
        resolve(resolver, member->kids[0]);
        for (unsigned j = 1; j < member->count; j++) {
            if (member->kids[j]->kids[0])
                resolve_declarator(resolver, member->kids[j]->kids[0]);
            resolve_kids(resolver, member->kids[j], 1);
        }
    }
}

/* `struct s *p;` of no known s declares it (C11 6.7.2.3p8): a definition later in the scope is of the same. */
static void await_definition(resolver *resolver, node *reference)
{
    const program *program = resolver->program;
    uint32_t at = program->unit->tokens[reference->name].shadow;
    if (!semantics_struct_is_complete(program->semantics, token_text(program->unit, reference->name), at))
        arrput(resolver->undefined, ((undefined_tag){ reference, resolver->scope }));
}

static void define_references(resolver *resolver, object *tag)
{
    for (ptrdiff_t i = 0; i < arrlen(resolver->undefined); i++) {
        node *reference = resolver->undefined[i].reference;
        if (resolver->undefined[i].scope == resolver->scope &&
            strcmp(token_text(resolver->program->unit, reference->name), tag->name) == 0)
            reference->note = tag;
    }
}

static void resolve_tagged(resolver *resolver, node *node)
{
    bool defines = node->flags & STRUCT_DEFINITION;
    object *tag = NULL;
    if (node->name != NO_TOKEN) {
        tag = look_up(resolver, node->name, true);
        if (!tag || (defines && tag->scope != resolver->scope)) {
            /* `struct s x;` of a file-scope s declares nothing new; only a definition (or `struct s;`) does */
            if (defines)
                define_references(resolver, tag = declare(resolver, OBJECT_TAG, node->name));
            else if (node->kind == NODE_STRUCT)
                await_definition(resolver, node);
        }
    } else {
        tag = declare(resolver, OBJECT_TAG, NO_TOKEN);
    }
    if (tag && defines) {
        tag->declarator = node;
        arrput(resolver->function->tags, tag);
    }
    node->note = tag;
    if (node->kind == NODE_STRUCT)
        resolve_struct_members(resolver, node);
    else
        resolve_kids(resolver, node, 0);
}

/* ---- Labels ------------------------------------------------------------------------------------------------------------- */

static void declare_label(resolver *resolver, node *node)
{
    label *label = arena_new(struct label);
    label->name = token_text(resolver->program->unit, node->name);
    label->scope = resolver->scope;
    label->node = node;
    node->note = label;
    arrput(resolver->function->labels, label);
}

static void bind_gotos(resolver *resolver)
{
    function *function = resolver->function;
    for (int i = 0; i < arrlen(resolver->gotos); i++) {
        const char *name = token_text(resolver->program->unit, resolver->gotos[i]->name);
        for (int j = 0; j < arrlen(function->labels); j++) {
            label *label = function->labels[j];
            if (strcmp(label->name, name) != 0)
                continue;
            /* of two block-local labels of one name, the one that shares the innermost block with the goto */
            struct label *best = resolver->gotos[i]->note;
            scope *from = resolver->goto_scopes[i];
            if (best && scope_encloses(best->scope, from) &&
                !(scope_encloses(label->scope, from) && label->scope->depth > best->scope->depth))
                continue;
            resolver->gotos[i]->note = label;
        }
        label *label = resolver->gotos[i]->note;
        if (label && resolver->gotos[i]->kind == NODE_LABEL_ADDRESS)
            label->is_address_taken = true;
        if (!label)
            function->failed = true;   /* clang has said so */
    }
}

/* ---- The walk ------------------------------------------------------------------------------------------------------------ */

/* A defer stands at the end of its block in the output, where a name may mean what was declared after it. */
static void find_hiding(const resolver *resolver, const scope *scope, const node *deferred)
{
    if (deferred->kind == NODE_IDENTIFIER)
        for (int i = 0; i < arrlen(scope->objects); i++) {
            object *object = scope->objects[i];
            if (object->kind == OBJECT_VARIABLE && object != deferred->note && object->token > deferred->end &&
                token_is(resolver->program->unit, deferred->name, object->name))
                object->hides_deferred = true;
        }
    for (unsigned i = 0; i < deferred->count; i++)
        if (deferred->kids[i])
            find_hiding(resolver, scope, deferred->kids[i]);
}

static void resolve_in_scope(resolver *resolver, node *node)
{
    scope *scope = open_scope(resolver, node);
    resolve_kids(resolver, node, 0);
    for (int i = 0; i < arrlen(scope->defers); i++)
        find_hiding(resolver, scope, scope->defers[i]);
    close_scope(resolver);
}

static void resolve_literal(resolver *resolver, node *literal)
{
    resolve_kids(resolver, literal, 0);
    object *object = declare(resolver, OBJECT_LITERAL, NO_TOKEN);
    object->name = "literal";
    object->declarator = literal;
    object->type = expression_type(resolver->program, literal);
    literal->note = object;
}

/* ---- Blocks ------------------------------------------------------------------------------------------------------------- */

/* What the name of an enclosing function's object means in the function at hand: in an async block, its own copy of a
 * variable.  What cannot be captured stays what it is; the checks refuse it. */
static object *captured(resolver *resolver, function *function, object *original)
{
    struct function *owner = original->scope->function;
    if (owner == function || (original->kind != OBJECT_VARIABLE && original->kind != OBJECT_PARAMETER) ||
        original->is_static || original->cleanup || original->is_variably_modified || !original->type)
        return original;
    original = captured(resolver, function->parent, original);    /* the next time, look_up() finds the copy */
    object *copy = arena_new(struct object);
    copy->kind = OBJECT_PARAMETER;
    copy->name = original->name;
    copy->token = original->token;
    copy->type = original->type;
    copy->scope = function->scope;
    copy->index = UINT32_MAX;
    copy->alignment_text = original->alignment_text;
    copy->alignment = original->alignment;
    copy->origin = original;
    arrput(function->scope->objects, copy);
    arrput(function->parameter_objects, copy);
    return copy;
}

/* Does the file itself declare one of the names that a function of that name has in the output? */
static bool is_taken(const program *program, const char *name)
{
    static const char *const endings[] = { "", "__init", "__poll", "__drop", "__type" };
    for (unsigned i = 0; i < sizeof endings / sizeof *endings; i++)
        if (semantics_is_declared(program->semantics, arena_printf("%s%s", name, endings[i])))
            return true;
    return false;
}

static void resolve_block(resolver *resolver, node *node)
{
    program *program = resolver->program;
    struct resolver inner = { .program = program, .scope = resolver->scope };
    function *outer = resolver->function, *function = inner.function = arena_new(struct function);
    while (outer->is_block)
        outer = outer->parent;
    do
        function->name = arena_printf("%s__block_%u", outer->name, ++outer->block_count);
    while (is_taken(program, function->name));
    function->is_block = function->is_static = function->is_defined = function->is_called = true;
    function->parent = resolver->function;
    function->definition = node;
    function->name_token = node->first;
    function->first_declaration = node->first;
    function->scope = open_scope(&inner, NULL);
    node->note = function;
    function->body = node->kids[0];
    unit_open_macros(program->unit, outer->definition->first, node->first, node->end);
    resolve(&inner, function->body);
    bind_gotos(&inner);
    arrput(program->functions, function);
    for (int i = 0; i < arrlen(function->parameter_objects); i++) {
        object *copy = function->parameter_objects[i];
        const scope *body = scope_of(function->body);
        for (int j = 0; j < arrlen(body->objects); j++)
            if (body->objects[j]->kind != OBJECT_TAG && strcmp(body->objects[j]->name, copy->name) == 0)
                copy->name = fresh_name(program, function, arena_printf("%s_", copy->name));   /* hidden later in the block */
    }
}

static void hoist(resolver *resolver, object *object);

/* What the value of a hoisted variable of that scope names must be there at file scope too. */
static void hoist_named(resolver *resolver, scope *scope, const node *tree)
{
    object *object = tree->kind == NODE_IDENTIFIER ? tree->note : NULL;
    if (object && object->is_static && !(object->specifiers->flags & SPECIFIER_EXTERN))
        hoist(resolver, object);
    struct object *prototype = tree->kind == NODE_IDENTIFIER && !object ? look_up_from(resolver, scope, tree->name, false)
                                                                          : NULL;
    if (prototype && prototype->kind == OBJECT_FUNCTION)
        arrput(resolver->function->prototypes, prototype);
    for (unsigned i = 0; i < tree->count; i++)
        if (tree->kids[i])
            hoist_named(resolver, scope, tree->kids[i]);
}

/* A static variable that a block of its function uses, or what such a one points to. */
static void hoist(resolver *resolver, object *object)
{
    if (object->hoisted)
        return;
    object->hoisted = arena_printf("%s__%s_%u", object->scope->function->name, object->name,
                                   ++object->scope->function->shared_count);
    if (object->declarator->kids[1])
        hoist_named(resolver, object->scope, object->declarator->kids[1]);
}

/* `static acc_future(int) chain(int n) { return async { ... chain(n - 1) ... }; }` */
static void note_own_name(const resolver *resolver, const node *node)
{
    function *outermost = resolver->function;
    while (outermost->parent)
        outermost = outermost->parent;
    if (resolver->function->is_block && outermost->is_plain && token_is(resolver->program->unit, node->name, outermost->name))
        outermost->is_named_in_block = true;
}

static void resolve_identifier(resolver *resolver, node *node)
{
    object *object = node->flags & IDENTIFIER_LABEL ? NULL : look_up(resolver, node->name, false);
    if (object && object->kind == OBJECT_FUNCTION && object->scope->function != resolver->function)
        arrput(resolver->function->prototypes, object);
    if (!object)
        note_own_name(resolver, node);
    if (object && object->kind == OBJECT_FUNCTION) {
        object = NULL;          /* a prototype in a block names the file's function */
        node->flags |= IDENTIFIER_DECLARED_AGAIN;
    }
    if (object && object->is_static && object->scope->function != resolver->function &&
        !(object->specifiers->flags & SPECIFIER_EXTERN)) {
        hoist(resolver, object);
        arrput(resolver->function->shared, object);
    }
    node->note = object ? captured(resolver, resolver->function, object) : NULL;
}

static void resolve(resolver *resolver, node *node)
{
    switch (node->kind) {
    case NODE_IDENTIFIER:
        resolve_identifier(resolver, node);
        break;
    case NODE_ASYNC_BLOCK:
        resolve_block(resolver, node);
        break;
    case NODE_BLOCK: case NODE_FOR:
        resolve_in_scope(resolver, node);
        break;
    case NODE_DECLARATION:
        resolve_declaration(resolver, node);
        break;
    case NODE_PARAMETER:
        resolve_parameter(resolver, node);
        break;
    case NODE_SPECIFIERS:
        if (node->name != NO_TOKEN)
            node->note = look_up(resolver, node->name, false);
        if (node->note)
            ((object *)node->note)->is_named = true;
        resolve_kids(resolver, node, 0);
        break;
    case NODE_STRUCT: case NODE_ENUM:
        resolve_tagged(resolver, node);
        break;
    case NODE_ENUMERATOR:
        resolve_kids(resolver, node, 0);
        node->note = declare(resolver, OBJECT_ENUMERATOR, node->name);
        break;
    case NODE_DECLARATOR:
        resolve_declarator(resolver, node);
        break;
    case NODE_COMPOUND_LITERAL:
        resolve_literal(resolver, node);
        break;
    case NODE_LABEL:
        declare_label(resolver, node);
        resolve_kids(resolver, node, 0);
        break;
    case NODE_GOTO: case NODE_LABEL_ADDRESS:
        arrput(resolver->gotos, node);
        arrput(resolver->goto_scopes, resolver->scope);
        break;
    case NODE_DEFER:
        arrput(resolver->scope->defers, node);
        resolve_kids(resolver, node, 0);
        break;
    case NODE_FUNCTION_DEFINITION:
        break;                          /* a nested function: check.c refuses it */
    default:
        resolve_kids(resolver, node, 0);
        break;
    }
}

static void resolve_parameters(resolver *resolver, node *parameters)
{
    function *function = resolver->function;
    for (unsigned i = 0; i < parameters->count; i++) {
        resolve(resolver, parameters->kids[i]);
        object *object = parameters->kids[i]->note;
        if (object) {
            learn_type(resolver, object);
            arrput(function->parameter_objects, object);
        } else {
            arrput(function->parameter_objects, NULL);   /* (void), or unnamed */
        }
    }
}

void resolve_function(program *program, function *function)
{
    resolver resolver = { .program = program, .function = function };
    function->scope = open_scope(&resolver, NULL);
    node *definition = function->definition;
    if (!never(!function->parameters)) {
        if (function->parameters->flags & FUNCTION_NAMES)
            function->failed = true;    /* check.c says why */
        else
            resolve_parameters(&resolver, function->parameters);
    }
    function->body = definition->kids[2];
    resolve(&resolver, function->body);
    bind_gotos(&resolver);
}

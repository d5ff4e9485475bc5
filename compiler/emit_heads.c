/* emit_heads.c: the heads of what one async function becomes, and the declarations of its five names.
 *
 *     static async int f(int n)
 *                                   ──▶
 *     struct f__future;
 *     static inline void f__init(struct f__future *self, int n);
 *     static inline acc_poll f__poll(struct f__future *self, acc_context *cx);
 *     static inline void f__drop(struct f__future *self);
 *     static const acc_future_type f__type; */
#include "emit_heads.h"

#include <ctype.h>
#include <string.h>

#include "arena.h"

const char *name_linkage(const function *function)
{
    return function->is_static ? "static " : "";
}

/* A poll has two callers, its parent's and the type's: without `inline`, a chain of them is not made one function. */
const char *function_linkage(const function *function)
{
    return function->is_static ? "static inline " : "";
}

const char *declare_result_type(const program *program, const function *function, type *type, const char *name)
{
    emission of = { .program = (struct program *)program, .function = (struct function *)function };
    if (function->is_block)
        return declare_member(&of, type, name);
    const char *text = type_declare(type, name, NULL, NULL);
    return text ? text : declare_member(&of, type, "result");      /* which says that it cannot be written */
}

/* "acc_future *p"  ──▶  "acc_future(void) *p": without its parentheses the word says nothing to acc; nor does the struct that
 * stands for it where parentheses follow. */
const char *with_value_type(const char *text)
{
    static const char word[] = "acc_future", box[] = "struct acc_box *";
    const char *at = text, *result = "";
    for (const char *found; (found = strstr(text, box)); )
        text = at = arena_printf("%.*s%s(void) %s", (int)(found - text), text, word, found + strlen(box));
    for (const char *found; (found = strstr(at, word)); at = found + strlen(word)) {
        bool begins = found == text || !(isalnum((unsigned char)found[-1]) || found[-1] == '_');
        char after = found[strlen(word)];
        bool is_word = begins && !isalnum((unsigned char)after) && after != '_' && after != '(';
        result = arena_printf("%s%.*s%s%s", result, (int)(found - at), at, word, is_word ? "(void)" : "");
    }
    return arena_printf("%s%s", result, at);
}

/* Does the definition name a type there that the first declaration cannot know? */
static bool names_later_type(const program *program, const function *function, unsigned index)
{
    const object *parameter = function->parameter_objects[index];
    return function->first_declaration != function->definition->first &&
           type_names(parameter->type) > program->unit->tokens[function->first_declaration].shadow;
}

/* A parameter as the user wrote it, if it has a name; else with one.  A prototype's names hide nothing; those of the functions
 * made of it must not either (-Wshadow). */
static const char *parameter_text(const program *program, const function *function, unsigned index, const char **name)
{
    const unit *unit = program->unit;
    node *parameter = function->parameters->kids[index], *declarator = parameter->kids[1];
    bool is_named = declarator && declarator->name != NO_TOKEN;
    const char *given = is_named ? token_text(unit, declarator->name) : arena_printf("unused_%u", index + 1);
    bool as_written = is_named && (function->is_defined ? !names_later_type(program, function, index)
                                                        : !semantics_is_declared(program->semantics, given));
    if (as_written) {
        *name = given;
        emission plain = { .program = (struct program *)program };
        return render_range(&plain, parameter->first, parameter->end, parameter->kids, parameter->count);
    }
    *name = fresh_name(program, NULL, given);
    const char *text = type_declare(type_parameter(function->type, index), *name, NULL, NULL);
    return text ? with_value_type(text) : arena_printf("void *%s", *name);
}

/* A captured array comes by its address. */
static const char *capture_text(const program *program, const function *function, unsigned index, const char **name)
{
    emission block = { .program = (struct program *)program, .function = (struct function *)function };
    const object *object = function->parameter_objects[index];
    *name = object->name;
    const char *words = type_is_volatile(object->type) ? "const volatile" : "const";
    return type_classify(object->type) == TYPE_ARRAY ? arena_printf("%s void *%s", words, object->name)
                                                     : declare_member(&block, object->type, object->name);
}

const char *parameter_list(const program *program, const function *function, const char ***names)
{
    if (function->parameter_text) {
        if (names)
            *names = function->parameter_names;
        return function->parameter_text;
    }
    const char *text = "", **all = NULL;
    unsigned count = function_parameter_count(function);
    for (unsigned i = 0; i < count; i++) {
        const char *name;
        const char *one = function->is_block ? capture_text(program, function, i, &name)
                                             : parameter_text(program, function, i, &name);
        text = arena_printf("%s%s%s", text, i ? ", " : "", one);
        arrput(all, name);
    }
    if (names)
        *names = all;
    text = count ? text : "void";
    struct function *asked = (struct function *)function;
    if (!function->is_block) {
        asked->parameter_text = text;
        asked->parameter_names = all;
    }
    return text;
}

/* The name of the future's pointer in f__init, free among the parameters' names and at file scope (-Wshadow). */
const char *self_name(const program *program, const function *function)
{
    if (function->init_self)
        return function->init_self;
    const char **names = NULL;
    (void)parameter_list(program, function, &names);
    const char *self = fresh_name(program, NULL, "self");
    for (int i = 0; i < arrlen(names); i++)
        if (strcmp(names[i], self) == 0) {
            self = fresh_name(program, NULL, arena_printf("%s_", self));
            i = -1;
        }
    ((struct function *)function)->init_self = self;
    return self;
}

const char *init_head(const program *program, const function *function)
{
    const char *parameters = parameter_list(program, function, NULL);
    bool none = strcmp(parameters, "void") == 0;
    return arena_printf("%svoid %s__init(struct %s__future *%s%s%s)", function_linkage(function), function->name, function->name,
                        self_name(program, function), none ? "" : ", ", none ? "" : parameters);
}

void emit_declarations(writer *writer, const program *program, const function *function)
{
    const char *name = function->name, *link = name_linkage(function), *function_link = function_linkage(function);
    write_format(writer, "struct %s__future;\n", name);
    write_format(writer, "%s%s;\n", function->may_be_unused && function->is_static ? "ACC_UNUSED " : "",
                 init_head(program, function));
    const char *self = fresh_name(program, NULL, "self"), *context = fresh_name(program, NULL, "cx");
    write_format(writer, "%sacc_poll %s__poll(struct %s__future *%s, acc_context *%s);\n", function_link, name, name, self, context);
    write_format(writer, "%svoid %s__drop(struct %s__future *%s);\n", function_link, name, name, self);
    bool is_used = function->type_is_used || function->is_spawned || function->is_boxed || function->is_blocked_on ||
                   function->is_pointed_to;
    write_format(writer, "%s%sconst acc_future_type %s__type;", *link ? link : "extern ", *link && !is_used ? "ACC_UNUSED " : "",
                 name);
}

emission new_emission(program *program, function *function)
{
    emission emission = { .program = program, .function = function };
    emission.self = fresh_name(program, function, "self");
    emission.context = fresh_name(program, function, "cx");
    emission.leave = fresh_name(program, function, "leave");
    return emission;
}
